package engram.view.window;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What went wrong, or was done: small cards over what lies beneath, the newest on top, so that those which are there stay
 * where they are. Problems stay until somebody takes them away; what was done, and notes, go by themselves, but not while the
 * pointer is on them, and each gives way to the next of its kind. Takes no room, and no click beside its cards.
 */
public final class ToastsView extends VBox {

    /** How bad it is. */
    public enum Kind {
        /** Something was done. */
        DONE("toast-done", Feather.CHECK, "Done"),
        /** Something was not as expected, and what was done about it. */
        NOTE("toast-note", Feather.INFO, "Note"),
        /** Something could not be done. */
        PROBLEM("toast-problem", Feather.ALERT_TRIANGLE, "Problem");

        private final String styleClass;
        private final Feather icon;
        private final String word;

        Kind(String styleClass, Feather icon, String word) {
            this.styleClass = styleClass;
            this.icon = icon;
            this.word = word;
        }
    }

    /**
     * What a card says.
     *
     * @param action the name of what can be done about it; empty where there is nothing
     * @param onAction does it
     */
    private record Message(Kind kind, String text, String action, Runnable onAction) {}

    private static final int MOST_CARDS = 3;
    private static final int MOST_KEPT = 100;
    private static final Duration PASSING = Duration.seconds(8);
    private static final double GAP = 8;
    private static final double LIST_SHARE = 0.5;

    /** Newest first. */
    private final Map<Message, Node> cards = new LinkedHashMap<>();
    private final Node list;
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane(lines);
    private final Label listTitle = ViewTools.label("", "toast-title");
    private final Label more = new Label();
    private final HBox moreCard;
    private boolean listed;
    /** Problems that are no longer kept, since there were too many. */
    private int forgotten;

    /** Makes it empty. */
    public ToastsView() {
        super(GAP);
        setId("toasts");
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setFillWidth(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        Button all = action("toasts-all", "Show all", () -> list(true));
        more.setId("toasts-more");
        moreCard = new HBox(GAP, more, all, close("dismiss-toasts", "Dismisses all of them", this::clear));
        moreCard.getStyleClass().add("toast");
        list = list();
        refresh();
    }

    private Node list() {
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.setId("toasts-list");
        scroll.setAccessibleText("All problems");
        lines.getStyleClass().add("toast-lines");
        HBox head = new HBox(GAP, listTitle, ViewTools.stretch(), action("toasts-dismiss-all", "Dismiss all", this::clear),
                close("toasts-close", "Closes the list; problems stay", () -> list(false)));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(GAP, head, scroll);
        card.getStyleClass().addAll("toast", "toast-list");
        return card;
    }

    /** Adds problems, a card each. */
    public void addProblems(List<String> texts) {
        texts.reversed().forEach(text -> put(message(Kind.PROBLEM, text, "", null)));
        refresh();
    }

    /** Says what went wrong. */
    public void addProblem(Exception problem) {
        add(Kind.PROBLEM, Objects.requireNonNullElse(problem.getMessage(), problem.toString()));
    }

    /** Adds a card. */
    public void add(Kind kind, String text) {
        add(kind, text, "", null);
    }

    /**
     * Adds a card with something to press, as "Undo".
     *
     * @param action the name of what can be done
     * @param onAction does it; the card goes with it
     */
    public void add(Kind kind, String text, String action, Runnable onAction) {
        put(message(kind, text, action, onAction));
        refresh();
    }

    /**
     * Adds a note.
     *
     * @return takes the card away, once it is of no use any more
     */
    public Runnable note(String text) {
        Message message = message(Kind.NOTE, text, "", null);
        put(message);
        refresh();
        return () -> take(message);
    }

    /**
     * Says what was done, with something to press, as "Undo".
     *
     * @param action the name of what can be done
     * @param onAction does it; the card goes with it
     * @return takes the card away, once the offer holds no longer
     */
    public Runnable offer(String text, String action, Runnable onAction) {
        Message message = message(Kind.DONE, text, action, onAction);
        put(message);
        refresh();
        return () -> take(message);
    }

    private static Message message(Kind kind, String text, String action, Runnable onAction) {
        return new Message(kind, text.replaceAll("\\s+", " "), action, onAction);
    }

    private void put(Message message) {
        if (message.kind() != Kind.PROBLEM) {
            cards.keySet().removeIf(other -> other.kind() == message.kind());
        }
        Map<Message, Node> before = new LinkedHashMap<>(cards);
        before.remove(message);
        cards.clear();
        cards.put(message, card(message));
        cards.putAll(before);
        while (cards.size() > MOST_KEPT) {
            Message oldest = cards.keySet().stream().reduce((_, last) -> last).orElseThrow();
            forgotten += oldest.kind() == Kind.PROBLEM ? 1 : 0;
            cards.remove(oldest);
        }
        tell(message);
    }

    /** Lets screen readers know. */
    private void tell(Message message) {
        setAccessibleText(message.kind().word + ": " + message.text());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private Node card(Message message) {
        Label text = ViewTools.label(message.text(), "toast-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox card = new HBox(GAP, new FontIcon(message.kind().icon), text);
        card.getStyleClass().addAll("toast", message.kind().styleClass);
        if (message.onAction() != null) {
            card.getChildren().add(action(null, message.action(), () -> {
                take(message);
                message.onAction().run();
            }));
        }
        card.getChildren().add(close(null, "Dismisses this line", () -> take(message)));
        if (message.kind() != Kind.PROBLEM) {
            PauseTransition passing = new PauseTransition(PASSING);
            passing.setOnFinished(_ -> {
                if (cards.get(message) == card) {
                    take(message);
                }
            });
            card.hoverProperty().subscribe(pointedAt -> {
                if (pointedAt) {
                    passing.stop();
                } else {
                    passing.playFromStart();
                }
            });
        }
        return card;
    }

    private static Button action(String id, String name, Runnable action) {
        Button button = new Button(name);
        button.setId(id);
        button.getStyleClass().addAll("flat", "small", "toast-action");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleHelp(name);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Button close(String id, String explanation, Runnable action) {
        Button button = ViewTools.dressed(new Button(), id, null, Feather.X, explanation, "small", "toast-close");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void take(Message message) {
        cards.remove(message);
        refresh();
    }

    /** Takes all cards away. */
    public void clear() {
        cards.clear();
        forgotten = 0;
        refresh();
    }

    /** What the cards say, newest first, those included that there was no room for. */
    public List<String> texts() {
        return cards.keySet().stream().map(Message::text).toList();
    }

    /** Whether there is a problem among them. */
    public boolean hasProblems() {
        return forgotten > 0 || cards.keySet().stream().anyMatch(message -> message.kind() == Kind.PROBLEM);
    }

    /** Whether all of them are listed. */
    public boolean isListed() {
        return listed;
    }

    /** Closes the list of all; they stay. */
    public void closeList() {
        list(false);
    }

    private void list(boolean shown) {
        listed = shown;
        refresh();
    }

    private void refresh() {
        int all = cards.size() + forgotten;
        listed &= all > MOST_CARDS;
        ViewTools.show(this, all > 0);
        if (listed) {
            listTitle.setText(Text.count(all, "message"));
            lines.getChildren().setAll(cards.values());
            if (forgotten > 0) {
                lines.getChildren().add(new Label(Text.of("and %,d more", forgotten)));
            }
            scroll.setMaxHeight(getScene() == null ? 400 : LIST_SHARE * getScene().getHeight());
            getChildren().setAll(list);
            return;
        }
        lines.getChildren().clear();
        int single = all <= MOST_CARDS ? all : MOST_CARDS - 1;
        List<Node> seen = new ArrayList<>(cards.values().stream().limit(single).toList());
        if (all > single) {
            more.setText(Text.of("and %,d more", all - single));
            seen.add(moreCard);
        }
        getChildren().setAll(seen);
    }
}
