package engram.controller.study;

import module java.base;
import module javafx.controls;
import engram.controller.export.Exports;
import engram.controller.export.ViewShot;
import engram.controller.export.ViewTable;
import engram.document.study.CellTable;
import engram.document.study.StudyFile;
import engram.export.table.CsvTable;
import engram.model.FileProblem;
import engram.model.study.plan.PictureSource;
import engram.model.study.plan.StudyPlan;
import engram.model.study.result.StudyResults;
import engram.view.study.StudyPlace;
import engram.view.window.ToastsView;
import java.nio.file.Path;

/** Takes studies away, as figures, tables and files, and brings them in. */
final class StudyFiles {

    private final Exports exports;

    StudyFiles(Exports exports) {
        this.exports = exports;
    }

    /** The study as it is seen, for the sheet of exports, with the table of its points. */
    static ViewShot shot(StudyPlace place, StudyResults known, boolean dark) {
        return ViewShot.of("STUDY", known.order().plan().title(), "", place.plots(), dark, Optional.of(table(known)));
    }

    private static ViewTable table(StudyResults known) {
        CellTable table = new CellTable(known.order());
        return new ViewTable("the points of the study", "points",
                _ -> new CsvTable.Table(table.pointColumns(), 1, _ -> table.points(known)),
                Optional.of(known.order().plan().title()));
    }

    /** Saves the table of points. */
    void saveTable(StudyResults known) {
        exports.save(Optional.of(table(known)));
    }

    /** Saves the study itself, to be run again here or by <code>engram study</code>. */
    void saveStudy(StudyPlan plan, String name) {
        exports.chooser()
                .save("Save the study", name + StudyFile.ENDING)
                .ifPresent(target -> exports.jobs().start("Writing " + FileProblem.nameOf(target), _ -> {
                    StudyFile.write(target, plan);
                    return target;
                }, saved -> exports.messages().add(ToastsView.Kind.DONE, "Saved " + saved), exports.messages()::addProblem));
    }

    /** Asks for a study, and hands it on. */
    void open(Consumer<StudyPlan> onOpened) {
        exports.chooser().openAny("Open a study").stream().findFirst().ifPresent(file -> open(file, onOpened));
    }

    /** Reads a study, and hands it on. Pictures that it names are left to Explore. */
    void open(Path file, Consumer<StudyPlan> onOpened) {
        exports.jobs()
                .start("Opening " + FileProblem.nameOf(file), _ -> StudyFile.read(file), plan -> onOpened.accept(here(plan)),
                        exports.messages()::addProblem);
    }

    /** A study as it is asked in the window: where it names pictures, those of Explore take their place, and that is said. */
    StudyPlan here(StudyPlan plan) {
        if (!(plan.pictures() instanceof PictureSource.Named)) {
            return plan;
        }
        exports.messages().add(ToastsView.Kind.NOTE, "This study names its pictures. Here it learns those of Explore instead.");
        return new StudyPlan(plan.title(), new PictureSource.Given(), plan.parameters(), plan.memories(), plan.networks(),
                plan.axes(), plan.repeats(), plan.measures());
    }

    /** What the menu of the place offers. */
    List<MenuItem> items(Supplier<StudyDesk> desk, Supplier<StudyResults> known, Runnable figure, Consumer<StudyPlan> onOpened) {
        return List.of(item("study-figure", "Figure\u2026  (Ctrl+E)", figure),
                item("study-table-save", "Table of points\u2026  (CSV)", () -> saveTable(known.get())),
                item("study-save", "Study\u2026  (" + StudyFile.ENDING + ")",
                        () -> saveStudy(desk.get().plan(), desk.get().kind().key())),
                new SeparatorMenuItem(), item("study-open", "Open a study\u2026", () -> open(onOpened)));
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
