package engram.cli.report;

import module java.base;
import engram.cli.run.TerminalText;
import engram.document.Document;
import engram.document.DocumentFile.Opened;
import engram.document.Recalled;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import engram.model.study.plan.StudyPlan;

/** What is in an experiment's file, for people to read on a terminal. */
public final class ExperimentTable {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Stands where a setting has no part. */
    private static final String NONE = "-";

    /** Letters of a name that are shown. */
    private static final int LONGEST_NAME = 60;

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_SUM = 80;

    private ExperimentTable() {}

    /**
     * Prints it.
     *
     * @param name what the file is called
     */
    public static void print(PrintWriter out, String name, Opened opened) {
        Document document = opened.document();
        Experiment experiment = document.experiment();
        out.println(TerminalText.oneLine(Text.of("%s: saved by %s%s", name, Text.shortened(opened.madeBy(), LONGEST_NAME),
                opened.saved().equals(Instant.EPOCH) ? "" : ", " + MOMENT.format(opened.saved()))));
        out.println();
        pictures(out, experiment);
        out.println(TerminalText.oneLine(asked(experiment)));
        out.println();
        settings(out, document);
        out.println();
        out.println("Recalled by A: " + recalled(opened.a()));
        out.println("Recalled by B: " + recalled(opened.b()));
        studies(out, document, name);
        if (!document.notes().isBlank()) {
            out.println();
            out.println(TerminalText.lines(document.notes().stripTrailing()));
        }
    }

    private static void pictures(PrintWriter out, Experiment experiment) {
        if (experiment.memories().isEmpty()) {
            out.println("No pictures to learn.");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Memory memory : experiment.memories()) {
            rows.add(List.of(Integer.toString(rows.size() + 1), Text.shortened(memory.name(), LONGEST_NAME),
                    Text.of("%d x %d", memory.picture().width(), memory.picture().height()),
                    memory.inverted() ? "light and dark exchanged" : ""));
        }
        TextTable.print(out, List.of("", "Picture", "Pixels", ""), rows);
    }

    private static String asked(Experiment experiment) {
        if (experiment.cue().isEmpty()) {
            return "No picture to ask about.";
        }
        Experiment.Cue cue = experiment.cue().get();
        int silenced = experiment.parameters().silencedByHand().count();
        int place = experiment.cuePlace();
        return Text.of("Asked about: %s%s%s, draw %d%s%s", Text.shortened(cue.subject().name(), LONGEST_NAME),
                place < 0 ? ", which is not learned" : Text.of(" (%d)", place + 1),
                place < 0 && cue.subject().inverted() ? ", light and dark exchanged" : "", cue.draw() + 1,
                cue.retouch().isEmpty() ? "" : Text.of(", %s drawn by hand", Text.count(cue.retouch().count(), "neuron")),
                silenced == 0 ? "" : Text.of(", %s silenced by hand", Text.count(silenced, "neuron")));
    }

    /** What has a part in either network, beside what it is where nothing was changed. */
    private static void settings(PrintWriter out, Document document) {
        Parameters a = document.experiment().parameters();
        Parameters b = document.twin().of(document.experiment()).parameters();
        Parameters usual = Parameters.DEFAULTS;
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("rule", a.rule().key(), b.rule().key(), usual.rule().key()));
        rows.add(List.of("dynamics", a.dynamics().key(), b.dynamics().key(), usual.dynamics().key()));
        rows.add(List.of("noise-kind", a.noiseKind().key(), b.noiseKind().key(), usual.noiseKind().key()));
        for (Parameter parameter : Parameter.values()) {
            if (a.uses(parameter) || b.uses(parameter)) {
                rows.add(List.of(parameter.option(), value(parameter, a), value(parameter, b),
                        parameter.format(parameter.defaultValue())));
            }
        }
        rows.add(List.of("seed", Long.toString(a.seed()), Long.toString(b.seed()), Long.toString(usual.seed())));
        TextTable.print(out, List.of("Setting", "A", document.twinOpen() ? "B" : "B (closed)", "Default"), rows);
    }

    /** What was asked of it, by the numbers that <code>engram study</code> takes. */
    private static void studies(PrintWriter out, Document document, String name) {
        List<List<String>> rows = new ArrayList<>();
        for (StudyPlan plan : document.studies()) {
            rows.add(List.of(Integer.toString(rows.size() + 1),
                    plan.title().isBlank() ? "untitled" : Text.shortened(plan.title(), LONGEST_TITLE),
                    Text.count(plan.cells(), "draw")));
        }
        if (!rows.isEmpty()) {
            out.println();
            TextTable.print(out, List.of("", "Study", ""), rows);
        }
        document.unreadStudies(name).forEach(problem -> out.println(TerminalText.oneLine(problem.getMessage())));
    }

    private static String value(Parameter parameter, Parameters parameters) {
        return parameters.uses(parameter) ? parameter.format(parameters.real(parameter)) : NONE;
    }

    private static String recalled(Optional<Recalled> recalled) {
        return recalled.map(each -> Text.of("%s, %s", Text.count(each.steps(), "step"),
                Text.shortened(TerminalText.oneLine(each.spikes()), LONGEST_SUM))).orElse("not known");
    }
}
