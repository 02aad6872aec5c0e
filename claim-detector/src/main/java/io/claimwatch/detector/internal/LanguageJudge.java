package io.claimwatch.detector.internal;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Explanation;
import io.claimwatch.contract.Finding;
import io.claimwatch.detector.Heard;
import io.claimwatch.detector.spi.SentenceAnalyser;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.match.CompiledLexicon;
import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.NearMiss;
import io.claimwatch.lexicon.match.Scan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All stages for one language. A match that makes a stage throw costs its entry, not the utterance. */
public final class LanguageJudge {
    /** So many entries that nearly matched are named when nothing is flagged. */
    private static final int NEAR_MISSES = 8;

    private final CompiledLexicon lexicon;
    private final SentenceJudge sentences;
    private final ProductHint hint;
    private final Notes words;
    private final String version;

    private LanguageJudge(
            CompiledLexicon lexicon, SentenceJudge sentences, ProductHint hint, Notes words, String version) {
        this.lexicon = lexicon;
        this.sentences = sentences;
        this.hint = hint;
        this.words = words;
        this.version = version;
    }

    /** The judge of Chinese. */
    public static LanguageJudge chinese(CompiledLexicon lexicon, GoodsNames goods, String version) {
        return new LanguageJudge(lexicon, new ChineseSentence(lexicon), new ProductHint(goods), Notes.CHINESE, version);
    }

    /** The judge of English. */
    static LanguageJudge english(CompiledLexicon lexicon, SentenceAnalyser analyser, String version) {
        return new LanguageJudge(
                lexicon, new EnglishSentence(analyser), new ProductHint(GoodsNames.NONE), Notes.ENGLISH, version);
    }

    /**
     * Findings of one utterance, gravest and surest first, and the mandatory statements said in it.
     *
     * @param onLips the goods the talk before was about, where no record knows better; null to go by the request
     */
    public Heard hear(CheckRequest request, Goods onLips) {
        Asked asked = new Asked(() -> subject(request, onLips));
        Scan scan = lexicon.scanIfPromising(before(request), request.text(), asked);
        if (scan == null) {
            return Heard.NOTHING;
        }
        List<Match> matches = lexicon.matches(scan, asked);
        if (matches.isEmpty() && scan.troubles().isEmpty()) {
            return Heard.NOTHING;
        }
        Subject subject = asked.subject();
        List<Detection.EntryError> errors = new ArrayList<>(0);
        List<Considered> considered = consider(scan, matches, subject, errors);
        return new Heard(detection(scan, considered, subject, errors), statements(matches));
    }

    private Subject subject(CheckRequest request, Goods onLips) {
        return onLips == null ? hint.subject(request) : new Subject(onLips.over(request.product()), onLips);
    }

    private static Set<String> statements(List<Match> matches) {
        Set<String> said = new HashSet<>(0);
        for (Match match : matches) {
            if (match.entry() != null && match.entry().missing()) {
                said.add(match.entry().id());
            }
        }
        return said;
    }

    /** Whether the words take back something said before. */
    public boolean corrects(String text) {
        return lexicon.scan(null, text).withCues().has(lexicon.classId("correction"));
    }

    /** The same with everything considered on the way. */
    public Explanation explain(CheckRequest request) {
        Scan scan = lexicon.scan(before(request), request.text());
        List<Detection.EntryError> errors = new ArrayList<>();
        Subject subject = hint.subject(request);
        List<Considered> considered = consider(scan, lexicon.matches(scan), subject, errors);
        Detection detection = detection(scan, considered, subject, errors);
        boolean flagged = detection.flagged(Checker.REVIEW_THRESHOLD);
        List<NearMiss> near = flagged ? List.of() : lexicon.nearMisses(scan, NEAR_MISSES);
        return ExplanationBuilder.build(scan.withCues(), considered, near, detection, words);
    }

    private String before(CheckRequest request) {
        String before = request.before();
        boolean apart = words == Notes.ENGLISH && before != null && !before.isEmpty();
        return apart ? before + " " : before;
    }

    private List<Considered> consider(
            Scan scan, List<Match> matches, Subject subject, List<Detection.EntryError> errors) {
        Exemptions exemptions = new Exemptions(matches, words);
        SentenceJudge sentence = sentences.forText(scan);
        Told told = new Told(scan);
        List<Considered> considered = new ArrayList<>(matches.size());
        for (Match match : matches) {
            if (match.entry() == null || match.entry().missing()) {
                continue;
            }
            try {
                Considered one = consider(scan, match, subject, exemptions, sentence);
                if (one != null && told.isNew(match)) {
                    considered.add(one);
                } else if (one != null && one.outcome() == Considered.Outcome.FLAGGED) {
                    int answer = sentence.answer(scan, match);
                    if (answer >= 0 && told.inText(answer)) {
                        considered.add(one.answered(scan, answer));
                    } else {
                        told.add(match);
                    }
                }
            } catch (RuntimeException e) {
                errors.add(new Detection.EntryError(match.entry().id(), String.valueOf(e)));
            }
        }
        considered.removeIf(one -> told.repeats(one.match()));
        return considered;
    }

    private Considered consider(
            Scan scan, Match match, Subject subject, Exemptions exemptions, SentenceJudge sentence) {
        Entry entry = match.entry();
        if (entry.alone() && !Alone.is(scan, match)) {
            return null;
        }
        ProductJudge.Verdict verdict = ProductJudge.judge(entry, subject.product());
        if (verdict == ProductJudge.Verdict.NOT_APPLICABLE) {
            return null;
        }
        if (verdict == ProductJudge.Verdict.AS_LABELLED) {
            boolean covered =
                    Label.covers(subject.product().passport().functions(), FindingBuilder.normalised(scan, match));
            verdict = covered ? ProductJudge.Verdict.LAWFUL : ProductJudge.Verdict.OFF_LABEL;
        }
        if (verdict == ProductJudge.Verdict.LAWFUL) {
            return new Considered(match, Considered.Outcome.LAWFUL, Considered.PRODUCT, words.lawful(), 0, List.of());
        }
        Set<String> despite = entry.despite();
        Clearing clearing = despite.contains(Clearing.EXEMPTION) ? null : exemptions.judge(scan, match);
        if (clearing == null) {
            clearing = sentence.judge(scan.withCues(), match, despite);
        }
        if (clearing != null) {
            return new Considered(match, Considered.Outcome.CLEARED, clearing.kind(), clearing.reason(), 0, List.of());
        }
        return Scorer.score(scan, match, subject, verdict, words);
    }

    /** The findings, and beside them what could not be judged. */
    private Detection detection(
            Scan scan, List<Considered> considered, Subject subject, List<Detection.EntryError> errors) {
        scan.troubles().stream()
                .map(trouble -> new Detection.EntryError(trouble.rule(), trouble.message()))
                .distinct()
                .forEach(errors::add);
        List<Finding> findings = new ArrayList<>();
        for (Considered best : Selection.best(scan, considered)) {
            try {
                findings.add(FindingBuilder.build(scan, best, subject.product(), version));
            } catch (RuntimeException e) {
                errors.add(new Detection.EntryError(best.match().entry().id(), String.valueOf(e)));
            }
        }
        return new Detection(findings, errors);
    }
}
