package engram.model.dynamics;

import engram.model.analysis.replay.BinaryReplay;
import engram.model.analysis.replay.Replay;
import engram.model.network.Recall;
import engram.model.parameter.Numbers;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import java.util.Optional;

/** A procedure whose neurons are +1 or -1, and start from the cue's pattern. */
interface BinaryProcedure extends RecallProcedure {

    /** A network that still changes after so many sweeps over all neurons is taken as it is. */
    int MOST_SWEEPS = 100;

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
    default String result(Numbers numbers) {
        return title() + ": the last state";
    }

    @Override
    default SpikeTrain cue(SpikeTrain spikes, BipolarState start, Numbers numbers) {
        return start.asStep();
    }

    @Override
    default Optional<Recall> withoutMemory(SpikeTrain spikes, Numbers numbers) {
        return Optional.empty();
    }

    @Override
    default Replay replay(MemoryStore memory, SpikeTrain cue, SpikeTrain recalled, Numbers numbers) {
        return new BinaryReplay(memory.weights(), recalled);
    }
}
