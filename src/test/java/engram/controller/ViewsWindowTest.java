package engram.controller;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.export.numpy.NumpyArray;
import engram.model.analysis.NeuronOrder;
import engram.model.dynamics.Dynamics;
import engram.model.learning.RuleKind;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import engram.model.trial.Trial;
import engram.plot.Extent;
import engram.view.maps.MapsView;
import engram.view.raster.RasterPicture;
import engram.view.raster.RasterView;
import engram.view.statistics.StatisticsView;
import engram.view.window.ViewName;
import engram.view.window.ViewTabs;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ViewsWindowTest {

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, Experiments.small());
    }

    @BeforeEach
    void standStill() {
        window.standStill();
    }

    /** Makes the window's content so large, which no screen has to be. */
    private void layOut(int width, int height) {
        window.on(() -> {
            Parent root = window.scene().getRoot();
            root.resize(width, height);
            for (int pass = 0; pass < 3; pass++) {
                root.applyCss();
                root.layout();
            }
            return null;
        });
    }

    private Bounds place(String query) {
        return window.on(() -> window.node(query).localToScene(window.node(query).getLayoutBounds()));
    }

    private List<ViewName> shown() {
        return window.on(() -> window.node("#views", ViewTabs.class).shown());
    }

    @Test
    void viewsStandBelowTheMapsOrBesideThemWhereThereIsRoomAndTwoAtOnceWhereThereIsMore() {
        layOut(1280, 800);
        assertTrue(place("#views").getMinY() >= place("#recall-rates").getMaxY(), "below");
        assertTrue(place("#views").getHeight() > 100, "there is always something of the views");
        assertEquals(List.of(ViewName.RACE), shown());
        layOut(1920, 1080);
        assertTrue(place("#views").getMinX() >= place("#twin-rates").getMaxX(), "beside");
        assertEquals(List.of(ViewName.RACE), shown());
        layOut(2560, 1440);
        assertEquals(List.of(ViewName.RACE, ViewName.RASTER), shown());
        assertTrue(place("#raster").getMinY() >= place("#race").getMaxY(), "one below the other");
        window.open(ViewName.WEIGHTS);
        assertEquals(List.of(ViewName.WEIGHTS, ViewName.RASTER), shown());
        window.open(ViewName.RASTER);
        assertEquals(List.of(ViewName.WEIGHTS, ViewName.RASTER), shown(), "it is seen already");
    }

    private boolean isSeen(String query) {
        return window.on(
                () -> Stream.iterate(window.scene().lookup(query), Objects::nonNull, Node::getParent).allMatch(Node::isVisible));
    }

    @Test
    void theToolsOfAViewThatIsLowStandBehindAButton() {
        raster();
        layOut(1024, 680);
        assertFalse(isSeen("#raster-order"), "the spikes need the room");
        window.on(() -> {
            window.node("#view-tools", Button.class).fire();
            return null;
        });
        assertTrue(isSeen("#raster-order"));
        layOut(1280, 900);
        assertTrue(isSeen("#raster-order"), "they stand at the view");
        assertFalse(window.on(() -> window.node("#view-tools").isVisible()));
    }

    @Test
    void theToolsBehindAButtonGoByEscapeAndByAPressElsewhere() {
        raster();
        layOut(1024, 680);
        Button tools = window.node("#view-tools", Button.class);
        window.on(() -> {
            tools.fire();
            return null;
        });
        window.type(KeyCode.ESCAPE);
        assertFalse(isSeen("#raster-order"));
        window.on(() -> {
            tools.fire();
            return null;
        });
        assertTrue(isSeen("#raster-order"));
        window.click("#score-a");
        assertFalse(isSeen("#raster-order"));
    }

    private void openTab(ViewName name) {
        window.click("#tab-" + name.name().toLowerCase(Locale.ROOT));
    }

    /** Leaves one network, of which most of what the views say can be told more easily. */
    private void takeTheTwinAway() {
        window.type(KeyCode.T);
        window.eventually("there is one network", () -> window.node("#open-twin").isVisible());
    }

    /** The neuron that the maps read out. */
    private int pointed() {
        Matcher said = Pattern.compile("Neuron (\\d+), row .*", Pattern.DOTALL).matcher(window.text("#readout"));
        assertTrue(said.matches() && window.node("#readout").isVisible(), window.text("#readout"));
        return Integer.parseInt(said.group(1));
    }

    private RasterView raster() {
        openTab(ViewName.RASTER);
        window.eventually("the raster is drawn", () -> window.node("#raster", RasterView.class).neurons() != null);
        return window.node("#raster", RasterView.class);
    }

    private Trial trial() {
        return window.on(() -> ((MapsView) window.scene().lookup(".maps")).frame().trial());
    }

    @Test
    void aViewIsMadeWhenItsTabIsOpened() {
        assertNull(window.on(() -> window.scene().lookup("#raster")));
        raster();
        openTab(ViewName.RACE);
        assertNull(window.on(() -> window.scene().lookup("#raster")), "it is no longer seen");
        assertTrue(window.on(() -> window.node("#race").isVisible()));
    }

    @Test
    void theRasterReadsOutTheCellUnderThePointerAndPointsAtItsNeuron() {
        takeTheTwinAway();
        RasterView raster = raster();
        order(RasterPicture.Order.PIXEL);
        Node area = window.on(() -> raster.lookup(".raster-area"));
        window.awaitPulses(5);
        window.pointAt(area);
        Matcher said = Pattern.compile("Step (\\d+) \u00B7 neuron (\\d+) \\(row (\\d), column (\\d)\\) \u00B7 (fires|silent)")
                .matcher(window.text("#raster-readout"));
        assertTrue(said.matches(), window.text("#raster-readout"));
        int step = Integer.parseInt(said.group(1));
        int neuron = Integer.parseInt(said.group(2));
        assertEquals(30, step, 1, "the middle of 60");
        assertEquals(32, neuron, 3, "the middle of 64, of which every second may have a row");
        assertEquals(trial().recalled().spiked(step - 1, neuron), said.group(5).equals("fires"));
        assertEquals(neuron, pointed());
    }

    @Test
    void theRasterZoomsAroundThePointerAndShowsAllAtADoubleClick() {
        takeTheTwinAway();
        RasterView raster = raster();
        Node area = window.on(() -> raster.lookup(".raster-area"));
        window.pointAt(area);
        String before = window.text("#raster-readout");
        window.turnWheel(area, 400);
        window.eventually("fewer steps are in sight", () -> raster.steps().length() < 60);
        assertEquals(Extent.whole(64), window.on(raster::rows));
        window.pointAt(window.node("#undo"));
        window.pointAt(area);
        assertEquals(before, window.text("#raster-readout"));
        window.doubleClick(area);
        window.eventually("all is in sight", () -> raster.steps().equals(Extent.whole(60)));
    }

    @Test
    void theRasterOfTwoNetworksSaysWhoseCellIsUnderThePointer() {
        RasterView raster = raster();
        List<Node> areas = window.on(() -> List.copyOf(raster.lookupAll(".raster-area")));
        assertEquals(2, areas.size());
        for (int i = 0; i < 2; i++) {
            String whose = "AB".charAt(i) + " \u00B7 Step ";
            Node area = areas.get(i);
            window.eventually("it is read out of " + whose, () -> {
                window.pointAt(area);
                return window.text("#raster-readout").startsWith(whose);
            });
        }
    }

    @SuppressWarnings("unchecked")
    private void order(RasterPicture.Order order) {
        window.on(() -> {
            ((ComboBox<RasterPicture.Order>) window.scene().lookup("#raster-order")).setValue(order);
            return null;
        });
    }

    @Test
    void theRasterShowsChosenNeuronsOnlyWhereThatIsWanted(@TempDir Path folder) throws IOException {
        takeTheTwinAway();
        RasterView raster = raster();
        order(RasterPicture.Order.CHOSEN);
        window.eventually("there is nothing to show", () -> raster.neurons() == null);
        window.click("#recall-rates");
        int neuron = pointed();
        window.eventually("its row is drawn", () -> raster.neurons() != null && raster.neurons().size() == 1);
        Node area = window.on(() -> raster.lookup(".raster-area"));
        window.pointAt(area);
        assertTrue(window.text("#raster-readout").contains("neuron %d (".formatted(neuron)), window.text("#raster-readout"));
        Path file = folder.resolve("spikes.csv");
        saveFrom("#raster-export", file);
        List<String> expected = new ArrayList<>(List.of("step,neuron"));
        SpikeTrain spikes = trial().recalled();
        for (int step = 0; step < spikes.steps(); step++) {
            if (spikes.spiked(step, neuron)) {
                expected.add("%d,%d".formatted(step + 1, neuron));
            }
        }
        assertEquals(expected, Files.readAllLines(file));
        order(RasterPicture.Order.RATE);
        window.eventually("all have rows again", () -> raster.neurons() != null && raster.neurons().size() == 64);
        assertEquals(Extent.whole(64), window.on(raster::rows));
    }

    @Test
    void theRasterOpensOnTheFirstStepsWithLightAndDarkPixelsApart() {
        takeTheTwinAway();
        window.on(() -> {
            ((TextField) window.scene().lookup("#field-iterations")).setText("10");
            return null;
        });
        window.eventually("a longer run is there", () -> trial().length() == 200 && trial().isComplete());
        RasterView raster = raster();
        assertEquals(Extent.whole(120), window.on(raster::steps));
        BipolarState asked = trial().question().original().threshold();
        NeuronOrder order = window.on(raster::neurons);
        int light = (int) IntStream.range(0, 64).filter(asked::isOn).count();
        for (int row = 0; row < 64; row++) {
            assertEquals(row < light, asked.isOn(order.neuron(row)), "row " + row);
        }
        assertTrue(window.text("#raster-neurons").matches("(\\d+ of )?64 neurons"), window.text("#raster-neurons"));
        window.click("#raster-time-1");
        assertEquals(Extent.whole(200), window.on(raster::steps), "all of it along a logarithmic axis");
    }

    @Test
    void aSpikeOfTheRasterIsExplainedWhereSomebodyAsks() {
        takeTheTwinAway();
        RasterView raster = raster();
        Node area = window.on(() -> raster.lookup(".raster-area"));
        boolean fires = false;
        int at = 20;
        for (int x = at; x < 200 && !fires; x += 7) {
            window.pointAt(area, x, 20);
            at = x;
            fires = window.text("#raster-readout").endsWith("fires");
        }
        assertTrue(fires, "there is a spike");
        Matcher said = Pattern.compile("Step (\\d+) \u00B7 neuron (\\d+) .*").matcher(window.text("#raster-readout"));
        assertTrue(said.matches());
        window.clickWith(KeyCode.CONTROL, area, at, 20);
        window.eventually("its causes are told",
                () -> window.scene().lookup("#cause") != null && window.scene().lookup("#cause").isVisible());
        assertEquals("Neuron %s, step %s".formatted(said.group(2), said.group(1)),
                window.on(() -> ((Labeled) window.scene().lookup("#cause").lookup(".section-title")).getText()));
        assertEquals(1, chosen().size());
    }

    @Test
    void theReleaseOfTheCueIsMarkedInTheRaster() {
        takeTheTwinAway();
        RasterView raster = raster();
        Line release = window.on(() -> (Line) raster.lookup(".release-line"));
        assertFalse(window.on(release::isVisible));
        remember(Dynamics.RELEASED);
        window.click("#raster-time-2");
        window.eventually("it is marked", () -> release.isVisible());
        Trial trial = trial();
        double width = window.on(() -> raster.lookup(".raster-area").getLayoutBounds().getWidth());
        assertEquals((double) trial.release() / trial.length() * width, window.on(release::getStartX), 1);
    }

    @Test
    void theSpikesInSightAreSavedAsATable(@TempDir Path folder) throws IOException {
        takeTheTwinAway();
        raster();
        Path file = folder.resolve("spikes.csv");
        window.on(() -> {
            window.answers().saveTo(file);
            return null;
        });
        window.click("#raster-export");
        window.eventually("it is saved", () -> window.messages().stream().anyMatch(line -> line.equals("Saved " + file)));
        List<String> lines = Files.readAllLines(file);
        SpikeTrain spikes = trial().recalled();
        assertEquals("step,neuron", lines.getFirst());
        Set<String> expected = new TreeSet<>();
        for (int step = 0; step < spikes.steps(); step++) {
            for (int neuron = 0; neuron < spikes.neurons(); neuron++) {
                if (spikes.spiked(step, neuron)) {
                    expected.add("%d,%d".formatted(step + 1, neuron));
                }
            }
        }
        assertEquals(expected, new TreeSet<>(lines.subList(1, lines.size())));
        assertEquals(expected.size(), lines.size() - 1);
    }

    private List<Integer> chosen() {
        return window.on(() -> window.scene()
                .lookup("#cue-rates")
                .lookupAll(".chosen-mark")
                .stream()
                .filter(Node::isVisible)
                .map(node -> (int) ((Rectangle) node).getX())
                .toList());
    }

    @Test
    void aClickInAMapChoosesANeuronInAllViewsAndAnotherClickNoLonger() {
        assertEquals(List.of(), chosen());
        window.click("#recall-rates");
        assertEquals(1, chosen().size());
        List<Integer> before = chosen();
        window.click("#new-draw");
        window.awaitRecall();
        assertEquals(before, chosen(), "a new run leaves it chosen");
        window.on(() -> {
            ((TextField) window.scene().lookup("#field-side")).setText("9");
            return null;
        });
        window.eventually("another side does not",
                () -> window.scene().lookup("#cue-rates").lookupAll(".chosen-mark").stream().noneMatch(Node::isVisible));
        window.click("#cue-rates");
        assertEquals(1, chosen().size());
        window.click("#recall-rates");
        assertEquals(0, chosen().size());
    }

    @Test
    void theMatrixReadsOutTheWeightUnderThePointer() {
        openTab(ViewName.WEIGHTS);
        Node area = window.on(() -> window.scene().lookup(".matrix-area"));
        window.eventually("the matrix is drawn",
                () -> area.isVisible() && ((ImageView) area.lookup(".image-view")).getImage() != null);
        window.pointAt(area);
        Matcher said = Pattern.compile("Weight \u2212?[0-9.e\u2212]+ from neuron (\\d+) to neuron (\\d+)")
                .matcher(window.text("#weights-readout"));
        assertTrue(said.matches(), window.text("#weights-readout"));
        assertEquals(32, Integer.parseInt(said.group(1)), 1, "the middle of 64");
        assertEquals(32, Integer.parseInt(said.group(2)), 1, "the middle of 64");
        assertEquals(Integer.parseInt(said.group(1)), pointed());
    }

    @Test
    void theMatrixOrAChosenNeuronsWeightsAreSaved(@TempDir Path folder) throws Exception {
        openTab(ViewName.WEIGHTS);
        Path matrix = folder.resolve("w.npy");
        save(matrix);
        NumpyArray array = NumpyArray.read(matrix);
        assertArrayEquals(new int[] {64, 64}, array.shape());
        window.click("#recall-rates");
        int neuron = pointed();
        Path table = folder.resolve("w.csv");
        save(table);
        List<String> lines = Files.readAllLines(table);
        assertEquals("neuron,incoming,outgoing", lines.getFirst());
        assertEquals(65, lines.size());
        for (int other = 0; other < 64; other++) {
            assertEquals("%d,%s,%s".formatted(other, array.value(64L * neuron + other), array.value(64L * other + neuron)),
                    lines.get(other + 1));
        }
    }

    private void save(Path file) {
        saveFrom("#weights-export", file);
    }

    private void saveFrom(String export, Path file) {
        window.on(() -> {
            window.answers().saveTo(file);
            return null;
        });
        window.eventually("there is something to save", () -> !window.scene().lookup(export).isDisabled());
        window.click(export);
        window.eventually("it is saved", () -> window.messages().contains("Saved " + file));
    }

    private static String id(ViewName view) {
        return switch (view) {
            case ACTIVITY -> "statistics";
            case WHY -> "traces";
            default -> view.name().toLowerCase(Locale.ROOT);
        };
    }

    private Line nowIn(String view) {
        return window.on(() -> (Line) window.scene()
                .lookup(view)
                .lookupAll(".now-line")
                .stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(names = {"RASTER", "ACTIVITY", "WHY"})
    void theLineOfAViewOverTimeStandsAtTheMomentLookedAt(ViewName view) {
        takeTheTwinAway();
        window.click("#recall-rates");
        openTab(view);
        String name = id(view);
        window.click("#" + name + "-time-2");
        window.eventually("the line is there",
                () -> window.scene().lookup("#" + name).lookupAll(".now-line").stream().anyMatch(Node::isVisible));
        Line line = nowIn("#" + name);
        double[] places = new double[60];
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        for (int time = 0; time < 60; time++) {
            int moment = time;
            window.awaitTime(time);
            double before = time == 0 ? Double.NEGATIVE_INFINITY : places[time - 1];
            window.eventually("the line has moved on to " + moment, () -> line.getStartX() > before);
            places[time] = window.on(line::getStartX);
            window.type(KeyCode.RIGHT);
        }
        double step = (places[59] - places[0]) / 59;
        for (int time = 0; time < 60; time++) {
            assertEquals(places[0] + time * step, places[time], 1.01, "all of 60 steps are in sight");
        }
    }

    private List<String[]> table(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(line -> line.split(",", -1)).toList();
    }

    @Test
    void theActivityOfAllNeuronsIsSavedAsATable(@TempDir Path folder) throws IOException {
        openTab(ViewName.ACTIVITY);
        Path file = folder.resolve("activity.csv");
        saveFrom("#statistics-export", file);
        List<String[]> rows = table(file);
        assertArrayEquals(new String[] {"step", "population_rate", "mean_in_window"}, rows.getFirst());
        assertEquals(61, rows.size());
        SpikeTrain spikes = trial().recalled();
        for (int step = 0; step < 60; step++) {
            String[] row = rows.get(step + 1);
            assertEquals(step + 1, Integer.parseInt(row[0]));
            assertEquals(mean(spikes.rates(step, step + 1)), Double.parseDouble(row[1]), 1e-12);
            assertEquals(mean(spikes.rates(Math.max(0, step - 19), step + 1)), Double.parseDouble(row[2]), 1e-12);
        }
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private void pointIn(String view, double across, double down) {
        window.on(() -> {
            Node node = window.scene().lookup(view);
            Bounds bounds = node.getLayoutBounds();
            window.pointAt(node, bounds.getWidth() * across, bounds.getHeight() * down);
            return null;
        });
    }

    @Test
    void statisticsReadOutTheShareThatFiresAndTheRatesOfTheNewestWindow() {
        openTab(ViewName.ACTIVITY);
        window.type(KeyCode.END);
        window.awaitTime(59);
        window.eventually("the share is read out", () -> {
            pointIn("#statistics", 0.3, 0.4);
            return window.text("#statistics-readout").startsWith("Step ") && !window.text("#statistics-readout").contains("yet");
        });
        Matcher said =
                Pattern.compile("Step (\\d+) \u00B7 ([0-9.]+) % of neurons fire \u00B7 ([0-9.]+) % in the newest (\\d+) steps")
                        .matcher(window.text("#statistics-readout"));
        assertTrue(said.matches(), window.text("#statistics-readout"));
        int step = Integer.parseInt(said.group(1));
        SpikeTrain spikes = trial().recalled();
        assertEquals(100 * mean(spikes.rates(step - 1, step)), Double.parseDouble(said.group(2)), 0.0501);
        int window20 = Integer.parseInt(said.group(4));
        assertEquals(Math.min(step, 20), window20);
        assertEquals(100 * mean(spikes.rates(step - window20, step)), Double.parseDouble(said.group(3)), 0.0501);

        window.eventually("a bar is read out", () -> {
            pointIn("#statistics", 0.8, 0.4);
            return window.text("#statistics-readout").contains("steps 41 to 60");
        });
        Matcher bar = Pattern.compile("(\\d+) of 64 neurons: ([0-9.]+) to ([0-9.]+) a step . mean ([0-9.]+) .*")
                .matcher(window.text("#statistics-readout"));
        assertTrue(bar.matches(), window.text("#statistics-readout"));
        double low = Double.parseDouble(bar.group(2)) - 1e-9;
        double high = Double.parseDouble(bar.group(3)) + 1e-9;
        double[] rates = spikes.rates(40, 60);
        assertEquals(Arrays.stream(rates).filter(rate -> rate >= low && rate <= high).count(), Long.parseLong(bar.group(1)));
        assertEquals(mean(rates), Double.parseDouble(bar.group(4)), 0.0005001);
    }

    @Test
    void aClickInTheActivityOverTimeGoesToThatMoment() {
        openTab(ViewName.ACTIVITY);
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        // The plot may still make room for names: whoever clicks again goes to what is read out then.
        window.eventually("a click goes to the step that is read out", () -> {
            pointIn("#statistics", 0.3, 0.4);
            Matcher said = Pattern.compile("Step (\\d+) .*fire.*").matcher(window.text("#statistics-readout"));
            if (!said.matches()) {
                return false;
            }
            boolean there = window.time() == Integer.parseInt(said.group(1)) - 1;
            if (!there) {
                window.click();
            }
            return there;
        });
        assertTrue(window.time() > 0, "it is not where it was");
    }

    @Test
    @SuppressWarnings("unchecked")
    void intervalsOfAllNeuronsAndOfThoseChosenAreSavedAsATable(@TempDir Path folder) throws IOException {
        window.click("#recall-rates");
        int neuron = pointed();
        openTab(ViewName.ACTIVITY);
        window.on(() -> {
            ((ComboBox<StatisticsView.Content>) window.scene().lookup("#statistics-content"))
                    .setValue(StatisticsView.Content.INTERVALS);
            return null;
        });
        window.eventually("they are counted", () -> window.text("#statistics-readout").contains("intervals so far"));
        Path file = folder.resolve("intervals.csv");
        saveFrom("#statistics-export", file);
        List<String[]> rows = table(file);
        assertArrayEquals(new String[] {"interval", "all", "neuron_" + neuron}, rows.getFirst());
        SpikeTrain spikes = trial().recalled();
        long[][] expected = new long[2][61];
        for (int i = 0; i < 64; i++) {
            int last = -1;
            for (int step = 0; step < 60; step++) {
                if (spikes.spiked(step, i)) {
                    if (last >= 0) {
                        expected[0][step - last]++;
                        expected[1][step - last] += i == neuron ? 1 : 0;
                    }
                    last = step;
                }
            }
        }
        for (int interval = 1; interval <= 60; interval++) {
            if (interval < rows.size()) {
                assertEquals(interval, Integer.parseInt(rows.get(interval)[0]));
                assertEquals(expected[0][interval], Long.parseLong(rows.get(interval)[1]));
                assertEquals(expected[1][interval], Long.parseLong(rows.get(interval)[2]));
            } else {
                assertEquals(0, expected[0][interval], "none is left out");
            }
        }
    }

    private void remember(Dynamics dynamics) {
        window.choose(dynamics);
        window.eventually("it is remembered so", () -> trial().parameters().dynamics() == dynamics && trial().isComplete());
    }

    @Test
    void binaryNeuronsAreOnAndHaveAnEnergy(@TempDir Path folder) throws IOException {
        openTab(ViewName.ACTIVITY);
        remember(Dynamics.BINARY);
        window.eventually("it says so", () -> window.text("#statistics-readout").startsWith("States are not spikes"));
        Path file = folder.resolve("activity.csv");
        Trial trial = trial();
        saveFrom("#statistics-export", file);
        List<String[]> rows = table(file);
        assertArrayEquals(new String[] {"step", "share_on", "energy"}, rows.getFirst());
        int energies = 0;
        for (int step = 0; step < trial.recorded(); step++) {
            String[] row = rows.get(step + 1);
            assertEquals(mean(trial.recalled().rates(step, step + 1)), Double.parseDouble(row[1]), 1e-12);
            if (!row[2].isEmpty()) {
                assertEquals(trial.curve().energy(energies), Double.parseDouble(row[2]));
                assertEquals(step, trial.curve().time(energies));
                energies++;
            }
        }
        assertEquals(trial.curve().samples(), energies);
    }

    @Test
    void tracesOfTheChosenNeuronsAreWhatTheNetworkHadAndAreSavedAsATable(@TempDir Path folder) throws Exception {
        openTab(ViewName.WEIGHTS);
        Path matrix = folder.resolve("w.npy");
        save(matrix);
        NumpyArray weights = NumpyArray.read(matrix);
        window.click("#recall-rates");
        int neuron = pointed();
        openTab(ViewName.WHY);
        Path file = folder.resolve("traces.csv");
        awaitTraces(neuron);
        saveFrom("#traces-export", file);
        List<String[]> rows = table(file);
        assertArrayEquals(new String[] {"step", "neuron", "potential", "input", "recurrent", "spike"}, rows.getFirst());
        assertEquals(61, rows.size());
        Trial trial = trial();
        double u = 0;
        for (int step = 0; step < 60; step++) {
            double drive = 0;
            for (int sender = 0; sender < 64; sender++) {
                boolean sends = step == 0 ? trial.cue().spiked(0, sender) : trial.recalled().spiked(step - 1, sender);
                drive += sends ? weights.value(64L * neuron + sender) : 0;
            }
            double input = trial.cue().spiked(step % 20, neuron) ? 1 : 0;
            double reset = u > 0.505 ? 0.505 : 0;
            u = 0.9 * u + input + drive - reset;
            String[] row = rows.get(step + 1);
            assertEquals(step + 1, Integer.parseInt(row[0]));
            assertEquals(neuron, Integer.parseInt(row[1]));
            assertEquals(u, Double.parseDouble(row[2]), 1e-9);
            assertEquals(input, Double.parseDouble(row[3]));
            assertEquals(drive, Double.parseDouble(row[4]), 1e-9);
            assertEquals(u > 0.505 ? "1" : "0", row[5]);
        }
    }

    /** Waits until the traces of a neuron can be read out. */
    private void awaitTraces(int neuron) {
        window.eventually("the traces are there", () -> {
            pointIn("#traces", 0.4, 0.2);
            return window.text("#traces-readout").contains("neuron " + neuron + " ");
        });
    }

    @Test
    void tracesReadOutWhatIsUnderThePointer() {
        window.click("#recall-rates");
        int neuron = pointed();
        openTab(ViewName.WHY);
        awaitTraces(neuron);
        Matcher said = Pattern
                .compile(
                        "Step (\\d+) \u00B7 neuron (\\d+) (fires|silent) \u00B7 potential ([\u22120-9.]+) \u00B7 input ([01]) .*")
                .matcher(window.text("#traces-readout"));
        assertTrue(said.matches(), window.text("#traces-readout"));
        int step = Integer.parseInt(said.group(1)) - 1;
        assertEquals(trial().recalled().spiked(step, neuron), said.group(3).equals("fires"));
        assertEquals(trial().recalled().spiked(step, neuron), Double.parseDouble(said.group(4).replace('\u2212', '-')) > 0.505);
        assertEquals(trial().cue().spiked(step % 20, neuron), said.group(5).equals("1"));
    }

    private List<Integer> contributors() {
        return window.on(() -> window.scene()
                .lookup("#cue-rates")
                .lookupAll(".contributor-mark")
                .stream()
                .filter(Node::isVisible)
                .map(node -> (int) ((Rectangle) node).getX())
                .toList());
    }

    @Test
    void aClickAtASpikeSaysWhatCausedItAndMarksItsContributors() {
        int neuron = chooseOneThatFiresOften();
        openTab(ViewName.WHY);
        awaitTraces(neuron);
        assertFalse(window.on(() -> window.scene().lookup("#cause").isVisible()));
        assertEquals(List.of(), contributors());
        window.pointAtASpike();
        window.click();
        window.eventually("its causes are told", () -> window.scene().lookup("#cause").isVisible());
        String title = window.on(() -> ((Labeled) window.scene().lookup("#cause").lookup(".section-title")).getText());
        Matcher said = Pattern.compile("Neuron (\\d+), step (\\d+)").matcher(title);
        assertTrue(said.matches(), title);
        assertEquals(neuron, Integer.parseInt(said.group(1)));
        int step = Integer.parseInt(said.group(2)) - 1;
        assertTrue(trial().recalled().spiked(step, neuron));
        assertFalse(contributors().isEmpty());

        openTab(ViewName.RACE);
        window.eventually("marks go with the view", () -> contributors().isEmpty());
        openTab(ViewName.WHY);
        window.eventually("and come back with it", () -> !contributors().isEmpty());
        window.click("#cause-close");
        window.eventually("it is closed", () -> !window.scene().lookup("#cause").isVisible());
        assertEquals(List.of(), contributors());
    }

    /** Chooses, in the map of the recalled spikes, a neuron that fires in at least every third step. */
    private int chooseOneThatFiresOften() {
        Node map = window.node("#recall-rates");
        Trial trial = trial();
        for (double place = 0.1; place < 0.95; place += 0.05) {
            double along = place;
            window.on(() -> {
                Bounds bounds = map.getLayoutBounds();
                window.pointAt(map, along * bounds.getWidth(), along * bounds.getHeight());
                return null;
            });
            Matcher said = Pattern.compile("Neuron (\\d+), .*", Pattern.DOTALL).matcher(window.text("#readout"));
            if (said.matches() && 3 * spikesOf(trial, Integer.parseInt(said.group(1))) >= trial.recorded()) {
                window.click();
                return Integer.parseInt(said.group(1));
            }
        }
        throw new AssertionError("no neuron on the diagonal fires often");
    }

    private static int spikesOf(Trial trial, int neuron) {
        int spikes = 0;
        for (int step = 0; step < trial.recorded(); step++) {
            spikes += trial.recalled().spiked(step, neuron) ? 1 : 0;
        }
        return spikes;
    }

    /** Clicks down along the middle of the plot of potentials, until a spike is met. */
    @Test
    void tracesOfNoNeuronSayHowToChooseOne() {
        openTab(ViewName.WHY);
        assertEquals("", window.text("#traces-readout"));
        assertTrue(window.on(() -> window.scene().lookup("#traces-export").isDisabled()));
        window.click("#recall-rates");
        window.eventually("now there is one", () -> window.text("#traces-readout").startsWith("Wheel"));
    }

    @Test
    void binaryNeuronsHaveFieldsInsteadOfPotentials(@TempDir Path folder) throws IOException {
        window.click("#recall-rates");
        int neuron = pointed();
        openTab(ViewName.WHY);
        remember(Dynamics.DENSE);
        window.eventually("a field is read out", () -> {
            pointIn("#traces", 0.4, 0.2);
            return window.text("#traces-readout").matches(".*neuron " + neuron + " (on|off) . local field .*");
        });
        Path file = folder.resolve("fields.csv");
        saveFrom("#traces-export", file);
        List<String[]> rows = table(file);
        assertArrayEquals(new String[] {"step", "neuron", "field", "state"}, rows.getFirst());
        Trial trial = trial();
        assertEquals(trial.recorded() + 1, rows.size());
        for (int step = 0; step < trial.recorded(); step++) {
            assertEquals(trial.recalled().spiked(step, neuron) ? "1" : "-1", rows.get(step + 1)[3]);
        }
    }

    @SuppressWarnings("unchecked")
    private void showNext(String box) {
        ComboBox<Object> choice = (ComboBox<Object>) window.scene().lookup(box);
        if (choice != null) {
            int next = (choice.getItems().indexOf(choice.getValue()) + 1) % choice.getItems().size();
            choice.setValue(choice.getItems().get(next));
        }
    }

    /** Turns the wheel, drags and clicks in the middle of a view, as far as it is there. */
    private void handle(String view, int turned) {
        Node node = window.scene().lookup("#" + view);
        Bounds bounds = node.getLayoutBounds();
        window.turnWheel(node, turned);
        window.pull(node, turned / 3.0, turned / 7.0);
        window.pointAt(node, bounds.getWidth() * 0.4, bounds.getHeight() * 0.3);
        window.click();
        window.pointAt(node, bounds.getWidth() * 0.8, bounds.getHeight() * 0.5);
        window.click();
    }

    @Test
    void viewsStandWhateverChangesBeneathThem() {
        Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
        window.on(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> faults.add(fault));
            return null;
        });
        List<ViewName> views = List.of(ViewName.RASTER, ViewName.WEIGHTS, ViewName.ACTIVITY, ViewName.WHY);
        int[] sides = {4, 16, 8, 12, 4, 10};
        Dynamics[] dynamics = Dynamics.values();
        RuleKind[] rules = RuleKind.values();
        window.click("#recall-rates");
        for (int round = 0; round < 30; round++) {
            ViewName name = views.get(round % views.size());
            String view = id(name);
            int number = round;
            openTab(name);
            window.on(() -> {
                switch (number % 5) {
                    case 0 -> ((TextField) window.scene().lookup("#field-side"))
                            .setText(Integer.toString(sides[number / 5 % sides.length]));
                    case 1 -> window.choose(dynamics[number / 5 % dynamics.length]);
                    case 2 -> window.choose(rules[number / 5 % rules.length]);
                    case 3 -> ((Button) window.scene().lookup("#new-draw")).fire();
                    default -> showNext("#" + view + (view.equals("raster") ? "-order" : "-content"));
                }
                handle(view, number % 2 == 0 ? 4000 : -900);
                return null;
            });
            window.awaitPulses(2 + number % 4);
            window.on(() -> {
                handle(view, number % 3 == 0 ? 9000 : -20_000);
                return null;
            });
        }
        window.on(() -> {
            ((TextField) window.scene().lookup("#field-side")).setText("9");
            return null;
        });
        window.eventually("it has come to rest", () -> trial().isComplete() && trial().parameters().side() == 9);
        for (ViewName view : views) {
            openTab(view);
            window.awaitPulses(3);
        }
        assertEquals(List.of(), List.copyOf(faults));
    }

    @Test
    void viewsWithoutMemoriesSaySoAndComeBackWithOne() {
        window.click("#recall-rates");
        List<ViewName> views = List.of(ViewName.RASTER, ViewName.WEIGHTS, ViewName.ACTIVITY, ViewName.WHY);
        views.forEach(this::openTab);
        Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
        window.on(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> faults.add(fault));
            return null;
        });
        while (!window.memories().isEmpty()) {
            int before = window.memories().size();
            window.select(0);
            window.type(KeyCode.DELETE);
            window.eventually("it is gone", () -> window.memories().size() < before);
        }
        for (ViewName name : views) {
            openTab(name);
            String view = id(name);
            window.eventually("%s has nothing to save".formatted(view),
                    () -> window.scene().lookup("#" + view + "-export").isDisabled());
            window.on(() -> {
                handle(view, 500);
                return null;
            });
        }
        window.shortcut(KeyCode.Z);
        for (ViewName name : views.subList(0, 3)) {
            openTab(name);
            String view = id(name);
            window.eventually("%s has something to save".formatted(view),
                    () -> !window.scene().lookup("#" + view + "-export").isDisabled());
        }
        assertEquals(List.of(), List.copyOf(faults));
    }
}
