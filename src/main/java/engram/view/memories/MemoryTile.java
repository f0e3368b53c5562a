package engram.view.memories;

import module javafx.controls;
import engram.model.Text;
import engram.model.experiment.Appearance;
import engram.model.experiment.Memory;
import engram.view.control.LiveTip;
import engram.view.picture.PictureBox;
import engram.view.picture.Thumbnail;
import engram.view.control.ViewTools;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One memory: its picture as the network sees it in grey, white being what fires, and its name below. A click asks about
 * it; all else that can be done with it is in its menu.
 */
final class MemoryTile extends VBox {

    private static final DataFormat PLACE = new DataFormat("application/x-engram-memory-place");
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final PseudoClass DROP_TARGET = PseudoClass.getPseudoClass("drop-target");

    private final MemoryTiles tiles;
    private final MemoryActions actions;
    private final PictureBox picture = new PictureBox(0);
    private final Label name = ViewTools.label("", "memory-name");

    /** Takes the name's place while it is changed; else null. */
    private TextField nameField;

    private Memory memory;
    private int place;
    private Memory shownMemory;
    private Appearance shownAppearance;

    MemoryTile(MemoryTiles tiles, MemoryActions actions) {
        super(2);
        this.tiles = tiles;
        this.actions = actions;
        getStyleClass().add("memory-tile");
        setAlignment(Pos.TOP_CENTER);
        setAccessibleRole(AccessibleRole.BUTTON);
        name.setAlignment(Pos.CENTER);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        getChildren().addAll(picture, name);
        setOnMousePressed(_ -> tiles.go(place));
        setOnMouseClicked(this::clicked);
        setOnContextMenuRequested(event -> {
            tiles.go(place);
            showMenu(event.getScreenX(), event.getScreenY());
            event.consume();
        });
        LiveTip.install(this, this,
                () -> memory == null ? null : MemoryTip.of(memory, place, tiles.memories().size(), shownAppearance));
        makeDraggable();
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || isRenaming()) {
            return;
        }
        if (event.getClickCount() == 2 && name.getBoundsInParent().contains(event.getX(), event.getY())) {
            startRename();
        } else {
            actions.ask(memory);
        }
    }

    /** Makes picture and name as wide as there is room. */
    void setSide(double side) {
        setMinWidth(side);
        setPrefWidth(side);
        setMaxWidth(side);
        picture.setSide(side - 2);
    }

    @Override
    protected void layoutChildren() {
        javafx.scene.text.Text bold = new javafx.scene.text.Text(name.getText());
        bold.setFont(Font.font(name.getFont().getFamily(), FontWeight.BOLD, name.getFont().getSize()));
        name.pseudoClassStateChanged(LONG, bold.getLayoutBounds().getWidth() > getWidth());
        super.layoutChildren();
    }

    /**
     * Shows a memory.
     *
     * @param newMemory which
     * @param newPlace its place among all, from 0 on
     * @param appearance what it looks like to the network, or null where that is not known yet
     */
    void show(Memory newMemory, int newPlace, Appearance appearance, boolean asked, boolean current) {
        if (memory != null && memory.id() != newMemory.id()) {
            endRename(true);
        }
        memory = newMemory;
        place = newPlace;
        name.setText(memory.name());
        boolean other = shownMemory == null || shownMemory.picture() != memory.picture();
        if (appearance != null && appearance != shownAppearance) {
            picture.show(Thumbnail.of(appearance.grey()));
        } else if (appearance == null && other) {
            // What it was at another side stays until it is known at this one; nothing flickers.
            picture.show(Thumbnail.of(memory.picture().preview()));
        }
        shownMemory = memory;
        shownAppearance = appearance;
        pseudoClassStateChanged(ASKED, asked);
        pseudoClassStateChanged(CURRENT, current);
        setAccessibleText(Text.of("Picture %d, %s%s", place + 1, memory.name(), asked ? ", asked about" : ""));
    }

    /** The memory that it shows; null before the first. */
    Memory memory() {
        return memory;
    }

    /** Opens all that can be done with it, as a menu. */
    void showMenu(double screenX, double screenY) {
        if (getProperties().get(ContextMenu.class) instanceof ContextMenu open) {
            open.hide();
        }
        ContextMenu menu = menu();
        getProperties().put(ContextMenu.class, menu);
        menu.show(this, screenX, screenY);
    }

    private ContextMenu menu() {
        MenuItem left = item("Move left  (Alt+\u2190)", Feather.ARROW_LEFT, () -> actions.move(memory, place - 1));
        left.setDisable(place == 0);
        MenuItem right = item("Move right  (Alt+\u2192)", Feather.ARROW_RIGHT, () -> actions.move(memory, place + 1));
        right.setDisable(place == tiles.memories().size() - 1);
        return new ContextMenu(item("Ask about it  (Enter)", Feather.TARGET, () -> actions.ask(memory)),
                item("Rename  (F2)", Feather.EDIT_2, this::startRename),
                item("Invert light and dark  (I)", Feather.CIRCLE, () -> actions.invert(memory)), new SeparatorMenuItem(), left,
                right, new SeparatorMenuItem(), item("Remove  (Delete)", Feather.X, () -> actions.remove(memory)),
                item("Remove all  (Shift+Delete)", Feather.TRASH_2, actions::removeAll));
    }

    private static MenuItem item(String text, Ikon icon, Runnable action) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** Whether the name is being changed. */
    boolean isRenaming() {
        return nameField != null;
    }

    /** Turns the name into a field. */
    void startRename() {
        if (isRenaming()) {
            return;
        }
        nameField = new TextField(memory.name());
        nameField.setId("memory-name-field");
        nameField.setAccessibleText("Name of the picture");
        nameField.setOnAction(_ -> endRename(true));
        nameField.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                endRename(false);
            }
        });
        nameField.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                endRename(true);
            }
        });
        // As high as the name was, or all below would move.
        nameField.setMinHeight(name.getHeight());
        nameField.setPrefHeight(name.getHeight());
        nameField.setMaxHeight(name.getHeight());
        getChildren().set(getChildren().indexOf(name), nameField);
        nameField.requestFocus();
        nameField.selectAll();
    }

    private void endRename(boolean keep) {
        if (!isRenaming()) {
            return;
        }
        TextField field = nameField;
        nameField = null;
        boolean hadFocus = field.isFocused();
        getChildren().set(getChildren().indexOf(field), name);
        if (hadFocus) {
            tiles.requestFocus();
        }
        if (keep && !field.getText().isBlank()) {
            actions.rename(memory, field.getText().strip());
        }
    }

    private void makeDraggable() {
        setOnDragDetected(event -> {
            if (!isRenaming()) {
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                ClipboardContent what = new ClipboardContent();
                what.put(PLACE, place);
                board.setContent(what);
                board.setDragView(picture.snapshot(null, null));
                event.consume();
            }
        });
        setOnDragOver(event -> {
            if (isReorder(event)) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        setOnDragEntered(event -> pseudoClassStateChanged(DROP_TARGET, isReorder(event)));
        setOnDragExited(_ -> pseudoClassStateChanged(DROP_TARGET, false));
        setOnDragDropped(event -> {
            if (isReorder(event)) {
                int from = (Integer) event.getDragboard().getContent(PLACE);
                actions.move(tiles.memories().get(from), place);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static boolean isReorder(DragEvent event) {
        return event.getGestureSource() instanceof MemoryTile && event.getDragboard().hasContent(PLACE);
    }
}
