package engram.view.scores;

import engram.model.Text;
import engram.model.score.ScoreCard;
import engram.model.score.Settled;
import engram.model.trial.Frame;
import engram.view.control.Tips;
import engram.view.control.Wording;
import java.util.List;
import javafx.scene.control.Label;

/** In a few letters how well a network remembers, and what it has settled on: {@code 0.90 digit 7}. */
public final class OutcomeLabel extends Label {

    private final Wording wording = new Wording(this, this::getWidth);

    public OutcomeLabel(String id) {
        setId(id);
        getStyleClass().add("outcome");
    }

    /**
     * Shows it.
     *
     * @param frame the moment
     * @param names of the memories, in the order learned
     */
    public void show(Frame frame, List<String> names) {
        String similarity = ScoresView.format(frame.scores().recalled());
        String settled = settled(frame.card(), names);
        String all = similarity + " " + settled;
        wording.say(switch (frame.card().settled().kind()) {
            case MEMORY -> List.of(all);
            case INVERSE -> List.of(all, similarity + " inverse", similarity);
            case MIXTURE, NOTHING, UNKNOWN -> List.of(all, similarity);
        });
        Tips.explain(this, Text.of("After step %,d of %,d its similarity to the original is %s. Settled on: %s.",
                frame.time() + 1, frame.trial().length(), similarity, settled));
    }

    /** Shows nothing. */
    public void clear() {
        wording.say(List.of(""));
    }

    private static String settled(ScoreCard card, List<String> names) {
        Settled settled = card.settled();
        return switch (settled.kind()) {
            case MEMORY -> names.get(settled.memory());
            case INVERSE -> "inverse of " + names.get(settled.memory());
            case MIXTURE -> "mixture";
            case NOTHING -> "nothing";
            case UNKNOWN -> "";
        };
    }
}
