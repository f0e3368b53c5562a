package engram.view.looks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import module javafx.controls;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The checker finds each fault, and none where there is none. */
@ExtendWith(ApplicationExtension.class)
class LooksTest {

    /** The kinds of faults of nodes on white. */
    private static List<Looks.Kind> faults(Supplier<List<Node>> nodes) {
        try {
            return WaitForAsyncUtils.asyncFx(() -> {
                Pane pane = new Pane();
                pane.setStyle("-fx-background-color: white; -fx-font-size: 13px");
                pane.getChildren().setAll(nodes.get());
                Scene scene = new Scene(pane, 400, 300);
                return Looks.of(scene).stream().map(Looks.Fault::kind).toList();
            }).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static <N extends Node> N at(double x, double y, N node) {
        node.relocate(x, y);
        return node;
    }

    private static Label label(String text, String colour) {
        Label label = new Label(text);
        label.setStyle("-fx-text-fill: " + colour);
        return label;
    }

    private static Button button(String text, double width, double height) {
        Button button = new Button(text);
        button.setMinSize(width, height);
        button.setMaxSize(width, height);
        button.setPrefSize(width, height);
        button.setStyle("-fx-background-color: #ddd; -fx-text-fill: black; -fx-padding: 0");
        return button;
    }

    private static <R extends Region> R wide(double width, R region) {
        region.setMaxWidth(width);
        region.setPrefWidth(width);
        region.setMinWidth(width);
        return region;
    }

    @Test
    void whereNothingIsWrongNothingIsFound() {
        assertEquals(List.of(), faults(() -> List.of(at(10, 10, label("Recall", "#1c2228")), at(10, 50, button("Play", 60, 28)),
                at(80, 50, button("Stop", 60, 24)))));
    }

    @Test
    void aWordThatIsBrokenIsCut() {
        assertEquals(List.of(Looks.Kind.CUT), faults(() -> {
            Label label = wide(50, at(10, 10, label("Remembered", "black")));
            label.setWrapText(true);
            return List.of(label);
        }));
    }

    @Test
    void aTextThatEndsInDotsIsCut() {
        assertEquals(List.of(Looks.Kind.CUT), faults(() -> List.of(wide(60, at(10, 10, label("Remembered digit 4", "black"))))));
    }

    @Test
    void aTextThatIsLongerThanWhatItIsInIsCut() {
        assertEquals(List.of(Looks.Kind.CUT), faults(() -> {
            Pane narrow = new Pane(at(0, 0, label("Remembered digit 4", "black")));
            narrow.setClip(new Rectangle(50, 30));
            return List.of(narrow);
        }));
        assertEquals(List.of(Looks.Kind.CUT), faults(() -> List.of(at(350, 10, label("Remembered digit 4", "black")))),
                "beyond the window's edge");
    }

    @Test
    void aTextOnAGroundLikeItsInkIsFaint() {
        // #8c8c8c on white is 3.4 : 1, #767676 is 4.54 : 1.
        assertEquals(List.of(Looks.Kind.FAINT), faults(() -> List.of(at(10, 10, label("cue alone", "#8c8c8c")))));
        assertEquals(List.of(), faults(() -> List.of(at(10, 10, label("cue alone", "#767676")))));
        assertEquals(List.of(Looks.Kind.FAINT), faults(() -> {
            Rectangle behind = new Rectangle(0, 0, 200, 60);
            behind.setFill(Color.web("#555"));
            return List.of(behind, at(10, 10, label("cue alone", "#222")));
        }), "what is really behind it");
        assertEquals(List.of(Looks.Kind.FAINT), faults(() -> {
            Label label = at(10, 10, label("cue alone", "black"));
            label.setOpacity(0.4);
            return List.of(label);
        }), "half gone");
        assertEquals(List.of(Looks.Kind.FAINT), faults(() -> List.of(at(10, 10, label("not to be seen", "white")))));
    }

    @Test
    void aTextIsLookedAtAsItsEffectShowsIt() {
        // #a84a00 on white is 5.8 : 1; without its colour it is the grey of its strongest part, #a8a8a8, at 2.4 : 1.
        assertEquals(List.of(), faults(() -> List.of(at(10, 10, label("A  Spike Hebbian", "#a84a00")))));
        assertEquals(List.of(Looks.Kind.FAINT), faults(() -> {
            Pane old = new Pane(at(10, 10, label("A  Spike Hebbian", "#a84a00")));
            old.setEffect(new ColorAdjust(0, -1, 0, 0));
            return List.of(old);
        }));
    }

    @Test
    void controlsOnTopOfOneAnotherAreFound() {
        assertEquals(List.of(Looks.Kind.OVERLAP),
                faults(() -> List.of(at(10, 10, button("A", 60, 28)), at(65, 10, button("B", 60, 28)))));
    }

    @Test
    void aTextOverAnotherIsFound() {
        assertEquals(List.of(Looks.Kind.OVERLAP),
                faults(() -> List.of(at(10, 10, label("Recall", "black")), at(30, 12, label("Score", "black")))));
        assertEquals(List.of(), faults(() -> List.of(at(10, 10, label("Recall", "black")), at(10, 25, label("Score", "black")))),
                "a line below");
    }

    @Test
    void controlsOutsideOfTheWindowAreFound() {
        assertEquals(List.of(Looks.Kind.OUTSIDE), faults(() -> List.of(at(10, 290, button("", 60, 28)))));
    }

    @Test
    void targetsThatAreTooSmallAreFound() {
        assertEquals(List.of(Looks.Kind.SMALL), faults(() -> List.of(at(10, 10, button("A", 20, 28)))));
        assertEquals(List.of(Looks.Kind.SMALL), faults(() -> {
            Region clicked = new Region();
            clicked.resizeRelocate(10, 10, 40, 12);
            clicked.setManaged(false);
            clicked.setOnMouseClicked(_ -> {});
            return List.of(clicked);
        }));
    }

    @Test
    void whatIsScrolledAwayOrSwitchedOffIsNoFault() {
        assertEquals(List.of(), faults(() -> {
            VBox tall = new VBox(IntStream.range(0, 20).mapToObj(i -> button("Button " + i, 90, 28)).toArray(Node[]::new));
            ScrollPane pane = new ScrollPane(tall);
            pane.setPrefSize(150, 101);
            Button off = at(200, 10, button("Off", 60, 28));
            off.setDisable(true);
            return List.of(pane, off);
        }));
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertEquals(21, Looks.contrast(Color.BLACK, Color.WHITE), 1e-9);
        assertEquals(4.54, Looks.contrast(Color.web("#767676"), Color.WHITE), 0.005);
    }
}
