package engram.cli.command;

import module java.base;
import engram.cli.report.Cautions;
import engram.cli.report.EvaluateFigures;
import engram.cli.report.EvaluateTable;
import engram.cli.run.CommandProblem;
import engram.cli.run.Interruption;
import engram.cli.run.ProgressReport;
import engram.cli.run.RowsDone;
import engram.model.FileProblem;
import engram.export.table.ResumableCsv;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.study.engine.LatestNetwork;
import engram.model.study.Study;
import engram.model.study.ScoredAnswer;
import engram.model.trial.Answer;
import engram.model.trial.Network;

/**
 * Asks a study's questions of one network after another, and writes each answer down as soon as it is known: a row, and
 * a figure. What is interrupted can be gone on with. For one run.
 */
final class Evaluation {

    private final Study study;
    private final List<Parameters> networks;
    private final EvaluateTable table;
    /** Null where none are wanted. */
    private final EvaluateFigures figures;
    private final PrintWriter err;

    private final List<List<String>> lines = new ArrayList<>();
    /** Of the newest picture and level. */
    private final List<EvaluateTable.Entry> trials = new ArrayList<>();
    /** Of all pictures of the newest network, by noise level. */
    private final Map<Double, EvaluateTable.Sums> sums = new LinkedHashMap<>();
    private int written;

    /**
     * Gets ready.
     *
     * @param networks the parameters of each network, those of one learning rule one after the other
     */
    Evaluation(Study study, List<Parameters> networks, EvaluateTable table, EvaluateFigures figures, PrintWriter err) {
        this.study = study;
        this.networks = networks;
        this.table = table;
        this.figures = figures;
        this.err = err;
    }

    /** How many rows there are in all. */
    long rows() {
        return (long) networks.size() * study.cells();
    }

    /** The lines of the short table, once it has run. */
    List<List<String>> lines() {
        return lines;
    }

    /** Goes on where an earlier run stopped, or begins anew. */
    void run(Path file, Path folder, boolean overwrite) throws FileProblem, CommandProblem {
        try (Interruption interruption = new Interruption()) {
            Progress heeded = interruption.heededBy(Progress.IGNORED);
            List<GrayImage> greys = study.greys(networks.getFirst().side(), heeded);
            Cautions.tell(Network.patterns(greys), study.names(), err);
            boolean anew = overwrite || !keeps(file, heeded);
            if (anew) {
                EvaluateFigures.discardOld(folder);
            }
            try (ResumableCsv growing = ResumableCsv.open(file, EvaluateTable.COLUMNS, anew)) {
                growing.read((_, row) -> add(row));
                if (written > 0) {
                    err.println(new RowsDone(written, rows()).there());
                }
                goOn(growing, greys, interruption);
            } catch (Interruption.Stopped e) {
                throw e.saying(new RowsDone(written, rows()).stopped(file));
            }
        }
    }

    /** Whether there are rows of this very study, each with its figure. */
    private boolean keeps(Path file, Progress progress) throws FileProblem, CommandProblem {
        int[] rows = {0};
        int[] missing = {0};
        try (ResumableCsv there = ResumableCsv.open(file, EvaluateTable.COLUMNS, false)) {
            there.read((number, row) -> {
                progress.report(0, 1);
                if (number >= rows()) {
                    throw new CommandProblem("it has more rows than this study has");
                }
                Study.Cell cell = study.cell(number % study.cells());
                Parameters parameters = networks.get(number / study.cells());
                table.check(row, cell, parameters, number + 1);
                if (figures != null && !figures.has(cell, parameters)) {
                    missing[0]++;
                }
                rows[0]++;
            });
        } catch (CommandProblem e) {
            throw new CommandProblem(Text.of("%s holds another study: %s. Name another folder, or begin anew with --overwrite",
                    file, e.getMessage()), e);
        }
        return rows[0] > 0 && missing[0] == 0;
    }

    private void goOn(ResumableCsv growing, List<GrayImage> greys, Interruption interruption) throws FileProblem {
        LatestNetwork latest = new LatestNetwork();
        for (int place = written / study.cells(); place < networks.size(); place++) {
            Parameters parameters = networks.get(place);
            Network network;
            try (ProgressReport report = ProgressReport.on(err, 0)) {
                network = latest.of(greys, parameters, interruption.heededBy(report.inHundredths()));
            }
            int from = written % study.cells();
            try (ProgressReport report = ProgressReport.on(err, from)) {
                ask(growing, network, parameters, from, interruption, report);
            }
        }
    }

    /** Asks what is not answered yet. Whatever happens, there are figures for the rows that are written, and no others. */
    private void ask(ResumableCsv growing, Network network, Parameters parameters, int from, Interruption interruption,
            Progress report) throws FileProblem {
        ScoredAnswer[] verdicts = new ScoredAnswer[study.cells()];
        AtomicReference<FileProblem> problem = new AtomicReference<>();
        Progress heeded = interruption.heededBy(Progress.IGNORED);
        Progress progress = interruption.heededBy(report);
        int[] next = {from};
        try {
            Parallel.each(verdicts.length - from, part -> {
                int place = from + part;
                Study.Cell cell = study.cell(place);
                Answer answer = table.nearestOnly() ? study.brief(cell, network, parameters, EvaluateTable.NEAREST, heeded)
                        : study.answer(cell, network, parameters, heeded);
                try {
                    if (figures != null) {
                        figures.draw(cell, answer);
                    }
                    verdicts[place] = ScoredAnswer.of(cell, answer);
                } catch (FileProblem e) {
                    problem.compareAndSet(null, e);
                }
            }, (done, total) -> {
                next[0] = write(growing, parameters, verdicts, next[0], problem);
                if (problem.get() != null) {
                    throw new CancellationException();
                }
                progress.report(from + done, from + total);
            });
        } catch (CancellationException e) {
            if (problem.get() != null) {
                throw problem.get();
            }
            throw e;
        } finally {
            write(growing, parameters, verdicts, next[0], problem);
            for (int place = from; place < verdicts.length && figures != null; place++) {
                if (verdicts[place] != null) {
                    figures.discard(study.cell(place), parameters);
                }
            }
        }
    }

    /** Writes the rows that are known, up to the first that is not; gives back its place. */
    private int write(ResumableCsv growing, Parameters parameters, ScoredAnswer[] verdicts, int from,
            AtomicReference<FileProblem> problem) {
        int place = from;
        try {
            while (place < verdicts.length && verdicts[place] != null) {
                List<String> row = table.row(parameters, verdicts[place]);
                growing.append(row);
                add(row);
                // Among thousands of memories there is no room for many of these.
                verdicts[place] = null;
                place++;
            }
        } catch (FileProblem e) {
            problem.compareAndSet(null, e);
        }
        return place;
    }

    /** Takes note of a row that is in the table. */
    private void add(List<String> row) {
        EvaluateTable.Entry entry = EvaluateTable.entry(row);
        int place = written % study.cells();
        Study.Cell cell = study.cell(place);
        Parameters parameters = networks.get(written / study.cells());
        written++;
        if (table.linePerPicture()) {
            trials.add(entry);
            if (trials.size() == study.trials()) {
                lines.add(table.line(cell, parameters, trials));
                trials.clear();
            }
            return;
        }
        sums.computeIfAbsent(cell.level(), _ -> new EvaluateTable.Sums()).add(entry);
        if (place == study.cells() - 1) {
            sums.forEach((level, all) -> lines.add(table.line(level, parameters, all)));
            sums.clear();
        }
    }
}
