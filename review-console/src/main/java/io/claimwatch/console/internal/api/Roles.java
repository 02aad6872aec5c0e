package io.claimwatch.console.internal.api;

import io.claimwatch.console.internal.http.Access;
import io.claimwatch.contract.Role;
import java.util.Set;

/** Which roles belong together; who may do what is decided here and nowhere else. */
final class Roles {
    /** See cases and figures. */
    static final Access READERS = Access.of(Role.MODERATOR, Role.LEAD, Role.LEXICON_EDITOR, Role.AUDITOR, Role.ADMIN);
    /** See all that is said in rooms, flagged or not. */
    static final Access LISTENERS = Access.of(Role.MODERATOR, Role.LEAD, Role.AUDITOR, Role.ADMIN);
    /** Decide. */
    static final Access DECIDERS = Access.of(Role.MODERATOR, Role.LEAD, Role.ADMIN);
    /** Look over shoulders. */
    static final Access OVERSEERS = Access.of(Role.AUDITOR, Role.LEAD, Role.ADMIN);
    /** Take records out of the house. */
    static final Access AUDITORS = Access.of(Role.AUDITOR, Role.ADMIN);
    /** Change the lexicon. */
    static final Access EDITORS = Access.of(Role.LEXICON_EDITOR, Role.ADMIN);
    /** People and keys. */
    static final Access ADMINS = Access.of(Role.ADMIN);
    /** May decide what was escalated. */
    static final Set<Role> SENIOR = Set.of(Role.LEAD, Role.ADMIN);

    private Roles() {}
}
