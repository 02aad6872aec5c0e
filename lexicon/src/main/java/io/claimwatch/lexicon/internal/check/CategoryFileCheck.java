package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Document;
import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.FileKind;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Vocabulary;

/** A file named after a claim category holds that category, or nobody finds it again. */
final class CategoryFileCheck implements LexiconCheck {
    @Override
    public void check(Draft draft, Problems problems) {
        for (Document document : draft.documents()) {
            String path = document.file().path();
            String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".yaml".length());
            if (document.kind() == FileKind.ENTRIES && Vocabulary.CLAIMS.contains(name)) {
                document.root()
                        .text("category")
                        .filter(category -> Vocabulary.CLAIMS.contains(category.value()))
                        .filter(category -> !category.value().equals(name))
                        .ifPresent(category -> problems.add(
                                category.place(),
                                "category '" + category.value() + "' in a file named " + name + ".yaml",
                                "move the entries or rename the file"));
            }
        }
    }
}
