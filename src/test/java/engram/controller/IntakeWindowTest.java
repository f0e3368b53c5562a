package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class IntakeWindowTest {

    @TempDir
    private Path folder;

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, Experiments.small());
    }

    @BeforeEach
    void awaitRecall() {
        window.awaitRecall();
    }

    /** A picture of two halves, left or right of which is light. */
    private Path picture(String name) throws IOException {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 200; i++) {
            image.setRGB(i % 10, i / 10, 0xFFFFFF);
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        assertTrue(ImageIO.write(image, "png", file.toFile()));
        return file;
    }

    /** Three pictures of 2 x 2 pixels in MNIST's format. */
    private Path idx(String name) throws IOException {
        return Files.write(folder.resolve(name),
                new byte[] {0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, -1, 0, -1, -1, -1, 0, 0, -1, 0, -1, 0});
    }

    private boolean drop(String on, Path... files) {
        return window
                .on(() -> Drops.drop(window.scene().lookup(on), Arrays.stream(files).map(Path::toFile).toArray(File[]::new)));
    }

    private void copy(ClipboardContent content) {
        assertTrue(window.on(() -> Clipboard.getSystemClipboard().setContent(content)));
    }

    /** Tiny ones, three of the kind of {@link #idx}, again and again. */
    private Path manyIdx(String name, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(16 + 4 * count);
        bytes.put(new byte[] {0, 0, 8, 3}).putInt(count).putInt(2).putInt(2);
        for (int i = 0; i < count; i++) {
            bytes.put(new byte[] {0, -1, (byte) (i % 2), (byte) (i % 7)});
        }
        return Files.write(folder.resolve(name), bytes.array());
    }

    @Test
    void ofMorePicturesThanTheWindowTakesTheFirstAreTakenAndThatIsTold() throws IOException {
        Path file = manyIdx("many", 10_500);
        window.answers().take(IntStream.range(0, 10_500).boxed().toList());
        assertTrue(drop("#memories", file));
        window.eventually("the window is full", () -> window.memories().size() == 10_000);
        window.eventually("the rest is told", () -> window.messages().size() == 2);
        assertEquals(List.of("9\u00A0997 pictures added and learned",
                "The window takes at most 10\u00A0000 memories: of these 10\u00A0500 pictures the first 9\u00A0997 are taken."
                        + " The commands take more (engram evaluate)."),
                window.messages());
        window.shortcut(KeyCode.Z);
        window.eventually("it can be undone", () -> window.memories().size() == 3);
    }

    @Test
    void filesDroppedOnTheWindowAreLearned() throws IOException {
        assertTrue(drop("#score-a", picture("b.png"), picture("a.png")));
        window.awaitMemories("digit 4", "digit 6", "digit 7", "b", "a");
        window.awaitText("#link-memory-value", "5 pictures");
        window.eventually("they are trained", () -> window.text("#link-network-value").startsWith("A and B trained"));
        assertEquals(List.of("2 pictures added and learned"), window.messages());
        window.shortcut(KeyCode.Z);
        window.awaitMemories("digit 4", "digit 6", "digit 7");
    }

    @Test
    void whatWasAddedCanBeTakenBackWhereItIsToldAsLongAsNothingElseIsDone() throws IOException {
        drop("#memories", picture("half.png"));
        window.awaitMemories("digit 4", "digit 6", "digit 7", "half");
        assertEquals(List.of("Half added and learned"), window.messages());
        window.click("#toasts .toast-action");
        window.awaitMemories("digit 4", "digit 6", "digit 7");
        assertEquals(List.of(), window.messages());
        drop("#memories", picture("half.png"));
        window.awaitMemories("digit 4", "digit 6", "digit 7", "half");
        window.type(KeyCode.N);
        assertEquals(List.of(), window.messages(), "undo would take the new draw back");
    }

    @Test
    void aFileDroppedOnTheCueIsAskedAboutAndNotLearned() throws IOException {
        assertTrue(drop("#cue", picture("half.png")));
        window.awaitCue("half");
        window.awaitText("#asked", "Asked: half");
        window.awaitMemories("digit 4", "digit 6", "digit 7");
    }

    @Test
    void theWindowShowsThatADropWouldBeTaken() throws IOException {
        File file = picture("a.png").toFile();
        window.on(() -> {
            Drops.enter(window.scene().lookup("#memories"), file);
            return null;
        });
        assertTrue(window.has(".engram", "dropping"));
        assertEquals("Drop to learn these pictures", window.text("#drop-invitation"));
        window.on(() -> {
            Drops.enter(window.scene().lookup("#cue"), file);
            return null;
        });
        assertTrue(window.has(".engram", "dropping"));
        assertEquals("Drop to ask the network about this picture", window.text("#drop-invitation"));
        window.on(() -> {
            Drops.enter(window.scene().lookup("#memories"), file);
            return null;
        });
        assertEquals("Drop to learn these pictures", window.text("#drop-invitation"));
        drop("#memories", file.toPath());
        assertFalse(window.has(".engram", "dropping"));
    }

    @Test
    void aDropOfTextIsNotTaken() {
        assertFalse(window.on(() -> Drops.drop(window.scene().lookup("#memories"), Map.of(DataFormat.PLAIN_TEXT, "a picture"))));
    }

    @Test
    void ofAFolderTheGoodFilesAreLearnedAndTheBadOnesNamed() throws IOException {
        picture("mixed/good 2.png");
        picture("mixed/inner/good 10.png");
        Files.createFile(folder.resolve("mixed/empty.png"));
        Files.writeString(folder.resolve("mixed/notes.txt"), "buy milk");
        byte[] whole = Files.readAllBytes(picture("whole.png"));
        Files.write(folder.resolve("mixed/cut.png"), Arrays.copyOf(whole, whole.length / 2));
        assertTrue(drop("#memories", folder.resolve("mixed")));
        window.awaitMemories("digit 4", "digit 6", "digit 7", "good 2", "good 10");
        window.awaitMessages(4);
        List<String> lines = window.messages();
        assertTrue(lines.contains("2 pictures added and learned"), lines.toString());
        assertTrue(lines.contains("Left out, as no pictures: notes.txt."), lines.toString());
        window.awaitText("#link-memory-value", "2 not read");
        for (String name : new String[] {"cut.png", "empty.png"}) {
            List<String> its = lines.stream().filter(line -> line.startsWith(name + " ")).toList();
            assertEquals(1, its.size(), name + ": " + lines);
            // File and reason in one sentence, the remedy in another.
            assertTrue(its.getFirst().matches("[^\\n]+\\. [A-Z][^\\n]+\\."), its.getFirst());
        }
        window.dismissMessages();
        assertFalse(window.on(() -> window.scene().lookup("#toasts").isVisible()));
        window.awaitText("#link-memory-value", "5 pictures");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        drop("#memories", folder.resolve("gone.png"));
        window.awaitMessages(1);
        assertTrue(window.messages().getFirst().startsWith("gone.png "), window.messages().getFirst());
    }

    @Test
    void aPictureOnTheClipboardIsLearned() {
        WritableImage image = new WritableImage(12, 12);
        for (int i = 0; i < 72; i++) {
            image.getPixelWriter().setColor(i % 12, i / 12, Color.WHITE);
        }
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        copy(content);
        window.shortcut(KeyCode.V);
        window.awaitMemories("digit 4", "digit 6", "digit 7", "pasted picture");
        assertEquals(12, window.memory(3).picture().width());
        window.shortcut(KeyCode.V);
        window.awaitMemories("digit 4", "digit 6", "digit 7", "pasted picture", "pasted picture 2");
    }

    @Test
    void filesOnTheClipboardAreLearned() throws IOException {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(picture("a.png").toFile(), picture("b.png").toFile()));
        copy(content);
        window.shortcut(KeyCode.V);
        window.awaitMemories("digit 4", "digit 6", "digit 7", "a", "b");
    }

    @Test
    void withoutAPictureOnTheClipboardALineSaysSo() {
        ClipboardContent content = new ClipboardContent();
        content.putString("no picture");
        copy(content);
        window.shortcut(KeyCode.V);
        window.awaitMessages(1);
        assertTrue(window.messages().getFirst().startsWith("There is no picture on the clipboard."));
    }

    @Test
    void pastingIntoAFieldIsPastingText() {
        ClipboardContent content = new ClipboardContent();
        content.putString("0.5");
        copy(content);
        window.click("#field-noise");
        window.shortcut(KeyCode.A);
        window.shortcut(KeyCode.V);
        assertEquals("0.5", window.text("#field-noise"));
        assertFalse(window.on(() -> window.scene().lookup("#toasts").isVisible()));
    }

    @Test
    void ofAnIdxFileTheChosenPicturesAreLearned() throws IOException {
        window.on(() -> {
            window.answers().take(List.of(0, 2));
            return null;
        });
        assertTrue(drop("#memories", idx("tiny-images-idx3-ubyte")));
        window.eventually("they are learned", () -> window.memories().size() == 5);
        assertEquals(List.of("tiny-images-idx3-ubyte: 3 of 2 x 2"), window.on(window.answers()::questions));
        assertTrue(window.memory(4).name().startsWith("#2 "), window.memory(4).name());
    }

    @Test
    void ofATextTableTheChosenPicturesAreLearnedByTheirNames() throws IOException {
        Path table = Files.writeString(folder.resolve("letters.csv"), "A,0,1,1,0\nB,1,0,0,1\nC,1,1,0,0\n");
        window.on(() -> {
            window.answers().take(List.of(1, 2));
            return null;
        });
        drop("#memories", table);
        window.awaitMemories("digit 4", "digit 6", "digit 7", "B (#1)", "C (#2)");
        assertEquals(List.of("letters.csv: 3 of 2 x 2"), window.on(window.answers()::questions));
    }

    @Test
    void ofAnIdxFileThatIsCancelledNothingIsLearned() throws IOException {
        drop("#memories", idx("tiny-images-idx3-ubyte"));
        window.eventually("it is asked", () -> window.answers().questions().size() == 1);
        window.awaitMemories("digit 4", "digit 6", "digit 7");
        assertTrue(window.on(() -> window.scene().lookup("#undo").isDisabled()));
    }

    @Test
    void filesOpenedWithTheButtonAreLearned() throws IOException {
        Path file = picture("a.png");
        window.on(() -> {
            window.answers().open(List.of(file));
            return null;
        });
        chooseFromFileMenu("open");
        window.awaitMemories("digit 4", "digit 6", "digit 7", "a");
        window.shortcut(KeyCode.O);
        window.awaitMemories("digit 4", "digit 6", "digit 7", "a", "a");
        window.click("#add-memories");
        window.awaitMemories("digit 4", "digit 6", "digit 7", "a", "a", "a");
    }

    private void chooseFromFileMenu(String entry) {
        window.on(() -> {
            Menus.fire(window.node("#file", MenuButton.class), entry);
            return null;
        });
    }

    @Test
    void aFolderOpenedWithTheMenuOrTheKeyIsLearned() throws IOException {
        Path file = picture("holiday/a.png");
        window.shortcut(KeyCode.O, KeyCode.SHIFT);
        window.on(() -> {
            window.answers().open(List.of(file.getParent()));
            return null;
        });
        chooseFromFileMenu("open-folder");
        window.awaitMemories("digit 4", "digit 6", "digit 7", "a");
        window.shortcut(KeyCode.O, KeyCode.SHIFT);
        window.awaitMemories("digit 4", "digit 6", "digit 7", "a", "a");
    }

    @Test
    void aMemoryOfOneColourIsToldOf() throws IOException {
        Path plain = folder.resolve("plain.png");
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", plain.toFile());
        drop("#memories", plain);
        window.click("#to-end");
        window.awaitText("#story", "Plain has one colour. There is nothing in it to remember.");
    }

    @Test
    void aMemoryThatIsThereAlreadyIsToldOf() throws IOException {
        drop("#memories", picture("a.png"), picture("b.png"));
        window.click("#to-end");
        window.eventually("the copy is named", () -> window.text("#story").startsWith("B has the same pattern as a."));
    }

    @Test
    void aFileOpenedAtTheCueIsAskedAbout() throws IOException {
        Path file = picture("a.png");
        window.on(() -> {
            window.answers().open(List.of(file));
            return null;
        });
        window.click("#open-cue");
        window.awaitCue("a");
    }
}
