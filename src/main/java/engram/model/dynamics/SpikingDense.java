package engram.model.dynamics;

import module java.base;
import engram.model.Progress;
import engram.model.Text;
import engram.model.analysis.replay.HiddenRace;
import engram.model.analysis.replay.Replay;
import engram.model.analysis.replay.SpikingDenseReplay;
import engram.model.network.LeakyNeuron;
import engram.model.network.Recall;
import engram.model.network.SpikingDenseRecall;
import engram.model.parameter.Description;
import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;

/** {@link SpikingDenseRecall}: hidden neurons, one for each memory, race against a bar that falls. */
record SpikingDense() implements SpikingProcedure {

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

    @Override
    public int steps(int round, Numbers numbers) {
        return release(numbers) + numbers.whole(Parameter.FREE_STEPS);
    }

    @Override
    public int window(int round, Numbers numbers) {
        return Math.min(SpikingDenseRecall.WINDOW, numbers.whole(Parameter.FREE_STEPS));
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
        return Text.of("The last %d of %s without the cue", Math.min(SpikingDenseRecall.WINDOW, free), Text.count(free, "step"));
    }

    @Override
    public Recall recall(MemoryStore memory, SpikeTrain spikes, BipolarState start, Numbers numbers,
            LongFunction<RandomGenerator> chance) {
        return machine(memory, spikes, numbers);
    }

    private SpikingDenseRecall machine(MemoryStore memory, SpikeTrain cue, Numbers numbers) {
        return SpikingDenseRecall.of(memory.hidden(numbers.real(Parameter.GRADING)), cue, numbers);
    }

    @Override
    public Replay replay(MemoryStore memory, SpikeTrain cue, SpikeTrain recalled, Numbers numbers) {
        return new SpikingDenseReplay(() -> machine(memory, cue, numbers), LeakyNeuron.of(numbers), cue, release(numbers),
                recalled);
    }

    @Override
    public Optional<HiddenRace> hiddenRace(MemoryStore memory, SpikeTrain cue, Numbers numbers, int steps, Progress progress) {
        return Optional.of(HiddenRace.of(() -> machine(memory, cue, numbers), steps, progress));
    }
}
