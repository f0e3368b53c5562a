package engram.controller.export;

import module java.base;
import module javafx.controls;
import engram.export.page.PageSize;
import engram.export.page.Painting;
import engram.export.page.SvgFile;
import engram.export.table.CsvTable;
import engram.model.Progress;
import engram.view.export.ExportChoice.Figure;
import java.nio.ByteBuffer;

/**
 * A figure in all forms that other programs take from the clipboard: each takes the one that it can do most with.
 *
 * @param picture its pixels
 * @param svg lines and letters
 * @param csv what is seen in numbers; empty where that is no table, or too long a one
 */
record Copy(Image picture, String svg, String csv) {

    private static final String SVG = "image/svg+xml";
    private static final String CSV = "text/csv";
    /** A longer table has to be saved: in bytes. */
    private static final long MOST_OF_TABLE = 5_000_000;

    /**
     * Makes one.
     *
     * @throws IllegalStateException if the picture would be too large; the message says so
     */
    static Copy of(Subject subject, Figure figure, Progress progress) throws IOException {
        Optional<String> tooLarge = FigureFile.PNG.objection(subject, figure);
        if (tooLarge.isPresent()) {
            throw new IllegalStateException(tooLarge.get());
        }
        Painting painting = FigureFile.painting(subject, figure, progress);
        PageSize page = Figures.page(subject, figure.look());
        return new Copy(PreviewMaker.image(painting.picture(Figures.size(subject, figure.look()).width)),
                SvgFile.text(painting, page, Figures.name(subject, figure.look()), subject.origin()),
                csv(subject, figure, progress));
    }

    /** What is seen in numbers; empty where there is none of it to be had. */
    private static String csv(Subject subject, Figure figure, Progress progress) throws IOException {
        if (Figures.table(subject, figure.look()).isEmpty()) {
            return "";
        }
        try {
            CsvTable.Table table = Figures.made(subject, figure.look(), progress);
            return CsvTable.size(table, progress).bytes() > MOST_OF_TABLE ? "" : CsvTable.text(table, progress);
        } catch (CancellationException _) {
            // What it is made of was let go meanwhile, and the picture is still wanted; where it is not, this says so.
            progress.report(0, 1);
            return "";
        }
    }

    /**
     * A table alone, as spreadsheets and editors take it.
     *
     * @throws IllegalStateException if it is too long, or no table; the message says so
     */
    static ClipboardContent ofTable(NumberFile.Contents contents, Progress progress) throws IOException {
        if (!(contents instanceof NumberFile.Contents.OfTable(CsvTable.Table table))) {
            throw new IllegalStateException("Arrays cannot be copied: save them.");
        }
        if (CsvTable.size(table, progress).bytes() > MOST_OF_TABLE) {
            throw new IllegalStateException("This table is too long to be copied: save it.");
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(CsvTable.tabbed(table, progress));
        content.put(format(CSV), bytes(CsvTable.text(table, progress)));
        return content;
    }

    /**
     * What goes onto the clipboard. No plain text is among it: programs that take text and pictures would take the numbers
     * rather than the picture.
     */
    ClipboardContent content() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        content.put(format(SVG), bytes(svg));
        if (!csv.isEmpty()) {
            content.put(format(CSV), bytes(csv));
        }
        return content;
    }

    /** There is one of each for the whole program. */
    private static DataFormat format(String type) {
        return Optional.ofNullable(DataFormat.lookupMimeType(type)).orElseGet(() -> new DataFormat(type));
    }

    /** Texts of types that the system does not know would get there in a form that is Java's own. */
    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
