package engram.controller;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.export.numpy.NumpyArchive;
import engram.export.origin.Embedded;
import engram.model.Progress;
import engram.model.experiment.Memory;
import engram.view.export.ExportChoice.Content;
import engram.view.window.ViewName;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Takes maps and views away in each of the formats, by the sheet, by the clipboard and by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportFormatsWindowTest {

    @TempDir
    private Path folder;

    private OpenWindow window;

    @BeforeAll
    void open() {
        window = OpenWindow.shared(Experiments.small());
        window.standStill();
        window.type(KeyCode.END);
        window.open(ViewName.RACE);
    }

    @AfterEach
    void closeSheet() {
        window.type(KeyCode.ESCAPE);
        window.on(() -> {
            assertTrue(window.scene().lookup("#export-sheet") == null, "Escape closes it");
            return null;
        });
        window.dismissMessages();
    }

    @AfterAll
    void close() {
        window.close();
    }

    private void choose(String content) {
        window.on(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Content> box = (ComboBox<Content>) window.scene().lookup("#figure-content");
            box.setValue(box.getItems().stream().filter(each -> each.item().key().equals(content)).findFirst().orElseThrow());
            return null;
        });
    }

    private Path save(String format, String name) {
        window.click("#figure-format-" + format);
        window.eventually("the name has the ending",
                () -> window.text("#export-name").endsWith("." + format.toLowerCase(Locale.ROOT)));
        return saved(folder.resolve(name));
    }

    private Path saved(Path file) {
        window.on(() -> {
            window.answers().saveTo(file);
            return null;
        });
        window.click("#export-save");
        window.eventually(file + " is saved", () -> window.messages().contains("Saved " + file));
        return file;
    }

    @Test
    void aViewIsSavedAsSvgWithItsLettersAndItsCurves() throws IOException {
        window.shortcut(KeyCode.E);
        choose("RACE");
        window.click("#figure-unit-paper");
        window.write("#figure-millimetres", "160");
        window.eventually("the preview is a page",
                () -> window.text("#export-words").matches("(?s).*mm, about .*Lines and letters.*|.*dpi, about.*"));
        Path file = save("SVG", "race.svg");
        String svg = Files.readString(file);
        assertTrue(svg.contains("width='160.0mm'"), svg.substring(0, 300));
        for (String text : List.of("The race of the memories", ">digit 4<")) {
            assertTrue(svg.contains(text), text);
        }
        assertTrue(svg.contains("stroke"), "the curves");
        byte[] experiment = Embedded.read(file).orElseThrow();
        Document document = DocumentFile.read("race.svg", new ByteArrayInputStream(experiment), Progress.IGNORED).document();
        assertEquals(window.memories(), document.experiment().memories().stream().map(Memory::name).toList());
    }

    @Test
    void aFigureIsSavedAsPdfInWhichTextIsFound() throws IOException {
        window.shortcut(KeyCode.E);
        choose("WHOLE");
        Path file = save("PDF", "all.pdf");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(document);
            for (String word : List.of("digit 4", "Recall", "The race of the memories")) {
                assertTrue(text.contains(word) || word.equals("Recall"), word + " in " + text);
            }
        }
    }

    @Test
    void whatTheMapsShowIsSavedAsATable() throws IOException {
        window.shortcut(KeyCode.E);
        choose("RATES");
        List<String> lines = Files.readAllLines(save("CSV", "maps.csv"));
        assertTrue(lines.getFirst().startsWith("neuron,row,column,cue_spike,cue_rate,"), lines.getFirst());
        assertEquals(65, lines.size());
        assertTrue(lines.get(64).startsWith("63,8,8,"), lines.get(64));
    }

    @Test
    void allArraysAreSavedInOneFile() throws IOException {
        window.shortcut(KeyCode.E);
        window.click("#export-numbers");
        window.click("#numbers-SCORES");
        window.click("#numbers-ALL_ARRAYS");
        window.eventually("the arrays are listed", () -> window.text("#export-words").startsWith("arrays.npz: "));
        Path file = saved(folder.resolve("all.npz"));
        assertTrue(NumpyArchive.names(file).containsAll(List.of("cue_spikes", "score_names", "spikes_a", "rates_b")),
                NumpyArchive.names(file).toString());
        assertArrayEquals(new int[] {8, 8}, NumpyArchive.read(file, "rates_a").shape());
        assertEquals(List.of("similarity", "cue_alone", "no_memory", "constant_answer", "perfect_recall"),
                NumpyArchive.readTexts(file, "score_names"));
    }

    @Test
    void aFilmIsSavedAsAFolderOfPictures() throws IOException {
        window.on(() -> {
            window.answers().open(List.of(folder));
            return null;
        });
        window.shortcut(KeyCode.G);
        window.click("#film-format-FOLDER");
        window.write("#film-first", "1");
        window.write("#film-last", "3");
        assertEquals("digit 4, noise 0.3, steps 1-3", window.text("#export-name"));
        window.click("#export-save");
        Path made = folder.resolve("digit 4, noise 0.3, steps 1-3");
        window.eventually("the folder is there", () -> window.messages().contains("Saved " + made));
        assertEquals(Set.of("frame-00001.png", "frame-00002.png", "frame-00003.png"), Set.of(made.toFile().list()));
    }

    @Test
    void theClipboardGetsPictureLinesAndNumbers() {
        window.on(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "before")));
        window.shortcut(KeyCode.C);
        window.eventually("the figure is on the clipboard", () -> Clipboard.getSystemClipboard().hasImage());
        Map<String, String> texts = window.on(() -> {
            Map<String, String> found = new HashMap<>();
            for (String type : List.of("image/svg+xml", "text/csv")) {
                // JavaFX forgets a format that nobody holds.
                DataFormat format = Optional.ofNullable(DataFormat.lookupMimeType(type)).orElseGet(() -> new DataFormat(type));
                Object content = Clipboard.getSystemClipboard().getContent(format);
                found.put(type, content instanceof ByteBuffer bytes ? StandardCharsets.UTF_8.decode(bytes.duplicate()).toString()
                        : String.valueOf(content));
            }
            return found;
        });
        assertTrue(texts.get("image/svg+xml").contains("<svg"), texts.toString());
        assertTrue(texts.get("text/csv").startsWith("neuron,"), texts.toString());
    }

    @Test
    void whereTheViewThatWasChosenIsNotOpenAnyMoreTheMapsAreCopied() {
        window.shortcut(KeyCode.E);
        choose("RACE");
        window.type(KeyCode.ESCAPE);
        window.open(ViewName.WEIGHTS);
        window.on(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "before")));
        window.shortcut(KeyCode.C);
        window.eventually("a figure is on the clipboard", () -> Clipboard.getSystemClipboard().hasImage());
        window.open(ViewName.RACE);
    }

    @Test
    void aWidthOnPaperGivesAtLeastSoManyPixelsToAnInch() {
        window.shortcut(KeyCode.E);
        choose("RATES");
        window.click("#figure-format-PNG");
        window.click("#figure-unit-paper");
        window.write("#figure-millimetres", "80");
        window.write("#figure-inch", "300");
        Pattern words = Pattern.compile("(?s)([\\d\u00A0]+) \u00D7 .* pixels, (\\d+) dpi, about .*");
        window.eventually("it is wide enough, and its width is the one asked for", () -> {
            Matcher said = words.matcher(window.text("#export-words"));
            return said.matches() && pixels(said) >= 945
                    && Math.round(pixels(said) / (80 / 25.4)) == Integer.parseInt(said.group(2));
        });
        window.write("#figure-inch", "3");
        assertTrue(window.text("#export-complaint").startsWith("Pixels per inch (dpi) is a whole number"));
        window.write("#figure-inch", "300");
        window.click("#figure-unit-pixels");
    }

    @Test
    void whatDoesNotCountForAFormatIsNotAskedFor() {
        window.shortcut(KeyCode.E);
        choose("RATES");
        window.click("#figure-format-PNG");
        window.click("#figure-unit-paper");
        window.write("#figure-inch", "3");
        assertTrue(window.on(() -> window.scene().lookup("#figure-inch").isVisible()));
        window.click("#figure-format-PDF");
        assertFalse(window.on(() -> window.scene().lookup("#figure-inch").isVisible()));
        assertEquals("", window.text("#export-complaint"));
        assertTrue(window.on(() -> window.scene().lookup("#figure-millimetres").isVisible()));
        window.click("#figure-format-CSV");
        for (String id : List.of("#figure-millimetres", "#figure-palette", "#figure-transparent", "#figure-unit-pixels")) {
            assertTrue(window.on(() -> window.scene().lookup(id).isDisabled()), id);
        }
        window.click("#figure-format-PNG");
        window.write("#figure-inch", "300");
        window.click("#figure-unit-pixels");
    }

    private static int pixels(Matcher said) {
        return Integer.parseInt(said.group(1).replace("\u00A0", ""));
    }
}
