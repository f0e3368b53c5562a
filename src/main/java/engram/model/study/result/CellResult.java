package engram.model.study.result;

import module java.base;
import engram.model.study.measure.Measure;
import engram.model.study.measure.Moments;
import engram.model.study.measure.Outcome;

/**
 * What came of one cell: all cues of one network together. Immutable.
 *
 * @param cell which cell, by its place in the order
 * @param moments of each measure
 */
public record CellResult(int cell, Map<Measure, Moments> moments) {

    /** Copies the map. */
    public CellResult {
        moments = Collections.unmodifiableMap(new EnumMap<>(moments));
    }

    /** Takes the cues of a cell together, in their order. */
    public static CellResult of(int cell, List<Outcome> cues) {
        Map<Measure, Moments> moments = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            moments.put(measure, Moments.of(cues.stream().mapToDouble(cue -> cue.of(measure))));
        }
        return new CellResult(cell, moments);
    }
}
