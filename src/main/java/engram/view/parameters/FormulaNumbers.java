package engram.view.parameters;

import module java.base;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;

/** Which number stands for which letter in the formulas, as the parameters are. */
final class FormulaNumbers {

    private FormulaNumbers() {}

    /** From letters and words of formulas to numbers; letters that a rule means otherwise are left out. */
    static Map<String, String> of(Parameters parameters) {
        Map<String, String> numbers = new HashMap<>();
        for (Parameter parameter : List.of(Parameter.SIDE, Parameter.STEPS, Parameter.GAIN, Parameter.BETA, Parameter.THRESHOLD,
                Parameter.ITERATIONS)) {
            numbers.put(parameter.symbol(), written(parameters, parameter));
        }
        numbers.put("N", Integer.toString(parameters.neurons()));
        if (parameters.rule().uses(Parameter.LEARNING_RATE)) {
            numbers.put(Parameter.LEARNING_RATE.symbol(), written(parameters, Parameter.LEARNING_RATE));
        }
        if (parameters.rule().uses(Parameter.LOOK_BACK)) {
            numbers.put("K", written(parameters, Parameter.LOOK_BACK));
            numbers.put("plus", written(parameters, Parameter.PLUS));
            numbers.put("minus", written(parameters, Parameter.MINUS));
        }
        return numbers;
    }

    private static String written(Parameters parameters, Parameter parameter) {
        return parameter.format(parameters.real(parameter)).replace('-', '\u2212');
    }
}
