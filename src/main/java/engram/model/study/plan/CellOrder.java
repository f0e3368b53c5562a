package engram.model.study.plan;

import module java.base;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import engram.model.study.engine.Setting;

/**
 * The order in which the cells of a plan are asked: point after point, of each network after network, of each draw after draw; but
 * all that asks the same network stands together, where the first of them stands. That order is the plan's own, whatever
 * pictures there are, so any stretch of it can be computed by itself, and stretches put together are the whole. Immutable.
 */
public final class CellOrder {

    private final StudyPlan plan;
    /** Shape (cells): the number of each in the order of points, networks and draws. */
    private final int[] order;
    private final int networks;

    /**
     * One cell in people's terms.
     *
     * @param point the combination of values, from 0 on
     * @param network which of the networks, from 0 on
     * @param draw which draw of memories, from 0 on
     */
    public record Cell(int point, int network, int draw) {}

    /** Puts the cells in order. */
    public CellOrder(StudyPlan plan) {
        this.plan = plan;
        Map<Setting, List<Integer>> together = new LinkedHashMap<>();
        for (int number = 0; number < plan.cells(); number++) {
            together.computeIfAbsent(network(setting(cellOf(number))), _ -> new ArrayList<>()).add(number);
        }
        order = together.values().stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
        networks = together.size();
    }

    /** All that a network depends on: two that are equal are one network. */
    private static Setting network(Setting setting) {
        Parameters all = setting.parameters();
        boolean weights = all.dynamics().procedure().usesWeights();
        Set<Parameter> used = EnumSet.of(Parameter.SIDE);
        used.addAll(weights ? all.rule().description().uses() : Set.of());
        Parameters learning = new Parameters(all.numbers().only(used), Parameters.DEFAULTS.noiseKind(),
                weights ? all.rule() : Parameters.DEFAULTS.rule(), weights ? Parameters.DEFAULTS.dynamics() : all.dynamics(),
                all.seed());
        return new Setting(learning, setting.memories(), setting.draw());
    }

    private Cell cellOf(int number) {
        int draws = plan.repeats().draws();
        int networks = plan.networks().size();
        return new Cell(number / draws / networks, number / draws % networks, number % draws);
    }

    /** The plan that they are of. */
    public StudyPlan plan() {
        return plan;
    }

    /** The number of cells. */
    public int cells() {
        return order.length;
    }

    /** The number of networks that differ in what they have learned: so often something is learned. */
    public int networks() {
        return networks;
    }

    /** A cell by its place in the order. */
    public Cell cell(int place) {
        return cellOf(order[place]);
    }

    /** The network of a cell by its place in the order. */
    public Setting setting(int place) {
        return setting(cell(place));
    }

    private Setting setting(Cell cell) {
        return plan.setting(cell.point(), cell.network(), cell.draw());
    }
}
