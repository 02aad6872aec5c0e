package io.claimwatch.store;

import io.claimwatch.contract.Role;
import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param login 1 to 64 characters: letters, digits, {@code . _ @ -}; lower case
 * @param tenant whose rooms they may see; null for all
 * @param mustChange true until they have chosen a password of their own
 */
public record Person(
        String login,
        String displayName,
        String tenant,
        Set<Role> roles,
        boolean mustChange,
        boolean disabled,
        long createdAt) {
    public Person {
        roles = Set.copyOf(roles);
    }
}
