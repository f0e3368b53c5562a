package engram.model.dynamics;

import module java.base;
import engram.model.analysis.replay.ReleasedReplay;
import engram.model.analysis.replay.Replay;
import engram.model.network.LeakyNeuron;
import engram.model.network.Recall;
import engram.model.network.ReleasedRecall;
import engram.model.parameter.Description;
import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;

/** {@link ReleasedRecall}: completion of what is missing. */
record CueReleased() implements ReleasedProcedure {

    @Override
    public Description description() {
        return new Description("released", "Cue released",
                "The cue plays for a while, then it is taken away, and the neurons go on by themselves: what is seen then is"
                        + " memory alone.",
                SpikingProcedure.with(Parameter.CUE_STEPS, Parameter.FREE_STEPS, Parameter.RECURRENCE, Parameter.CUT,
                        Parameter.BITS));
    }

    @Override
    public int widestWindow() {
        return ReleasedRecall.WINDOW;
    }

    @Override
    public String numpy(Numbers numbers) {
        return PLAYED + """
                z = np.zeros(N)                                      # a trace of each neuron's spikes
                for t in range(p["cueSteps"]):                       # the cue alone
                    u = leak(u, cue[t % len(cue)])
                    z = 0.95 * z + 0.05 * (u > theta)
                    spikes.append(u > theta)
                reached = cue[:p["cueSteps"]].any(axis=0).sum()
                f_on = np.sum(spikes) / reached / p["cueSteps"] if reached else 0
                if f_on > 0:
                    z = np.clip(z / (f_on * (1 - 0.95 ** p["cueSteps"])), 0, 1)
                rest = theta * (1 + beta - beta * beta) / (1 + beta) * (1 + 1e-6)
                for t in range(p["freeSteps"]):                      # the neurons alone; no potential sinks below -theta
                    u = np.maximum(leak(u, rest + p["recurrence"] * (W @ (2 * z - 1))), -theta)
                    z = 0.95 * z + 0.05 * (u > theta)
                    spikes.append(u > theta)
                """;
    }

    @Override
    public Recall recall(MemoryStore memory, SpikeTrain spikes, BipolarState start, Numbers numbers,
            LongFunction<RandomGenerator> chance) {
        return new ReleasedRecall(memory.weights(), LeakyNeuron.of(numbers), spikes, release(numbers),
                numbers.real(Parameter.RECURRENCE), memory.damage());
    }

    @Override
    public Replay replay(MemoryStore memory, SpikeTrain cue, SpikeTrain recalled, Numbers numbers) {
        return new ReleasedReplay(memory.weights(), LeakyNeuron.of(numbers), cue, release(numbers),
                numbers.real(Parameter.RECURRENCE), recalled, memory.damage());
    }
}
