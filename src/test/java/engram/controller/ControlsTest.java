package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.view.looks.Looks;
import engram.view.window.ViewName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.api.FxRobot;

/** Walks through everything there is in the window to press or to choose from: nothing is there for show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlsTest {

    private final FxRobot robot = new FxRobot();
    private OpenWindow window;

    @BeforeAll
    void open() {
        window = OpenWindow.shared(Experiments.small());
        window.standStill();
        robot.clickOn("#draw-pencil");
    }

    @AfterAll
    void close() {
        window.close();
    }

    /** All controls of one kind that there are with any of the tabs open. */
    private <N extends Node> Set<N> all(Class<N> kind) {
        Set<N> found = new LinkedHashSet<>();
        for (ViewName tab : ViewName.values()) {
            robot.clickOn("#tab-" + tab.name().toLowerCase(Locale.ROOT));
            robot.interact(() -> Looks.seen(window.scene().getRoot())
                    .stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .forEach(found::add));
        }
        return found;
    }

    private static String name(Node node) {
        return node.getId() != null ? "#" + node.getId() : String.valueOf(node.getAccessibleText());
    }

    /** Entries that do nothing when they are chosen; menus within are opened to see what is in them. */
    private static List<String> dead(String where, List<MenuItem> items) {
        List<String> found = new ArrayList<>();
        for (MenuItem item : items) {
            String name = where + ", " + item.getText();
            if (item instanceof Menu menu) {
                menu.show();
                // What cannot be opened says by that that there is nothing in it yet.
                if (menu.getItems().isEmpty() && !menu.isDisable()) {
                    found.add(name);
                }
                found.addAll(dead(name, menu.getItems()));
                menu.hide();
            } else if (!isHeading(item) && !"twin-difference".equals(item.getId()) && item.getOnAction() == null) {
                found.add(name);
            }
        }
        return found;
    }

    /** Lines that stand between entries, or below them; what the entry for differences does, it does by being ticked. */
    private static boolean isHeading(MenuItem item) {
        return item instanceof SeparatorMenuItem || item.getStyleClass().contains("menu-heading")
                || item.getId() != null && item.getId().endsWith("-note");
    }

    @Test
    void everyButtonDoesSomething() {
        Set<ButtonBase> buttons = all(ButtonBase.class);
        Set<String> dead = new TreeSet<>();
        buttons.stream()
                .filter(button -> !(button instanceof MenuButton) || button instanceof SplitMenuButton)
                .filter(button -> button.getOnAction() == null)
                .forEach(button -> dead.add(name(button)));
        assertEquals(Set.of(), dead);
        assertTrue(buttons.size() > 40, "it has found them: " + buttons.size());
    }

    @Test
    void everyEntryOfEveryMenuDoesSomething() {
        Set<MenuButton> menus = all(MenuButton.class);
        assertEquals(
                Set.of("#file", "#text-size", "#theme", "#look", "#rule-a", "#dynamics-a", "#rule-b", "#dynamics-b", "#speed"),
                menus.stream().map(ControlsTest::name).collect(Collectors.toSet()));
        for (MenuButton button : menus) {
            List<String> dead = window.on(() -> {
                button.show();
                List<String> found = dead(name(button), button.getItems());
                button.hide();
                return found;
            });
            assertEquals(List.of(), dead);
            assertFalse(button.getItems().isEmpty(), name(button));
        }
    }

    @Test
    void everyEntryOfEveryMenuUnderTheRightButtonDoesSomething() {
        // The cue shows its spikes while somebody draws.
        List<Node> places =
                List.of(window.cell(0), window.node("#cue-spikes"), window.node("#recall-rates"), window.node("#twin-rates"));
        for (Node place : places) {
            robot.rightClickOn(place);
            List<ContextMenu> open = window.on(() -> Window.getWindows()
                    .stream()
                    .filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast)
                    .toList());
            assertEquals(1, open.size(), place.toString());
            assertEquals(List.of(), window.on(() -> dead(place.toString(), open.getFirst().getItems())));
            robot.type(KeyCode.ESCAPE);
        }
    }

    @Test
    void everyListHasSomethingToChoose() {
        for (ComboBox<?> box : all(ComboBox.class)) {
            assertTrue(box.getItems().size() > 1, name(box));
        }
    }
}
