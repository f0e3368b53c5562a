package engram.view.story;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.score.ScoreCard;
import engram.model.score.TwoDigits;
import engram.model.story.Verdict;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import engram.view.control.Wording;
import javafx.scene.control.Label;

/**
 * The score of one column, large, and what it means: the verdict, what it is worth, and how far it leads, or, of a network that
 * says something of itself, that. Each number says what it is when it is pointed at.
 */
public final class ScoreBlock extends VBox {

    private static final String NO_NUMBER = "\u2013";
    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    private static final String SCORE =
            "The score: how like the original the firing rates are, over the newest round: the cosine of"
                    + " the mean-centred rates and the mean-centred grey picture (Pearson's correlation). 1 is alike, 0 is unrelated, \u22121 is"
                    + " the negative.";
    private static final String CUE =
            "The cue alone: the noisy cue's own spikes, before they reach a neuron: what was known without"
                    + " any network. The score is the cosine similarity of mean-centred rates to the original: 1 is alike, 0 is unrelated,"
                    + " \u22121 is the negative.";
    private static final String WORTH =
            "What the score is worth. As good as a perfect recall: within 0.01 of what the original's own"
                    + " black-and-white pattern scores, which is all that the network stores. No better than a constant answer: at most 0.02"
                    + " above the mean of all memories, which needs no cue.";
    private static final String LEAD =
            "How far the memory that the answer has the greatest overlap with is ahead of the next one,"
                    + " and from which step on it has led without a break. Near 0 the answer lies between memories. One leads only where it"
                    + " is ahead by more than twice the standard deviation of chance, for neurons that know nothing of either memory.";

    private static final String OWN =
            "What the network says of itself, whatever its answer is worth. Its hidden neurons, one for each memory, race against a"
                    + " bar that falls, as the race (1) shows. Sure: one was far ahead, and came above the bar while three quarters of"
                    + " the cue had not played yet. Unsure: the next one was less than 5 % behind. No memory fits: none came above it.";

    private final boolean ofCue;
    private final Label number = ViewTools.label(NO_NUMBER, "score-number");
    private final Label verdict = ViewTools.label("", "verdict");
    private final Label worth = ViewTools.label("", "worth");
    private final Label lead = ViewTools.label("", "lead");
    private final Wording verdictWords = new Wording(verdict, () -> verdict.getWidth() - roomForSign());
    private final Wording worthWords = new Wording(worth, worth::getWidth);
    private final HBox head;
    private final VBox sentences;
    private boolean low;

    private ScoreBlock(String whose) {
        ofCue = whose.equals("cue");
        setId("score-block-" + whose);
        getStyleClass().addAll("score-block", "of-" + whose);
        number.setId("score-" + whose);
        verdict.setId("verdict-" + whose);
        worth.setId("worth-" + whose);
        lead.setId("lead-" + whose);
        number.setMinWidth(Region.USE_PREF_SIZE);
        sentences = new VBox(verdict, worth);
        sentences.setAlignment(Pos.CENTER_LEFT);
        sentences.setMinWidth(0);
        for (Label label : List.of(verdict, worth, lead)) {
            label.setMaxWidth(Double.MAX_VALUE);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        HBox.setHgrow(sentences, Priority.ALWAYS);
        head = new HBox(number, sentences);
        head.getStyleClass().add("score-head");
        getChildren().addAll(head, lead);
        verdict.fontProperty().subscribe(font -> {
            VerdictSign.grow(verdict.getGraphic(), font.getSize());
            verdictWords.choose();
        });
        // The gap beside the sign grows with letters, and may come after them.
        verdict.graphicTextGapProperty().subscribe(_ -> verdictWords.choose());
        Tips.explain(worth, WORTH);
        Tips.explain(lead, LEAD);
        showNothing();
    }

    private double roomForSign() {
        Node sign = verdict.getGraphic();
        // Labels round up to whole pixels.
        return sign == null ? 0 : sign.getLayoutBounds().getWidth() + verdict.getGraphicTextGap() + 2;
    }

    /** Of the cue alone. */
    public static ScoreBlock ofCue() {
        return new ScoreBlock("cue");
    }

    /** Of network A. */
    public static ScoreBlock ofA() {
        return new ScoreBlock("a");
    }

    /** Of network B. */
    public static ScoreBlock ofB() {
        return new ScoreBlock("b");
    }

    /** Leaves out the last line, where the window is low. */
    public void setLow(boolean isLow) {
        low = isLow;
        ViewTools.show(lead, !low && !ofCue);
    }

    /** Puts what the score means below it, where the column is too narrow for both side by side, or beside it again. */
    public void setStacked(boolean stacked) {
        if (stacked != getChildren().contains(sentences)) {
            head.getChildren().remove(sentences);
            getChildren().remove(sentences);
            if (stacked) {
                getChildren().add(1, sentences);
            } else {
                head.getChildren().add(sentences);
            }
        }
    }

    /** Shows that there is no answer yet. */
    public void showNothing() {
        say(Verdict.NOTHING_YET, NO_NUMBER);
        Tips.explain(number, ofCue ? CUE : SCORE);
        Tips.explain(verdict, Verdict.Kind.NOTHING_YET.explanation());
    }

    /**
     * Shows that an answer is on its way.
     *
     * @param when what comes before: {@code it is learning}
     */
    public void showToCome(String when) {
        showNothing();
        verdictWords.say(List.of("Not asked yet"));
        worthWords.say(List.of(when));
        Tips.explain(verdict, "As soon as the network has learned, it is asked, and its answer is scored here.");
    }

    /** Shows what the cue scores by itself, from -1 to 1. */
    public void showCue(double score) {
        say(Verdict.NOTHING_YET, TwoDigits.text(score));
        verdictWords.say(List.of("The cue alone"));
        worthWords.say(List.of("cosine similarity"));
        Tips.explain(number, CUE);
        Tips.explain(verdict, CUE);
    }

    /**
     * Shows what a network's answer scores.
     *
     * @param card the answer's score card
     * @param said the verdict on it
     */
    public void show(ScoreCard card, Verdict said) {
        say(said, TwoDigits.text(card.scores().recalled()));
        Tips.explain(number, SCORE + "\n" + facts(card, said));
        boolean ownWords = !said.own().isEmpty();
        Tips.explain(verdict,
                said.words() + ". " + said.kind().explanation() + (ownWords ? "\nThe network itself: " + said.own() + "." : ""));
        Tips.explain(lead, ownWords ? OWN + (said.lead().isEmpty() ? "" : "\nThe answer: " + said.lead() + ".") : LEAD);
    }

    private static String facts(ScoreCard card, Verdict said) {
        return Text.of("""
                %s
                Beyond the mean: %s. So much the answer knows of the original that the mean of all memories does not (partial \
                correlation).
                Wrong pixels: %.1f %%. So many neurons are on the wrong side of the average.
                """, Verdict.gain(card, said.kind()), TwoDigits.text(card.partial()), 100 * card.wrongPixels()).strip();
    }

    /** Shows that what is seen is old: grey, with what it is the result of: {@code for noise 0.3}. The number stays. */
    public void showOld(String what) {
        verdict.setGraphic(null);
        verdictWords.say(List.of("Old result"));
        worthWords.say(List.of(what));
        lead.setText("");
        Tips.explain(verdict, "Something was changed since; what is shown is the result from before.");
        look(true, false);
    }

    private void say(Verdict said, String score) {
        number.setText(score);
        verdict.setGraphic(VerdictSign.of(said.kind(), verdict.getFont().getSize()));
        verdictWords.say(List.of(said.words(), said.brief()));
        worthWords.say(List.of(said.worth(), said.briefWorth()));
        lead.setText(said.own().isEmpty() ? said.lead() : said.own());
        setLow(low);
        look(false, said.kind() == Verdict.Kind.REMEMBERED);
    }

    private void look(boolean old, boolean right) {
        pseudoClassStateChanged(OLD, old);
        verdict.pseudoClassStateChanged(RIGHT, right);
    }
}
