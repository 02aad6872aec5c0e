package io.claimwatch.lexicon.match;

import io.claimwatch.lexicon.Codeword;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.Exemption;
import io.claimwatch.lexicon.LexiconData;
import io.claimwatch.lexicon.TermClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A lexicon compiled for one language: scans texts and matches patterns. Immutable, safe for all threads.
 */
public final class CompiledLexicon {
    private final Terms terms;
    private final Scanner scanner;
    private final Candidates candidates;
    private final Rule[] rules;

    /** By rule: its needs, once more, for they are asked for most of all. */
    private final Needs[] needs;

    /** By term: the patterns of entries anchored on one of its classes. */
    private final int[][] entriesOn;

    /** By term: the patterns of exemptions anchored on one of its classes. */
    private final int[][] exemptionsOn;

    /** A pattern of an entry or an exemption, resolved. */
    private record Rule(Entry entry, Exemption exemption, String source, Node root, Needs needs) {
        String id() {
            return entry == null ? exemption.id() : entry.id();
        }
    }

    private CompiledLexicon(Terms terms, List<Rule> rules) {
        this.terms = terms;
        this.rules = rules.toArray(Rule[]::new);
        needs = rules.stream().map(Rule::needs).toArray(Needs[]::new);
        scanner = new Scanner(terms, unmentioned(terms, rules));
        entriesOn = anchors(terms, rules, rule -> rule.entry() != null);
        exemptionsOn = anchors(terms, rules, rule -> rule.entry() == null);
        candidates = scanner.candidates(rules.stream()
                .filter(rule -> rule.entry() != null)
                .map(rule -> new Wanted.Of(rule.needs(), rule.entry()))
                .toList());
    }

    /**
     * @param language {@code zh} or {@code en}
     * @throws IllegalArgumentException for a pattern that the loader's checks would have refused
     */
    public static CompiledLexicon compile(LexiconData data, String language) {
        List<TermClass> classes = new ArrayList<>();
        for (Map.Entry<String, TermClass> each : new TreeMap<>(data.classes()).entrySet()) {
            if (each.getKey().startsWith(language + "/")) {
                classes.add(each.getValue());
            }
        }
        List<Codeword> codewords = language.equals("zh") ? data.codewords() : List.of();
        Terms terms = new Terms(classes, codewords);
        List<Rule> unresolved = new ArrayList<>();
        for (Entry entry : data.entries()) {
            if (entry.language().equals(language)) {
                entry.patterns().forEach(source -> unresolved.add(rule(entry, null, source)));
            }
        }
        for (Exemption exemption : data.exemptions()) {
            if (exemption.language().equals(language)) {
                exemption.patterns().forEach(source -> unresolved.add(rule(null, exemption, source)));
            }
        }
        for (Rule rule : unresolved) {
            new Pattern(rule.source(), rule.root()).literals().forEach(terms::addLiteral);
        }
        terms.freeze();
        List<Rule> rules = new ArrayList<>(unresolved.size());
        for (Rule rule : unresolved) {
            Node root = Resolver.resolve(rule.root(), terms);
            rules.add(new Rule(rule.entry(), rule.exemption(), rule.source(), root, Needs.of(root, terms)));
        }
        return new CompiledLexicon(terms, List.copyOf(rules));
    }

    private static Rule rule(Entry entry, Exemption exemption, String source) {
        try {
            return new Rule(entry, exemption, source, Pattern.parse(source).root(), null);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("pattern " + source + ": " + e.getMessage(), e);
        }
    }

    private static BitSet unmentioned(Terms terms, List<Rule> rules) {
        BitSet unmentioned = new BitSet();
        unmentioned.set(0, terms.classCount());
        rules.forEach(rule -> mentioned(rule.root(), unmentioned));
        return unmentioned;
    }

    private static void mentioned(Node node, BitSet unmentioned) {
        if (node instanceof Node.Ref ref) {
            unmentioned.clear(ref.id());
        }
        Pattern.children(node).forEach(child -> mentioned(child, unmentioned));
    }

    private static int[][] anchors(Terms terms, List<Rule> rules, Predicate<Rule> which) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < terms.classCount(); i++) {
            lists.add(new ArrayList<>());
        }
        for (int rule = 0; rule < rules.size(); rule++) {
            if (which.test(rules.get(rule))) {
                for (int id : rules.get(rule).needs().anchors()) {
                    lists.get(id).add(rule);
                }
            }
        }
        int[][] byTerm = new int[terms.termCount()][];
        for (int term = 0; term < byTerm.length; term++) {
            byTerm[term] = Arrays.stream(terms.classesOf(term))
                    .boxed()
                    .flatMap(id -> lists.get(id).stream())
                    .mapToInt(Integer::intValue)
                    .distinct()
                    .toArray();
        }
        return byTerm;
    }

    /** The id of a class for {@link Scan#of}; -1 if the lexicon has none of that name. */
    public int classId(String name) {
        return terms.idOf(name);
    }

    /** How many concrete terms it looks for. */
    public int termCount() {
        return terms.surfaces().size();
    }

    /** All distinct strings it scans for, code words and masked forms included: what a bare trie would hold. */
    public List<String> surfaces() {
        return List.copyOf(terms.surfaces());
    }

    /** @param before words directly before, judged only together with the text; null or empty if none */
    public Scan scan(String before, String text) {
        Content content = content(before, text);
        return scan(content, scanner.attend(content));
    }

    /** The same with everything looked at, whether it is worth it or not: the oracle of {@link #scan} in tests. */
    Scan scanWholly(String before, String text) {
        return scan(content(before, text), Attention.ALL);
    }

    /** The same, unless no entry could match: then null, in a fraction of the time. */
    public Scan scanIfPromising(String before, String text) {
        return scanIfPromising(before, text, entry -> true);
    }

    /**
     * The same, unless no entry that is asked for could match.
     *
     * @param asked as for {@link #matches(Scan, Predicate)}, and true of all entries that speak of all goods
     */
    public Scan scanIfPromising(String before, String text, Predicate<Entry> asked) {
        boolean alone = before == null || before.isEmpty();
        String all = alone ? text : before + text;
        int boundary = alone ? 0 : before.length();
        Content glance = Normaliser.glance(all, boundary);
        int attention = scanner.attend(glance);
        return scanner.mayMatch(glance, candidates, attention, asked) ? scan(glance.kept(), attention) : null;
    }

    private Scan scan(Content content, int attention) {
        return new Scan(content, scanner.scan(content, attention), terms, scanner);
    }

    private static Content content(String before, String text) {
        boolean alone = before == null || before.isEmpty();
        return Normaliser.read(alone ? text : before + text, alone ? 0 : before.length());
    }

    /** All patterns that match. */
    public List<Match> matches(Scan scan) {
        return matches(scan, entry -> true);
    }

    /**
     * All patterns that match, of the entries asked for, and of exemptions where there is anything to be exempt; masks first,
     * then evaluation of the few that can match. Those that could not be judged in full are told by {@link Scan#troubles()}.
     *
     * @param asked says of an entry whether its patterns are of interest
     */
    public List<Match> matches(Scan scan, Predicate<Entry> asked) {
        if (!scan.anyOf(entriesOn)) {
            return List.of();
        }
        List<Match> found = new ArrayList<>(0);
        Evaluator evaluator = match(scan, entriesOn, rule -> asked.test(rule.entry()), null, found);
        if (!found.isEmpty()) {
            match(scan, exemptionsOn, rule -> true, evaluator, found);
        }
        return found;
    }

    private Evaluator match(Scan scan, int[][] rulesOn, Predicate<Rule> asked, Evaluator known, List<Match> into) {
        long[] present = scan.present();
        BitSet seen = null;
        Evaluator evaluator = known;
        Hits hits = scan.hits();
        for (int hit = 0; hit < hits.size(); hit++) {
            for (int id : rulesOn[hits.term(hit)]) {
                if (!needs[id].metBy(present) || !asked.test(rules[id])) {
                    continue;
                }
                seen = seen == null ? new BitSet(rules.length) : seen;
                if (!seen.get(id)) {
                    seen.set(id);
                    evaluator = evaluator == null ? new Evaluator(scan, true) : evaluator;
                    collectOrTell(rules[id], evaluator, into, scan);
                }
            }
        }
        return evaluator;
    }

    /** A rule that fails, or is too much for this text, is told beside what the others find. */
    private static void collectOrTell(Rule rule, Evaluator evaluator, List<Match> into, Scan scan) {
        try {
            collect(rule, evaluator, into);
            if (evaluator.gaveUp()) {
                scan.trouble(new Trouble(
                        rule.id(), rule.source(), "too many combinations on this text; not all were tried"));
            }
        } catch (RuntimeException e) {
            scan.trouble(new Trouble(rule.id(), rule.source(), String.valueOf(e)));
        }
    }

    /** The same by the plain way: every pattern, every combination. The oracle of {@link #matches} in tests. */
    public List<Match> matchesPlainly(Scan scan) {
        List<Match> found = new ArrayList<>();
        Evaluator evaluator = new Evaluator(scan, false);
        for (Rule rule : rules) {
            if (rule.needs().anchors().length > 0) {
                collect(rule, evaluator, found);
            }
        }
        return found.stream().anyMatch(match -> match.entry() != null) ? found : List.of();
    }

    /** Entries whose patterns lack one part at most, nearest first; for people who ask why nothing was found. */
    public List<NearMiss> nearMisses(Scan scan, int limit) {
        NearMisses near = new NearMisses(scan);
        for (Rule rule : rules) {
            if (rule.entry() != null && !rule.entry().missing()) {
                near.consider(rule.entry(), rule.source(), rule.root(), rule.needs());
            }
        }
        return near.nearest(limit);
    }

    private static void collect(Rule rule, Evaluator evaluator, List<Match> into) {
        List<Span> spans = evaluator.evaluate(rule.root());
        spans.sort(Comparator.comparingInt(Span::gaps).thenComparingInt(Span::start));
        for (Span span : spans) {
            into.add(new Match(
                    rule.entry(), rule.exemption(), rule.source(), span.start(), span.end(), span.gaps(), span.hits()));
        }
    }
}
