package engram.cli.study;

import module java.base;
import engram.cli.report.TextTable;
import engram.document.study.CellTable;
import engram.document.study.Part;
import engram.export.table.CsvTable;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.study.measure.Measure;
import engram.model.study.measure.Pooled;
import engram.model.study.plan.Axis;
import engram.model.study.plan.StudyPlan;
import engram.model.study.result.StudyResults;

/** What is written and printed of a whole study. */
final class StudyReport {

    /** A row for each point. */
    static final String RESULTS = "results.csv";

    /** Of more points, only the first are printed: all stand in the table. */
    private static final int MOST_LINES = 200;

    private StudyReport() {}

    /** Takes away what an older study has left, so that it does not stand beside the cells of another. */
    static void discard(Path folder) throws FileProblem {
        for (String name : List.of(RESULTS, StudyFigures.LINES, StudyFigures.PICTURE)) {
            Path file = folder.resolve(name);
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new FileProblem(file, "cannot be taken away", "Name another folder").because(e);
            }
        }
    }

    /** Writes the table of points and the figure; what is there already is replaced. */
    static void write(Path folder, StudyResults results) throws FileProblem {
        CellTable table = new CellTable(results.order());
        CsvTable.write(new CsvTable.Table(table.pointColumns(), 1, _ -> table.points(results)), folder.resolve(RESULTS),
                Progress.IGNORED);
        StudyFigures.write(folder, results);
    }

    /** Prints what the study looks at, beside what it is held against. */
    static void print(StudyResults results, PrintWriter out) {
        StudyPlan plan = results.order().plan();
        List<Measure> measures = plan.measures()
                .stream()
                .flatMap(measure -> Stream.concat(Stream.of(measure), measure.baselines().stream()))
                .distinct()
                .toList();
        List<String> header = new ArrayList<>(plan.axes().stream().map(Axis::title).toList());
        header.add("Network");
        measures.forEach(measure -> header.add(measure.isBaseline() ? measure.title() : measure.title() + ", 95 % interval"));
        List<List<String>> rows = new ArrayList<>();
        int told = Math.min(plan.points(), Math.max(1, MOST_LINES / plan.networks().size()));
        for (int point = 0; point < told; point++) {
            for (int network = 0; network < plan.networks().size(); network++) {
                List<String> row = new ArrayList<>();
                for (int axis = 0; axis < plan.axes().size(); axis++) {
                    row.add(plan.axes().get(axis).label(plan.place(point, axis)));
                }
                row.add(plan.networks().get(network).name());
                for (Measure measure : measures) {
                    row.add(words(measure, results.at(point, network, measure)));
                }
                rows.add(row);
            }
        }
        TextTable.print(out, header, rows);
        if (told < plan.points()) {
            out.println(Text.of("and %s more", Text.count(plan.points() - told, "point")));
        }
    }

    private static String words(Measure measure, Pooled pooled) {
        if (Double.isNaN(pooled.value())) {
            return "-";
        }
        String value = number(measure, pooled.value());
        return measure.isBaseline() || Double.isNaN(pooled.interval().low()) ? value
                : Text.of("%s, %s to %s", value, number(measure, pooled.interval().low()),
                        number(measure, pooled.interval().high()));
    }

    private static String number(Measure measure, double value) {
        return measure.scale() == Measure.Scale.AMOUNT && value >= 100 ? Text.of("%,d", Math.round(value))
                : Text.of("%.3f", value);
    }

    /** The line that says where everything is. */
    static String written(Path folder, Part part) {
        return part.equals(Part.WHOLE) ? Text.of("%n%s, and all cells beside it", folder.resolve(RESULTS))
                : Text.of("%s: %s is whole", folder, part);
    }
}
