package engram.view.plot;

import engram.model.score.TwoDigits;
import engram.model.score.ScoreCard;
import engram.model.study.Average;
import engram.plot.Ink;
import engram.view.theme.Theme;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The similarities on screen: their names, their style classes, and what they mean. */
public enum Score {
    RECALL("Recall", "score-recall", card -> card.scores().recalled(), average -> average.scores().recalled(),
            Theme.PlotColours::recall,
            "How like the original the network's firing rates are, over the newest round of the cue: the cosine of the"
                    + " mean-centred rates and the mean-centred grey picture (Pearson's correlation). 1 is alike, 0 is"
                    + " unrelated, -1 is the negative. At the end of the run this is the reference study's score."),
    NO_MEMORY("No memory", "score-no-memory", card -> card.scores().withoutMemory(), average -> average.scores().withoutMemory(),
            Theme.PlotColours::noMemory,
            "The same neurons, the same spikes of the cue, but all weights zero. What recall scores above this is what"
                    + " the memory adds; below it, what the memory spoils."),
    CUE_ALONE("Cue alone", "score-cue-alone", card -> card.scores().cueAlone(), average -> average.scores().cueAlone(),
            Theme.PlotColours::cueAlone,
            "The noisy cue's own spikes, before they reach a neuron: what was known without any network."),
    CONSTANT("Constant answer", "score-constant", ScoreCard::constantAnswer, Average::constantAnswer, Theme.PlotColours::constant,
            "The mean of all memories: what one would score by always giving the same answer, without a look at the cue."
                    + " It has greys, which the network's patterns have not; but it cannot tell one memory from"
                    + " another. With a single memory it is that memory itself, and measures nothing."),
    CEILING("Pattern itself", "score-ceiling", card -> card.scores().ceiling(), average -> average.scores().ceiling(),
            Theme.PlotColours::ceiling,
            "The original's own black-and-white pattern against its grey picture. The network stores only the pattern, so a"
                    + " perfect recall scores this. It is no limit: rates between black and white can come closer to the"
                    + " greys.");

    /** What stands in the place of a constant answer's score where it is the picture itself. */
    static final String ITSELF = "itself";

    private final String title;
    private final String styleClass;
    private final ToDoubleFunction<ScoreCard> reader;
    private final ToDoubleFunction<Average> meanReader;
    private final Function<Theme.PlotColours, Ink> colour;
    private final String explanation;

    Score(String title, String styleClass, ToDoubleFunction<ScoreCard> reader, ToDoubleFunction<Average> meanReader,
            Function<Theme.PlotColours, Ink> colour, String explanation) {
        this.title = title;
        this.styleClass = styleClass;
        this.reader = reader;
        this.meanReader = meanReader;
        this.colour = colour;
        this.explanation = explanation;
    }

    public String title() {
        return title;
    }

    String styleClass() {
        return styleClass;
    }

    /** Its value in a card in words: two digits, or that a constant answer is the picture itself. */
    public String text(ScoreCard card) {
        return this == CONSTANT && card.constantIsOriginal() ? ITSELF : TwoDigits.text(of(card));
    }

    /** Its value in a card, from -1 to 1; not a number where it is not known. */
    public double of(ScoreCard card) {
        return reader.applyAsDouble(card);
    }

    String explanation() {
        return explanation;
    }

    /** Its mean in many answers; not a number where it is not known. */
    public double of(Average average) {
        return meanReader.applyAsDouble(average);
    }

    /** Its colour in plots. */
    public Ink colour(Theme.PlotColours colours) {
        return colour.apply(colours);
    }
}
