package engram.view.study.memories;

import module java.base;
import module javafx.controls;
import engram.model.study.memories.MemoryStudy;
import engram.palette.Diverging;
import engram.palette.Palette;
import engram.plot.Box;
import engram.plot.ColourScale;
import engram.plot.Extent;
import engram.plot.PlotLook;
import engram.plot.Surface;
import engram.plot.Surface.Letters;
import engram.view.plot.CanvasSurface;
import engram.view.plot.Pointer;
import engram.view.study.memories.MemoriesSight.Answered;
import javafx.scene.control.Label;

/**
 * Matrices over pairs of memories as heat maps: what was answered when each was asked about, a map for each network, or how much
 * the memories have in common. Reads out the cell under the mouse, and says which one somebody wants to see as a run.
 */
final class MatrixPlots extends Region {

    /** Lengths in ems. */
    private static final double LINE = 1.7;
    private static final double HEADING = 2.2;
    private static final double AXIS = 3.2;
    private static final double GAP = 2;
    private static final double SCALE = 5;
    private static final double BAR = 1;

    private static final ColourScale SHARES = new ColourScale(Extent.whole(1), Palette.VIRIDIS::rgb);
    private static final ColourScale OVERLAPS = new ColourScale(new Extent(-1, 1), share -> Diverging.WEIGHTS.rgb(2 * share - 1));

    private final boolean overlaps;
    private final Canvas canvas = new Canvas();
    private final Label readout = new Label();
    private final Pointer pointer = new Pointer(this, new Hand());
    private final Consumer<Answered> onOpen;
    private MemoriesSight sight;
    private List<MemoryMap> maps = List.of();

    /**
     * Shows nothing yet.
     *
     * @param overlaps whether it shows how much memories have in common, and not what was answered
     * @param onOpen told which kind of answer somebody wants to see
     */
    MatrixPlots(boolean overlaps, Consumer<Answered> onOpen) {
        this.overlaps = overlaps;
        this.onOpen = onOpen;
        setId(overlaps ? "memory-overlaps" : "memory-confusion");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(
                overlaps ? "How much the memories have in common" : "Which memory was answered when each was asked about");
        canvas.setManaged(false);
        readout.setId(getId() + "-readout");
        readout.getStyleClass().add("readout");
        readout.setMouseTransparent(true);
        getChildren().addAll(canvas, readout);
        setMinSize(0, 0);
    }

    void show(MemoriesSight newSight) {
        sight = newSight;
        draw();
    }

    @Override
    protected void layoutChildren() {
        double line = LINE * em();
        readout.resizeRelocate(0, getHeight() - line, getWidth(), line);
        draw();
    }

    private double em() {
        return sight == null ? 12 : sight.theme().look().size();
    }

    private void draw() {
        if (sight == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        PlotLook look = sight.theme().look();
        double em = look.size();
        Surface surface = CanvasSurface.blank(canvas, getWidth(), getHeight());
        double height = Math.max(1, getHeight() - (LINE + HEADING + AXIS) * em);
        List<MemoryMap.Matrix> matrices = matrices();
        double each = (getWidth() - SCALE * em - (matrices.size() - 1) * GAP * em) / matrices.size();
        double names = Math.min(each / 3, MemoryMap.roomForNames(matrices.getFirst(), height, look, surface));
        Letters bold = new Letters(sight.text(), em, true);
        ColourScale scale = overlaps ? OVERLAPS : SHARES;
        List<MemoryMap> placed = new ArrayList<>();
        double left = 0;
        for (MemoryMap.Matrix matrix : matrices) {
            MemoryMap map = MemoryMap.of(matrix, new Box(left + names, HEADING * em, Math.max(1, each - names), height), names,
                    scale, look, surface);
            map.draw(surface, look, bold, left);
            placed.add(map);
            Box box = map.nobody() == null ? map.square().box() : map.nobody().box();
            left = box.right() + GAP * em;
        }
        Box first = placed.getFirst().square().box();
        scale.drawUpright(surface, new Box(left - (GAP - 1) * em, first.top(), BAR * em, first.height()), look);
        maps = placed;
        if (!pointer.repeat()) {
            readout.setText(hint());
        }
    }

    private List<MemoryMap.Matrix> matrices() {
        int size = sight.memories().size();
        if (overlaps) {
            return List.of(new MemoryMap.Matrix("Overlap of each memory\u2019s pattern with each other\u2019s", size,
                    (row, column) -> sight.study().overlaps().get(row).get(column), false, sight::name));
        }
        return IntStream.range(0, sight.networks()).mapToObj(network -> {
            MemoryStudy.OfNetwork of = sight.study().networks().get(network);
            return new MemoryMap.Matrix(sight.names().get(network) + ": asked about \u2193  answered \u2192, share of cues", size,
                    (row, column) -> (double) of.confused(row, column) / Math.max(1, of.asked(row)), true, sight::name);
        }).toList();
    }

    private String hint() {
        return overlaps ? "Point at a cell to read it out"
                : "Point at a cell to read it out; a click opens its first cue in Explore";
    }

    /** The kind of answer at a place; of overlaps the network is 0. */
    private Optional<Answered> at(double x, double y) {
        return IntStream.range(0, maps.size())
                .mapToObj(map -> maps.get(map).cellAt(x, y).map(cell -> new Answered(map, cell[0], cell[1])))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean canOpen(Answered cell) {
        return !overlaps && sight.study().networks().get(cell.network()).confused(cell.asked(), cell.answered()) > 0;
    }

    /** What the mouse does. */
    private final class Hand implements Pointer.Hand {

        @Override
        public void point(double x, double y) {
            Optional<Answered> cell = at(x, y);
            readout.setText(cell.map(found -> overlaps ? sight.alike(found.asked(), found.answered()) : sight.told(found))
                    .orElseGet(MatrixPlots.this::hint));
            setCursor(cell.filter(MatrixPlots.this::canOpen).isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        }

        @Override
        public void leave() {
            readout.setText(hint());
        }

        @Override
        public boolean click(MouseEvent event) {
            Optional<Answered> cell = at(event.getX(), event.getY()).filter(MatrixPlots.this::canOpen);
            cell.ifPresent(onOpen);
            return cell.isPresent();
        }
    }
}
