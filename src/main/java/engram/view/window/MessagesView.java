package engram.view.window;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What went wrong, or was done: a line each, newest first. Problems stay until somebody takes them away; what was done,
 * and notes, go by themselves, and each gives way to the next of its kind. Takes no room while it is empty.
 */
public final class MessagesView extends BorderPane {

    /** How bad it is. */
    public enum Kind {
        /** Something was done. */
        DONE("message-done", Feather.CHECK),
        /** Something was not as expected, and what was done about it. */
        NOTE("message-note", Feather.INFO),
        /** Something could not be done. */
        PROBLEM("message-problem", Feather.ALERT_TRIANGLE);

        private final String styleClass;
        private final Feather icon;

        Kind(String styleClass, Feather icon) {
            this.styleClass = styleClass;
            this.icon = icon;
        }
    }

    private record Message(Kind kind, String text) {}

    private static final double LINE = 26;
    private static final int MOST_LINES_SEEN = 3;
    /** The share of the window's height that lines may take. */
    private static final double SHARE = 0.1;
    private static final int MOST_LINES_KEPT = 100;
    private static final Duration PASSING = Duration.seconds(10);

    private final List<Message> messages = new ArrayList<>();
    private final ObservableList<Message> lines = FXCollections.observableArrayList();
    /** Problems that there was no room for. */
    private int left;
    private final Label title = new Label();
    private int linesSeen = MOST_LINES_SEEN;

    /** Made with the first message: most of the time there is none. */
    private ListView<Message> list;

    /** Makes an empty list. */
    public MessagesView() {
        getStyleClass().add("messages");
        setId("messages-pane");
        title.setId("messages-title");
        Button close =
                ViewTools.dressed(new Button(), "dismiss-messages", "Dismiss", Feather.X, "Dismisses these lines", "small");
        close.setOnAction(_ -> clear());
        HBox head = new HBox(8, title, ViewTools.stretch(), close);
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);
        refresh();
    }

    /** Adds problems, a line each. */
    public void addProblems(List<String> texts) {
        if (!texts.isEmpty()) {
            add(texts.stream().map(text -> message(Kind.PROBLEM, text)).toList());
        }
    }

    /** Says in a line what went wrong. */
    public void addProblem(Exception problem) {
        add(Kind.PROBLEM, Objects.requireNonNullElse(problem.getMessage(), problem.toString()));
    }

    /** Adds one line. */
    public void add(Kind kind, String text) {
        Message message = message(kind, text);
        if (kind != Kind.PROBLEM) {
            messages.removeIf(other -> other.kind() == kind);
            PauseTransition passing = new PauseTransition(PASSING);
            passing.setOnFinished(_ -> {
                messages.removeIf(other -> other == message);
                refresh();
            });
            passing.play();
        }
        add(List.of(message));
    }

    private static Message message(Kind kind, String text) {
        return new Message(kind, text.replaceAll("\\s+", " "));
    }

    private void add(List<Message> newest) {
        messages.addAll(0, newest);
        while (messages.size() > MOST_LINES_KEPT) {
            left += messages.removeLast().kind() == Kind.PROBLEM ? 1 : 0;
        }
        refresh();
        list.scrollTo(0);
    }

    /** Takes note of the height of the window: in a low one fewer lines are seen at a time. */
    void fitInto(double height) {
        int fitting = Math.clamp((int) (SHARE * height / LINE), 1, MOST_LINES_SEEN);
        if (fitting != linesSeen) {
            linesSeen = fitting;
            refresh();
        }
    }

    /** Takes all lines away. */
    public void clear() {
        messages.clear();
        left = 0;
        refresh();
    }

    private void refresh() {
        boolean any = !messages.isEmpty();
        if (any && list == null) {
            list = new ListView<>(lines);
            list.setId("messages");
            list.setFixedCellSize(LINE);
            list.setAccessibleText("Messages");
            list.setCellFactory(_ -> new Line());
            setCenter(list);
        }
        ViewTools.show(this, any);
        lines.setAll(messages);
        if (left > 0) {
            lines.add(new Message(Kind.PROBLEM, Text.of("and %,d more", left)));
        }
        title.setText(Stream
                .of(counted(left + count(Kind.PROBLEM), "problem", "problems"), counted(count(Kind.NOTE), "note", "notes"),
                        counted(count(Kind.DONE), "done", "done"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ")));
        if (any) {
            list.setPrefHeight(Math.min(linesSeen, lines.size()) * LINE + 4);
        }
    }

    private long count(Kind kind) {
        return messages.stream().filter(message -> message.kind() == kind).count();
    }

    private static String counted(long count, String one, String many) {
        return count == 0 ? "" : Text.of("%,d %s", count, count == 1 ? one : many);
    }

    private static final class Line extends ListCell<Message> {

        @Override
        protected void updateItem(Message message, boolean isEmpty) {
            super.updateItem(message, isEmpty);
            for (Kind kind : Kind.values()) {
                getStyleClass().remove(kind.styleClass);
            }
            setPrefWidth(0);
            if (isEmpty || message == null) {
                setText(null);
                setGraphic(null);
            } else {
                getStyleClass().add(message.kind().styleClass);
                setText(message.text());
                setGraphic(new FontIcon(message.kind().icon));
                Tips.explain(this, message.text());
            }
        }
    }
}
