package engram.view.raster;

import module java.base;
import module javafx.controls;
import engram.model.analysis.Bins;
import engram.palette.Categorical;
import engram.plot.Box;
import engram.plot.Extent;
import engram.view.control.PixelPicture;
import engram.view.neuron.Marks;
import engram.view.theme.Theme;

/**
 * Where a raster's picture is, and the lines in it: the moment looked at, the release of the cue, a row for each neuron
 * that is marked. The picture may be of another part than what is in sight, until the next one is there.
 */
final class RasterArea extends Pane {

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

    private final PixelPicture image = new PixelPicture();
    private final Rectangle clip = new Rectangle();
    private final Line nowGround = new Line();
    private final Line now = new Line();
    private final Line releaseGround = new Line();
    private final Line release = new Line();
    private final Line pointedLine = new Line();
    private final List<Line> chosenLines = new ArrayList<>();
    private RasterPicture picture;

    RasterArea() {
        setClip(clip);
        setManaged(false);
        getStyleClass().add("raster-area");
        now.getStyleClass().add("now-line");
        nowGround.getStyleClass().add("now-ground");
        release.getStyleClass().add("release-line");
        release.getStrokeDashArray().setAll(4.0, 3.0);
        releaseGround.getStyleClass().add("now-ground");
        pointedLine.getStyleClass().add("pointed-line");
        for (int i = 0; i < Categorical.COUNT; i++) {
            Line line = new Line();
            line.setStroke(Theme.colour(Categorical.rgb(i)));
            line.setStrokeWidth(2);
            chosenLines.add(line);
        }
        getChildren().add(image);
        getChildren().addAll(chosenLines);
        getChildren().addAll(pointedLine, releaseGround, release, nowGround, now);
        getChildren().forEach(node -> {
            node.setManaged(false);
            node.setMouseTransparent(true);
        });
    }

    /** Takes its place. */
    void place(Box frame) {
        resizeRelocate(frame.left(), frame.top(), frame.width(), frame.height());
        clip.setWidth(frame.width());
        clip.setHeight(frame.height());
    }

    /** Shows a picture; null for none. */
    void show(RasterPicture newPicture) {
        picture = newPicture;
        if (picture == null) {
            image.clear();
        } else {
            image.show(picture.argb(), picture.asked().steps().pixels(), picture.asked().rows().pixels());
        }
    }

    /** Shows nothing at all. */
    void clear() {
        show(null);
        getChildren().forEach(node -> node.setVisible(node == image));
    }

    /** Moves the picture to where what it shows is in sight. */
    void placePicture(Sight sight) {
        if (picture != null) {
            Bins drawnSteps = picture.asked().steps();
            Bins drawnRows = picture.asked().rows();
            image.place(sight.steps().share(drawnSteps.from()) * getWidth(), sight.rows().share(drawnRows.from()) * getHeight(),
                    (drawnSteps.to() - drawnSteps.from()) / sight.steps().length() * getWidth(),
                    (drawnRows.to() - drawnRows.from()) / sight.rows().length() * getHeight());
        }
    }

    /** Moves the lines to what they mark. */
    void placeLines(Sight sight) {
        place(List.of(nowGround, now), sight, sight.time() + 0.5, true);
        place(List.of(releaseGround, release), sight, sight.release(), sight.release() < sight.steps().to());
        placeRow(pointedLine, sight, sight.marks().pointed());
        List<Integer> chosen = sight.chosenOnly() ? List.of() : sight.marks().chosen();
        for (int i = 0; i < chosenLines.size(); i++) {
            placeRow(chosenLines.get(i), sight, i < chosen.size() ? chosen.get(i) : Marks.NONE);
        }
    }

    private void place(List<Line> lines, Sight sight, double step, boolean visible) {
        lines.forEach(line -> line.setVisible(visible));
        if (visible) {
            double x = Math.floor(sight.steps().share(step) * getWidth()) + 0.5;
            lines.forEach(line -> set(line, x, 0, x, getHeight()));
        }
    }

    private void placeRow(Line line, Sight sight, int neuron) {
        int row = picture == null || neuron < 0 ? Marks.NONE : picture.order().row(neuron);
        line.setVisible(row >= 0);
        if (row >= 0) {
            double y = sight.rows().share(row + 0.5) * getHeight();
            set(line, 0, y, getWidth(), y);
        }
    }

    private static void set(Line line, double x0, double y0, double x1, double y1) {
        line.setStartX(x0);
        line.setStartY(y0);
        line.setEndX(x1);
        line.setEndY(y1);
    }
}
