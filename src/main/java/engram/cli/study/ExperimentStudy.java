package engram.cli.study;

import module java.base;
import engram.cli.options.ExperimentArgument;
import engram.cli.run.CommandProblem;
import engram.cli.run.ErrorLine;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.model.FileProblem;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.study.plan.StudyPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * One of the studies that an experiment's file holds, with the experiment whose pictures it learns.
 *
 * @param experiment what the file is of
 * @param plan the study
 */
record ExperimentStudy(Experiment experiment, StudyPlan plan) {

    /** Whether a file is an experiment's, or a report or picture that holds one, and not a study by itself. */
    static boolean isIn(Path file) throws FileProblem {
        return DocumentFile.isMeantAsOne(file) || ExperimentArgument.inside(file).isPresent();
    }

    /**
     * Reads the file.
     *
     * @param number which of its studies is wanted, 1 for the newest; empty for that
     * @param command what is told how far it is
     * @throws CommandProblem if there is no study
     * @throws FileProblem if there is none that can be read
     * @throws ParameterException if there is none of that number
     */
    static ExperimentStudy read(Path file, Optional<Integer> number, CommandSpec command) throws FileProblem, CommandProblem {
        Document document = ExperimentArgument.read(file, command.commandLine().getErr()).document();
        List<StudyPlan> studies = document.studies();
        List<FileProblem> unread = document.unreadStudies(file.toString());
        int wanted = number.orElse(1);
        if (!unread.isEmpty() && (studies.isEmpty() || wanted > studies.size() && wanted <= studies.size() + unread.size())) {
            throw unread.getFirst();
        }
        if (studies.isEmpty()) {
            throw new CommandProblem(Text.of(
                    "%s holds no study: run one in the window and save, or name one before it: engram study FILE.study.json %s",
                    file, file));
        }
        // Studies are counted without those that cannot be read: whoever counted with them may have meant another one.
        unread.forEach(problem -> ErrorLine.tell(command.commandLine().getErr(), problem.getMessage()));
        if (wanted < 1 || wanted > studies.size()) {
            throw new ParameterException(command.commandLine(), Text.of("--study %d: %s holds %s; the newest is 1", wanted, file,
                    studies.size() == 1 ? "1 study" : Text.of("%d studies", studies.size())));
        }
        return new ExperimentStudy(document.experiment(), studies.get(wanted - 1));
    }
}
