package engram.controller.study.memories;

import module java.base;
import module javafx.controls;
import engram.controller.export.Exports;
import engram.controller.export.ViewShot;
import engram.controller.export.ViewTable;
import engram.export.table.MemoryTables;
import engram.model.study.memories.MemoryStudy;
import engram.view.study.memories.MemoriesPane;
import engram.view.study.memories.MemoriesSight;

/**
 * Takes what was found of all memories away, as a figure and as tables.
 *
 * @param exports writes files, and asks for them
 * @param sight gives what is seen; null where nothing is
 */
record MemoriesFiles(Exports exports, Supplier<MemoriesSight> sight) {

    /** What is seen, for the sheet of exports, with the table behind it. */
    static ViewShot shot(MemoriesPane pane, MemoriesSight sight, String title) {
        ViewTable table = switch (pane.form().getValue()) {
            case HELD -> memories(sight);
            case CONFUSED -> confusion(sight);
            case ALIKE -> overlaps(sight);
        };
        return ViewShot.of("MEMORIES", title, "", pane.seen(), sight.theme().dark(), Optional.of(table));
    }

    private static ViewTable memories(MemoriesSight sight) {
        return new ViewTable("which memories are held", "memories", _ -> MemoryTables.memories(sight.study(), sight.names()),
                question(sight));
    }

    private static ViewTable confusion(MemoriesSight sight) {
        return new ViewTable("which memories are taken for which", "confusion",
                _ -> MemoryTables.confusion(sight.study(), sight.names()), question(sight));
    }

    private static ViewTable overlaps(MemoriesSight sight) {
        MemoryStudy study = sight.study();
        return new ViewTable("the overlaps of the memories", "overlaps", _ -> MemoryTables.overlaps(study), question(sight));
    }

    private static ViewTable answers(MemoriesSight sight) {
        return new ViewTable("the answers cue by cue", "answers", _ -> MemoryTables.answers(sight.study(), sight.names()),
                question(sight));
    }

    private static Optional<String> question(MemoriesSight sight) {
        return Optional.of(MemoriesDesk.title(sight.study().questions().memories().size()));
    }

    /** What the menu of the place offers. */
    List<MenuItem> items(Runnable figure) {
        return List.of(item("memories-figure", "Figure\u2026  (Ctrl+E)", figure), new SeparatorMenuItem(),
                table("memories-save-held", "Memories\u2026  (CSV)", MemoriesFiles::memories),
                table("memories-save-confusion", "Confusion matrix\u2026  (CSV)", MemoriesFiles::confusion),
                table("memories-save-overlaps", "Overlaps\u2026  (CSV)", MemoriesFiles::overlaps),
                table("memories-save-answers", "Answers, cue by cue\u2026  (CSV)", MemoriesFiles::answers));
    }

    private MenuItem table(String id, String text, Function<MemoriesSight, ViewTable> of) {
        return item(id, text, () -> exports.save(Optional.ofNullable(sight.get()).map(of)));
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
