package engram.view.raster;

import module java.base;
import engram.model.analysis.Bins;
import engram.model.analysis.NeuronOrder;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import engram.model.trial.Trial;
import engram.palette.SpikeColours;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Extent;
import engram.plot.Ink;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.PlotLook;
import engram.plot.Surface;
import engram.plot.Surface.Letters;
import engram.plot.Surface.Letters.Across;
import engram.plot.Surface.Letters.Down;
import engram.view.neuron.Marks;
import engram.view.neuron.Which;
import engram.view.plot.StepAxis;
import engram.view.theme.Theme;

/** The raster of one network: its heading, its picture, and the names of its groups of rows. */
final class RasterStrip {

    /** In ems: the heading, where it stands above; the letters of neurons; names of groups. */
    static final double HEAD = 1.6;

    private static final double LETTERS = 1.4;
    private static final double MOST_OF_NAMES = 9;
    private static final double GAP = 0.6;

    /** As wide as a plot must be to be seen. */
    private static final double LEAST = 10;

    private final Which which;
    private final RasterArea area = new RasterArea();
    private Trial trial;
    private RasterPicture picture;
    private PlacedPlot placed = PlacedPlot.NONE;
    /** The pattern of the picture asked about, and what it was made of. */
    private BipolarState asked;

    private Object askedOf;

    RasterStrip(Which which) {
        this.which = which;
    }

    RasterArea area() {
        return area;
    }

    Which which() {
        return which;
    }

    /** The recall; null where there is none. */
    Trial trial() {
        return trial;
    }

    /** The picture that is seen, or null. */
    RasterPicture picture() {
        return picture;
    }

    SpikeTrain spikes() {
        return trial.recalled();
    }

    boolean isSeen() {
        return trial != null && placed.box().isVisible();
    }

    /** Takes note of a recall; null for none. */
    void take(Trial newTrial) {
        trial = newTrial;
        if (trial != null && askedOf != trial.question()) {
            askedOf = trial.question();
            asked = trial.question().original().threshold();
        }
    }

    /** What picture there should be, on the screen's own pixels; null where there is no room for one. */
    RasterPicture.Asked wanted(Axis steps, int length, RasterRows rows, List<BipolarState> memories, double scale,
            SpikeColours colours) {
        Box frame = placed.box();
        if (trial == null || !frame.isVisible() || rows.count() == 0) {
            return null;
        }
        Extent seen = rows.seen();
        RasterPicture.Ordering ordering =
                new RasterPicture.Ordering(rows.order().getValue(), asked, memories, rows.chosen(), rows.stride());
        return new RasterPicture.Asked(spikes(), ordering, steps, length, (int) Math.round(frame.width() * scale),
                new Bins(seen.from(), seen.to(), (int) Math.round(frame.height() * scale)), colours);
    }

    /** Shows the newest picture where it is of these rows; whether it is another one than before. */
    boolean show(RasterPicture newest, RasterRows rows) {
        // A picture of other rows would be drawn, and read out, at a wrong place.
        boolean fits = newest != null && trial != null && newest.order().size() == rows.count()
                && newest.asked().ordering().chosen().equals(rows.chosen()) && newest.asked().ordering().stride() == rows.stride()
                && newest.asked().spikes().neurons() == spikes().neurons();
        RasterPicture fitting = fits ? newest : null;
        boolean another = fitting != picture;
        picture = fitting;
        if (another) {
            area.show(picture);
        }
        return another;
    }

    /** Shows nothing. */
    void clear() {
        trial = null;
        picture = null;
        placed = PlacedPlot.NONE;
        area.place(Box.NONE);
        area.clear();
    }

    /** Moves picture and lines to where they belong; the picture itself only where that may have changed. */
    void look(Axis steps, Extent rows, int time, int pointed, boolean linesOnly) {
        if (trial != null) {
            RasterArea.Sight sight = new RasterArea.Sight(steps, rows, time, trial.release(), pointed);
            if (linesOnly) {
                area.placeLines(sight);
            } else {
                area.look(sight);
            }
        }
    }

    private String phrase() {
        return trial.parameters().dynamics().procedure().heading(trial.parameters().numbers());
    }

    /** How much room the names of the groups take, right of the raster. */
    static double roomForNames(Surface surface, Trial trial, RasterRows rows, PlotLook look) {
        return rows.order().getValue() == RasterPicture.Order.CUE
                ? GAP * look.size() + surface.width(name("light", surface, trial, look), look.letters())
                : GAP * look.size();
    }

    /** What a group is called: after the picture asked about where its name is short. */
    private static String name(String light, Surface surface, Trial trial, PlotLook look) {
        String full = light + " in " + trial.question().name();
        return surface.width(full, look.letters()) <= MOST_OF_NAMES * look.size() ? full : light + " pixels";
    }

    /**
     * Draws all but the picture, and places that.
     *
     * @param room for heading and raster
     * @param names how much of it the names at the right take
     * @param beside how much of it the heading takes at the left; 0 where it stands above
     * @param steps the axis of steps, with its numbers or without
     */
    void draw(Surface surface, Box room, double names, double beside, Axis steps, RasterRows rows, Marks marks, Theme theme) {
        PlotLook look = theme.look();
        double em = look.size();
        Box frame = room.inset(beside + LETTERS * em, beside > 0 ? 0 : Math.round(HEAD * em), names, 0);
        head(surface, room, beside > 0, theme);
        Axis down = Axis.bare(rows.seen()).down();
        placed = Plot.of("", steps, down, List.of()).in(frame);
        placed.draw(surface, look);
        if (steps.numbered()) {
            StepAxis.name(surface, placed, look);
        }
        area.place(frame);
        if (frame.isVisible()) {
            letters(surface, frame, rows, marks, look);
            groups(surface, frame, names, rows, look);
        }
    }

    /** How wide the heading is where it stands at the left, in two lines. */
    double widthOfHead(Surface surface, PlotLook look) {
        double name = surface.width(which.name(), strong(look)) + GAP * look.size() + surface.width(rule(), strong(look));
        return Math.max(name, surface.width(phrase(), look.letters()));
    }

    private static Letters strong(PlotLook look) {
        return new Letters(look.ink(), look.size(), true);
    }

    private String rule() {
        return trial.parameters().namesake().title();
    }

    private void head(Surface surface, Box room, boolean beside, Theme theme) {
        PlotLook look = theme.look();
        double em = look.size();
        Letters letter = new Letters(which.ink(theme), em, true);
        double x = room.left() + (beside ? 0 : LETTERS * em);
        double next = x + surface.width(which.name(), letter) + GAP * em;
        surface.text(which.name(), x, room.top(), letter, Across.LEFT, Down.TOP);
        surface.text(rule(), next, room.top(), strong(look), Across.LEFT, Down.TOP);
        double after = next + surface.width(rule(), strong(look)) + GAP * em;
        boolean fits = after + surface.width(phrase(), look.letters()) <= room.right();
        if (beside) {
            surface.text(phrase(), x, room.top() + 1.4 * em, look.letters(), Across.LEFT, Down.TOP);
        } else if (fits) {
            surface.text(phrase(), after, room.top(), look.letters(), Across.LEFT, Down.TOP);
        }
    }

    /** The letters of neurons that are chosen, left of their rows, pushed apart where these are near to one another. */
    private void letters(Surface surface, Box frame, RasterRows rows, Marks marks, PlotLook look) {
        if (picture == null) {
            return;
        }
        NeuronOrder order = picture.rows();
        Extent seen = rows.seen();
        List<Plot.Name> names = marks.neurons()
                .stream()
                .filter(neuron -> order.row(neuron) >= 0 && seen.share(order.row(neuron) + 0.5) > 0
                        && seen.share(order.row(neuron) + 0.5) < 1)
                .map(neuron -> new Plot.Name(marks.letterOf(neuron), "", look.ink(), order.row(neuron) + 0.5, true))
                .toList();
        named(surface, new Box(frame.left() - LETTERS * look.size() - LEAST, frame.top(), LEAST, frame.height()), seen, names,
                LETTERS * look.size(), look);
    }

    private static void named(Surface surface, Box left, Extent rows, List<Plot.Name> names, double room, PlotLook look) {
        Plot.of("", Axis.bare(Extent.whole(1)), Axis.bare(rows).down(), List.of())
                .frameless()
                .withNames(names)
                .in(left, room)
                .drawNames(surface, look);
    }

    /** The names of light and dark pixels, each beside the middle of its rows in sight. */
    private void groups(Surface surface, Box frame, double room, RasterRows rows, PlotLook look) {
        if (rows.order().getValue() != RasterPicture.Order.CUE) {
            return;
        }
        double light = (double) IntStream.range(0, asked.neurons()).filter(asked::isOn).count() / rows.stride();
        Extent seen = rows.seen();
        List<Plot.Name> names = new ArrayList<>();
        double border = Math.clamp(light, seen.from(), seen.to());
        Ink ink = look.ink();
        if (border > seen.from()) {
            names.add(new Plot.Name(name("light", surface, trial, look), "", ink, (seen.from() + border) / 2, false));
        }
        if (border < seen.to()) {
            names.add(new Plot.Name(name("dark", surface, trial, look), "", ink, (border + seen.to()) / 2, false));
        }
        named(surface, new Box(frame.right() - LEAST, frame.top(), LEAST, frame.height()), seen, names, room, look);
        if (border > seen.from() && border < seen.to()) {
            double y = Math.round(frame.top() + seen.share(border) * frame.height());
            surface.rectangle(new Box(frame.right(), y, GAP * look.size(), 1), look.ink());
        }
    }

    /** Whether a point lies in the raster. */
    boolean contains(double x, double y) {
        return isSeen() && placed.contains(x, y);
    }

    /** The room of the raster alone. */
    Box frame() {
        return placed.box();
    }

    /** The step at a place, one of so many. */
    int stepAt(double x, int length) {
        return placed.cellAt(x, length);
    }

    /** The neuron whose row is at a height; only where there is a picture. */
    int neuronAt(double y) {
        NeuronOrder rows = picture.rows();
        return rows.neuron(Math.clamp((long) Math.floor(placed.yAt(y)), 0, rows.size() - 1));
    }

    /** Where a height lies among the rows in sight, as a share. */
    double share(double y) {
        return Math.clamp((y - placed.box().top()) / Math.max(1, placed.box().height()), 0, 1);
    }
}
