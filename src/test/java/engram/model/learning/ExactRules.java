package engram.model.learning;

import module java.base;
import engram.model.learning.rule.Rule;
import engram.model.learning.spikes.DeltaRule;
import engram.model.learning.spikes.SpikeHebbian;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The learning rules in fractions, as slowly and as obviously as possible: which weights are zero by the rules, and what the
 * others are to the last digit. Shares no code with the program.
 */
final class ExactRules {

    private ExactRules() {}

    /** The decimal number that people write, not the binary one that stands for it. */
    static BigFraction decimal(double value) {
        BigDecimal number = BigDecimal.valueOf(value);
        BigFraction unscaled = new BigFraction(number.unscaledValue());
        BigFraction power = new BigFraction(10).pow(Math.abs(number.scale()));
        return number.scale() >= 0 ? unscaled.divide(power) : unscaled.multiply(power);
    }

    private static BigFraction[][] zero(int rows, int columns) {
        BigFraction[][] zero = new BigFraction[rows][columns];
        for (BigFraction[] row : zero) {
            Arrays.fill(row, BigFraction.ZERO);
        }
        return zero;
    }

    /** Rule 6, from input and output spikes, each of shape (showings, steps, neurons), of {@code pictures} pictures. */
    static BigFraction[][] spikeHebbian(boolean[][][] inputs, boolean[][][] outputs, int pictures, SpikeHebbian rule) {
        int neurons = inputs[0][0].length;
        int steps = inputs[0].length;
        BigFraction[][] weights = zero(neurons, neurons);
        BigFraction plus = decimal(rule.plus());
        BigFraction minus = decimal(rule.minus());
        BigFraction all = new BigFraction(pictures * steps);
        for (int n = 0; n < inputs.length; n++) {
            int[] received = new int[neurons];
            for (boolean[] step : inputs[n]) {
                for (int i = 0; i < neurons; i++) {
                    received[i] += step[i] ? 1 : 0;
                }
            }
            for (int t = 0; t < steps; t++) {
                int from = Math.max(0, t + 1 - rule.lookBack());
                BigFraction share = decimal(rule.learningRate()).divide(new BigFraction(t + 1 - from)).divide(all);
                for (int k = from; k <= t; k++) {
                    for (int i = 0; i < neurons; i++) {
                        for (int j = 0; j < neurons; j++) {
                            BigFraction both = outputs[n][k][i] && outputs[n][t][j] ? BigFraction.ONE : BigFraction.ZERO;
                            BigFraction rates = new BigFraction(received[i] * received[j], steps * steps);
                            BigFraction sign = outputs[n][k][j] == outputs[n][t][j] ? plus : minus;
                            if (i != j) {
                                weights[i][j] = weights[i][j].add(both.subtract(rates).multiply(sign).multiply(share));
                            }
                        }
                    }
                }
            }
        }
        return weights;
    }

    static BigFraction[][] hebb(int[][] patterns) {
        int neurons = patterns[0].length;
        BigFraction[][] weights = zero(neurons, neurons);
        for (int[] xi : patterns) {
            for (int i = 0; i < neurons; i++) {
                for (int j = 0; j < neurons; j++) {
                    if (i != j) {
                        weights[i][j] = weights[i][j].add(new BigFraction(xi[i] * xi[j], neurons));
                    }
                }
            }
        }
        return weights;
    }

    static BigFraction[][] covariance(int[][] patterns) {
        int neurons = patterns[0].length;
        BigFraction[][] weights = zero(neurons, neurons);
        int on = 0;
        for (int[] xi : patterns) {
            for (int sign : xi) {
                on += sign > 0 ? 1 : 0;
            }
        }
        BigFraction a = new BigFraction(on, neurons * patterns.length);
        BigFraction variance = a.multiply(BigFraction.ONE.subtract(a)).multiply(neurons);
        if (variance.equals(BigFraction.ZERO)) {
            return weights;
        }
        for (int[] xi : patterns) {
            for (int i = 0; i < neurons; i++) {
                for (int j = 0; j < neurons; j++) {
                    if (i != j) {
                        BigFraction first = new BigFraction((xi[i] + 1) / 2).subtract(a);
                        BigFraction second = new BigFraction((xi[j] + 1) / 2).subtract(a);
                        weights[i][j] = weights[i][j].add(first.multiply(second).divide(variance));
                    }
                }
            }
        }
        return weights;
    }

    static BigFraction[][] storkey(int[][] patterns) {
        int neurons = patterns[0].length;
        BigFraction[][] weights = zero(neurons, neurons);
        for (int[] xi : patterns) {
            BigFraction[][] next = zero(neurons, neurons);
            for (int i = 0; i < neurons; i++) {
                for (int j = 0; j < neurons; j++) {
                    if (i != j) {
                        BigFraction hij = BigFraction.ZERO;
                        BigFraction hji = BigFraction.ZERO;
                        for (int k = 0; k < neurons; k++) {
                            if (k != i && k != j) {
                                hij = hij.add(weights[i][k].multiply(xi[k]));
                                hji = hji.add(weights[j][k].multiply(xi[k]));
                            }
                        }
                        BigFraction change =
                                new BigFraction(xi[i] * xi[j]).subtract(hji.multiply(xi[i])).subtract(hij.multiply(xi[j]));
                        next[i][j] = weights[i][j].add(change.divide(neurons));
                    }
                }
            }
            weights = next;
        }
        return weights;
    }

    /** The projection on what the patterns span, by Gram and Schmidt without square roots, without its diagonal. */
    static BigFraction[][] projection(int[][] patterns) {
        int neurons = patterns[0].length;
        BigFraction[][] weights = zero(neurons, neurons);
        List<BigFraction[]> basis = new ArrayList<>();
        for (int[] xi : patterns) {
            BigFraction[] rest = Arrays.stream(xi).mapToObj(BigFraction::new).toArray(BigFraction[]::new);
            for (BigFraction[] known : basis) {
                BigFraction share = dot(rest, known).divide(dot(known, known));
                for (int i = 0; i < neurons; i++) {
                    rest[i] = rest[i].subtract(share.multiply(known[i]));
                }
            }
            if (!dot(rest, rest).equals(BigFraction.ZERO)) {
                basis.add(rest);
            }
        }
        for (BigFraction[] direction : basis) {
            BigFraction square = dot(direction, direction);
            for (int i = 0; i < neurons; i++) {
                for (int j = 0; j < neurons; j++) {
                    if (i != j) {
                        weights[i][j] = weights[i][j].add(direction[i].multiply(direction[j]).divide(square));
                    }
                }
            }
        }
        return weights;
    }

    /** The delta rule, step by step, from what is read in each picture, shape (pictures, neurons). */
    static BigFraction[][] delta(BigFraction[][] readings, DeltaRule rule, int steps) {
        int neurons = readings[0].length;
        BigFraction[][] weights = zero(neurons, neurons);
        BigFraction share = decimal(rule.learningRate()).divide(neurons);
        for (int epoch = 0; epoch < rule.epochs(); epoch++) {
            for (BigFraction[] u : readings) {
                for (int step = 0; step < steps; step++) {
                    BigFraction[] error = new BigFraction[neurons];
                    for (int i = 0; i < neurons; i++) {
                        error[i] = u[i].subtract(dot(weights[i], u));
                    }
                    for (int i = 0; i < neurons; i++) {
                        for (int j = 0; j < neurons; j++) {
                            weights[i][j] = weights[i][j].add(share.multiply(error[i]).multiply(u[j]));
                        }
                    }
                }
            }
        }
        for (int i = 0; i < neurons; i++) {
            weights[i][i] = BigFraction.ZERO;
        }
        return weights;
    }

    private static BigFraction dot(BigFraction[] a, BigFraction[] b) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < a.length; i++) {
            sum = sum.add(a[i].multiply(b[i]));
        }
        return sum;
    }
}
