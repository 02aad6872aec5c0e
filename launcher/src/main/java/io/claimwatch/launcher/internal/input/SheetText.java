package io.claimwatch.launcher.internal.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The cells of an xlsx file that hold words; numbers claim nothing. */
final class SheetText {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final OfficeParts parts;
    private final Passages into;
    private final List<String> shared = new ArrayList<>();

    private SheetText(OfficeParts parts, Passages into) {
        this.parts = parts;
        this.into = into;
    }

    static Passages read(String source, byte[] file) {
        OfficeParts parts = new OfficeParts(
                source,
                file,
                name -> name.matches(
                        "xl/(workbook|sharedStrings|worksheets/[^/]+)\\.xml|xl/_rels/workbook\\.xml\\.rels"));
        Passages passages = new Passages(source);
        SheetText text = new SheetText(parts, passages);
        if (parts.has("xl/sharedStrings.xml")) {
            text.shared();
        }
        text.sheets().forEach(text::sheet);
        return passages;
    }

    private void shared() {
        StringBuilder words = new StringBuilder();
        int[] aloud = {0};
        boolean[] text = {false};
        parts.read("xl/sharedStrings.xml", (type, xml) -> {
            String name = xml.hasName() ? xml.getLocalName() : "";
            boolean start = type == XMLStreamConstants.START_ELEMENT;
            if (type == XMLStreamConstants.CHARACTERS && text[0] && aloud[0] == 0) {
                words.append(xml.getText());
            } else if (name.equals("t")) {
                text[0] = start;
            } else if (name.equals("rPh")) {
                aloud[0] += start ? 1 : -1; // how it is read aloud
            } else if (name.equals("si") && !start) {
                shared.add(words.toString());
                words.setLength(0);
            }
        });
    }

    /** Sheet names with the part that holds each, in the order of the tabs. */
    private Map<String, String> sheets() {
        Map<String, String> targets = new HashMap<>();
        parts.read("xl/_rels/workbook.xml.rels", (type, xml) -> {
            if (type == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
            }
        });
        Map<String, String> sheets = new LinkedHashMap<>();
        parts.read("xl/workbook.xml", (type, xml) -> {
            if (type == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sheet")) {
                String target = targets.get(xml.getAttributeValue(RELATIONS, "id"));
                if (target != null) {
                    String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                    sheets.put(xml.getAttributeValue(null, "name"), part);
                }
            }
        });
        return sheets;
    }

    private void sheet(String name, String part) {
        if (parts.has(part)) {
            Cell cell = new Cell(name);
            parts.read(part, cell::event);
        }
    }

    /** The cell that is being read. */
    private final class Cell {
        private final String sheet;
        private final StringBuilder words = new StringBuilder();
        private String at;
        private String type;
        private boolean value;

        Cell(String sheet) {
            this.sheet = sheet;
        }

        void event(int event, XMLStreamReader xml) {
            String name = xml.hasName() ? xml.getLocalName() : "";
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (event == XMLStreamConstants.CHARACTERS && value) {
                words.append(xml.getText());
            } else if (name.equals("c") && start) {
                at = xml.getAttributeValue(null, "r");
                type = xml.getAttributeValue(null, "t");
                words.setLength(0);
            } else if (name.equals("v") || name.equals("t")) {
                value = start;
            } else if (name.equals("c") && event == XMLStreamConstants.END_ELEMENT && type != null) {
                end();
            }
        }

        private void end() {
            if (type.equals("s")) {
                int index = Integer.parseInt(words.toString().strip());
                into.add(sheet + "!" + at, index >= 0 && index < shared.size() ? shared.get(index) : "");
            } else if (type.equals("str") || type.equals("inlineStr")) {
                into.add(sheet + "!" + at, words);
            }
        }
    }
}
