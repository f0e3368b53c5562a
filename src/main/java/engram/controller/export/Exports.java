package engram.controller.export;

import module java.base;
import module javafx.controls;
import engram.controller.state.Chooser;
import engram.export.film.Film;
import engram.export.film.GifFilm;
import engram.export.numpy.NumpyArray;
import engram.export.picture.FilmRange;
import engram.export.picture.FramePainter;
import engram.export.picture.FrameStyle;
import engram.export.picture.Png;
import engram.export.table.CsvTable;
import engram.model.Progress;
import engram.model.Text;
import engram.model.network.Weights;
import engram.model.trial.Frame;
import engram.palette.Palette;
import engram.service.Jobs;
import engram.view.dialog.ExportDialog;
import engram.view.theme.Theme;
import engram.view.window.MessagesView;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Takes frames and films away: asks how and where to, draws in the background, and says where they are. */
public record Exports(Supplier<Frame> shown, Supplier<Palette> palette, Supplier<Integer> trail, Supplier<Theme> theme,
        Chooser chooser, Jobs jobs, MessagesView messages) {

    private static final int CELL_OF_COPIES = 12;

    /** Saves the frame that is shown as PNG. */
    public void savePng() {
        ifFrame(frame -> chooser.wish(dialog("Save this frame as PNG", frame))
                .ifPresent(wish -> chooser.save("Save this frame as PNG", name(frame))
                        .ifPresent(target -> start(target, progress -> Png.write(frame, style(wish), target, progress)))));
    }

    /** Saves the run or a part of it as an animated GIF. */
    public void saveGif() {
        ifFrame(frame -> {
            ExportDialog<FrameStyle.Content> dialog = dialog("Save the run as animated GIF", frame);
            dialog.askForPart(frame.trial().recorded(), frame.time(), GifFilm.FRAME_RATES);
            chooser.wish(dialog).ifPresent(wish -> {
                ExportDialog.Film film = wish.film();
                FilmRange range = new FilmRange(film.from(), film.to() + 1, film.stride(), trail.get(), film.framesPerSecond());
                chooser.save("Save the run as animated GIF", name(frame, film))
                        .ifPresent(target -> start(target,
                                progress -> GifFilm.write(Film.ofRecall(frame.trial(), range, style(wish)), target, progress)));
            });
        });
    }

    /**
     * Saves a table behind one of the views.
     *
     * @param what what is in it, as people read it: {@code "the spikes in sight"}
     * @param ending the end of the suggested file name, without {@code .csv}
     * @param table the table
     */
    public void saveTable(String what, String ending, CsvTable.Table table) {
        saveTable(what, ending, _ -> table);
    }

    /** The same with a table that takes time to be made: it is made in the background. */
    public void saveTable(String what, String ending, Function<Progress, CsvTable.Table> table) {
        ifFrame(frame -> chooser.save(Text.of("Save %s as a table", what), Text.of("%s-%s.csv", subject(frame), ending))
                .ifPresent(target -> start(target,
                        progress -> CsvTable.write(table.apply(progress.stretch(0, 0.5)), target, progress.stretch(0.5, 1)))));
    }

    /** Saves a weight matrix as an array for NumPy. */
    public void saveMatrix(Weights weights) {
        ifFrame(frame -> chooser.save("Save the weight matrix", subject(frame) + "-weights.npy")
                .ifPresent(target -> start(target, progress -> NumpyArray.of(weights).write(target, progress))));
    }

    /** Copies the frame that is shown to the clipboard. */
    public void copy() {
        ifFrame(frame -> {
            FrameStyle style =
                    new FrameStyle(CELL_OF_COPIES, palette.get(), theme.get().dark(), FrameStyle.Content.SPIKES_AND_RATES);
            jobs.start("Copying the frame", progress -> image(FramePainter.paint(frame, style, progress)), picture -> {
                ClipboardContent content = new ClipboardContent();
                content.putImage(picture);
                Clipboard.getSystemClipboard().setContent(content);
                messages.add(MessagesView.Kind.DONE, "The frame is on the clipboard.");
            }, messages::addProblem);
        });
    }

    /** What can be taken away of the frame that is shown, to be put into one menu. */
    public List<MenuItem> menuItems() {
        return List.of(item("Frame as PNG\u2026  (Ctrl+E)", Feather.IMAGE, this::savePng),
                item("Run as animated GIF\u2026  (Ctrl+G)", Feather.FILM, this::saveGif), new SeparatorMenuItem(),
                item("Copy frame  (Ctrl+C)", Feather.COPY, this::copy));
    }

    private static MenuItem item(String text, Ikon icon, Runnable action) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static Image image(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(),
                        picture.getRGB(0, 0, width, height, null, 0, width), 0, width);
        return image;
    }

    private void ifFrame(Consumer<Frame> action) {
        Frame frame = shown.get();
        if (frame == null) {
            messages.add(MessagesView.Kind.NOTE, "There is nothing to export yet: give the network a picture to learn.");
        } else {
            action.accept(frame);
        }
    }

    private ExportDialog<FrameStyle.Content> dialog(String title, Frame frame) {
        return new ExportDialog<>(title, List.of(FrameStyle.Content.values()), FrameStyle.Content::title,
                FrameStyle.MOST_PIXELS_PER_CELL, (content, cell) -> {
                    Dimension size = FramePainter.size(frame.side(), new FrameStyle(cell, palette.get(), false, content));
                    return Text.of("%,d \u00D7 %,d pixels", size.width, size.height);
                }, theme.get());
    }

    private FrameStyle style(ExportDialog.Wish<FrameStyle.Content> wish) {
        return new FrameStyle(wish.cell(), palette.get(), wish.dark(), wish.content());
    }

    private interface Writing {
        void write(Progress progress) throws Exception;
    }

    private void start(Path target, Writing writing) {
        jobs.start("Writing " + target.getFileName(), progress -> {
            writing.write(progress);
            return target;
        }, done -> messages.add(MessagesView.Kind.DONE, "Saved " + done), messages::addProblem);
    }

    /** A film's name: picture, noise, first and last step. */
    private static String name(Frame frame, ExportDialog.Film film) {
        return Text.of("%s-steps-%d-%d.gif", subject(frame), film.from() + 1, film.to() + 1);
    }

    /** A frame's name: picture, noise, moment. */
    private static String name(Frame frame) {
        return Text.of("%s-step-%d.png", subject(frame), frame.time() + 1);
    }

    private static String subject(Frame frame) {
        String picture = frame.trial().question().name().replaceAll("[^\\p{L}\\p{N}]+", "-");
        String start = picture.substring(0, Math.min(40, picture.length()));
        return Text.of("%s-noise-%.2f", start, frame.trial().parameters().noise());
    }
}
