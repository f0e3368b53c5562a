package engram.model.dynamics;

import module java.base;
import engram.model.Text;
import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;

/** A spiking procedure whose cue plays for a while and is then taken away. */
interface ReleasedProcedure extends SpikingProcedure {

    /** Over how many of the newest steps rates are taken, where there are so many without the cue. */
    int widestWindow();

    @Override
    default int steps(int round, Numbers numbers) {
        return release(numbers) + numbers.whole(Parameter.FREE_STEPS);
    }

    @Override
    default int window(int round, Numbers numbers) {
        return Math.min(widestWindow(), numbers.whole(Parameter.FREE_STEPS));
    }

    @Override
    default int cueSpan(int round, Numbers numbers) {
        return Math.min(release(numbers), round);
    }

    @Override
    default int release(Numbers numbers) {
        return numbers.whole(Parameter.CUE_STEPS);
    }

    @Override
    default Phase phase(int time, int length, Numbers numbers) {
        int release = release(numbers);
        return time < release ? new Phase("cue", 1, 1, time + 1, release)
                : new Phase("free", 1, 1, time + 1 - release, numbers.whole(Parameter.FREE_STEPS));
    }

    @Override
    default String result(Numbers numbers) {
        int free = numbers.whole(Parameter.FREE_STEPS);
        return Text.of("The last %d of %s without the cue", window(free, numbers), Text.count(free, "step"));
    }
}
