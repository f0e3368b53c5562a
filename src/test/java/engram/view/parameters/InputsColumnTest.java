package engram.view.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.image.file.Sample;
import engram.model.parameter.Parameter;
import engram.model.trial.CueStimulus;
import engram.view.looks.Looks;
import engram.view.memories.CueView;
import engram.view.memories.MemoriesView;
import engram.view.memories.MemoryActions;
import engram.view.theme.Theme;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The left column by itself, at the sizes it has in the window. */
@ExtendWith(ApplicationExtension.class)
class InputsColumnTest {

    private static final List<Parameter> AT_HAND = List.of(Parameter.NOISE, Parameter.SIDE, Parameter.GAIN, Parameter.BETA,
            Parameter.THRESHOLD, Parameter.LEARNING_RATE);

    private ParametersView parameters;
    private Region root;
    private InputsColumn column;

    @Start
    void open(Stage stage) {
        MemoryActions nothing = (MemoryActions) Proxy.newProxyInstance(InputsColumnTest.class.getClassLoader(),
                new Class<?>[] {MemoryActions.class}, (_, _, _) -> null);
        MemoriesView memories = new MemoriesView(nothing);
        parameters = new ParametersView();
        CueView cue = new CueView();
        column = new InputsColumn(memories, cue, parameters);
        root = new StackPane(column);
        Scene scene = new Scene(root, 264, 652);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        List<Memory> three = new ArrayList<>();
        for (Sample sample : Sample.FIRST) {
            three.add(new Memory(three.size(), sample.title(), sample.read(), false));
        }
        memories.show(three, Optional.of(three.getFirst()));
        cue.show(Optional.of(three.getFirst()));
        cue.show(CueStimulus.of(new Experiment.Cue(three.getFirst(), 0), three.getFirst().grey(16), Parameters.DEFAULTS));
        cue.showDraw(0);
        show(Parameters.DEFAULTS);
    }

    private void show(Parameters shown) {
        parameters.noiseKind().setValue(shown.noiseKind());
        parameters.show(shown, Optional.of(Twin.DEFAULT.beside(shown)));
    }

    /** As a window of that size would; once more, since what is narrow gets other widths by its style. */
    private void layOut(double width, double height) {
        for (int i = 0; i < 3; i++) {
            root.resize(width, height);
            root.applyCss();
            root.layout();
        }
    }

    @Test
    void theSlidersThatMatterAreSeenWithoutAClick(FxRobot robot) {
        robot.interact(() -> {
            layOut(264, 652);
            for (Parameter parameter : AT_HAND) {
                Node slider = column.lookup("#slider-" + parameter.key());
                Bounds place = slider.localToScene(slider.getLayoutBounds());
                assertTrue(place.getMinY() > 0 && place.getMaxY() < 652, parameter + " at " + place);
            }
            Node advanced = column.lookup("#advanced");
            assertTrue(advanced.localToScene(advanced.getLayoutBounds()).getMaxY() <= 652.5);
            assertFalse(column.lookup("#advanced-content").isVisible());
        });
    }

    @ParameterizedTest
    @CsvSource({"216, 532", "264, 652", "288, 900"})
    void nothingIsCutOffOrCoversAnother(int width, int height, FxRobot robot) {
        robot.interact(() -> {
            for (boolean open : new boolean[] {false, true}) {
                column.advancedOpen().set(open);
                layOut(width, height);
                assertEquals(List.of(),
                        Looks.in(column, Looks.Kind.CUT, Looks.Kind.OVERLAP, Looks.Kind.OUTSIDE, Looks.Kind.SMALL),
                        "advanced open: " + open);
            }
        });
    }

    @Test
    void nothingInItKeepsItFromBecomingNarrowerAgain(FxRobot robot) {
        robot.interact(() -> {
            for (boolean open : new boolean[] {false, true}) {
                column.advancedOpen().set(open);
                layOut(420, 652);
                layOut(264, 652);
                ScrollPane scroll = (ScrollPane) column.lookup(".scroll-pane");
                double width = scroll.getContent().getLayoutBounds().getWidth();
                assertTrue(width <= scroll.getViewportBounds().getWidth() + 0.5, width + " is too wide, " + open);
            }
        });
    }

    private Node row(Parameter parameter) {
        Node node = column.lookup("#slider-" + parameter.key());
        while (!(node instanceof ParameterRow)) {
            node = node.getParent();
        }
        return node;
    }

    @ParameterizedTest
    @CsvSource({"216, 532, 80", "264, 652, 100", "288, 900, 100"})
    void slidersAreLongEnoughToBeTurned(int width, int height, double least, FxRobot robot) {
        robot.interact(() -> {
            column.advancedOpen().set(true);
            layOut(width, height);
            for (Parameter parameter : Parameter.values()) {
                double length = column.lookup("#slider-" + parameter.key()).getLayoutBounds().getWidth();
                assertTrue(!row(parameter).isVisible() || length >= least, parameter + " has " + length);
            }
        });
    }

    @Test
    void whatTheSecondNetworkAloneUsesIsOfferedAndMarked(FxRobot robot) {
        robot.interact(() -> {
            Node tag = row(Parameter.CUE_STEPS).lookup(".network-tag");
            assertTrue(tag.isVisible());
            assertFalse(row(Parameter.ITERATIONS).lookup(".network-tag").isVisible());
            parameters.show(Parameters.DEFAULTS, Optional.empty());
            assertFalse(row(Parameter.CUE_STEPS).isVisible());
        });
    }

    @Test
    void aFormulaTakesTheNumbersOfTheMomentWhenItIsPressed(FxRobot robot) {
        robot.interact(() -> {
            ToggleButton formula = (ToggleButton) column.lookup("#rule-formula");
            assertTrue(formula.getAccessibleText().contains("\u03B7 over K"), formula.getAccessibleText());
            formula.fire();
            assertTrue(formula.getAccessibleText().contains("0.035 over 5"), formula.getAccessibleText());
        });
    }
}
