package io.claimwatch.store;

import io.claimwatch.contract.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * What moderators work with. Reading blocks; writing completes on the writer thread (see the package).
 *
 * <p>A case: {@code open → leased → decided}. A repeat after a dismissal only counts; after any other decision it opens
 * the case again. An escalation leaves it open, marked for a lead. Every write leaves an audit row.
 */
public interface ReviewStore {
    /** How long a case stays with who opened it. */
    Duration LEASE = Duration.ofMinutes(2);

    /** How long a decision can be taken back, and how long measures graver than a correction wait. */
    Duration SECOND_THOUGHTS = Duration.ofSeconds(10);

    /**
     * Open and leased cases by {@link Priority}.
     *
     * @param cursor {@link QueuePage#next()} of the page before; null for the first
     * @param limit 1 to 200
     * @throws StoreRefusal {@code BAD_REQUEST} when the cursor is not one of ours
     */
    QueuePage queue(QueueFilter filter, String cursor, int limit);

    /** A case's row. */
    Optional<CaseSummary> summary(String caseId);

    /** A case with occurrences, context, decisions, notes and corrections. */
    Optional<CaseDetail> find(String caseId);

    /** One flag. */
    Optional<FlagEvent> flag(String flagId);

    /** Takes or renews the lease for {@link #LEASE}. Refused with {@code CONFLICT} and the holder when another has it. */
    CompletionStage<Lease> lease(String caseId, String by);

    /** Gives one's lease (or a free case) to somebody else. */
    CompletionStage<Lease> handOver(String caseId, String by, String to);

    /** Gives one's lease up; no matter if there is none. */
    CompletionStage<Void> release(String caseId, String by);

    /**
     * Decides. Refused with {@code INVALID_EVENT} when a reason or term is missing, {@code CONFLICT} when somebody else
     * holds the case or its version has moved on, {@code NOT_FOUND}.
     */
    CompletionStage<Decision> decide(Ruling ruling);

    /**
     * Takes one's own decision back, within {@link #SECOND_THOUGHTS}; a request for correction as long as it is the
     * case's latest decision. The case is open again. Refused with {@code FORBIDDEN} for another's decision and
     * {@code CONFLICT} when too late.
     */
    CompletionStage<Decision> takeBack(String decisionId, String by);

    /** Adds a note of 1 to 2,000 characters. */
    CompletionStage<CaseDetail.Note> note(String caseId, String by, String text);

    /** Flags stored after the cursor, in order; max 1 to 1,000. */
    List<FlagEvent> flagsSince(String tenant, long cursor, int max);

    /** Decisions made and taken back after the cursor, in order; max 1 to 1,000. */
    List<DecisionEvent> decisionsSince(String tenant, long cursor, int max);

    /** The cursor of the newest flag; 0 if there is none. */
    long newestFlag();

    /** The cursor of the newest decision event; 0 if there is none. */
    long newestDecision();

    /** Sessions with an event received since then, riskiest (open cases, then flags) first, then latest words. */
    List<RoomRow> rooms(String tenant, long since, int limit);

    /** One broadcast; empty when nothing is known of it. */
    Optional<SessionTimeline> timeline(String tenant, String room, String session);

    /** The newest that was said in a session; limit 1 to 200. */
    Talk latestTalk(Talk.Of of, int limit);

    /** The newest of what was said before a cut; limit 1 to 200. */
    Talk talkBefore(Talk.Of of, TalkMark mark, int limit);

    /** The oldest of what was said behind a cut; limit 1 to 200. */
    Talk talkSince(Talk.Of of, TalkMark mark, int limit);

    /** Flags spoken and decisions made in {@code [from, to)}. */
    Statistics statistics(String tenant, long from, long to);

    /** How many standing decisions a person has made since then. */
    int decidedBy(String login, long since);
}
