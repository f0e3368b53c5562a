package engram.view.maps;

import module java.base;
import module javafx.controls;
import engram.model.dynamics.Dynamics;
import engram.model.dynamics.Neurons;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.view.control.KindMenu;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** What stands above a network's map: its letter, and the choice of its rule and of its dynamics. */
public final class NetworkHead extends HBox {

    /** A heading that is so many times as high as one line has two. */
    private static final double TWO_LINES = 1.5;

    private final Label badge;
    private final KindMenu<RuleKind> rule;
    private final KindMenu<Dynamics> dynamics;
    private final Button close;

    /**
     * Makes the heading.
     *
     * @param letter A or B
     * @param closes whether the network can be taken away
     */
    NetworkHead(String letter, boolean closes) {
        super(8);
        getStyleClass().addAll("column-head", "network-" + letter.toLowerCase(Locale.ROOT));
        setAlignment(Pos.CENTER_LEFT);
        String small = letter.toLowerCase(Locale.ROOT);
        badge = ViewTools.label(letter, "badge");
        badge.setId("badge-" + small);
        rule = new KindMenu<>("rule-" + small, "Learning rule of " + letter, List.of(RuleKind.values()),
                kind -> List.of(kind.title(),
                        kind.title().replace(" Hebbian", " Hebb.").replace("Pseudo-inverse", "Pseudo-inv.")),
                kind -> kind.explanation() + "\n" + kind.formula() + "\n(" + kind.source() + ")");
        rule.getStyleClass().add("rule-menu");
        String title = "Dynamics of " + letter;
        dynamics = new KindMenu<>("dynamics-" + small, title, List.of(Dynamics.values()),
                kind -> List.of(lower(kind.title()), brief(kind)), Dynamics::explanation);
        dynamics.value().subscribe(this::showWhetherTheRuleCounts);
        rule.value().subscribe(this::showWhetherTheRuleCounts);
        close = ViewTools.dressed(new Button(), "close-" + small, null, Feather.X, "Takes the second network away (T)", "tiny");
        getChildren().addAll(badge, rule, ViewTools.stretch(), dynamics);
        getChildren().add(close);
        setCloses(closes);
    }

    private void showWhetherTheRuleCounts() {
        RuleKind learned = rule.value().get();
        Dynamics asked = dynamics.value().get();
        boolean counts = learned == null || asked == null || Parameters.DEFAULTS.withRule(learned).withDynamics(asked).usesRule();
        boolean hidden = asked != null && asked.has(Neurons.Reading.HIDDEN);
        rule.setIdle(counts ? "" : "no rule", "This dynamics keeps the memories themselves, and no weights between neurons: "
                + (hidden ? "no rule but One-shot has a part in it." : "no rule has a part in it."));
    }

    /** One word for a dynamics, where there is room for no more. */
    private static String brief(Dynamics dynamics) {
        String words = lower(dynamics.title());
        return words.startsWith("cue ") ? words.substring(4) : lower(dynamics.brief()).replace(", all at once", "*");
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** Shows the button that takes the network away, or leaves that to its key. */
    void setCloses(boolean closes) {
        ViewTools.show(close, closes);
    }

    @Override
    protected void layoutChildren() {
        if (getHeight() < TWO_LINES * prefHeight(-1)) {
            chooseWords();
            super.layoutChildren();
        } else {
            layOutTwoLines();
        }
    }

    /** The rule beside the letter, and below it all else. */
    private void layOutTwoLines() {
        double line = getHeight() / 2;
        double letter = Math.max(badge.minWidth(-1), badge.prefWidth(-1));
        double left = Math.ceil(letter) + 2 * Math.max(getSpacing(), 2);
        double right = getWidth() - (close.isManaged() ? close.prefWidth(-1) : 0);
        rule.fit(getWidth() - left);
        dynamics.fit(right - left);
        double high = Math.max(badge.minHeight(-1), badge.prefHeight(-1));
        badge.resizeRelocate(0, Math.round((line - high) / 2), letter, high);
        place(rule, left, 0, getWidth(), line);
        getManagedChildren().stream()
                .filter(child -> child == dynamics || child instanceof RateScale)
                .forEach(child -> place((Region) child, child == dynamics ? left : 0, line, right, line));
        if (close.isManaged()) {
            place(close, right, line, getWidth(), line);
        }
    }

    private static void place(Region part, double left, double top, double right, double line) {
        double width = part instanceof RateScale ? right - left : Math.min(right - left, part.prefWidth(-1));
        double height = Math.min(line, part.prefHeight(width));
        part.resizeRelocate(left, Math.round(top + (line - height) / 2), width, height);
    }

    /** The rule has its words before the dynamics: there is no room for all of both. */
    private void chooseWords() {
        double taken = getManagedChildren().stream()
                .filter(child -> child != rule && child != dynamics)
                .mapToDouble(child -> Math.max(child.minWidth(-1), child.prefWidth(-1)))
                .sum();
        double room =
                getWidth() - snappedLeftInset() - snappedRightInset() - taken - (getManagedChildren().size() - 1) * getSpacing();
        double least = dynamics.isManaged() ? dynamics.leastWidth() : 0;
        rule.fit(room - least);
        dynamics.fit(room - rule.prefWidth(-1));
    }

    /** How the network learns. */
    public ObjectProperty<RuleKind> rule() {
        return rule.value();
    }

    /** How it is asked to remember. */
    public ObjectProperty<Dynamics> dynamics() {
        return dynamics.value();
    }

    /** Says beside each rule what speaks against it now, and below all of them what it is measured by. */
    public void remarkRules(Function<RuleKind, String> remark, String note) {
        rule.remark(remark, note);
    }

    /** Adds entries below the rules. */
    void addEntries(List<MenuItem> entries) {
        rule.getItems().add(new SeparatorMenuItem());
        rule.getItems().addAll(entries);
    }

    /** Shows a scale in place of the dynamics, or the dynamics where it is null. */
    void showScale(Region scale) {
        getChildren().removeIf(RateScale.class::isInstance);
        ViewTools.show(dynamics, scale == null);
        if (scale != null) {
            scale.setMinWidth(0);
            getChildren().add(getChildren().indexOf(dynamics), scale);
        }
    }

    /** Says what the network is, to whoever points at its letter. */
    public void explain(String text) {
        Tips.explain(badge, text);
    }

    /** Takes the network away. */
    Button close() {
        return close;
    }
}
