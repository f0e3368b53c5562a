package engram.view.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.model.parameter.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SliderScaleTest {

    private static final int POSITIONS = 2000;

    @ParameterizedTest
    @EnumSource
    void everyPlaceOfTheThumbIsAValueThatIsAllowed(Parameter parameter) {
        SliderScale scale = SliderScale.of(parameter);
        for (int i = 0; i <= POSITIONS; i++) {
            double value = scale.value((double) i / POSITIONS);
            assertTrue(parameter.allows(value), parameter + ": " + value);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pullingToTheRightNeverMakesItLess(Parameter parameter) {
        SliderScale scale = SliderScale.of(parameter);
        for (int i = 1; i <= POSITIONS; i++) {
            double before = scale.value((i - 1.0) / POSITIONS);
            assertTrue(scale.value((double) i / POSITIONS) >= before, parameter + " at " + i);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theEndsOfTheSliderAreTheEndsOfTheRange(Parameter parameter) {
        SliderScale scale = SliderScale.of(parameter);
        assertEquals(parameter.most(), scale.value(1));
        assertEquals(parameter.least(), scale.value(0));
        assertEquals(1, scale.position(parameter.most()));
        assertEquals(0, scale.position(parameter.least()));
    }

    @ParameterizedTest
    @EnumSource
    void theDefaultLiesOnTheSlider(Parameter parameter) {
        SliderScale scale = SliderScale.of(parameter);
        double position = scale.position(parameter.defaultValue());
        assertEquals(parameter.defaultValue(), scale.value(position), parameter.toString());
    }

    @ParameterizedTest
    @EnumSource
    void nudgingGoesThereAndBackAndStaysInRange(Parameter parameter) {
        SliderScale scale = SliderScale.of(parameter);
        double value = parameter.defaultValue();
        assertEquals(value, scale.nudged(scale.nudged(value, 1), -1), 1e-12);
        assertEquals(parameter.most(), scale.nudged(parameter.most(), 10));
        assertTrue(parameter.allows(scale.nudged(scale.value(0), -10)));
    }

    @ParameterizedTest
    @EnumSource(names = "LOOK_BACK")
    void aLowerUpperEndHolds(Parameter parameter) {
        SliderScale scale = SliderScale.of(parameter).upTo(12);
        assertEquals(12, scale.value(1));
        assertEquals(12, scale.nudged(12, 1));
        assertEquals(1, SliderScale.of(parameter).upTo(1).value(0.7));
    }
}
