package engram.controller.export;

import module java.base;
import engram.controller.state.Chooser;
import engram.export.numpy.NumpyArray;
import engram.export.table.CsvTable;
import engram.model.Progress;
import engram.model.Text;
import engram.model.network.Weights;
import engram.service.Jobs;
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

    /**
     * Saves a table behind one of the views.
     *
     * @param what what is in it, as people read it: {@code "the spikes in sight"}
     * @param ending the end of the suggested file name, without {@code .csv}
     * @param table the table
     */
    public void saveTable(String what, String ending, CsvTable.Table table) {
        saveTable(what, ending, _ -> table);
    }

    /** The same with a table that takes time to be made: it is made in the background. */
    public void saveTable(String what, String ending, Function<Progress, CsvTable.Table> table) {
        ifSubject(from -> chooser.save(Text.of("Save %s as a table", what), Text.of("%s, %s.csv", from.name(), ending))
                .ifPresent(target -> write(target,
                        progress -> CsvTable.write(table.apply(progress.stretch(0, 0.5)), target, progress.stretch(0.5, 1)))));
    }

    /** Saves a weight matrix as an array for NumPy. */
    public void saveMatrix(Weights weights) {
        ifSubject(from -> chooser.save("Save the weight matrix", from.name() + ", weights.npy")
                .ifPresent(target -> write(target, progress -> NumpyArray.of(weights).write(target, progress))));
    }

    /** Does something with what is on screen; where there is nothing, a line says so. */
    void ifSubject(Consumer<Subject> action) {
        Subject shown = subject.get();
        if (shown == null) {
            messages.add(ToastsView.Kind.NOTE, "There is nothing to export yet: give the network a picture to learn.");
        } else {
            action.accept(shown);
        }
    }

    /** Writes in the background what is to stand in a place. */
    void write(Path target, Writing writing) {
        jobs.start("Writing " + target.getFileName(), progress -> {
            writing.write(progress);
            return target;
        }, done -> messages.add(ToastsView.Kind.DONE, "Saved " + done), messages::addProblem);
    }
}
