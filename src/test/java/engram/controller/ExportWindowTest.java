package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ExportWindowTest {

    private static final int STEPS_OF_THE_RUN = 60;

    @TempDir
    private Path folder;

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, Experiments.small());
    }

    @BeforeEach
    void standStill() {
        window.standStill();
        window.type(KeyCode.HOME);
        window.awaitTime(0);
    }

    private void saveTo(Path file) {
        window.on(() -> {
            window.answers().saveTo(file);
            return null;
        });
    }

    private void choose(String start) {
        window.on(() -> {
            window.node("#export", MenuButton.class)
                    .getItems()
                    .stream()
                    .filter(item -> item.getText() != null && item.getText().startsWith(start))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
    }

    private void awaitMessage(String start) {
        window.eventually("a line " + start, () -> window.messages().stream().anyMatch(line -> line.startsWith(start)));
    }

    @Test
    void theFrameIsSavedAsPng() throws IOException {
        Path file = folder.resolve("frame.png");
        saveTo(file);
        choose("Frame as PNG");
        awaitMessage("Saved " + file);
        BufferedImage picture = ImageIO.read(file.toFile());
        assertTrue(picture.getWidth() > 8 * 12 && picture.getHeight() > 8 * 12, picture.toString());
        assertEquals(List.of("Save this frame as PNG", "Save this frame as PNG: digit-4-noise-0.30-step-1.png"),
                window.on(window.answers()::questions));
    }

    @Test
    void theRunIsSavedAsGif() throws IOException {
        Path file = folder.resolve("run.gif");
        saveTo(file);
        window.shortcut(KeyCode.G);
        awaitMessage("Saved " + file);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            assertEquals(STEPS_OF_THE_RUN, reader.getNumImages(true));
            assertNotNull(reader.read(STEPS_OF_THE_RUN - 1));
            reader.dispose();
        }
    }

    @Test
    void aRunOfOneStepIsAFilmOfOneFrame() {
        window.write("#field-steps", "1");
        window.write("#field-iterations", "1");
        window.eventually("there is one step", () -> window.text("#where").equals("step 1 of 1"));
        Path file = folder.resolve("run.gif");
        saveTo(file);
        choose("Run as animated GIF");
        awaitMessage("Saved " + file);
    }

    @Test
    void thePngShortcutDoesTheSame() {
        Path file = folder.resolve("frame.png");
        saveTo(file);
        window.shortcut(KeyCode.E);
        awaitMessage("Saved " + file);
        assertTrue(Files.exists(file));
    }

    @Test
    void theFrameIsCopiedToTheClipboard() {
        window.click("#play");
        window.shortcut(KeyCode.C);
        awaitMessage("The frame is on the clipboard.");
        Image image = window.on(() -> Clipboard.getSystemClipboard().getImage());
        assertTrue(image.getWidth() > 8 * 12);
    }

    @Test
    void whatCannotBeWrittenIsOneLine() {
        saveTo(folder.resolve("no such folder").resolve("frame.png"));
        choose("Frame as PNG");
        awaitMessage("frame.png ");
        assertEquals(1, window.messages().size());
    }

    @Test
    void messagesAreCountedByTheirKindAndDoneOnesDoNotPileUp() {
        saveTo(folder.resolve("no such folder").resolve("frame.png"));
        choose("Frame as PNG");
        awaitMessage("frame.png ");
        assertEquals("1 problem", window.text("#messages-title"));
        for (String name : new String[] {"a.png", "b.png"}) {
            saveTo(folder.resolve(name));
            choose("Frame as PNG");
            awaitMessage("Saved " + folder.resolve(name));
        }
        assertEquals("1 problem, 1 done", window.text("#messages-title"));
        assertTrue(window.messages().getFirst().startsWith("Saved " + folder.resolve("b.png")), "newest first");
        window.eventually("what was done passes", () -> window.text("#messages-title").equals("1 problem"));
        window.click("#dismiss-messages");
        assertEquals(List.of(), window.messages());
    }

    @Test
    void cancellingEitherQuestionWritesNothing() {
        choose("Frame as PNG");
        choose("Run as animated GIF");
        window.on(() -> {
            window.answers().wishNothing();
            window.answers().saveTo(folder.resolve("never.gif"));
            return null;
        });
        choose("Run as animated GIF");
        assertEquals(5, window.on(window.answers()::questions).size());
        assertEquals(List.of(), window.messages());
        assertFalse(Files.exists(folder.resolve("never.gif")));
    }

    @Test
    void withoutAFrameALineSaysSo() {
        window.select(0);
        window.type(KeyCode.DELETE);
        window.type(KeyCode.DELETE);
        window.type(KeyCode.DELETE);
        window.awaitText("#similarity", "\u2013");
        choose("Frame as PNG");
        awaitMessage("There is nothing to export yet");
        assertEquals(List.of(), window.on(window.answers()::questions));
    }
}
