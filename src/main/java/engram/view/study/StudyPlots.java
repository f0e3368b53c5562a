package engram.view.study;

import module java.base;
import module javafx.controls;
import engram.plot.Box;
import engram.plot.Plot;
import engram.plot.Surface;
import engram.view.plot.CanvasSurface;
import engram.view.plot.Drawing;
import engram.view.plot.Pointer;
import engram.view.study.StudySight.Spot;
import javafx.scene.control.Label;

/** Draws a study, reads out the point under the mouse, and says which one somebody wants. */
public final class StudyPlots extends Region {

    private static final double LINE = 1.7;

    private final Canvas canvas = new Canvas();
    private final Label readout = new Label();
    private final ContextMenu menu = new ContextMenu();
    private final Pointer pointer = new Pointer(this, new Hand());
    private Consumer<Spot> onOpen = _ -> {};
    private StudySight sight;
    private StudyDrawing drawing;
    /** Null where the mouse is at none. */
    private Spot pointedAt;

    /** Draws nothing yet. */
    public StudyPlots() {
        setId("study-plots");
        getStyleClass().add("study-plots");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("What the study has found so far");
        canvas.setManaged(false);
        readout.setId("study-readout");
        readout.getStyleClass().add("readout");
        readout.setMouseTransparent(true);
        getChildren().addAll(canvas, readout);
        setMinSize(0, 0);
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (!menu.getItems().isEmpty() && drawing != null && drawing.spotAt(event.getX(), event.getY()).isPresent()) {
                menu.show(this, event.getScreenX(), event.getScreenY());
            }
        });
    }

    /** Who is told which point somebody wants to see as a run. */
    void setOnOpen(Consumer<Spot> listener) {
        onOpen = listener;
    }

    /** What can be done with the point under the mouse, in its menu. */
    public ObservableList<MenuItem> menu() {
        return menu.getItems();
    }

    /** The point that the menu is about, or that is under the mouse. */
    public Optional<Spot> pointed() {
        return Optional.ofNullable(pointedAt);
    }

    /** What the older curves are called that are seen beside those of the study. */
    public List<String> older() {
        return sight == null ? List.of() : sight.older().stream().map(StudySight.Older::name).toList();
    }

    /** Shows what is known. */
    void show(StudySight newSight) {
        sight = newSight;
        double least = sight.isMap() ? StudyMaps.leastHeight(sight) : StudyCurves.leastHeight(sight);
        setMinHeight(Math.ceil(least + LINE * em()));
        draw();
    }

    /** What is seen, as it was drawn; empty where nothing is. */
    public Optional<Drawing> drawing() {
        return CanvasSurface.drawing(canvas);
    }

    private double em() {
        return sight == null ? 12 : sight.theme().look().size();
    }

    @Override
    protected void layoutChildren() {
        double line = LINE * em();
        readout.resizeRelocate(0, getHeight() - line, getWidth(), line);
        draw();
    }

    private void draw() {
        if (sight == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        Surface surface = CanvasSurface.blank(canvas, getWidth(), getHeight());
        Box room = new Box(0, 0, getWidth(), Math.max(1, getHeight() - LINE * em()));
        boolean nothing = IntStream.range(0, sight.plan().networks().size()).noneMatch(sight::shows);
        if (nothing) {
            drawing = null;
            Plot.empty("Choose A or B, to see it").in(room).draw(surface, sight.theme().look());
            return;
        }
        drawing = sight.isMap() ? StudyMaps.of(sight, room) : StudyCurves.of(sight, room, surface);
        drawing.draw(surface);
        if (!pointer.repeat()) {
            readout.setText(hint());
        }
    }

    private String hint() {
        boolean nothing = sight.results().count() == 0;
        if (!sight.isMap()) {
            return nothing ? "" : "Point at a point to read it out; a click opens its run in Explore";
        }
        if (nothing) {
            return "Black cells are not known yet";
        }
        boolean whole = sight.results().count() == sight.results().order().cells();
        return "Point at a cell to read it out; a click opens its run in Explore"
                + (whole ? "" : ". Black cells are not known yet");
    }

    /** What the mouse does. */
    private final class Hand implements Pointer.Hand {

        @Override
        public void point(double x, double y) {
            Optional<Spot> spot = drawing == null ? Optional.empty() : drawing.spotAt(x, y);
            if (!menu.isShowing()) {
                pointedAt = spot.orElse(null);
            }
            readout.setText(spot.map(found -> SpotWords.of(sight, found)).orElseGet(StudyPlots.this::hint));
            setCursor(spot.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        }

        @Override
        public void leave() {
            readout.setText(sight == null ? "" : hint());
        }

        @Override
        public boolean click(MouseEvent event) {
            Optional<Spot> spot = drawing == null ? Optional.empty() : drawing.spotAt(event.getX(), event.getY());
            spot.ifPresent(onOpen);
            return spot.isPresent();
        }
    }
}
