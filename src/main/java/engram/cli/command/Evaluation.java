package engram.cli.command;

import module java.base;
import engram.cli.report.Cautions;
import engram.cli.report.EvaluateFigures;
import engram.cli.report.EvaluateTable;
import engram.cli.run.CommandProblem;
import engram.cli.run.Interruption;
import engram.cli.run.ProgressReport;
import engram.cli.run.RowsDone;
import engram.export.table.ResumableCsv;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.study.ScoredAnswer;
import engram.model.study.Study;
import engram.model.study.StudyQuestions;
import engram.model.study.engine.StudyEngine;
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
            StudyQuestions questions = new StudyQuestions(study, networks.size(), networks::get);
            List<GrayImage> greys = questions.learned(questions.setting(0), heeded);
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
                goOn(growing, questions, interruption);
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

    /** Asks what is not answered yet. Whatever happens, there are figures for the rows that are written, and no others. */
    private void goOn(ResumableCsv growing, StudyQuestions questions, Interruption interruption) throws FileProblem {
        Set<Integer> ahead = ConcurrentHashMap.newKeySet();
        AtomicReference<FileProblem> problem = new AtomicReference<>();
        int from = written / study.cells();
        long before = (long) from * study.cells();
        try (ProgressReport report = ProgressReport.on(err, written); Learning learning = new Learning(err)) {
            StudyEngine<ScoredAnswer> engine = new StudyEngine<>(questions, (network, cue, asked, stimulus, learned, heeded) -> {
                Study.Cell cell = study.cell(cue);
                Answer answer = table.nearestOnly()
                        ? Answer.brief(stimulus, learned, asked.parameters(), asked.place(), EvaluateTable.NEAREST, heeded)
                        : Answer.of(stimulus, learned, asked.parameters(), heeded);
                try {
                    if (figures != null) {
                        figures.draw(cell, answer);
                        ahead.add(network * study.cells() + cue);
                    }
                } catch (FileProblem e) {
                    problem.compareAndSet(null, e);
                    throw new CancellationException();
                }
                return ScoredAnswer.of(cell, answer);
            }, learning);
            engine.run(from, written % study.cells(), networks.size(), (network, _, answer) -> {
                learning.close();
                ahead.remove(written);
                List<String> row = table.row(networks.get(network), answer);
                growing.append(row);
                add(row);
            }, interruption.heededBy((done, _) -> {
                if (!learning.isUnderWay()) {
                    report.report(before + done, rows());
                }
            }), interruption.heededBy(Progress.IGNORED));
        } catch (CancellationException e) {
            if (problem.get() != null) {
                throw problem.get();
            }
            throw e;
        } finally {
            ahead.forEach(place -> figures.discard(study.cell(place % study.cells()), networks.get(place / study.cells())));
        }
    }

    /** Says how far a network has learned, each one from the beginning. For one thread. */
    private static final class Learning implements Progress, AutoCloseable {

        private final PrintWriter err;
        /** Of the network at hand; null between two. */
        private ProgressReport report;

        Learning(PrintWriter err) {
            this.err = err;
        }

        @Override
        public void report(long done, long total) {
            if (report == null) {
                report = ProgressReport.on(err, 0);
            }
            report.inHundredths().report(done, total);
        }

        boolean isUnderWay() {
            return report != null;
        }

        @Override
        public void close() {
            if (report != null) {
                report.close();
                report = null;
            }
        }
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
