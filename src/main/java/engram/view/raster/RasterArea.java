package engram.view.raster;

import module java.base;
import module javafx.controls;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Extent;
import engram.view.neuron.Marks;
import engram.view.plot.PicturePane;
import engram.view.plot.StepAxis;

/**
 * A raster's picture, and the lines in it: the moment looked at, the release of the cue, and the row of the neuron pointed
 * at.
 */
final class RasterArea {

    /**
     * What is in sight, and what is marked in it.
     *
     * @param steps the axis of the steps in sight
     * @param rows the rows in sight
     * @param time the time step looked at
     * @param release the first step without the cue; beyond all steps where it stays
     * @param pointed the neuron pointed at, or {@link Marks#NONE}
     */
    record Sight(Axis steps, Extent rows, int time, int release, int pointed) {}

    private final PicturePane pane = new PicturePane("raster-area");
    private final List<Line> pointedLine = List.of(line("raster-pointed-ground"), line("raster-pointed-line"));
    private final List<Line> release = List.of(line("now-ground"), line("release-line"));
    private final List<Line> now = List.of(line("now-ground"), line("now-line"));
    private RasterPicture picture;

    RasterArea() {
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
        return Stream.of(pointedLine, release, now).flatMap(List::stream).toList();
    }

    /** What it is in. */
    PicturePane pane() {
        return pane;
    }

    /** Takes its place. */
    void place(Box frame) {
        pane.place(frame);
        pane.setVisible(frame.isVisible());
    }

    /** Shows a picture; null for none. */
    void show(RasterPicture newPicture) {
        picture = newPicture;
        if (picture == null) {
            pane.clear();
        } else {
            pane.show(picture.argb(), picture.asked().width(), picture.asked().rows().pixels());
        }
    }

    /** Shows nothing at all. */
    void clear() {
        show(null);
        lines().forEach(line -> line.setVisible(false));
    }

    /** Moves picture and lines to where they belong. */
    void look(Sight sight) {
        if (picture != null) {
            Axis drawn = picture.asked().steps();
            Axis steps = sight.steps();
            // A picture over another sort of axis cannot be stretched to this one: it stands as it is until the next is there.
            boolean alike = drawn.rule() == steps.rule();
            double left = alike ? steps.share(drawn.extent().from()) : 0;
            double right = alike ? steps.share(drawn.extent().to()) : 1;
            pane.lie(left, sight.rows().share(picture.asked().rows().from()), right,
                    sight.rows().share(picture.asked().rows().to()));
        }
        placeLines(sight);
    }

    /** Moves the lines to what they mark. */
    void placeLines(Sight sight) {
        Axis steps = sight.steps();
        place(now, steps.share(steps.middle(sight.time())));
        boolean goes = sight.release() < Integer.MAX_VALUE;
        place(release, goes ? steps.share(StepAxis.edge(steps, sight.release())) : -1);
        int row = picture == null || sight.pointed() < 0 ? Marks.NONE : picture.rows().row(sight.pointed());
        double y = Math.floor(sight.rows().share(row + 0.5) * pane.getHeight()) + 0.5;
        boolean seen = row >= 0 && y >= 0 && y <= pane.getHeight();
        pointedLine.forEach(line -> {
            line.setVisible(seen);
            set(line, 0, y, pane.getWidth(), y);
        });
    }

    private void place(List<Line> lines, double share) {
        boolean visible = share >= 0 && share <= 1;
        double x = Math.floor(share * pane.getWidth()) + 0.5;
        for (Line line : lines) {
            line.setVisible(visible);
            if (visible) {
                set(line, x, 0, x, pane.getHeight());
            }
        }
    }

    private static void set(Line line, double x0, double y0, double x1, double y1) {
        line.setStartX(x0);
        line.setStartY(y0);
        line.setEndX(x1);
        line.setEndY(y1);
    }
}
