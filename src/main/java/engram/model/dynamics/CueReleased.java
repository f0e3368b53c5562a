package engram.model.dynamics;

import module java.base;
import engram.model.Text;
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
record CueReleased() implements SpikingProcedure {

    @Override
    public Description description() {
        return new Description("released", "Cue released",
                "The cue plays for a while, then it is taken away, and the neurons go on by themselves: what is seen then is"
                        + " memory alone.",
                SpikingProcedure.with(Parameter.CUE_STEPS, Parameter.FREE_STEPS, Parameter.RECURRENCE));
    }

    @Override
    public int steps(int round, Numbers numbers) {
        return release(numbers) + numbers.whole(Parameter.FREE_STEPS);
    }

    @Override
    public int window(int round, Numbers numbers) {
        return Math.min(ReleasedRecall.WINDOW, numbers.whole(Parameter.FREE_STEPS));
    }

    @Override
    public int cueSpan(int round, Numbers numbers) {
        return Math.min(release(numbers), round);
    }

    @Override
    public int release(Numbers numbers) {
        return numbers.whole(Parameter.CUE_STEPS);
    }

    @Override
    public Phase phase(int time, int length, Numbers numbers) {
        int release = release(numbers);
        return time < release ? new Phase("cue", 1, 1, time + 1, release)
                : new Phase("free", 1, 1, time + 1 - release, numbers.whole(Parameter.FREE_STEPS));
    }

    @Override
    public String result(Numbers numbers) {
        int free = numbers.whole(Parameter.FREE_STEPS);
        return Text.of("The last %d of %s without the cue", Math.min(ReleasedRecall.WINDOW, free), Text.count(free, "step"));
    }

    @Override
    public String numpy() {
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
                numbers.real(Parameter.RECURRENCE));
    }

    @Override
    public Replay replay(MemoryStore memory, SpikeTrain cue, SpikeTrain recalled, Numbers numbers) {
        return new ReleasedReplay(memory.weights(), LeakyNeuron.of(numbers), cue, release(numbers),
                numbers.real(Parameter.RECURRENCE), recalled);
    }
}
