package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code {class}} names inside patterns and templates. */
final class ClassReferences {
    private static final Pattern REFERENCE = Pattern.compile("\\{([^{}]*)\\}");

    private ClassReferences() {}

    /** Each name with its place. */
    static List<Text> in(Text text) {
        if (text.value().indexOf('{') < 0) {
            return List.of(); // nearly every term, and there are tens of thousands
        }
        List<Text> found = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(text.value());
        while (matcher.find()) {
            found.add(new Text(matcher.group(1).strip(), text.at(matcher.start(1)), false));
        }
        return found;
    }
}
