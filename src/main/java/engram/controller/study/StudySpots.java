package engram.controller.study;

import module java.base;
import engram.controller.maps.TwinController;
import engram.controller.state.ExperimentState;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.StudyCells;
import engram.model.study.plan.StudyPlan;
import engram.view.study.StudySight.Spot;

/** Takes a point of a study over into the experiment: as a run, or its values alone. One step that can be undone. */
final class StudySpots {

    private static final String SECOND = "B";

    private final ExperimentState state;
    private final TwinController twin;

    StudySpots(ExperimentState state, TwinController twin) {
        this.state = state;
        this.twin = twin;
    }

    /**
     * Opens the first run of a point: the very pictures, cue and spikes of the study. Network B of the study becomes network B of the
     * experiment.
     */
    void open(StudyCells cells, Spot spot) {
        StudyPlan plan = cells.order().plan();
        int first = first(plan, spot);
        Experiment experiment = cells.experiment(place(cells.order(), spot.point(), first), 0);
        take(plan, spot, experiment, parameters(plan, spot.point(), second(plan)));
    }

    /** Takes over the values of a point, for the pictures and the cue of the experiment. */
    void use(StudyPlan plan, Spot spot) {
        long seed = state.current().parameters().seed();
        Parameters first = plan.setting(spot.point(), first(plan, spot), 0).parameters().withSeed(seed);
        take(plan, spot, state.current().with(first),
                parameters(plan, spot.point(), second(plan)).map(each -> each.withSeed(seed)));
    }

    private void take(StudyPlan plan, Spot spot, Experiment experiment, Optional<Parameters> second) {
        Twin other = second.map(each -> state.twin().being(each, experiment.parameters())).orElse(state.twin());
        state.changeBoth(experiment, other);
        if (plan.networks().get(spot.network()).name().equals(SECOND) && plan.networks().size() > 1) {
            twin.turn(true);
        }
    }

    /** What is to be network A: the study's A, or, where that has none, whatever the point is of. */
    private static int first(StudyPlan plan, Spot spot) {
        return IntStream.range(0, plan.networks().size())
                .filter(network -> !plan.networks().get(network).name().equals(SECOND))
                .findFirst()
                .orElse(spot.network());
    }

    private static OptionalInt second(StudyPlan plan) {
        return plan.networks().size() < 2 ? OptionalInt.empty()
                : IntStream.range(0, plan.networks().size())
                        .filter(network -> plan.networks().get(network).name().equals(SECOND))
                        .findFirst();
    }

    private static Optional<Parameters> parameters(StudyPlan plan, int point, OptionalInt network) {
        return network.isEmpty() ? Optional.empty() : Optional.of(plan.setting(point, network.getAsInt(), 0).parameters());
    }

    private static int place(CellOrder order, int point, int network) {
        CellOrder.Cell wanted = new CellOrder.Cell(point, network, 0);
        return IntStream.range(0, order.cells()).filter(place -> order.cell(place).equals(wanted)).findFirst().orElseThrow();
    }
}
