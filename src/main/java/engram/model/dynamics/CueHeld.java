package engram.model.dynamics;

import module java.base;
import engram.model.Text;
import engram.model.analysis.replay.HeldReplay;
import engram.model.analysis.replay.Replay;
import engram.model.network.HeldRecall;
import engram.model.network.LeakyNeuron;
import engram.model.network.Recall;
import engram.model.parameter.Description;
import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;

/** {@link HeldRecall}, the reference study's. */
record CueHeld() implements SpikingProcedure {

    @Override
    public Description description() {
        return new Description("held", "Cue held",
                "The reference study's: the noisy cue goes on playing, round after round, while the neurons drive one another."
                        + " What is seen is cue and memory together.",
                SpikingProcedure.with(Parameter.ITERATIONS, Parameter.CUT, Parameter.BITS));
    }

    @Override
    public int steps(int round, Numbers numbers) {
        return Math.multiplyExact(round, numbers.whole(Parameter.ITERATIONS));
    }

    @Override
    public int window(int round, Numbers numbers) {
        return round;
    }

    @Override
    public int cueSpan(int round, Numbers numbers) {
        return round;
    }

    /** One round: the others look much the same. */
    @Override
    public int excerpt(int round, Numbers numbers) {
        return round;
    }

    @Override
    public Phase phase(int time, int length, Numbers numbers) {
        int round = numbers.whole(Parameter.STEPS);
        return new Phase("iteration", time / round + 1, numbers.whole(Parameter.ITERATIONS), time % round + 1, round);
    }

    @Override
    public String result(Numbers numbers) {
        int rounds = numbers.whole(Parameter.ITERATIONS);
        return Text.of("Iteration %d of %d, steps 1 to %d", rounds, rounds, numbers.whole(Parameter.STEPS));
    }

    @Override
    public String numpy(Numbers numbers) {
        return PLAYED + """
                s = cue[0]                                           # counts as the output before the first step
                for t in range(p["iterations"] * len(cue)):
                    u = leak(u, cue[t % len(cue)] + W @ s)
                    s = u > theta
                    spikes.append(s)
                """;
    }

    @Override
    public Recall recall(MemoryStore memory, SpikeTrain spikes, BipolarState start, Numbers numbers,
            LongFunction<RandomGenerator> chance) {
        return new HeldRecall(memory.weights(), LeakyNeuron.of(numbers), spikes, memory.damage());
    }

    @Override
    public Replay replay(MemoryStore memory, SpikeTrain cue, SpikeTrain recalled, Numbers numbers) {
        return new HeldReplay(memory.weights(), LeakyNeuron.of(numbers), cue, recalled, memory.damage());
    }
}
