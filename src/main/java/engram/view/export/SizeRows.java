package engram.view.export;

import module java.base;
import module javafx.controls;
import engram.view.control.NumberField;
import engram.view.control.Segments;
import engram.view.control.Tips;
import engram.view.export.ExportChoice.Size;
import javafx.scene.control.Label;

/** How large something is to get: in pixels, or measured on paper. */
final class SizeRows {

    private static final int PIXELS_SUGGESTED = 12;
    private static final int WIDTH_SUGGESTED = 1600;
    private static final int MOST_WIDE = 16_000;
    /** The text of a page of A4 between its margins. */
    private static final int MILLIMETRES_SUGGESTED = 160;

    private static final int MOST_MILLIMETRES = 2000;
    private static final int INCH_SUGGESTED = 300;
    private static final int MOST_IN_INCH = 1200;

    /** What is counted. */
    private enum Unit {
        PIXELS("Pixels"),
        PAPER("Millimetres");

        private final String title;

        Unit(String title) {
            this.title = title;
        }
    }

    private final String id;
    private final int mostAcross;
    private final Segments<Unit> unit;
    private final NumberField cell;
    private final NumberField width;
    private final NumberField millimetres;
    private final NumberField inch;
    private final Label title = new Label("Pixels per neuron");
    private final HBox paper;
    private final Node[] dots;
    private final StackPane values = new StackPane();
    private boolean maps = true;
    private boolean drawn = true;
    private boolean ofDots = true;
    /** The pixels of each neuron that were chosen, and what is shown in their place where that would be too large. */
    private int wished;

    private int shown = -1;

    /**
     * Makes the rows.
     *
     * @param id the beginning of the controls' ids
     * @param mostCell the most pixels a side for each neuron
     * @param mostAcross maps of more pixels in a row are left to those who ask for them
     * @param onChange what to do when anything is set
     */
    SizeRows(String id, int mostCell, int mostAcross, Runnable onChange) {
        this.id = id;
        this.mostAcross = mostAcross;
        unit = new Segments<>(id + "-unit", "Size in", each -> each.title);
        unit.offer(List.of(Unit.values()), each -> each.name().toLowerCase(Locale.ROOT));
        cell = new NumberField(id + "-cell", "Pixels per neuron", 1, mostCell, Math.min(PIXELS_SUGGESTED, mostCell));
        width = new NumberField(id + "-width", "Pixels wide", 100, MOST_WIDE, WIDTH_SUGGESTED);
        millimetres = new NumberField(id + "-millimetres", "Width in mm", 10, MOST_MILLIMETRES, MILLIMETRES_SUGGESTED);
        inch = new NumberField(id + "-inch", "Pixels per inch (dpi)", 30, MOST_IN_INCH, INCH_SUGGESTED);
        millimetres.getStyleClass().add("short-field");
        inch.getStyleClass().add("short-field");
        Label at = new Label("at");
        Label dpi = new Label("dpi");
        at.setMinWidth(Region.USE_PREF_SIZE);
        dpi.setMinWidth(Region.USE_PREF_SIZE);
        dots = new Node[] {at, inch, dpi};
        paper = new HBox(4, millimetres, at, inch, dpi);
        paper.setAlignment(Pos.CENTER_RIGHT);
        Tips.explain(inch, "A picture gets at least so many pixels for each inch; each neuron is a square of whole pixels");
        unit.value().addListener((_, _, _) -> {
            show();
            onChange.run();
        });
        fields().forEach(field -> field.textProperty().addListener((_, _, _) -> onChange.run()));
        show();
    }

    /**
     * Suggests no more pixels for each neuron than so many neurons leave room for; what was chosen comes back with fewer.
     *
     * @param side rows and columns of neurons
     */
    void fit(int side) {
        int now = cell.value().orElse(PIXELS_SUGGESTED);
        wished = now == shown ? wished : now;
        shown = Math.min(wished, Math.max(1, mostAcross / side));
        if (now != shown) {
            cell.show(shown);
        }
    }

    /** All that can be set. */
    void addTo(OptionRows rows) {
        rows.add("Size in", unit.node(), "Pixels for screens and slides, millimetres for paper");
        values.setAlignment(Pos.CENTER_RIGHT);
        values.setMinWidth(Region.USE_PREF_SIZE);
        values.getChildren().addAll(cell, width, paper);
        rows.add(title, values);
    }

    /** Pixels of each neuron alone. */
    void addPixelsTo(OptionRows rows) {
        rows.add("Pixels per neuron", cell, "Each neuron becomes a square of so many pixels");
    }

    /** Whether it is of maps or of something else, that has no neurons to count pixels for. */
    void setMaps(boolean nowMaps) {
        maps = nowMaps;
        show();
    }

    /** Lines and letters have no dots, and a table has no size. */
    void setFormat(ExportChoice.Format format) {
        drawn = format.drawn();
        ofDots = format.dots();
        show();
    }

    private void show() {
        boolean onPaper = isOnPaper();
        unit.node().setDisable(!drawn);
        values.setDisable(!drawn);
        Stream.of(dots).forEach(node -> {
            node.setVisible(ofDots);
            node.setManaged(ofDots);
        });
        cell.setVisible(!onPaper && maps);
        width.setVisible(!onPaper && !maps);
        paper.setVisible(onPaper);
        title.setText(onPaper ? "Width in mm" : maps ? "Pixels per neuron" : "Pixels wide");
        title.setLabelFor(field());
        Tips.explain(title, onPaper ? "How wide it is printed"
                : maps ? "Each neuron becomes a square of so many pixels" : "How wide it gets; letters grow with it");
    }

    private boolean isOnPaper() {
        return unit.value().getValue() == Unit.PAPER;
    }

    List<NumberField> fields() {
        return List.of(cell, width, millimetres, inch);
    }

    /** The one that says how large it gets. */
    NumberField field() {
        return isOnPaper() ? millimetres : maps ? cell : width;
    }

    /** What is wrong with a number that counts; empty where nothing is. */
    Optional<Map.Entry<NumberField, String>> complaint() {
        return (!drawn ? Stream.<NumberField>empty() : Stream.of(field(), isOnPaper() && ofDots ? inch : field()))
                .filter(each -> each.value().isEmpty())
                .findFirst()
                .map(each -> Map.entry(each, each.complaint()));
    }

    /** What is set; to be asked only where it is right. */
    Size size() {
        int count = field().value().orElse(PIXELS_SUGGESTED);
        return isOnPaper() ? new Size.Paper(count, inch.value().orElse(INCH_SUGGESTED)) : new Size.Pixels(count);
    }

    void remember(Map<String, String> choices) {
        choices.put(id + ".unit", unit.value().getValue().name());
        fields().forEach(field -> field.value().ifPresent(value -> choices.put(key(field), Integer.toString(value))));
        if (cell.value().equals(OptionalInt.of(shown))) {
            choices.put(key(cell), Integer.toString(wished));
        }
    }

    void restore(Map<String, String> choices) {
        Stream.of(Unit.values())
                .filter(each -> each.name().equals(choices.get(id + ".unit")))
                .findFirst()
                .ifPresent(unit.value()::setValue);
        fields().forEach(field -> {
            int before = field.value().orElseThrow();
            field.setText(choices.getOrDefault(key(field), Integer.toString(before)));
            if (field.value().isEmpty()) {
                field.show(before);
            }
        });
    }

    private static String key(NumberField field) {
        return field.getId().replace('-', '.');
    }
}
