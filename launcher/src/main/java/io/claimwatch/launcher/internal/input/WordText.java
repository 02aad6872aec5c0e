package io.claimwatch.launcher.internal.input;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The paragraphs of a docx file, a table's cell as one; headers, footers and notes behind the text. */
final class WordText {
    private static final String PARTS = "word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml";

    private final String prefix;
    private final Passages into;
    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private StringBuilder cell;
    private int paragraphs;
    private int tables;
    private int depth;
    private int row;
    private int column;
    private int fallback;
    private boolean text;

    private WordText(String prefix, Passages into) {
        this.prefix = prefix;
        this.into = into;
    }

    static Passages read(String source, byte[] file) {
        OfficeParts parts = new OfficeParts(source, file, name -> name.matches(PARTS));
        Passages passages = new Passages(source);
        parts.read("word/document.xml", new WordText("", passages)::event);
        for (String name : parts.names()) {
            if (!name.equals("word/document.xml")) {
                String what = name.substring("word/".length(), name.length() - ".xml".length());
                parts.read(name, new WordText(what + " ", passages)::event);
            }
        }
        return passages;
    }

    private void event(int type, XMLStreamReader xml) {
        if (type == XMLStreamConstants.START_ELEMENT) {
            start(xml.getLocalName());
        } else if (type == XMLStreamConstants.END_ELEMENT) {
            end(xml.getLocalName());
        } else if (type == XMLStreamConstants.CHARACTERS && text && fallback == 0 && !open.isEmpty()) {
            open.peek().append(xml.getText());
        }
    }

    private void start(String name) {
        switch (name) {
            case "Fallback" -> fallback++; // the same words again, for old programs
            case "p" -> open.push(new StringBuilder());
            case "t" -> text = true;
            case "tab", "br", "cr" -> {
                if (!open.isEmpty()) {
                    open.peek().append(' ');
                }
            }
            case "tbl" -> {
                if (depth++ == 0) {
                    tables++;
                    row = 0;
                }
            }
            case "tr" -> {
                if (depth == 1) {
                    row++;
                    column = 0;
                }
            }
            case "tc" -> {
                if (depth == 1) {
                    column++;
                    cell = new StringBuilder();
                }
            }
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "Fallback" -> fallback--;
            case "t" -> text = false;
            case "p" -> paragraph(open.pop());
            case "tbl" -> depth--;
            case "tc" -> {
                if (depth == 1) {
                    into.add(prefix + "table " + tables + " row " + row + " cell " + column, cell);
                    cell = null;
                }
            }
            default -> {}
        }
    }

    private void paragraph(StringBuilder words) {
        if (cell != null) {
            cell.append(cell.isEmpty() ? "" : "\n").append(words);
        } else if (fallback == 0) {
            paragraphs++;
            into.add(prefix + "paragraph " + paragraphs, words);
        }
    }
}
