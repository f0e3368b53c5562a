package engram.controller.pictures;

import module java.base;
import module javafx.controls;
import engram.view.window.MainView;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/**
 * Takes what is dropped or pasted: files, folders, and pictures without a file. On the cue a picture is asked about; anywhere
 * else it is learned. An experiment is opened wherever it is dropped.
 */
public final class DropController {

    /** Takes files and folders, whatever they hold. */
    public interface FileTaker {

        /** Opens the experiment that is in one of them; where there is none they are pictures, for the use given. */
        void take(List<Path> files, PictureIntake.Use use);

        /** Whether a file is called like an experiment, or like a report that holds one; nothing is read. */
        boolean isNamedAsExperiment(Path file);
    }

    private final MainView view;
    private final PictureIntake intake;
    private final FileTaker files;

    /**
     * Takes drops on the whole window.
     *
     * @param intake takes pictures that have no file
     * @param files takes files and folders, whatever they hold
     */
    public DropController(MainView view, PictureIntake intake, FileTaker files) {
        this.view = view;
        this.intake = intake;
        this.files = files;
        accept(view, PictureIntake.Use.LEARN);
        view.addEventHandler(DragEvent.DRAG_EXITED, _ -> view.endInvitation());
    }

    /** Lets a node take drops for a use of its own, other than the window's. */
    public void accept(Node target, PictureIntake.Use use) {
        on(target, DragEvent.DRAG_ENTERED_TARGET, event -> invite(event, use));
        on(target, DragEvent.DRAG_OVER, event -> event.acceptTransferModes(TransferMode.COPY));
        on(target, DragEvent.DRAG_DROPPED, event -> {
            view.endInvitation();
            event.setDropCompleted(take(event.getDragboard(), "dropped picture", use));
        });
    }

    /** By their names: what is in files is looked at once they are let go. */
    private void invite(DragEvent event, PictureIntake.Use use) {
        boolean opens = event.getDragboard().getFiles().stream().map(File::toPath).anyMatch(files::isNamedAsExperiment);
        view.inviteDrop(opens ? "Drop to open this experiment" : use.invitation());
    }

    private static void on(Node target, EventType<DragEvent> type, Consumer<DragEvent> action) {
        target.addEventHandler(type, event -> {
            if (isPicture(event)) {
                action.accept(event);
                event.consume();
            }
        });
    }

    /** Drags that began in our own list are about order, not about pictures. */
    private static boolean isPicture(DragEvent event) {
        return event.getGestureSource() == null && (event.getDragboard().hasFiles() || event.getDragboard().hasImage());
    }

    /** Learns what is on the clipboard; false where there is no picture on it. */
    public boolean paste() {
        return take(Clipboard.getSystemClipboard(), "pasted picture", PictureIntake.Use.LEARN);
    }

    private boolean take(Clipboard clipboard, String name, PictureIntake.Use use) {
        if (clipboard.hasFiles()) {
            List<Path> paths = clipboard.getFiles().stream().map(File::toPath).toList();
            files.take(paths, use);
            return !paths.isEmpty();
        }
        Image image = clipboard.hasImage() ? clipboard.getImage() : null;
        if (image == null || image.getWidth() < 1 || image.getHeight() < 1) {
            return false;
        }
        intake.takeImage(name, () -> buffered(image), use);
        return true;
    }

    private static BufferedImage buffered(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, argb, 0, width);
        return picture;
    }
}
