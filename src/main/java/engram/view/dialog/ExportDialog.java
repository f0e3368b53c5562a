package engram.view.dialog;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.view.control.NumberField;
import engram.view.control.Sliders;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import engram.view.theme.Theme;
import javafx.scene.control.Label;
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

    private static final PseudoClass WRONG = NumberField.WRONG;
    private static final int PIXELS_SUGGESTED = 12;
    private static final int STEPS_SUGGESTED = 200;
    private static final int MOST_STRIDE = 1000;
    private static final int MOST_FRAMES_UNWARNED = 1000;

    /** Below all rows there may be. */
    private static final int SUMMARY_ROW = 20;

    private final ComboBox<T> content;
    private final NumberField cell;
    private final CheckBox dark = new CheckBox();
    private final Label summary = ViewTools.label("", "caption");
    private final GridPane form = new GridPane(14, 12);
    private final BiFunction<T, Integer, String> size;
    private int rows;
    private final ButtonType save = new ButtonType("Save\u2026", ButtonBar.ButtonData.OK_DONE);
    /** Null, as all that belongs to a film, where a single frame is asked for. */
    private RangeSlider range;
    private NumberField first;
    private NumberField last;
    private NumberField stride;
    private ComboBox<Integer> rate;

    /**
     * Makes a dialog for one frame.
     *
     * @param name what people read for each of the contents
     * @param mostPixels the most pixels a neuron may have a side
     * @param size how large a picture gets, in words, from its content and pixels per neuron
     * @param theme the look of the dialog, and the first suggestion for the picture's
     */
    public ExportDialog(String title, List<T> contents, Function<T, String> name, int mostPixels,
            BiFunction<T, Integer, String> size, Theme theme) {
        this.size = size;
        cell = new NumberField("export-cell", "Pixels per neuron", 1, mostPixels, Math.min(PIXELS_SUGGESTED, mostPixels));
        setTitle(title);
        setHeaderText(null);
        content = ViewTools.list("export-content", "Content", contents, name);
        content.setValue(contents.getFirst());
        dark.setId("export-dark");
        dark.setAccessibleText("Dark ground");
        dark.setSelected(theme.dark());
        summary.setId("export-summary");
        summary.setWrapText(true);
        summary.setMinHeight(36);
        form.setPadding(new Insets(18, 18, 6, 18));
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        form.getColumnConstraints().addAll(new ColumnConstraints(130), wide);
        addRow("Content", content, "Which part of the frame is drawn");
        addRow("Pixels per neuron", cell, "Each neuron becomes a square of this many pixels");
        addRow("Dark ground", dark, "A dark ground, for slides, instead of white, for paper");
        form.add(summary, 0, SUMMARY_ROW, 2, 1);
        content.valueProperty().addListener((_, _, _) -> summarise());
        cell.textProperty().addListener((_, _, _) -> summarise());
        getDialogPane().getButtonTypes().setAll(save, ButtonType.CANCEL);
        getDialogPane().setContent(form);
        Sliders.heedPrimaryButton(form);
        getDialogPane().setPrefWidth(460);
        theme.applyTo(getDialogPane().getScene());
        setResultConverter(button -> button == save ? wish() : null);
        summarise();
    }

    /**
     * Asks for a part of the run too.
     *
     * @param recorded steps that can be shown
     * @param around the time step that is looked at: the first suggestion begins there
     * @param rates frames a second that can be had
     */
    public void askForPart(int recorded, int around, List<Integer> rates) {
        int lastStep = recorded - 1;
        int end = Math.min(lastStep, around + STEPS_SUGGESTED - 1);
        int start = Math.max(0, Math.min(around, end - STEPS_SUGGESTED + 1));
        // A slider needs a way to go, even where there is but one step.
        range = new RangeSlider(0, Math.max(1, lastStep), start, end);
        // Its constructor holds the lower value against an upper one that is not yet set.
        range.setHighValue(end);
        range.setLowValue(start);
        range.setId("export-range");
        range.setBlockIncrement(1);
        range.setMaxWidth(Double.MAX_VALUE);
        range.setAccessibleText("Part of the run");
        first = new NumberField("export-first", "First step", 1, recorded, start + 1);
        last = new NumberField("export-last", "Last step", 1, recorded, end + 1);
        HBox steps = new HBox(8, first, new Label("to"), last, new Label(Text.of("of %,d", recorded)));
        steps.setAlignment(Pos.CENTER_LEFT);
        stride = new NumberField("export-stride", "Every n-th step", 1, MOST_STRIDE, 1);
        rate = ViewTools.list("export-rate", "Frames per second", rates, rate -> Integer.toString(rate));
        rate.setValue(rates.contains(20) ? Integer.valueOf(20) : rates.getFirst());
        addRow("Part of the run", range, "From which to which step");
        addRow("Steps", steps, "The first and the last step of the film, both included");
        addRow("Every n-th step", stride, "1 shows each step, 2 every other");
        addRow("Frames per second", rate, "How fast the film plays");
        range.lowValueProperty().addListener((_, _, low) -> slid(first, low, last, range.getHighValue(), lastStep));
        range.highValueProperty().addListener((_, _, high) -> slid(last, high, first, range.getLowValue(), lastStep));
        first.textProperty().addListener((_, _, _) -> typed());
        last.textProperty().addListener((_, _, _) -> typed());
        stride.textProperty().addListener((_, _, _) -> summarise());
        rate.valueProperty().addListener((_, _, _) -> summarise());
        summarise();
    }

    /** The numbers follow the slider; what is wrong beside the one that was slid gives way to it. */
    private void slid(NumberField own, Number place, NumberField other, double otherPlace, int lastStep) {
        own.show(step(place, lastStep) + 1);
        if (complaint().isPresent()) {
            other.show(step(otherPlace, lastStep) + 1);
        }
    }

    private static int step(Number place, int lastStep) {
        return Math.min((int) Math.round(place.doubleValue()), lastStep);
    }

    /** The slider follows the numbers, where they are right; the end goes first that makes room for the other. */
    private void typed() {
        if (first.value().isPresent() && last.value().isPresent() && first.value().getAsInt() <= last.value().getAsInt()) {
            int low = first.value().getAsInt() - 1;
            if (low > range.getHighValue()) {
                placeEnd();
            }
            if (Math.round(range.getLowValue()) != low) {
                range.setLowValue(low);
            }
            placeEnd();
        }
        summarise();
    }

    private void placeEnd() {
        int high = last.value().getAsInt() - 1;
        if (Math.round(range.getHighValue()) != high) {
            range.setHighValue(high);
        }
    }

    private void addRow(String title, Node content, String explanation) {
        Label label = new Label(title);
        label.setLabelFor(content);
        Tips.explain(label, explanation);
        Tips.explain(content, explanation);
        label.setAlignment(Pos.CENTER_LEFT);
        form.addRow(rows++, label, content);
    }

    private Wish<T> wish() {
        return new Wish<>(content.getValue(), cell.value().getAsInt(), dark.isSelected(), film());
    }

    private Film film() {
        return range == null ? null
                : new Film(first.value().getAsInt() - 1, last.value().getAsInt() - 1, stride.value().getAsInt(), rate.getValue());
    }

    /** What is wrong with the numbers, in one line; empty where nothing is. */
    private Optional<String> complaint() {
        Optional<NumberField> wrong =
                Stream.of(cell, first, last, stride).filter(field -> field != null && field.value().isEmpty()).findFirst();
        if (wrong.isPresent()) {
            return wrong.map(NumberField::complaint);
        }
        if (range != null && first.value().getAsInt() > last.value().getAsInt()) {
            return Optional.of("The first step comes after the last");
        }
        return Optional.empty();
    }

    private void summarise() {
        Optional<String> complaint = complaint();
        summary.pseudoClassStateChanged(WRONG, complaint.isPresent());
        summary.setText(complaint.orElseGet(this::summary));
        getDialogPane().lookupButton(save).setDisable(complaint.isPresent());
    }

    private String summary() {
        String pixels = size.apply(content.getValue(), cell.value().getAsInt());
        Film film = film();
        if (film == null) {
            return pixels;
        }
        return Text.of("%s \u00B7 steps %,d to %,d \u00B7 %s, %.1f s%s", pixels, film.from() + 1, film.to() + 1,
                Text.count(film.frames(), "frame"), (double) film.frames() / film.framesPerSecond(),
                film.frames() > MOST_FRAMES_UNWARNED ? ". That is a long film: it will take a while and a lot of disk space."
                        : "");
    }
}
