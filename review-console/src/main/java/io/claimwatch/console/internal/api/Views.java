package io.claimwatch.console.internal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimwatch.contract.Channel;
import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Decision;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.LexiconLookup.ArticleInfo;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.contract.Severity;
import io.claimwatch.contract.Transform;
import io.claimwatch.store.CaseDetail;
import io.claimwatch.store.CaseStatus;
import io.claimwatch.store.CaseSummary;
import io.claimwatch.store.QueuePage;
import java.util.List;
import java.util.Set;

/** The shapes of the queue and its cases on the wire, as {@code openapi/console.yaml} describes them. */
public final class Views {
    private Views() {}

    /** How many cases wait. */
    public record Counts(long open, long high, long medium, long low) {
        public static Counts of(QueuePage.Counts counts) {
            return new Counts(counts.total(), counts.high(), counts.medium(), counts.low());
        }
    }

    /** Who looks at a case. */
    public record LeaseView(String by, long until) {
        static LeaseView of(io.claimwatch.store.Lease lease) {
            return lease == null ? null : new LeaseView(lease.by(), lease.until());
        }
    }

    /** A row of the queue. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CaseView(
            String id,
            long version,
            CaseStatus status,
            long priority,
            String tenant,
            String room,
            String session,
            String roomTitle,
            String host,
            String operator,
            Integer audience,
            Integer tier,
            String lang,
            Channel channel,
            String entry,
            String title,
            ClaimCategory category,
            Severity severity,
            double confidence,
            int repeats,
            int repeatsSinceDecision,
            boolean saidAgain,
            boolean escalated,
            long firstAt,
            long lastAt,
            long waitingSince,
            Long receivedAt,
            boolean provisional,
            boolean corrected,
            Long correctedAt,
            Snippet snippet,
            String normalised,
            Set<Transform> transforms,
            String productName,
            ProductCategory productCategory,
            LeaseView lease) {
        public static CaseView of(CaseSummary row) {
            Flag flag = row.latest();
            SessionStart facts = flag.context();
            Product product = flag.product();
            Segment words = flag.segment();
            return new CaseView(
                    row.id(),
                    row.version(),
                    row.status(),
                    row.priority(),
                    row.tenant(),
                    row.room(),
                    row.session(),
                    facts == null ? null : facts.title(),
                    row.host(),
                    row.operator(),
                    row.audience(),
                    facts == null ? null : facts.tier(),
                    row.lang(),
                    words.channel(),
                    row.entry(),
                    row.title(),
                    row.category(),
                    row.severity(),
                    row.confidence(),
                    row.count(),
                    row.countSinceDecision(),
                    row.saidAgain(),
                    row.escalated(),
                    row.firstSpokenAt(),
                    row.lastSpokenAt(),
                    row.waitingSince(),
                    words.receivedAt(),
                    flag.provisional(),
                    row.correctedAt() != null,
                    row.correctedAt(),
                    Snippet.of(flag),
                    row.normalised(),
                    flag.finding().transforms(),
                    product == null ? null : product.name(),
                    row.productCategory(),
                    LeaseView.of(row.lease()));
        }
    }

    /**
     * Marked words with a little around them.
     *
     * @param start UTF-16 index in the text
     * @param end exclusive
     */
    public record Snippet(String text, int start, int end) {
        private static final int AROUND = 200;

        static Snippet of(Flag flag) {
            String text = flag.segment().text();
            Evidence own = flag.finding().evidence().stream()
                    .filter(evidence -> evidence.sequence() == null)
                    .findFirst()
                    .orElse(null);
            int start = own == null ? 0 : within(text, own.start());
            int end = own == null ? 0 : Math.max(start, within(text, own.end()));
            int from = whole(text, Math.max(0, start - AROUND));
            int to = whole(text, Math.min(text.length(), Math.max(end, start) + AROUND));
            return new Snippet(text.substring(from, to), start - from, end - from);
        }

        private static int within(String text, int index) {
            return Math.max(0, Math.min(text.length(), index));
        }

        /** Never between the halves of a character. */
        private static int whole(String text, int index) {
            boolean split = index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
            return split ? index - 1 : index;
        }
    }

    /** A page of the queue. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Queue(List<CaseView> cases, Counts counts, String next, String streamCursor, long now) {}

    /** A case with everything needed to decide. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseDetailView(
            @com.fasterxml.jackson.annotation.JsonProperty("case")
            CaseView row,

            List<CaseDetail.Occurrence> flags,
            List<Spoken> context,
            List<Segment> corrections,
            Product product,
            SessionStart session,
            List<ArticleInfo> articles,
            String suggestion,
            List<String> explanation,
            List<Decision> decisions,
            List<NoteView> notes,
            List<MeasureRule> measures,
            long now) {}

    /** Free words of a person. */
    record NoteView(long id, String by, long at, String text) {
        static NoteView of(CaseDetail.Note note) {
            return new NoteView(note.id(), note.by(), note.at(), note.text());
        }
    }

    /** A segment in its place, with everything marked in it. */
    record Spoken(
            String source,
            long sequence,
            long startMs,
            long endMs,
            String text,
            String lang,
            Channel channel,
            List<Highlight> highlights) {
        static Spoken of(Segment segment, List<Highlight> highlights) {
            return new Spoken(
                    segment.source(),
                    segment.sequence(),
                    segment.startMs(),
                    segment.endMs(),
                    segment.text(),
                    segment.lang(),
                    segment.channel(),
                    highlights);
        }
    }

    /** A marked span of a segment's original words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Highlight(
            int start,
            int end,
            String flagId,
            String caseId,
            String title,
            ClaimCategory category,
            Severity severity,
            double confidence,
            String normalised,
            Set<Transform> transforms) {
        static Highlight of(Flag flag, Evidence evidence) {
            return new Highlight(
                    evidence.start(),
                    evidence.end(),
                    flag.id(),
                    flag.caseId(),
                    flag.finding().title(),
                    flag.finding().category(),
                    flag.finding().severity(),
                    flag.finding().confidence(),
                    flag.finding().normalised(),
                    flag.finding().transforms());
        }
    }
}
