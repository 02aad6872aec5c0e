package io.claimwatch.launcher.internal.judge;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Product;
import io.claimwatch.detector.ClaimDetector;
import io.claimwatch.launcher.internal.input.Item;
import io.claimwatch.launcher.internal.input.Sentences;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One script as a whole: which mandatory statements stand anywhere in it. A line or two are no script, and nothing is
 * missed in them.
 */
public final class Script {
    private static final int LEAST_SENTENCES = 3;
    private static final int LEAST_CHARACTERS = 30;

    /** A longer one is cut. UTF-16 units. */
    private static final int SENTENCE = 200;

    private final ClaimDetector detector;
    private final Product product;
    private final Set<String> said = new HashSet<>(2);
    private String lang;
    private Item last;
    private int sentences;
    private int characters;

    /** @param product what the script is about; null if unknown: then nothing is missed */
    public Script(ClaimDetector detector, Product product) {
        this.detector = detector;
        this.product = product;
    }

    /** Whether a script about such goods needs to be read as a whole. */
    public boolean matters() {
        return detector.statements().wanted(product);
    }

    /**
     * The next line.
     *
     * @return whether it counts; blank ones and such as nobody here judges do not
     */
    public boolean add(Item item) {
        String text = item.readable() ? item.text() : "";
        if (text.isBlank() || !detector.judges(item.lang(), text)) {
            return false;
        }
        last = item;
        lang = lang == null ? ClaimDetector.languageOf(item.lang(), text) : lang;
        for (Sentences.Piece piece : Sentences.split(text, SENTENCE)) {
            sentences++;
            said.addAll(detector.hear(new CheckRequest(piece.of(text), item.lang(), null, product))
                    .statements());
        }
        characters += text.length();
        return true;
    }

    /** Whether no line counted yet. */
    public boolean empty() {
        return last == null;
    }

    /** What is missing in the whole, shown at the last line; empty while there is no script. */
    public List<Finding> missing() {
        if (sentences < LEAST_SENTENCES || characters < LEAST_CHARACTERS) {
            return List.of();
        }
        Evidence at = new Evidence(0, last.text().length(), last.text(), null);
        String note =
                "en".equals(lang) ? "not said anywhere in the script; shown at its last line" : "整篇没有出现这句话；标在最后一行";
        return detector.statements().missing(lang, product, said, List.of(at), note);
    }
}
