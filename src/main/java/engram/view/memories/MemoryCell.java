package engram.view.memories;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.experiment.Appearance;
import engram.model.experiment.Memory;

/** A place in the list of memories: holds a card, and can be dragged to another place. */
final class MemoryCell extends ListCell<Memory> {

    private static final DataFormat PLACE = new DataFormat("application/x-engram-memory-place");
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    private static final PseudoClass DROP_TARGET = PseudoClass.getPseudoClass("drop-target");

    private final MemoryActions actions;
    private final Function<Memory, Appearance> appearance;
    private final Predicate<Memory> isAsked;

    /** Made when there first is something to show: a list has many places that never hold anything. */
    private MemoryCard card;

    MemoryCell(MemoryActions actions, Function<Memory, Appearance> appearance, Predicate<Memory> isAsked) {
        this.actions = actions;
        this.appearance = appearance;
        this.isAsked = isAsked;
        getStyleClass().add("memory-cell");
        // The cell is as wide as the list, never wider: long names give way.
        setPrefWidth(0);
        setOnContextMenuRequested(event -> {
            if (getItem() != null) {
                card.menu().show(this, event.getScreenX(), event.getScreenY());
            }
        });
        makeDraggable();
    }

    @Override
    protected void updateItem(Memory memory, boolean isEmpty) {
        super.updateItem(memory, isEmpty);
        if (isEmpty || memory == null) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(ASKED, false);
            return;
        }
        if (card == null) {
            card = new MemoryCard(actions);
        }
        setGraphic(card);
        setAccessibleText(Text.of("Memory %d, %s", getIndex() + 1, memory.name()));
        showAgain();
    }

    /** Brings what is shown up to date. */
    void showAgain() {
        if (!isEmpty() && getItem() != null) {
            card.show(getItem(), getIndex(), appearance.apply(getItem()));
            pseudoClassStateChanged(ASKED, isAsked.test(getItem()));
        }
    }

    /** Turns the name into a field. */
    void startRename() {
        if (getItem() != null) {
            card.startRename();
        }
    }

    private void makeDraggable() {
        setOnDragDetected(event -> {
            if (getItem() != null && !card.isRenaming()) {
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                ClipboardContent what = new ClipboardContent();
                what.put(PLACE, getIndex());
                board.setContent(what);
                board.setDragView(card.snapshot(null, null));
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
}
