package engram.cli.command;

import module java.base;
import engram.cli.options.ExperimentArgument;
import engram.cli.report.ExperimentTable;
import engram.cli.run.CommandProblem;
import engram.cli.run.Interruption;
import engram.cli.run.ProgressReport;
import engram.document.DocumentFile;
import engram.document.Recalled;
import engram.document.rerun.Rerun;
import engram.export.file.JsonFile;
import engram.model.Text;
import engram.model.experiment.Experiment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Says what is in an experiment's file. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        customSynopsis = "engram show [OPTION]... FILE.engram",
        description = {
            "Prints what is in an experiment: pictures, cue, the settings of both networks beside the defaults, the studies that"
                    + " were asked of it, notes.",
            "",
            "With --verify it is computed again: each recall is the same, to the last spike, or differs; then the exit code"
                    + " is 1.",
            ""},
        footerHeading = "%nExamples:%n",
        footer = {"  engram show experiment.engram", "  engram show experiment.engram --json",
            "  engram show experiment.engram --verify"})
final class ShowCommand implements Callable<Integer> {

    @CommandLine.Parameters(
            paramLabel = "FILE.engram",
            description = "The experiment's file; or a lab report, PNG, GIF or SVG that holds one.")
    private Path file;

    @Option(names = "--json", description = "Print it for programs: the file's own experiment.json.")
    private boolean json;

    @Option(names = "--verify", description = "Train and recall, and say whether the recall is the one that was saved.")
    private boolean verify;

    @CommandLine.Spec
    private CommandSpec spec;

    /** The part of the file that says what is to be done. */
    private static final String JSON = "experiment.json";

    /** What became of a network's recall. */
    private enum Outcome {
        SAME,
        DIFFERENT,
        NOT_KNOWN
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        DocumentFile.Opened opened = ExperimentArgument.read(file, spec.commandLine().getErr());
        Map<String, Outcome> outcomes = verify ? outcomes(opened) : Map.of();
        if (json) {
            out.print(json(outcomes));
            out.flush();
        } else {
            ExperimentTable.print(out, file.toString(), opened);
            outcomes.forEach((network, outcome) -> out.println(line(network, outcome)));
        }
        List<String> different =
                outcomes.entrySet().stream().filter(each -> each.getValue() == Outcome.DIFFERENT).map(Map.Entry::getKey).toList();
        if (!different.isEmpty()) {
            throw new CommandProblem(Text.of("%s: the recall of network %s is not the one that was saved by %s: tell its makers",
                    file, String.join(" and ", different), opened.madeBy()));
        }
        return EngramCommand.DONE;
    }

    private Map<String, Outcome> outcomes(DocumentFile.Opened opened) {
        Experiment first = opened.document().experiment();
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        outcomes.put("A", outcome(opened.a(), first));
        outcomes.put("B", outcome(opened.b(), opened.document().twin().of(first)));
        return outcomes;
    }

    private Outcome outcome(Optional<Recalled> saved, Experiment experiment) {
        if (saved.isEmpty() || !experiment.isComplete()) {
            return Outcome.NOT_KNOWN;
        }
        try (Interruption interruption = new Interruption();
                ProgressReport report = ProgressReport.on(spec.commandLine().getErr(), 0)) {
            Optional<Recalled> now = Recalled.of(Rerun.of(experiment, interruption.heededBy(report.inHundredths())).trial());
            return now.equals(saved) ? Outcome.SAME : Outcome.DIFFERENT;
        }
    }

    private static String line(String network, Outcome outcome) {
        return Text.of("Verified %s: %s", network, switch (outcome) {
            case SAME -> "recalled again, the same to the last spike";
            case DIFFERENT -> "recalled again, and it differs";
            case NOT_KNOWN -> "the file does not say what was recalled";
        });
    }

    private byte[] ownJson() throws IOException {
        Optional<byte[]> inside = ExperimentArgument.inside(file);
        if (inside.isEmpty()) {
            try (ZipFile zip = new ZipFile(file.toFile()); InputStream in = zip.getInputStream(zip.getEntry(JSON))) {
                return in.readAllBytes();
            }
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(inside.get()))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && !entry.getName().equals(JSON)) {
                entry = zip.getNextEntry();
            }
            return zip.readAllBytes();
        }
    }

    /** The file's own JSON, and behind it what was found out. */
    private String json(Map<String, Outcome> outcomes) throws IOException {
        Map<String, Object> members = JsonFile.read(ownJson());
        if (!outcomes.isEmpty()) {
            Map<String, Object> verified = new LinkedHashMap<>();
            outcomes.forEach((network, outcome) -> verified.put(network.toLowerCase(Locale.ROOT),
                    outcome == Outcome.NOT_KNOWN ? null : outcome == Outcome.SAME));
            members.put("verified", verified);
        }
        return new String(JsonFile.bytes(members), StandardCharsets.UTF_8);
    }
}
