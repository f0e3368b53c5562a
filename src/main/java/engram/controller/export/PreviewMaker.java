package engram.controller.export;

import module java.base;
import engram.export.film.Film;
import engram.export.film.FilmFormat;
import engram.export.numpy.NumpyArray;
import engram.export.page.Painting;
import engram.export.picture.FilmRange;
import engram.export.picture.FramePainter;
import engram.export.picture.FrameStyle;
import engram.export.table.CsvTable;
import engram.model.Progress;
import engram.model.Text;
import engram.view.export.ExportChoice;
import engram.view.export.Preview;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Makes what is written and, of the very same, what is looked at before. Works on any thread. */
final class PreviewMaker {

    private static final int ROWS = 14;
    private static final int VALUES = 8;
    /** Larger pictures are made smaller for the screen, whose graphics card takes no picture of any size. */
    private static final int MOST_WIDE = 1600;

    /**
     * What somebody wants to see.
     *
     * @param frame of a film, which picture, from 0 on
     */
    record Question(Subject subject, ExportChoice choice, int frame) {}

    private PreviewMaker() {}

    /** Answers. */
    static Preview of(Question question, Progress progress) {
        try {
            return switch (question.choice()) {
                case ExportChoice.Figure figure -> figure(question.subject(), figure, progress);
                case ExportChoice.Film film -> film(question, film, progress);
                case ExportChoice.Numbers numbers -> numbers(question.subject(), numbers, progress);
                case ExportChoice.Report report -> ReportFile.preview(question.subject(), report, progress);
            };
        } catch (IOException e) {
            return new Preview.None(e.getMessage());
        }
    }

    /** The film that is written. */
    static Film film(Subject subject, ExportChoice.Film film) {
        FilmRange range = new FilmRange(film.from(), film.to() + 1, film.stride(), subject.trail(), film.framesPerSecond());
        return Film.ofRecalls(subject.trials(), range, style(film), subject::verdict);
    }

    private static FrameStyle style(ExportChoice.Film film) {
        if (!(film.look().size() instanceof ExportChoice.Size.Pixels(int cell))) {
            throw new IllegalArgumentException("PreviewMaker: films are measured in pixels");
        }
        return Figures.style(film.look(), cell);
    }

    /** The size of a film's pictures, known before they are drawn. */
    static Dimension size(Subject subject, ExportChoice.Film film) {
        return FramePainter.size(subject.side(), subject.trials().size(), style(film));
    }

    private static Preview figure(Subject subject, ExportChoice.Figure figure, Progress progress) throws IOException {
        FigureFile format = FigureFile.valueOf(figure.format());
        if (format == FigureFile.CSV) {
            ViewTable table = Figures.table(subject, figure.look()).orElseThrow();
            return table(table.making().apply(progress), table.ending() + ".csv", "", progress);
        }
        Painting painting = FigureFile.painting(subject, figure, progress);
        Dimension size = Figures.size(subject, figure.look());
        boolean exact = format == FigureFile.PNG;
        // Pages have no pixels: they are shown with as many as the screen has use for.
        BufferedImage picture =
                painting.picture(exact ? size.width : Math.min(MOST_WIDE, Math.max(size.width, painting.width())));
        String bytes = bytes(format.bytes(subject, figure, painting, picture, progress));
        String words = exact ? pixels(figure, size) : Figures.page(subject, figure.look()).text(painting);
        return new Preview.Picture(image(smaller(picture)), exact
                ? Text.of("%s, about %s. Settings and scores are kept in the file.", words, bytes)
                : Text.of("%s, about %s. Lines and letters stay such. Settings and scores are kept in the file.", words, bytes));
    }

    private static String pixels(ExportChoice.Figure figure, Dimension size) {
        String pixels = Text.of("%,d \u00D7 %,d pixels", size.width, size.height);
        double inch = Figures.inch(figure.look(), size.width);
        return inch == 0 ? pixels : Text.of("%s, %,.0f dpi", pixels, inch);
    }

    private static Preview film(Question question, ExportChoice.Film wanted, Progress progress) throws IOException {
        Film film = film(question.subject(), wanted).with(question.subject().experiment().get());
        BufferedImage picture = film.paint(Math.min(question.frame(), film.frames() - 1));
        progress.report(0, 1);
        FilmFormat format = FilmFormat.valueOf(wanted.format());
        Dimension size = format.size(film.size());
        String words = Text.of("%,d \u00D7 %,d pixels, %s, %.1f s", size.width, size.height, Text.count(film.frames(), "frame"),
                film.range().seconds());
        if (!format.isAvailable()) {
            return new Preview.Picture(image(smaller(picture)),
                    words + ". This kind of computer has no encoder for MP4: choose GIF.");
        }
        return new Preview.Picture(image(smaller(picture)),
                Text.of("%s, about %s. Settings are kept in the file.", words, bytes(format.estimate(film, progress))));
    }

    private static Preview numbers(Subject subject, ExportChoice.Numbers numbers, Progress progress) throws IOException {
        NumberFile file = NumberFile.valueOf(numbers.shown());
        String name = file.ending(0, subject);
        return switch (file.of(subject, 0, progress)) {
            case NumberFile.Contents.OfTable(CsvTable.Table table) -> table(table, name, others(numbers, subject), progress);
            case NumberFile.Contents.OfArray(NumpyArray array) -> array(array, name, others(numbers, subject));
            case NumberFile.Contents.OfArchive(Map<String, NumpyArray> arrays) -> archive(arrays, name, others(numbers, subject));
        };
    }

    private static Preview table(CsvTable.Table table, String name, String others, Progress progress) throws IOException {
        CsvTable.Size size = CsvTable.size(table, progress);
        return new Preview.Table(table.header(), CsvTable.first(table, ROWS), Text.of("%s: %s, %s, about %s.%s", name,
                Text.count(size.rows(), "row"), Text.count(table.header().size(), "column"), bytes(size.bytes()), others));
    }

    private static Preview archive(Map<String, NumpyArray> arrays, String name, String others) {
        List<List<String>> rows = arrays.entrySet()
                .stream()
                .map(each -> List.of(each.getKey(), axes(each.getValue()), type(each.getValue())))
                .toList();
        long bytes = arrays.values().stream().mapToLong(NumpyArray::bytes).sum();
        return new Preview.Table(List.of("array", "shape", "type"), rows,
                Text.of("%s: %s, about %s.%s", name, Text.count(arrays.size(), "array"), bytes(bytes), others));
    }

    private static String axes(NumpyArray array) {
        return Arrays.stream(array.shape()).mapToObj(length -> Text.of("%,d", length)).collect(Collectors.joining(" \u00D7 "));
    }

    private static String type(NumpyArray array) {
        return array.type().name().toLowerCase(Locale.ROOT);
    }

    /** Its last axis goes to the right, all others downwards. */
    private static Preview array(NumpyArray array, String name, String others) {
        int[] shape = array.shape();
        int columns = shape[shape.length - 1];
        int shown = Math.min(VALUES, columns);
        int rows = columns == 0 ? 0 : (int) Math.min(ROWS, array.size() / columns);
        List<String> header = IntStream.range(0, shown).mapToObj(Integer::toString).toList();
        List<List<String>> cells = IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, shown)
                        .mapToObj(column -> Text.of("%.4g", array.value((long) row * columns + column)))
                        .toList())
                .toList();
        return new Preview.Table(header, cells,
                Text.of("%s: %s of %s, %s.%s", name, axes(array), type(array), bytes(array.bytes()), others));
    }

    private static String others(ExportChoice.Numbers numbers, Subject subject) {
        int files = files(numbers, subject);
        return files == 1 ? "" : Text.of(" %,d files in a new folder.", files);
    }

    /** How many files the wanted tables and arrays make. */
    static int files(ExportChoice.Numbers numbers, Subject subject) {
        return numbers.keys()
                .stream()
                .map(NumberFile::valueOf)
                .mapToInt(file -> file.isOfBoth() ? 1 : subject.trials().size())
                .sum();
    }

    /** A size as people read it. */
    static String bytes(long bytes) {
        return bytes < 1000 ? Text.count(bytes, "byte")
                : bytes < 999_500 ? Text.of("%.0f kB", bytes / 1e3)
                        : Text.of(bytes < 9.95e8 ? "%.1f MB" : "%.1f GB", bytes < 9.95e8 ? bytes / 1e6 : bytes / 1e9);
    }

    /** The same with whole squares of pixels averaged, where it is large. */
    private static BufferedImage smaller(BufferedImage picture) {
        int factor = Math.ceilDiv(Math.max(picture.getWidth(), picture.getHeight()), MOST_WIDE);
        if (factor == 1) {
            return picture;
        }
        int[] argb = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        int width = picture.getWidth() / factor;
        int height = picture.getHeight() / factor;
        BufferedImage small = new BufferedImage(width, height, picture.getType());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                small.setRGB(x, y, mean(argb, y * factor * picture.getWidth() + x * factor, picture.getWidth(), factor));
            }
        }
        return small;
    }

    private static int mean(int[] argb, int start, int stride, int factor) {
        int[] sums = new int[4];
        for (int y = 0; y < factor; y++) {
            for (int x = 0; x < factor; x++) {
                int colour = argb[start + y * stride + x];
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += colour >> 8 * i & 0xFF;
                }
            }
        }
        int count = factor * factor;
        return IntStream.range(0, sums.length).map(i -> sums[i] / count << 8 * i).sum();
    }

    /** A picture for the screen and the clipboard. */
    static Image image(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(),
                        picture.getRGB(0, 0, width, height, null, 0, width), 0, width);
        return image;
    }
}
