package engram.view.memories;

import module java.base;
import module javafx.controls;
import engram.model.experiment.Appearance;
import engram.model.experiment.Memory;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pictures that the network has learned, in order. */
public final class MemoriesView extends BorderPane {

    private final ListView<Memory> list = new ListView<>();
    private final Label count = ViewTools.label("", "count");
    private final Button add =
            ViewTools.dressed(new Button(), "add-memories", null, Feather.PLUS, "Open pictures to learn (Ctrl+O)", "tiny");
    /** Over the columns that the cards' pictures make. */
    private final HBox captions = MemoryCard.captions();
    private final MemoryActions actions;
    /** The list's own refresh would make all cells anew, and end a renaming. */
    private final Set<MemoryCell> cells = Collections.newSetFromMap(new WeakHashMap<>());

    private Function<Memory, Appearance> appearance = _ -> null;
    private long asked = -1;

    /** Makes an empty list. */
    public MemoriesView(MemoryActions actions) {
        this.actions = actions;
        getStyleClass().add("memories");
        Tips.explain(count, "How many pictures the network has learned");
        add.setAccessibleText("Open pictures to learn");
        HBox head = new HBox(8, ViewTools.label("Memories", "pane-title"), count, ViewTools.stretch(), add);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("pane-head");
        list.setId("memories");
        list.setAccessibleText("Memories");
        list.setCellFactory(_ -> {
            MemoryCell cell = new MemoryCell(actions, memory -> appearance.apply(memory), memory -> memory.id() == asked);
            cells.add(cell);
            return cell;
        });
        list.setPlaceholder(placeholder());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        setTop(new VBox(head, captions));
        setCenter(list);
    }

    private static VBox placeholder() {
        Label how = ViewTools.label("or open some, paste one, or take samples", "empty-text");
        how.setWrapText(true);
        VBox box = new VBox(6, new FontIcon(Feather.DOWNLOAD), ViewTools.label("Drop pictures here", "empty-title"), how);
        box.getStyleClass().add("empty-state");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    /** Opens a chooser for pictures to learn. */
    public Button add() {
        return add;
    }

    /**
     * Shows the memories.
     *
     * @param memories in order
     * @param askedId the id of the one that the network is asked about, or -1
     */
    public void show(List<Memory> memories, long askedId) {
        boolean askedChanged = asked != askedId;
        asked = askedId;
        if (!list.getItems().equals(memories)) {
            int place = list.getSelectionModel().getSelectedIndex();
            Memory selected = list.getSelectionModel().getSelectedItem();
            list.getItems().setAll(memories);
            if (selected != null && !memories.isEmpty()) {
                list.getSelectionModel().select(placeOf(selected, memories).orElse(Math.min(place, memories.size() - 1)));
            }
        } else if (askedChanged) {
            cells.forEach(MemoryCell::showAgain);
        }
        count.setText(memories.isEmpty() ? "" : Integer.toString(memories.size()));
        ViewTools.show(captions, !memories.isEmpty());
    }

    /** Where a memory is now, whatever was done to it; empty where it was removed. */
    private static OptionalInt placeOf(Memory memory, List<Memory> memories) {
        return IntStream.range(0, memories.size()).filter(place -> memories.get(place).id() == memory.id()).findFirst();
    }

    /** Shows what the memories look like to the network. */
    public void show(Function<Memory, Appearance> newAppearance) {
        appearance = newAppearance;
        cells.forEach(MemoryCell::showAgain);
    }

    /** Brings a memory into sight and selects it. */
    public void select(Memory memory) {
        list.getSelectionModel().select(memory);
        list.scrollTo(memory);
    }

    private void onKey(KeyEvent event) {
        Memory memory = list.getSelectionModel().getSelectedItem();
        // What is typed into a name is the name's.
        boolean typed = event.getTarget() instanceof TextInputControl;
        if (memory == null || typed || event.isControlDown() || event.isMetaDown()) {
            return;
        }
        int place = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DELETE, BACK_SPACE -> actions.remove(memory);
            case I -> actions.invert(memory);
            case ENTER -> actions.ask(memory);
            case F2 -> list.lookupAll(".memory-cell")
                    .stream()
                    .filter(node -> node instanceof MemoryCell cell && cell.getItem() == memory)
                    .findFirst()
                    .ifPresent(node -> ((MemoryCell) node).startRename());
            case UP, DOWN -> {
                if (!event.isAltDown()) {
                    return;
                }
                actions.move(memory, place + (event.getCode() == KeyCode.UP ? -1 : 1));
                select(memory);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
