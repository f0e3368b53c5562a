package engram.model.dynamics;

import module java.base;
import engram.model.analysis.replay.DenseReplay;
import engram.model.analysis.replay.Replay;
import engram.model.network.DenseRecall;
import engram.model.network.Recall;
import engram.model.parameter.Description;
import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;

/** {@link DenseRecall}: the memories themselves are what is kept. */
record DenseAssociative() implements BinaryProcedure {

    @Override
    public Description description() {
        return new Description("dense", "Dense associative",
                "Takes no weights: each memory counts by the exponential of its overlap with the state, so that the nearest one"
                        + " soon outweighs all others (Krotov and Hopfield, 2016; Ramsauer and others, 2020).",
                Set.of(Parameter.INVERSE_TEMPERATURE, Parameter.SILENCED));
    }

    @Override
    public boolean usesWeights() {
        return false;
    }

    @Override
    public String aboutEnergy() {
        return "The energy of the dense memory";
    }

    @Override
    public String numpy(Numbers numbers) {
        return """
                X = data["memories"].astype(float)                   # (pictures, neurons), -1 or +1, silent 0: no weights
                P, N = X.shape
                s = data["start"].astype(float)                      # the cue's pattern, -1 or +1
                for t in range(len(expected)):
                    m = p["inverseTemperature"] * (X @ s)
                    share = np.exp(m - m.max())
                    h = X.T @ (share / share.sum())
                    s = np.where(np.abs(h) > (P + 4) * np.spacing(1.0), np.sign(h), s)
                    spikes.append(s > 0)
                """;
    }

    @Override
    public Recall recall(MemoryStore memory, SpikeTrain spikes, BipolarState start, Numbers numbers,
            LongFunction<RandomGenerator> chance) {
        return new DenseRecall(memory.patterns(), start, numbers.real(Parameter.INVERSE_TEMPERATURE), memory.damage());
    }

    @Override
    public Replay replay(MemoryStore memory, SpikeTrain cue, SpikeTrain recalled, Numbers numbers) {
        return new DenseReplay(memory.patterns(), numbers.real(Parameter.INVERSE_TEMPERATURE), recalled, memory.damage());
    }
}
