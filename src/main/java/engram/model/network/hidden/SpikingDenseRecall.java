package engram.model.network.hidden;

import module java.base;
import engram.model.Text;
import engram.model.network.LeakyNeuron;
import engram.model.network.Population;
import engram.model.network.Recall;
import engram.model.network.SpikingRecall;
import engram.model.network.damage.NeuronDamage;
import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;

/**
 * Dense associative memory in spikes (after Krotov and Hopfield, 2021): the neurons that are seen, leaky ones as everywhere,
 * do not drive one another but one hidden neuron for each memory, and the hidden neuron that wins drives all of them. A cue
 * plays for a while; then it is taken away, and what goes on is memory alone. All begin at rest.
 *
 * <p>In each step {@code t}, with {@code k} the hidden neuron that fired in the step before, if any did:
 * <pre>
 * F_i  = feedback V_ki                          V the pattern of memory k, +1 or -1; 0 where none fired
 * u_i  = beta u_i + cue_i + F_i - threshold s_i, s_i = [u_i > threshold]
 * z_i  = max(.9 z_i, s_i)                       a trace that saturates: a neuron that fires often counts no more
 * H_mu = sum_i W_mu,i z_i
 * m_mu = .9 m_mu + H_mu                         the potential of a hidden neuron
 * q    = .9 q                                   the brake
 * m_mu above bar + q: the first to get there fires
 * </pre>
 * Two neurons more keep order, and both inhibit all hidden ones. The <em>onset neuron</em> fires once, with the first spike of
 * any neuron that is seen; its synapses leave the trace {@code q}, which begins at {@link #brake}. The <em>pool</em> fires as
 * soon as any hidden neuron does, and holds back all that have not: within the step, in which potentials and bar are taken to go
 * straight from one value to the next, only the first to cross comes to fire, the first of equals. By the step after, the pool
 * has taken {@value #INHIBITION} from all others, which is all that a constant input of 1 can come to; who fired is reset to 0.
 *
 * <p>The brake makes a weak cue wait: a bar that falls lets whoever is far ahead pass early, and others only when they have
 * heard more. When it falls is therefore how sure the network is. {@link #bar} is what keeps noise alone from waking anyone.
 *
 * <p>A hidden neuron that knows its memory at several places ({@link Shifts}) has a branch for each, with {@code H} and {@code m}
 * of its own. The first branch to come above the bar makes its neuron fire; that takes {@value #INHIBITION} from all branches of
 * all others, and resets its own. What is fed back is the memory where it was learned, wherever it was seen.
 *
 * <p>{@code H} is not summed anew: {@code H = .9 H + sum of (1 - .9 z_i) W_mu,i} over the neurons that fire, with {@code z} as
 * it was before.
 */
public final class SpikingDenseRecall implements SpikingRecall {

    /** Over how many of the newest steps a neuron's rate is taken. */
    public static final int WINDOW = 50;

    /** What traces, hidden neurons and brake keep from step to step. */
    public static final double LAMBDA = 0.9;

    /** What a hidden neuron that fires takes from the potentials of all others. */
    public static final double INHIBITION = 10;

    /** So few memories, and fewer, have the bar of so many: one alone must not be woken by noise either. */
    private static final int FEWEST = 100;

    private final HiddenWeights hidden;
    private final SpikeTrain cue;
    private final int cueSteps;
    private final double feedback;
    private final double bar;
    private final Population population;
    private final SpikeTrain silence;
    /** Shape (neurons), the feedback of the step at hand. */
    private final double[] drive;
    /** Shape (neurons), the saturating traces. */
    private final double[] trace;
    /** Shape (branches), what each hears. */
    private final double[] heard;
    /** Shape (branches), their potentials, before the newest spike of a hidden neuron has its effect. */
    private final double[] potential;
    private final int[] senders;
    private final double[] amounts;
    /** Whether the onset neuron has fired. */
    private boolean begun;
    /** The brake that it leaves, 0 before. */
    private double braking;
    /** The hidden neuron that fired in the newest step; -1 where none did. */
    private int fired = -1;
    /** The hidden neuron with the greatest potential after the newest step, the first of equals. */
    private int leader;
    /** The first to come above the bar within the newest step; -1 where none did. */
    private int earliest = -1;
    private Decision decision = Decision.NONE;
    private long time;

    /**
     * Sets a network up before its first step.
     *
     * @param hidden the memories
     * @param cue the input, of at least one step and as many neurons as the weights
     * @param cueSteps for how many steps it plays, at least 1; round after round where it has fewer
     * @param feedback the current of a hidden neuron that fires into each neuron, up or down, at least 0; where it is
     *     too weak for their threshold the answer ends with the cue
     * @param bar what a hidden potential has to be above for a spike, at least 0
     */
    public SpikingDenseRecall(HiddenWeights hidden, LeakyNeuron neuron, SpikeTrain cue, int cueSteps, double feedback,
            double bar) {
        this(hidden, neuron, cue, cueSteps, feedback, bar, NeuronDamage.NONE);
    }

    /** The same, where something is wrong with the neurons that are seen. */
    public SpikingDenseRecall(HiddenWeights hidden, LeakyNeuron neuron, SpikeTrain cue, int cueSteps, double feedback, double bar,
            NeuronDamage damage) {
        if (cue.neurons() != hidden.neurons() || cue.steps() < 1) {
            throw new IllegalArgumentException(
                    Text.of("SpikingDenseRecall: the memories are of %d neurons, the cue is %s", hidden.neurons(), cue));
        }
        if (cueSteps < 1) {
            throw new IllegalArgumentException("SpikingDenseRecall: cueSteps is at least 1, not " + cueSteps);
        }
        requireFinite("feedback", feedback);
        requireFinite("bar", bar);
        this.hidden = hidden;
        this.cue = cue;
        this.cueSteps = cueSteps;
        this.feedback = feedback;
        this.bar = bar;
        int neurons = hidden.neurons();
        population = new Population(neurons, neuron, damage);
        silence = SpikeTrain.of(new boolean[1][neurons], neurons);
        drive = new double[neurons];
        trace = new double[neurons];
        senders = new int[neurons];
        amounts = new double[neurons];
        heard = new double[hidden.branches()];
        potential = new double[hidden.branches()];
    }

    /** The network of an experiment, before its first step. */
    public static SpikingDenseRecall of(HiddenWeights hidden, SpikeTrain cue, Numbers numbers, NeuronDamage damage) {
        double bar = numbers.real(Parameter.BAR) * bar(hidden.branches(), hidden.neurons());
        return new SpikingDenseRecall(hidden, LeakyNeuron.of(numbers), cue, numbers.whole(Parameter.CUE_STEPS),
                numbers.real(Parameter.FEEDBACK), bar, damage);
    }

    private static void requireFinite(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(Text.of("SpikingDenseRecall: %s is at least 0 and finite, not %s", name, value));
        }
    }

    /**
     * Where the brake begins: {@code 5 .9^(-cueSteps / 2)}, so that it has fallen to half of what a hidden neuron can come to
     * when half of the cue has played. That is when a clear cue is decided.
     */
    public static double brake(int cueSteps) {
        return INHIBITION / 2 * Math.pow(LAMBDA, -cueSteps / 2.0);
    }

    /**
     * The bar that fits to a network: two thirds of what noise that knows nothing of them makes the greatest of so many hidden
     * potentials. Neurons that fire at random leave traces of a standard deviation of about .415, so that what a hidden neuron
     * hears has one of .83 / sqrt(N), and its potential ten times that; the greatest of P such numbers is about sqrt(2 ln P)
     * times as large. Fewer than 100 count as 100.
     *
     * @param branches P, one for each memory and place at which it is known
     * @param neurons N
     */
    public static double bar(int branches, int neurons) {
        return 2.0 / 3 * (0.83 * INHIBITION) * Math.sqrt(2 * Math.log(Math.max(FEWEST, branches)) / neurons);
    }

    @Override
    public void step() {
        inhibit();
        boolean playing = time < cueSteps;
        population.step(playing ? cue : silence, playing ? (int) (time % cue.steps()) : 0, drive);
        listen();
        fired = earliest;
        if (fired >= 0 && decision.isOpen()) {
            int second = second();
            decision = new Decision((int) time, memory(fired), second < 0 ? -1 : memory(second), lead());
        }
        time++;
    }

    /** What the newest spike of a hidden neuron does: to the others, to itself, and to the neurons that are seen. */
    private void inhibit() {
        if (fired < 0) {
            Arrays.fill(drive, 0);
            return;
        }
        for (int b = 0; b < potential.length; b++) {
            potential[b] -= INHIBITION;
        }
        for (int b = fired; b < potential.length; b += hidden.hidden()) {
            potential[b] = 0;
        }
        BipolarState pattern = hidden.patterns().get(fired);
        Arrays.setAll(drive, i -> pattern.isOn(i) ? feedback : -feedback);
    }

    /** Traces, what hidden neurons hear, their potentials, and who leads. */
    private void listen() {
        long[] spikes = population.spikes();
        int count = 0;
        for (int i = 0; i < trace.length; i++) {
            double before = LAMBDA * trace[i];
            if ((spikes[i >> 6] >>> i & 1) != 0) {
                senders[count] = i;
                amounts[count++] = 1 - before;
                trace[i] = 1;
            } else {
                trace[i] = before;
            }
        }
        if (count > 0 && !begun) {
            begun = true;
            braking = brake(cueSteps);
        }
        for (int b = 0; b < heard.length; b++) {
            heard[b] *= LAMBDA;
        }
        hidden.add(senders, amounts, count, heard);
        race();
    }

    /** Hidden potentials go on, and the first to come above the falling bar has its neuron fire. */
    private void race() {
        double before = bar + braking;
        braking *= LAMBDA;
        double now = bar + braking;
        leader = 0;
        earliest = -1;
        double greatest = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (int b = 0; b < heard.length; b++) {
            double below = before - potential[b];
            double m = LAMBDA * potential[b] + heard[b];
            potential[b] = m;
            if (m > greatest) {
                greatest = m;
                leader = b;
            }
            if (m > now) {
                // When within the step, as a share of it.
                double crossing = below <= 0 ? 0 : below / (below + (m - now));
                if (crossing < least) {
                    least = crossing;
                    earliest = b;
                }
            }
        }
        leader %= hidden.hidden();
        earliest = earliest < 0 ? -1 : earliest % hidden.hidden();
    }

    @Override
    public long time() {
        return time;
    }

    @Override
    public Population population() {
        return population;
    }

    /** The hidden neuron that fired in the newest step; -1 where none did, or no step is gone. */
    public int fired() {
        return fired;
    }

    /**
     * How far the one that fired, else the leader, is ahead of the next, as a share of its own potential, {@code (m1 - m2) / m1};
     * 0 where it was the first to fire, but another came higher within the step; not a number where there is no other.
     */
    public double lead() {
        int first = first();
        int next = second();
        double most = hiddenPotential(first);
        return next < 0 ? Double.NaN : Math.max(0, most - hiddenPotential(next)) / most;
    }

    private int first() {
        return fired < 0 ? leader : fired;
    }

    /** Of all others the hidden neuron with the greatest potential, the first of equals; -1 where there is no other. */
    private int second() {
        int first = first();
        int neurons = hidden.hidden();
        int next = -1;
        for (int b = 0; b < potential.length; b++) {
            if (b % neurons != first && (next < 0 || potential[b] > potential[next])) {
                next = b;
            }
        }
        return next < 0 ? -1 : next % neurons;
    }

    @Override
    public Optional<Decision> decision() {
        return Optional.of(decision);
    }

    /** The number of hidden neurons. */
    public int hidden() {
        return hidden.hidden();
    }

    /**
     * The potential of a hidden neuron after the newest step, before the spike of that step has its effect: that of its branch
     * that is ahead.
     */
    public double hiddenPotential(int neuron) {
        double greatest = potential[neuron];
        for (int b = neuron + hidden.hidden(); b < potential.length; b += hidden.hidden()) {
            greatest = Math.max(greatest, potential[b]);
        }
        return greatest;
    }

    /** Which of the pictures a hidden neuron has learned, by its place among all, from 0 on. */
    public int memory(int neuron) {
        return hidden.memory(neuron);
    }

    /** What a hidden potential had to be above in the newest step: bar and brake. */
    public double falling() {
        return bar + braking;
    }

    /** The membrane potential of a neuron that is seen, after the newest step. */
    public double potential(int neuron) {
        return population.potential(neuron);
    }

    /** The current from hidden neurons into a neuron in the newest step. */
    public double feedback(int neuron) {
        return drive[neuron];
    }
}
