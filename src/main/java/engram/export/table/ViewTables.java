package engram.export.table;

import module java.base;
import engram.model.Text;
import engram.model.analysis.EnergyCurve;
import engram.model.analysis.Intervals;
import engram.model.analysis.PopulationRate;
import engram.model.analysis.Spectrum;
import engram.model.analysis.WeightSummary;
import engram.model.analysis.replay.NeuronTrace;
import engram.model.network.Weights;
import engram.model.score.Race;
import engram.model.score.ScoreCard;
import engram.model.spike.SpikeTrain;
import engram.model.study.TrialSeriesResult;
import engram.model.study.Verdict;
import engram.model.trial.Curve;
import engram.model.trial.Trial;

/** The tables behind the window's views: what is drawn there, as numbers. Steps count from 1, neurons from 0. */
public final class ViewTables {

    private ViewTables() {}

    /**
     * The spikes of some neurons in a stretch of time, one to a row.
     *
     * @param spikes of all neurons and steps
     * @param from the first step, from 0 on
     * @param to the step after the last
     * @param neurons which ones, in the order in which a step's spikes are to stand
     */
    public static CsvTable.Table spikes(SpikeTrain spikes, int from, int to, int[] neurons) {
        return new CsvTable.Table(List.of("step", "neuron"), Math.max(0, to - from), part -> {
            int step = from + part;
            String number = Integer.toString(step + 1);
            List<List<String>> rows = new ArrayList<>();
            for (int neuron : neurons) {
                if (spikes.spiked(step, neuron)) {
                    rows.add(List.of(number, Integer.toString(neuron)));
                }
            }
            return rows;
        });
    }

    /**
     * Similarities over the time of a recall, a sample to a row, and the energy where the dynamics has one.
     *
     * @param trial the recall so far
     */
    public static CsvTable.Table similarity(Trial trial) {
        Curve curve = trial.curve();
        List<String> header =
                new ArrayList<>(List.of("step", "similarity", "no_memory", "cue_alone", "constant_answer", "best_possible"));
        if (curve.hasEnergy()) {
            header.add("energy");
        }
        return new CsvTable.Table(header, curve.samples(), sample -> {
            List<String> row = new ArrayList<>(List.of(Integer.toString(curve.time(sample) + 1), number(curve.recalled(sample)),
                    number(curve.withoutMemory(sample)), number(curve.cueAlone(sample)),
                    number(trial.yardstick().constantAnswer()), number(trial.question().ceiling())));
            if (curve.hasEnergy()) {
                row.add(number(curve.energy(sample)));
            }
            return List.of(row);
        });
    }

    /**
     * The scores of many draws, one to a row; draws and memories are counted from 1.
     *
     * @param sampled what is known so far
     * @param names of the memories, in the order learned
     */
    public static CsvTable.Table trials(TrialSeriesResult sampled, List<String> names) {
        List<String> header = List.of("noise", "draw", "similarity", "no_memory", "cue_alone", "constant_answer", "best_possible",
                "beyond_mean", "wrong_pixels", "winner", "winner_name", "margin", "right", "settled", "leads_since");
        return new CsvTable.Table(header, sampled.verdicts().size(), place -> {
            Verdict verdict = sampled.verdicts().get(place);
            ScoreCard card = verdict.card();
            return List.of(List.of(number(verdict.cell().level()), Integer.toString(verdict.cell().trial() + 1),
                    number(card.scores().recalled()), number(card.scores().withoutMemory()), number(card.scores().cueAlone()),
                    number(card.constantAnswer()), number(card.scores().ceiling()), number(card.partial()),
                    number(card.wrongPixels()), Integer.toString(card.winner() + 1),
                    card.winner() < 0 ? "" : names.get(card.winner()), number(card.margin()), verdict.isRight() ? "1" : "0",
                    card.settled().kind().name().toLowerCase(Locale.ROOT),
                    verdict.leadsFrom() < 0 ? "" : Integer.toString(verdict.leadsFrom() + 1)));
        });
    }

    /**
     * The race of the memories, a sample to a row: who leads, counted from 1 in the order learned, 0 where nobody does;
     * by how much; and the overlap with each memory.
     *
     * @param trial the recall so far
     * @param names of the memories, in the order learned
     */
    public static CsvTable.Table race(Trial trial, List<String> names) {
        Race race = trial.race();
        List<String> header = new ArrayList<>(List.of("step", "leader", "margin"));
        for (int memory = 0; memory < names.size(); memory++) {
            header.add(Text.of("overlap_%d %s", memory + 1, names.get(memory)));
        }
        return new CsvTable.Table(header, race.samples(), sample -> {
            List<String> row = new ArrayList<>(List.of(Integer.toString(race.time(sample) + 1),
                    Integer.toString(race.leader(sample) + 1), number(race.margin(sample))));
            for (int memory = 0; memory < names.size(); memory++) {
                row.add(number(race.overlap(sample, memory)));
            }
            return List.of(row);
        });
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    /** The weights between one neuron and each other, one to a row: what it gets from it, and what it sends to it. */
    public static CsvTable.Table weights(Weights weights, int neuron) {
        return new CsvTable.Table(List.of("neuron", "incoming", "outgoing"), weights.neurons(),
                other -> List.of(List.of(Integer.toString(other), Double.toString(weights.weight(neuron, other)),
                        Double.toString(weights.weight(other, neuron)))));
    }

    /**
     * The weights as numbers, one to a row: what they come to, how those other than 0 are distributed (percent of them
     * from one value to another), and the eigenvalues of their symmetric part by rank.
     *
     * @param summary what they come to
     * @param bars how many bars the distribution has
     * @param spectrum the eigenvalues
     */
    public static CsvTable.Table weightNumbers(WeightSummary summary, int bars, Spectrum spectrum) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("weights", "", "", Long.toString(summary.count())),
                List.of("excitatory", "", "", Long.toString(summary.excitatory())),
                List.of("inhibitory", "", "", Long.toString(summary.inhibitory())),
                List.of("largest", "", "", Double.toString(summary.largest())),
                List.of("asymmetry", "", "", Double.toString(summary.asymmetry()))));
        double[] percents = summary.largest() == 0 ? new double[0] : summary.bars(bars);
        for (int bar = 0; bar < percents.length; bar++) {
            rows.add(List.of("percent", Double.toString(summary.edge(bar, bars)), Double.toString(summary.edge(bar + 1, bars)),
                    Double.toString(percents[bar])));
        }
        for (int rank = 0; rank < spectrum.values().length; rank++) {
            String number = Integer.toString(rank + 1);
            rows.add(List.of("eigenvalue", number, number, Double.toString(spectrum.values()[rank])));
        }
        return new CsvTable.Table(List.of("measure", "from", "to", "value"), 1, _ -> rows);
    }

    /**
     * How many neurons are active in each step.
     *
     * @param rate the shares, and of spiking neurons their means over the window
     * @param curve has the energies of binary neurons, at some of the steps
     * @param spiking whether neurons fire
     */
    public static CsvTable.Table activity(PopulationRate rate, Curve curve, boolean spiking) {
        List<String> header =
                spiking ? List.of("step", "population_rate", "mean_in_window") : List.of("step", "share_on", "energy");
        return new CsvTable.Table(header, rate.shares().length, step -> List.of(List.of(Integer.toString(step + 1),
                Double.toString(rate.shares()[step]), spiking ? Double.toString(rate.means()[step]) : energy(curve, step))));
    }

    private static String energy(Curve curve, int step) {
        if (!curve.hasEnergy() || curve.samples() == 0) {
            return "";
        }
        int stride = curve.time(0) + 1;
        int sample = (step + 1) / stride - 1;
        boolean sampled = (step + 1) % stride == 0 && sample < curve.samples();
        return sampled ? Double.toString(curve.energy(sample)) : "";
    }

    /**
     * An energy over time, a sample to a row.
     *
     * @param energy the samples
     * @param spiking whether neurons fire: then the column says that it is a display
     */
    public static CsvTable.Table energy(EnergyCurve energy, boolean spiking) {
        return new CsvTable.Table(List.of("step", spiking ? "display_energy" : "energy"), energy.values().length,
                sample -> List.of(List.of(Integer.toString(energy.time(sample) + 1), Double.toString(energy.values()[sample]))));
    }

    /**
     * How often each interspike interval occurs, of all neurons together and of some by themselves.
     *
     * @param all of all neurons
     * @param neurons which ones
     * @param each of each of them, in their order
     */
    public static CsvTable.Table intervals(Intervals all, List<Integer> neurons, List<Intervals> each) {
        List<String> header = new ArrayList<>(List.of("interval", "all"));
        neurons.forEach(neuron -> header.add("neuron_" + neuron));
        return new CsvTable.Table(header, all.counts().length - 1, part -> {
            List<String> row = new ArrayList<>(List.of(Integer.toString(part + 1), Long.toString(all.count(part + 1))));
            each.forEach(intervals -> row.add(Long.toString(intervals.count(part + 1))));
            return List.of(row);
        });
    }

    /**
     * What went on in some neurons, a row for each step and neuron.
     *
     * @param traces of the neurons; steps that they do not have are left out
     * @param spikes what the neurons did
     * @param from the first step, from 0 on
     * @param to the step after the last
     * @param spiking whether neurons fire
     */
    public static CsvTable.Table traces(List<NeuronTrace> traces, SpikeTrain spikes, int from, int to, boolean spiking) {
        List<String> header = spiking ? List.of("step", "neuron", "potential", "input", "recurrent", "spike")
                : List.of("step", "neuron", "field", "state");
        return new CsvTable.Table(header, Math.max(0, to - from), part -> {
            int step = from + part;
            List<List<String>> rows = new ArrayList<>();
            for (NeuronTrace trace : traces) {
                if (trace.has(step)) {
                    rows.add(row(trace, spikes.spiked(step, trace.neuron()), step, spiking));
                }
            }
            return rows;
        });
    }

    private static List<String> row(NeuronTrace trace, boolean active, int step, boolean spiking) {
        String number = Integer.toString(step + 1);
        String neuron = Integer.toString(trace.neuron());
        String potential = Double.toString(trace.potentialAt(step));
        return spiking
                ? List.of(number, neuron, potential, Double.toString(trace.inputAt(step)),
                        Double.toString(trace.recurrentAt(step)), active ? "1" : "0")
                : List.of(number, neuron, potential, active ? "1" : "-1");
    }
}
