package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.document.DocumentFile.Opened;
import engram.document.Recalled;
import engram.document.Sight;
import engram.export.origin.Origin;
import engram.export.picture.Png;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Twin;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.view.window.ViewName;
import engram.view.window.ViewTabs;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window works on a document: it has a name, it is saved and opened, and no change is lost unasked. */
@ExtendWith(ApplicationExtension.class)
class DocumentWindowTest {

    private static final String[] DIGITS = {"digit 4", "digit 6", "digit 7"};

    @TempDir
    private Path folder;

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, Experiments.small());
    }

    @BeforeEach
    void awaitRecall() {
        window.awaitRecall();
    }

    private void choose(String entry) {
        window.on(() -> {
            Menus.fire(window.node("#file", MenuButton.class), entry);
            return null;
        });
    }

    private void saveTo(Path file) {
        window.on(() -> {
            window.answers().saveTo(file);
            return null;
        });
    }

    private Path write(String name, Document document) throws IOException {
        Path file = folder.resolve(name);
        DocumentFile.write(file, document, Optional.empty(), Optional.empty(), Progress.IGNORED);
        return file;
    }

    private static Opened read(Path file) throws IOException {
        return DocumentFile.read(file, Progress.IGNORED);
    }

    private boolean isAsked() {
        return window.on(() -> window.scene().lookup("#question") != null);
    }

    private void awaitQuestion() {
        window.eventually("it asks", () -> window.scene().lookup("#question") != null);
    }

    /** One picture, asked about, in a network of 9 x 9, and all that is seen as it never is at first. */
    private static Document other() {
        Experiment small = Experiments.small();
        Memory seven = small.memories().getLast();
        Memory renamed = new Memory(12, "a seven", seven.picture(), true);
        Experiment experiment = Experiments.with(small, Parameter.SIDE, 9).withMemories(List.of(renamed));
        return new Document(experiment, new Twin(RuleKind.HEBB, Dynamics.HELD, Optional.empty()), true,
                new Sight(ViewName.WEIGHTS.name(), "Inferno", 17, List.of(80, 3)), "A seven\n\tof its own.", List.of(), Map.of());
    }

    @Test
    void theTitleNamesTheDocumentAndMarksWhatIsChanged() {
        window.awaitTitle("Untitled \u2013 Engram");
        window.type(KeyCode.N);
        window.awaitTitle("\u2022 Untitled \u2013 Engram");
        window.shortcut(KeyCode.Z);
        window.awaitTitle("Untitled \u2013 Engram");
        window.type(KeyCode.T);
        window.awaitTitle("\u2022 Untitled \u2013 Engram");
        window.type(KeyCode.T);
        window.awaitTitle("Untitled \u2013 Engram");
    }

    @Test
    void whoeverOnlyLooksHasChangedNothing() {
        window.standStill();
        window.type(KeyCode.HOME);
        window.open(ViewName.RASTER);
        window.clickWith(KeyCode.SHIFT, window.node("#recall-rates"), 5, 5);
        window.awaitPulses(3);
        window.awaitTitle("Untitled \u2013 Engram");
    }

    @Test
    void whatIsSavedForTheFirstTimeIsAskedForAPlaceAndThenHasIt() throws IOException {
        Path file = folder.resolve("digits.engram");
        saveTo(file);
        window.type(KeyCode.N);
        window.shortcut(KeyCode.S);
        window.awaitTitle("digits.engram \u2013 Engram");
        assertEquals(List.of("Save the experiment: experiment.engram"), window.answers().questions());
        assertEquals("digits.engram saved", window.messages().getFirst());
        assertEquals(1, read(file).document().experiment().cue().orElseThrow().draw());
        window.type(KeyCode.N);
        window.awaitTitle("\u2022 digits.engram \u2013 Engram");
        window.shortcut(KeyCode.S);
        window.awaitTitle("digits.engram \u2013 Engram");
        assertEquals(1, window.answers().questions().size());
        assertEquals(2, read(file).document().experiment().cue().orElseThrow().draw());
    }

    @Test
    void savedAsAnotherFileItBelongsToThatOne() throws IOException {
        saveTo(folder.resolve("one.engram"));
        choose("save");
        window.awaitTitle("one.engram \u2013 Engram");
        window.type(KeyCode.N);
        saveTo(folder.resolve("two.engram"));
        window.shortcut(KeyCode.S, KeyCode.SHIFT);
        window.awaitTitle("two.engram \u2013 Engram");
        assertEquals("Save the experiment: one.engram", window.answers().questions().getLast());
        assertEquals(0, read(folder.resolve("one.engram")).document().experiment().cue().orElseThrow().draw());
        assertEquals(1, read(folder.resolve("two.engram")).document().experiment().cue().orElseThrow().draw());
    }

    @Test
    void aFileThatCannotBeWrittenIsALineAndTheChangesStayMarked() {
        saveTo(folder.resolve("gone").resolve("digits.engram"));
        window.type(KeyCode.N);
        choose("save-as");
        window.awaitMessages(1);
        assertTrue(window.messages().getFirst().startsWith("digits.engram could not be written: there is no folder"),
                window.messages().getFirst());
        window.awaitTitle("\u2022 Untitled \u2013 Engram");
    }

    @Test
    void whatIsChangedWhileItIsSavedStaysMarked() {
        saveTo(folder.resolve("digits.engram"));
        window.on(() -> {
            window.shortcut(KeyCode.S);
            window.type(KeyCode.N);
            return null;
        });
        window.awaitTitle("\u2022 digits.engram \u2013 Engram");
        window.shortcut(KeyCode.S);
        window.awaitTitle("digits.engram \u2013 Engram");
    }

    @Test
    void openingBringsBackAllThatWasSaved() throws IOException {
        Document other = other();
        Path file = write("seven.engram", other);
        window.on(() -> {
            window.answers().open(List.of(file));
            return null;
        });
        window.shortcut(KeyCode.O);
        window.awaitTitle("seven.engram \u2013 Engram");
        assertEquals(List.of("Open an experiment, or pictures to learn"), window.answers().questions());
        window.awaitMemories("a seven");
        assertTrue(window.on(() -> window.scene().lookup("#undo").isDisabled()));
        assertEquals("Hebb", window.text("#rule-b"));
        window.eventually("the view is open",
                () -> window.node("#views", ViewTabs.class).shown().equals(List.of(ViewName.WEIGHTS)));
        window.awaitTime(17);
        saveTo(folder.resolve("again.engram"));
        window.eventually("the neurons are chosen", () -> {
            window.shortcut(KeyCode.S, KeyCode.SHIFT);
            return true;
        });
        window.awaitTitle("again.engram \u2013 Engram");
        window.eventually("it is the same again", () -> {
            Document again = read(folder.resolve("again.engram")).document();
            if (!again.equals(other)) {
                window.shortcut(KeyCode.S);
            }
            return again.equals(other);
        });
    }

    @Test
    void whatIsLearnedAfterOpeningIsNoneOfWhatWasOpened() throws IOException {
        window.drop(write("seven.engram", other()));
        window.awaitMemories("a seven");
        window.on(() -> {
            // Another test may have left a picture there.
            Clipboard.getSystemClipboard().clear();
            Menus.fire(window.node("#file", MenuButton.class), "paste");
            return null;
        });
        choose("open-pictures");
        Path picture = Files.copy(Path.of("images", "digits", "4.png"), folder.resolve("four.png"));
        window.drop(picture);
        window.awaitMemories("a seven", "four");
        assertEquals(13, window.memory(1).id());
    }

    @Test
    void anExperimentThatIsDroppedIsOpenedAndToldBefore() throws IOException {
        Path file = write("seven.engram", other());
        window.on(() -> {
            Drops.enter(window.scene().lookup("#cue"), file.toFile());
            return null;
        });
        assertEquals("Drop to open this experiment", window.text("#drop-invitation"));
        window.drop(file);
        window.awaitTitle("seven.engram \u2013 Engram");
    }

    @Test
    void aReportInvitesLikeTheExperimentThatIsInIt() {
        window.on(() -> {
            Drops.enter(window.scene().lookup("#cue"), folder.resolve("handed in.HTML").toFile());
            return null;
        });
        assertEquals("Drop to open this experiment", window.text("#drop-invitation"));
    }

    @Test
    void anExperimentOfAnotherNameIsOneAllTheSame() throws IOException {
        Path file = Files.move(write("seven.engram", other()), folder.resolve("seven.zip"));
        window.drop(file);
        window.awaitTitle("seven.zip \u2013 Engram");
    }

    @Test
    void aDamagedFileIsALineAndTheWindowStaysAsItWas() throws IOException {
        Path file = write("seven.engram", other());
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        window.type(KeyCode.N);
        window.drop(file);
        window.awaitMessages(1);
        assertTrue(window.messages().getFirst().startsWith("seven.engram"), window.messages().getFirst());
        assertFalse(isAsked());
        window.awaitTitle("\u2022 Untitled \u2013 Engram");
        window.awaitMemories(DIGITS);
        window.shortcut(KeyCode.Z);
        window.awaitTitle("Untitled \u2013 Engram");
    }

    @Test
    void aNewExperimentIsEmptyAndPlaysItsFirstRun() {
        window.standStill();
        window.shortcut(KeyCode.N);
        window.awaitMemories();
        window.awaitTitle("Untitled \u2013 Engram");
        assertTrue(window.on(() -> window.scene().lookup("#undo").isDisabled()));
        window.eventually("there is a way to begin", () -> window.scene().lookup("#empty-samples") != null);
        window.drop(Path.of("images", "digits", "4.png"));
        window.awaitMemories("4");
        window.eventually("it plays", () -> "Pause (Space)".equals(window.scene().lookup("#play").getAccessibleText()));
    }

    @Test
    void nothingTakesTheirPlaceUnaskedWhileThereAreChanges() throws IOException {
        window.type(KeyCode.N);
        choose("new");
        awaitQuestion();
        window.type(KeyCode.ESCAPE);
        assertFalse(isAsked());
        window.awaitMemories(DIGITS);
        window.drop(write("seven.engram", other()));
        awaitQuestion();
        window.click("#question-cancel");
        window.awaitTitle("\u2022 Untitled \u2013 Engram");
        window.awaitMemories(DIGITS);
        choose("new");
        awaitQuestion();
        window.click("#question-discard");
        window.awaitMemories();
        window.awaitTitle("Untitled \u2013 Engram");
    }

    @Test
    void savingFirstIsSavingAndThenGoingOn() throws IOException {
        Path file = folder.resolve("digits.engram");
        window.type(KeyCode.N);
        window.shortcut(KeyCode.N);
        awaitQuestion();
        // Where the place is not told, nothing is done.
        window.type(KeyCode.ENTER);
        assertFalse(isAsked());
        window.awaitMemories(DIGITS);
        saveTo(file);
        window.shortcut(KeyCode.N);
        awaitQuestion();
        window.type(KeyCode.ENTER);
        window.awaitMemories();
        window.awaitTitle("Untitled \u2013 Engram");
        assertEquals(1, read(file).document().experiment().cue().orElseThrow().draw());
    }

    @Test
    void enterPressesTheButtonThatHasTheFocus() {
        window.type(KeyCode.N);
        window.shortcut(KeyCode.N);
        awaitQuestion();
        window.on(() -> {
            window.scene().lookup("#question-discard").requestFocus();
            return null;
        });
        window.type(KeyCode.ENTER);
        window.awaitMemories();
        assertEquals(List.of(), window.answers().questions());
    }

    @Test
    void notesBelongToTheExperiment() throws IOException {
        Path file = folder.resolve("digits.engram");
        saveTo(file);
        choose("notes");
        window.type("hello");
        assertEquals("hello", window.text("#notes-text"));
        window.awaitTitle("\u2022 Untitled \u2013 Engram");
        window.shortcut(KeyCode.Z);
        window.eventually("typing is undone", () -> !"hello".equals(window.text("#notes-text")));
        window.on(() -> {
            window.node("#notes-text", TextArea.class).setText("hello");
            return null;
        });
        window.shortcut(KeyCode.S);
        window.awaitTitle("digits.engram \u2013 Engram");
        assertEquals("hello", read(file).document().notes());
        window.type(KeyCode.ESCAPE);
        assertNull(window.on(() -> window.scene().lookup("#notes-text")));
        window.shortcut(KeyCode.N);
        window.awaitMemories();
        choose("notes");
        assertEquals("", window.text("#notes-text"));
    }

    @Test
    void notesTakeOnlySoMuchAsAWindowLaysOutInAMoment() {
        choose("notes");
        window.type("ab");
        int length = window.on(() -> {
            TextArea text = window.node("#notes-text", TextArea.class);
            text.insertText(1, "x\n".repeat(75_000));
            text.appendText("more");
            assertTrue(text.getText().startsWith("ax\nx"));
            assertTrue(text.getText().endsWith("\nb"));
            return text.getLength();
        });
        assertEquals(Document.LONGEST_NOTES, length);
    }

    @Test
    void theButtonInTheBarOpensTheNotesToo() {
        window.click("#notes");
        window.eventually("notes are open", () -> window.scene().lookup("#notes-text") != null);
        window.click("#notes-done");
        assertNull(window.on(() -> window.scene().lookup("#notes-text")));
    }

    @Test
    void aRecallThatIsTheSameIsNotTalkedOf() throws IOException {
        Path file = folder.resolve("digits.engram");
        saveTo(file);
        window.type(KeyCode.END);
        window.awaitTime(59);
        window.shortcut(KeyCode.S);
        window.awaitTitle("digits.engram \u2013 Engram");
        assertEquals(60, read(file).a().orElseThrow().steps());
        window.dismissMessages();
        window.shortcut(KeyCode.N);
        window.awaitMemories();
        window.drop(file);
        window.awaitTitle("digits.engram \u2013 Engram");
        window.awaitRecall();
        window.awaitPulses(20);
        assertEquals(List.of(), window.messages());
    }

    @Test
    void aRecallThatIsAnotherIsToldOf() throws IOException {
        Path file = folder.resolve("other.engram");
        DocumentFile.write(file, Document.of(Experiments.small()), Optional.of(new Recalled(60, "sha256:" + "0".repeat(64))),
                Optional.empty(), Progress.IGNORED);
        window.drop(file);
        window.awaitMessages(1);
        assertTrue(
                window.messages()
                        .getFirst()
                        .matches("Network A\u2019s recall differs from the one that was saved in"
                                + " other.engram, by Engram .* on .*: other spikes, and so other numbers\\."),
                window.messages().getFirst());
    }

    @Test
    void recentFilesAreOfferedAgain() throws IOException {
        Path file = write("seven.engram", other());
        window.drop(file);
        window.awaitTitle("seven.engram \u2013 Engram");
        window.shortcut(KeyCode.N);
        window.awaitMemories();
        MenuButton menu = window.node("#file", MenuButton.class);
        window.on(() -> {
            menu.show();
            Menu recent =
                    (Menu) menu.getItems().stream().filter(item -> "open-recent".equals(item.getId())).findFirst().orElseThrow();
            assertEquals(List.of("seven.engram  (" + folder.getFileName() + ")"),
                    recent.getItems().stream().map(MenuItem::getText).toList());
            recent.getItems().getFirst().fire();
            menu.hide();
            return null;
        });
        window.awaitTitle("seven.engram \u2013 Engram");
    }

    @Test
    void theFileMenuSaysItsKeys() {
        assertEquals(
                List.of("New  (Ctrl+N)", "Open\u2026  (Ctrl+O)", "Open recent", "Save  (Ctrl+S)", "Save as\u2026  (Ctrl+Shift+S)",
                        "Versions\u2026", "Notes\u2026", "Copy as command", "Python script", "Open pictures\u2026",
                        "Open folder of pictures\u2026  (Ctrl+Shift+O)", "Paste  (Ctrl+V)"),
                window.on(() -> window.node("#file", MenuButton.class)
                        .getItems()
                        .stream()
                        .filter(item -> !(item instanceof SeparatorMenuItem))
                        .map(MenuItem::getText)
                        .toList()));
    }

    @Test
    void whatOthersHaveSavedInTheFileMeanwhileIsNotReplacedUnasked() throws IOException {
        Path file = write("seven.engram", other());
        window.drop(file);
        window.awaitTitle("seven.engram \u2013 Engram");
        window.type(KeyCode.N);
        write("seven.engram", Document.of(Experiments.small()));
        window.shortcut(KeyCode.S);
        awaitQuestion();
        window.click("#question-cancel");
        assertEquals(3, read(file).document().experiment().memories().size());
        window.shortcut(KeyCode.S);
        awaitQuestion();
        window.click("#question-replace");
        window.awaitTitle("seven.engram \u2013 Engram");
        assertEquals(1, read(file).document().experiment().memories().size());
        window.type(KeyCode.N);
        window.shortcut(KeyCode.S);
        window.shortcut(KeyCode.S);
        window.awaitTitle("seven.engram \u2013 Engram");
        assertFalse(isAsked(), "nobody else has saved it since");
    }

    /** A picture as the program saves it, with the experiment in it. */
    private Path pictureOfAnExperiment(Document document) throws IOException {
        ByteArrayOutputStream experiment = new ByteArrayOutputStream();
        DocumentFile.write(experiment, document, Optional.empty(), Optional.empty(), Progress.IGNORED);
        Path file = folder.resolve("figure.png");
        try (ImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            Png.write(new BufferedImage(12, 12, BufferedImage.TYPE_INT_RGB),
                    new Origin("a figure", Optional.of(experiment.toByteArray())), 0, out, Progress.IGNORED);
        }
        return file;
    }

    @Test
    void aPictureThatHoldsItsExperimentOpensThatOrIsLearned() throws IOException {
        Path figure = pictureOfAnExperiment(other());
        window.drop(figure);
        awaitQuestion();
        window.click("#question-cancel");
        window.awaitMemories(DIGITS);
        window.drop(figure);
        awaitQuestion();
        window.click("#question-take");
        window.awaitMemories("digit 4", "digit 6", "digit 7", "figure");
        window.shortcut(KeyCode.Z);
        window.drop(figure);
        awaitQuestion();
        window.click("#question-open");
        window.awaitMemories("a seven");
        window.awaitTitle("Untitled \u2013 Engram");
        window.eventually("the side is its", () -> window.node("#field-side", TextField.class).getText().equals("9"));
    }
}
