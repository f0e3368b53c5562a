package engram.controller.pictures;

import module java.base;
import module javafx.controls;
import engram.view.window.MainView;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/**
 * Takes what is dropped or pasted: files, folders, and pictures without a file. On the cue it is asked about; anywhere
 * else it is learned.
 */
public final class DropController {

    private final MainView view;
    private final PictureIntake intake;

    public DropController(MainView view, PictureIntake intake) {
        this.view = view;
        this.intake = intake;
        accept(view, PictureIntake.Use.LEARN);
        view.addEventHandler(DragEvent.DRAG_EXITED, _ -> view.endInvitation());
    }

    /** Lets a node take drops for a use of its own, other than the window's. */
    public void accept(Node target, PictureIntake.Use use) {
        on(target, DragEvent.DRAG_ENTERED_TARGET, _ -> view.inviteDrop(use.invitation()));
        on(target, DragEvent.DRAG_OVER, event -> event.acceptTransferModes(TransferMode.COPY));
        on(target, DragEvent.DRAG_DROPPED, event -> {
            view.endInvitation();
            event.setDropCompleted(take(event.getDragboard(), "dropped picture", use));
        });
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
            intake.take(paths, use);
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
