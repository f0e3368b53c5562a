package engram.document.study;

import module java.base;
import engram.export.table.CsvTable;
import engram.model.Text;
import engram.model.study.measure.Measure;
import engram.model.study.measure.Moments;
import engram.model.study.measure.Pooled;
import engram.model.study.plan.Axis;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.StudyPlan;
import engram.model.study.result.CellResult;
import engram.model.study.result.StudyResults;

/** The rows of a study's tables: a cell each, and a point each. */
public final class CellTable {

    private static final String CELL = "Cell";
    private static final String NETWORK = "Network";
    private static final String RULE = "Rule";
    private static final String DYNAMICS = "Dynamics";
    private static final String NO_RULE = "none";

    /** Means of correlations may lie so far beyond 1. */
    private static final double ROUNDING = 1e-9;

    private final CellOrder order;

    /** Of a study. */
    public CellTable(CellOrder order) {
        this.order = order;
    }

    /** The columns of the table of cells. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(CELL));
        columns.addAll(asked());
        columns.addAll(List.of("Draw", "Seed", "Cues"));
        for (Measure measure : Measure.values()) {
            columns.add(measure.column());
            if (!isShare(measure)) {
                columns.add(measure.column() + " SD");
                columns.add(measure.column() + " N");
            }
        }
        return columns;
    }

    private List<String> asked() {
        List<String> columns = new ArrayList<>(order.plan().axes().stream().map(Axis::title).toList());
        columns.addAll(List.of(NETWORK, RULE, DYNAMICS));
        return columns;
    }

    private List<String> asked(int point, int network) {
        StudyPlan plan = order.plan();
        List<String> row = new ArrayList<>();
        for (int axis = 0; axis < plan.axes().size(); axis++) {
            row.add(value(plan.axes().get(axis), plan.place(point, axis)));
        }
        var parameters = plan.setting(point, network, 0).parameters();
        row.add(StudyFile.line(plan.networks().get(network).name()));
        row.add(parameters.usesRule() ? parameters.rule().key() : NO_RULE);
        row.add(parameters.dynamics().key());
        return row;
    }

    /** Numbers without spaces between thousands, choices by their keys: for programs. */
    private static String value(Axis axis, int place) {
        return switch (axis) {
            case Axis.Choices choices -> choices.values().get(place).key();
            case Axis.OfParameter of -> of.parameter().format(of.values().get(place));
            case Axis.Counted of -> Integer.toString(of.values().get(place));
        };
    }

    private static boolean isShare(Measure measure) {
        return measure.scale() == Measure.Scale.SHARE;
    }

    /** The row of a cell. */
    public List<String> row(CellResult result) {
        CellOrder.Cell cell = order.cell(result.cell());
        List<String> row = new ArrayList<>(start(result.cell(), cell));
        for (Measure measure : Measure.values()) {
            Moments moments = result.moments().get(measure);
            if (isShare(measure)) {
                row.add(Long.toString(Math.round(moments.mean() * moments.count())));
            } else {
                row.add(number(moments.mean()));
                row.add(number(moments.deviation()));
                row.add(Integer.toString(moments.count()));
            }
        }
        return row;
    }

    private List<String> start(int place, CellOrder.Cell cell) {
        List<String> row = new ArrayList<>(List.of(Integer.toString(place)));
        row.addAll(asked(cell.point(), cell.network()));
        row.add(Integer.toString(cell.draw()));
        row.add(Long.toString(order.setting(place).parameters().seed()));
        row.add(Integer.toString(order.plan().repeats().cues()));
        return row;
    }

    /** What is not a number is left empty. */
    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    /**
     * What a row says of its cell.
     *
     * @param place which cell it ought to be of
     * @throws WrongRow if it is of another, or holds no numbers
     */
    public CellResult read(List<String> row, int place) {
        List<String> start = start(place, order.cell(place)).stream().map(CsvTable::readBack).toList();
        if (!row.subList(0, start.size()).equals(start)) {
            int column = IntStream.range(0, start.size()).filter(c -> !row.get(c).equals(start.get(c))).findFirst().orElse(0);
            throw column == 0 ? WrongRow.ofCell(place, row.getFirst())
                    : WrongRow.ofAnotherStudy(place, columns().get(column), row.get(column), start.get(column));
        }
        Map<Measure, Moments> moments = new EnumMap<>(Measure.class);
        int column = start.size();
        int cues = order.plan().repeats().cues();
        try {
            for (Measure measure : Measure.values()) {
                if (isShare(measure)) {
                    int right = Integer.parseInt(row.get(column));
                    if (right < 0 || right > cues) {
                        throw new NumberFormatException();
                    }
                    moments.put(measure, Moments.of(IntStream.range(0, cues).mapToDouble(cue -> cue < right ? 1 : 0)));
                    column++;
                } else {
                    moments.put(measure, moments(measure, row.subList(column, column + 3), cues));
                    column += 3;
                }
            }
        } catch (NumberFormatException e) {
            throw WrongRow.withoutNumbers(place, e);
        }
        return new CellResult(place, moments);
    }

    /** Mean, deviation and count, as they were written: a table that was edited may hold what no cues can come to. */
    private static Moments moments(Measure measure, List<String> texts, int cues) {
        double mean = parsed(texts.get(0));
        double deviation = parsed(texts.get(1));
        int count = Integer.parseInt(texts.get(2));
        boolean counted =
                count >= 0 && count <= cues && Double.isNaN(mean) == (count == 0) && Double.isNaN(deviation) == (count < 2);
        boolean inRange = count == 0 || mean >= measure.scale().least() - ROUNDING && mean <= measure.scale().most() + ROUNDING;
        if (!counted || !inRange || deviation < 0) {
            throw new NumberFormatException();
        }
        return new Moments(count, mean, deviation);
    }

    private static double parsed(String text) {
        double value = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        if (!number(value).equals(text)) {
            throw new NumberFormatException();
        }
        return value;
    }

    /** The columns of the table of points. */
    public List<String> pointColumns() {
        List<String> columns = new ArrayList<>(asked());
        columns.addAll(List.of("Draws", "Cues"));
        for (Measure measure : Measure.values()) {
            columns.addAll(List.of(measure.column(), measure.column() + " Low", measure.column() + " High"));
        }
        return columns;
    }

    /** The rows of the points that are known, in order: each measure with its 95 % interval. */
    public List<List<String>> points(StudyResults results) {
        StudyPlan plan = order.plan();
        List<List<String>> rows = new ArrayList<>();
        for (int point = 0; point < plan.points(); point++) {
            for (int network = 0; network < plan.networks().size(); network++) {
                if (results.draws(point, network) == 0) {
                    continue;
                }
                List<String> row = new ArrayList<>(asked(point, network));
                row.add(Integer.toString(results.draws(point, network)));
                row.add(Integer.toString(results.draws(point, network) * plan.repeats().cues()));
                for (Measure measure : Measure.values()) {
                    Pooled pooled = results.at(point, network, measure);
                    row.add(number(pooled.value()));
                    row.add(number(pooled.interval().low()));
                    row.add(number(pooled.interval().high()));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
