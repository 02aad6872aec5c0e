package io.claimwatch.launcher.internal.input;

import io.claimwatch.launcher.internal.cli.Stop;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The paragraphs of a PDF file's pages. */
final class PdfText {
    private static final int MOST_PAGES = 2_000;
    private static final String PARAGRAPH = "\u2029";

    private PdfText() {}

    static Passages read(String source, byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new Stop(source + ": more than " + MOST_PAGES + " pages");
            }
            Passages passages = new Passages(source);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setParagraphEnd(PARAGRAPH);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                page(page, stripper.getText(document), passages);
            }
            if (passages.list().isEmpty()) {
                throw new Stop(source + ": no text in it; scanned pages are not read");
            }
            return passages;
        } catch (InvalidPasswordException e) {
            throw new Stop(source + ": is encrypted; save it without a password", e);
        } catch (IOException e) {
            throw new Stop(source + ": is no PDF file, or broken", e);
        }
    }

    private static void page(int page, String text, Passages into) {
        int paragraph = 0;
        for (String each : text.split(PARAGRAPH, -1)) {
            StringBuilder words = new StringBuilder();
            each.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> join(words, line));
            if (!words.isEmpty()) {
                paragraph++;
                into.add("page " + page + " paragraph " + paragraph, words);
            }
        }
    }

    /** Lines of Chinese go on without a space. */
    private static void join(StringBuilder words, String line) {
        if (!words.isEmpty() && words.charAt(words.length() - 1) < 0x2E80) {
            words.append(' ');
        }
        words.append(line);
    }
}
