package engram.view;

import engram.model.score.Scores;
import java.util.function.ToDoubleFunction;

/** The scores on screen: their names, their style classes, and what they mean. */
enum Score {
    RECALL(
            "Recall",
            "score-recall",
            Scores::recalled,
            "How like the original the network's firing rates are, over the newest round of the cue: the cosine of the"
                    + " mean-centred rates and the mean-centred grey picture (Pearson's correlation). 1 is alike, 0 is"
                    + " unrelated, -1 is the negative. At the end of the run this is the reference study's score."),
    NO_MEMORY(
            "No memory",
            "score-no-memory",
            Scores::withoutMemory,
            "The same neurons, the same spikes of the cue, but all weights zero. What recall scores above this is what"
                    + " the memory adds; below it, what the memory spoils."),
    CUE_ALONE(
            "Cue alone",
            "score-cue-alone",
            Scores::cueAlone,
            "The noisy cue's own spikes, before they reach a neuron: what was known without any network."),
    CEILING(
            "Best possible",
            "score-ceiling",
            Scores::ceiling,
            "The original's own black-and-white pattern against its grey picture. The network stores only the pattern, so"
                    + " even a perfect memory scores about this.");

    private final String title;
    private final String styleClass;
    private final ToDoubleFunction<Scores> reader;
    private final String explanation;

    Score(String title, String styleClass, ToDoubleFunction<Scores> reader, String explanation) {
        this.title = title;
        this.styleClass = styleClass;
        this.reader = reader;
        this.explanation = explanation;
    }

    String title() {
        return title;
    }

    String styleClass() {
        return styleClass;
    }

    double of(Scores scores) {
        return reader.applyAsDouble(scores);
    }

    String explanation() {
        return explanation;
    }
}
