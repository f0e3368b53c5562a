package engram.cli.report;

import module java.base;
import engram.cli.options.ValueList;
import engram.export.file.AtomicFile;
import engram.model.FileProblem;
import engram.export.picture.Png;
import engram.model.Text;
import engram.model.experiment.Parameters;
import engram.model.study.Study;
import engram.model.trial.Answer;
import engram.palette.Palette;

/**
 * The figures beside the table that {@code evaluate} writes, one for each row.
 *
 * @param levels the noise levels as they were written
 */
public record EvaluateFigures(Path folder, EvaluateTable table, List<ValueList.Value> levels) {

    private static final Pattern NAME = Pattern.compile("output_image_\\d+_noise_[0-9.eE+-]+(_trial_\\d+)?(_[a-z-]+){0,2}\\.png");

    /** The file of a row. */
    Path file(Study.Cell cell, Parameters parameters) {
        Study study = table.study();
        String level = levels.get(study.levels().indexOf(cell.level())).text();
        return folder.resolve(Text.of("output_image_%d_noise_%s%s%s%s.png", cell.picture(), level,
                study.trials() == 1 ? "" : "_trial_" + cell.trial(), table.severalRules() ? "_" + parameters.rule().key() : "",
                table.severalDynamics() ? "_" + parameters.dynamics().key() : ""));
    }

    /** Draws the figure of a row. */
    public void draw(Study.Cell cell, Answer answer) throws FileProblem {
        Png.write(answer, Palette.VIRIDIS, false, file(cell, answer.parameters()));
    }

    /** Whether the figure of a row is there. */
    public boolean has(Study.Cell cell, Parameters parameters) {
        return Files.exists(file(cell, parameters));
    }

    /** Takes the figure of a row away that is in no table. */
    public void discard(Study.Cell cell, Parameters parameters) {
        AtomicFile.discard(file(cell, parameters));
    }

    /**
     * Takes the figures of an older table away: what is called like one, and was written by this program. Anything else
     * stays.
     */
    public static void discardOld(Path folder) throws FileProblem {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> NAME.matcher(String.valueOf(file.getFileName())).matches())
                    .filter(Png::isOurs)
                    .forEach(AtomicFile::discard);
        } catch (IOException e) {
            throw new FileProblem(folder, "cannot be looked through for older figures", "Choose another folder");
        }
    }
}
