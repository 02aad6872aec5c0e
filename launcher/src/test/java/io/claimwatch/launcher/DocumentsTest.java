package io.claimwatch.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>%s</w:body>"
                    + "</w:document>";

    @TempDir
    Path folder;

    private Path zip(String name, Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private static Cli check(Path file) {
        return Cli.withSmallLexicon("", "check", "--format", "jsonl", "--category", "food", file.toString());
    }

    @Test
    void answersEachParagraphAndCellOfAWordFile() throws IOException {
        String paragraph = "<w:p><w:r><w:t>它能治</w:t></w:r><w:r><w:t>糖尿病</w:t></w:r></w:p><w:p/>";
        String table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>卖点</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:p><w:r><w:t>治糖尿病</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        Cli cli = check(zip("a.docx", Map.of("word/document.xml", String.format(WORD, paragraph + table))));
        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.lines()).hasSize(3);
        assertThat(cli.lines().get(0))
                .contains("\"location\":\"paragraph 1\",\"flagged\":true", "\"start\":2,\"end\":6");
        assertThat(cli.lines().get(1)).contains("\"location\":\"table 1 row 1 cell 1\",\"flagged\":false");
        assertThat(cli.lines().get(2)).contains("\"location\":\"table 1 row 1 cell 2\",\"flagged\":true");
    }

    @Test
    void answersEachCellOfASheetThatHoldsWords() throws IOException {
        Path file = zip(
                "a.xlsx",
                Map.of(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                + "<sheets><sheet name=\"话术\" r:id=\"rId1\"/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                        "xl/sharedStrings.xml",
                        "<sst><si><t>早上好</t></si><si><r><t>它能</t></r><r><t>治糖尿病</t></r></si></sst>",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>99</v></c></row>"
                                + "<row><c r=\"A2\" t=\"s\"><v>1</v></c></row></sheetData></worksheet>"));
        Cli cli = check(file);
        assertThat(cli.lines()).hasSize(2);
        assertThat(cli.lines().get(0)).contains("\"location\":\"话术!A1\",\"flagged\":false");
        assertThat(cli.lines().get(1)).contains("\"location\":\"话术!A2\",\"flagged\":true");
    }

    @Test
    void answersSlidesInTheirOrder() throws IOException {
        String slide = "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:r><a:t>%s</a:t></a:r></a:p></p:sld>";
        Path file = zip(
                "a.pptx",
                Map.of(
                        "ppt/slides/slide10.xml",
                        String.format(slide, "再见"),
                        "ppt/slides/slide2.xml",
                        String.format(slide, "它能治糖尿病")));
        Cli cli = check(file);
        assertThat(cli.lines()).hasSize(2);
        assertThat(cli.lines().get(0)).contains("\"location\":\"slide 2 paragraph 1\",\"flagged\":true");
        assertThat(cli.lines().get(1)).contains("\"location\":\"slide 10 paragraph 1\",\"flagged\":false");
    }

    private Path pdf(String words, String password) throws IOException {
        Path file = folder.resolve("a.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            if (words != null) {
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(words);
                    content.endText();
                }
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(file.toFile());
        }
        return file;
    }

    @Test
    void readsThePagesOfAPdf() throws IOException {
        Cli cli = Cli.run(
                "check", "--format", "jsonl", pdf("It cures diabetes.", null).toString());
        assertThat(cli.lines()).singleElement().asString().contains("\"location\":\"page 1 paragraph 1\"");
    }

    @Test
    void saysThatAPdfIsEncryptedOrHasNoText() throws IOException {
        assertThat(check(pdf("It cures diabetes.", "secret")).err())
                .hasLineCount(1)
                .contains("is encrypted");
        assertThat(check(pdf(null, null)).err()).hasLineCount(1).contains("no text in it");
    }

    @Test
    void saysWhatIsWrongWithAFileInOneLine() throws IOException {
        Path ole = Files.write(folder.resolve("old.docx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        assertThat(check(ole).status()).isEqualTo(2);
        assertThat(check(ole).err()).hasLineCount(1).contains("encrypted, or in an old binary format");
        Path text = Files.writeString(folder.resolve("text.xlsx"), "no zip");
        assertThat(check(text).err()).hasLineCount(1).contains("is no docx, xlsx or pptx file, or broken");
        Path pdf = Files.writeString(folder.resolve("text.pdf"), "no pdf");
        assertThat(check(pdf).err()).hasLineCount(1).contains("is no PDF file, or broken");
        Path cut = zip("cut.docx", Map.of("word/document.xml", "<w:document xmlns:w=\"w\"><w:p>"));
        assertThat(check(cut).err()).hasLineCount(1).contains("or broken");
    }

    @Test
    void resolvesNoEntity() throws IOException {
        String bomb = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + String.format(WORD, "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>");
        Cli cli = check(zip("entity.docx", Map.of("word/document.xml", bomb)));
        assertThat(cli.out()).doesNotContain("paragraph");
    }

    @Test
    void refusesAFileThatUnfoldsTooFar() throws IOException {
        Path file = folder.resolve("bomb.docx");
        byte[] block = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/media/image.png"));
            for (int i = 0; i < 130; i++) {
                zip.write(block);
            }
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(String.format(WORD, "").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(check(file).err()).hasLineCount(1).contains("unpacks to more than 128 MiB");
    }

    @Test
    void readsADocumentFromStandardInput() throws IOException {
        Path file =
                zip("a.docx", Map.of("word/document.xml", String.format(WORD, "<w:p><w:r><w:t>你好</w:t></w:r></w:p>")));
        Cli cli = Cli.run(Files.readAllBytes(file), "check", "--input", "docx", "--format", "jsonl", "-");
        assertThat(cli.lines()).singleElement().asString().contains("paragraph 1");
    }
}
