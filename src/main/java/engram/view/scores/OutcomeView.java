package engram.view.scores;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.score.ScoreCard;
import engram.model.trial.Frame;
import engram.view.control.Tips;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What the eye meets first: whether the network remembered, in words; then by how much, and what else there is to say of
 * the answer in single numbers. Those stand beside the words, or below them where there is little room.
 */
final class OutcomeView extends VBox {

    private static final double ROOM_FOR_FACTS = 540;
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final FontIcon icon = new FontIcon(Feather.CIRCLE);
    private final Label words = new Label();
    private final Label lead = new Label();
    private final Label comparison = new Label();
    private final Label similarity = new Label("\u2013");
    private final Fact partial = new Fact("partial", "beyond mean",
            "How much the answer knows of the original beyond the mean of all memories: the partial correlation given the"
                    + " mean memory. 0 if the answer is nothing but the mean, 1 if it has everything in which the original"
                    + " differs from it.");
    private final Fact wrong = new Fact("wrong-pixels", "wrong pixels",
            "The share of neurons on the wrong side: on if they fire more than the average neuron, as the original's pixels"
                    + " are on if they are brighter than its average.");
    private final Fact since = new Fact("leads-from", "leads since",
            "The step from which on the winner has led without a break. No memory leads while the first is"
                    + " ahead of the next by no more than chance explains.");
    private final List<Fact> facts = List.of(partial, wrong, since);
    private final HBox head;
    private final HBox beside = new HBox(13);
    private final HBox below = new HBox(14);
    private Outcome.Kind shown;

    /** Makes an empty head of the card. */
    OutcomeView() {
        super(2);
        getStyleClass().add("outcome");
        words.getStyleClass().add("outcome-words");
        words.setId("outcome");
        words.setGraphic(icon);
        lead.getStyleClass().add("lead");
        lead.setId("lead");
        Tips.explain(lead, "How far the memory that the answer has the greatest overlap with is ahead of the next one."
                + " Near 0 the answer lies between memories. There is a winner only where it is ahead by more than twice the"
                + " standard deviation of chance, for neurons that know nothing of either memory.");
        comparison.getStyleClass().add("comparison");
        comparison.setId("verdict");
        Tips.explain(comparison, "What the similarity is worth: beside what the mean of all memories scores, which needs no"
                + " cue, and beside what the same spikes score without memory.");
        VBox sentences = new VBox(0, words, lead, comparison);
        sentences.setMinWidth(0);
        HBox.setHgrow(sentences, Priority.ALWAYS);
        similarity.getStyleClass().add("similarity");
        similarity.setId("similarity");
        similarity.setMinWidth(Region.USE_PREF_SIZE);
        Label caption = new Label("similarity");
        caption.getStyleClass().add("caption");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        VBox number = new VBox(0, similarity, caption);
        number.setAlignment(Pos.TOP_CENTER);
        for (Node node : new Node[] {similarity, caption}) {
            Tips.explain(node, Score.RECALL.explanation());
        }
        beside.setAlignment(Pos.CENTER_LEFT);
        below.setAlignment(Pos.CENTER_LEFT);
        head = new HBox(13, sentences, number, beside);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, below);
        widthProperty().addListener(_ -> arrange());
        show(null, -1, List.of());
        place(below, false);
    }

    private void arrange() {
        Pane wanted = getWidth() >= ROOM_FOR_FACTS ? beside : below;
        if (wanted.getChildren().isEmpty()) {
            place(wanted, wanted == beside);
        }
    }

    private void place(Pane wanted, boolean upright) {
        Pane other = wanted == beside ? below : beside;
        other.getChildren().clear();
        wanted.getChildren().setAll(facts.stream().map(fact -> fact.box(upright)).toList());
        show(other, false);
        show(wanted, true);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /**
     * Shows what there is to say of a frame; nothing where it is null.
     *
     * @param frame the moment
     * @param asked the place of the picture asked about among the memories, from 0 on; -1 where it is none of them
     * @param names of the memories, in the order learned
     */
    void show(Frame frame, int asked, List<String> names) {
        if (frame == null) {
            similarity.setText("\u2013");
            words.setText("");
            lead.setText("");
            comparison.setText("");
            facts.forEach(fact -> fact.show("\u2013"));
            showKind(Outcome.Kind.UNKNOWN);
            return;
        }
        ScoreCard card = frame.card();
        Outcome outcome = Outcome.of(card, asked, names);
        Comparison said = Comparison.of(card, outcome.kind());
        similarity.setText(ScoresView.format(card.scores().recalled()));
        words.setText(outcome.words());
        lead.setText(outcome.lead());
        comparison.setText(said.words());
        comparison.pseudoClassStateChanged(WARNING, said.warning());
        partial.show(ScoresView.format(card.partial()));
        wrong.show(Text.of("%.1f %%", 100 * card.wrongPixels()));
        since.show(since(frame));
        showKind(outcome.kind());
    }

    private static String since(Frame frame) {
        int from = frame.trial().race().leadsFrom(frame.card().winner(), frame.time());
        return from < 0 ? "nobody" : Text.of("step %,d", from + 1);
    }

    private void showKind(Outcome.Kind kind) {
        if (kind == shown) {
            return;
        }
        if (shown != null) {
            words.getStyleClass().remove(styleClass(shown));
        }
        shown = kind;
        words.getStyleClass().add(styleClass(kind));
        words.setGraphic(kind == Outcome.Kind.UNKNOWN ? null : icon);
        icon.setIconCode(icon(kind));
        Tips.explain(words, kind.explanation());
    }

    private static String styleClass(Outcome.Kind kind) {
        return "outcome-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Ikon icon(Outcome.Kind kind) {
        return switch (kind) {
            case REMEMBERED -> Feather.CHECK_CIRCLE;
            case TAKEN_FOR -> Feather.CORNER_DOWN_RIGHT;
            case WRONG -> Feather.X_CIRCLE;
            case MIXTURE -> Feather.SHUFFLE;
            case INVERSE -> Feather.REFRESH_CCW;
            case NOTHING, UNKNOWN -> Feather.SLASH;
        };
    }

    /** A number and what it is. */
    private static final class Fact {

        private final Label value = new Label("\u2013");
        private final Label caption;

        Fact(String id, String title, String explanation) {
            caption = new Label(title);
            caption.getStyleClass().add("caption");
            value.getStyleClass().add("fact");
            value.setId(id);
            for (Label label : new Label[] {value, caption}) {
                label.setMinWidth(Region.USE_PREF_SIZE);
                Tips.explain(label, explanation);
            }
        }

        /** Both parts, above one another or in one line. */
        Node box(boolean upright) {
            if (upright) {
                VBox box = new VBox(1, value, caption);
                box.setAlignment(Pos.CENTER);
                return box;
            }
            HBox box = new HBox(4, caption, value);
            box.setAlignment(Pos.BASELINE_LEFT);
            return box;
        }

        void show(String text) {
            value.setText(text);
        }
    }
}
