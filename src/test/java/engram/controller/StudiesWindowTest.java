package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.controller.document.Beginning;
import engram.document.Unsaved;
import engram.document.Versions;
import engram.settings.KeptSettings;
import engram.view.study.StudyPlots;
import engram.view.study.StudySight.Spot;
import engram.view.study.StudyTable;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StudiesWindowTest {

    @TempDir
    static Path all;

    /** What this test keeps, and no other. */
    private Path folder;

    private OpenWindow window;

    @Start
    void open(Stage stage) throws IOException {
        folder = Files.createTempDirectory(all, "kept");
        window = opened(stage);
    }

    private OpenWindow opened(Stage stage) {
        Beginning.Stores stores = new Beginning.Stores(Unsaved.in(folder.resolve("unsaved")),
                Versions.in(folder.resolve("versions")), folder.resolve("studies"));
        return new OpenWindow(stage, Experiments.small(), KeptSettings.forgotten(), Beginning.of(List.of(), stores));
    }

    @BeforeEach
    void goThere() {
        window.standStill();
        window.shortcut(KeyCode.DIGIT2);
        window.eventually("studies are seen", () -> isSeen("#studies") && window.scene().lookup("#study-cues") != null);
    }

    private boolean isSeen(String query) {
        Node node = window.scene().lookup(query);
        return node != null && node.isVisible();
    }

    private void ask(String values, int cues) {
        window.write("#study-cues", Integer.toString(cues));
        window.type(KeyCode.ENTER);
        if (!values.isEmpty()) {
            window.on(() -> {
                TextField field = (TextField) window.scene().lookup("#study-values-0");
                field.requestFocus();
                field.setText(values);
                return null;
            });
            window.type(KeyCode.ENTER);
        }
    }

    private void awaitDone(int draws) {
        window.eventually("all is known", () -> text("#study-done").equals("%d of %d draws".formatted(draws, draws))
                && text("#study-where").equals("all is known"));
    }

    private String text(String query) {
        return ((Labeled) window.scene().lookup(query)).getText();
    }

    @Test
    void theBarGoesFromPlaceToPlaceAndExploreStaysAsItWas() {
        assertFalse(window.on(() -> isSeen(".foot-view .time-line") && window.scene().lookup(".chain").isVisible()));
        int time = window.time();
        window.type(KeyCode.RIGHT);
        window.type("3");
        window.click("#place-0");
        window.eventually("explore is seen", () -> !isSeen("#studies") && window.scene().lookup(".chain").isVisible());
        assertEquals(time, window.time(), "a key of the run worked where the run was not seen");
    }

    @Test
    void aStudySaysWhatItTakesAndRunsToItsEnd() {
        window.eventually("it says what it takes",
                () -> text("#study-where").matches("264 recalls, about .+, about .+ of memory"));
        assertEquals("22 draws", window.text("#study-done"));
        assertEquals("How much noise can 3 pictures bear?", window.text("#study-title"));
        ask("0, 0.2", 2);
        window.eventually("it is less", () -> text("#study-done").equals("4 draws"));
        window.type(KeyCode.SPACE);
        awaitDone(4);
        assertTrue(window.text("#study-so-far").startsWith("A finds the right picture"), window.text("#study-so-far"));
    }

    @Test
    void whatIsKnownIsThereAgainAfterTheWindowWasClosed() throws TimeoutException {
        ask("0, 0.3", 2);
        window.eventually("it is opened", () -> text("#study-done").equals("4 draws"));
        window.type(KeyCode.SPACE);
        awaitDone(4);
        String known = window.text("#study-so-far");
        openAnew();
        awaitDone(4);
        assertEquals(known, window.text("#study-so-far"));
        assertEquals("0, 0.3", window.text("#study-values-0"));
    }

    private void openAnew() throws TimeoutException {
        window.close();
        FxToolkit.setupStage(stage -> window = opened(stage));
        goThere();
    }

    @Test
    void whatIsDamagedInTheMeantimeIsAskedAnewWithoutAWord() throws IOException, TimeoutException {
        ask("0, 0.3", 2);
        window.eventually("it is opened", () -> text("#study-done").equals("4 draws"));
        window.type(KeyCode.SPACE);
        awaitDone(4);
        String known = window.text("#study-so-far");
        Path cells;
        try (Stream<Path> folders = Files.list(folder.resolve("studies"))) {
            cells = folders.findFirst().orElseThrow().resolve("cells.csv");
        }
        Files.writeString(cells, Files.readString(cells).replace(",0.3,", ",much,") + "torn,row\n");
        openAnew();
        window.eventually("nothing is known of it",
                () -> text("#study-done").equals("4 draws") && text("#study-where").contains("about"));
        window.type(KeyCode.SPACE);
        awaitDone(4);
        assertEquals(known, window.text("#study-so-far"));
    }

    private void seeMemories() {
        window.click("#study-kind-memories");
        window.eventually("all memories are seen", () -> isSeen("#memories-pane"));
    }

    @Test
    void whatIsKnownOfAllMemoriesIsThereAgainAfterTheWindowWasClosed() throws TimeoutException {
        seeMemories();
        window.eventually("it is opened", () -> text("#study-where").startsWith("120 cues, about"));
        window.type(KeyCode.SPACE);
        window.eventually("all is known", () -> text("#study-where").equals("all is known"));
        String known = window.text("#memories-so-far");
        assertTrue(known.startsWith("Asked without noise, A gives back "), known);
        openAnew();
        seeMemories();
        window.eventually("all is known at once", () -> text("#study-where").equals("all is known"));
        assertEquals(known, window.text("#memories-so-far"));
        assertEquals("120 of 120 cues", window.text("#study-done"));
    }

    @Test
    void aWrongListOfValuesIsMarkedAndChangesNothing() {
        window.eventually("it is opened", () -> text("#study-done").equals("22 draws"));
        window.on(() -> {
            TextField field = (TextField) window.scene().lookup("#study-values-0");
            field.requestFocus();
            field.setText("0, much");
            return null;
        });
        assertTrue(window.has("#study-values-0", "error"));
        assertEquals("22 draws", window.text("#study-done"));
    }

    private String field(String query) {
        return ((TextInputControl) window.scene().lookup(query)).getText();
    }

    /** The points in the order in which the table has them. */
    private List<Spot> rows() {
        return window.on(() -> List.copyOf(window.node("#study-table", StudyTable.class).getItems()));
    }

    private void seeTable() {
        window.click("#study-form-1");
        window.eventually("there is a table",
                () -> isSeen("#study-table") && !((StudyTable) window.scene().lookup("#study-table")).getItems().isEmpty());
    }

    @Test
    void aPointOfTheTableOpensAsTheVeryRunThatTheStudyAsked() {
        ask("0, 0.6", 1);
        window.eventually("it is opened", () -> text("#study-done").equals("4 draws"));
        window.type(KeyCode.SPACE);
        awaitDone(4);
        seeTable();
        assertEquals(List.of(new Spot(0, 0), new Spot(0, 1), new Spot(1, 0), new Spot(1, 1)), rows());
        window.on(() -> {
            StudyTable table = window.node("#study-table", StudyTable.class);
            table.requestFocus();
            table.getSelectionModel().select(2);
            return null;
        });
        String value = window.on(() -> {
            StudyTable table = window.node("#study-table", StudyTable.class);
            return String.valueOf(table.getColumns().get(2).getCellData(2));
        });
        window.type(KeyCode.ENTER);
        window.eventually("explore is seen", () -> !isSeen("#studies"));
        window.eventually("the noise is the point's", () -> field("#field-noise").equals("0.6"));
        window.type(KeyCode.END);
        String score = "%.2f".formatted(Double.parseDouble(value));
        window.eventually("the run is the study's: " + score, () -> text("#score-a").replace('\u2212', '-').equals(score));
        window.shortcut(KeyCode.Z);
        window.eventually("it is taken back", () -> field("#field-noise").equals("0.3"));
    }

    @Test
    void theTableIsSortedByAnyOfItsColumns() {
        ask("0, 1", 2);
        window.eventually("it is opened", () -> text("#study-done").equals("4 draws"));
        window.type(KeyCode.SPACE);
        awaitDone(4);
        seeTable();
        window.on(() -> {
            StudyTable table = window.node("#study-table", StudyTable.class);
            TableColumn<Spot, ?> noise = table.getColumns().getFirst();
            noise.setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().add(noise);
            return null;
        });
        assertEquals(List.of(1, 1, 0, 0), rows().stream().map(Spot::point).toList());
    }

    @Test
    void aSliderIsVariedAroundWhereItStands() {
        window.click("#place-0");
        Node slider = window.node("#slider-threshold");
        window.click(slider, MouseButton.SECONDARY);
        window.eventually("there is a menu", () -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
        window.on(() -> {
            ContextMenu menu = (ContextMenu) Window.getWindows().stream().filter(ContextMenu.class::isInstance).findFirst().get();
            menu.getItems().getFirst().fire();
            menu.hide();
            return null;
        });
        window.eventually("it is varied",
                () -> isSeen("#studies") && text("#study-title").equals("What does it change: threshold?"));
        assertEquals("0.1, 0.2, 0.3, 0.4, 0.5, 0.505, 0.6, 0.7, 0.8, 0.9, 1", window.text("#study-values-0"));
        assertTrue(window.on(() -> window.node("#study-kind-parameters", ToggleButton.class).isSelected()));
    }

    @Test
    void twoNumbersMakeMapsAndACellOfThemIsReadOut() {
        window.click("#study-kind-parameters");
        window.eventually("two are varied", () -> text("#study-title").equals("Which gain, which threshold is best?"));
        ask("0.2 to 0.6 by 0.1", 1);
        window.eventually("there are fewer", () -> text("#study-done").equals("60 draws"));
        window.type(KeyCode.SPACE);
        awaitDone(60);
        Node plots = window.node("#study-plots");
        mouse(plots, MouseEvent.MOUSE_MOVED);
        String said = window.text("#study-readout");
        assertTrue(said.startsWith("A, Gain "), said + " in " + plots.getLayoutBounds());
        assertTrue(window.text("#study-so-far").startsWith("The highest cosine similarity is "));
    }

    /** In the midst of the first map. */
    private void mouse(Node plots, EventType<MouseEvent> type) {
        window.on(() -> {
            Point2D at = plots.localToScene(150, 150);
            Event.fireEvent(plots, new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false,
                    false, false, false, false, false, false, false, false, true, new PickResult(plots, at.getX(), at.getY())));
            return null;
        });
    }

    @Test
    void aStudyIsSavedAndOpenedAgain(@TempDir Path files) {
        Path file = files.resolve("mine.study.json");
        ask("0.2, 0.9", 3);
        window.eventually("it is opened", () -> text("#study-done").equals("4 draws"));
        window.on(() -> {
            window.answers().saveTo(file);
            window.node("#study-export", MenuButton.class).getItems().get(2).fire();
            return null;
        });
        window.eventually("it is saved", () -> Files.exists(file) && window.messages().contains("Saved " + file));
        window.click("#study-kind-capacity");
        window.eventually("another question is asked", () -> text("#study-title").startsWith("How many pictures"));
        window.on(() -> Drops.drop(window.scene().lookup("#study-plots"), file.toFile()));
        window.eventually("it is there again", () -> text("#study-done").equals("4 draws"));
        assertEquals("0.2, 0.9", window.text("#study-values-0"));
        assertEquals("3", window.text("#study-cues"));
    }

    @Test
    void thePointsAreSavedAsATable(@TempDir Path files) throws IOException {
        Path file = files.resolve("points.csv");
        ask("0.2", 2);
        window.eventually("it is opened", () -> text("#study-done").equals("2 draws"));
        window.type(KeyCode.SPACE);
        awaitDone(2);
        window.on(() -> {
            window.answers().saveTo(file);
            window.node("#study-export", MenuButton.class).getItems().get(1).fire();
            return null;
        });
        window.eventually("it is saved", () -> window.messages().contains("Saved " + file));
        List<String> lines = Files.readAllLines(file);
        assertEquals(3, lines.size());
        assertTrue(lines.getFirst().startsWith("Noise level,Network,Rule,Dynamics,Draws,Cues,Similarity,"), lines.getFirst());
        assertTrue(lines.get(1).startsWith("0.2,A,spike-hebbian,held,1,2,"), lines.get(1));
    }

    private void run(String values, int cues, int draws) {
        ask(values, cues);
        window.eventually("it is opened", () -> text("#study-done").equals(draws + " draws"));
        window.type(KeyCode.SPACE);
        awaitDone(draws);
    }

    /** What curves are seen dotted beside those of the study. */
    private List<String> older() {
        return window.on(() -> window.node("#study-plots", StudyPlots.class).older());
    }

    @Test
    void pinnedCurvesAndTheLastAreSeenBesideThoseThatCome() {
        run("0, 0.6", 1, 4);
        assertEquals(List.of(), older());
        assertTrue(window.on(() -> window.scene().lookup("#study-compare-last").isDisabled()));
        window.click("#study-pin");
        window.eventually("it says so", () -> window.on(() -> window.node("#study-pin", ToggleButton.class).isSelected()));
        run("0, 0.7", 1, 4);
        window.eventually("the pinned one is there, and not once more as the last", () -> older().equals(List.of("1")));
        window.click("#study-pin");
        run("0.1, 0.8", 1, 4);
        window.eventually("both are there", () -> older().equals(List.of("1", "2")));
        window.click("#study-pin");
        window.click("#study-pin");
        window.eventually("it is let go of again",
                () -> window.on(() -> !window.node("#study-pin", ToggleButton.class).isSelected()));
        run("0.2, 0.9", 1, 4);
        window.eventually("the last is there by itself", () -> older().equals(List.of("1", "2", "last")));
        assertEquals("Last and pinned curves", window.text("#study-compare-last"));
        window.click("#study-compare-last");
        window.eventually("none is seen", () -> older().isEmpty());
        window.click("#study-compare-last");
        window.eventually("they are seen again", () -> older().size() == 3);
        window.click("#study-kind-rules");
        window.eventually("no older curve is of this axis", () -> older().isEmpty());
    }

    private void openFirstPoint() {
        seeTable();
        window.on(() -> {
            StudyTable table = window.node("#study-table", StudyTable.class);
            table.requestFocus();
            table.getSelectionModel().select(0);
            return null;
        });
        window.type(KeyCode.ENTER);
        window.eventually("explore is seen", () -> !isSeen("#studies"));
    }

    @Test
    void theValuesOfThePointThatWasChosenAreTakenOverWithoutItsSeed() {
        run("0.6, 0.7", 1, 4);
        assertTrue(window.on(() -> window.scene().lookup("#study-use").isDisabled()), "nothing is chosen");
        openFirstPoint();
        window.eventually("it is the point", () -> field("#field-noise").equals("0.6"));
        window.write("#field-noise", "0.2");
        window.type(KeyCode.ENTER);
        String seed = field("#field-seed");
        goThere();
        window.eventually("it can be used", () -> !window.scene().lookup("#study-use").isDisabled());
        window.click("#study-use");
        window.eventually("its values are there", () -> !isSeen("#studies") && field("#field-noise").equals("0.6"));
        assertEquals(seed, field("#field-seed"));
    }

    @Test
    void rulesAreComparedAsNamedPointsOfOneAxis() {
        window.click("#study-kind-rules");
        window.eventually("rules are asked", () -> text("#study-title").startsWith("Which rule"));
        assertFalse(window.on(() -> isSeen("#study-values-0")), "rules are no numbers");
        window.write("#study-cues", "1");
        window.type(KeyCode.ENTER);
        String[] said = {""};
        window.eventually("it is opened", () -> (said[0] = text("#study-done")).matches("\\d+ draws"));
        int draws = Integer.parseInt(said[0].replaceAll("\\D", ""));
        window.type(KeyCode.SPACE);
        awaitDone(draws);
        seeTable();
        assertEquals(draws, rows().size());
    }

    @Test
    void aFigureOfTheStudyIsWrittenInEachFormat(@TempDir Path files) throws IOException {
        run("0, 0.6", 1, 4);
        Map<String, String> starts = Map.of("PNG", "\u0089PNG", "SVG", "<?xml", "PDF", "%PDF", "CSV", "Noise level,Network,");
        for (String format : List.of("PNG", "SVG", "PDF", "CSV")) {
            String ending = "." + format.toLowerCase(Locale.ROOT);
            Path file = files.resolve("study" + ending);
            window.shortcut(KeyCode.E);
            window.eventually("the sheet is open", () -> isSeen("#export-sheet"));
            window.on(() -> {
                window.answers().saveTo(file);
                return null;
            });
            // The sheet offers what there is once it is open.
            window.eventually("the name has the ending", () -> {
                window.node("#figure-format-" + format, ToggleButton.class).fire();
                return field("#export-name").startsWith("How much noise can 3 pictures bear")
                        && field("#export-name").endsWith(ending);
            });
            window.on(() -> {
                window.node("#export-save", Button.class).fire();
                return null;
            });
            window.eventually(format + " is written", () -> window.messages().contains("Saved " + file));
            String written = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertTrue(written.startsWith(starts.get(format)), written.substring(0, 20));
            window.eventually("the sheet is closed", () -> !isSeen("#export-sheet"));
        }
        String figure = Files.readString(files.resolve("study.svg"));
        assertTrue(figure.contains("Cosine similarity"));
        assertTrue(figure.contains(">How much noise can 3 pictures bear?<"), "its question stands above");
        assertFalse(figure.contains(">digit 4, noise 0.3<"), "it is of no single run");
    }

    @Test
    void aCellOfTheMapOpensAsItsRun() {
        window.click("#study-kind-parameters");
        window.eventually("two are varied", () -> text("#study-title").equals("Which gain, which threshold is best?"));
        run("0.2 to 0.6 by 0.1", 1, 60);
        Node plots = window.node("#study-plots");
        mouse(plots, MouseEvent.MOUSE_MOVED);
        String said = window.text("#study-readout");
        Matcher cell = Pattern.compile("A, Gain ([0-9.]+), Threshold ([0-9.]+).*").matcher(said);
        assertTrue(cell.matches(), said);
        mouse(plots, MouseEvent.MOUSE_CLICKED);
        window.eventually("its values are in Explore", () -> !isSeen("#studies") && field("#field-gain").equals(cell.group(1))
                && field("#field-threshold").equals(cell.group(2)));
    }

    @Test
    void eachGroupOfSlidersHasItsStudy() {
        for (String slider : List.of("noise", "gain", "threshold", "learningRate", "iterations", "cut")) {
            window.click("#place-0");
            Node node = window.node("#slider-" + slider);
            window.click(node, MouseButton.SECONDARY);
            window.eventually("there is a menu", () -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
            window.on(() -> {
                ContextMenu menu =
                        (ContextMenu) Window.getWindows().stream().filter(ContextMenu.class::isInstance).findFirst().get();
                menu.getItems().getFirst().fire();
                menu.hide();
                return null;
            });
            window.eventually(slider + " is varied", () -> isSeen("#studies") && isSeen("#study-values-0"));
            window.eventually("it can be begun", () -> text("#study-done").matches("\\d+ draws"));
        }
    }
}
