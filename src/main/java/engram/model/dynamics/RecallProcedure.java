package engram.model.dynamics;

import module java.base;
import engram.model.Progress;
import engram.model.analysis.replay.HiddenRace;
import engram.model.analysis.replay.Replay;
import engram.model.network.Recall;
import engram.model.network.damage.NeuronDamage;
import engram.model.parameter.Kind;
import engram.model.parameter.Numbers;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;

/**
 * One way to ask a trained network to remember: what the program has to know about it, and what it does. {@link Dynamics}
 * lists them. A round is the cue's spikes, played once; how many steps it has, the cue decides.
 */
public interface RecallProcedure extends Kind {

    /** What kind of neurons it plays. */
    Neurons neurons();

    /** What can be read of its recalls: what there is of its neurons, as a rule. */
    default Set<Neurons.Reading> readings() {
        return neurons().readings();
    }

    /** Whether it remembers by weights, which a learning rule has made, rather than by the patterns themselves. */
    default boolean usesWeights() {
        return true;
    }

    /**
     * The bytes that it keeps of what was learned, beside weights between neurons and the patterns themselves.
     *
     * @param neurons the number of neurons
     * @param memories how many pictures were learned
     */
    default double bytes(int neurons, int memories, Numbers numbers) {
        return 0;
    }

    /** The most steps that a recall takes, for a cue of {@code round} steps. */
    int steps(int round, Numbers numbers);

    /** Whether a step changes all neurons by the same state, as theories of a single step suppose. */
    default boolean isAllAtOnce() {
        return false;
    }

    /** Over how many of the newest steps rates are taken: spiking neurons tell nothing by a single step. */
    int window(int round, Numbers numbers);

    /** How many steps of the cue there are before it repeats or ends. */
    int cueSpan(int round, Numbers numbers);

    /** The first step without the cue; beyond the end where the cue stays. */
    default int release(Numbers numbers) {
        return Integer.MAX_VALUE;
    }

    /** How many steps, from the first one on, show all that there is to see in a film. */
    default int excerpt(int round, Numbers numbers) {
        return steps(round, numbers);
    }

    /**
     * Which stretch of a recall a moment is in.
     *
     * @param time the time step, from 0 on
     * @param length how many steps the recall has in all
     */
    Phase phase(int time, int length, Numbers numbers);

    /** How the cue is given, in a few words beside the name of a rule. */
    String heading(Numbers numbers);

    /**
     * What is happening at a moment of a recall in which the cue is not taken away, in a sentence or two.
     *
     * @param network who recalls: {@code A}, or {@code the network}
     * @param time the time step, from 0 on
     * @param length how many steps the recall has in all
     */
    String happening(String network, int time, int length, Numbers numbers);

    /** Which part of a recall is its result, in words for a caption. */
    String result(Numbers numbers);

    /** Above which value of {@link Neurons.Inner#title} a neuron is active. */
    double bound(Numbers numbers);

    /** What the energy that is shown of it is, in a line; or why there is none. */
    String aboutEnergy();

    /**
     * The same in lines of NumPy, as short as the page about the science says it: they append to {@code spikes} what the
     * neurons do in each step, shape (neurons), as truth values. They find {@code p}, the parameters by their keys; {@code
     * expected}, the program's own spikes; where there are weights {@code W}, the row being the receiving neuron, and {@code
     * N}; the leaky neuron as {@code leak(u, current)} with {@code beta} and {@code theta}; and in {@code data} what they
     * open there: {@code cue}, {@code start}, {@code patterns}, the {@code grey} pictures behind them, {@code order} and {@code chance} of each sweep.
     *
     * @param numbers where they decide which lines it takes
     */
    String numpy(Numbers numbers);

    /**
     * Lines of NumPy that go before {@link #numpy} where hidden neurons are made of the pictures: {@code P} of them, what they
     * answer as {@code on} and what their weights are made of as {@code x}, as a rule that teaches hidden neurons itself has
     * them. Empty where there are no hidden neurons.
     */
    default String numpyHidden() {
        return "";
    }

    /**
     * What comes from outside: the spikes of the cue as far as they are played in one round, or the state that binary
     * neurons start from, as a single step.
     *
     * @param spikes one round of the cue's spikes; binary neurons do not look at it
     * @param start where binary neurons start; spiking ones do not look at it
     */
    SpikeTrain cue(SpikeTrain spikes, BipolarState start, Numbers numbers);

    /**
     * Gets ready to remember; no step is gone yet.
     *
     * @param memory what has been learned
     * @param spikes one round of the cue's spikes; binary neurons do not look at it
     * @param start where binary neurons start; spiking ones do not look at it
     * @param chance gives, for a number from 0 on, the chance in which neurons are asked, in their sweep of that number
     * @throws IllegalArgumentException if sizes differ, or it needs patterns that are not known
     */
    Recall recall(MemoryStore memory, SpikeTrain spikes, BipolarState start, Numbers numbers,
            LongFunction<RandomGenerator> chance);

    /**
     * The same neurons without memory, while the same cue is held; empty where they would stay as they start.
     *
     * @param damage what is wrong with the neurons
     * @param spikes one round of the cue's spikes; binary neurons do not look at it
     * @param start where binary neurons start; spiking ones do not look at it
     */
    Optional<Recall> withoutMemory(NeuronDamage damage, SpikeTrain spikes, BipolarState start, Numbers numbers);

    /**
     * Goes through a recall once more for single neurons.
     *
     * @param cue what {@link #cue} gave
     * @param recalled what the neurons did so far
     */
    Replay replay(MemoryStore memory, SpikeTrain cue, SpikeTrain recalled, Numbers numbers);

    /**
     * Goes through a recall once more for the hidden neurons that take part in it.
     *
     * @param cue what {@link #cue} gave
     * @param steps how many steps to go
     * @return nothing where there are no hidden neurons
     */
    default Optional<HiddenRace> hiddenRace(MemoryStore memory, SpikeTrain cue, Numbers numbers, int steps, Progress progress) {
        return Optional.empty();
    }
}
