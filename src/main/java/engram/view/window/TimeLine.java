package engram.view.window;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.plot.Axis;
import engram.plot.Ticks;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;

/**
 * The whole run as a line along a logarithmic axis: where one is in it, how far it is recorded, and what happens when. Its
 * numbers stand below it, names of moments above.
 */
final class TimeLine extends Region {

    /** Distances from the middle of the line, as shares of the height of letters: to numbers, to names, and of a stroke. */
    private static final double TO_NUMBERS = 0.44;
    private static final double TO_NAMES = 0.56;
    private static final double STROKE = 0.38;
    /** How thick the line is, and where its middle is in the height of the whole. */
    private static final double THICKNESS = 4;
    private static final double MIDDLE = 0.52;
    /** A number has so much room, in heights of letters. */
    private static final double ROOM_OF_NUMBER = 3;

    private final Slider slider = new Slider(0, 1, 0);
    private final Region track = part("time-track");
    private final Region recordedPart = part("time-recorded");
    private final Region playedPart = part("time-played");
    private final List<Label> numbers = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final List<Region> strokes = new ArrayList<>();
    private IntConsumer onSeek = _ -> {};
    private Axis axis = Axis.logarithmicSteps(1);
    private List<TimeMark> marks = List.of();
    private int length = 1;
    private int recorded;
    /** Where the thumb stands, or was put last: away from it somebody moves it. */
    private int time;
    private double roomOfNumbers = -1;

    /** Makes an empty line. */
    TimeLine() {
        getStyleClass().add("time-line");
        slider.setId("time-line");
        slider.setAccessibleText("Time line");
        Tips.explain(slider, "Drag to any moment of the run; the tinted part is recorded. Each power of ten is as long as the"
                + " next: what is decided early has room");
        slider.valueProperty().addListener((_, _, place) -> {
            int sought = timeAt(place.doubleValue());
            if (sought != time) {
                time = sought;
                onSeek.accept(sought);
                requestLayout();
            }
        });
        // Shares of the line are no steps: its keys go step by step all the same.
        slider.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int way = way(event.getCode());
            if (way != 0 && !event.isShortcutDown()) {
                onSeek.accept(Math.clamp(time + way, 0, length - 1));
                event.consume();
            }
        });
        slider.setDisable(true);
        getChildren().addAll(track, recordedPart, playedPart, slider);
    }

    private static int way(KeyCode code) {
        return switch (code) {
            case LEFT, DOWN -> -1;
            case RIGHT, UP -> 1;
            default -> 0;
        };
    }

    private static Region part(String look) {
        Region part = new Region();
        part.setMouseTransparent(true);
        part.setManaged(false);
        part.getStyleClass().add(look);
        return part;
    }

    /** Who is told the time step that somebody went to. */
    void setOnSeek(IntConsumer listener) {
        onSeek = listener;
    }

    private int timeAt(double share) {
        return Math.clamp(axis.cell(axis.at(share)), 0, length - 1);
    }

    private double share(int step) {
        return Math.clamp(axis.share(axis.middle(step)), 0, 1);
    }

    /** Shows an empty line. */
    void clear() {
        show(0, 0, 1);
        showMarks(List.of());
        slider.setDisable(true);
    }

    /**
     * Shows a moment.
     *
     * @param newTime the time step looked at, from 0 on
     * @param newRecorded how many steps are recorded
     * @param newLength how many there will be
     */
    void show(int newTime, int newRecorded, int newLength) {
        slider.setDisable(false);
        if (newLength != length) {
            length = newLength;
            axis = Axis.logarithmicSteps(length);
            roomOfNumbers = -1;
        }
        recorded = newRecorded;
        time = newTime;
        if (!slider.isValueChanging()) {
            slider.setValue(share(newTime));
        }
        requestLayout();
    }

    /** Shows what happens when, from the left. */
    void showMarks(List<TimeMark> newMarks) {
        if (newMarks.equals(marks)) {
            return;
        }
        marks = List.copyOf(newMarks);
        getChildren().removeAll(names);
        getChildren().removeAll(strokes);
        names.clear();
        strokes.clear();
        for (TimeMark mark : marks) {
            names.add(label(mark.name(), "time-mark"));
            Region stroke = part("time-stroke");
            strokes.add(stroke);
        }
        getChildren().addAll(1, strokes);
        getChildren().addAll(names);
    }

    private static Label label(String text, String look) {
        Label label = ViewTools.label(text, look);
        label.setMouseTransparent(true);
        label.setManaged(false);
        return label;
    }

    /** How many numbers are enough: powers of ten alone, where there are some. */
    private double powersOfTen() {
        return length >= 100 ? Math.ceil(Math.log10(length)) : Double.POSITIVE_INFINITY;
    }

    /** Chooses numbers anew where there is room for more or fewer. */
    private void chooseNumbers(double room) {
        if (room == roomOfNumbers) {
            return;
        }
        roomOfNumbers = room;
        getChildren().removeAll(numbers);
        numbers.clear();
        for (Ticks.Tick tick : axis.ticks(Math.min(room, powersOfTen()))) {
            Label number = label(tick.label(), "time-number");
            number.setUserData(tick.value());
            numbers.add(number);
        }
        addLast(room);
        getChildren().addAll(numbers);
    }

    /** The last step of the run, too, where the round number before it leaves room. */
    private void addLast(double room) {
        double before = numbers.isEmpty() ? 0 : axis.share((double) numbers.getLast().getUserData());
        if (length > 1 && 1 - before >= 1 / room) {
            Label last = label(Text.of("%,d", length), "time-number");
            last.setUserData((double) length);
            numbers.add(last);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double letter = letter();
        double middle = Math.round(getHeight() * MIDDLE);
        double thumb = slider.lookup(".thumb") instanceof Region knob ? snapSizeX(knob.prefWidth(-1)) : 0;
        double left = thumb / 2;
        double along = Math.max(0, getWidth() - thumb);
        double high = Math.max(slider.prefHeight(-1), slider.minHeight(-1));
        slider.resizeRelocate(0, Math.round(middle - high / 2), getWidth(), high);
        double top = middle - THICKNESS / 2;
        track.resizeRelocate(left, top, along, THICKNESS);
        recordedPart.resizeRelocate(left, top, recorded == 0 ? 0 : Math.round(along * share(recorded - 1)), THICKNESS);
        playedPart.resizeRelocate(left, top, Math.round(along * share(time)), THICKNESS);
        chooseNumbers(Math.floor(along / (ROOM_OF_NUMBER * letter)));
        for (Label number : numbers) {
            number.autosize();
            double x = left + along * axis.share((double) number.getUserData());
            double start = Math.clamp(x - number.getWidth() / 2, 0, Math.max(0, getWidth() + left - number.getWidth()));
            number.relocate(Math.round(start), Math.round(middle + TO_NUMBERS * letter));
        }
        placeMarks(left, along, middle, letter);
    }

    private void placeMarks(double left, double along, double middle, double letter) {
        double[] places = new double[marks.size()];
        double[] widths = new double[marks.size()];
        for (int i = 0; i < places.length; i++) {
            names.get(i).autosize();
            widths[i] = names.get(i).getWidth();
            places[i] = along * share(marks.get(i).time());
            double stroke = Math.round(STROKE * letter);
            strokes.get(i).resizeRelocate(Math.round(left + places[i]), middle - stroke, 1, 2 * stroke);
        }
        double[] starts = TimeMark.names(places, widths, along, letter);
        for (int i = 0; i < starts.length; i++) {
            Label name = names.get(i);
            name.relocate(Math.round(left + starts[i]), Math.round(middle - TO_NAMES * letter - name.getHeight()));
        }
    }

    /** How high a line of letters is. */
    private double letter() {
        return numbers.isEmpty() ? 16 : numbers.getFirst().prefHeight(-1);
    }
}
