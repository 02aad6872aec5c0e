package io.claimwatch.detector.internal;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.detector.Heard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A text of many utterances, judged one after another, each with the one before as the words before: a scan keeps a
 * bounded number of terms, and in the hundredth sentence as in the first nothing may be overlooked.
 */
public final class LongRequest {
    /** Shorter texts are judged whole. UTF-16 units. */
    private static final int WHOLE = 200;

    private LongRequest() {}

    /** Whether the text is better judged in parts. */
    public static boolean is(CheckRequest request) {
        return request.text().length() > WHOLE;
    }

    /**
     * Evidence as offsets into the whole text; the same claim in two utterances is two findings.
     *
     * @param judge judges one utterance
     */
    public static Heard hear(CheckRequest request, Function<CheckRequest, Heard> judge) {
        String text = request.text();
        List<Integer> starts = Utterances.starts(text);
        Map<List<Object>, Finding> findings = new LinkedHashMap<>();
        Set<Detection.EntryError> errors = new LinkedHashSet<>();
        Set<String> statements = new LinkedHashSet<>();
        for (int i = 0; i < starts.size(); i++) {
            int start = starts.get(i);
            int previous = i == 0 ? -1 : starts.get(i - 1);
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            String before = i == 0 ? request.before() : text.substring(previous, start);
            Heard heard = judge.apply(
                    new CheckRequest(text.substring(start, end), request.lang(), before, request.product()));
            for (Finding finding : heard.detection().findings()) {
                Finding placed = placed(finding, previous, start);
                findings.putIfAbsent(List.of(placed.entry(), placed.evidence()), placed);
            }
            errors.addAll(heard.detection().errors());
            statements.addAll(heard.statements());
        }
        List<Finding> sorted = new ArrayList<>(findings.values());
        sorted.sort(Comparator.comparing(Finding::severity)
                .thenComparing(Comparator.comparingDouble(Finding::confidence).reversed()));
        return new Heard(new Detection(sorted, List.copyOf(errors)), statements);
    }

    /** @param previous where the utterance before starts; -1 when the words before are not of this text */
    private static Finding placed(Finding finding, int previous, int start) {
        List<Evidence> moved = new ArrayList<>();
        for (Evidence each : finding.evidence()) {
            if (each.sequence() == null) {
                moved.add(new Evidence(each.start() + start, each.end() + start, each.text(), null));
            } else if (previous >= 0) {
                moved.add(new Evidence(each.start() + previous, each.end() + previous, each.text(), null));
            } else {
                moved.add(each);
            }
        }
        return Findings.with(finding, moved);
    }
}
