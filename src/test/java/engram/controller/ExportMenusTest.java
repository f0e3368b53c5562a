package engram.controller;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

/** Takes frames and films away, chosen from the export menu and from that of a map, as they are opened. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportMenusTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] GIF = {'G', 'I', 'F', '8'};

    private final FxRobot robot = new FxRobot();
    private OpenWindow window;

    @TempDir
    Path folder;

    @BeforeAll
    void open() {
        window = OpenWindow.shared(Experiments.small());
        window.standStill();
    }

    @AfterAll
    void close() {
        window.close();
    }

    private FxRobot menu(String opener) {
        if (opener.equals("#export")) {
            robot.clickOn(opener);
        } else {
            robot.rightClickOn(opener);
        }
        return robot;
    }

    /** Answers where to save, and waits for the file. */
    private byte[] saved(String name, Runnable saving) throws IOException {
        Path file = folder.resolve(name);
        robot.interact(() -> window.answers().saveTo(file));
        saving.run();
        window.eventually(name + " is written", () -> Files.exists(file));
        byte[] start = new byte[4];
        System.arraycopy(Files.readAllBytes(file), 0, start, 0, 4);
        return start;
    }

    @ParameterizedTest
    @ValueSource(strings = {"#export", "#cue-spikes", "#recall-rates"})
    void everyEntryOfTheMenuTakesAway(String opener) throws IOException {
        String name = opener.substring(1);
        assertArrayEquals(PNG, saved(name + ".png", () -> Menus.choose(menu(opener), "Frame as PNG")));
        assertArrayEquals(GIF, saved(name + ".gif", () -> Menus.choose(menu(opener), "Run as animated GIF")));
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
        Menus.choose(menu(opener), "Copy frame");
        window.eventually("a picture is on the clipboard", () -> Clipboard.getSystemClipboard().getImage() != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#recall-spikes", "#cue-rates"})
    void everyMapHasTheMenu(String map) {
        assertEquals(3, Menus.titles(menu(map)).size());
        robot.type(KeyCode.ESCAPE);
        assertEquals(List.of(), Menus.titles(robot));
    }
}
