package engram.cli.study;

import module java.base;
import engram.cli.options.ExperimentArgument;
import engram.cli.options.ExperimentOptions;
import engram.cli.options.PictureArguments;
import engram.cli.options.PictureOptions;
import engram.document.study.Fingerprint;
import engram.cli.run.CommandProblem;
import engram.cli.run.Interruption;
import engram.cli.run.ProgressReport;
import engram.document.study.Part;
import engram.document.study.StudyFile;
import engram.document.study.StudyFolder;
import engram.export.file.OutFolder;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.study.plan.Axis;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.Memories;
import engram.model.study.plan.PictureSource;
import engram.model.study.plan.StudyCells;
import engram.model.study.plan.StudyPlan;
import engram.model.study.result.StudyResults;
import engram.model.study.result.StudyRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a study, or one of several parts of it, cell by cell into a folder. */
@Command(
        name = "study",
        mixinStandardHelpOptions = true,
        subcommands = {NewStudyCommand.class, MergeCommand.class, MemoriesCommand.class},
        customSynopsis = {"engram study [OPTION]... --out=DIR FILE.study.json [IMAGE...|FILE.engram]",
            "       engram study [OPTION]... [--study=N] --out=DIR FILE.engram", "       engram study new KIND --out=FILE",
            "       engram study merge --out=DIR DIR...",
            "       engram study memories [OPTION]... --out=DIR IMAGE...|FILE.engram"},
        description = {"Runs a study: what it varies, repeats and measures stands in its file.", "",
            "Into the folder go cells.csv, a row for each network that was asked; results.csv, a row for each point with 95 %%"
                    + " intervals, and figures of it; study.json, the study itself; and timings.csv. Rows are in the file as soon as"
                    + " they are done. An interrupted study that is started again with the same words goes on where it stopped,"
                    + " and ends with the same bytes.",
            "",
            "Pictures named besides the study are learned where the study itself names none. An experiment by itself brings"
                    + " both: the study that was asked of it last, and its pictures.",
            ""},
        footerHeading = "%nExamples:%n",
        footer = {"  engram study new capacity --out capacity.study.json", "  engram study capacity.study.json --out capacity",
            "  engram study digits.engram --out digits", "  engram study capacity.study.json --part 3/8 --out part3",
            "  engram study merge part1 part2 part3 --out whole"})
public final class StudyCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "The study, or an experiment that holds it.")
    private Path file;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "IMAGE",
            description = PictureArguments.DESCRIPTION + " Or one experiment (FILE.engram), whose pictures are learned.")
    private List<String> pictures;

    @Mixin
    private PictureOptions pictureOptions;

    @Mixin
    private ExperimentOptions experimentOptions;

    @Option(
            names = "--part",
            paramLabel = "K/N",
            description = "Run the K-th of N equal parts only, from 1 on; engram study merge puts them together.")
    private String part;

    @Option(
            names = "--study",
            paramLabel = "N",
            description = "Of an experiment: which of its studies, 1 for the one that was asked last, and so if not given.")
    private Integer number;

    @Option(names = "--overwrite", description = "Begin anew where the folder holds results already, whatever they are of.")
    private boolean overwrite;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder to write into.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (file == null) {
            throw new ParameterException(spec.commandLine(),
                    "name the file of a study; engram study new KIND --out FILE writes one");
        }
        if (folder == null) {
            throw new ParameterException(spec.commandLine(), "--out is missing: name the folder to write into");
        }
        Part asked = part();
        Optional<ExperimentStudy> kept = kept();
        StudyPlan plan = kept.isPresent() ? kept.get().plan() : plan();
        List<Memory> given = given(plan, kept.map(ExperimentStudy::experiment));
        CellOrder order = new CellOrder(plan);
        StudyCells cells = cells(order, given);
        StudyMemory.check(plan, given);
        OutFolder.make(folder);
        if (overwrite) {
            StudyReport.discard(folder);
        }
        StudyResults results = new StudyResults(order);
        try (StudyFolder there = StudyFolder.open(folder, order, Fingerprint.of(given), asked, overwrite, results::add)) {
            run(there, cells, results);
        }
        if (asked.equals(Part.WHOLE)) {
            StudyReport.write(folder, results);
            StudyReport.print(results, spec.commandLine().getOut());
        }
        spec.commandLine().getOut().println(StudyReport.written(folder, asked));
        return ExitCode.OK;
    }

    /** The study of an experiment, where one is named in a study's place. */
    private Optional<ExperimentStudy> kept() throws FileProblem, CommandProblem {
        if (ExperimentStudy.isIn(file)) {
            experimentOptions.requireNone();
            return Optional.of(ExperimentStudy.read(file, Optional.ofNullable(number), spec));
        }
        if (number != null) {
            throw new ParameterException(spec.commandLine(),
                    "--study chooses one of an experiment's studies: name an experiment, or leave it out");
        }
        return Optional.empty();
    }

    private Part part() {
        if (part == null) {
            return Part.WHOLE;
        }
        Matcher numbers = Pattern.compile("\\s*(\\d{1,9})\\s*/\\s*(\\d{1,9})\\s*").matcher(part);
        try {
            if (numbers.matches()) {
                return new Part(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
            }
        } catch (IllegalArgumentException _) {
            // Told below.
        }
        throw new ParameterException(spec.commandLine(),
                Text.of("--part %s: it is the number of a part and of how many, as 3/8, from 1/8 to 8/8", part));
    }

    /** The pictures that the study is about; none where they are made by chance. */
    private List<Memory> given(StudyPlan plan, Optional<Experiment> about) throws FileProblem, CommandProblem {
        boolean named = pictures != null && !pictures.isEmpty();
        return switch (plan.pictures()) {
            case PictureSource.Random _ -> {
                refuse(named, "makes its pictures by chance");
                yield List.of();
            }
            case PictureSource.Named of -> {
                refuse(named, "names its pictures itself");
                yield named(of.names());
            }
            case PictureSource.Given _ -> {
                if (about.isPresent()) {
                    refuse(named, "brings its own pictures");
                    pictureOptions.requireNone();
                    ExperimentArgument.requireMemories(about.get(), file.toString());
                    yield about.get().memories();
                }
                if (!named) {
                    throw new CommandProblem(Text.of("%s names no pictures: name some besides it, or an experiment", file));
                }
                Optional<Experiment> experiment = experimentOptions.read(pictures, pictureOptions);
                yield experiment.isPresent() ? experiment.get().memories() : pictureOptions.read(pictures);
            }
        };
    }

    /** The study in the file, which is named with its folders where something is wrong with it. */
    private StudyPlan plan() throws FileProblem {
        try {
            return StudyFile.read(file);
        } catch (FileProblem e) {
            throw e.called(file.toString());
        }
    }

    /** The pictures that the study names; of one that cannot be read, it is said where the study names it. */
    private List<Memory> named(List<String> names) throws CommandProblem {
        int[] at = {0};
        try {
            return pictureOptions.read(names, place -> at[0] = place);
        } catch (FileProblem e) {
            throw new CommandProblem(
                    Text.of("%s: pictures.from[%d]: %s%s", file, at[0], e.withPath(), fromWhere(names.get(at[0]))), e);
        } catch (CommandProblem e) {
            throw new CommandProblem(Text.of("%s: pictures.from[%d]: %s", file, at[0], e.getMessage()), e);
        }
    }

    /** Names without a folder of their own are sought where the program runs, not where the study lies. */
    private static String fromWhere(String name) {
        Path there = Path.of(name.replaceFirst("#[^#]*$", ""));
        return there.isAbsolute() || Files.exists(there) || Files.exists(Path.of(name)) ? ""
                : Text.of(" It is looked for in %s, where the program was started", Path.of("").toAbsolutePath());
    }

    private void refuse(boolean named, String why) throws CommandProblem {
        if (named) {
            throw new CommandProblem(Text.of("%s %s: leave out %s", file, why, String.join(" ", pictures)));
        }
    }

    private StudyCells cells(CellOrder order, List<Memory> given) throws CommandProblem {
        long seed = order.plan().parameters().seed();
        Memories memories =
                order.plan().pictures() instanceof PictureSource.Random random ? new Memories.OfChance(random.activity(), seed)
                        : new Memories.OfPictures(given, seed);
        try {
            return new StudyCells(order, memories);
        } catch (IllegalArgumentException e) {
            throw new CommandProblem(
                    Text.of("%s: %s: %s: name more pictures, or fewer memories", file, where(order.plan()), e.getMessage()), e);
        }
    }

    /** Where a study says how many pictures are learned. */
    private static String where(StudyPlan plan) {
        return IntStream.range(0, plan.axes().size())
                .filter(axis -> plan.axes().get(axis) instanceof Axis.Memories)
                .mapToObj(axis -> Text.of("vary[%d]", axis))
                .findFirst()
                .orElse("memories");
    }

    private void run(StudyFolder there, StudyCells cells, StudyResults results) throws FileProblem {
        PrintWriter err = spec.commandLine().getErr();
        long already = there.next() - there.first();
        long all = there.end() - there.first();
        if (already > 0) {
            err.println(Text.of("%,d of %s %s there already", already, Text.count(all, "cell"), already == 1 ? "is" : "are"));
        }
        long before = already * cells.cues();
        try (Interruption interruption = new Interruption(); ProgressReport report = ProgressReport.on(err, before)) {
            Progress progress = interruption.heededBy((done, _) -> report.report(before + done, all * cells.cues()));
            long[] began = {System.nanoTime()};
            new StudyRun(cells).run(there.next(), there.end(), result -> {
                long now = System.nanoTime();
                there.append(result, (now - began[0]) / 1e9);
                began[0] = now;
                results.add(result);
            }, progress, interruption.heededBy(Progress.IGNORED));
        } catch (Interruption.Stopped e) {
            throw e.saying(Text.of("stopped; %,d of %s %s in %s: the same words go on from there", there.next() - there.first(),
                    Text.count(all, "cell"), there.next() - there.first() == 1 ? "is" : "are", folder));
        }
    }
}
