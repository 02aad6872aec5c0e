package io.claimwatch.detector.internal;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which product the words are about. A bare category is a hint: where the speaker names goods that cannot be of it,
 * the words win. A product with a name, an id or a passport is known, and stays.
 */
final class ProductHint {
    /** Nobody eats or wears these: in such a room any food named is what is on sale. */
    private static final Set<ProductCategory> FAR = EnumSet.of(
            ProductCategory.EDUCATION,
            ProductCategory.FINANCE,
            ProductCategory.REAL_ESTATE,
            ProductCategory.SERVICE,
            ProductCategory.AGRICULTURE,
            ProductCategory.APPAREL,
            ProductCategory.JEWELLERY);

    private final GoodsNames names;

    ProductHint(GoodsNames names) {
        this.names = names;
    }

    /** Whether nothing but a category, or nothing at all, is known. */
    static boolean bare(Product product) {
        return product == null
                || product.id() == null && product.passport() == null && product.name() == null
                || product.category() == null;
    }

    /** Whether the goods tell more than the declared category does. */
    static boolean tells(Goods goods, ProductCategory declared) {
        if (declared == null) {
            return goods.pointedAt();
        }
        return !goods.fits(declared)
                && (goods.pointedAt() || goods.how() == Goods.How.HANDLED && FAR.contains(declared));
    }

    /** What the request's words are about. */
    Subject subject(CheckRequest request) {
        Goods goods = named(request);
        return goods == null ? Subject.of(request.product()) : new Subject(goods.over(request.product()), goods);
    }

    /** The goods named that replace the request's category; null where that stays. */
    private Goods named(CheckRequest request) {
        if (!bare(request.product())) {
            return null;
        }
        ProductCategory declared =
                request.product() == null ? null : request.product().category();
        List<Goods> named = telling(request.text(), declared);
        if (named.stream().noneMatch(Goods::pointedAt) && request.before() != null) {
            // What was pointed at just before is still on, unless these words point elsewhere.
            named = Stream.concat(telling(request.before(), declared).stream(), named.stream())
                    .toList();
        }
        Goods said = last(named, declared);
        return said == null ? called(request.product()) : said;
    }

    /** The goods named, or none where nothing is pointed at and nothing less could tell more than the category does. */
    private List<Goods> telling(String text, ProductCategory declared) {
        return declared != null && FAR.contains(declared) ? names.in(text) : names.inIfPointedAt(text);
    }

    /** A record without a category may have a name that tells it. */
    private Goods called(Product product) {
        if (product == null || product.name() == null) {
            return null;
        }
        List<Goods> called = names.in(product.name());
        return called.isEmpty() ? null : called.get(called.size() - 1);
    }

    private static Goods last(List<Goods> named, ProductCategory declared) {
        Goods last = null;
        for (Goods goods : named) {
            // Goods that fit the category say that it is right.
            if (goods.pointedAt() && declared != null && goods.fits(declared)) {
                last = null;
            } else if (tells(goods, declared)) {
                last = goods;
            }
        }
        return last;
    }
}
