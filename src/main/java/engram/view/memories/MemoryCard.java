package engram.view.memories;

import module javafx.controls;
import engram.model.Text;
import engram.model.experiment.Appearance;
import engram.model.experiment.Memory;
import engram.model.image.Picture;
import engram.view.control.PictureBox;
import engram.view.control.Thumbnail;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What is seen of one memory: its name, the picture as it came, as the network sees it in grey, and as the pattern that
 * is learned; and what can be done with it.
 */
final class MemoryCard extends VBox {

    private static final double BOX = 54;
    private static final double GAP = 6;

    private final MemoryActions actions;
    private final Label number = ViewTools.label("", "memory-number");
    private final Label name = ViewTools.label("", "memory-name");
    private final PictureBox original = new PictureBox(BOX, "The picture as it was opened");
    private final PictureBox grey = new PictureBox(BOX, "Resized to one grey value for each neuron");
    private final PictureBox pattern = new PictureBox(BOX,
            "The pattern that is learned: white (+1) where the picture is lighter than its mean, black (-1) elsewhere");
    private final Label empty = ViewTools.label("one colour: no spikes", "warning-text");
    private final HBox head;

    /** Takes the name's place while it is changed. */
    private TextField nameField;

    private Memory memory;
    private int place;
    private Picture shownPicture;
    private Appearance shownAppearance;

    MemoryCard(MemoryActions actions) {
        super(4);
        this.actions = actions;
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(20);
        name.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                startRename();
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        Button more = button(Feather.MORE_VERTICAL, "More actions", () -> {});
        more.setOnAction(_ -> menu().show(more, Side.BOTTOM, 0, 0));
        head = new HBox(4, number, name,
                button(Feather.TARGET, "Ask the network about this one (Enter)", () -> actions.ask(memory)),
                button(Feather.CIRCLE, "Invert: exchange light and dark (I)", () -> actions.invert(memory)), more,
                button(Feather.X, "Remove (Delete)", () -> actions.remove(memory)));
        head.setAlignment(Pos.CENTER_LEFT);
        empty.setWrapText(true);
        Tips.explain(empty, "Every pixel equals the mean, so none is lighter than it: the pattern is -1 everywhere,"
                + " no neuron gets a spike, and there is nothing to learn. Use a picture with light and dark parts.");
        HBox pictures = new HBox(GAP, original, grey, pattern, empty);
        pictures.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, pictures);
    }

    /** What the three pictures of every card are, to stand once above all cards. */
    static HBox captions() {
        HBox captions = new HBox(GAP);
        captions.getStyleClass().add("memory-captions");
        for (String text : List.of("picture", "grey", "pattern")) {
            Label caption = ViewTools.label(text, "caption");
            caption.setAlignment(Pos.CENTER);
            caption.setMinWidth(BOX);
            caption.setPrefWidth(BOX);
            captions.getChildren().add(caption);
        }
        return captions;
    }

    private static Button button(Ikon icon, String explanation, Runnable action) {
        Button button = ViewTools.dressed(new Button(), null, null, icon, explanation, "tiny");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /**
     * Shows a memory.
     *
     * @param newMemory which
     * @param newPlace its place in the list, from 0 on
     * @param appearance what it looks like to the network, or null where that is not known yet
     */
    void show(Memory newMemory, int newPlace, Appearance appearance) {
        if (memory != null && memory.id() != newMemory.id()) {
            endRename(true);
        }
        memory = newMemory;
        place = newPlace;
        number.setText(Integer.toString(place + 1));
        name.setText(memory.name());
        Tips.explain(name, Text.of("%s, %d \u00D7 %d pixels%s. Double-click or F2 renames it.", memory.name(),
                memory.picture().width(), memory.picture().height(), memory.inverted() ? ", inverted" : ""));
        if (shownPicture != memory.picture()) {
            shownPicture = memory.picture();
            original.show(Thumbnail.of(shownPicture.preview()));
        }
        if (appearance != shownAppearance) {
            shownAppearance = appearance;
            grey.show(appearance == null ? null : Thumbnail.of(appearance.grey()));
            pattern.show(appearance == null ? null : Thumbnail.of(appearance.pattern()));
        }
        ViewTools.show(empty, appearance != null && appearance.pattern().isEmpty());
    }

    /** All that can be done with it, as a menu. */
    ContextMenu menu() {
        MenuItem up = item("Move up", Feather.ARROW_UP, () -> actions.move(memory, place - 1));
        up.setDisable(place == 0);
        MenuItem down = item("Move down", Feather.ARROW_DOWN, () -> actions.move(memory, place + 1));
        down.setDisable(getParent() instanceof ListCell<?> cell && place == cell.getListView().getItems().size() - 1);
        return new ContextMenu(item("Ask the network about this", Feather.TARGET, () -> actions.ask(memory)),
                item("Rename", Feather.EDIT_2, this::startRename), item("Invert", Feather.CIRCLE, () -> actions.invert(memory)),
                new SeparatorMenuItem(), up, down, new SeparatorMenuItem(),
                item("Remove", Feather.X, () -> actions.remove(memory)));
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
        nameField.setAccessibleText("Name of the memory");
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
        HBox.setHgrow(nameField, Priority.ALWAYS);
        head.getChildren().set(head.getChildren().indexOf(name), nameField);
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
        head.getChildren().set(head.getChildren().indexOf(field), name);
        if (hadFocus && getParent() instanceof ListCell<?> cell) {
            cell.getListView().requestFocus();
        }
        if (keep && !field.getText().isBlank()) {
            actions.rename(memory, field.getText().strip());
        }
    }
}
