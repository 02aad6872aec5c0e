package io.claimwatch.lexicon.internal.source;

import io.claimwatch.lexicon.internal.source.Field.Shape;
import java.util.HashMap;
import java.util.Map;

/**
 * The keys a map may have.
 *
 * @param what for people, such as "entry"
 */
public record Schema(String what, Map<String, Field> fields) {
    private static final Schema EXAMPLE = new Schema(
            "example",
            Map.of(
                    "text", Field.text().needed(),
                    "before", Field.text(),
                    "product", Field.text().among(Vocabulary.PRODUCTS),
                    "registrations", Field.texts(),
                    "functions", Field.texts()));

    private static final Schema TERM_CLASS = new Schema(
            "class",
            Map.of(
                    "about", Field.text(),
                    "phonetic", Field.text().among(Vocabulary.TRUTH),
                    "maskable", Field.text().among(Vocabulary.TRUTH),
                    "cue", Field.text().among(Vocabulary.TRUTH),
                    "products", Field.texts().among(Vocabulary.PRODUCTS),
                    "terms", Field.texts(),
                    "include", Field.texts()));

    private static final Schema LAWFUL = new Schema(
            "lawful rule",
            Map.of(
                    "products", Field.texts().among(Vocabulary.PRODUCTS).needed(),
                    "if", Field.text().among(Vocabulary.CONDITIONS).needed(),
                    "functions", Field.texts()));

    private static final Schema ENTRY = new Schema(
            "entry",
            Map.ofEntries(
                    Map.entry("id", Field.text().needed()),
                    Map.entry("title", Field.text().needed()),
                    Map.entry(
                            "severity",
                            Field.text().among(Vocabulary.SEVERITIES).needed()),
                    Map.entry("confidence", Field.text()),
                    Map.entry("patterns", Field.texts().needed()),
                    Map.entry("only", Field.texts().among(Vocabulary.PRODUCTS)),
                    Map.entry("except", Field.texts().among(Vocabulary.PRODUCTS)),
                    Map.entry("lawful", Field.of(Shape.MAPS, LAWFUL)),
                    Map.entry("basis", Field.texts().needed()),
                    Map.entry("despite", Field.texts().among(Vocabulary.CLEARINGS)),
                    Map.entry("missing", Field.text().among(Vocabulary.TRUTH)),
                    Map.entry("alone", Field.text().among(Vocabulary.TRUTH)),
                    Map.entry("suggestion", Field.text().needed()),
                    Map.entry(
                            "examples",
                            Field.of(Shape.MAP, examples("match", "no-match")).needed())));

    private static final Schema EXEMPTION = new Schema(
            "exemption",
            Map.of(
                    "id", Field.text().needed(),
                    "title", Field.text().needed(),
                    "clears", Field.texts().among(Vocabulary.CLAIMS),
                    "entries", Field.texts(),
                    "patterns", Field.texts().needed(),
                    "examples", Field.of(Shape.MAP, examples("cleared", "left")).needed()));

    private static final Schema CODEWORD = new Schema(
            "codeword",
            Map.of(
                    "said", Field.texts().needed(),
                    "means", Field.text().needed(),
                    "how", Field.text().among(Vocabulary.DISGUISES)));

    private static final Schema LAW = new Schema(
            "law", Map.of("name", Field.text().needed(), "short", Field.text().needed(), "in-force", Field.text()));

    private static final Schema ARTICLE = new Schema(
            "article",
            Map.of(
                    "law", Field.text().needed(),
                    "article", Field.text().needed(),
                    "says", Field.text().needed(),
                    "says-en", Field.text(),
                    "penalty", Field.text(),
                    "in-force", Field.text(),
                    "verified", Field.text().among(Vocabulary.VERIFIED).needed()));

    private static final Map<FileKind, Schema> FILES = Map.of(
            FileKind.BASIS,
            new Schema(
                    "legal basis",
                    Map.of(
                            "laws", Field.of(Shape.NAMED, LAW).needed(),
                            "articles", Field.of(Shape.NAMED, ARTICLE).needed(),
                            "profiles", Field.of(Shape.NAMED, profile()))),
            FileKind.SWITCHES,
            new Schema("overlay", Map.of("off", Field.texts().needed())),
            FileKind.CLASSES,
            new Schema(
                    "classes file",
                    Map.of("classes", Field.of(Shape.NAMED, TERM_CLASS).needed())),
            FileKind.CODEWORDS,
            new Schema(
                    "codewords file",
                    Map.of("codewords", Field.of(Shape.MAPS, CODEWORD).needed())),
            FileKind.EXEMPTIONS,
            new Schema(
                    "exemptions file",
                    Map.of("exemptions", Field.of(Shape.MAPS, EXEMPTION).needed())),
            FileKind.ENTRIES,
            new Schema(
                    "entries file",
                    Map.of(
                            "category", Field.text().among(Vocabulary.CLAIMS).needed(),
                            "entries", Field.of(Shape.MAPS, ENTRY).needed())));

    /** The schema of a whole file. */
    public static Schema of(FileKind kind) {
        return FILES.get(kind);
    }

    private static Schema examples(String must, String mustNot) {
        Field sentences = Field.of(Shape.EXAMPLES, EXAMPLE);
        return new Schema("examples", Map.of(must, sentences, mustNot, sentences));
    }

    private static Schema profile() {
        Map<String, Field> fields = new HashMap<>();
        Vocabulary.PRODUCTS.forEach(product -> fields.put(product, Field.texts()));
        fields.put("otherwise", Field.texts().needed());
        return new Schema("profile", Map.copyOf(fields));
    }
}
