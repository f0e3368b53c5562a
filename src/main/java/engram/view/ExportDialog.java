package engram.view;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.controlsfx.control.RangeSlider;

/**
 * Asks how a frame, or a part of the run as a film, is to be drawn.
 *
 * @param <T> what of a frame can be drawn
 */
public final class ExportDialog<T> extends Dialog<ExportDialog.Wish<T>> {

    /**
     * What is wanted.
     *
     * @param content what of the frame is drawn
     * @param cell pixels a side for each neuron
     * @param dark on a dark ground rather than on white
     * @param film which part of the run; null for a single frame
     */
    public record Wish<T>(T content, int cell, boolean dark, Film film) {}

    /**
     * A part of the run.
     *
     * @param from its first time step, from 0 on
     * @param to its last time step
     * @param stride from how many steps one is shown
     * @param framesPerSecond how fast
     */
    public record Film(int from, int to, int stride, int framesPerSecond) {

        /** How many frames that makes. */
        public int frames() {
            return (to - from) / stride + 1;
        }
    }

    private static final int MOST_FRAMES_UNWARNED = 1000;

    /** Below all rows there may be. */
    private static final int SUMMARY_ROW = 20;

    private final ComboBox<T> content = new ComboBox<>();
    private final Spinner<Integer> cell = new Spinner<>(1, 64, 12);
    private final CheckBox dark = new CheckBox();
    private final Label summary = new Label();
    private final GridPane form = new GridPane(14, 12);
    private final BiFunction<T, Integer, String> size;
    private int rows;
    private RangeSlider range;
    private int lastStep;
    private Spinner<Integer> stride;
    private ComboBox<Integer> rate;

    /**
     * Makes a dialog for one frame.
     *
     * @param title what the dialog is called
     * @param contents what can be drawn
     * @param name what people read for each
     * @param size how large a picture gets, in words, from its content and pixels per neuron
     * @param theme the look of the dialog, and the first suggestion for the picture's
     */
    public ExportDialog(
            String title, List<T> contents, Function<T, String> name, BiFunction<T, Integer, String> size, Theme theme) {
        this.size = size;
        setTitle(title);
        setHeaderText(null);
        content.setId("export-content");
        content.getItems().setAll(contents);
        content.setValue(contents.getFirst());
        content.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                return null;
            }
        });
        cell.setId("export-cell");
        cell.setEditable(true);
        cell.setPrefWidth(110);
        dark.setId("export-dark");
        dark.setSelected(theme == Theme.DARK);
        summary.setId("export-summary");
        summary.getStyleClass().add("caption");
        summary.setWrapText(true);
        summary.setMinHeight(36);
        form.setPadding(new Insets(18, 18, 6, 18));
        form.getColumnConstraints().addAll(new ColumnConstraints(130), wide());
        addRow("Content", content, "What of the frame is drawn");
        addRow("Pixels per neuron", cell, "Each neuron becomes a square of so many pixels");
        addRow("Dark ground", dark, "A dark ground, for slides, instead of white, for paper");
        form.add(summary, 0, SUMMARY_ROW, 2, 1);
        content.valueProperty().addListener((_, _, _) -> summarise());
        cell.valueProperty().addListener((_, _, _) -> summarise());
        ButtonType save = new ButtonType("Save\u2026", ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(save, ButtonType.CANCEL);
        getDialogPane().setContent(form);
        getDialogPane().setPrefWidth(460);
        theme.applyTo(getDialogPane().getScene());
        setResultConverter(button -> button == save ? wish() : null);
        summarise();
    }

    private static ColumnConstraints wide() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    /**
     * Asks for a part of the run too.
     *
     * @param recorded steps that can be shown
     * @param around the time step that is looked at: the first suggestion begins there
     * @param rates frames a second that can be had
     */
    public void askForPart(int recorded, int around, List<Integer> rates) {
        lastStep = recorded - 1;
        // A slider needs a way to go, even where there is but one step.
        int last = Math.max(1, lastStep);
        int end = Math.min(last, around + 199);
        int start = Math.max(0, Math.min(around, end - 199));
        range = new RangeSlider(0, last, start, end);
        // Its constructor holds the lower value against an upper one that is not yet set.
        range.setHighValue(end);
        range.setLowValue(start);
        range.setId("export-range");
        range.setBlockIncrement(1);
        range.setMaxWidth(Double.MAX_VALUE);
        stride = new Spinner<>(1, 1000, 1);
        stride.setId("export-stride");
        stride.setEditable(true);
        stride.setPrefWidth(110);
        rate = new ComboBox<>();
        rate.setId("export-rate");
        rate.getItems().setAll(rates);
        rate.setValue(rates.contains(20) ? Integer.valueOf(20) : rates.getFirst());
        addRow("Part of the run", range, "From which to which step");
        addRow("Every n-th step", stride, "1 shows each step, 2 every other");
        addRow("Frames per second", rate, "How fast the film plays");
        range.lowValueProperty().addListener((_, _, _) -> summarise());
        range.highValueProperty().addListener((_, _, _) -> summarise());
        stride.valueProperty().addListener((_, _, _) -> summarise());
        rate.valueProperty().addListener((_, _, _) -> summarise());
        summarise();
    }

    private void addRow(String title, Control control, String explanation) {
        Label label = new Label(title);
        label.setLabelFor(control);
        Tips.explain(label, explanation);
        Tips.explain(control, explanation);
        control.setAccessibleText(title);
        label.setAlignment(Pos.CENTER_LEFT);
        form.addRow(rows++, label, control);
    }

    private Wish<T> wish() {
        return new Wish<>(content.getValue(), cell.getValue(), dark.isSelected(), film());
    }

    private Film film() {
        return range == null
                ? null
                : new Film(
                        (int) Math.round(range.getLowValue()),
                        Math.min((int) Math.round(range.getHighValue()), lastStep),
                        stride.getValue(),
                        rate.getValue());
    }

    private void summarise() {
        if (content.getValue() == null || cell.getValue() == null) {
            return;
        }
        String pixels = size.apply(content.getValue(), cell.getValue());
        Film film = film();
        if (film == null) {
            summary.setText(pixels);
            return;
        }
        summary.setText(String.format(
                Locale.ROOT,
                "%s \u00B7 steps %,d to %,d \u00B7 %,d frames, %.1f s%s",
                pixels,
                film.from() + 1,
                film.to() + 1,
                film.frames(),
                (double) film.frames() / film.framesPerSecond(),
                film.frames() > MOST_FRAMES_UNWARNED ? ". That is a long film: it will take a while and much room." : ""));
    }
}
