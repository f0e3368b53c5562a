package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.view.theme.Theme;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The menus and buttons of the tool bar that no other test opens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToolBarTest {

    private final FxRobot robot = new FxRobot();
    private OpenWindow window;

    @BeforeAll
    void open() {
        window = OpenWindow.shared(Experiments.small());
        window.standStill();
    }

    @AfterAll
    void close() {
        window.close();
    }

    /** How light the ground of the window is, from 0 to 255. */
    private int lightness() {
        return window.on(() -> {
            int argb = window.scene().snapshot(null).getPixelReader().getArgb(2, 60);
            return ((argb >> 16 & 255) + (argb >> 8 & 255) + (argb & 255)) / 3;
        });
    }

    private void awaitLight(boolean light) {
        window.eventually("the window is " + (light ? "light" : "dark"), () -> lightness() > 127 == light);
    }

    @Test
    void theThemeMenuMakesItDarkAndLightAndAsTheSystemHasIt() {
        Menus.choose(robot.clickOn("#theme"), "Dark");
        awaitLight(false);
        Menus.choose(robot.clickOn("#theme"), "Light");
        awaitLight(true);
        Menus.choose(robot.clickOn("#theme"), "Dark");
        Menus.choose(robot.clickOn("#theme"), "Follow system");
        awaitLight(window.on(Theme::ofSystem) == Theme.LIGHT);
    }

    @Test
    void theFileMenuOpensAFolder(@TempDir Path folder) throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, 0xFFFFFF);
        ImageIO.write(image, "png", pictures.resolve("dot.png").toFile());
        robot.interact(() -> window.answers().open(List.of(pictures)));
        Menus.choose(robot.clickOn("#file"), "Open folder");
        window.awaitMemories("digit 4", "digit 6", "digit 7", "dot");
        window.undoAll();
    }

    @Test
    void theHelpButtonOpensTheKeysAndTheirOwnButtonClosesThem() {
        robot.clickOn("#help");
        window.eventually("help is open", () -> window.scene().lookup("#keys") != null);
        robot.clickOn("#close-keys");
        window.eventually("help is closed", () -> window.scene().lookup("#keys") == null);
        assertEquals(List.of(window.stage()), window.on(() -> List.copyOf(Window.getWindows())));
    }
}
