package engram.controller.study;

import module java.base;
import module javafx.controls;
import engram.document.study.StudyList;
import engram.model.Text;
import engram.model.study.plan.StudyPlan;

/**
 * The studies that were asked of the experiment that is open, the newest first: its file keeps them. Belongs to the JavaFX thread.
 */
public final class ExperimentStudies {

    private static final int LONGEST_TITLE = 40;

    private final ObjectProperty<List<StudyPlan>> all;
    private boolean arrived;

    /**
     * Those of a document.
     *
     * @param all where the document has them
     * @param arrivals changes whenever another experiment has come
     */
    public ExperimentStudies(ObjectProperty<List<StudyPlan>> all, ObservableValue<?> arrivals) {
        this.all = all;
        arrivals.subscribe(() -> arrived = true);
    }

    /** What was asked last; empty where nothing was. */
    Optional<StudyPlan> newest() {
        return all.get().stream().findFirst();
    }

    /** Whether another experiment has come since this was asked last. */
    boolean takeArrival() {
        boolean now = arrived;
        arrived = false;
        return now;
    }

    /** A study begins to run: from now on it is the newest of this experiment. */
    void begin(StudyPlan plan) {
        all.set(Stream.concat(Stream.of(plan), all.get().stream()).distinct().limit(StudyList.MOST).toList());
    }

    /**
     * A menu of them, which is there as long as there are any.
     *
     * @param place the button that it is a part of
     * @param present the study that is asked now
     * @param onChosen asks another
     */
    Menu menu(MenuButton place, Supplier<StudyPlan> present, Consumer<StudyPlan> onChosen) {
        Menu menu = new Menu("Studies of this experiment");
        menu.setId("study-own");
        menu.setMnemonicParsing(false);
        place.addEventHandler(MenuButton.ON_SHOWING, _ -> fill(menu, present.get(), onChosen));
        all.subscribe(_ -> fill(menu, present.get(), onChosen));
        return menu;
    }

    private void fill(Menu menu, StudyPlan present, Consumer<StudyPlan> onChosen) {
        menu.setVisible(!all.get().isEmpty());
        List<MenuItem> items = new ArrayList<>();
        for (StudyPlan plan : all.get()) {
            RadioMenuItem item = new RadioMenuItem(title(plan));
            item.setMnemonicParsing(false);
            item.setSelected(plan.equals(present));
            item.setOnAction(_ -> onChosen.accept(plan));
            items.add(item);
        }
        MenuItem remove = new MenuItem("Remove from this experiment");
        remove.setId("study-remove");
        remove.setDisable(all.get().stream().noneMatch(each -> each.equals(present)));
        remove.setOnAction(_ -> all.set(all.get().stream().filter(each -> !each.equals(present)).toList()));
        items.addAll(List.of(new SeparatorMenuItem(), remove));
        menu.getItems().setAll(items);
    }

    /** How many draws it has tells two of one question apart, most often. */
    private static String title(StudyPlan plan) {
        return Text.of("%s  (%s)", plan.title().isBlank() ? "Untitled" : Text.shortened(plan.title(), LONGEST_TITLE),
                Text.count(plan.cells(), "draw"));
    }
}
