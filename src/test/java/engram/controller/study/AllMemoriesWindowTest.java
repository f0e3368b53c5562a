package engram.controller.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.controller.OpenWindow;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Twin;
import engram.model.parameter.Parameter;
import engram.model.study.memories.MemoryFindings;
import engram.model.study.memories.MemoryQuestions;
import engram.model.study.memories.MemoryStudy;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class AllMemoriesWindowTest {

    /** So much noise that A answers wrong now and then. */
    private static final Experiment ASKED = Experiments.with(Experiments.small(), Parameter.NOISE, 0.9);

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, ASKED);
    }

    @BeforeEach
    void goThere() {
        window.standStill();
        window.shortcut(KeyCode.DIGIT2);
        window.eventually("studies are seen", () -> isSeen("#studies") && isSeen("#study-kind-memories"));
        window.click("#study-kind-memories");
        window.eventually("all memories are seen", () -> isSeen("#memories-pane"));
    }

    private boolean isSeen(String query) {
        Node node = window.scene().lookup(query);
        return node != null && node.isVisible();
    }

    private String text(String query) {
        return ((Labeled) window.scene().lookup(query)).getText();
    }

    /** What is found where network B is as the window makes it. */
    private static MemoryStudy expected(int draws) {
        return MemoryStudy.of(new MemoryQuestions(ASKED.memories(),
                List.of(ASKED.parameters(), Twin.DEFAULT.beside(ASKED.parameters())), draws), Progress.IGNORED, Progress.IGNORED);
    }

    private void run(int draws) {
        window.write("#memories-draws", Integer.toString(draws));
        window.type(KeyCode.ENTER);
        window.on(() -> {
            window.scene().lookup("#memories-pane").requestFocus();
            ((Button) window.scene().lookup("#study-play")).fire();
            return null;
        });
        window.eventually("all is known", () -> text("#study-where").equals("all is known"));
    }

    private void see(int form) {
        window.click("#memories-form-" + form);
    }

    private void fire(Node node, EventType<MouseEvent> type, double x, double y) {
        Point2D scene = node.localToScene(x, y);
        Event.fireEvent(node,
                new MouseEvent(type, scene.getX(), scene.getY(), scene.getX(), scene.getY(), MouseButton.PRIMARY, 1, false, false,
                        false, false, false, false, false, false, false, true, new PickResult(node, scene.getX(), scene.getY())));
    }

    /** A place in a matrix at which something is read out; empty where there is none. */
    private Optional<Point2D> place(String matrix, String said) {
        return window.on(() -> {
            Region region = (Region) window.scene().lookup(matrix);
            region.layout();
            for (double y = 5; y < region.getHeight(); y += 10) {
                for (double x = 5; x < region.getWidth(); x += 10) {
                    fire(region, MouseEvent.MOUSE_MOVED, x, y);
                    if (text(matrix + "-readout").startsWith(said)) {
                        return Optional.of(new Point2D(x, y));
                    }
                }
            }
            return Optional.empty();
        });
    }

    @Test
    void whatIsFoundStandsInSentencesAndTiles() {
        assertEquals("Which of 3 memories are held?", window.text("#memories-title"));
        assertEquals("Nothing is known yet.", window.text("#memories-so-far"));
        run(4);
        MemoryStudy expected = expected(4);
        assertEquals(MemoryFindings.held(expected, List.of("A", "B")), window.text("#memories-so-far"));
        assertEquals(MemoryFindings.difference(expected.difference().orElseThrow(), "A", "B"),
                window.text("#memory-difference-words"));
        window.eventually("each memory has a tile",
                () -> window.scene().lookup("#held-memories").lookupAll(".held-tile").size() == 3);
        long lost = window.on(() -> window.scene()
                .lookup("#held-memories")
                .lookupAll(".held-line")
                .stream()
                .filter(line -> line.getPseudoClassStates().contains(PseudoClass.getPseudoClass("lost")))
                .count());
        assertEquals(expected.networks().stream().mapToLong(network -> 3 - network.fixedPoints()).sum(), lost);
        assertFalse(window.on(() -> isSeen("#memories-stale")));
    }

    @Test
    void oneNetworkAloneIsAskedWhereOneIsChosen() {
        window.click("#memories-compare-b");
        run(2);
        assertTrue(window.text("#memories-so-far").matches(".*A gives back \\w+ of 3 memories to the last pixel\\..*"),
                window.text("#memories-so-far"));
        assertEquals("", window.text("#memory-difference-words"));
        window.click("#memories-compare-a");
        assertTrue(window.on(() -> ((CheckBox) window.scene().lookup("#memories-compare-a")).isSelected()), "somebody is asked");
    }

    @Test
    void anExperimentThatWasChangedMakesWhatIsKnownLookOldUntilItIsAskedAnew() {
        run(2);
        window.shortcut(KeyCode.DIGIT1);
        window.write("#field-noise", "0.1");
        window.type(KeyCode.ENTER);
        window.shortcut(KeyCode.DIGIT2);
        window.eventually("it looks old", () -> isSeen("#memories-stale"));
        assertTrue(window.text("#memories-so-far").startsWith("Of the experiment before it was changed"));
        run(2);
        window.eventually("it is new", () -> !isSeen("#memories-stale"));
        assertTrue(window.text("#memories-so-far").contains("With noise 0.1"), window.text("#memories-so-far"));
    }

    @Test
    void aCellOfTheConfusionMatrixOpensTheFirstCueOfItsKind() {
        run(6);
        see(1);
        MemoryStudy expected = expected(6);
        int asked = 1;
        int answered = IntStream.rangeClosed(0, 3)
                .filter(each -> each != asked && expected.networks().getFirst().confused(asked, each) > 0)
                .findFirst()
                .orElse(asked);
        String name = answered == 3 ? "none of them" : ASKED.memories().get(answered).name();
        Point2D cell = place("#memory-confusion", "Asked about " + ASKED.memories().get(asked).name() + ", A answered " + name
                + " in " + expected.networks().getFirst().confused(asked, answered) + " of 6 cues").orElseThrow();
        window.on(() -> {
            fire(window.scene().lookup("#memory-confusion"), MouseEvent.MOUSE_CLICKED, cell.getX(), cell.getY());
            return null;
        });
        window.eventually("explore is seen", () -> !isSeen("#studies"));
        window.awaitCue(ASKED.memories().get(asked).name());
        int draw = expected.networks().getFirst().firstDraw(asked, answered).orElseThrow();
        window.awaitText("#draw", "draw " + (draw + 1));
    }

    @Test
    void overlapsAreReadOutAndOpenNothing() {
        run(1);
        see(2);
        String between = "The patterns of %s and %s overlap by %.2f".formatted(ASKED.memories().get(2).name(),
                ASKED.memories().getFirst().name(), expected(1).overlaps().get(2).get(0));
        Point2D cell = place("#memory-overlaps", between).orElseThrow();
        window.on(() -> {
            fire(window.scene().lookup("#memory-overlaps"), MouseEvent.MOUSE_CLICKED, cell.getX(), cell.getY());
            return null;
        });
        assertTrue(window.on(() -> isSeen("#studies")));
    }

    @Test
    void aClickOnAMemoryAsksAboutIt() {
        run(1);
        window.eventually("there are tiles", () -> window.scene().lookup("#held-memories").lookupAll(".held-tile").size() == 3);
        String name = ASKED.memories().get(2).name();
        window.on(() -> {
            window.scene()
                    .lookup("#held-memories")
                    .lookupAll(".held-tile")
                    .stream()
                    .filter(tile -> name.equals(tile.getAccessibleText()))
                    .forEach(tile -> ((Button) tile).fire());
            return null;
        });
        window.eventually("explore is seen", () -> !isSeen("#studies"));
        window.awaitCue(name);
    }

    @Test
    void tablesAndTheFigureAreTakenAway(@TempDir Path folder) {
        run(2);
        Path file = folder.resolve("confusion.csv");
        window.on(() -> {
            window.answers().saveTo(file);
            MenuButton files = (MenuButton) window.scene().lookup("#memories-export");
            files.getItems()
                    .stream()
                    .filter(item -> "memories-save-confusion".equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
        window.eventually("it is written",
                () -> Files.exists(file) && Files.readAllLines(file).getFirst().equals("network,asked,name,1,2,3,none"));
        see(1);
        window.on(() -> {
            ((MenuButton) window.scene().lookup("#memories-export")).getItems().getFirst().fire();
            return null;
        });
        window.eventually("the sheet of exports is open", () -> isSeen("#export-sheet"));
    }

    private void fire(String button) {
        window.on(() -> {
            ((Button) window.scene().lookup(button)).fire();
            return null;
        });
    }

    @Test
    void beforeItBeginsItSaysWhatItWillTake() {
        window.write("#memories-draws", "5");
        window.type(KeyCode.ENTER);
        window.eventually("it is estimated", () -> text("#study-where").matches("60 cues, about .+, about .+ of memory"));
        assertEquals("3 memories", window.text("#study-done"));
        assertEquals("Begin (Space)", window.on(() -> window.scene().lookup("#study-play").getAccessibleText()));
    }

    @Test
    void whatIsKnownWhenItIsStoppedIsKeptAndItGoesOnFromThere() {
        window.write("#memories-draws", "1000");
        window.type(KeyCode.ENTER);
        fire("#study-play");
        window.eventually("some of it is seen", () -> text("#memories-so-far")
                .matches("So far, from .+ of 12\u00A0000 cues: asked without noise, A gives back .+"));
        assertEquals("Stop, keep results", window.text("#study-stop"));
        fire("#study-stop");
        window.eventually("it has stopped", () -> text("#study-where").equals("kept; it goes on from here"));
        String done = window.text("#study-done");
        assertTrue(window.text("#memories-so-far").startsWith("So far, from " + done + ": "), window.text("#memories-so-far"));
        window.write("#memories-draws", "2");
        window.type(KeyCode.ENTER);
        window.eventually("something else is asked", () -> text("#study-where").startsWith("24 cues, about"));
        assertTrue(window.text("#memories-so-far").startsWith("Of the experiment before it was changed, from " + done + ": "),
                window.text("#memories-so-far"));
        window.write("#memories-draws", "1000");
        window.type(KeyCode.ENTER);
        window.eventually("it is there again", () -> text("#study-done").equals(done));
        fire("#study-play");
        window.eventually("it goes on", () -> !text("#study-done").equals(done) && text("#study-where").startsWith("A, with"));
        fire("#study-stop");
        window.click("#study-kind-noise");
        window.eventually("curves are seen", () -> isSeen("#study-plots") && window.scene().lookup("#memories-pane") == null);
    }

    @Test
    void aWrongNumberOfDrawsIsMarked() {
        window.write("#memories-draws", "0");
        assertTrue(window.has("#memories-draws", "error"));
    }
}
