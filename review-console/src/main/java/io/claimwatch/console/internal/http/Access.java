package io.claimwatch.console.internal.http;

import io.claimwatch.contract.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may call an operation.
 *
 * @param roles any of these; empty only for {@link #ANYBODY}
 * @param keys a tenant's API key too
 * @param unchanged also while a generated password is still to be changed
 */
public record Access(Set<Role> roles, boolean keys, boolean unchanged) {
    /** Also who has not signed in. */
    public static final Access ANYBODY = new Access(Set.of(), false, true);
    /** Everybody who has signed in. */
    public static final Access EVERYBODY = new Access(EnumSet.allOf(Role.class), false, false);

    public Access {
        roles = Set.copyOf(roles);
    }

    public static Access of(Role... roles) {
        return new Access(Set.of(roles), false, false);
    }

    public Access orKey() {
        return new Access(roles, true, unchanged);
    }

    public Access evenUnchanged() {
        return new Access(roles, keys, true);
    }

    boolean anonymous() {
        return roles.isEmpty();
    }
}
