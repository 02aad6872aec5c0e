package io.claimwatch.launcher.internal.cli;

import io.claimwatch.contract.ProductCategory;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Option values, with what would have been right when they are wrong. */
public final class Convert {
    private Convert() {}

    /** {@code health-food} and the like. */
    public static final class Category implements ITypeConverter<ProductCategory> {
        @Override
        public ProductCategory convert(String value) {
            try {
                return ProductCategory.of(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** A number from 0 to 1. */
    public static final class Share implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            double number = parse(value);
            if (!(number >= 0 && number <= 1)) {
                throw new TypeConversionException("'" + value + "' is not a number from 0 to 1");
            }
            return number;
        }

        private static double parse(String value) {
            try {
                return Double.parseDouble(value);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
    }

    /** {@code zh}, {@code en} or {@code auto}. */
    public static final class Language implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!value.matches("zh|en|auto")) {
                throw new TypeConversionException("unknown language '" + value + "', known are: auto, zh, en");
            }
            return value;
        }
    }
}
