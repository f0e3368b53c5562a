package engram.controller.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.controller.OpenWindow;
import engram.model.dynamics.Dynamics;
import engram.model.learning.RuleKind;
import engram.palette.Palette;
import engram.view.looks.Looks;
import engram.view.maps.MapContent;
import engram.view.maps.MapsView;
import engram.view.theme.Theme;
import engram.view.window.MainView;
import engram.view.window.ViewName;
import engram.view.window.ViewTabs;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LookWindowTest {

    private static final List<String> MAPS = List.of("#cue-rates", "#recall-rates", "#twin-rates");

    /** The widest letters that are in common use, as those of DejaVu and Verdana, are wider by less than this. */
    private static final double WIDER = 1.08;

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
        window.type(KeyCode.END);
        window.awaitTime(59);
    }

    private Image picture(String map) {
        return window.on(() -> ((ImageView) window.scene().lookup(map).lookup(".image-view")).getImage());
    }

    private Set<Integer> colours(String map) {
        Image picture = picture(map);
        return window.on(() -> {
            Set<Integer> colours = new HashSet<>();
            for (int y = 0; y < picture.getHeight(); y += 3) {
                for (int x = 0; x < picture.getWidth(); x += 3) {
                    colours.add(picture.getPixelReader().getArgb(x, y));
                }
            }
            return colours;
        });
    }

    private void choose(String theme) {
        window.on(() -> {
            RadioMenuItem choice = (RadioMenuItem) window.node("#theme", MenuButton.class)
                    .getItems()
                    .stream()
                    .filter(item -> theme.equals(item.getId()))
                    .findFirst()
                    .orElseThrow();
            choice.setSelected(true);
            choice.fire();
            return null;
        });
    }

    @Test
    void bothThemesDressTheWindowAndLeaveTheMapsAlone() {
        choose("theme-light");
        assertFalse(window.has(".engram", "dark"));
        Set<Integer> light = colours("#recall-rates");
        Object lightSheet = window.on(Application::getUserAgentStylesheet);
        choose("theme-dark");
        assertTrue(window.has(".engram", "dark"));
        assertEquals(light, colours("#recall-rates"));
        assertNotEquals(lightSheet, window.on(Application::getUserAgentStylesheet));
        choose("theme-light");
        assertFalse(window.has(".engram", "dark"));
        assertEquals(light, colours("#recall-rates"));
        choose("theme-system");
        assertEquals(List.of(), window.messages());
    }

    @ParameterizedTest
    @EnumSource
    void everyPaletteColoursBothHeatMaps(Palette palette) {
        look("palette-" + palette.title().toLowerCase(Locale.ROOT));
        show(MapContent.RATES);
        Set<Integer> possible = new HashSet<>();
        for (int i = 0; i <= 100_000; i++) {
            possible.add(0xFF000000 | palette.rgb(i / 100_000.0));
        }
        assertTrue(possible.containsAll(colours("#cue-rates")));
        assertTrue(possible.containsAll(colours("#recall-rates")));
    }

    /** Chooses how maps look. */
    private void look(String id) {
        window.on(() -> {
            window.node("#look", MenuButton.class)
                    .getItems()
                    .stream()
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
    }

    /** Chooses what maps show. */
    private void show(MapContent content) {
        int place = List.of(MapContent.RATES, MapContent.SPIKES, MapContent.BOTH).indexOf(content);
        window.on(() -> {
            ((ToggleButton) window.scene().lookup("#map-content-" + place)).fire();
            return null;
        });
    }

    private Rectangle mark(String map) {
        return window.on(() -> (Rectangle) window.scene().lookup(map).lookup(".cell-mark"));
    }

    /** Which cell is marked, by row and column; null for none. */
    private List<Long> marked(String map) {
        Rectangle mark = mark(map);
        return window.on(() -> {
            Node picture = window.scene().lookup(map).lookup(".image-view");
            return mark.isVisible() ? List.of(Math.round((mark.getY() - picture.getLayoutY()) / mark.getHeight()),
                    Math.round((mark.getX() - picture.getLayoutX()) / mark.getWidth())) : null;
        });
    }

    @Test
    void theCellUnderThePointerIsMarkedInAllMapsAndReadOut() {
        assertFalse(window.on(() -> window.node("#readout").isVisible()));
        for (String map : MAPS) {
            window.pointAt(window.node(map));
            List<Long> cell = marked(map);
            assertEquals(4, cell.getFirst(), 1, "the middle of 8 x 8");
            for (String other : MAPS) {
                assertEquals(cell, marked(other), other);
            }
            assertTrue(window.text("#readout")
                    .startsWith("Neuron %d, row %d, column %d\nrates: cue ".formatted(8 * cell.get(0) + cell.get(1),
                            cell.get(0) + 1, cell.get(1) + 1)),
                    window.text("#readout"));
        }
        window.pointAt(window.node("#undo"));
        for (String map : MAPS) {
            assertFalse(window.on(mark(map)::isVisible), map);
        }
        assertFalse(window.on(() -> window.node("#readout").isVisible()));
    }

    @Test
    void shiftAndArrowsReadOutWithoutAMouse() {
        window.click("#recall-rates");
        List<Long> before = marked("#cue-rates");
        window.type(KeyCode.RIGHT, KeyCode.SHIFT);
        window.type(KeyCode.DOWN, KeyCode.SHIFT);
        assertEquals(List.of(before.get(0) + 1, before.get(1) + 1), marked("#cue-rates"));
        assertEquals(59, window.time());
    }

    @Test
    void aMarkedCellBeyondASmallerNetworkIsNotReadOut() {
        window.click("#recall-rates");
        for (int i = 0; i < 8; i++) {
            window.type(KeyCode.DOWN, KeyCode.SHIFT);
        }
        window.on(() -> {
            ((TextField) window.scene().lookup("#field-side")).setText("4");
            return null;
        });
        window.eventually("nothing is read out", () -> !window.node("#readout").isVisible());
    }

    @Test
    void theTrailMakesOlderSpikesGlow() {
        show(MapContent.SPIKES);
        look("trail-0");
        window.eventually("only spikes of this step are seen, and the ground", () -> colours("#cue-spikes").size() <= 3);
        look("trail-16");
        window.eventually("older ones are seen", () -> colours("#cue-spikes").size() > 5);
    }

    @Test
    void helpOpensAndCloses() {
        for (KeyCode closing : List.of(KeyCode.F1, KeyCode.ESCAPE)) {
            window.type(KeyCode.F1);
            window.eventually("the keys are shown", () -> window.scene().lookup("#keys") != null);
            window.type(closing);
            window.eventually("the keys are gone", () -> window.scene().lookup("#keys") == null);
        }
    }

    private static List<Node> all(Node root) {
        return Looks.seen(root);
    }

    /** Looks at what is seen with each of the tabs open. */
    private List<String> inEveryTab(Callable<List<String>> look) {
        List<String> found = new ArrayList<>();
        for (ViewName tab : ViewName.values()) {
            window.on(() -> {
                window.node("#views", ViewTabs.class).open(tab);
                return null;
            });
            window.eventually(tab + " is there",
                    () -> window.scene().lookup("#tab-" + tab.name().toLowerCase(Locale.ROOT)) != null);
            window.on(look).forEach(line -> found.add(tab + ": " + line));
        }
        return found;
    }

    @Test
    void everyControlCanBeReachedWithoutAMouse() {
        switchTheTwinOn();
        List<String> unreachable = inEveryTab(() -> all(window.scene().getRoot()).stream()
                .filter(LookWindowTest::isUsed)
                .filter(node -> !node.isFocusTraversable())
                .map(Node::toString)
                .toList());
        assertEquals(List.of(), unreachable);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static boolean isUsed(Node node) {
        return node instanceof ButtonBase || node instanceof Slider || node instanceof TextField || node instanceof ComboBox<?>;
    }

    @Test
    void everyControlTellsAScreenReaderWhatItIs() {
        switchTheTwinOn();
        List<String> silent = inEveryTab(() -> all(window.scene().getRoot()).stream()
                .filter(LookWindowTest::isUsed)
                .filter(node -> isBlank(node.getAccessibleText()))
                .filter(node -> !(node instanceof Labeled labeled) || isBlank(labeled.getText()))
                .map(Node::toString)
                .toList());
        assertEquals(List.of(), silent);
    }

    @Test
    void everyControlExplainsItself() {
        switchTheTwinOn();
        List<String> silent = inEveryTab(() -> all(window.scene().getRoot()).stream()
                .filter(LookWindowTest::isUsed)
                .filter(node -> isBlank(node.getAccessibleHelp()))
                .map(Node::toString)
                .toList());
        assertEquals(List.of(), silent);
    }

    /** Laid out without a window of that size, since the screen that is not there has 1000 x 1000 pixels. */
    @ParameterizedTest
    @CsvSource({"1024, 680", "1280, 800", "1920, 1080", "2560, 1440"})
    void nothingIsCutOffOrCoversAnother(int width, int height) {
        // Views of single neurons have one to show.
        window.click("#recall-rates");
        assertNothingIsCutOffOrCoversAnother(width, height);
    }

    /** Every system has letters of its own; what stands around the maps has room for somewhat wider and taller ones. */
    @ParameterizedTest
    @CsvSource({"1024, 680", "1280, 800"})
    void widerLettersHaveRoomAroundTheMaps(int width, int height) {
        widenLetters();
        assertEquals(List.of(), window.on(() -> {
            layOut(width, height);
            List<String> found = new ArrayList<>();
            for (String pane : List.of(".main-tool-bar", ".chain", ".left-pane", ".foot-view")) {
                found.addAll(Looks.in(window.node(pane), Looks.Kind.CUT, Looks.Kind.OVERLAP));
            }
            return found;
        }));
    }

    private void widenLetters() {
        window.on(() -> {
            Theme.LIGHT.withTextSize(WIDER).applyTo(window.scene());
            return null;
        });
    }

    @Test
    void parametersOfEveryRuleAndDynamicsHaveRoom() {
        for (RuleKind rule : RuleKind.values()) {
            for (Dynamics dynamics : Dynamics.values()) {
                assertEquals(List.of(), window.on(() -> {
                    MapsView maps = (MapsView) window.node(".maps");
                    maps.headA().rule().set(rule);
                    maps.headA().dynamics().set(dynamics);
                    layOut(1024, 680);
                    return Looks.in(window.node(".left-pane"), Looks.Kind.CUT, Looks.Kind.OVERLAP, Looks.Kind.OUTSIDE);
                }), rule + ", " + dynamics);
            }
        }
    }

    private void switchTheTwinOn() {
        window.eventually("the twin has answered",
                () -> window.scene().lookup(".maps") instanceof MapsView maps && maps.pair() != null);
    }

    private void assertNothingIsCutOffOrCoversAnother(int width, int height) {
        for (String theme : new String[] {"theme-light", "theme-dark"}) {
            choose(theme);
            assertEquals(List.of(), inEveryTab(() -> {
                layOut(width, height);
                return Looks.in(window.scene().getRoot(), Looks.Kind.CUT, Looks.Kind.OVERLAP, Looks.Kind.OUTSIDE);
            }), theme);
        }
    }

    private static List<Boolean> rowsWithInk(Node node) {
        SnapshotParameters onNothing = new SnapshotParameters();
        onNothing.setFill(Color.TRANSPARENT);
        Image picture = node.snapshot(onNothing, null);
        PixelReader pixels = picture.getPixelReader();
        return IntStream.range(0, (int) picture.getHeight())
                .mapToObj(y -> IntStream.range(0, (int) picture.getWidth()).anyMatch(x -> pixels.getArgb(x, y) >>> 24 != 0))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1024, 680, false", "1024, 680, true", "1280, 800, false", "1280, 800, true"})
    void whoDrawsStillSeesWhatTheMapsAreCalled(int width, int height, boolean withTwin) {
        if (!withTwin) {
            window.type(KeyCode.T);
        }
        window.type(KeyCode.D);
        window.on(() -> {
            layOut(width, height);
            List<Node> row = new ArrayList<>();
            Stream.of("#cue-title", "#badge-a", "#rule-a", "#dynamics-a").map(window::node).forEach(row::add);
            assertEquals("Cue", ((Labeled) row.getFirst()).getText());
            if (withTwin) {
                Stream.of("#badge-b", "#rule-b", "#dynamics-b").map(window::node).forEach(row::add);
            }
            assertEquals(List.of(), row.stream().flatMap(title -> Looks.in(title, Looks.Kind.CUT).stream()).toList());
            List<Node> tools = all(window.node(".drawing-tools")).stream().filter(LookWindowTest::isUsed).toList();
            assertEquals(4, tools.size());
            row.addAll(tools);
            row.add(window.node("#cue-spikes"));
            for (Node tool : tools) {
                Bounds place = inner(tool);
                for (Node other : row) {
                    assertTrue(other == tool || !place.intersects(inner(other)), tool + " and " + other);
                }
            }
            return null;
        });
    }

    /** Beside the curves of similarity there are bars in the same colours, with names. */
    @Test
    void inASmallWindowTheCurvesOfTheRaceStillHaveNames() {
        List<Boolean> inked = window.on(() -> {
            layOut(1024, 680);
            List<Node> canvases = new ArrayList<>(window.node("#time-plot").lookupAll("Canvas"));
            return rowsWithInk(canvases.getLast());
        });
        assertTrue(inked.contains(true));
    }

    private static Bounds inner(Node node) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        return new BoundingBox(place.getMinX() + 1, place.getMinY() + 1, place.getWidth() - 2, place.getHeight() - 2);
    }

    @Test
    void anotherThemeLeavesTheWordsOfTheTitlesAsTheyAre() {
        window.on(() -> {
            for (int height = 680; height < 1000; height += 20) {
                layOut(1280, height);
                List<String> before = titles();
                for (String theme : new String[] {"theme-dark", "theme-light"}) {
                    choose(theme);
                    window.scene().getRoot().applyCss();
                    assertEquals(before, titles(), height + " high, " + theme);
                }
            }
            return null;
        });
    }

    private List<String> titles() {
        return Stream.of("#cue-title", "#rule-a", "#dynamics-a", "#rule-b", "#dynamics-b").map(window::text).toList();
    }

    private void layOut(int width, int height) {
        Parent root = window.scene().getRoot();
        root.applyCss();
        root.resize(width, height);
        // Texts that wrap need to know their width before their height is asked, and some styles depend on widths.
        for (int pass = 0; pass < 3; pass++) {
            root.layout();
            root.applyCss();
        }
        root.layout();
    }

    /** They lie over the maps, and take no room. */
    @Test
    void messagesLeaveEverythingWhereItIs() {
        List<Bounds> before = window.on(() -> {
            layOut(1024, 680);
            return places();
        });
        window.on(() -> {
            window.answers()
                    .open(List.of(Path.of("a.png"), Path.of("b.png"), Path.of("c.png"), Path.of("d.png"), Path.of("e.png"),
                            Path.of("f.png")));
            return null;
        });
        window.shortcut(KeyCode.O);
        window.eventually("there are messages", () -> window.messages().size() == 6);
        List<String> wrong = window.on(() -> {
            layOut(1024, 680);
            assertEquals(before, places());
            Node toasts = window.scene().lookup("#toasts");
            assertEquals(3, toasts.lookupAll(".toast").size(), "two, and that there are more");
            List<String> found = new ArrayList<>(Looks.in(window.scene().getRoot(), Looks.Kind.OUTSIDE));
            found.addAll(Looks.in(toasts, Looks.Kind.CUT, Looks.Kind.OVERLAP));
            return found;
        });
        assertEquals(List.of(), wrong);
    }

    private List<Bounds> places() {
        return Stream.of("#recall-rates", "#time-plot", "#play", "#where", "#field-noise")
                .map(query -> window.scene().lookup(query))
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1024, 680, 100", "1280, 800, 100", "1024, 680, 175"})
    void theKeysHaveRoomOverTheWindow(int width, int height, int percent) {
        window.on(() -> {
            Theme.DARK.withTextSize(percent / 100.0).applyTo(window.scene());
            window.node("#help", Button.class).fire();
            layOut(width, height);
            Node keys = window.scene().lookup("#keys");
            assertTrue(keys.lookupAll(".key").size() > 25);
            assertEquals(List.of(), Looks.in(keys, Looks.Kind.CUT, Looks.Kind.OVERLAP, Looks.Kind.OUTSIDE));
            ScrollPane list = (ScrollPane) keys.lookup(".scroll-pane");
            double hidden = list.getContent().getLayoutBounds().getHeight() - list.getViewportBounds().getHeight();
            assertTrue(width < 1280 || hidden < 1, "all are seen at once, but for " + hidden);
            return null;
        });
        window.type(KeyCode.ESCAPE);
        assertNull(window.on(() -> window.scene().lookup("#keys")));
    }

    @Test
    void nothingIsWrittenSmallerThanTwelve() {
        List<String> small = inEveryTab(() -> all(window.scene().getRoot()).stream()
                .filter(node -> node instanceof Text text && !(node instanceof FontIcon) && !text.getText().isEmpty()
                        && text.getFont().getSize() < 12)
                .map(node -> ((Text) node).getText() + " at " + ((Text) node).getFont().getSize())
                .toList());
        assertEquals(List.of(), small);
    }
}
