package engram.export.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.export.Trials;
import engram.export.origin.Embedded;
import engram.export.origin.Origin;
import engram.export.picture.FramePainter;
import engram.export.picture.FrameStyle;
import engram.export.picture.FrameStyle.Content;
import engram.export.picture.Still;
import engram.model.Progress;
import engram.model.trial.Frame;
import engram.palette.Palette;
import engram.plot.Box;
import engram.plot.Ink;
import engram.plot.Surface;
import engram.plot.Surface.Letters;
import java.nio.file.Path;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** SVG and PDF hold the same drawing as a picture does, with letters that are letters. */
class PageFilesTest {

    private static final String NAME = "Ring <&> \u00E9\u2212\u00D7";
    private static final Origin ORIGIN = new Origin("Ring; step 3 & more", Optional.of(new byte[] {0, 1, 2, -1, 60, 38}));

    @TempDir
    private Path folder;

    private static Painting frame(boolean dark) {
        Frame frame = Frame.of(Trials.ring(NAME, 8, 20, 2), 12, 3);
        return FramePainter.painting(Still.of(frame), new FrameStyle(12, Palette.VIRIDIS, dark, Content.SPIKES_AND_RATES),
                Progress.IGNORED);
    }

    private Path svg(Painting painting, PageSize size) throws IOException {
        Path file = folder.resolve("figure.svg");
        SvgFile.write(painting, size, NAME, ORIGIN, file);
        return file;
    }

    private Path pdf(Painting painting, PageSize size) throws IOException {
        Path file = folder.resolve("figure.pdf");
        PdfFile.write(painting, size, NAME, ORIGIN, file);
        return file;
    }

    private static Document parsed(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        return builder.parse(file.toFile());
    }

    private static List<String> texts(Document svg) {
        NodeList nodes = svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", "text");
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getTextContent()).toList();
    }

    @Test
    void lettersInSvgAreLettersAndTheSizeIsTheOneAskedFor() throws Exception {
        Painting painting = frame(false);
        Document svg = parsed(svg(painting, PageSize.millimetres(80)));
        Element root = svg.getDocumentElement();
        assertEquals("80.0mm", root.getAttribute("width"));
        assertEquals(80.0 * painting.height() / painting.width(),
                Double.parseDouble(root.getAttribute("height").replace("mm", "")), 1e-6);
        assertTrue(texts(svg).containsAll(List.of(NAME, "Recall", "Cue (noisy input)")), texts(svg).toString());
    }

    @Test
    void theOriginOfAnSvgIsInItsMetadata() throws Exception {
        Path file = svg(frame(false), PageSize.millimetres(80));
        Document svg = parsed(file);
        NodeList lines = svg.getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", "description");
        assertEquals("Engram: Ring; step 3 & more", lines.item(0).getTextContent());
        assertEquals("metadata", lines.item(0).getParentNode().getLocalName());
        assertArrayEquals(ORIGIN.experiment().get(), Embedded.read(file).orElseThrow());
    }

    @Test
    void textsAreHeldByTheirBeginningMiddleOrEnd() throws Exception {
        Letters letters = new Letters(Ink.of(0), 10.5);
        Painting painting = new Painting(100, 50, OptionalInt.empty(), surface -> {
            surface.text("left", 10, 20, letters, Letters.Across.LEFT, Letters.Down.BASELINE);
            surface.text("middle", 50, 20, letters, Letters.Across.CENTRE, Letters.Down.BASELINE);
            surface.text("right", 90, 20, letters, Letters.Across.RIGHT, Letters.Down.BASELINE);
        });
        NodeList nodes =
                parsed(svg(painting, PageSize.of(painting))).getElementsByTagNameNS("http://www.w3.org/2000/svg", "text");
        for (Map.Entry<Integer, String> expected : Map.of(0, "start", 1, "middle", 2, "end").entrySet()) {
            Element text = (Element) nodes.item(expected.getKey());
            assertTrue(text.getAttribute("style").contains("text-anchor: " + expected.getValue()), text.getAttribute("style"));
            assertTrue(text.getAttribute("style").contains("font-size: 672px"), "64 times as large, and made smaller again");
        }
        assertEquals(0, parsed(folder.resolve("figure.svg")).getElementsByTagName("rect").getLength(), "no ground");
    }

    @Test
    void lettersInPdfCanBeFoundAndTheirFontsAreInIt() throws IOException {
        Painting painting = frame(false);
        try (PDDocument document = Loader.loadPDF(pdf(painting, PageSize.millimetres(160)).toFile())) {
            String text = new PDFTextStripper().getText(document);
            for (String word : List.of(NAME, "Recall", "Cue (noisy input)", "Firing rate (spikes per step)")) {
                assertTrue(text.contains(word), text);
            }
            assertEquals(NAME, document.getDocumentInformation().getTitle());
            assertEquals("Engram: Ring; step 3 & more", document.getDocumentInformation().getSubject());
            PDPage page = document.getPage(0);
            assertEquals(160 / 25.4 * 72, page.getMediaBox().getWidth(), 0.01);
            assertEquals(1, document.getNumberOfPages());
            List<String> fonts = new ArrayList<>();
            fonts(page.getResources(), fonts);
            assertFalse(fonts.isEmpty());
            assertTrue(fonts.stream().allMatch(font -> font.matches("[A-Z]{6}\\+LiberationSans(-Bold)? embedded")),
                    fonts.toString());
        }
    }

    private static void fonts(PDResources resources, List<String> found) throws IOException {
        for (var name : resources.getFontNames()) {
            var font = resources.getFont(name);
            found.add(font.getName() + (font.isEmbedded() ? " embedded" : ""));
        }
        for (var name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                fonts(form.getResources(), found);
            }
        }
    }

    @Test
    void thePdfLooksAsThePictureDoes() throws IOException {
        Painting painting = frame(true);
        BufferedImage picture = painting.picture(painting.width());
        try (PDDocument document = Loader.loadPDF(pdf(painting, PageSize.of(painting)).toFile())) {
            // 96 to an inch: one pixel for each of the drawing's own.
            BufferedImage shown = new PDFRenderer(document).renderImage(0, 96 / 72f);
            assertEquals(picture.getWidth(), shown.getWidth(), 1);
            int alike = 0;
            int compared = 0;
            for (int y = 2; y < picture.getHeight() - 2; y += 3) {
                for (int x = 2; x < picture.getWidth() - 2; x += 3) {
                    compared++;
                    alike += distance(picture.getRGB(x, y), shown.getRGB(x, y)) < 12 ? 1 : 0;
                }
            }
            assertTrue(alike > 0.9 * compared, alike + " of " + compared);
        }
    }

    private static int distance(int one, int other) {
        return IntStream.of(16, 8, 0).map(shift -> Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF))).max().orElse(0);
    }

    @Test
    void lettersThatTheOwnFontHasNotAreDrawnAsShapes() throws IOException {
        Letters letters = new Letters(Ink.of(0), 20);
        Painting painting = new Painting(200, 50, OptionalInt.of(0xFFFFFF),
                surface -> surface.text("\u8A18\u61B6", 10, 30, letters, Letters.Across.LEFT, Letters.Down.BASELINE));
        try (PDDocument document = Loader.loadPDF(pdf(painting, PageSize.of(painting)).toFile())) {
            assertEquals("", new PDFTextStripper().getText(document).strip());
        }
    }

    @Test
    void cellsHaveAWholeNumberOfPixelsEach() {
        Painting painting = new Painting(30, 20, OptionalInt.empty(),
                surface -> surface.cells(new int[] {1, 2, 3, 4, 5, 6}, 3, new Box(0, 0, 30, 20)));
        String svg = SvgFile.text(painting, PageSize.of(painting), "cells", Origin.of(""));
        Matcher image = Pattern.compile("base64,([^']+)'").matcher(svg);
        assertTrue(image.find());
        try (InputStream in = new ByteArrayInputStream(Base64.getDecoder().decode(image.group(1)))) {
            BufferedImage cells = ImageIO.read(in);
            assertEquals(List.of(513, 342), List.of(cells.getWidth(), cells.getHeight()));
            assertEquals(0xFF000006, cells.getRGB(512, 341));
            assertEquals(0xFF000002, cells.getRGB(171, 170));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPictureGrowsWithItsPixelsAndIsTransparentWithoutGround() {
        Painting painting = new Painting(20, 10, OptionalInt.of(0xFF0000),
                surface -> surface.rectangle(new Box(5, 0, 5, 10), Ink.of(0x0000FF)));
        BufferedImage large = painting.picture(60);
        assertEquals(List.of(60, 30), List.of(large.getWidth(), large.getHeight()));
        assertEquals(0xFF0000FF, large.getRGB(16, 29));
        assertEquals(0xFFFF0000, large.getRGB(40, 0));
        BufferedImage bare = painting.withoutGround().picture(20);
        assertEquals(0, bare.getRGB(15, 5) >>> 24);
        assertEquals(0xFF0000FF, bare.getRGB(7, 5));
    }

    @Test
    void nothingIsLeftOfAFileThatCouldNotBeDrawn() {
        Consumer<Surface> fails = _ -> {
            throw new CancellationException();
        };
        Painting painting = new Painting(20, 10, OptionalInt.empty(), fails);
        assertThrows(CancellationException.class, () -> svg(painting, PageSize.of(painting)));
        assertThrows(CancellationException.class, () -> pdf(painting, PageSize.of(painting)));
        assertEquals(0, folder.toFile().list().length);
    }
}
