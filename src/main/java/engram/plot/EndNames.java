package engram.plot;

import module java.base;

/** Names of lines at their ends, pushed apart as far as needed to be read beside one another; none is ever left out. */
final class EndNames {

    private static final double LINE = 1.24;
    private static final double VALUE = 3.6;
    private static final double GAP = 0.5;

    private EndNames() {}

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

    /** Writes them right of a plot. */
    static void draw(Surface surface, PlacedPlot placed, PlotLook look) {
        List<Plot.Name> names = placed.plot()
                .names()
                .stream()
                .filter(name -> Double.isFinite(name.y()))
                .sorted(Comparator.comparingDouble(name -> placed.y(name.y())))
                .toList();
        Box box = placed.box();
        double[] wanted = names.stream().mapToDouble(name -> Math.clamp(placed.y(name.y()), box.top(), box.bottom())).toArray();
        double line = look.size() * LINE;
        double[] places = apart(wanted, line, box.top() - line / 2, box.bottom() + line);
        double size = look.size();
        for (int i = 1; i < places.length; i++) {
            size = Math.min(size, Math.max(1, (places[i] - places[i - 1]) / LINE));
        }
        double gap = look.size() * GAP;
        double x = box.right() + gap;
        for (int i = 0; i < places.length; i++) {
            Plot.Name name = names.get(i);
            Letters letters = new Letters(name.ink(), size, name.bold());
            double taken = name.value().isEmpty() ? 0 : VALUE * size;
            surface.text(name.value(), x + taken - gap, places[i], letters, Letters.Across.RIGHT, Letters.Down.MIDDLE);
            String shown = surface.fitted(name.name(), placed.margin() - gap - taken, letters);
            surface.text(shown, x + taken, places[i], letters, Letters.Across.LEFT, Letters.Down.MIDDLE);
        }
    }
}
