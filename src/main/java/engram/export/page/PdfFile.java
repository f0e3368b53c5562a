package engram.export.page;

import module java.base;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import engram.export.file.AtomicFile;
import engram.export.origin.Origin;
import engram.model.FileProblem;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes drawings as PDF of one page that is as large as they are. The letters are in the file, so that it looks the same
 * everywhere; those of a script that the program's own font has not are drawn as shapes.
 */
public final class PdfFile {

    /** Cells are a picture in the file: some programs smooth pictures, and then only so much of each cell. */
    private static final int LEAST_FOR_CELLS = 512;

    private PdfFile() {}

    /**
     * Writes a drawing.
     *
     * @param size how wide it is to be
     * @param title what whoever shows the file calls it
     * @param target the file; what is there already is replaced
     */
    public static void write(Painting painting, PageSize size, String title, Origin origin, Path target) throws FileProblem {
        AtomicFile.write(target, out -> write(painting, size, title, origin, AtomicFile.stream(out)));
    }

    /** Writes it anywhere. */
    public static void write(Painting painting, PageSize size, String title, Origin origin, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            float width = (float) size.points(size.width());
            float height = (float) size.points(size.height(painting));
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, painting.width(), painting.height());
            PdfBoxGraphics2DFontTextDrawer letters = new PdfBoxGraphics2DFontTextDrawer();
            OwnFont.register(document, letters);
            graphics.setFontTextDrawer(letters);
            painting.drawOn(new GraphicsSurface(graphics, OwnFont.LETTERING, LEAST_FOR_CELLS));
            graphics.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance(width / painting.width(), height / painting.height()));
                content.drawForm(graphics.getXFormObject());
            }
            describe(document.getDocumentInformation(), title, origin);
            document.save(out);
        }
    }

    private static void describe(PDDocumentInformation information, String title, Origin origin) {
        information.setTitle(title);
        information.setCreator(Origin.SOFTWARE);
        information.setSubject(origin.line());
    }
}
