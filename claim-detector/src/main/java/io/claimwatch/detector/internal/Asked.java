package io.claimwatch.detector.internal;

import io.claimwatch.contract.ProductCategory;
import io.claimwatch.lexicon.Entry;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Which entries are of interest: those that speak of such goods, and statements that somebody may have made. What the words are
 * about is found out only when an entry asks for it. For one utterance.
 */
final class Asked implements Predicate<Entry> {
    private final Supplier<Subject> about;
    private Subject subject;

    /** @param about asked once at most */
    Asked(Supplier<Subject> about) {
        this.about = about;
    }

    @Override
    public boolean test(Entry entry) {
        if (entry.ofAllGoods()) {
            return true;
        }
        ProductCategory category = subject().known() ? subject().product().category() : null;
        return ProductJudge.applies(entry, category);
    }

    /** What the words are about. */
    Subject subject() {
        if (subject == null) {
            subject = about.get();
        }
        return subject;
    }
}
