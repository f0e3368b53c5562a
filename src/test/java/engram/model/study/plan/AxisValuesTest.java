package engram.model.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.parameter.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisValuesTest {

    private static final Axis NOISE = new Axis.OfParameter(Parameter.NOISE, List.of(0.5), false);

    private static List<Double> numbers(Axis axis) {
        return IntStream.range(0, axis.size()).mapToObj(axis::number).toList();
    }

    @Test
    void stepsAreReadToTheirEndWithoutErrorsOfRounding() {
        assertEquals(List.of(0.0, 0.1, 0.2, 0.3, 0.4), numbers(AxisValues.read(NOISE, "0 to 0.4 by 0.1")));
        assertEquals(List.of(5.0, 3.0, 1.0), numbers(AxisValues.read(new Axis.Memories(List.of(1), false), "5 to 1 by -2")));
    }

    @Test
    void valuesAreReadOneAfterTheOther() {
        assertEquals(List.of(0.5, 0.25, 1.0), numbers(AxisValues.read(NOISE, "0.5, 0.25, 1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "0.1, much", "0 to 1 by 0", "1 to 0 by 0.1", "0 to 1 by 0.0001", "0.1, 0.1", "2"})
    void whatIsNoValuesIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> AxisValues.read(NOISE, text));
    }

    @Test
    void evenStepsAreWrittenAsStepsAndOthersOneByOne() {
        assertEquals("0 to 1 by 0.1", AxisValues.words(StudyKind.NOISE.example().axes().getFirst()));
        assertEquals("0.1, 0.2, 0.4", AxisValues.words(new Axis.OfParameter(Parameter.NOISE, List.of(0.1, 0.2, 0.4), false)));
        assertEquals("", AxisValues.words(new Axis.Choices(Axis.Choice.RULE, Axis.Choice.RULE.kinds())));
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        for (StudyKind kind : StudyKind.values()) {
            kind.example()
                    .axes()
                    .stream()
                    .filter(Axis::isNumeric)
                    .forEach(axis -> assertEquals(axis, AxisValues.read(axis, AxisValues.words(axis))));
        }
    }

    @Test
    void aroundEachDefaultThereAreSomeElevenValuesThatMayBeWithTheDefaultAmongThem() {
        for (Parameter parameter : Parameter.values()) {
            List<Double> values = numbers(AxisValues.around(parameter, parameter.defaultValue()));
            assertTrue(values.contains(parameter.defaultValue()), parameter + ": " + values);
            assertTrue(values.stream().allMatch(parameter::allows), parameter + ": " + values);
            assertTrue(values.size() >= 3 && values.size() <= 14, parameter + ": " + values);
        }
        assertEquals(List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.505, 0.6, 0.7, 0.8, 0.9, 1.0),
                numbers(AxisValues.around(Parameter.THRESHOLD, 0.505)));
    }
}
