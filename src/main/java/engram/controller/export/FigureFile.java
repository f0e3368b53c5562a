package engram.controller.export;

import module java.base;
import engram.export.page.PdfFile;
import engram.export.page.Painting;
import engram.export.page.SvgFile;
import engram.export.picture.Png;
import engram.export.table.CsvTable;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.view.export.ExportChoice.Figure;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What a figure can be written as. */
enum FigureFile {
    PNG,
    SVG,
    PDF,
    CSV;

    /** The end of a file's name. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Why a figure cannot be written as this; empty where it can. */
    Optional<String> objection(Subject subject, Figure figure) {
        if (this == CSV) {
            return Figures.table(subject, figure.look()).isPresent() ? Optional.empty()
                    : Optional.of("What this view shows is no table: choose another format");
        }
        Dimension size = Figures.size(subject, figure.look());
        return this != PNG || (long) size.width * size.height <= Png.MOST_PIXELS ? Optional.empty()
                : Optional.of(Text.of("%,d \u00D7 %,d pixels are too many: choose fewer", size.width, size.height));
    }

    /** Draws it. */
    static Painting painting(Subject subject, Figure figure, Progress progress) {
        Painting painting = Figures.painting(subject, figure.look(), progress);
        return figure.transparent() ? painting.withoutGround() : painting;
    }

    /** Writes it. */
    void write(Subject subject, Figure figure, Path target, Progress progress) throws FileProblem {
        switch (this) {
            case PNG -> {
                int pixels = Figures.size(subject, figure.look()).width;
                Painting painting = painting(subject, figure, (_, _) -> progress.report(0, 1));
                Png.write(painting, pixels, Figures.inch(figure.look(), pixels), subject.origin(), target, progress);
            }
            case SVG -> SvgFile.write(painting(subject, figure, progress), Figures.page(subject, figure.look()),
                    Figures.name(subject, figure.look()), subject.origin(), target);
            case PDF -> PdfFile.write(painting(subject, figure, progress), Figures.page(subject, figure.look()),
                    Figures.name(subject, figure.look()), subject.origin(), target);
            case CSV -> CsvTable.write(Figures.made(subject, figure.look(), progress.stretch(0, 0.5)), target,
                    progress.stretch(0.5, 1));
        }
    }

    /**
     * How large the file gets; of a picture or a page.
     *
     * @param picture the painting, drawn; of a file of pixels with those that the file has
     */
    long bytes(Subject subject, Figure figure, Painting painting, BufferedImage picture, Progress progress) throws IOException {
        return switch (this) {
            case PNG -> {
                try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(OutputStream.nullOutputStream())) {
                    Png.write(picture, subject.origin(), Figures.inch(figure.look(), picture.getWidth()), out, progress);
                    yield out.length();
                }
            }
            case SVG -> SvgFile
                    .text(painting, Figures.page(subject, figure.look()), Figures.name(subject, figure.look()), subject.origin())
                    .getBytes(StandardCharsets.UTF_8).length;
            case PDF -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                PdfFile.write(painting, Figures.page(subject, figure.look()), Figures.name(subject, figure.look()),
                        subject.origin(), out);
                yield out.size();
            }
            case CSV -> throw new IllegalArgumentException("FigureFile: a table is measured as tables are");
        };
    }
}
