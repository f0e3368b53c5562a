package engram.view.window;

import module java.base;
import module javafx.controls;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/**
 * The keys, over the window: groups in as many columns as there is room for, scrolled where there is still too little. A
 * click beside it, Escape, F1 or a question mark takes it away.
 */
public final class KeysView extends StackPane {

    /**
     * Keys that belong together.
     *
     * @param title the heading
     * @param lines what its keys do
     */
    public record Group(String title, List<Line> lines) {}

    /**
     * A line of a group.
     *
     * @param keys the names of the keys
     * @param effect what they do
     */
    public record Line(List<String> keys, String effect) {}

    /** How wide a column is, in em of its letters: at least, and where there is more room. */
    private static final double LEAST_COLUMN_EM = 23;
    private static final double COLUMN_EM = 29;
    /** Between two columns, in em. */
    private static final double GAP_EM = 2;
    private static final int MOST_COLUMNS = 3;
    /** How much of a column the names take, in per cent. */
    private static final double SHARE_OF_KEYS = 44;
    /** A heading takes the room of so many lines, with the room above it. */
    private static final int LINES_OF_HEADING = 2;

    private final List<VBox> groups = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final HBox columns = new HBox();
    private final ScrollPane scroll = new ScrollPane(columns);
    private final VBox card;
    private Runnable onClose = () -> {};
    private int shownColumns = 1;

    /** Makes the list. */
    public KeysView(List<Group> content) {
        setId("keys");
        getStyleClass().add("keys-veil");
        for (Group group : content) {
            groups.add(of(group));
            lengths.add(group.lines().size() + LINES_OF_HEADING);
        }
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText("Keys");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button close = ViewTools.dressed(new Button(), "close-keys", null, Feather.X, "Closes the keys (Escape)");
        close.setOnAction(_ -> onClose.run());
        HBox head = new HBox(ViewTools.label("Keys", "keys-title"), ViewTools.stretch(), close);
        head.setAlignment(Pos.CENTER_LEFT);
        card = new VBox(head, scroll);
        card.getStyleClass().add("keys-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        fill();
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getTarget() == this) {
                onClose.run();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::heed);
        addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?")) {
                onClose.run();
            }
            event.consume();
        });
    }

    /** Says what is to be done to take it away. */
    public void setOnClose(Runnable action) {
        onClose = action;
    }

    /** Where the focus goes, so that the arrows scroll. */
    public void takeFocus() {
        scroll.requestFocus();
    }

    private void heed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
            onClose.run();
        }
        // Nothing beneath it hears of keys.
        event.consume();
    }

    private static VBox of(Group group) {
        GridPane table = new GridPane();
        ColumnConstraints keys = new ColumnConstraints();
        keys.setPercentWidth(SHARE_OF_KEYS);
        ColumnConstraints effects = new ColumnConstraints();
        effects.setPercentWidth(100 - SHARE_OF_KEYS);
        table.getColumnConstraints().setAll(keys, effects);
        for (Line line : group.lines()) {
            FlowPane names = new FlowPane();
            names.setStyle("-fx-hgap: 0.25em; -fx-vgap: 0.25em;");
            for (String key : line.keys()) {
                Label name = ViewTools.label(key, "key");
                name.setMinWidth(USE_PREF_SIZE);
                names.getChildren().add(name);
            }
            names.setAlignment(Pos.CENTER_LEFT);
            Label effect = ViewTools.label(line.effect(), "key-effect");
            effect.setWrapText(true);
            effect.setMinHeight(USE_PREF_SIZE);
            table.addRow(table.getRowCount(), names, effect);
        }
        table.setStyle("-fx-hgap: 0.8em; -fx-vgap: 0.3em;");
        VBox box = new VBox(ViewTools.label(group.title(), "keys-group"), table);
        box.setStyle("-fx-padding: 0 0 1.2em 0;");
        return box;
    }

    @Override
    protected void layoutChildren() {
        double em = ((Labeled) card.lookup(".key-effect")).getFont().getSize();
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - 4 * em;
        int fitting = Math.clamp((int) (room / (LEAST_COLUMN_EM * em)), 1, MOST_COLUMNS);
        if (fitting != shownColumns) {
            shownColumns = fitting;
            fill();
            columns.applyCss();
        }
        double each = Math.floor(Math.min(COLUMN_EM * em, room / fitting) - GAP_EM * em);
        columns.setSpacing(GAP_EM * em);
        columns.getChildren().forEach(column -> ((Region) column).setPrefWidth(each));
        // Effects take another line where they need it: only with the columns' width the list knows how high it is.
        double highest = columns.getChildren().stream().mapToDouble(column -> column.prefHeight(each)).max().orElse(0);
        scroll.setPrefViewportHeight(Math.ceil(highest));
        super.layoutChildren();
    }

    /** Puts the groups, in their order, into columns of about the same height. */
    private void fill() {
        columns.getChildren().clear();
        double each = (double) lengths.stream().mapToInt(Integer::intValue).sum() / shownColumns;
        VBox column = new VBox();
        columns.getChildren().add(column);
        double before = 0;
        for (int i = 0; i < groups.size(); i++) {
            boolean full = before + lengths.get(i) / 2.0 > each * columns.getChildren().size();
            if (full && columns.getChildren().size() < shownColumns) {
                column = new VBox();
                columns.getChildren().add(column);
            }
            column.getChildren().add(groups.get(i));
            before += lengths.get(i);
        }
    }
}
