package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * What is on sale.
 *
 * @param tenant set by the gateway; null in a script check
 * @param id the platform's id; null in a script check
 * @param name as shown
 * @param category null if unknown: then judged as ordinary goods, saying so
 * @param passport null if nothing is known, which is not the same as an empty passport
 * @param price what it is sold for, in yuan; null if unknown
 * @param listPrice the crossed-out price, in yuan; null if none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Product(
        String tenant,
        String id,
        String name,
        ProductCategory category,
        Passport passport,
        BigDecimal price,
        BigDecimal listPrice) {

    /** Goods of which only the category is known. */
    public static Product of(ProductCategory category) {
        return new Product(null, null, null, category, null, null, null);
    }
}
