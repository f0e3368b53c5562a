package engram.controller.export;

import module java.base;
import engram.export.numpy.NumpyArchive;
import engram.export.numpy.NumpyArray;
import engram.export.table.CsvTable;
import engram.export.table.ViewTables;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.analysis.Intervals;
import engram.model.analysis.PopulationRate;
import engram.model.analysis.Spectrum;
import engram.model.analysis.WeightSummary;
import engram.model.dynamics.Neurons;
import engram.model.network.weights.Weights;
import engram.model.trial.Frame;
import engram.model.trial.Trial;
import engram.service.AskedWeights;
import engram.service.Result;
import engram.view.weights.WeightsView;

/** The tables and arrays that can be taken away of each network. */
enum NumberFile {
    SCORES("Scores", "scores", "csv"),
    RACE("Race of the memories", "race", "csv"),
    CURVES("Similarity over time", "curves", "csv"),
    ACTIVITY("Spikes per step", "activity", "csv"),
    INTERVALS("Interspike intervals", "intervals", "csv"),
    SPIKES("Spikes, one to a row", "spikes", "csv"),
    WEIGHT_NUMBERS("Weights, histogram", "weights", "csv"),
    SPIKE_ARRAY("Spikes", "spikes", "npy"),
    RATE_ARRAY("Firing rates now", "rates", "npy"),
    WEIGHT_ARRAY("Weights", "weights", "npy"),
    ALL_ARRAYS("Spikes, rates, weights and scores in one", "arrays", "npz");

    /** As many bars as the histogram on screen has. */
    private static final int BARS = WeightsView.BARS;

    private final String title;
    private final String stem;
    private final String ending;

    NumberFile(String title, String stem, String ending) {
        this.title = title;
        this.stem = stem;
        this.ending = ending;
    }

    /** What is in a file. */
    sealed interface Contents {

        /** Rows of text. */
        record OfTable(CsvTable.Table table) implements Contents {}

        /** Numbers of one type. */
        record OfArray(NumpyArray array) implements Contents {}

        /** Several arrays by name. */
        record OfArchive(Map<String, NumpyArray> arrays) implements Contents {}

        /** Writes it. */
        default void write(Path target, Progress progress) throws FileProblem {
            switch (this) {
                case OfTable(CsvTable.Table table) -> CsvTable.write(table, target, progress);
                case OfArray(NumpyArray array) -> array.write(target, progress);
                case OfArchive(Map<String, NumpyArray> arrays) -> NumpyArchive.write(target, arrays, progress);
            }
        }
    }

    /** What people read. */
    String title() {
        return title + (ending.equals("csv") ? "" : Text.of(" (%s)", ending.toUpperCase(Locale.ROOT)));
    }

    /** The end of its name: {@code race.csv}, or {@code race B.csv} of the second of two networks. */
    String ending(int network, Subject subject) {
        return stem + (isOfBoth() || subject.twin() == null ? "" : network == 0 ? " A" : " B") + "." + ending;
    }

    /** Whether one file has both networks in it. */
    boolean isOfBoth() {
        return this == SCORES || this == ALL_ARRAYS;
    }

    /** Whether there is such a thing: not all networks have spikes, or weights that are still held. */
    boolean isIn(Subject subject) {
        return switch (this) {
            case INTERVALS -> subject.first().trial().parameters().dynamics().has(Neurons.Reading.SPIKES);
            case RACE -> !subject.names().isEmpty();
            case WEIGHT_NUMBERS, WEIGHT_ARRAY -> subject.results().stream().allMatch(NumberFile::hasWeightsToGoThrough);
            case ALL_ARRAYS ->
                    subject.results().stream().noneMatch(result -> usesWeights(result) && result.learned().weights() == null);
            default -> true;
        };
    }

    /** Not of large networks, whose weights are too many for a file. */
    private static boolean hasWeightsToGoThrough(Result result) {
        Weights weights = result.learned().weights();
        return usesWeights(result) && weights != null && weights.canBeGoneThrough();
    }

    private static boolean usesWeights(Result result) {
        return result.trial().parameters().dynamics().procedure().usesWeights();
    }

    /**
     * Finds out what is in it.
     *
     * @param network 0 for A, 1 for B
     * @param progress may cancel
     * @throws CancellationException if weights were let go meanwhile
     */
    Contents of(Subject subject, int network, Progress progress) {
        Result result = subject.results().get(network);
        Trial trial = result.trial();
        return switch (this) {
            case SCORES -> new Contents.OfTable(ViewTables.scores(subject.still().frames(), subject.names()));
            case RACE -> new Contents.OfTable(ViewTables.race(trial, subject.names()));
            case CURVES -> new Contents.OfTable(ViewTables.similarity(trial));
            case ACTIVITY -> new Contents.OfTable(
                    ViewTables.activity(trial, PopulationRate.of(trial.recalled(), trial.parameters().window(), progress)));
            case INTERVALS -> new Contents.OfTable(
                    ViewTables.intervals(Intervals.ofAll(trial.recalled(), progress).together(), List.of(), List.of()));
            case SPIKES -> new Contents.OfTable(ViewTables.spikes(trial.recalled(), 0, trial.recorded(),
                    IntStream.range(0, trial.parameters().neurons()).toArray()));
            case WEIGHT_NUMBERS -> new Contents.OfTable(weightNumbers(result, progress));
            case SPIKE_ARRAY -> new Contents.OfArray(NumpyArray.of(trial.recalled()));
            case RATE_ARRAY -> {
                Frame frame = subject.still().frames().get(network);
                yield new Contents.OfArray(NumpyArray.ofDoubles(new int[] {frame.side(), frame.side()}, frame.recallRates()));
            }
            case WEIGHT_ARRAY -> new Contents.OfArray(NumpyArray.of(held(result)));
            case ALL_ARRAYS -> new Contents.OfArchive(RunArrays.of(subject));
        };
    }

    private static CsvTable.Table weightNumbers(Result result, Progress progress) {
        // Weights that are let go of are not held any longer by those who look at them.
        Progress whileHeld = (done, total) -> {
            present(result);
            progress.report(done, total);
        };
        return ViewTables.weightNumbers(WeightSummary.of(held(result), whileHeld.stretch(0, 0.2)), BARS,
                Spectrum.of(held(result), whileHeld.stretch(0.2, 1)));
    }

    private static void present(Result result) {
        if (result.learned().network() == null) {
            throw new CancellationException();
        }
    }

    /** The weights that were used, which are let go of when others are learned: then it is cancelled. */
    static Weights held(Result result) {
        return AskedWeights.of(result).get();
    }
}
