package engram.plot;

import module java.base;
import engram.plot.Surface.Letters;
import engram.plot.Surface.Letters.Across;
import engram.plot.Surface.Letters.Down;
import engram.plot.Ticks.Tick;

/** Draws one plot: what is around the data here, the data themselves by {@link LayerPainter}. */
final class PlotPainter {

    /** An axis has room for a number every so many ems. */
    private static final double EMS_ACROSS = 5;
    /** The same at most, where numbers are short enough not to come near to one another, and between two of them. */
    private static final double EMS_ACROSS_SHORT = 3.7;
    private static final double EMS_BETWEEN = 0.7;
    /** However high an axis is, more numbers than this make it no easier to read. */
    private static final double MOST_DOWN = 6;
    private static final double EMS_DOWN = 2.1;
    /** What is said instead of a plot is larger than what is written at one. */
    private static final double NOTICE = 1.15;

    private static final double LINE = 1.3;

    /** Lengths at names of lines, in ems: from one to the next, and for a value. */
    private static final double LINE_OF_NAMES = 1.24;
    private static final double VALUE_OF_NAMES = 3.6;
    /** The same where pictures stand before names, which have to be seen. */
    private static final double LINE_OF_PICTURES = 1.5;
    /** What is free between a picture and its name. */
    private static final double BESIDE_PICTURE = 0.4;
    /** From the middle of a name down to its lowest ink, less what is free above the ink of a number, and a pixel between. */
    private static final double OVER_NUMBERS = 0.36 + 0.12;

    private final Surface surface;
    private final PlacedPlot placed;
    private final Plot plot;
    private final Box box;
    private final PlotLook look;
    private final Letters letters;
    private final double tick;
    private final double near;

    PlotPainter(Surface surface, PlacedPlot placed, PlotLook look) {
        this.surface = surface;
        this.placed = placed;
        this.look = look;
        plot = placed.plot();
        box = placed.box();
        letters = look.letters();
        tick = look.tick();
        near = look.near();
    }

    void paint() {
        LayerPainter layers = new LayerPainter(surface, placed, look);
        plot.layers().stream().filter(Layer.Shade.class::isInstance).forEach(layers::paint);
        if (plot.framed()) {
            frame();
        }
        title();
        if (!plot.notice().isEmpty()) {
            say();
        } else {
            vertical();
        }
        horizontal();
        plot.layers()
                .stream()
                .filter(layer -> !(layer instanceof Layer.Shade || layer instanceof Layer.Reference))
                .forEach(layers::paint);
        plot.layers().stream().filter(Layer.Reference.class::isInstance).forEach(layers::paint);
        words(layers);
    }

    /** The data alone. */
    void layers() {
        LayerPainter layers = new LayerPainter(surface, placed, look);
        plot.layers().stream().filter(Layer.Shade.class::isInstance).forEach(layers::paint);
        plot.layers().stream().filter(layer -> !(layer instanceof Layer.Shade)).forEach(layers::paint);
        words(layers);
    }

    /** What is said of grounds comes last: it stands where nothing else does. */
    private void words(LayerPainter layers) {
        for (Layer layer : plot.layers()) {
            if (layer instanceof Layer.Shade shade) {
                layers.words(shade);
            }
        }
    }

    /** Says in the middle why there is nothing to see, in smaller letters where there is little room. */
    private void say() {
        List<String> lines = plot.notice().lines().toList();
        Letters usual = new Letters(look.ink(), letters.size() * NOTICE);
        double widest = lines.stream().mapToDouble(line -> surface.width(line, usual)).max().orElse(0);
        Letters fitting = new Letters(look.ink(), usual.size() * Math.min(1, box.width() / Math.max(1, widest)));
        for (int i = 0; i < lines.size(); i++) {
            double y = box.centreY() + (i - (lines.size() - 1) / 2.0) * fitting.size() * LINE;
            surface.text(lines.get(i), box.centreX(), y, fitting, Across.CENTRE, Down.MIDDLE);
        }
    }

    /** Outside of the data. */
    private void frame() {
        double hair = look.hair();
        double left = Math.round(box.left()) - hair / 2;
        double top = Math.round(box.top()) - hair / 2;
        double right = left + Math.round(box.width()) + hair;
        double bottom = top + Math.round(box.height()) + hair;
        surface.polyline(new double[] {left, right, right, left, left}, new double[] {top, top, bottom, bottom, top},
                new Pen(look.grid(), hair));
    }

    private void title() {
        surface.text(plot.title(), box.left(), box.top() - near, letters, Across.LEFT, Down.BOTTOM);
        double x = box.left() + surface.width(plot.title(), letters);
        for (Plot.Key key : plot.keys()) {
            Letters coloured = new Letters(key.ink(), letters.size());
            x += letters.size();
            surface.text(key.name(), x, box.top() - near, coloured, Across.LEFT, Down.BOTTOM);
            x += surface.width(key.name(), coloured);
        }
    }

    private void vertical() {
        Axis axis = plot.y();
        for (Tick number : axis.ticks(Math.min(MOST_DOWN, box.height() / (EMS_DOWN * letters.size())))) {
            double y = placed.y(number.value());
            if (axis.grid()) {
                surface.rectangle(new Box(box.left(), Math.round(y), box.width(), look.hair()), look.grid());
            } else if (axis.rule() != Axis.Rule.NAMED) {
                surface.rectangle(new Box(box.left() - tick, Math.round(y), tick, look.hair()), look.ink());
            }
            surface.text(number.label(), box.left() - tick - near, y, letters(axis, number), Across.RIGHT, Down.MIDDLE);
        }
    }

    private Letters letters(Axis axis, Tick number) {
        return axis.ticks()
                .stream()
                .filter(named -> named.value() == number.value())
                .map(named -> new Letters(named.ink() == null ? look.ink() : named.ink(), letters.size(), named.bold()))
                .findFirst()
                .orElse(letters);
    }

    private void horizontal() {
        Axis axis = plot.x();
        double y = box.bottom() + tick + 1;
        surface.text(axis.unit(), box.right(), y, letters, Across.RIGHT, Down.TOP);
        double end = axis.unit().isEmpty() ? Double.POSITIVE_INFINITY
                : box.right() - surface.width(axis.unit(), letters) - letters.size() / 2;
        for (Tick number : across(axis)) {
            double x = placed.x(number.value());
            if (axis.grid()) {
                surface.rectangle(new Box(Math.round(x), box.top(), look.hair(), box.height()), look.grid());
            }
            surface.rectangle(new Box(Math.min(Math.round(x), box.right()), box.bottom(), look.hair(), tick), look.ink());
            double half = surface.width(number.label(), letters) / 2;
            double middle = Math.max(x, box.left() + half - tick);
            if (middle + half < end) {
                surface.text(number.label(), middle, y, letters(axis, number), Across.CENTRE, Down.TOP);
            }
        }
    }

    /** The numbers of the horizontal axis: of whole numbers as many as do not come near to one another. */
    private List<Tick> across(Axis axis) {
        boolean whole = axis.rule() == Axis.Rule.LOGARITHMIC || axis.rule() == Axis.Rule.CELLS;
        double most = box.width() / ((whole ? EMS_ACROSS_SHORT : EMS_ACROSS) * letters.size());
        List<Tick> ticks = axis.ticks(most);
        while (whole && most > 1 && areNear(ticks)) {
            most *= 0.7;
            ticks = axis.ticks(most);
        }
        return ticks;
    }

    private boolean areNear(List<Tick> ticks) {
        for (int i = 1; i < ticks.size(); i++) {
            double halves = (surface.width(ticks.get(i - 1).label(), letters) + surface.width(ticks.get(i).label(), letters)) / 2;
            if (placed.x(ticks.get(i).value()) - placed.x(ticks.get(i - 1).value()) < halves + EMS_BETWEEN * letters.size()) {
                return true;
            }
        }
        return false;
    }

    /** Writes the names of lines at their ends, pushed apart as far as needed to be read; none is ever left out. */
    void names(double from) {
        // Below the lowest of them are the numbers of the axis.
        names(from, box.bottom() + tick - OVER_NUMBERS * look.size(), Optional.empty());
    }

    /**
     * The same, none below a certain line.
     *
     * @param ground what is painted behind each; empty for nothing
     */
    void names(double from, double lowest, Optional<Ink> ground) {
        List<Plot.Name> names = plot.names()
                .stream()
                .filter(name -> Double.isFinite(name.y()))
                .sorted(Comparator.comparingDouble(name -> placed.y(name.y())))
                .toList();
        double[] wanted = names.stream().mapToDouble(name -> Math.clamp(placed.y(name.y()), box.top(), box.bottom())).toArray();
        double line = look.size() * (names.stream().anyMatch(name -> name.picture() != null) ? LINE_OF_PICTURES : LINE_OF_NAMES);
        double[] places = apart(wanted, line, box.top() - line / 2, lowest);
        double size = look.size();
        for (int i = 1; i < places.length; i++) {
            size = Math.min(size, Math.max(1, (places[i] - places[i - 1]) / LINE_OF_NAMES));
            line = Math.min(line, places[i] - places[i - 1]);
        }
        double gap = look.beside();
        double room = box.right() + placed.margin() - from;
        for (int i = 0; i < places.length; i++) {
            Plot.Name name = names.get(i);
            Letters letters = new Letters(name.ink(), size, name.bold());
            double value = name.value().isEmpty() ? 0 : VALUE_OF_NAMES * size;
            surface.text(name.value(), from + value - gap, places[i], letters, Across.RIGHT, Down.MIDDLE);
            double taken = value + picture(name.picture(), from + value, places[i], line);
            String shown = surface.fitted(name.name(), room - taken, letters);
            double high = LINE_OF_NAMES * size;
            Box behind = new Box(from - size / 4, places[i] - high / 2, taken + surface.width(shown, letters) + size / 2, high);
            ground.ifPresent(ink -> surface.rectangle(behind, ink));
            surface.text(shown, from + taken, places[i], letters, Across.LEFT, Down.MIDDLE);
        }
    }

    /**
     * Draws the picture of a name, its cells on whole pixels where there are enough of them.
     *
     * @param line how high a line of names is
     * @return how much room it takes
     */
    private double picture(Plot.Thumb picture, double left, double middle, double line) {
        if (picture == null) {
            return 0;
        }
        double most = Math.max(1, Math.floor(line) - 1);
        double side = most >= picture.side() ? most - most % picture.side() : most;
        double x = Math.round(left);
        double y = Math.round(middle - side / 2);
        surface.cells(picture.rgb(), picture.side(), new Box(x, y, side, side));
        return x - left + side + look.size() * BESIDE_PICTURE;
    }

    /** How much room a picture takes before a name, at most. */
    static double roomOfPicture(PlotLook look) {
        return look.size() * (LINE_OF_PICTURES + BESIDE_PICTURE);
    }

    /**
     * Places that are apart: where two would be too near, the lower one gives way, and the upper one where it cannot.
     *
     * @param wanted from the least on; not modified
     * @param gap how far apart they should be; where there is too little room, they come nearer
     * @param low the least place
     * @param high the greatest
     */
    static double[] apart(double[] wanted, double gap, double low, double high) {
        int count = wanted.length;
        double between = count > 1 ? Math.min(gap, (high - low) / (count - 1)) : 0;
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            double least = i == 0 ? low : places[i - 1] + between;
            places[i] = Math.max(wanted[i], least);
        }
        double most = high;
        for (int i = count - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], most);
            most = places[i] - between;
        }
        return places;
    }
}
