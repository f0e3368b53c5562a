package engram.model.study.result;

import module java.base;
import engram.model.dynamics.Neurons;
import engram.model.experiment.Parameters;
import engram.model.learning.rule.RetrievalTheory;
import engram.model.parameter.Parameter;
import engram.model.study.measure.Measure;
import engram.model.study.plan.Axis;
import engram.model.study.plan.PictureSource;
import engram.model.study.plan.StudyPlan;

/**
 * What theory says of a study, to be drawn beside it.
 *
 * @param name of the theory, with its authors
 * @param network of which network it speaks, from 0 on
 * @param numbers along the axis, ascending
 * @param values what it says there
 */
public record TheoryLine(String name, int network, List<Double> numbers, List<Double> values) {

    private static final String ONE_STEP = "Theory: erfc(1 / \u221A(2 load)) / 2";
    private static final int SAMPLES = 200;
    private static final double HALF = 0.5;
    private static final int HALVINGS = 20;

    /** Copies the lists. */
    public TheoryLine {
        numbers = List.copyOf(numbers);
        values = List.copyOf(values);
    }

    /**
     * What theory says of a measure; empty where it says nothing. It speaks of random patterns that are half on, of binary neurons
     * without temperature, and of networks without end.
     */
    public static List<TheoryLine> of(StudyPlan plan, Measure measure) {
        boolean half = plan.pictures() instanceof PictureSource.Random random && random.activity() == HALF;
        if (!half || plan.axes().size() != 1 || !(plan.axes().getFirst() instanceof Axis.Memories memories)) {
            return List.of();
        }
        double most = memories.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        List<TheoryLine> lines = new ArrayList<>();
        for (int network = 0; network < plan.networks().size(); network++) {
            Parameters parameters = plan.setting(0, network, 0).parameters();
            Optional<RetrievalTheory> theory = parameters.learningRule().theory().filter(_ -> holdsFor(parameters));
            int place = network;
            if (measure == Measure.OVERLAP) {
                theory.ifPresent(of -> lines.add(line(of.name(), of.overlap(), place, parameters.neurons(), most)));
            }
            boolean fromThePattern = parameters.noise() == 0 && parameters.dynamics().procedure().isAllAtOnce();
            if (measure == Measure.FIRST_STEP_WRONG && fromThePattern) {
                theory.filter(of -> !Double.isNaN(of.oneStepError().applyAsDouble(1)))
                        .ifPresent(of -> lines.add(line(ONE_STEP, of.oneStepError(), place, parameters.neurons(), most)));
            }
        }
        return lines;
    }

    /** Theory knows of binary neurons without temperature, all of them whole. */
    private static boolean holdsFor(Parameters parameters) {
        return parameters.dynamics().has(Neurons.Reading.STATE) && parameters.dynamics().procedure().usesWeights()
                && parameters.real(Parameter.TEMPERATURE) == 0 && parameters.weightDamage().isNone()
                && parameters.real(Parameter.SILENCED) == 0;
    }

    /** Where the line falls at once, the two ends of the fall stand at one number. */
    private static TheoryLine line(String name, DoubleUnaryOperator theory, int network, int neurons, double most) {
        List<Double> numbers = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int sample = 1; sample <= SAMPLES; sample++) {
            double number = Math.max(1, most * sample / SAMPLES);
            double value = theory.applyAsDouble(number / neurons);
            if (!values.isEmpty() && value == 0 && values.getLast() > 0) {
                double last = last(theory, neurons, numbers.getLast(), number);
                numbers.addAll(List.of(last, last));
                values.addAll(List.of(theory.applyAsDouble(last / neurons), 0.0));
                break;
            }
            numbers.add(number);
            values.add(value);
        }
        return new TheoryLine(name, network, numbers, values);
    }

    /** The last number before the fall. */
    private static double last(DoubleUnaryOperator theory, int neurons, double before, double behind) {
        double low = before;
        double high = behind;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (theory.applyAsDouble(middle / neurons) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
