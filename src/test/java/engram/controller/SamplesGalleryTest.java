package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.model.image.file.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Takes samples from the gallery as people do, with the mouse and with keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesGalleryTest {

    private OpenWindow window;

    @BeforeAll
    void openWindow() {
        window = OpenWindow.shared(Experiments.small());
        window.standStill();
    }

    @BeforeEach
    void openGallery() {
        window.click("#samples");
        assertTrue(isOpen());
    }

    @AfterEach
    void undo() {
        if (isOpen()) {
            window.click("#samples-sheet-close");
        }
        window.undoAll();
        window.awaitMemories("digit 4", "digit 6", "digit 7");
    }

    @AfterAll
    void close() {
        window.close();
    }

    private boolean isOpen() {
        return window.on(() -> window.scene().lookup("#samples-sheet") != null);
    }

    private ToggleButton tile(String path) {
        return window.node("#sample-" + path.replace('/', '-'), ToggleButton.class);
    }

    private List<String> shown() {
        return window.on(() -> window.scene()
                .getRoot()
                .lookupAll(".sample-tile")
                .stream()
                .map(tile -> ((ToggleButton) tile).getText())
                .toList());
    }

    private Node focus() {
        return window.on(() -> window.scene().getFocusOwner());
    }

    @Test
    void samplesOfAllKindsAreAddedToMemoryAtOnce() {
        window.click(tile("digits/0"));
        window.click("#samples-letters");
        window.click(tile("letters/Z"));
        window.click("#samples-pictures");
        window.click(tile("pictures/fish"));
        window.awaitText("#samples-chosen", "3 chosen");
        window.click("#samples-add");
        assertFalse(isOpen());
        window.awaitMemories("digit 4", "digit 6", "digit 7", "digit 0", "letter Z", "fish");
        window.click("#undo");
        window.awaitMemories("digit 4", "digit 6", "digit 7");
    }

    @Test
    void onlyWhatIsChosenIsLearnedAndWhatWasLearnedStaysTheSame() {
        long six = window.memory(1).id();
        window.click(tile("digits/6"));
        window.click(tile("digits/9"));
        window.click("#samples-only");
        window.awaitMemories("digit 6", "digit 9");
        assertEquals(six, window.memory(0).id());
        window.click("#undo");
        window.awaitMemories("digit 4", "digit 6", "digit 7");
    }

    @Test
    void theMeanOverlapOfWhatIsChosenIsSaid() {
        assertEquals("None chosen", window.text("#samples-chosen"));
        assertEquals(", mean overlap \u2013", window.text("#samples-overlap"));
        window.click(tile("digits/4"));
        assertEquals(", mean overlap \u2013", window.text("#samples-overlap"));
        window.click(tile("digits/4"));
        window.click("#samples-all");
        window.awaitText("#samples-chosen", "10 chosen");
        window.eventually("it is known",
                () -> ((Labeled) window.scene().lookup("#samples-overlap")).getText().matches(", mean overlap 0\\.\\d\\d"));
        window.click("#samples-all");
        assertEquals("None chosen", window.text("#samples-chosen"));
        assertTrue(window.node("#samples-only").isDisabled());
    }

    @Test
    void whatIsInMemoryIsMarked() {
        window.eventually("it is marked", () -> "digit 4, in memory".equals(tile("digits/4").getAccessibleText()));
        assertEquals("digit 5", tile("digits/5").getAccessibleText());
    }

    @Test
    void everyKindShowsItsSamplesWithTheirPictures() {
        for (Sample.Group group : Sample.groups()) {
            window.click("#samples-" + group.name());
            assertEquals(group.samples().stream().map(Sample::title).toList(), shown());
            for (Sample sample : group.samples()) {
                // A tile that was never seen has no picture within it before it is laid out.
                window.eventually("the picture of " + sample.title() + " is there",
                        () -> tile(sample.path()).lookup(".image-view") instanceof ImageView view
                                && view.getImage().getProgress() == 1 && !view.getImage().isError());
            }
        }
    }

    @Test
    void findingLooksThroughAllKinds() {
        window.click("#samples-find");
        window.type("t");
        assertTrue(shown().containsAll(List.of("letter T", "triangle", "star", "cat", "tree")), shown().toString());
        window.type("r");
        assertEquals(List.of("triangle", "tree"), shown());
        window.type(KeyCode.ENTER);
        assertTrue(tile("shapes/triangle").isSelected());
        window.type("xx");
        assertEquals(List.of(), shown());
        window.click("#samples-digits");
        assertEquals("", window.text("#samples-find"));
        assertEquals(10, shown().size());
        assertEquals("1 chosen", window.text("#samples-chosen"));
    }

    @Test
    void keysGoFromTileToTileChooseAndLearn() {
        assertSame(tile("digits/0"), focus());
        window.type(KeyCode.RIGHT);
        window.type(KeyCode.DOWN);
        assertSame(tile("digits/6"), focus());
        window.type(KeyCode.SPACE);
        window.type(KeyCode.END);
        assertSame(tile("digits/9"), focus());
        window.type(KeyCode.SPACE);
        window.type(KeyCode.UP);
        window.type(KeyCode.UP);
        assertEquals("samples-find", focus().getId());
        window.type(KeyCode.DOWN);
        assertSame(tile("digits/0"), focus());
        window.type(KeyCode.ENTER);
        window.awaitMemories("digit 6", "digit 9");
    }

    @Test
    void escapeAndAClickBesideItCloseItAndTheFocusGoesBack() {
        window.type(KeyCode.ESCAPE);
        assertFalse(isOpen());
        assertEquals("samples", focus().getId());
        window.click("#samples");
        window.pointAt(window.node(".overlay"), 12, 200);
        window.click();
        assertFalse(isOpen());
    }

    @Test
    void keysOfTheWindowDoNothingMeanwhile() {
        window.type(KeyCode.T);
        assertEquals("samples-find", focus().getId());
        assertEquals("t", window.text("#samples-find"));
        for (int i = 0; i < 12; i++) {
            window.type(KeyCode.TAB);
            assertTrue(window.on(() -> isWithin(window.scene().getFocusOwner(), window.scene().lookup("#samples-sheet"))));
        }
    }

    private static boolean isWithin(Node node, Node other) {
        return node != null && (node == other || isWithin(node.getParent(), other));
    }
}
