package io.claimwatch.console.internal.http;

import io.claimwatch.contract.Role;
import io.claimwatch.store.People;
import java.util.Collections;
import java.util.Set;

/**
 * Who calls: a person signed in, a tenant's machine, or nobody known.
 *
 * @param tenant whose rooms they may see; null for all
 * @param session null unless a person is signed in
 * @param token the session's; null unless a person is signed in
 */
public record Visitor(String tenant, People.Session session, String token) {
    static final Visitor NOBODY = new Visitor(null, null, null);

    static Visitor machine(String tenant) {
        return new Visitor(tenant, null, null);
    }

    static Visitor person(People.Session session, String token) {
        return new Visitor(session.person().tenant(), session, token);
    }

    /** @throws NullPointerException when no person is signed in; the route table sees to it that one is */
    public String login() {
        return session.person().login();
    }

    public boolean isPerson() {
        return session != null;
    }

    public Set<Role> roles() {
        return session == null ? Set.of() : session.person().roles();
    }

    public boolean hasAny(Set<Role> wanted) {
        return !Collections.disjoint(wanted, roles());
    }

    /** Whether they may see what belongs to the tenant. */
    public boolean sees(String ofTenant) {
        return tenant == null || tenant.equals(ofTenant);
    }

    @Override
    public String toString() {
        return "Visitor[" + (session == null ? "key of " + tenant : login()) + "]";
    }
}
