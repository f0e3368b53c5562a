package engram.view.study.memories;

import module java.base;
import module javafx.controls;
import engram.model.experiment.Memory;
import engram.view.picture.Thumbnail;

/** All memories as tiles with what became of them: nodes exist for what is in sight alone. */
final class HeldTiles extends Region {

    /** Lengths in ems. */
    private static final double LARGE = 9;
    private static final double LEAST_FOR_LARGE = 16;
    private static final double PICTURE = 5;
    private static final double BESIDE = 2;
    private static final double GAP = 0.5;
    private static final double EDGES = 0.7;
    private static final double LINE = 1.45;
    private static final double BAR = 1.4;
    private static final double LETTERS = 13;

    /** So few are shown larger. */
    private static final int FEW = 12;

    /** Pictures that were in sight lately: more take room for nothing. */
    private static final int MOST_IMAGES = 240;

    private final ListView<Integer> rows = new ListView<>();
    private final Map<Memory, Image> images = new LinkedHashMap<>();
    private final IntConsumer onAsk;
    private MemoriesSight sight;
    private int columns = 1;
    /** How large pictures are, in ems. */
    private double drawn;

    /**
     * Shows nothing yet.
     *
     * @param onAsk told the place of the memory that somebody wants asked about
     */
    HeldTiles(IntConsumer onAsk) {
        this.onAsk = onAsk;
        setId("held-memories");
        getStyleClass().add("held-tiles");
        rows.setFocusTraversable(false);
        rows.setAccessibleText("All memories, with whether each network holds them");
        rows.setCellFactory(_ -> new Row());
        getChildren().add(rows);
    }

    void show(MemoriesSight newSight) {
        boolean others = sight == null || !sight.memories().equals(newSight.memories());
        sight = newSight;
        if (others) {
            images.clear();
        }
        fill();
        requestLayout();
    }

    private double em() {
        return LETTERS * sight.theme().textSize();
    }

    /** The side of a picture, in ems. */
    private double picture() {
        return sight.memories().size() <= FEW && getHeight() > LEAST_FOR_LARGE * em() ? LARGE : PICTURE;
    }

    private void fill() {
        int count = (sight.memories().size() + columns - 1) / columns;
        if (rows.getItems().size() != count) {
            rows.getItems().setAll(IntStream.range(0, count).boxed().toList());
        }
        rows.refresh();
    }

    private Image image(Memory memory) {
        Image known = images.remove(memory);
        Image image = known != null ? known : Thumbnail.of(memory.grey(sight.study().questions().networks().getFirst().side()));
        images.put(memory, image);
        if (images.size() > MOST_IMAGES) {
            images.remove(images.keySet().iterator().next());
        }
        return image;
    }

    @Override
    protected void layoutChildren() {
        if (sight != null) {
            double tile = (picture() + BESIDE + GAP) * em();
            int fit = (int) Math.max(1, Math.floor((getWidth() - BAR * em()) / tile));
            rows.setFixedCellSize(Math.ceil((picture() + 2 * EDGES + GAP + LINE * (1 + sight.networks())) * em()));
            if (fit != columns || picture() != drawn) {
                columns = fit;
                drawn = picture();
                fill();
            }
        }
        rows.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** Memories beside one another. */
    private final class Row extends ListCell<Integer> {

        private final List<HeldTile> tiles = new ArrayList<>();
        private final HBox box = new HBox();

        Row() {
            getStyleClass().setAll("held-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Integer row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            setGraphic(isEmpty || row == null ? null : box);
            if (isEmpty || row == null || sight == null) {
                return;
            }
            box.setSpacing(GAP * em());
            while (tiles.size() < columns) {
                tiles.add(new HeldTile());
            }
            int first = row * columns;
            int count = Math.clamp(sight.memories().size() - (long) first, 0, columns);
            for (int place = 0; place < count; place++) {
                HeldTile tile = tiles.get(place);
                int memory = first + place;
                tile.setSide(picture() * em(), (picture() + BESIDE) * em());
                tile.show(sight, memory, image(sight.memories().get(memory)));
                tile.setOnAction(_ -> onAsk.accept(memory));
            }
            box.getChildren().setAll(tiles.subList(0, count));
        }
    }
}
