package engram.export.table;

import module java.base;
import engram.model.Text;
import engram.model.analysis.EnergyCurve;
import engram.model.analysis.Intervals;
import engram.model.analysis.PopulationRate;
import engram.model.analysis.Spectrum;
import engram.model.analysis.WeightSummary;
import engram.model.analysis.replay.HiddenRace;
import engram.model.analysis.replay.NeuronTrace;
import engram.model.dynamics.Dynamics;
import engram.model.dynamics.Neurons;
import engram.model.experiment.Parameters;
import engram.model.network.weights.Weights;
import engram.model.score.Race;
import engram.model.score.ScoreCard;
import engram.model.spike.SpikeTrain;
import engram.model.study.TrialPair;
import engram.model.study.TrialSeriesResult;
import engram.model.study.ScoredAnswer;
import engram.model.trial.Curve;
import engram.model.trial.Frame;
import engram.model.trial.Trial;

/** The tables behind the window's views: what is drawn there, as numbers. Steps count from 1, neurons from 0. */
public final class ViewTables {

    private ViewTables() {}

    /** A row: numbers in full, nothing for what is not a number, 1 and 0 for yes and no. */
    private static List<String> row(Object... cells) {
        return Arrays.stream(cells).map(ViewTables::cell).toList();
    }

    private static String cell(Object value) {
        return switch (value) {
            case Double number when number.isNaN() -> "";
            case Boolean yes -> yes ? "1" : "0";
            default -> value.toString();
        };
    }

    /** Rows with as many columns more as there are things. */
    private static List<String> with(List<String> row, Stream<?> more) {
        return Stream.concat(row.stream(), more.map(ViewTables::cell)).toList();
    }

    /**
     * The spikes of some neurons in a stretch of time, one to a row.
     *
     * @param from the first step, from 0 on
     * @param to the step after the last
     */
    public static CsvTable.Table spikes(SpikeTrain spikes, int from, int to, int[] neurons) {
        return new CsvTable.Table(List.of("step", "neuron"), Math.max(0, to - from), part -> {
            int step = from + part;
            return Arrays.stream(neurons)
                    .filter(neuron -> spikes.spiked(step, neuron))
                    .mapToObj(neuron -> row(step + 1, neuron))
                    .toList();
        });
    }

    /** Similarities over the time of a recall, a sample to a row, and the energy where the dynamics has one. */
    public static CsvTable.Table similarity(Trial trial) {
        Curve curve = trial.curve();
        List<String> header = List.of("step", "similarity", "no_memory", "cue_alone", "constant_answer", "perfect_recall");
        boolean energy = curve.hasEnergy();
        return new CsvTable.Table(with(header, energy ? Stream.of("energy") : Stream.empty()), curve.samples(), sample -> {
            List<String> row = row(curve.time(sample) + 1, curve.recalled(sample), curve.withoutMemory(sample),
                    curve.cueAlone(sample), trial.yardstick().constantAnswer(), trial.question().ceiling());
            return List.of(with(row, energy ? Stream.of(curve.energy(sample)) : Stream.empty()));
        });
    }

    /**
     * The scores of a moment, a network to a row; memories are counted from 1 in the order learned, 0 is none.
     *
     * @param frames of network A, and of B where there is one
     * @param names of the memories, in the order learned
     */
    public static CsvTable.Table scores(List<Frame> frames, List<String> names) {
        List<String> header = List.of("network", "rule", "dynamics", "step", "noise", "similarity", "no_memory", "cue_alone",
                "constant_answer", "perfect_recall", "beyond_mean", "wrong_pixels", "winner", "winner_name", "margin", "settled");
        return new CsvTable.Table(header, frames.size(), place -> {
            Frame frame = frames.get(place);
            Parameters parameters = frame.trial().parameters();
            ScoreCard card = frame.card();
            return List.of(row(place == 0 ? "A" : "B", parameters.rule().key(), parameters.dynamics().key(), frame.time() + 1,
                    parameters.noise(), card.scores().recalled(), card.scores().withoutMemory(), card.scores().cueAlone(),
                    card.constantAnswer(), card.scores().ceiling(), card.partial(), card.wrongPixels(), card.winner() + 1,
                    card.winner() < 0 ? "" : names.get(card.winner()), card.margin(),
                    card.settled().kind().name().toLowerCase(Locale.ROOT)));
        });
    }

    /**
     * What the maps of a moment show, a neuron to a row: whether it fires now, and how often it did within the window; of the
     * cue, and of each network.
     *
     * @param frames of network A, and of B where there is one
     */
    public static CsvTable.Table maps(List<Frame> frames) {
        Frame first = frames.getFirst();
        Stream<String> networks = frames.size() == 1 ? Stream.of("recall") : Stream.of("a", "b");
        List<String> header = with(List.of("neuron", "row", "column", "cue_spike", "cue_rate"),
                networks.flatMap(network -> Stream.of(network + "_spike", network + "_rate")));
        int side = first.side();
        // A spike of now glows in full.
        return new CsvTable.Table(header, side * side, neuron -> List.of(with(
                row(neuron, neuron / side + 1, neuron % side + 1, first.cueGlow()[neuron] >= 1, first.cue().of(neuron)),
                frames.stream().flatMap(frame -> Stream.of(frame.recallGlow()[neuron] >= 1, frame.recall().of(neuron))))));
    }

    /**
     * The scores of many draws of both networks, one to a row; draws and memories are counted from 1.
     *
     * @param trials of the first network at least
     * @param cue what the picture asked about is called, where that is no memory
     * @param names of the memories, in the order learned
     */
    public static CsvTable.Table trials(TrialPair trials, String cue, List<String> names) {
        List<String> header = List.of("network", "rule", "picture", "noise", "draw", "similarity", "no_memory", "cue_alone",
                "constant_answer", "perfect_recall", "beyond_mean", "wrong_pixels", "winner", "winner_name", "margin", "right",
                "settled", "leads_since");
        int ofFirst = trials.first().answers().size();
        int ofTwin = trials.twin() == null ? 0 : trials.twin().answers().size();
        return new CsvTable.Table(header, ofFirst + ofTwin,
                place -> List.of(place < ofFirst ? row("A", trials.first(), place, cue, names)
                        : row("B", trials.twin(), place - ofFirst, cue, names)));
    }

    private static List<String> row(String network, TrialSeriesResult of, int place, String cue, List<String> names) {
        ScoredAnswer verdict = of.answers().get(place);
        ScoreCard card = verdict.card();
        int picture = verdict.cell().picture();
        return row(network, of.sampling().experiment().parameters().rule().title(), picture < 0 ? cue : names.get(picture),
                verdict.cell().level(), verdict.cell().trial() + 1, card.scores().recalled(), card.scores().withoutMemory(),
                card.scores().cueAlone(), card.constantAnswer(), card.scores().ceiling(), card.partial(), card.wrongPixels(),
                card.winner() + 1, card.winner() < 0 ? "" : names.get(card.winner()), card.margin(), verdict.isRight(),
                card.settled().kind().name().toLowerCase(Locale.ROOT), verdict.leadsFrom() < 0 ? "" : verdict.leadsFrom() + 1);
    }

    /**
     * The race of the memories, a sample to a row: who leads, counted from 1 in the order learned, 0 where nobody does;
     * by how much; and the overlap with each memory.
     *
     * @param names of the memories, in the order learned
     */
    public static CsvTable.Table race(Trial trial, List<String> names) {
        Race race = trial.race();
        Supplier<Stream<Integer>> memories = () -> IntStream.range(0, names.size()).boxed();
        List<String> header = with(List.of("step", "leader", "margin"),
                memories.get().map(memory -> Text.of("overlap_%d %s", memory + 1, names.get(memory))));
        return new CsvTable.Table(header, race.samples(),
                sample -> List.of(with(row(race.time(sample) + 1, race.leader(sample) + 1, race.margin(sample)),
                        memories.get().map(memory -> race.overlap(sample, memory)))));
    }

    /**
     * The race of hidden neurons, a step to a row: what a potential had to be above, which of them fired, counted from 1 in the
     * order learned, 0 where none did, and the potentials of those that were ahead.
     *
     * @param names of the memories, in the order learned
     */
    public static CsvTable.Table hiddenRace(HiddenRace race, List<String> names) {
        List<String> header = with(List.of("step", "bar", "fires"),
                Arrays.stream(race.leaders()).mapToObj(memory -> Text.of("potential_%d %s", memory + 1, names.get(memory))));
        return new CsvTable.Table(header, race.steps(),
                step -> List.of(with(row(step + 1, (double) race.bar()[step], race.fired()[step] + 1),
                        Arrays.stream(race.potentials()).map(potentials -> (double) potentials[step]))));
    }

    /**
     * The tables of two networks as one, those of A first: its first column says whose a row is. Columns that one of them alone
     * has are empty in the other's rows.
     */
    public static CsvTable.Table ofNetworks(CsvTable.Table a, CsvTable.Table b) {
        List<String> columns = Stream.concat(a.header().stream(), b.header().stream()).distinct().toList();
        return new CsvTable.Table(with(List.of("network"), columns.stream()), a.parts() + b.parts(), part -> {
            boolean first = part < a.parts();
            CsvTable.Table own = first ? a : b;
            return own.rows()
                    .apply(first ? part : part - a.parts())
                    .stream()
                    .map(row -> Stream.concat(Stream.of(first ? "A" : "B"), columns.stream().map(column -> {
                        int place = own.header().indexOf(column);
                        return place < 0 ? "" : row.get(place);
                    })).toList())
                    .toList();
        });
    }

    /** The weights between one neuron and each other, one to a row: what it gets from it, and what it sends to it. */
    public static CsvTable.Table weights(Weights weights, int neuron) {
        double[] incoming = new double[weights.neurons()];
        double[] outgoing = new double[weights.neurons()];
        weights.copyIncoming(neuron, incoming);
        weights.copyOutgoing(neuron, outgoing);
        return new CsvTable.Table(List.of("neuron", "incoming", "outgoing"), weights.neurons(),
                other -> List.of(row(other, incoming[other], outgoing[other])));
    }

    /**
     * The weights as numbers, one to a row: what they come to, how those other than 0 are distributed (percent of them
     * from one value to another), and the eigenvalues of their symmetric part by rank.
     */
    public static CsvTable.Table weightNumbers(WeightSummary summary, int bars, Spectrum spectrum) {
        List<List<String>> rows = new ArrayList<>(List.of(row("weights", "", "", summary.count()),
                row("excitatory", "", "", summary.excitatory()), row("inhibitory", "", "", summary.inhibitory()),
                row("largest", "", "", summary.largest()), row("asymmetry", "", "", summary.asymmetry())));
        double[] percents = summary.largest() == 0 ? new double[0] : summary.bars(bars);
        for (int bar = 0; bar < percents.length; bar++) {
            rows.add(row("percent", summary.edge(bar, bars), summary.edge(bar + 1, bars), percents[bar]));
        }
        for (int rank = 0; rank < spectrum.values().length; rank++) {
            rows.add(row("eigenvalue", rank + 1, rank + 1, spectrum.values()[rank]));
        }
        return new CsvTable.Table(List.of("measure", "from", "to", "value"), 1, _ -> rows);
    }

    /**
     * How many neurons are active in each step.
     *
     * @param trial the recall; has the energies of neurons that have one of their own, at some of the steps
     * @param rate the shares, and of neurons with rates their means over the window
     */
    public static CsvTable.Table activity(Trial trial, PopulationRate rate) {
        Dynamics dynamics = trial.parameters().dynamics();
        boolean rates = dynamics.has(Neurons.Reading.RATES);
        Neurons.Columns columns = dynamics.neurons().columns();
        double[] second = rates ? rate.means() : energies(trial.curve(), rate.shares().length);
        return new CsvTable.Table(List.of("step", columns.activity(), rates ? "mean_in_window" : columns.energy()), second.length,
                step -> List.of(row(step + 1, rate.shares()[step], second[step])));
    }

    /** The energy after each of so many steps; not a number where there is none. */
    private static double[] energies(Curve curve, int steps) {
        double[] energies = new double[steps];
        Arrays.fill(energies, Double.NaN);
        for (int sample = 0; curve.hasEnergy() && sample < curve.samples() && curve.time(sample) < steps; sample++) {
            energies[curve.time(sample)] = curve.energy(sample);
        }
        return energies;
    }

    /**
     * An energy over time, a sample to a row; of spikes the column says that it is a display.
     *
     * @param trial the recall that it is of
     */
    public static CsvTable.Table energy(Trial trial, EnergyCurve energy) {
        String column = trial.parameters().dynamics().neurons().columns().energy();
        return new CsvTable.Table(List.of("step", column), energy.values().length,
                sample -> List.of(row(energy.time(sample) + 1, energy.values()[sample])));
    }

    /** How often each interspike interval occurs, of all neurons together and of some by themselves. */
    public static CsvTable.Table intervals(Intervals all, List<Integer> neurons, List<Intervals> each) {
        return new CsvTable.Table(with(List.of("interval", "all"), neurons.stream().map(neuron -> "neuron_" + neuron)),
                all.counts().length - 1, part -> List
                        .of(with(row(part + 1, all.count(part + 1)), each.stream().map(intervals -> intervals.count(part + 1)))));
    }

    /**
     * What went on in some neurons, a row for each step and neuron.
     *
     * @param trial the recall that they are of
     * @param from the first step, from 0 on
     * @param to the step after the last
     */
    public static CsvTable.Table traces(Trial trial, List<NeuronTrace> traces, int from, int to) {
        Dynamics dynamics = trial.parameters().dynamics();
        boolean currents = dynamics.has(Neurons.Reading.CURRENTS);
        Neurons.Columns columns = dynamics.neurons().columns();
        int least = dynamics.neurons().activity().least();
        boolean noisy = traces.stream().anyMatch(NeuronTrace::isNoisy);
        Stream<String> more = Stream.of(currents ? List.of("input", "recurrent") : List.<String>of(),
                noisy ? List.of("noise") : List.<String>of(), List.of(columns.active())).flatMap(List::stream);
        return new CsvTable.Table(with(List.of("step", "neuron", columns.inner()), more), Math.max(0, to - from), part -> {
            int step = from + part;
            return traces.stream()
                    .filter(trace -> trace.has(step))
                    .map(trace -> row(trace, step, currents, noisy, trial.recalled().spiked(step, trace.neuron()) ? 1 : least))
                    .toList();
        });
    }

    private static List<String> row(NeuronTrace trace, int step, boolean currents, boolean noisy, int activity) {
        double inner = trace.potentialAt(step);
        if (noisy) {
            return row(step + 1, trace.neuron(), inner, trace.inputAt(step), trace.recurrentAt(step), trace.noiseAt(step),
                    activity);
        }
        return currents ? row(step + 1, trace.neuron(), inner, trace.inputAt(step), trace.recurrentAt(step), activity)
                : row(step + 1, trace.neuron(), inner, activity);
    }
}
