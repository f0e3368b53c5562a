package engram.controller.export;

import module java.base;
import module javafx.controls;
import engram.model.FileProblem;
import java.nio.file.Path;

/**
 * Lets what is seen be dragged out of the window, into a file manager or another program: it gets a picture, and a PNG file of
 * it. Dropped on the window itself, it is refused, as is all that comes from there.
 */
final class DragOut {

    /** A drag that is shorter may have been meant as a click. In pixels. */
    private static final double LEAST = 24;

    private static final double MOST_OF_VIEW = 240;

    /** Writes the file that is dragged. */
    @FunctionalInterface
    interface Content {

        /** Writes it into a folder; gives the file, or nothing where there is nothing to drag. */
        Optional<Path> writeInto(Path folder) throws FileProblem;
    }

    private DragOut() {}

    /**
     * Lets something be dragged by a node.
     *
     * @param may whether a press at the node may become a drag now
     * @param problems is told why there is nothing to be dragged
     */
    static void enable(Node node, BooleanSupplier may, Content content, Consumer<String> problems) {
        Point2D[] pressed = {Point2D.ZERO};
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            pressed[0] = new Point2D(event.getScreenX(), event.getScreenY());
            event.setDragDetect(false);
        });
        node.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> event.setDragDetect(event.isPrimaryButtonDown()
                && may.getAsBoolean() && pressed[0].distance(event.getScreenX(), event.getScreenY()) > LEAST));
        node.addEventHandler(MouseEvent.DRAG_DETECTED, event -> {
            start(node, content, problems);
            event.consume();
        });
    }

    private static void start(Node node, Content content, Consumer<String> problems) {
        try {
            Path folder = Files.createTempDirectory("engram-");
            folder.toFile().deleteOnExit();
            Optional<Path> written = content.writeInto(folder);
            if (written.isEmpty()) {
                return;
            }
            File file = written.get().toFile();
            file.deleteOnExit();
            Image picture = new Image(file.toURI().toString());
            ClipboardContent given = new ClipboardContent();
            given.putFiles(List.of(file));
            given.putImage(picture);
            Dragboard board = node.startDragAndDrop(TransferMode.COPY);
            board.setContent(given);
            board.setDragView(new Image(file.toURI().toString(), MOST_OF_VIEW, MOST_OF_VIEW, true, true));
        } catch (IOException e) {
            problems.accept(e.getMessage());
        }
    }
}
