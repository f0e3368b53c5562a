package engram.controller.export;

import module java.base;
import module javafx.graphics;
import engram.controller.state.Chooser;
import engram.export.numpy.NumpyArray;
import engram.export.table.CsvTable;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.network.weights.Weights;
import engram.service.Job;
import engram.service.Jobs;
import engram.view.export.ExportChoice;
import engram.view.window.ToastsView;
import java.nio.file.Path;

/**
 * Writes files: asks where to, writes in the background, and says where they are.
 *
 * @param subject what is on screen; gives null where there is nothing
 */
public record Exports(Supplier<Subject> subject, Chooser chooser, Jobs jobs, ToastsView messages) {

    /** Writes a file, or several. */
    @FunctionalInterface
    interface Writing {

        /** Does it; leaves nothing half written. */
        void write(Progress progress) throws Exception;
    }

    /** Saves the table behind one of the views; does nothing where there is none. */
    public void save(Optional<ViewTable> table) {
        table.ifPresent(wanted -> ifSubject(from -> chooser
                .save(Text.of("Save %s as a table", wanted.what()), Text.of("%s, %s.csv", wanted.nameIn(from), wanted.ending()))
                .ifPresent(target -> write(target, progress -> CsvTable.write(wanted.making().apply(progress.stretch(0, 0.5)),
                        target, progress.stretch(0.5, 1))))));
    }

    /**
     * Saves a weight matrix as an array for NumPy.
     *
     * @param weights gives it, where it is written; may take a while
     */
    public void saveMatrix(Supplier<Weights> weights) {
        ifSubject(from -> chooser.save("Save the weight matrix", from.name() + ", weights.npy")
                .ifPresent(target -> write(target, progress -> NumpyArray.of(weights.get()).write(target, progress))));
    }

    /**
     * Lets a view be dragged out of the window as a picture.
     *
     * @param handle what it is dragged by
     * @param view its key
     */
    public void letDrag(Node handle, String view) {
        DragOut.enable(handle, () -> true, folder -> drag(view, folder),
                problem -> messages.add(ToastsView.Kind.PROBLEM, problem));
    }

    /** Writes a picture of something that is on screen into a folder, to be dragged to another program. */
    Optional<Path> drag(String content, Path folder) throws FileProblem {
        Subject shown = subject.get();
        return shown == null ? Optional.empty() : dragFigure(shown, Figures.draft(shown, content), folder);
    }

    /** The same of a figure as it was chosen; always a PNG. One that would be too large is refused with a line. */
    Optional<Path> dragFigure(Subject shown, ExportChoice.Figure figure, Path folder) throws FileProblem {
        Optional<String> objection = FigureFile.PNG.objection(shown, figure);
        if (objection.isPresent()) {
            messages.add(ToastsView.Kind.PROBLEM, objection.get());
            return Optional.empty();
        }
        Path target = folder.resolve(shown.name() + ".png");
        FigureFile.PNG.write(shown, figure, target, Progress.IGNORED);
        return Optional.of(target);
    }

    /** Does something with what is on screen; where there is nothing, a line says so. */
    void ifSubject(Consumer<Subject> action) {
        Subject shown = subject.get();
        if (shown == null) {
            messages.add(ToastsView.Kind.NOTE,
                    "There is nothing to export yet: first the network has to learn a picture, and to answer.");
        } else {
            action.accept(shown);
        }
    }

    /** Writes in the background what is to stand in a place. */
    void write(Path target, Writing writing) {
        jobs.start(title(target), work(target, writing), this::tellSaved, messages::addProblem);
    }

    /** The same of a film, whose frames are counted. */
    void writeFilm(Path target, Writing writing) {
        jobs.startCounting(title(target), work(target, writing), this::tellSaved, messages::addProblem);
    }

    private static String title(Path target) {
        return "Writing " + target.getFileName();
    }

    private static Job.Work<Path> work(Path target, Writing writing) {
        return progress -> {
            writing.write(progress);
            return target;
        };
    }

    private void tellSaved(Path target) {
        messages.add(ToastsView.Kind.DONE, "Saved " + target);
    }
}
