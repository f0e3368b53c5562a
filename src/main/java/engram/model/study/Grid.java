package engram.model.study;

import engram.model.Text;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Parameter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every combination of some values of some parameters. The last axis varies fastest, and faster still rules, then dynamics,
 * then kinds of noise.
 *
 * @param base the parameters that are no axis
 * @param axes which parameters take several values; each at most once
 * @param rules the learning rules, at least one
 * @param dynamics the ways to remember, at least one
 * @param kinds the kinds of noise, at least one
 */
public record Grid(Parameters base, List<Axis> axes, List<RuleKind> rules, List<Dynamics> dynamics, List<NoiseKind> kinds) {

    /** More combinations than this are not gone through. */
    public static final int MOST = 1_000_000;

    /**
     * One parameter and its values.
     *
     * @param values each within the parameter's range, at least one
     */
    public record Axis(Parameter parameter, List<Double> values) {

        /** Copies the list. */
        public Axis {
            values = List.copyOf(values);
        }
    }

    /**
     * Copies the lists and counts.
     *
     * @throws IllegalArgumentException if there are no combinations, or more than {@link #MOST}
     */
    public Grid {
        axes = List.copyOf(axes);
        rules = List.copyOf(rules);
        dynamics = List.copyOf(dynamics);
        kinds = List.copyOf(kinds);
        double size = size(axes, rules, dynamics, kinds);
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException(Text.of("There are %,.0f combinations, and at most %,d can be run", size, MOST));
        }
    }

    /** The number of combinations. */
    public int size() {
        return (int) size(axes, rules, dynamics, kinds);
    }

    private static double size(List<Axis> axes, List<?>... choices) {
        return Stream.concat(axes.stream().map(Axis::values), Stream.of(choices))
                .mapToDouble(List::size)
                .reduce(1, (product, count) -> product * count);
    }

    /**
     * The parameters of one combination.
     *
     * @param place from 0 on, below {@link #size}
     */
    public Parameters parameters(int place) {
        Parameters parameters = base.withNoiseKind(kinds.get(place % kinds.size()));
        int rest = place / kinds.size();
        parameters = parameters.withDynamics(dynamics.get(rest % dynamics.size()));
        rest /= dynamics.size();
        parameters = parameters.withRule(rules.get(rest % rules.size()));
        rest /= rules.size();
        for (Axis axis : axes.reversed()) {
            parameters = parameters.with(axis.parameter(), axis.values().get(rest % axis.values().size()));
            rest /= axis.values().size();
        }
        return parameters;
    }
}
