package io.claimwatch.detector.internal;

import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Segment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Deterministic ids, so that judging a segment again changes nothing. */
final class FlagIds {
    private static final int BYTES = 12;

    private FlagIds() {}

    /** The same for a hypothesis and the final that bears it out: the words count, not where they stand. */
    static String flag(Segment segment, Finding finding) {
        return hash(
                segment.tenant(),
                segment.source(),
                segment.room(),
                segment.session(),
                Long.toString(segment.sequence()),
                finding.entry(),
                finding.normalised(),
                Integer.toString(finding.evidence().get(0).start() / 400));
    }

    /** The repeats of one flag in one session. */
    static String caseOf(Segment segment, Finding finding) {
        return hash(segment.tenant(), segment.room(), segment.session(), finding.entry(), finding.normalised());
    }

    /** Of something never said while a product was on: one for a product and a session, wherever it is shown. */
    static String flag(Segment segment, String product, Finding finding) {
        return hash("missing", segment.tenant(), segment.room(), segment.session(), product, finding.entry());
    }

    static String caseOf(Segment segment, String product, Finding finding) {
        return hash("missing-case", segment.tenant(), segment.room(), segment.session(), product, finding.entry());
    }

    private static String hash(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
