package io.claimwatch.contract;

import java.util.List;

/**
 * The checkable part of a product's digital passport.
 *
 * @param registrations registration, filing or approval numbers; never null, may be empty
 * @param functions functions the registration covers, in the wording of the catalogue (the 24 functions of 2023 for
 *     health food, the special uses for cosmetics, the scope for devices); never null, may be empty
 * @param advertisementApproval 广审号; null if none
 */
public record Passport(List<String> registrations, List<String> functions, String advertisementApproval) {
    public Passport {
        registrations = registrations == null ? List.of() : List.copyOf(registrations);
        functions = functions == null ? List.of() : List.copyOf(functions);
    }
}
