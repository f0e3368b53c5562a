package engram.view.raster;

import module java.base;
import module javafx.controls;
import engram.palette.Categorical;
import engram.plot.Box;
import engram.plot.Extent;
import engram.view.neuron.Marks;
import engram.view.plot.PicturePane;
import engram.view.theme.Theme;

/**
 * A raster's picture, and the lines in it: the moment looked at, the release of the cue, a row for each neuron that is
 * marked.
 */
final class RasterArea {

    /**
     * What is in sight, and what is marked in it.
     *
     * @param steps the steps in sight
     * @param rows the rows in sight
     * @param time the time step looked at
     * @param release the first step without the cue; beyond all steps where it stays
     * @param marks the neurons marked
     * @param chosenOnly whether there are rows of chosen neurons only; they need no lines then
     */
    record Sight(Extent steps, Extent rows, int time, int release, Marks marks, boolean chosenOnly) {}

    private final PicturePane pane = new PicturePane("raster-area");
    private final List<Line> chosenLines = new ArrayList<>();
    private final Line pointedLine;
    private final List<Line> release;
    private final List<Line> now;
    private RasterPicture picture;

    RasterArea() {
        for (int i = 0; i < Categorical.COUNT; i++) {
            Line line = new Line();
            line.setStroke(Theme.colour(Categorical.rgb(i)));
            line.setStrokeWidth(2);
            chosenLines.add(line);
        }
        pointedLine = line("pointed-line");
        release = List.of(line("now-ground"), line("release-line"));
        release.getLast().getStrokeDashArray().setAll(4.0, 3.0);
        now = List.of(line("now-ground"), line("now-line"));
        pane.getChildren().addAll(lines());
        lines().forEach(line -> {
            line.setManaged(false);
            line.setMouseTransparent(true);
        });
    }

    private static Line line(String styleClass) {
        Line line = new Line();
        line.getStyleClass().add(styleClass);
        return line;
    }

    /** All of them, the last on top. */
    private List<Line> lines() {
        return Stream.of(chosenLines, List.of(pointedLine), release, now).flatMap(List::stream).toList();
    }

    /** What it is in. */
    PicturePane pane() {
        return pane;
    }

    /** Takes its place. */
    void place(Box frame) {
        pane.place(frame);
    }

    /** Shows a picture; null for none. */
    void show(RasterPicture newPicture) {
        picture = newPicture;
        if (picture == null) {
            pane.clear();
        } else {
            pane.show(picture.argb(), picture.asked().steps(), picture.asked().rows());
        }
    }

    /** Shows nothing at all. */
    void clear() {
        show(null);
        lines().forEach(line -> line.setVisible(false));
    }

    /** Moves the lines to what they mark. */
    void placeLines(Sight sight) {
        place(now, sight, sight.time() + 0.5, true);
        place(release, sight, sight.release(), sight.release() < sight.steps().to());
        placeRow(pointedLine, sight, sight.marks().pointed());
        List<Integer> chosen = sight.chosenOnly() ? List.of() : sight.marks().chosen();
        for (int i = 0; i < chosenLines.size(); i++) {
            placeRow(chosenLines.get(i), sight, i < chosen.size() ? chosen.get(i) : Marks.NONE);
        }
    }

    private void place(List<Line> lines, Sight sight, double step, boolean visible) {
        double x = Math.floor(sight.steps().share(step) * pane.getWidth()) + 0.5;
        for (Line line : lines) {
            line.setVisible(visible);
            if (visible) {
                set(line, x, 0, x, pane.getHeight());
            }
        }
    }

    private void placeRow(Line line, Sight sight, int neuron) {
        int row = picture == null || neuron < 0 ? Marks.NONE : picture.order().row(neuron);
        line.setVisible(row >= 0);
        if (row >= 0) {
            double y = sight.rows().share(row + 0.5) * pane.getHeight();
            set(line, 0, y, pane.getWidth(), y);
        }
    }

    private static void set(Line line, double x0, double y0, double x1, double y1) {
        line.setStartX(x0);
        line.setStartY(y0);
        line.setEndX(x1);
        line.setEndY(y1);
    }
}
