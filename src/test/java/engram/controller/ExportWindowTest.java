package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.export.numpy.NumpyArray;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Takes figures, films and numbers away with the sheet, and looks whether the files are what it showed. */
@ExtendWith(ApplicationExtension.class)
class ExportWindowTest {

    private static final int STEPS_OF_THE_RUN = 60;

    @TempDir
    private Path folder;

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, Experiments.small());
    }

    @BeforeEach
    void standStill() {
        window.standStill();
        // One network, so that what is exported has one run; a test that needs B brings it back.
        window.type(KeyCode.T);
        window.type(KeyCode.HOME);
        window.awaitTime(0);
    }

    private void saveTo(Path file) {
        window.on(() -> {
            window.answers().saveTo(file);
            return null;
        });
    }

    private void awaitMessage(String start) {
        window.eventually("a line " + start, () -> window.messages().stream().anyMatch(line -> line.startsWith(start)));
    }

    private void awaitWords(String pattern) {
        window.eventually("the preview says " + pattern, () -> window.text("#export-words").matches(pattern));
    }

    private Image preview() {
        return window.on(() -> ((ImageView) window.scene().lookup("#export-preview").lookup(".image-view")).getImage());
    }

    private void save(Path target) {
        saveTo(target);
        window.click("#export-save");
    }

    private boolean isOpen() {
        return window.on(() -> window.scene().lookup("#export-sheet") != null);
    }

    private boolean canSave() {
        return window.on(() -> !window.scene().lookup("#export-save").isDisabled());
    }

    @Test
    void theFigureThatIsShownIsTheOneThatIsSaved() throws IOException {
        window.shortcut(KeyCode.E);
        awaitWords("[\\d\u00A0]+ \u00D7 [\\d\u00A0]+ pixels, about .*[kM]?B\\. Settings and scores are kept in the file\\.");
        assertEquals("digit 4, noise 0.3.png", window.text("#export-name"));
        Image shown = preview();
        Path file = folder.resolve("figure.png");
        save(file);
        awaitMessage("Saved " + file);
        assertFalse(isOpen());
        BufferedImage picture = ImageIO.read(file.toFile());
        assertEquals(picture.getWidth(), shown.getWidth());
        assertEquals(picture.getHeight(), shown.getHeight());
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                assertEquals(picture.getRGB(x, y), shown.getPixelReader().getArgb(x, y));
            }
        }
        assertEquals(List.of("Save as: digit 4, noise 0.3.png"), window.on(window.answers()::questions));
    }

    @Test
    void theFigureHasBothNetworksWhereThereAreTwo() {
        window.shortcut(KeyCode.E);
        awaitWords(".*pixels, about.*");
        double alone = preview().getWidth();
        window.type(KeyCode.ESCAPE);
        window.type(KeyCode.T);
        window.eventually("the twin is there", () -> {
            window.shortcut(KeyCode.E);
            boolean pair = window.on(
                    () -> ((ComboBox<?>) window.scene().lookup("#figure-content")).getItems().toString().contains("TWIN_RATES"));
            if (!pair) {
                window.type(KeyCode.ESCAPE);
            }
            return pair;
        });
        window.eventually("it is wider", () -> preview() != null && preview().getWidth() > alone + 50);
    }

    @Test
    void theRunIsSavedAsAFilmOfTheStepsAsked() throws IOException {
        window.shortcut(KeyCode.G);
        awaitWords(".*, 60 frames, 3\\.0 s, about .*");
        assertEquals("digit 4, noise 0.3, steps 1-60.gif", window.text("#export-name"));
        window.write("#film-last", "41");
        window.write("#film-stride", "4");
        awaitWords(".*, 11 frames, 0\\.6 s, about .*");
        Path file = folder.resolve("run.gif");
        save(file);
        awaitMessage("Saved " + file);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            assertEquals(11, reader.getNumImages(true));
            assertNotNull(reader.read(10));
            reader.dispose();
        }
        window.shortcut(KeyCode.G);
        assertEquals(List.of("41", "4"), List.of(window.text("#film-last"), window.text("#film-stride")), "remembered");
        assertEquals(STEPS_OF_THE_RUN, Integer.parseInt(window.text("#film-of").replaceAll("\\D", "")));
    }

    @Test
    void theFilmOfTwoNetworksIsAsLongAsTheLongerRun() {
        window.type(KeyCode.T);
        window.write("#field-freeSteps", "200");
        window.type(KeyCode.ENTER);
        // B plays its cue for 50 steps, and goes on without it for 200.
        window.eventually("both runs are there", () -> {
            window.shortcut(KeyCode.G);
            String of = window.text("#film-of");
            window.type(KeyCode.ESCAPE);
            return of.equals("of 250");
        });
    }

    @Test
    void theFilmCanBeMovedThrough() {
        window.shortcut(KeyCode.G);
        awaitWords(".*frames.*about.*");
        Image first = preview();
        window.on(() -> {
            ((Slider) window.scene().lookup("#export-scrub")).setValue(30);
            return null;
        });
        assertEquals("step 31", window.text("#export-scrubbed"));
        window.eventually("another picture is shown", () -> preview() != first && preview() != null);
    }

    @Test
    void wrongNumbersAreMarkedAndNothingIsSavedThen() {
        window.shortcut(KeyCode.G);
        window.write("#film-first", "50");
        window.write("#film-last", "40");
        assertEquals("The first step comes after the last", window.text("#export-complaint"));
        assertTrue(window.has("#film-first", "error"));
        assertFalse(canSave());
        window.write("#film-last", "61");
        assertEquals("The last step is 60 at most", window.text("#export-complaint"));
        assertTrue(window.has("#film-last", "error"));
        assertFalse(window.has("#film-first", "error"));
        window.write("#film-last", "60");
        assertEquals("", window.text("#export-complaint"));
        assertTrue(canSave());
        for (String wrong : List.of("0", "65", "1.5", "many", "")) {
            window.write("#film-cell", wrong);
            assertTrue(window.text("#export-complaint").endsWith("not \u201C" + wrong + "\u201D"), wrong);
            assertFalse(canSave());
        }
    }

    @Test
    void namesThatNoFileCanHaveAreRefused() {
        window.shortcut(KeyCode.E);
        for (String wrong : List.of("", "a/b", "a:b", ".png")) {
            window.write("#export-name", wrong);
            assertTrue(window.has("#export-name", "error"), wrong);
            assertFalse(canSave(), wrong);
        }
        window.write("#export-name", "mine");
        assertTrue(canSave());
        save(null);
        assertEquals(List.of("Save as: mine.png"), window.on(window.answers()::questions));
        assertTrue(isOpen(), "somebody who cancels may want another name");
        window.shortcut(KeyCode.G);
        assertEquals("mine.gif", window.text("#export-name"));
    }

    @Test
    void theNoiseInANameIsNotTakenForAnEnding() {
        window.shortcut(KeyCode.E);
        window.click("#export-numbers");
        window.click("#numbers-RACE");
        assertEquals("digit 4, noise 0.3", window.text("#export-name"), "a folder");
        window.write("#export-name", "mine");
        window.click("#numbers-RACE");
        assertEquals("mine.csv", window.text("#export-name"));
        window.click("#numbers-RACE");
        assertEquals("mine", window.text("#export-name"));
    }

    @Test
    void aRunOfOneStepIsAFilmOfOneFrame() {
        window.write("#field-steps", "1");
        window.write("#field-iterations", "1");
        window.eventually("there is one step", () -> window.text("#where").equals("step 1 of 1"));
        window.shortcut(KeyCode.G);
        awaitWords(".*, 1 frame, .*");
        Path file = folder.resolve("run.gif");
        save(file);
        awaitMessage("Saved " + file);
    }

    @Test
    void aFilmThatIsStoppedLeavesNothing() {
        window.write("#field-iterations", "100");
        window.eventually("all of it is there", () -> {
            window.shortcut(KeyCode.G);
            boolean whole = window.text("#film-of").equals("of 2\u00A0000");
            if (!whole) {
                window.type(KeyCode.ESCAPE);
            }
            return whole;
        });
        window.write("#film-last", "2000");
        window.write("#film-cell", "40");
        saveTo(folder.resolve("long.gif"));
        window.click("#export-save");
        window.eventually("frames are counted",
                () -> window.text("#job-text").matches("Writing long\\.gif(, \\d+ of 2\u00A0000.*)?"));
        assertEquals(1, folder.toFile().list().length);
        window.click("#job-cancel");
        window.eventually("it is taken away", () -> folder.toFile().list().length == 0);
        window.eventually("nothing is done any more", () -> !window.node("#job-progress").isVisible());
        assertEquals(List.of(), window.messages());
    }

    @Test
    void aTableIsSavedAsItsBeginningIsShown() throws IOException {
        window.shortcut(KeyCode.E);
        window.click("#export-numbers");
        window.click("#numbers-SCORES");
        assertEquals("Tick what is to be saved", window.text("#export-complaint"));
        assertFalse(canSave());
        window.click("#numbers-RACE");
        awaitWords("race\\.csv: 60 rows, 6 columns, about .*");
        assertEquals("digit 4, noise 0.3, race.csv", window.text("#export-name"));
        List<String> head = window.on(() -> window.scene()
                .lookup("#export-preview")
                .lookupAll(".preview-head")
                .stream()
                .map(label -> ((Labeled) label).getText())
                .toList());
        Path file = folder.resolve("race.csv");
        save(file);
        awaitMessage("Saved " + file);
        List<String> lines = Files.readAllLines(file);
        assertEquals(head, List.of(lines.getFirst().split(",")));
        assertEquals(61, lines.size());
    }

    @Test
    void severalFilesGoIntoAFolderOfTheirOwn() throws IOException {
        window.on(() -> {
            window.answers().open(List.of(folder));
            return null;
        });
        Files.createDirectory(folder.resolve("digit 4, noise 0.3"));
        window.shortcut(KeyCode.E);
        window.click("#export-numbers");
        window.click("#numbers-SPIKE_ARRAY");
        window.click("#numbers-WEIGHT_ARRAY");
        awaitWords("weights\\.npy: 64 \u00D7 64 of float64, 33 kB\\. 3 files in a new folder\\.");
        assertEquals("digit 4, noise 0.3", window.text("#export-name"));
        window.click("#export-save");
        Path made = folder.resolve("digit 4, noise 0.3 2");
        awaitMessage("Saved " + made);
        try (Stream<Path> files = Files.list(made)) {
            assertEquals(Set.of("scores.csv", "spikes.npy", "weights.npy"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
        assertEquals(List.of(60, 64), Arrays.stream(NumpyArray.read(made.resolve("spikes.npy")).shape()).boxed().toList());
    }

    @Test
    void theFigureIsCopiedFromTheSheetAndWithoutIt() {
        window.shortcut(KeyCode.C);
        awaitMessage("The figure is on the clipboard.");
        Image image = window.on(() -> Clipboard.getSystemClipboard().getImage());
        window.shortcut(KeyCode.E);
        window.click("#figure-ground-dark");
        window.click("#export-copy");
        window.eventually("another picture is on the clipboard",
                () -> Clipboard.getSystemClipboard().getImage().getPixelReader().getArgb(0, 0)
                        != image.getPixelReader().getArgb(0, 0));
        assertTrue(isOpen());
    }

    @Test
    void whatIsTakenAwayStaysWhateverGoesOnBehind() {
        window.shortcut(KeyCode.E);
        awaitWords(".*about.*");
        Image shown = preview();
        window.on(() -> {
            ((Button) window.scene().lookup("#play")).fire();
            return null;
        });
        window.eventually("time goes on", () -> window.time() > 3);
        assertEquals(shown, preview());
        window.on(() -> {
            ((Button) window.scene().lookup("#play")).fire();
            return null;
        });
        window.write("#figure-cell", "9");
        window.eventually("it is drawn anew", () -> preview() != shown);
        window.type(KeyCode.ESCAPE);
        assertFalse(isOpen());
    }

    @Test
    void aSheetThatIsClosedWhileItDrawsIsClosed() {
        for (int i = 0; i < 5; i++) {
            window.shortcut(KeyCode.G);
            window.type(KeyCode.ESCAPE);
        }
        assertFalse(isOpen());
        window.shortcut(KeyCode.E);
        awaitWords(".*Settings and scores.*");
    }

    @Test
    void whatCannotBeWrittenIsOneLine() {
        window.shortcut(KeyCode.E);
        save(folder.resolve("no such folder").resolve("figure.png"));
        awaitMessage("figure.png ");
        assertEquals(1, window.messages().size());
        for (String name : new String[] {"a.png", "b.png"}) {
            window.shortcut(KeyCode.E);
            save(folder.resolve(name));
            awaitMessage("Saved " + folder.resolve(name));
        }
        assertEquals(2, window.messages().size());
        assertTrue(window.messages().getFirst().startsWith("Saved " + folder.resolve("b.png")), "newest first");
        window.eventually("what was done passes", () -> window.messages().size() == 1);
        assertTrue(window.messages().getFirst().startsWith("figure.png "));
        window.dismissMessages();
        assertEquals(List.of(), window.messages());
    }

    @Test
    void withoutAResultALineSaysSo() {
        window.select(0);
        window.type(KeyCode.DELETE);
        window.type(KeyCode.DELETE);
        window.type(KeyCode.DELETE);
        window.awaitText("#score-a", "\u2013");
        window.shortcut(KeyCode.E);
        awaitMessage("There is nothing to export yet");
        assertFalse(isOpen());
    }
}
