package engram.controller.document;

import module java.base;
import engram.document.DocumentFile;
import engram.document.DocumentFile.Opened;
import engram.export.origin.Embedded;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.view.dialog.Question;
import engram.view.dialog.Question.Answer;
import java.nio.file.Path;

/** Pictures that know which experiment they were made of: the experiment in one, and what is asked where one is brought. */
final class PictureOrigin {

    private PictureOrigin() {}

    /** Whether a file is a drawing, which is no picture to learn. */
    private static boolean isDrawing(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
    }

    /** Whether there is an experiment in it. What cannot be read has none: whoever takes it for a picture says what is wrong. */
    static boolean isKnown(Path file) {
        try {
            return Files.isRegularFile(file) && Embedded.read(file).isPresent();
        } catch (FileProblem _) {
            return false;
        }
    }

    /**
     * Reads the experiment in a picture.
     *
     * @throws FileProblem where there is none, or it cannot be read
     */
    static Opened read(Path file, Progress progress) throws FileProblem {
        byte[] experiment = Embedded.read(file)
                .orElseThrow(() -> new FileProblem(file, "is a picture without an experiment in it", "Choose another file"));
        return DocumentFile.read(FileProblem.nameOf(file), new ByteArrayInputStream(experiment), progress);
    }

    /**
     * The question what is to become of one.
     *
     * @param use what becomes of it as a picture, in a word or two: {@code Learn the picture}
     * @param open opens the experiment
     * @param take takes the picture
     */
    static Question question(Path file, String use, Runnable open, Runnable take) {
        List<Answer> answers = new ArrayList<>(List.of(new Answer("open", "Open the experiment", open)));
        if (!isDrawing(file)) {
            answers.add(new Answer("take", use, take));
        }
        return new Question("Open the experiment?",
                Text.of("%s was saved by Engram, and holds the experiment that it shows.", FileProblem.nameOf(file)), answers);
    }
}
