package engram.model.story;

import module java.base;
import engram.model.Text;
import engram.model.trial.Trial;

/**
 * What is happening while a run goes on.
 *
 * @param sentence one or two sentences, at most {@value Situation#MOST_LETTERS} letters
 * @param skipTo the time step, from 0 on, of what comes next; empty where that is the end
 */
public record Happening(String sentence, OptionalInt skipTo) {

    /**
     * Says what is happening.
     *
     * @param a A's run
     * @param time the moment that is looked at, a time step from 0 on
     * @param b B's run; empty where there is none
     */
    public static Happening of(Trial a, int time, Optional<Trial> b) {
        boolean hearsA = isBeforeRelease(a, time);
        boolean hearsB = b.isPresent() && isBeforeRelease(b.get(), time);
        if (hearsA || hearsB) {
            int release = hearsA && hearsB ? Math.min(a.release(), b.orElseThrow().release())
                    : (hearsA ? a : b.orElseThrow()).release();
            return new Happening(stillHeard(hearsA, hearsB, b.isPresent(), release), OptionalInt.of(release - 1));
        }
        boolean overB = b.isPresent() && time >= b.get().length() - 1;
        if (b.isPresent() && !overB && time >= a.length() - 1) {
            return new Happening(Text.of("A came to its end at step %,d. B goes on.", a.length()), OptionalInt.empty());
        }
        String network = b.isEmpty() ? "the network" : "A";
        if (overB && time < a.length() - 1) {
            return new Happening(Text.of("B came to its end at step %,d. A goes on.", b.get().length()), OptionalInt.empty());
        }
        if (b.isPresent() && isReleased(b.get())) {
            return new Happening(isReleased(a) ? "The cue is gone. Both go on by themselves, from what they learned."
                    : "The cue is gone for B, which goes on by itself, from what it learned.", OptionalInt.empty());
        }
        if (isReleased(a)) {
            return new Happening(Text.of("The cue is gone. %s goes on by itself, from what it learned.", Names.first(network)),
                    OptionalInt.empty());
        }
        return new Happening(a.parameters().dynamics().procedure().happening(network, time, a.length(), a.parameters().numbers()),
                OptionalInt.empty());
    }

    private static String stillHeard(boolean byA, boolean byB, boolean pair, int release) {
        if (byA && byB) {
            return Text.of("Both networks still hear the cue. At step %,d it goes.", release);
        }
        return pair ? Text.of("%1$s still hears the cue. At step %2$,d the cue goes, for %1$s alone.", byA ? "A" : "B", release)
                : Text.of("The network still hears the cue. At step %,d it goes.", release);
    }

    private static boolean isReleased(Trial trial) {
        return trial.release() < trial.length();
    }

    private static boolean isBeforeRelease(Trial trial, int time) {
        return isReleased(trial) && time + 1 < trial.release();
    }
}
