package engram.view.story;

import module java.base;
import engram.model.parameter.Kind;
import engram.model.score.ScoreCard;
import engram.model.score.TwoDigits;

/**
 * The scores of one moment, side by side: those of A and B, and what they are measured against.
 *
 * @param a what A answers
 * @param ofA what A is called by
 * @param b what B answers; empty where there is no B
 * @param ofB what B is called by; not looked at where there is no B
 */
public record Compared(ScoreCard a, Kind ofA, Optional<ScoreCard> b, Kind ofB) {

    /** A score that has a bar. */
    enum Row {
        A("a", "Network A. What its firing rates score, as written large under its map."),
        B("b", "Network B. What its firing rates score, as written large under its map."),
        PERFECT("perfect",
                "Perfect recall. The original's own black-and-white pattern against its grey picture. The network stores only"
                        + " the pattern, so a perfect recall scores this. It is no limit: rates between black"
                        + " and white can come still closer to the greys, and score more."),
        CONSTANT("constant", "Constant answer. The mean of all memories: what one would score by always giving the same answer,"
                + " without a look at the cue. It has greys, which the network's patterns have not; but it cannot tell one memory"
                + " from another. With a single memory it is that memory itself, and measures nothing."),
        CUE("cue-alone",
                "Cue alone. The noisy cue's own spikes, before they reach a neuron: what was known without any network."),
        NO_MEMORY("no-memory",
                "No memory. The same neurons as in A, the same spikes of the cue, but all weights zero. What A scores"
                        + " above this is what the memory adds; below it, what the memory spoils.");

        private final String key;
        private final String explanation;

        Row(String key, String explanation) {
            this.key = key;
            this.explanation = explanation;
        }

        String key() {
            return key;
        }

        String explanation() {
            return explanation;
        }
    }

    /** What a row is called, in fewer and fewer words. */
    List<String> names(Row row) {
        return switch (row) {
            case A -> network("A ", ofA);
            case B -> network("B ", ofB);
            case PERFECT -> List.of("Perfect recall", "Perfect");
            case CONSTANT -> List.of("Constant answer", "Constant");
            case CUE -> List.of("Cue alone", "Cue");
            case NO_MEMORY -> List.of("No memory");
        };
    }

    private static List<String> network(String letter, Kind kind) {
        return List.of(letter + kind.title(), letter + kind.brief(), letter.strip());
    }

    /** A row's score, from -1 to 1; not a number where it is not known. */
    double value(Row row) {
        return switch (row) {
            case A -> a.scores().recalled();
            case B -> b.map(card -> card.scores().recalled()).orElse(Double.NaN);
            case PERFECT -> a.scores().ceiling();
            case CONSTANT -> a.constantAnswer();
            case CUE -> a.scores().cueAlone();
            case NO_MEMORY -> a.scores().withoutMemory();
        };
    }

    /** The same in two digits; where a constant answer is the picture itself, that. */
    String text(Row row) {
        return row == Row.CONSTANT && a.constantIsOriginal() ? "itself" : TwoDigits.text(value(row));
    }
}
