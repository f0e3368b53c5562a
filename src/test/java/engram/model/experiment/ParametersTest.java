package engram.model.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.model.learning.spikes.SpikeHebbian;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParametersTest {

    @Test
    void theDefaultsAreTheReferenceStudys() {
        Parameters p = Parameters.DEFAULTS;

        assertEquals(new SpikeHebbian(0.035, 5, 10, 0.1, -0.07), p.learningRule());
        assertEquals(256, p.neurons());
        assertEquals(10_000, p.recallSteps());
        assertEquals(0.345, p.real(Parameter.GAIN));
        assertEquals(0.9, p.neuron().beta());
        assertEquals(0.505, p.neuron().threshold());
        assertEquals(NoiseKind.SALT_AND_PEPPER, p.cueNoise().kind());
    }

    @ParameterizedTest
    @EnumSource
    void changingOneParameterChangesThatOneAlone(Parameter changed) {
        double value = changed.most();
        Parameters parameters = Parameters.DEFAULTS.with(changed, value);

        for (Parameter parameter : Parameter.values()) {
            assertEquals(parameter == changed ? value : Parameters.DEFAULTS.real(parameter), parameters.real(parameter),
                    parameter.key());
        }
        assertEquals(Parameters.DEFAULTS.seed(), parameters.seed());
        assertEquals(Parameters.DEFAULTS, parameters.with(changed, changed.defaultValue()));
    }

    @ParameterizedTest
    @EnumSource
    void everyParameterRefusesWhatIsOutsideItsRange(Parameter parameter) {
        for (double wrong : new double[] {parameter.least() - 1, parameter.most() + 1, Double.NaN}) {
            String message =
                    assertThrows(IllegalArgumentException.class, () -> Parameters.DEFAULTS.with(parameter, wrong)).getMessage();
            assertTrue(message.startsWith(parameter.title() + " is "), message);
            assertTrue(message.contains(parameter.range()), message);
        }
        assertTrue(parameter.allows(parameter.most()));
        assertTrue(parameter.allows(parameter.least()));
    }

    @ParameterizedTest
    @CsvSource({"SIDE, 16.5", "STEPS, 1.1", "EPOCHS, 2.5", "LOOK_BACK, 3.2", "ITERATIONS, 99.9"})
    void wholeParametersRefuseFractions(Parameter parameter, double value) {
        assertThrows(IllegalArgumentException.class, () -> Parameters.DEFAULTS.with(parameter, value));
    }

    @ParameterizedTest
    @CsvSource({"GAIN, 0.25, 0.25", "GAIN, ' 0,25 ', 0.25", "MINUS, \u22120.5, -0.5", "SIDE, 32, 32", "BETA, 1e-1, 0.1",
        "PLUS, -0, 0", "THRESHOLD, 0.001, 0.001", "GAIN, .5, 0.5", "STEPS, 1\u00A0000, 1000", "STEPS, 50., 50",
        "STEPS, '50,0', 50", "INVERSE_TEMPERATURE, 1.125, 1.125"})
    void numbersAreReadAsPeopleWriteThem(Parameter parameter, String text, double value) {
        assertEquals(value, parameter.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"GAIN, abc, is a number", "GAIN, '', is a number", "GAIN, 1.5, not 1.5", "SIDE, 3, not 3",
        "THRESHOLD, 0, Threshold is 0.001 to 2", "THRESHOLD, 1e-40, not 1e-40", "GAIN, 0.3f, is a number",
        "GAIN, 0x1p-2, is a number", "GAIN, NaN, is a number", "STEPS, '12,5', not 12.5",
        "STEPS, '1,000', '1,000 may be 1 or 1000: write 1 or 1000'", "STEPS, 1.000, 1.000 may be 1 or 1000: write 1 or 1000",
        "STEPS, 1.500, 1.500 may be 1.5 or 1500: write 1500", "GAIN, '0,3,4', is a number"})
    void whatIsNoNumberOrTooLargeIsRefusedInOneLine(Parameter parameter, String text, String reason) {
        String message = assertThrows(IllegalArgumentException.class, () -> parameter.parse(text)).getMessage();

        assertTrue(message.contains(reason), message);
        assertEquals(1, message.lines().count());
    }

    @ParameterizedTest
    @EnumSource
    void everyParameterIsExplainedInOneSentence(Parameter parameter) {
        String explanation = parameter.explanation();

        assertTrue(explanation.endsWith(".") && explanation.length() > 20, explanation);
        assertEquals(1, explanation.chars().filter(c -> c == '.').count(), explanation);
    }

    @ParameterizedTest
    @CsvSource({"16, 16", "0.345, 0.345", "-0.07, -0.07", "1, 1", "0, 0", "-0.0, 0", "0.0001, 0.0001", "1e-40, 1e-40",
        "1.5e-7, 1.5e-7", "123456.5, 123456.5", "1e12, 1e12"})
    void valuesAreWrittenWithoutNeedlessDigits(double value, String text) {
        assertEquals(text, Parameter.GAIN.format(value));
    }
}
