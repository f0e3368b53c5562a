package engram.view.story;

import module java.base;
import module javafx.controls;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import javafx.scene.control.Label;

/**
 * What happened, in one or two sentences, and one thing to do about it. A bar that is always as high, or a card that is as
 * high as its words need.
 */
public final class StoryBar extends StackPane {

    /** What kind of thing is told. */
    public enum Sign {
        /** What happened. */
        IDEA(Feather.INFO),
        /** What is happening, or was stopped. */
        CLOCK(Feather.CLOCK),
        /** Something is wrong. */
        PROBLEM(Feather.ALERT_TRIANGLE);

        private final Ikon icon;

        Sign(Ikon icon) {
            this.icon = icon;
        }
    }

    /**
     * What is told.
     *
     * @param sign the sign before it
     * @param title {@code What happened?}
     * @param sentence one or two sentences
     * @param cure what the button does, in words; empty where the button says so itself
     * @param button the button's text; empty where there is nothing to do
     * @param advances whether it goes on from here, and is blue
     */
    public record Told(Sign sign, String title, String sentence, String cure, String button, boolean advances) {}

    private static final String BULB = "M5 10 C5 8.5 3 8 3 5 A4 4 0 0 1 11 5 C11 8 9 8.5 9 10 Z M5 12 L9 12 M6 14 L8 14";
    private static final PseudoClass TALL = PseudoClass.getPseudoClass("tall");
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final FontIcon icon = new FontIcon(Feather.CLOCK);
    private final SVGPath bulb = new SVGPath();
    private final Group idea = new Group(bulb);
    private final StackPane sign = new StackPane(idea, icon);
    private final Label title = ViewTools.label("", "story-title");
    private final Label sentence = ViewTools.label("", "story-sentence");
    private final Label cure = ViewTools.label("", "story-cure");
    private final Button button = new Button();
    private final HBox bar = new HBox();
    private final HBox head = new HBox();
    private final HBox foot = new HBox();
    private final VBox card = new VBox();
    private boolean tall;
    private Told told;

    /** Makes a bar that says nothing yet. */
    public StoryBar() {
        getStyleClass().add("story-bar");
        setId("story-bar");
        bulb.setContent(BULB);
        bulb.getStyleClass().add("story-bulb");
        sentence.fontProperty().subscribe(font -> VerdictSign.grow(idea, font.getSize()));
        sign.getStyleClass().add("story-sign");
        title.setMinWidth(USE_PREF_SIZE);
        sentence.setId("story");
        sentence.setWrapText(true);
        sentence.setMinWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        cure.setId("cure");
        button.setId("show-me");
        button.getStyleClass().add("story-button");
        button.setMinWidth(USE_PREF_SIZE);
        bar.getStyleClass().add("story-row");
        head.getStyleClass().add("story-row");
        foot.getStyleClass().add("story-row");
        card.getStyleClass().add("story-card");
        arrange();
        bar.widthProperty().subscribe(_ -> makeRoom());
        sentence.fontProperty().subscribe(_ -> makeRoom());
        show(new Told(Sign.CLOCK, "", "", "", "", false));
    }

    /** Takes the form of a card, as high as its words need, or of a bar again. */
    public void setTall(boolean isTall) {
        if (isTall != tall) {
            tall = isTall;
            arrange();
            makeRoom();
        }
    }

    private void arrange() {
        List.of(bar, head, foot, card).forEach(box -> box.getChildren().clear());
        if (tall) {
            head.getChildren().setAll(sign, title);
            foot.getChildren().setAll(cure, ViewTools.stretch(), button);
            card.getChildren().setAll(head, sentence, foot);
        } else {
            bar.getChildren().setAll(sign, title, sentence, cure, button);
        }
        cure.setWrapText(tall);
        cure.setMinWidth(tall ? 0 : USE_PREF_SIZE);
        sentence.setMinHeight(tall ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
        getChildren().setAll(tall ? card : bar);
        pseudoClassStateChanged(TALL, tall);
    }

    /** In a narrow bar two lines must do for the sentence: title and cure make room for it, and the button says what it does. */
    private void makeRoom() {
        boolean narrow = !tall && told != null && bar.getWidth() > 0;
        ViewTools.show(title, true);
        sayCure(true);
        // A button that advances has broader letters, which it gets at the next pulse else.
        bar.applyCss();
        if (narrow && !isSentenceSeen()) {
            ViewTools.show(title, false);
            sayCure(isSentenceSeen());
        }
    }

    /** In words beside the button, or on the button itself. */
    private void sayCure(boolean besideButton) {
        boolean has = told != null && !told.cure().isEmpty();
        ViewTools.show(cure, has && besideButton);
        button.setText(told == null ? "" : has && !besideButton ? told.cure() : told.button());
    }

    /** Whether two lines are enough for it, beside all else that is shown. */
    private boolean isSentenceSeen() {
        double row = sentence.prefHeight(-1);
        double others = Stream.of(sign, title, cure, button)
                .filter(Node::isManaged)
                .mapToDouble(node -> node.prefWidth(-1) + bar.getSpacing())
                .sum();
        double room = bar.getWidth() - bar.getInsets().getLeft() - bar.getInsets().getRight() - others;
        return room > 0 && sentence.prefHeight(room) < 2.5 * row;
    }

    /** Tells something. */
    public void show(Told newTold) {
        if (newTold.equals(told)) {
            return;
        }
        told = newTold;
        boolean idea = told.sign() == Sign.IDEA;
        bulb.setVisible(idea);
        icon.setVisible(!idea);
        icon.setIconCode(told.sign().icon);
        pseudoClassStateChanged(PROBLEM, told.sign() == Sign.PROBLEM);
        title.setText(told.title());
        sentence.setText(told.sentence());
        cure.setText(told.cure());
        sayCure(true);
        ViewTools.show(button, !told.button().isEmpty());
        ViewTools.show(foot, cure.isManaged() || button.isManaged());
        ViewTools.show(sign, !told.sentence().isEmpty());
        button.getStyleClass().remove("accent");
        if (told.advances()) {
            button.getStyleClass().add("accent");
        }
        button.setAccessibleText(told.cure().isEmpty() ? told.button() : told.button() + ": " + told.cure());
        Tips.explain(button,
                told.cure().isEmpty() ? told.button() : told.cure() + ". It was tried, and helps; one step to undo (Ctrl+Z)");
        makeRoom();
    }

    /** What is told. */
    public Told told() {
        return told;
    }

    /** Does what is offered. */
    public Button button() {
        return button;
    }
}
