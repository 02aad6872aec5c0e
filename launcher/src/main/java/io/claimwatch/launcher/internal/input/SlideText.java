package io.claimwatch.launcher.internal.input;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The paragraphs of a pptx file's slides, and of the speaker's notes behind them. */
final class SlideText {
    private static final Pattern PART = Pattern.compile("ppt/(slides/slide|notesSlides/notesSlide)(\\d{1,6})\\.xml");

    private final String where;
    private final Passages into;
    private final StringBuilder words = new StringBuilder();
    private int paragraphs;
    private boolean text;

    private SlideText(String where, Passages into) {
        this.where = where;
        this.into = into;
    }

    static Passages read(String source, byte[] file) {
        OfficeParts parts =
                new OfficeParts(source, file, name -> PART.matcher(name).matches());
        Passages passages = new Passages(source);
        StreamSupport.stream(parts.names().spliterator(), false)
                .map(PART::matcher)
                .filter(Matcher::matches)
                .sorted(Comparator.comparing((Matcher part) -> part.group(1), Comparator.reverseOrder())
                        .thenComparingInt(part -> Integer.parseInt(part.group(2))))
                .forEach(part -> {
                    String what = part.group(1).startsWith("slides") ? "slide " : "notes ";
                    parts.read(part.group(), new SlideText(what + part.group(2), passages)::event);
                });
        return passages;
    }

    private void event(int type, XMLStreamReader xml) {
        String name = xml.hasName() ? xml.getLocalName() : "";
        boolean start = type == XMLStreamConstants.START_ELEMENT;
        if (type == XMLStreamConstants.CHARACTERS && text) {
            words.append(xml.getText());
        } else if (name.equals("t")) {
            text = start;
        } else if (name.equals("br") && start) {
            words.append(' ');
        } else if (name.equals("p") && type == XMLStreamConstants.END_ELEMENT) {
            paragraphs++;
            into.add(where + " paragraph " + paragraphs, words);
            words.setLength(0);
        }
    }
}
