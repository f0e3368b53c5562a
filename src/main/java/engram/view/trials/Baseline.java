package engram.view.trials;

import module java.base;
import engram.view.plot.Score;

/**
 * What networks are measured against.
 *
 * @param name what it is called in a plot
 * @param score which of the scores it is
 * @param of whose draws it is taken from
 * @param varies whether it is another at each draw
 */
record Baseline(String name, Score score, NetworkTrials of, boolean varies) {

    /** All there are, the most telling first: where there is little room, the first of them are seen. */
    static List<Baseline> of(List<NetworkTrials> networks) {
        NetworkTrials first = networks.getFirst();
        List<Baseline> all = new ArrayList<>(List.of(new Baseline("perfect recall", Score.CEILING, first, false),
                new Baseline("constant answer", Score.CONSTANT, first, false)));
        if (NetworkTrials.doTheSameWithoutMemory(networks)) {
            all.add(new Baseline("no memory", Score.NO_MEMORY, first, true));
        } else {
            networks.forEach(one -> all.add(new Baseline(one.letter() + " no memory", Score.NO_MEMORY, one, true)));
        }
        all.add(new Baseline("cue alone", Score.CUE_ALONE, first, true));
        return all;
    }
}
