package engram.export.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.document.rerun.Rerun;
import engram.model.Progress;
import engram.model.analysis.EnergyCurve;
import engram.model.analysis.PopulationRate;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.learning.RuleKind;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import engram.model.trial.Curve;
import engram.model.trial.Trial;
import org.junit.jupiter.api.Test;

class ViewTablesTest {

    @Test
    void theTablesOfTwoNetworksAreOneThatSaysWhoseARowIs() {
        CsvTable.Table a =
                new CsvTable.Table(List.of("step", "energy"), 2, part -> List.of(List.of(Integer.toString(part), "-" + part)));
        CsvTable.Table b = new CsvTable.Table(List.of("step"), 1, _ -> List.of(List.of("7"), List.of("8")));
        CsvTable.Table both = ViewTables.ofNetworks(a, b);
        assertEquals(List.of("network", "step", "energy"), both.header());
        assertEquals(3, both.parts());
        assertEquals(List.of(List.of("A", "1", "-1")), both.rows().apply(1));
        assertEquals(List.of(List.of("B", "7", ""), List.of("B", "8", "")), both.rows().apply(2));
    }

    private static Rerun rerun(Dynamics dynamics) {
        Experiment small = Experiments.small();
        return Rerun.of(small.with(small.parameters()
                .withRule(RuleKind.HEBB)
                .withDynamics(dynamics)
                .with(Parameter.SIDE, 8)
                .with(Parameter.TEMPERATURE, 0.4)), Progress.IGNORED);
    }

    private static CsvTable.Table activity(Trial trial) {
        return ViewTables.activity(trial, PopulationRate.of(trial.recalled(), trial.parameters().window(), Progress.IGNORED));
    }

    /** Long recalls are sampled, later ever more rarely: each energy has to stand in the row of its own step. */
    @Test
    void theEnergyInEachRowIsThatOfTheStatesStep() {
        Rerun rerun = rerun(Dynamics.BINARY);
        CsvTable.Table table = activity(rerun.trial());
        assertEquals(List.of("step", "share_on", "energy"), table.header());
        assertTrue(table.parts() > Curve.MOST_SAMPLES, "every step is sampled: " + table.parts());
        int known = 0;
        for (int step = 0; step < table.parts(); step++) {
            String energy = table.rows().apply(step).getFirst().getLast();
            if (!energy.isEmpty()) {
                known++;
                double[] state = rerun.trial().recalled().signs(step).values();
                assertEquals(energy(rerun.weights(), state), Double.parseDouble(energy), 1e-6, "after step " + (step + 1));
            }
        }
        assertEquals(rerun.trial().curve().samples(), known);
    }

    private static double energy(Weights weights, double[] state) {
        double sum = 0;
        for (int i = 0; i < state.length; i++) {
            for (int j = 0; j < state.length; j++) {
                sum += state[i] * weights.weight(i, j) * state[j];
            }
        }
        return -sum / 2;
    }

    @Test
    void columnsAreCalledAfterWhatThereIsOfTheNeurons() {
        Trial spiking = rerun(Dynamics.HELD).trial();
        Trial binary = rerun(Dynamics.DENSE).trial();
        EnergyCurve energy = new EnergyCurve(new int[] {4}, new double[] {-1.5});
        assertEquals(List.of("step", "population_rate", "mean_in_window"), activity(spiking).header());
        assertEquals(List.of("step", "neuron", "potential", "input", "recurrent", "spike"),
                ViewTables.traces(spiking, List.of(), 0, 1).header());
        assertEquals(List.of("step", "neuron", "field", "state"), ViewTables.traces(binary, List.of(), 0, 1).header());
        assertEquals(List.of("step", "display_energy"), ViewTables.energy(spiking, energy).header());
        assertEquals(List.of("step", "energy"), ViewTables.energy(binary, energy).header());
        assertEquals(List.of(List.of("5", "-1.5")), ViewTables.energy(binary, energy).rows().apply(0));
    }
}
