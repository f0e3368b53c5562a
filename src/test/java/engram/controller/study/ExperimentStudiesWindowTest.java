package engram.controller.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.cli.CommandRun;
import engram.controller.Menus;
import engram.controller.OpenWindow;
import engram.controller.document.Beginning;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.document.Unsaved;
import engram.document.Versions;
import engram.document.study.StudyFile;
import engram.export.origin.Embedded;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.parameter.Parameter;
import engram.model.study.plan.StudyPlan;
import engram.settings.KeptSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The studies that were asked of an experiment are a part of it: saved with it, and there again where it is opened. */
class ExperimentStudiesWindowTest {

    @TempDir
    private Path folder;

    private final List<OpenWindow> opened = new ArrayList<>();
    private OpenWindow window;

    @AfterEach
    void close() {
        opened.forEach(OpenWindow::close);
    }

    /** Opens a window on a machine of its own, with a file or none. */
    private void open(String machine, Path... files) throws TimeoutException {
        if (window != null) {
            window.close();
        }
        FxToolkit.registerPrimaryStage();
        Path state = folder.resolve(machine);
        Beginning beginning = Beginning.of(List.of(files), new Beginning.Stores(Unsaved.in(state.resolve("unsaved")),
                Versions.in(state.resolve("versions")), state.resolve("studies")));
        beginning.left().join();
        window = FxToolkit
                .setupFixture(() -> new OpenWindow(new Stage(), Experiments.small(), KeptSettings.forgotten(), beginning));
        opened.add(window);
        window.standStill();
    }

    private void goThere() {
        window.shortcut(KeyCode.DIGIT2);
        window.eventually("studies are seen", () -> isSeen("#studies") && window.scene().lookup("#study-cues") != null);
    }

    private boolean isSeen(String query) {
        Node node = window.scene().lookup(query);
        return node != null && node.isVisible();
    }

    private void awaitTitle(String title) {
        window.eventually("the title is " + title, () -> window.stage().getTitle().equals(title + " \u2013 Engram"));
    }

    private void run(String values) {
        window.on(() -> {
            TextField field = (TextField) window.scene().lookup("#study-values-0");
            field.requestFocus();
            field.setText(values);
            return null;
        });
        window.type(KeyCode.ENTER);
        window.write("#study-cues", "2");
        window.type(KeyCode.ENTER);
        awaitNew("4 draws");
        window.type(KeyCode.SPACE);
        awaitKnown();
    }

    private void awaitNew(String draws) {
        window.eventually("it is to be run",
                () -> text("#study-done").equals(draws) && text("#study-where").matches(".+ recalls, about .+"));
    }

    private void awaitKnown() {
        window.eventually("all is known", () -> text("#study-done").equals("4 of 4 draws"));
    }

    private void awaitValues(String values) {
        window.eventually("it varies " + values,
                () -> ((TextField) window.scene().lookup("#study-values-0")).getText().equals(values));
    }

    private String text(String query) {
        return ((Labeled) window.scene().lookup(query)).getText();
    }

    private void choose(String entry) {
        window.on(() -> {
            Menus.fire(window.node("#file", MenuButton.class), entry);
            return null;
        });
    }

    private Menu own() {
        MenuButton files = window.node("#study-export", MenuButton.class);
        return (Menu) files.getItems().stream().filter(item -> "study-own".equals(item.getId())).findFirst().orElseThrow();
    }

    /** What the menu says, the study that is asked with a mark. */
    private List<String> titles() {
        return window.on(() -> {
            window.node("#study-export", MenuButton.class).show();
            Menu own = own();
            List<String> titles = own.getItems()
                    .stream()
                    .filter(RadioMenuItem.class::isInstance)
                    .map(item -> (((RadioMenuItem) item).isSelected() ? "> " : "") + item.getText())
                    .toList();
            window.node("#study-export", MenuButton.class).hide();
            return own.isVisible() ? titles : List.of();
        });
    }

    private void fire(int place) {
        window.on(() -> {
            own().getItems().get(place).fire();
            return null;
        });
    }

    private void saveTo(Path file) {
        window.on(() -> {
            window.answers().saveTo(file);
            return null;
        });
        window.shortcut(KeyCode.S);
        awaitTitle(file.getFileName().toString());
    }

    private static Document read(Path file) throws IOException {
        return DocumentFile.read(file, Progress.IGNORED).document();
    }

    private static Map<Path, String> cells(Path below) throws IOException {
        Map<Path, String> cells = new TreeMap<>();
        try (Stream<Path> all = Files.walk(below)) {
            for (Path file : all.filter(each -> each.endsWith("cells.csv")).toList()) {
                cells.put(file, Files.readString(file));
            }
        }
        return cells;
    }

    @Test
    void aStudyThatRanIsSavedAndThereAgainWhereTheFileIsOpened() throws Exception {
        Path file = folder.resolve("digits.engram");
        open("here");
        goThere();
        assertEquals(List.of(), titles());
        awaitTitle("Untitled");
        run("0, 0.3");
        awaitTitle("\u2022 Untitled");
        String found = window.text("#study-so-far");
        assertEquals(List.of("> How much noise can 3 pictures bear?  (4 draws)"), titles());
        saveTo(file);
        assertEquals(List.of("0", "0.3"), labels(read(file).studies().getFirst()));
        // Here its results are known at once.
        open("here", file);
        goThere();
        awaitKnown();
        assertEquals(found, window.text("#study-so-far"));
        assertEquals("0, 0.3", window.text("#study-values-0"));
        awaitTitle("digits.engram");
        // Elsewhere it is to be run.
        open("elsewhere", file);
        goThere();
        awaitNew("4 draws");
        awaitValues("0, 0.3");
        assertEquals(List.of("> How much noise can 3 pictures bear?  (4 draws)"), titles());
        window.type(KeyCode.SPACE);
        awaitKnown();
        assertEquals(found, window.text("#study-so-far"));
        awaitTitle("digits.engram");
        // The command finds the very same.
        CommandRun.of("study", file, "--out", folder.resolve("command")).done();
        assertEquals(1, Set.copyOf(cells(folder).values()).size());
        assertEquals(3, cells(folder).size());
    }

    @Test
    void undoAndEarlierStatesTakeNoStudyAwayAndANewExperimentHasNone() throws Exception {
        Path file = folder.resolve("digits.engram");
        open("here");
        saveTo(file);
        window.type(KeyCode.N);
        window.awaitText("#draw", "draw 2");
        goThere();
        run("0, 0.3");
        window.shortcut(KeyCode.DIGIT1);
        window.shortcut(KeyCode.Z);
        window.awaitText("#draw", "draw 1");
        saveTo(file);
        assertEquals(0, read(file).experiment().cue().orElseThrow().draw());
        assertEquals(1, read(file).studies().size());
        window.eventually("both states are kept", () -> {
            if (window.scene().lookup("#versions-done") instanceof Button done) {
                done.fire();
            }
            Menus.fire(window.node("#file", MenuButton.class), "versions");
            return window.scene().lookup("#version-1") != null;
        });
        window.click("#version-1");
        window.eventually("it is gone back",
                () -> window.messages().stream().anyMatch(line -> line.startsWith("Back to the state of ")));
        assertEquals(1, titles().size());
        choose("new");
        awaitTitle("Untitled");
        goThere();
        window.eventually("it has none", () -> !own().isVisible());
    }

    @Test
    void aFigureHoldsTheStudiesOfItsExperiment() throws Exception {
        Path file = folder.resolve("study.svg");
        open("here");
        goThere();
        run("0, 0.3");
        window.on(() -> {
            window.answers().saveTo(file);
            return null;
        });
        window.shortcut(KeyCode.E);
        window.eventually("the sheet is there", () -> window.scene().lookup("#figure-format-SVG") != null);
        window.click("#figure-format-SVG");
        window.eventually("it is an SVG", () -> window.text("#export-name").endsWith(".svg"));
        window.click("#export-save");
        window.eventually("it is saved", () -> window.messages().contains("Saved " + file));
        byte[] inside = Embedded.read(file).orElseThrow();
        Document document = DocumentFile.read("study.svg", new ByteArrayInputStream(inside), Progress.IGNORED).document();
        assertEquals(List.of("0", "0.3"), labels(document.studies().getFirst()));
        // And so does a window that opens it.
        open("elsewhere", file);
        goThere();
        awaitValues("0, 0.3");
    }

    private static List<String> labels(StudyPlan plan) {
        return IntStream.range(0, plan.points()).mapToObj(plan.axes().getFirst()::label).toList();
    }

    @Test
    void aStudyThatRunsStopsWhereItsExperimentGoes() throws Exception {
        open("here");
        goThere();
        window.write("#study-cues", "900");
        window.type(KeyCode.ENTER);
        awaitNew("22 draws");
        window.type(KeyCode.SPACE);
        window.eventually("it runs", () -> !window.scene().lookup("#study-stop").isDisabled());
        choose("new");
        window.eventually("it asks", () -> window.scene().lookup("#question-discard") != null);
        window.click("#question-discard");
        awaitTitle("Untitled");
        goThere();
        window.eventually("there is nothing to run", () -> text("#study-where").startsWith("There are no pictures to learn"));
        assertTrue(window.on(() -> window.scene().lookup("#study-stop").isDisabled()));
        assertTrue(window.on(() -> window.scene().lookup("#study-play").isDisabled()));
    }

    @Test
    void whatIsNotSavedIsThereAtTheNextStart() throws Exception {
        open("here");
        goThere();
        run("0, 0.3");
        open("here");
        awaitTitle("\u2022 Untitled");
        goThere();
        awaitValues("0, 0.3");
        assertEquals(List.of("> How much noise can 3 pictures bear?  (4 draws)"), titles());
    }

    @Test
    void theNewestIsAskedAndOlderOnesAreChosenAndTakenAway() throws Exception {
        open("here");
        goThere();
        run("0, 0.3");
        run("0.1, 0.2");
        assertEquals(2, titles().size());
        assertTrue(titles().getFirst().startsWith("> "), titles().toString());
        fire(1);
        awaitValues("0, 0.3");
        awaitKnown();
        assertTrue(titles().getLast().startsWith("> "), titles().toString());
        // To look at one does not make it the newest; to ask it again does.
        window.on(() -> {
            window.scene().lookup("#study-plots").requestFocus();
            return null;
        });
        window.type(KeyCode.SPACE);
        window.eventually("it is the newest", () -> ((RadioMenuItem) own().getItems().getFirst()).isSelected());
        assertEquals(2, titles().size());
        window.on(() -> {
            own().getItems().getLast().fire();
            return null;
        });
        assertEquals(List.of("How much noise can 3 pictures bear?  (4 draws)"), titles());
        assertTrue(window.on(() -> own().getItems().getLast().isDisable()));
        assertEquals("0, 0.3", window.text("#study-values-0"));
    }

    @Test
    void anotherExperimentThatComesWhileStudiesAreSeenBringsItsOwn() throws Exception {
        Path file = folder.resolve("other.engram");
        StudyPlan plan = StudyFile.read(Map.of("format", "engram-study", "title", "Its own", "parameters",
                Map.of("side", 8L, "steps", 5L, "iterations", 1L), "vary",
                List.of(Map.of("what", "gain", "values", List.of(0.4, 0.5))), "networks",
                List.of(Map.of("name", "A"), Map.of("name", "B"))), FileProblem.Place.of(file));
        Document other = Document.of(Experiments.with(Experiments.small(), Parameter.NOISE, 0.2)).withStudies(List.of(plan));
        DocumentFile.write(file, other, Optional.empty(), Optional.empty(), Progress.IGNORED);
        open("here");
        goThere();
        window.on(() -> {
            window.answers().open(List.of(file));
            return null;
        });
        choose("open");
        awaitTitle("other.engram");
        window.eventually("its study is asked", () -> text("#study-title").equals("Its own"));
        awaitNew("4 draws");
        assertEquals(List.of("> Its own  (4 draws)"), titles());
        // Whoever goes to Explore and back has asked nothing else.
        window.shortcut(KeyCode.DIGIT1);
        goThere();
        assertEquals("Its own", window.text("#study-title"));
        assertFalse(window.stage().getTitle().startsWith("\u2022"));
    }

    @Test
    void aStudyThatCannotBeReadIsToldAndStaysInTheFile() throws Exception {
        Path file = folder.resolve("newer.engram");
        DocumentFile.write(file, Document.of(Experiments.small()), Optional.empty(), Optional.empty(), Progress.IGNORED);
        String newer = "\"studies\" : [ { \"format\" : \"engram-study\", \"version\" : 2 } ]";
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path json = zip.getPath("experiment.json");
            Files.writeString(json, Files.readString(json).replaceAll("\"studies\" : \\[\\s*\\]", newer));
        }
        open("here", file);
        window.eventually("it is told",
                () -> window.messages()
                        .stream()
                        .anyMatch(line -> line.startsWith("newer.engram: experiment.json, studies[0] is of version 2")));
        goThere();
        run("0, 0.3");
        window.shortcut(KeyCode.S);
        awaitTitle("newer.engram");
        assertEquals(1, read(file).studies().size());
        assertEquals(1, read(file).unreadStudies("newer.engram").size());
    }

    /** A study with networks of its own shows those, in colours that are told apart, and not the experiment's. */
    @Test
    void aStudyThatCameWithItsOwnNetworksComparesThose() throws Exception {
        Path file = folder.resolve("own.study.json");
        Files.writeString(file, """
                {"format": "engram-study", "version": 1, "title": "Mine",
                 "networks": [{"name": "Hebb", "rule": "hebb"}, {"name": "Pinv", "rule": "pseudo-inverse"}],
                 "vary": [{"what": "noise", "values": [0, 0.4]}], "repeat": {"cues": 30, "draws": 3}}
                """);
        open("one", file);
        window.eventually("it is open", () -> isSeen("#studies") && text("#study-title").equals("Mine"));
        window.eventually("its networks are the rows", () -> isSeen("#study-compare-network-0"));
        assertTrue(text("#study-compare-network-0").startsWith("Hebb"));
        assertTrue(text("#study-compare-network-1").startsWith("Pinv"));
        assertTrue(window.on(() -> window.node("#study-compare-network-1", CheckBox.class).isSelected()));
        assertFalse(isSeen("#study-compare-a"));
        List<Paint> lines = window.on(() -> window.scene()
                .lookup(".study-compare")
                .lookupAll(".compare-line")
                .stream()
                .map(line -> ((Shape) line).getStroke())
                .limit(2)
                .toList());
        assertEquals(2, Set.copyOf(lines).size());
        window.click("#study-kind-capacity");
        window.eventually("the experiment's networks are compared", () -> isSeen("#study-compare-a"));
    }
}
