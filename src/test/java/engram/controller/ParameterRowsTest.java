package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/** The slider, the field, and the way back of every parameter, those of other dynamics included. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParameterRowsTest {

    private final FxRobot robot = new FxRobot();
    private OpenWindow window;

    @BeforeAll
    void open() {
        window = OpenWindow.shared(Experiments.small());
        window.standStill();
    }

    @AfterEach
    void undo() {
        window.undoAll();
    }

    @AfterAll
    void close() {
        window.close();
    }

    private String field(Parameter parameter) {
        return window.text("#field-" + parameter.key());
    }

    /** One dynamics for each set of parameters that only some have. */
    static Stream<Dynamics> dynamics() {
        return Stream.of(Dynamics.HELD, Dynamics.RELEASED, Dynamics.DENSE);
    }

    @ParameterizedTest
    @MethodSource("dynamics")
    void keysMoveEverySliderAndItsWayBackLeadsToTheDefault(Dynamics dynamics) {
        window.choose(dynamics);
        Parameters parameters = Parameters.DEFAULTS.withDynamics(dynamics);
        List<Parameter> acting = Stream.of(Parameter.values())
                .filter(parameter -> parameters.uses(parameter))
                .filter(parameter -> dynamics == Dynamics.HELD || !Parameters.DEFAULTS.uses(parameter))
                .toList();
        List<String> hidden = new ArrayList<>();
        for (Parameter parameter : acting) {
            String usual = parameter.format(parameter.defaultValue());
            Node slider = window.node("#slider-" + parameter.key());
            robot.interact(() -> {
                OpenWindow.show(slider);
                slider.requestFocus();
            });
            String before = field(parameter);
            // From the lower end there is one way only.
            boolean isAtTheEnd = parameter.defaultValue() == parameter.least();
            KeyCode away = isAtTheEnd ? KeyCode.RIGHT : KeyCode.LEFT;
            robot.type(away);
            assertNotEquals(before, field(parameter), parameter.key());
            robot.type(isAtTheEnd ? KeyCode.LEFT : KeyCode.RIGHT);
            assertEquals(before, field(parameter), parameter.key());
            robot.type(away, 2);
            assertNotEquals(usual, field(parameter), parameter.key());
            window.click("#reset-" + parameter.key());
            assertEquals(usual, field(parameter), parameter.key());
            if (window.node("#reset-" + parameter.key()).isVisible()) {
                hidden.add(parameter.key());
            }
        }
        assertEquals(List.of(), hidden, "ways back to where one is");
        assertFalse(acting.isEmpty());
    }
}
