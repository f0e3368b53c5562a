package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.controller.document.Beginning;
import engram.controller.document.Beginning.Stores;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.document.Kept;
import engram.document.Unsaved;
import engram.document.Versions;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.settings.KeptSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** What the window begins with: files that were named, or what an earlier window has left; and the states it keeps. */
class DocumentStartTest {

    @TempDir
    private Path folder;

    private final List<OpenWindow> opened = new ArrayList<>();

    private OpenWindow open(Experiment first, Path... files) {
        try {
            FxToolkit.registerPrimaryStage();
            Stores stores = new Stores(Unsaved.in(folder.resolve("unsaved")), Versions.in(folder.resolve("versions")),
                    folder.resolve("studies"));
            Beginning beginning = Beginning.of(List.of(files), stores);
            beginning.left().join();
            OpenWindow window =
                    FxToolkit.setupFixture(() -> new OpenWindow(new Stage(), first, KeptSettings.forgotten(), beginning));
            opened.add(window);
            return window;
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private OpenWindow open() {
        OpenWindow window = open(Experiments.small());
        window.awaitRecall();
        return window;
    }

    @AfterEach
    void closeAll() {
        opened.forEach(OpenWindow::close);
    }

    private Path save(OpenWindow window, String name) {
        Path file = folder.resolve(name);
        window.on(() -> {
            window.answers().saveTo(file);
            return null;
        });
        window.shortcut(KeyCode.S);
        window.awaitTitle(name + " \u2013 Engram");
        return file;
    }

    private static List<String> notes(OpenWindow window) {
        window.eventually("it is told", () -> !window.messages().isEmpty());
        return window.messages();
    }

    @Test
    void anExperimentThatIsNamedIsOpened() throws IOException {
        Path file = folder.resolve("digits.engram");
        DocumentFile.write(file, Document.of(Experiments.small()), Optional.empty(), Optional.empty(), Progress.IGNORED);
        OpenWindow window = open(Experiment.empty(Parameters.DEFAULTS), file);
        window.awaitTitle("digits.engram \u2013 Engram");
        window.awaitRecall();
        window.awaitMemories("digit 4", "digit 6", "digit 7");
    }

    @Test
    void picturesThatAreNamedAreLearned() {
        OpenWindow window = open(Experiment.empty(Parameters.DEFAULTS), Path.of("images", "digits", "4.png"));
        window.awaitRecall();
        window.awaitMemories("4");
        window.awaitTitle("\u2022 Untitled \u2013 Engram");
    }

    @Test
    void aFileThatIsNotThereIsALine() {
        OpenWindow window = open(Experiment.empty(Parameters.DEFAULTS), folder.resolve("gone.engram"));
        assertTrue(notes(window).getFirst().startsWith("gone.engram does not exist"), window.messages().getFirst());
        window.awaitTitle("Untitled \u2013 Engram");
    }

    private static void requestClose(OpenWindow window) {
        window.on(() -> {
            window.stage().fireEvent(new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
    }

    @Test
    void closingAsksWhereWhatIsNotSavedCouldNotBeKept() throws IOException {
        Files.writeString(folder.resolve("unsaved"), "a file where the folder has to be");
        OpenWindow window = open();
        window.type(KeyCode.N);
        window.eventually("it is told", () -> window.messages().stream().anyMatch(line -> line.contains("is not kept")));
        requestClose(window);
        window.eventually("it asks", () -> window.scene().lookup("#question-save") != null);
        window.click("#question-cancel");
        assertTrue(window.on(() -> window.stage().isShowing()));
        requestClose(window);
        window.eventually("it asks again", () -> window.scene().lookup("#question-discard") != null);
        window.click("#question-discard");
        window.eventually("it is closed", () -> !window.stage().isShowing());
    }

    @Test
    void whatWasNotSavedIsThereAtTheNextStartAndCanBeUndone() {
        OpenWindow first = open();
        first.type(KeyCode.N);
        first.close();
        OpenWindow second = open();
        second.awaitTitle("\u2022 Untitled \u2013 Engram");
        assertTrue(notes(second).getFirst().matches("Restored what was open at \\d\\d:\\d\\d; undo brings back the samples\\."),
                second.messages().getFirst());
        second.awaitText("#draw", "draw 2");
        second.shortcut(KeyCode.Z);
        second.awaitTitle("Untitled \u2013 Engram");
        second.awaitText("#draw", "draw 1");
        second.close();
        assertEquals(List.of(), open().messages(), "there is nothing left");
    }

    @Test
    void ofAFileTheChangesAreThereAndUndoBringsBackWhatWasSaved() {
        OpenWindow first = open();
        save(first, "digits.engram");
        first.type(KeyCode.N);
        first.close();
        OpenWindow second = open();
        second.awaitTitle("\u2022 digits.engram \u2013 Engram");
        assertTrue(notes(second).getFirst().endsWith("undo brings back what was saved."), second.messages().getFirst());
        second.shortcut(KeyCode.Z);
        second.awaitTitle("digits.engram \u2013 Engram");
    }

    @Test
    void whatOthersHaveSavedSinceItWasLeftIsNotReplacedUnasked() throws IOException {
        OpenWindow first = open();
        Path file = save(first, "digits.engram");
        first.type(KeyCode.N);
        first.close();
        DocumentFile.write(file, Document.of(Experiments.small().drawn(7)), Optional.empty(), Optional.empty(), Progress.IGNORED);
        OpenWindow second = open();
        second.awaitTitle("\u2022 digits.engram \u2013 Engram");
        second.shortcut(KeyCode.S);
        second.eventually("it asks", () -> second.scene().lookup("#question-replace") != null);
        second.click("#question-cancel");
        assertEquals(7, DocumentFile.read(file, Progress.IGNORED).document().experiment().cue().orElseThrow().draw());
    }

    @Test
    void whatWasLeftWithoutAFileDoesNotGoIntoTheFileThatIsOpen() throws IOException {
        OpenWindow window = open();
        Path file = save(window, "digits.engram");
        Unsaved.in(folder.resolve("unsaved"))
                .close(Optional.of(new Kept(Document.of(Experiments.small().drawn(4)), Optional.empty(), Optional.empty(),
                        Instant.now().minusSeconds(60))));
        window.on(() -> {
            MenuButton menu = window.node("#file", MenuButton.class);
            menu.show();
            Menu recent =
                    (Menu) menu.getItems().stream().filter(item -> "open-recent".equals(item.getId())).findFirst().orElseThrow();
            List<MenuItem> left = recent.getItems().stream().filter(item -> item.getText() != null).toList();
            left.stream().filter(item -> item.getText().startsWith("Not saved: Untitled")).findFirst().orElseThrow().fire();
            menu.hide();
            return null;
        });
        window.awaitText("#draw", "draw 5");
        window.awaitTitle("\u2022 Untitled \u2013 Engram");
        Path other = folder.resolve("other.engram");
        window.on(() -> {
            window.answers().saveTo(other);
            return null;
        });
        window.shortcut(KeyCode.S);
        window.awaitTitle("other.engram \u2013 Engram");
        assertEquals(0, DocumentFile.read(file, Progress.IGNORED).document().experiment().cue().orElseThrow().draw());
        assertEquals(4, DocumentFile.read(other, Progress.IGNORED).document().experiment().cue().orElseThrow().draw());
    }

    @Test
    void whereTheFileIsGoneTheChangesAreThereAllTheSame() throws IOException {
        OpenWindow first = open();
        Path file = save(first, "digits.engram");
        first.type(KeyCode.N);
        first.close();
        Files.delete(file);
        OpenWindow second = open();
        second.awaitTitle("\u2022 digits.engram \u2013 Engram");
        assertTrue(notes(second).getFirst().endsWith("its file, digits.engram, cannot be read."), second.messages().getFirst());
        second.awaitText("#draw", "draw 2");
    }

    @Test
    void whatWasSavedOrGivenUpIsNotRestored() {
        OpenWindow first = open();
        first.type(KeyCode.N);
        save(first, "digits.engram");
        first.close();
        OpenWindow second = open();
        second.awaitTitle("Untitled \u2013 Engram");
        second.type(KeyCode.N);
        second.shortcut(KeyCode.N);
        second.eventually("it asks", () -> second.scene().lookup("#question") != null);
        second.click("#question-discard");
        second.awaitMemories();
        second.close();
        assertEquals(List.of(), open().messages());
    }

    @Test
    void twoWindowsDoNotTakeEachOthers() {
        OpenWindow first = open();
        first.type(KeyCode.N);
        OpenWindow second = open();
        second.awaitTitle("Untitled \u2013 Engram");
        second.type(KeyCode.N);
        second.type(KeyCode.N);
        second.awaitText("#draw", "draw 3");
        first.close();
        second.close();
        OpenWindow third = open();
        third.awaitText("#draw", "draw 3");
        OpenWindow fourth = open();
        fourth.awaitText("#draw", "draw 2");
    }

    @Test
    void savedStatesCanBeGoneBackToAndThatIsUndone() {
        OpenWindow window = open();
        save(window, "digits.engram");
        window.type(KeyCode.N);
        window.awaitText("#draw", "draw 2");
        save(window, "digits.engram");
        window.eventually("both states are kept", () -> versions(window).size() == 2);
        window.click("#version-1");
        window.awaitText("#draw", "draw 1");
        window.awaitTitle("\u2022 digits.engram \u2013 Engram");
        assertTrue(window.messages().getFirst().startsWith("Back to the state of "), window.messages().getFirst());
        window.shortcut(KeyCode.Z);
        window.awaitTitle("digits.engram \u2013 Engram");
        window.awaitText("#draw", "draw 2");
    }

    @Test
    void whereNothingWasSavedThereAreNoStates() {
        OpenWindow window = open();
        assertEquals(Set.of(), versions(window));
        window.click("#versions-done");
        assertEquals(0, window.on(() -> window.scene().getRoot().lookupAll(".overlay").size()));
    }

    /** What can be gone back to, in the sheet that is opened anew. */
    private static Set<Node> versions(OpenWindow window) {
        return window.on(() -> {
            if (window.scene().lookup("#versions-done") instanceof Button done) {
                done.fire();
            }
            Menus.fire(window.node("#file", MenuButton.class), "versions");
            return window.scene()
                    .getRoot()
                    .lookupAll("#versions-sheet .button")
                    .stream()
                    .filter(button -> button.getId() != null && button.getId().matches("version-\\d+"))
                    .collect(Collectors.toSet());
        });
    }
}
