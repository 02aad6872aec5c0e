package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What kind of goods is on sale; the law that applies depends on it. */
public enum ProductCategory {
    FOOD,
    HEALTH_FOOD,
    SPECIAL_FOOD,
    INFANT_FOOD,
    COSMETICS,
    DRUG,
    MEDICAL_DEVICE,
    DISINFECTANT,
    ALCOHOL,
    EDUCATION,
    FINANCE,
    REAL_ESTATE,
    APPLIANCE,
    APPAREL,
    JEWELLERY,
    AGRICULTURE,
    SERVICE,
    OTHER;

    /** The name on the wire, such as {@code health-food}. */
    @JsonValue
    public String wire() {
        return Wire.name(this);
    }

    /** @throws IllegalArgumentException naming the value and the known ones */
    @JsonCreator
    public static ProductCategory of(String wire) {
        return Wire.parse(ProductCategory.class, wire);
    }
}
