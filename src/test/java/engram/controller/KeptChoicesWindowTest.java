package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.palette.Palette;
import engram.settings.KeptSettings;
import engram.view.maps.MapsView;
import engram.view.window.FootView;
import engram.view.window.Speed;
import engram.view.window.ViewName;
import engram.view.window.ViewTabs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** What is a matter of taste is at the next start as it was left. */
class KeptChoicesWindowTest {

    @TempDir
    private Path folder;

    private OpenWindow start() throws TimeoutException {
        OpenWindow[] opened = {null};
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(stage -> opened[0] =
                new OpenWindow(stage, Experiments.small(), KeptSettings.in(folder.resolve("settings.json"))));
        opened[0].awaitRecall();
        return opened[0];
    }

    private static boolean isAdvancedOpen(OpenWindow window) {
        return window.on(() -> window.scene().lookup("#advanced-content").isVisible());
    }

    private static Palette palette(OpenWindow window) {
        return window.on(() -> ((MapsView) window.scene().lookup(".maps")).palette().get());
    }

    private static List<ViewName> views(OpenWindow window) {
        return window.on(() -> window.node("#views", ViewTabs.class).shown());
    }

    private static Speed speed(OpenWindow window) {
        return window.on(() -> ((FootView) window.scene().lookup("#speed").getParent()).speed());
    }

    private static List<String> chosen(OpenWindow window, String menu) {
        return window.on(() -> window.node(menu, MenuButton.class)
                .getItems()
                .stream()
                .filter(item -> item instanceof RadioMenuItem line && line.isSelected())
                .map(MenuItem::getId)
                .toList());
    }

    @Test
    void advancedViewColoursAndSpeedAreFoundAgain() throws TimeoutException {
        OpenWindow first = start();
        assertFalse(isAdvancedOpen(first));
        assertEquals(Palette.VIRIDIS, palette(first));
        assertEquals(Speed.SLOW_START, speed(first));
        first.on(() -> {
            first.node("#advanced", Button.class).fire();
            Menus.fire(first.node("#look", MenuButton.class), "palette-inferno");
            Menus.fire(first.node("#speed", MenuButton.class), "speed-thirty");
            return null;
        });
        first.open(ViewName.ACTIVITY);
        first.close();

        OpenWindow second = start();
        assertTrue(isAdvancedOpen(second));
        assertEquals(Palette.INFERNO, palette(second));
        second.eventually("the view is open", () -> views(second).equals(List.of(ViewName.ACTIVITY)));
        assertTrue(chosen(second, "#look").contains("palette-inferno"), "the menu shows it");
        second.eventually("the speed is shown", () -> speed(second) == Speed.THIRTY);
        second.close();
    }

    @Test
    void aResetShowsTheFirstSettingsAtOnceAndUndoBringsBackOnesOwn() throws TimeoutException {
        OpenWindow window = start();
        window.on(() -> {
            window.node("#advanced", Button.class).fire();
            Menus.fire(window.node("#look", MenuButton.class), "palette-inferno");
            Menus.fire(window.node("#speed", MenuButton.class), "speed-thirty");
            Menus.fire(window.node("#theme", MenuButton.class), "theme-dark");
            Menus.fire(window.node("#text-size", MenuButton.class), "text-125");
            return null;
        });
        window.open(ViewName.ACTIVITY);
        window.eventually("the speed is shown", () -> speed(window) == Speed.THIRTY);
        window.on(() -> {
            Menus.fire(window.node("#theme", MenuButton.class), "reset-settings");
            return null;
        });
        assertFalse(isAdvancedOpen(window));
        assertEquals(Palette.VIRIDIS, palette(window));
        window.eventually("the first speed is shown", () -> speed(window) == Speed.SLOW_START);
        assertEquals(List.of(ViewName.RACE), views(window));
        assertEquals(List.of("theme-system"), chosen(window, "#theme"));
        assertEquals(List.of("text-100"), chosen(window, "#text-size"));
        assertTrue(window.messages().getFirst().startsWith("Settings are reset: theme, "), "it says what was reset");

        window.on(() -> {
            window.scene().getRoot().lookupAll(".toast-action").stream().map(Button.class::cast).findFirst().orElseThrow().fire();
            return null;
        });
        assertTrue(isAdvancedOpen(window));
        assertEquals(Palette.INFERNO, palette(window));
        window.eventually("the speed is back", () -> speed(window) == Speed.THIRTY);
        assertEquals(List.of(ViewName.ACTIVITY), views(window));
        assertEquals(List.of("theme-dark"), chosen(window, "#theme"));
        assertEquals(List.of("text-125"), chosen(window, "#text-size"));
        window.close();
    }
}
