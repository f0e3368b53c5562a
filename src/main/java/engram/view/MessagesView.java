package engram.view;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What went wrong, or was done: a line each, newest below, until somebody closes it. Takes no room while it is
 * empty.
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
    private static final int MOST_LINES_KEPT = 1000;

    private final ObservableList<Message> messages = FXCollections.observableArrayList();
    private final Label title = new Label();

    /** Made with the first message: most of the time there is none. */
    private ListView<Message> list;

    /** Makes an empty list. */
    public MessagesView() {
        getStyleClass().add("messages");
        setId("messages-pane");
        Button close = new Button("Dismiss", new FontIcon(Feather.X));
        close.setId("dismiss-messages");
        close.getStyleClass().addAll("flat", "small");
        close.setOnAction(_ -> clear());
        Tips.explain(close, "Takes these lines away");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, title, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);
        refresh();
    }

    /** Adds lines of one kind. */
    public void add(Kind kind, List<String> lines) {
        lines.forEach(line -> messages.add(new Message(kind, line.replaceAll("\\s+", " "))));
        if (messages.size() > MOST_LINES_KEPT) {
            messages.remove(0, messages.size() - MOST_LINES_KEPT);
        }
        refresh();
        if (!messages.isEmpty()) {
            list.scrollTo(messages.size() - 1);
        }
    }

    /** Adds one line. */
    public void add(Kind kind, String line) {
        add(kind, List.of(line));
    }

    /** Takes all lines away. */
    public void clear() {
        messages.clear();
        refresh();
    }

    private void refresh() {
        boolean any = !messages.isEmpty();
        if (any && list == null) {
            list = new ListView<>(messages);
            list.setId("messages");
            list.setFixedCellSize(LINE);
            list.setAccessibleText("Messages");
            list.setCellFactory(_ -> new Line());
            setCenter(list);
        }
        setVisible(any);
        setManaged(any);
        long problems = messages.stream().filter(message -> message.kind() == Kind.PROBLEM).count();
        title.setText(problems == 0 ? "Done" : problems == 1 ? "1 problem" : problems + " problems");
        if (any) {
            list.setPrefHeight(Math.min(MOST_LINES_SEEN, messages.size()) * LINE + 4);
        }
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
