package engram.view;

import engram.model.experiment.Appearance;
import engram.model.experiment.Memory;
import engram.model.image.Picture;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One memory: its name, the picture as it came, as the network sees it in grey, and as the pattern that is stored. */
final class MemoryCell extends ListCell<Memory> {

    private static final DataFormat PLACE = new DataFormat("application/x-engram-memory-place");
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    private static final double BOX = 54;

    private final MemoryActions actions;
    private final Function<Memory, Appearance> appearance;
    private final Function<Memory, Boolean> isAsked;

    private final Label number = new Label();
    private final Label name = new Label();
    private final TextField nameField = new TextField();
    private final PictureBox original = new PictureBox(BOX, "The picture as it was brought in");
    private final PictureBox grey = new PictureBox(BOX, "Resized to one grey value for each neuron");
    private final PictureBox pattern = new PictureBox(
            BOX, "The pattern that is learned: white (+1) where the picture is lighter than its mean, black (-1) elsewhere");
    private final Label empty = new Label("one colour: no spikes");
    private final HBox head;
    private final VBox content;
    private Picture shownPicture;
    private Appearance shownAppearance;

    MemoryCell(
            MemoryActions actions, Function<Memory, Appearance> appearance, Function<Memory, Boolean> isAsked) {
        this.actions = actions;
        this.appearance = appearance;
        this.isAsked = isAsked;
        getStyleClass().add("memory-cell");
        number.getStyleClass().add("memory-number");
        name.getStyleClass().add("memory-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(20);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox.setHgrow(nameField, Priority.ALWAYS);
        nameField.setId("memory-name-field");
        nameField.setAccessibleText("Name of the memory");
        nameField.setOnAction(_ -> endRename(true));
        nameField.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                endRename(false);
            }
        });
        nameField.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && isRenaming()) {
                endRename(true);
            }
        });
        Button ask = button(Feather.TARGET, "Ask the network about this one", () -> actions.ask(getItem()));
        Button invert = button(
                Feather.CIRCLE, "Invert: exchange light and dark (I)", () -> actions.invert(getItem()));
        Button remove = button(Feather.X, "Remove (Delete)", () -> actions.remove(getItem()));
        Button more = button(Feather.MORE_VERTICAL, "More", () -> {});
        more.setOnAction(_ -> menu().show(more, Side.BOTTOM, 0, 0));
        head = new HBox(4, number, name, ask, invert, more, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        empty.getStyleClass().add("warning-text");
        empty.setWrapText(true);
        Tips.explain(empty, "Every pixel equals the mean, so none is lighter than it: the pattern is -1 everywhere,"
                + " no neuron gets a spike, and there is nothing to learn. Use a picture with light and dark parts.");
        HBox pictures = new HBox(6, original, grey, pattern, empty);
        pictures.setAlignment(Pos.CENTER_LEFT);
        content = new VBox(4, head, pictures);
        content.setFillWidth(true);
        // The cell is as wide as the list, never wider: long names give way.
        setPrefWidth(0);
        name.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                startRename();
            }
        });
        makeDraggable();
    }

    private static Button button(Ikon icon, String explanation, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("flat", "tiny");
        Tips.explain(button, explanation);
        button.setAccessibleText(explanation);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }

    @Override
    protected void updateItem(Memory memory, boolean isEmpty) {
        super.updateItem(memory, isEmpty);
        if (isEmpty || memory == null) {
            setGraphic(null);
            setContextMenu(null);
            pseudoClassStateChanged(ASKED, false);
            shownPicture = null;
            shownAppearance = null;
            return;
        }
        number.setText(Integer.toString(getIndex() + 1));
        name.setText(memory.name());
        Tips.explain(name, "%s, %d \u00D7 %d pixels%s. Double-click or F2 renames it."
                .formatted(memory.name(), memory.picture().width(), memory.picture().height(),
                        memory.inverted() ? ", inverted" : ""));
        if (shownPicture != memory.picture()) {
            shownPicture = memory.picture();
            original.show(Thumbnail.of(shownPicture.preview()));
        }
        Appearance seen = appearance.apply(memory);
        if (seen != shownAppearance) {
            shownAppearance = seen;
            grey.show(seen == null ? null : Thumbnail.of(seen.grey()));
            pattern.show(seen == null ? null : Thumbnail.of(seen.pattern()));
        }
        boolean silent = seen != null && seen.pattern().isEmpty();
        empty.setVisible(silent);
        empty.setManaged(silent);
        pseudoClassStateChanged(ASKED, isAsked.apply(memory));
        setAccessibleText("Memory %d, %s".formatted(getIndex() + 1, memory.name()));
        if (getContextMenu() == null) {
            setContextMenu(menu());
        }
        setGraphic(content);
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("Ask the network about this", Feather.TARGET, () -> actions.ask(getItem())),
                item("Rename", Feather.EDIT_2, this::startRename),
                item("Invert", Feather.CIRCLE, () -> actions.invert(getItem())),
                new SeparatorMenuItem(),
                item("Move up", Feather.ARROW_UP, () -> actions.move(getItem(), getIndex() - 1)),
                item("Move down", Feather.ARROW_DOWN, () -> actions.move(getItem(), getIndex() + 1)),
                new SeparatorMenuItem(),
                item("Remove", Feather.X, () -> actions.remove(getItem())));
    }

    private static MenuItem item(String text, Ikon icon, Runnable action) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private boolean isRenaming() {
        return head.getChildren().contains(nameField);
    }

    /** Turns the name into a field. */
    void startRename() {
        if (getItem() != null && !isRenaming()) {
            nameField.setText(getItem().name());
            head.getChildren().set(1, nameField);
            nameField.requestFocus();
            nameField.selectAll();
        }
    }

    private void endRename(boolean keep) {
        Memory memory = getItem();
        boolean hadFocus = nameField.isFocused();
        head.getChildren().set(1, name);
        if (hadFocus && getListView() != null) {
            getListView().requestFocus();
        }
        if (keep && memory != null && !nameField.getText().isBlank()) {
            actions.rename(memory, nameField.getText().strip());
        }
    }

    private void makeDraggable() {
        setOnDragDetected(event -> {
            if (getItem() != null && !isRenaming()) {
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                ClipboardContent what = new ClipboardContent();
                what.put(PLACE, getIndex());
                board.setContent(what);
                board.setDragView(content.snapshot(null, null));
                event.consume();
            }
        });
        setOnDragOver(event -> {
            if (isReorder(event)) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        setOnDragEntered(event -> highlight(this, isReorder(event)));
        setOnDragExited(_ -> highlight(this, false));
        setOnDragDropped(event -> {
            if (isReorder(event)) {
                int from = (Integer) event.getDragboard().getContent(PLACE);
                int to = isEmpty() ? getListView().getItems().size() - 1 : getIndex();
                actions.move(getListView().getItems().get(from), to);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static boolean isReorder(DragEvent event) {
        return event.getGestureSource() instanceof MemoryCell && event.getDragboard().hasContent(PLACE);
    }

    private static void highlight(Node cell, boolean on) {
        cell.pseudoClassStateChanged(PseudoClass.getPseudoClass("drop-target"), on);
    }
}
