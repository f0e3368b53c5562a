package engram.controller;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Eventually;
import engram.controller.export.Exports;
import engram.controller.export.Subject;
import engram.controller.state.Selection;
import engram.controller.views.NetworkInSight;
import engram.controller.views.RasterController;
import engram.controller.views.StatisticsController;
import engram.controller.views.TracesController;
import engram.controller.views.ViewController;
import engram.controller.views.WeightsController;
import engram.export.numpy.NumpyArray;
import engram.golden.GoldenCase;
import engram.golden.GoldenRecall;
import engram.model.spike.SpikeTrain;
import engram.model.trial.Trial;
import engram.palette.Palette;
import engram.service.Gallery;
import engram.service.Jobs;
import engram.service.Result;
import engram.service.Results;
import engram.view.raster.RasterPicture;
import engram.view.raster.RasterView;
import engram.view.statistics.StatisticsView;
import engram.view.theme.Theme;
import engram.view.traces.TracesView;
import engram.view.weights.WeightsView;
import engram.view.window.ToastsView;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Each view shows a recall whose every number is known from an independent program. */
@ExtendWith(ApplicationExtension.class)
class GoldenViewsTest {

    /** So many looks in a row find a node at the same place. */
    private static final int STILL = 20;

    private static final int NEURON = 27;

    private final GoldenRecall recall = GoldenRecall.of("tiny8");
    private final GoldenCase golden = recall.golden();
    private final Result result = Results.of(recall.experiment(), recall.network(), recall.trial());
    private final Answers answers = new Answers();
    private final Jobs jobs = new Jobs();
    private ToastsView messages;
    private StackPane place;
    private final Selection selection = new Selection(_ -> {});
    private int time;
    private ViewController controller;
    /** The tools of the view that is shown, by their ids. */
    private Map<String, Node> controls = Map.of();

    @Start
    void open(Stage stage) {
        messages = new ToastsView();
        place = new StackPane();
        time = trial().length() - 1;
        stage.setScene(new Scene(new VBox(place), 700, 400));
        stage.show();
        // The real pointer, wherever another test left it, must not point at anything.
        place.setMouseTransparent(true);
    }

    @AfterEach
    void close() {
        on(() -> {
            controller.close();
            jobs.close();
            return null;
        });
    }

    private Trial trial() {
        return result.trial();
    }

    private int lastRound() {
        return trial().length() - golden.steps();
    }

    private static <T> T on(Callable<T> action) {
        try {
            return WaitForAsyncUtils.asyncFx(action).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Exports exports() {
        return new Exports(() -> new Subject(result, null, time, 0, Palette.VIRIDIS), answers, jobs, messages);
    }

    /** Puts a view into the window. */
    private void show(Region view, ViewController itsController) {
        controller = itsController;
        // The stage may have been another test's, and be larger.
        view.setPrefSize(700, 320);
        view.setMaxSize(700, 320);
        place.getChildren().setAll(view);
        place.applyCss();
        place.layout();
    }

    private void pulse() {
        controller.pulse(new ViewController.Moment(result, null, time, Theme.LIGHT));
    }

    private String readout() {
        return ((Labeled) place.lookup(".readout")).getText();
    }

    /** Points again and again, since what is pointed at is computed elsewhere, until the read-out is as expected. */
    private Matcher read(double x, double y, String expected) {
        Pattern asExpected = Pattern.compile(expected);
        String[] said = new String[1];
        try {
            Eventually.eventually("it says " + expected, () -> on(() -> {
                pulse();
                point(x, y);
                said[0] = readout();
                return asExpected.matcher(said[0]).matches();
            }));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; it says " + said[0], e);
        }
        Matcher matcher = asExpected.matcher(said[0]);
        assertTrue(matcher.matches());
        return matcher;
    }

    /** Waits until a node stands still: what is found out in the background can make room for itself. */
    private void settle(Node node) {
        Bounds[] before = {null};
        int[] looks = {0};
        Eventually.eventually("it stands still", () -> on(() -> {
            pulse();
            place.applyCss();
            place.layout();
            Bounds now = node.localToScene(node.getLayoutBounds());
            looks[0] = now.equals(before[0]) ? looks[0] + 1 : 0;
            before[0] = now;
            return looks[0] == STILL;
        }));
    }

    private void point(double x, double y) {
        Node view = place.getChildren().getFirst();
        Point2D inScene = view.localToScene(x, y);
        PickResult picked = new PickResult(view, inScene.getX(), inScene.getY());
        Event.fireEvent(view,
                new MouseEvent(MouseEvent.MOUSE_MOVED, inScene.getX(), inScene.getY(), inScene.getX(), inScene.getY(),
                        MouseButton.NONE, 0, false, false, false, false, false, false, false, false, false, false, picked));
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace('\u2212', '-'));
    }

    private List<String[]> saved(Button export, Path file) throws IOException {
        save(export, file);
        return Files.readAllLines(file).stream().map(line -> line.split(",", -1)).toList();
    }

    private void save(Button export, Path file) {
        on(() -> {
            answers.saveTo(file);
            return null;
        });
        Eventually.eventually("there is something to save", () -> on(() -> {
            pulse();
            return !export.isDisabled();
        }));
        on(() -> {
            export.fire();
            return null;
        });
        Eventually.eventually("it is saved", () -> on(() -> {
            jobs.poll();
            return Files.exists(file);
        }));
    }

    @SuppressWarnings("unchecked")
    private <C> void see(String choice, C content) {
        on(() -> {
            ((ComboBox<C>) controls.get(choice)).setValue(content);
            place.layout();
            return null;
        });
    }

    /** Presses one of the buttons of a choice that are all seen. */
    private void press(String choice, int button) {
        on(() -> {
            ((ToggleButton) ((Pane) controls.get(choice)).getChildren().get(button)).fire();
            place.layout();
            return null;
        });
    }

    private void tools(List<Node> tools) {
        controls = tools.stream().collect(Collectors.toMap(Node::getId, tool -> tool));
    }

    private RasterView raster() {
        return on(() -> {
            RasterView view = new RasterView();
            tools(view.tools());
            show(view, new RasterController(view, selection, moment -> time = moment, () -> Gallery.EMPTY, exports(),
                    (_, _, _) -> {}));
            return view;
        });
    }

    @Test
    void theRasterShowsEverySpikeOfTheLastRound(@TempDir Path folder) throws IOException {
        RasterView view = raster();
        see("raster-order", RasterPicture.Order.PIXEL);
        press("raster-time", 2);
        SpikeTrain expected = golden.spikes("recalled_spikes");
        boolean[][] spikes = new boolean[golden.steps()][golden.neurons()];
        List<String[]> rows = saved(view.export(), folder.resolve("spikes.csv"));
        for (String[] row : rows.subList(1, rows.size())) {
            int step = Integer.parseInt(row[0]) - 1;
            if (step >= lastRound()) {
                spikes[step - lastRound()][Integer.parseInt(row[1])] = true;
            }
        }
        assertEquals(expected, SpikeTrain.of(spikes, golden.neurons()));

        Node area = on(() -> view.lookup(".raster-area"));
        for (int neuron = 0; neuron < golden.neurons(); neuron += 9) {
            for (int step = 0; step < golden.steps(); step += 4) {
                double x = area.getLayoutX() + (lastRound() + step + 0.5) / trial().length() * area.getLayoutBounds().getWidth();
                double y = area.getLayoutY() + (neuron + 0.5) / golden.neurons() * area.getLayoutBounds().getHeight();
                read(x, y, "Step %d . neuron %d .* (fires|silent)".formatted(lastRound() + step + 1, neuron));
                assertTrue(on(this::readout).endsWith(expected.spiked(step, neuron) ? "fires" : "silent"));
            }
        }
    }

    private WeightsView weights() {
        return on(() -> {
            WeightsView view = new WeightsView();
            tools(view.tools());
            show(view, new WeightsController(view, selection, exports(), new NetworkInSight()));
            return view;
        });
    }

    @Test
    void theMatrixHasTheGoldenWeights(@TempDir Path folder) throws IOException {
        WeightsView view = weights();
        double[][] expected = golden.weights();
        double largest = Arrays.stream(expected).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElseThrow();
        save(view.export(), folder.resolve("w.npy"));
        assertArrayEquals(Arrays.stream(expected).flatMapToDouble(Arrays::stream).toArray(),
                NumpyArray.read(folder.resolve("w.npy")).values(), 1e-12 * largest);

        Node area = on(() -> view.lookup(".matrix-area"));
        read(60, 60, "Weight .*");
        settle(area);
        for (int receiver = 0; receiver < golden.neurons(); receiver += 9) {
            for (int sender = 0; sender < golden.neurons(); sender += 7) {
                double x = area.getLayoutX() + (sender + 0.5) / golden.neurons() * area.getLayoutBounds().getWidth();
                double y = area.getLayoutY() + (receiver + 0.5) / golden.neurons() * area.getLayoutBounds().getHeight();
                Matcher said = read(x, y, "Weight (.*) from neuron %d to neuron %d".formatted(sender, receiver));
                double weight = expected[receiver][sender];
                assertEquals(weight, number(said.group(1)), Math.max(5.001e-5, 0.05 * Math.abs(weight)));
            }
        }
    }

    @Test
    void thePicturesBesideTheMatrixAreOneNeuronsWeightsAndStayWhilePointedAt() {
        WeightsView view = weights();
        on(() -> {
            selection.toggle(NEURON);
            return null;
        });
        Node area = on(() -> view.lookup(".matrix-area"));
        read(60, 60, "Weight .*");
        read(1, 1, "");
        settle(area);
        double[][] expected = golden.weights();
        double right = on(() -> area.getLayoutX() + area.getLayoutBounds().getWidth()) + 70 + 14;
        double top = on(area::getLayoutY);
        double side = on(() -> Math.floor(
                Math.min(area.getLayoutBounds().getHeight(), (view.getWidth() - view.getInsets().getRight() - right - 14) / 2)));
        double cell = side / golden.side();
        for (int other : new int[] {0, 9, 36, 63}) {
            double x = right + (other % golden.side() + 0.5) * cell;
            double y = top + (other / golden.side() + 0.5) * cell;
            Matcher incoming = read(x, y, "Weight (.*) from neuron %d to neuron %d".formatted(other, NEURON));
            assertEquals(expected[NEURON][other], number(incoming.group(1)), 5.001e-5);
            Matcher outgoing = read(x + side + 14, y, "Weight (.*) from neuron %d to neuron %d".formatted(NEURON, other));
            assertEquals(expected[other][NEURON], number(outgoing.group(1)), 5.001e-5);
            assertEquals(other, selection.marks().pointed(), "the other neuron is marked everywhere");
        }
    }

    @Test
    void theNumbersOfTheWeightsAreThoseOfTheGoldenMatrix(@TempDir Path folder) throws IOException {
        WeightsView view = weights();
        see("weights-content", WeightsView.Content.NUMBERS);
        List<String[]> rows = saved(view.export(), folder.resolve("numbers.csv"));
        assertArrayEquals(new String[] {"measure", "from", "to", "value"}, rows.getFirst());
        double[][] expected = golden.weights();
        double[] all = Arrays.stream(expected).flatMapToDouble(Arrays::stream).toArray();
        assertEquals(Arrays.stream(all).filter(w -> w > 0).count(), Long.parseLong(rows.get(2)[3]));
        assertEquals(Arrays.stream(all).filter(w -> w < 0).count(), Long.parseLong(rows.get(3)[3]));
        double trace = 0;
        double squares = 0;
        List<String[]> eigenvalues = rows.stream().filter(row -> row[0].equals("eigenvalue")).toList();
        assertEquals(golden.neurons(), eigenvalues.size());
        for (String[] row : eigenvalues) {
            trace += Double.parseDouble(row[3]);
            squares += Math.pow(Double.parseDouble(row[3]), 2);
        }
        double symmetric = 0;
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected.length; j++) {
                symmetric += Math.pow((expected[i][j] + expected[j][i]) / 2, 2);
            }
        }
        assertEquals(0, trace, 1e-9, "the diagonal is 0");
        assertEquals(symmetric, squares, 1e-9, "the squares of a symmetric matrix and of its eigenvalues");

        Matcher largest = read(320, 160, "Eigenvalue (\\d+) of 64: (.*)");
        int rank = Integer.parseInt(largest.group(1));
        assertEquals(Double.parseDouble(eigenvalues.get(rank - 1)[3]), number(largest.group(2)), 5.001e-5);
        read(150, 160, "[0-9.]+ % of the weights other than 0 are between .* and .*");
    }

    private StatisticsView statistics() {
        return on(() -> {
            StatisticsView view = new StatisticsView();
            tools(view.tools());
            show(view, new StatisticsController(view, selection, moment -> time = moment, exports(), new NetworkInSight()));
            return view;
        });
    }

    @Test
    void statisticsShowTheMeanRateOfEachRoundAndTheRatesOfTheLast(@TempDir Path folder) throws IOException {
        StatisticsView view = statistics();
        List<String[]> rows = saved(view.export(), folder.resolve("activity.csv"));
        for (int round = 1; round <= golden.iterations(); round++) {
            double expected = golden.parameters().get("mean_rate_per_iteration").get(round - 1).asDouble();
            assertEquals(expected, Double.parseDouble(rows.get(round * golden.steps())[2]), 1e-12);

            time = round * golden.steps() - 1;
            Matcher bar = read(560, 100, "(\\d+) of 64 neurons: ([0-9.]+) to ([0-9.]+) a step . mean ([0-9.]+) . steps %d to %d"
                    .formatted((round - 1) * golden.steps() + 1, round * golden.steps()));
            assertEquals(expected, Double.parseDouble(bar.group(4)), 0.0005001);
            if (round == golden.iterations()) {
                double low = Double.parseDouble(bar.group(2)) - 0.0051;
                double high = Double.parseDouble(bar.group(3)) + 0.0051;
                long within = Arrays.stream(golden.array("frequency").values()).filter(f -> f >= low && f <= high).count();
                assertEquals(within, Long.parseLong(bar.group(1)));
            }
        }
    }

    @Test
    void intervalsAreThoseOfTheSpikes(@TempDir Path folder) throws IOException {
        StatisticsView view = statistics();
        see("statistics-content", StatisticsView.Content.INTERVALS);
        List<String[]> rows = saved(view.export(), folder.resolve("intervals.csv"));
        SpikeTrain expected = golden.spikes("recalled_spikes");
        long inLastRound = 0;
        for (int neuron = 0; neuron < golden.neurons(); neuron++) {
            for (int step = 1; step < golden.steps(); step++) {
                inLastRound += expected.spiked(step, neuron) && expected.spiked(step - 1, neuron) ? 1 : 0;
            }
        }
        long ones = Long.parseLong(rows.get(1)[1]);
        assertTrue(inLastRound > 0 && ones > inLastRound && ones < 8 * inLastRound, ones + " of " + inLastRound);
        read(200, 240, "Interval \\d+ . all [0-9.]+ %");
    }

    @Test
    void theDisplayOfAnEnergyIsThatOfTheGoldenSpikesAndSaysWhatItIs(@TempDir Path folder) throws IOException {
        StatisticsView view = statistics();
        see("statistics-content", StatisticsView.Content.ENERGY);
        List<String[]> rows = saved(view.export(), folder.resolve("energy.csv"));
        assertArrayEquals(new String[] {"step", "display_energy"}, rows.getFirst());
        assertEquals(trial().length() + 1, rows.size());
        double[][] w = golden.weights();
        SpikeTrain spikes = golden.spikes("recalled_spikes");
        for (int step = 0; step < golden.steps(); step++) {
            double expected = 0;
            for (int i = 0; i < w.length; i++) {
                for (int j = 0; j < w.length; j++) {
                    expected -= w[i][j] * (spikes.spiked(step, i) == spikes.spiked(step, j) ? 1 : -1) / 2;
                }
            }
            assertEquals(expected, Double.parseDouble(rows.get(lastRound() + step + 1)[1]), 1e-9);
        }
        read(200, 100, "After step \\d+ . energy .*, for display only");
        assertTrue(on(() -> {
            point(1, 1);
            return readout();
        }).startsWith("Spikes have no energy: a display"));
    }

    private TracesView traces() {
        return on(() -> {
            TracesView view = new TracesView();
            tools(view.tools());
            show(view, new TracesController(view, selection, moment -> time = moment, exports(), new NetworkInSight()));
            return view;
        });
    }

    @Test
    void tracesEndAtTheGoldenPotentials(@TempDir Path folder) throws IOException {
        TracesView view = traces();
        press("traces-time", 2);
        double[] potentials = golden.array("membrane").values();
        SpikeTrain spikes = golden.spikes("recalled_spikes");
        int end = trial().length();
        for (int neuron : new int[] {0, NEURON, 63}) {
            on(() -> {
                selection.toggle(neuron);
                return null;
            });
            List<String[]> rows = saved(view.export(), folder.resolve("traces-%d.csv".formatted(neuron)));
            String[] last = rows.getLast();
            assertEquals(end, Integer.parseInt(last[0]));
            assertEquals(neuron, Integer.parseInt(last[1]));
            assertEquals(potentials[neuron], Double.parseDouble(last[2]), 1e-9);
            for (String[] row : rows.subList(1, rows.size())) {
                int step = Integer.parseInt(row[0]) - 1 - lastRound();
                if (step >= 0) {
                    assertEquals(spikes.spiked(step, neuron) ? "1" : "0", row[5]);
                    boolean input = golden.spikes("cue_spikes").spiked(step, neuron);
                    assertEquals(input ? 1 : 0, Double.parseDouble(row[3]));
                }
            }
            on(() -> {
                selection.toggle(neuron);
                return null;
            });
        }
    }

    @Test
    void allViewsFollowTheTimeLineAndItFollowsThem() {
        on(() -> {
            selection.toggle(NEURON);
            return null;
        });
        for (Runnable open : List.<Runnable>of(this::raster, this::statistics, this::traces)) {
            open.run();
            controls.keySet().stream().filter(id -> id.endsWith("-time")).forEach(id -> press(id, 2));
            double[] places = new double[2];
            for (int i = 0; i < places.length; i++) {
                time = trial().length() - 20 + 10 * i;
                int place = i;
                Eventually.eventually("the line is there", () -> on(() -> {
                    pulse();
                    return now() != null;
                }));
                places[place] = on(() -> now().getStartX());
            }
            assertTrue(places[1] > places[0], Arrays.toString(places));
            on(() -> {
                controller.close();
                return null;
            });
        }
    }

    private Line now() {
        return place.lookupAll(".now-line").stream().filter(Node::isVisible).map(Line.class::cast).findFirst().orElse(null);
    }
}
