package engram.model.dynamics;

import module java.base;
import engram.model.Progress;
import engram.model.analysis.replay.HiddenRace;
import engram.model.analysis.replay.Replay;
import engram.model.analysis.replay.SpikingDenseReplay;
import engram.model.network.Recall;
import engram.model.network.hidden.HiddenWeights;
import engram.model.network.hidden.Shifts;
import engram.model.network.hidden.SpikingDenseRecall;
import engram.model.parameter.Description;
import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;

/** {@link SpikingDenseRecall}: hidden neurons, one for each memory, race against a bar that falls. */
record SpikingDense() implements ReleasedProcedure {

    /** What a memory is made of, {@code x}, as weights. */
    private static final String WHERE_LEARNED = """
            x = x - x.mean(axis=1, keepdims=True)
            length = np.maximum(np.linalg.norm(x, axis=1, keepdims=True) * np.sqrt(N) / 2, 1e-9)
            W = ((length > 1e-9) * (x / length)).astype(np.float32).astype(float)
            """;

    /** The same, of each memory at all places: row {@code b} is a branch of the hidden neuron {@code b % P}. */
    private static final String WHERE_MOVED = """
            n, d, W = int(N ** 0.5), p["shifts"], []                 # a memory is known up to d pixels away
            for at in np.ndindex(2 * d + 1, 2 * d + 1):              # row b: a branch of the hidden neuron b % P
                rows, columns = [np.clip(np.arange(n) + d - by, 0, n - 1) for by in at]
                y = x.reshape(P, n, n)[:, rows][:, :, columns].reshape(P, N)
                y = y - y.mean(axis=1, keepdims=True)
                length = np.maximum(np.linalg.norm(y, axis=1, keepdims=True) * np.sqrt(N) / 2, 1e-9)
                W += [(length > 1e-9) * (1 - 0.05 * np.max(np.abs(np.subtract(at, d)))) * (y / length)]
            W = np.concatenate(W).astype(np.float32).astype(float)
            """;

    @Override
    public Description description() {
        return new Description("spiking-dense", "Spiking dense associative",
                "Takes no weights between neurons: one hidden neuron for each memory listens to all of them. The cue plays for a"
                        + " while, hidden neurons race, and the one that wins drives its memory, which goes on when the cue is gone"
                        + " (after Krotov and Hopfield, 2021).",
                SpikingProcedure.with(Parameter.CUE_STEPS, Parameter.FREE_STEPS, Parameter.FEEDBACK, Parameter.GRADING,
                        Parameter.BAR, Parameter.SHIFTS));
    }

    @Override
    public boolean usesWeights() {
        return false;
    }

    @Override
    public double bytes(int neurons, int memories, Numbers numbers) {
        return HiddenWeights.bytes(neurons, memories, new Shifts(numbers.whole(Parameter.SHIFTS)));
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
                """;
    }

    @Override
    public String numpy(Numbers numbers) {
        return PLAYED + (numbers.whole(Parameter.SHIFTS) == 0 ? WHERE_LEARNED : WHERE_MOVED) + """
                bar = p["bar"] * 2 / 3 * 8.3 * np.sqrt(2 * np.log(max(100, len(W))) / N)
                z, H, m, F, q = np.zeros(N), np.zeros(len(W)), np.zeros(len(W)), np.zeros(N), 0
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
                    F = np.where(on[k % P], p["feedback"], -p["feedback"]) * (above[k] > 0)
                    if above[k] > 0:                                 # it fires, and the pool holds all others down
                        m -= 10
                        m[k % P::P] = 0
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
