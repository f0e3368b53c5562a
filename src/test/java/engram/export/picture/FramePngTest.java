package engram.export.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.export.Trials;
import engram.model.FileProblem;
import engram.export.picture.FrameStyle.Content;
import engram.model.Progress;
import engram.model.trial.Frame;
import engram.palette.Palette;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class FramePngTest {

    private static final FrameStyle STYLE = new FrameStyle(6, Palette.CIVIDIS, true, Content.SPIKES_AND_RATES);

    @TempDir
    private Path folder;

    @Test
    void theFileHoldsThePicturePixelForPixel() throws IOException {
        Frame frame = Frame.of(Trials.ring("Ring", 8, 10, 2), 12, 3);
        Path target = folder.resolve("frame.png");
        Png.write(frame, STYLE, target, Progress.IGNORED);
        BufferedImage painted = FramePainter.paint(frame, STYLE, Progress.IGNORED);
        BufferedImage read = ImageIO.read(target.toFile());
        int width = painted.getWidth();
        int height = painted.getHeight();
        assertArrayEquals(painted.getRGB(0, 0, width, height, null, 0, width), read.getRGB(0, 0, width, height, null, 0, width));
    }

    @Test
    void theFileTellsWhereItComesFromInAnyScript() throws IOException {
        Path target = folder.resolve("frame.png");
        Png.write(Frame.of(Trials.ring("Ring \u8A18\u61B6\n2", 8, 10, 2), 12, 3), STYLE, target, Progress.IGNORED);
        IIOMetadataNode texts = metadata(target);
        Element software = (Element) texts.getElementsByTagName("tEXtEntry").item(0);
        assertEquals("Software", software.getAttribute("keyword"));
        assertEquals("Engram", software.getAttribute("value"));
        Element story = (Element) texts.getElementsByTagName("iTXtEntry").item(0);
        assertEquals("Description", story.getAttribute("keyword"));
        String text = story.getAttribute("text");
        assertTrue(text.startsWith("Ring \u8A18\u61B6 2, draw 1; step 13; similarity "), text);
        assertTrue(text.contains("noise=0.3, side=8, steps=10, gain=0.345"), text);
        assertTrue(text.endsWith("noiseKind=salt-and-pepper, rule=spike-hebbian, dynamics=held, seed=1"), text);
    }

    @Test
    void aCueThatWasChangedByHandIsCalledSo() throws IOException {
        Path target = folder.resolve("drawn.png");
        Png.write(Frame.of(Trials.drawnOn("Ring", 8, 10, 2), 12, 3), STYLE, target, Progress.IGNORED);
        String text = ((Element) metadata(target).getElementsByTagName("iTXtEntry").item(0)).getAttribute("text");
        assertTrue(text.startsWith("Ring, draw 1; cue changed by hand, neurons set: 3; step 13"), text);
    }

    private static IIOMetadataNode metadata(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            return (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
        } finally {
            reader.dispose();
        }
    }

    @Test
    void aPictureTooLargeForMemoryIsRefusedBeforeItIsDrawn() {
        Frame frame = Frame.of(Trials.echo("Ring", 128), 0, 0);
        FrameStyle huge = new FrameStyle(64, Palette.VIRIDIS, false, Content.SPIKES_AND_RATES);
        Path target = folder.resolve("huge.png");
        FileProblem problem = assertThrows(FileProblem.class, () -> Png.write(frame, huge, target, Progress.IGNORED));
        assertTrue(problem.reason().matches("would have \\d+ x \\d+ pixels, and at most 64 million are possible"),
                problem.reason());
        assertEquals("Choose fewer pixels for each neuron", problem.remedy());
        assertFalse(Files.exists(target));
    }

    @Test
    void aWriterTellsHowFarItIsAndLeavesNothingWhereItIsCancelled() throws IOException {
        Frame frame = Frame.of(Trials.ring("Ring", 8, 10, 2), 12, 3);
        int rows = FramePainter.size(8, STYLE).height;
        List<Long> told = new ArrayList<>();
        Png.write(frame, STYLE, folder.resolve("whole.png"), (done, total) -> {
            assertEquals(rows, total);
            told.add(done);
        });
        assertEquals(told.stream().sorted().toList(), told);
        assertTrue(told.stream().distinct().count() > rows / 2, "row by row: " + told);

        byte[] before = {1, 2, 3};
        Path target = Files.write(folder.resolve("frame.png"), before);
        for (int calls : new int[] {1, 3, told.size() / 2, told.size() - 1}) {
            AtomicInteger left = new AtomicInteger(calls);
            assertThrows(CancellationException.class, () -> Png.write(frame, STYLE, target, (_, _) -> {
                if (left.decrementAndGet() == 0) {
                    throw new CancellationException();
                }
            }));
            assertArrayEquals(before, Files.readAllBytes(target));
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(2, files.count(), "nothing unfinished is left");
            }
        }
    }
}
