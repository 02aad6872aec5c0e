package io.claimwatch.launcher.internal.words;

import io.claimwatch.contract.LexiconLookup.EntryInfo;
import io.claimwatch.launcher.internal.cli.Streams;
import io.claimwatch.launcher.internal.judge.LexiconOption;
import io.claimwatch.lexicon.Lexicon;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds entries by wording, law, category or id. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Finds entries by wording, law, category or id. Status: 0 found, 1 nothing found.")
final class SearchCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private LexiconOption lexiconOption = new LexiconOption();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "At most so many entries.")
    private int limit;

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What to look for.")
    private List<String> words;

    SearchCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        try (Lexicon lexicon = lexiconOption.lexicon()) {
            List<EntryInfo> found = lexicon.search(String.join(" ", words), Math.max(1, limit));
            found.forEach(this::print);
            return found.isEmpty() ? 1 : 0;
        }
    }

    private void print(EntryInfo entry) {
        StringBuilder text = new StringBuilder()
                .append(entry.id())
                .append("  ")
                .append(entry.severity().wire())
                .append(' ')
                .append(entry.category().wire())
                .append("  ")
                .append(entry.title())
                .append('\n');
        entry.patterns().forEach(pattern -> text.append("    ").append(pattern).append('\n'));
        text.append("    law: ").append(String.join(", ", entry.basis())).append('\n');
        if (!entry.matches().isEmpty()) {
            text.append("    such as: ").append(entry.matches().get(0)).append('\n');
        }
        if (entry.suggestion() != null) {
            text.append("    instead: ").append(entry.suggestion()).append('\n');
        }
        streams.out().print(text);
    }
}
