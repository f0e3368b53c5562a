package engram.view.dialog;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.image.RgbImage;
import engram.model.image.file.PictureSelection;
import engram.model.image.table.Arrangement;
import engram.model.image.table.PictureTable;
import engram.model.image.table.ValueRange;
import engram.view.picture.PictureBox;
import engram.view.picture.Thumbnail;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import engram.view.theme.Theme;
import javafx.scene.control.Label;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;

/**
 * Asks how the numbers of a file are to be read as pictures, and which of them are wanted: by clicking at them, or by writing
 * their numbers. The pictures are shown as they would be taken.
 */
public final class TableDialog extends Dialog<TableDialog.Choice> {

    /**
     * What is wanted.
     *
     * @param table the pictures, read as they were seen
     * @param numbers which of them, counted from 0
     * @param inverted whether their negatives: MNIST's digits are white on black
     */
    public record Choice(PictureTable table, List<Integer> numbers, boolean inverted) {

        /** Copies the list. */
        public Choice {
            numbers = List.copyOf(numbers);
        }
    }

    /** More memories than this are not taken into the window: every one of them has a place in lists and plots. */
    public static final int MOST = 10_000;

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double CELL = 56;
    private static final int FIRST_SUGGESTED = 3;

    private PictureTable table;
    private final BitSet chosen = new BitSet();
    private final GridPane readings = new GridPane(10, 6);
    private final TextField numbers = new TextField();
    private final Label count = ViewTools.label("", "caption");
    private final CheckBox invert = new CheckBox("Invert");
    private final CheckBox transpose = new CheckBox("Transpose");
    private final GridView<Integer> grid = new GridView<>();
    private final ButtonType take = new ButtonType("Add pictures", ButtonBar.ButtonData.OK_DONE);
    private final ButtonType takeAll;

    /**
     * Makes a dialog in which the first few pictures are chosen, and the likeliest way to read them.
     *
     * @param name the file's name
     * @param tables what can be read of it, at least one, the likeliest first
     * @param theme the look of the dialog
     */
    public TableDialog(String name, List<PictureTable> tables, Theme theme) {
        table = tables.getFirst();
        takeAll = new ButtonType(allOfThem(), ButtonBar.ButtonData.OTHER);
        setTitle("Pictures of " + name);
        setHeaderText(null);
        setResizable(true);
        invert.setId("table-invert");
        Tips.explain(invert, "Exchanges light and dark: white on black, as in MNIST, becomes dark on white");
        invert.selectedProperty().addListener(_ -> look());
        transpose.setId("table-transpose");
        Tips.explain(transpose,
                "Exchanges rows and columns: for files that hold pictures column by column, as EMNIST's and MATLAB's do");
        transpose.selectedProperty().addListener((_, _, turned) -> read(table.turned(turned)));
        transpose.setSelected(table.contents().sideways());
        grid.setId("table-pictures");
        // Wide enough for what a picture shows and a number of five digits.
        grid.setCellWidth(CELL + 16);
        grid.setCellHeight(CELL + 16);
        grid.setHorizontalCellSpacing(4);
        grid.setVerticalCellSpacing(4);
        grid.setCellFactory(_ -> new PictureCell());
        VBox.setVgrow(grid, Priority.ALWAYS);
        count.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(count, Priority.ALWAYS);
        HBox bottom = new HBox(12, count, transpose, invert);
        bottom.setAlignment(Pos.CENTER_LEFT);
        HBox picking = picking();
        // Where there is little room, the pictures give way: they can be scrolled.
        Stream.of(readings, picking, bottom).forEach(row -> row.setMinHeight(Region.USE_PREF_SIZE));
        grid.setMinHeight(CELL);
        VBox content = new VBox(10, readings, picking, grid, bottom);
        content.setPadding(new Insets(14, 14, 0, 14));
        getDialogPane().setContent(content);
        getDialogPane().setMinSize(480, 360);
        getDialogPane().setPrefSize(660, 580);
        getDialogPane().getButtonTypes().setAll(take, takeAll, ButtonType.CANCEL);
        theme.applyTo(getDialogPane().getScene());
        setResultConverter(
                button -> button == take ? choice(chosen) : button == takeAll ? choice(firstOnes(table.count())) : null);
        if (tables.size() > 1) {
            addReading(0, "Array", "table-array", tables, tables.getFirst(), PictureTable::part, this::readArray);
        }
        showReadings();
        fill();
        choose(firstOnes(FIRST_SUGGESTED));
    }

    private HBox picking() {
        numbers.setId("table-numbers");
        numbers.setPromptText("0-9, 14, 20-");
        numbers.setAccessibleText("Numbers of the pictures, such as 0-9, 14");
        Tips.explain(numbers, "Numbers and ranges, separated by commas: 0-9, 14, 20-");
        numbers.textProperty().addListener((_, _, text) -> written(text));
        HBox.setHgrow(numbers, Priority.ALWAYS);
        Button none = new Button("None");
        none.setOnAction(_ -> choose(new BitSet()));
        Button first = new Button("First 10");
        first.setOnAction(_ -> choose(firstOnes(10)));
        HBox row = new HBox(8, new Label("Numbers"), numbers, first, none);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** How the array at hand is read: a line where that is certain, a choice where there are several ways. */
    private void showReadings() {
        readings.getChildren().removeIf(node -> GridPane.getRowIndex(node) > 0);
        addReading(1, "Pictures", "table-arrangement", table.contents().arrangements(), table.arrangement(), Arrangement::title,
                way -> read(table.arranged(way)));
        addReading(2, "Values", "table-range", table.contents().ranges(), table.range(), ValueRange::reading,
                range -> read(table.ranging(range)));
    }

    private <T> void addReading(int row, String title, String id, List<T> ways, T way, Function<T, String> name,
            Consumer<T> onChoose) {
        Label label = new Label(title);
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region field;
        if (ways.size() == 1) {
            field = new Label(name.apply(way));
            field.setId(id);
        } else {
            ComboBox<T> box = ViewTools.list(id, title, ways, name);
            box.setValue(way);
            box.valueProperty().addListener((_, _, other) -> onChoose.accept(other));
            field = box;
        }
        field.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(field, Priority.ALWAYS);
        label.setLabelFor(field);
        readings.addRow(row, label, field);
    }

    private void readArray(PictureTable other) {
        transpose.setSelected(other.contents().sideways());
        read(other.turned(transpose.isSelected()));
        showReadings();
    }

    private void read(PictureTable other) {
        boolean more = other.count() != grid.getItems().size();
        table = other;
        if (more) {
            // Other pictures than before have these numbers.
            fill();
            choose(firstOnes(FIRST_SUGGESTED));
            written(numbers.getText());
        }
        look();
        refresh(!numbers.getPseudoClassStates().contains(WRONG));
    }

    private void fill() {
        grid.setItems(FXCollections.observableArrayList(IntStream.range(0, table.count()).boxed().toList()));
        Node button = getDialogPane().lookupButton(takeAll);
        if (button != null) {
            ((Button) button).setText(allOfThem());
        }
    }

    private String allOfThem() {
        return Text.of(table.count() > MOST ? "Add the first %,d" : "Add all %,d", Math.min(MOST, table.count()));
    }

    private void look() {
        grid.lookupAll(".picture-cell").forEach(node -> ((PictureCell) node).look());
    }

    private Choice choice(BitSet wanted) {
        return new Choice(table, wanted.stream().limit(MOST).boxed().toList(), invert.isSelected());
    }

    private BitSet firstOnes(int many) {
        BitSet first = new BitSet();
        first.set(0, Math.min(many, table.count()));
        return first;
    }

    /** What stands in the field is what is chosen. */
    private void choose(BitSet wanted) {
        numbers.setText(asRanges(wanted));
    }

    private void toggle(int index) {
        BitSet wanted = (BitSet) chosen.clone();
        wanted.flip(index);
        choose(wanted);
    }

    private void written(String text) {
        try {
            List<Integer> wanted = text.isBlank() ? List.of() : PictureSelection.parse(text, table.count()).indices();
            chosen.clear();
            wanted.forEach(chosen::set);
            refresh(true);
        } catch (IllegalArgumentException e) {
            // What cannot be read chooses nothing; what was read before it would look as if it were chosen.
            chosen.clear();
            count.setText(e.getMessage());
            refresh(false);
        }
    }

    private void refresh(boolean right) {
        numbers.pseudoClassStateChanged(WRONG, !right);
        count.pseudoClassStateChanged(WRONG, !right);
        if (right) {
            count.setText(Text.of("%,d of %s chosen, %d \u00D7 %d pixels each", chosen.cardinality(),
                    Text.count(table.count(), "picture"), table.width(), table.height()));
        }
        boolean tooMany = right && chosen.cardinality() > MOST;
        if (tooMany) {
            count.setText(Text.of("%,d of %,d pictures chosen, and the window takes at most %,d", chosen.cardinality(),
                    table.count(), MOST));
        }
        Node button = getDialogPane().lookupButton(take);
        if (button != null) {
            ((Button) button).setText(tooMany ? Text.of("Take the first %,d", MOST) : take.getText());
            button.setDisable(!right || chosen.isEmpty());
        }
        grid.lookupAll(".picture-cell").forEach(node -> ((PictureCell) node).mark());
    }

    private static String asRanges(BitSet chosen) {
        StringBuilder text = new StringBuilder();
        for (int first = chosen.nextSetBit(0); first >= 0;) {
            int end = chosen.nextClearBit(first);
            text.append(text.isEmpty() ? "" : ", ").append(first);
            if (end - 1 > first) {
                text.append('-').append(end - 1);
            }
            first = chosen.nextSetBit(end);
        }
        return text.toString();
    }

    /** One picture of the file, with its number. */
    private final class PictureCell extends GridCell<Integer> {

        private final PictureBox box = new PictureBox(CELL - 4, "Click to choose or leave out");
        private final Label number = ViewTools.label("", "caption");
        private final VBox both = new VBox(box, number);

        PictureCell() {
            getStyleClass().add("picture-cell");
            both.setAlignment(Pos.CENTER);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    toggle(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Integer index, boolean isEmpty) {
            super.updateItem(index, isEmpty);
            if (isEmpty || index == null) {
                setGraphic(null);
            } else {
                look();
                setGraphic(both);
            }
            mark();
        }

        void look() {
            if (getItem() != null && getItem() < table.count()) {
                RgbImage preview = table.picture(getItem()).preview();
                box.show(Thumbnail.of(invert.isSelected() ? negative(preview) : preview));
                number.setText(
                        table.label(getItem()).map(label -> Text.of("%s (#%d)", label, getItem())).orElse(getItem().toString()));
            }
        }

        private static RgbImage negative(RgbImage picture) {
            int width = picture.width();
            return new RgbImage(width, picture.height(),
                    IntStream.range(0, width * picture.height()).map(i -> ~picture.rgb(i / width, i % width)).toArray());
        }

        void mark() {
            pseudoClassStateChanged(CHOSEN, getItem() != null && chosen.get(getItem()));
        }
    }
}
