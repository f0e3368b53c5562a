package engram.export.picture;

import engram.model.Text;
import engram.model.trial.Frame;
import engram.model.trial.Trial;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A moment to be drawn: the cue, and one network or two that were asked the same.
 *
 * @param frames of network A, and of network B where there is one; as many neurons each
 * @param verdicts what each network has come to, in a few words, in the order of the frames; empty where nothing is said
 */
public record Still(List<Frame> frames, List<String> verdicts) {

    /** Copies the lists, and checks them. */
    public Still {
        frames = List.copyOf(frames);
        verdicts = List.copyOf(verdicts);
        if (frames.isEmpty() || frames.size() > 2 || verdicts.size() != frames.size()) {
            throw new IllegalArgumentException(
                    Text.of("Still: one network or two, a verdict each, not %d and %d", frames.size(), verdicts.size()));
        }
        if (frames.getFirst().side() != frames.getLast().side()) {
            throw new IllegalArgumentException(
                    Text.of("Still: sides are %d and %d", frames.getFirst().side(), frames.getLast().side()));
        }
    }

    /** A moment of one network, about which nothing is said. */
    public static Still of(Frame frame) {
        return new Still(List.of(frame), List.of(""));
    }

    /**
     * A moment of one recall or two; the shorter one rests at its end.
     *
     * @param networks of network A, and of network B where there is one; at least one step each
     * @param time the time step, from 0 on; beyond the newest one, the newest is shown
     * @param trail for how many steps a spike goes on glowing, from 0 on
     * @param verdict what to say of each frame
     */
    public static Still of(List<Trial> networks, int time, int trail, Function<Frame, String> verdict) {
        List<Frame> frames = networks.stream().map(network -> Frame.of(network, time, trail)).toList();
        return new Still(frames, frames.stream().map(verdict).toList());
    }

    /** The moment of network A. */
    public Frame first() {
        return frames.getFirst();
    }

    /** Rows and columns of neurons. */
    public int side() {
        return first().side();
    }

    /** Whether there are two networks. */
    public boolean isPair() {
        return frames.size() == 2;
    }

    /** The rate at the upper end of the colour scale that all maps share. */
    public double rateTop() {
        return Math.max(first().rateTop(), frames.getLast().rateTop());
    }
}
