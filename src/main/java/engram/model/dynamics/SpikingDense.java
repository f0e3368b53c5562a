package engram.model.dynamics;

import module java.base;
import engram.model.Progress;
import engram.model.analysis.replay.HiddenRace;
import engram.model.analysis.replay.Replay;
import engram.model.analysis.replay.SpikingDenseReplay;
import engram.model.network.Recall;
import engram.model.network.hidden.SpikingDenseRecall;
import engram.model.parameter.Description;
import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;

/** {@link SpikingDenseRecall}: hidden neurons, one for each memory, race against a bar that falls. */
record SpikingDense() implements ReleasedProcedure {

    @Override
    public Description description() {
        return new Description("spiking-dense", "Spiking dense associative",
                "Takes no weights between neurons: one hidden neuron for each memory listens to all of them. The cue plays for a"
                        + " while, hidden neurons race, and the one that wins drives its memory, which goes on when the cue is gone"
                        + " (after Krotov and Hopfield, 2021).",
                SpikingProcedure.with(Parameter.CUE_STEPS, Parameter.FREE_STEPS, Parameter.FEEDBACK, Parameter.GRADING,
                        Parameter.BAR));
    }

    @Override
    public boolean usesWeights() {
        return false;
    }

    /** Those that are seen send one another nothing, so that there are no causes among them, nor weights for an energy. */
    @Override
    public Set<Neurons.Reading> readings() {
        return Set.of(Neurons.Reading.SPIKES, Neurons.Reading.RATES, Neurons.Reading.CURRENTS, Neurons.Reading.HIDDEN);
    }

    @Override
    public String aboutEnergy() {
        return "No energy: the neurons that are seen have no weights between them";
    }

    @Override
    public int widestWindow() {
        return SpikingDenseRecall.WINDOW;
    }

    @Override
    public String numpyHidden() {
        return """
                on, grey = data["patterns"] > 0, data["grey"]
                P, N = on.shape                                      # one hidden neuron for each picture
                grey = grey.reshape(P, N)
                mean = grey.mean(axis=1, keepdims=True)
                r = np.clip((grey - np.minimum(mean, 0.5)) / np.maximum(abs(0.5 - mean), 1e-6), 0, 1)
                x = (1 - p["grading"]) * on + p["grading"] * r
                x -= x.mean(axis=1, keepdims=True)
                length = np.linalg.norm(x, axis=1, keepdims=True) * np.sqrt(N) / 2
                W = np.where(length > 1e-9, x / np.maximum(length, 1e-9), 0).astype(np.float32).astype(float)
                """;
    }

    @Override
    public String numpy() {
        return PLAYED + """
                bar = p["bar"] * 2 / 3 * 8.3 * np.sqrt(2 * np.log(max(100, P)) / N)
                z, H, m, F, q = np.zeros(N), np.zeros(P), np.zeros(P), np.zeros(N), 0
                for t in range(p["cueSteps"] + p["freeSteps"]):
                    u = leak(u, (cue[t % len(cue)] if t < p["cueSteps"] else 0) + F)
                    s = u > theta
                    if s.any() and not z.any():                      # the onset neuron fires, and begins the brake
                        q = 5 * 0.9 ** (-p["cueSteps"] / 2)
                    H = 0.9 * H + W[:, s] @ (1 - 0.9 * z[s])
                    z = np.maximum(0.9 * z, s)
                    below, m, q = bar + q - m, 0.9 * m + H, 0.9 * q
                    above = m - bar - q
                    k = np.argmax(above / np.maximum(below, 1e-9))   # the first to cross the bar
                    F = np.zeros(N)
                    if above[k] > 0:                                 # it fires, and the pool holds all others down
                        F = np.where(on[k], p["feedback"], -p["feedback"])
                        m -= 10
                        m[k] = 0
                    spikes.append(s)
                """;
    }

    @Override
    public Recall recall(MemoryStore memory, SpikeTrain spikes, BipolarState start, Numbers numbers,
            LongFunction<RandomGenerator> chance) {
        return machine(memory, spikes, numbers);
    }

    private SpikingDenseRecall machine(MemoryStore memory, SpikeTrain cue, Numbers numbers) {
        return SpikingDenseRecall.of(memory.hidden(), cue, numbers, memory.damage());
    }

    @Override
    public Replay replay(MemoryStore memory, SpikeTrain cue, SpikeTrain recalled, Numbers numbers) {
        return new SpikingDenseReplay(() -> machine(memory, cue, numbers), cue, release(numbers), memory.damage());
    }

    @Override
    public Optional<HiddenRace> hiddenRace(MemoryStore memory, SpikeTrain cue, Numbers numbers, int steps, Progress progress) {
        return Optional.of(HiddenRace.of(() -> machine(memory, cue, numbers), steps, progress));
    }
}
