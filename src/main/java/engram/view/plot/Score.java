package engram.view.plot;

import engram.model.score.TwoDigits;
import engram.model.score.ScoreCard;
import engram.model.study.Average;
import java.util.function.ToDoubleFunction;

/** The similarities on screen: their names, and where their values are found. */
public enum Score {
    RECALL("Recall", card -> card.scores().recalled(), average -> average.scores().recalled()),
    NO_MEMORY("No memory", card -> card.scores().withoutMemory(), average -> average.scores().withoutMemory()),
    CUE_ALONE("Cue alone", card -> card.scores().cueAlone(), average -> average.scores().cueAlone()),
    CONSTANT("Constant answer", ScoreCard::constantAnswer, Average::constantAnswer),
    CEILING("Perfect recall", card -> card.scores().ceiling(), average -> average.scores().ceiling());

    /** What stands in the place of a constant answer's score where it is the picture itself. */
    static final String ITSELF = "itself";

    private final String title;
    private final ToDoubleFunction<ScoreCard> reader;
    private final ToDoubleFunction<Average> meanReader;

    Score(String title, ToDoubleFunction<ScoreCard> reader, ToDoubleFunction<Average> meanReader) {
        this.title = title;
        this.reader = reader;
        this.meanReader = meanReader;
    }

    /** The name people read. */
    public String title() {
        return title;
    }

    /** Its value in a card in words: two digits, or that a constant answer is the picture itself. */
    public String text(ScoreCard card) {
        return this == CONSTANT && card.constantIsOriginal() ? ITSELF : TwoDigits.text(of(card));
    }

    /** Its value in a card, from -1 to 1; not a number where it is not known. */
    public double of(ScoreCard card) {
        return reader.applyAsDouble(card);
    }

    /** Its mean in many answers; not a number where it is not known. */
    public double of(Average average) {
        return meanReader.applyAsDouble(average);
    }
}
