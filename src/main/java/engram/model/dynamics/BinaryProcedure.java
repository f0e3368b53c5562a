package engram.model.dynamics;

import engram.model.analysis.replay.BinaryReplay;
import engram.model.analysis.replay.Replay;
import engram.model.network.BinaryRecall;
import engram.model.network.Recall;
import engram.model.network.damage.NeuronDamage;
import engram.model.network.weights.Weights;
import engram.model.parameter.Numbers;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import java.util.Optional;

/** A procedure whose neurons are +1 or -1, and start from the cue's pattern. */
interface BinaryProcedure extends RecallProcedure {

    /** A network that still changes after so many sweeps over all neurons is taken as it is. */
    int MOST_SWEEPS = 100;

    /** What {@link #numpy} begins with: where they start. */
    String START = """
            s = data["start"].astype(float)                      # the cue's pattern, -1 or +1
            zero = N * np.abs(W).max() / 2 ** 42                 # a field that rounding alone may have made counts as 0
            """;

    @Override
    default Neurons neurons() {
        return Neurons.BINARY;
    }

    @Override
    default int steps(int round, Numbers numbers) {
        return MOST_SWEEPS;
    }

    @Override
    default int window(int round, Numbers numbers) {
        return 1;
    }

    @Override
    default int cueSpan(int round, Numbers numbers) {
        return 1;
    }

    @Override
    default Phase phase(int time, int length, Numbers numbers) {
        return new Phase("binary", 1, 1, time + 1, length);
    }

    @Override
    default String heading(Numbers numbers) {
        return title();
    }

    @Override
    default String happening(String network, int time, int length, Numbers numbers) {
        return "The cue was the start. Neurons change until none would change any more.";
    }

    /** The sign of the local field is what counts. */
    @Override
    default double bound(Numbers numbers) {
        return 0;
    }

    @Override
    default String result(Numbers numbers) {
        return title() + ": the last state";
    }

    @Override
    default SpikeTrain cue(SpikeTrain spikes, BipolarState start, Numbers numbers) {
        return start.asStep();
    }

    /** Where neurons are silent, the start is not what there was to start from. */
    @Override
    default Optional<Recall> withoutMemory(NeuronDamage damage, SpikeTrain spikes, BipolarState start, Numbers numbers) {
        return damage.silencesNone() ? Optional.empty()
                : Optional.of(BinaryRecall.synchronous(Weights.none(start.neurons()), start, 0, 0, damage, _ -> {
                    throw new IllegalStateException("at temperature 0 nothing is left to chance");
                }));
    }

    @Override
    default Replay replay(MemoryStore memory, SpikeTrain cue, SpikeTrain recalled, Numbers numbers) {
        return new BinaryReplay(memory.weights(), recalled, memory.damage());
    }
}
