package engram.view.export;

import module java.base;
import module javafx.controls;
import engram.view.control.ViewTools;
import engram.view.export.ExportChoice.Item;
import engram.view.export.ExportChoice.Report;

/** What is in a lab report in any case, and a tick for each view that may be in it. */
final class ReportRows extends VBox {

    private final VBox boxes = new VBox(2);
    private final Runnable onChange;
    /** What somebody has ticked away: a view that is seen for the first time is wanted. */
    private final Set<String> unwanted = new LinkedHashSet<>();

    ReportRows(Runnable onChange) {
        super(8);
        this.onChange = onChange;
        getStyleClass().add("report-rows");
        getChildren().setAll(wrapped(
                "One page for any browser: notes, pictures, scores and what they are measured against, parameters, and the"
                        + " experiment itself. Whoever gets it can open it here."),
                ViewTools.label("Views that were looked at", "report-views"), boxes);
    }

    private static Node wrapped(String text) {
        Labeled label = ViewTools.label(text, "quiet");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Offers views; what was ticked away stays so. */
    void offer(List<Item> views) {
        boxes.getChildren().setAll(views.stream().map(this::box).toList());
        if (views.isEmpty()) {
            boxes.getChildren().setAll(ViewTools.label("None yet of this run", "quiet"));
        }
    }

    private CheckBox box(Item item) {
        CheckBox box = new CheckBox(item.title());
        box.setId("report-" + item.key());
        box.setUserData(item.key());
        box.setSelected(!unwanted.contains(item.key()));
        box.selectedProperty().addListener((_, _, now) -> {
            if (now) {
                unwanted.remove(item.key());
            } else {
                unwanted.add(item.key());
            }
            onChange.run();
        });
        return box;
    }

    /** Ticks these away, wherever they are offered. */
    void restore(List<String> keys) {
        unwanted.addAll(keys);
        boxes.getChildren()
                .stream()
                .filter(CheckBox.class::isInstance)
                .map(CheckBox.class::cast)
                .forEach(box -> box.setSelected(!unwanted.contains((String) box.getUserData())));
    }

    /** The keys of what is ticked away. */
    List<String> unwanted() {
        return List.copyOf(unwanted);
    }

    /** The report that is wanted. */
    Report report() {
        return new Report(boxes.getChildren()
                .stream()
                .filter(CheckBox.class::isInstance)
                .map(CheckBox.class::cast)
                .filter(CheckBox::isSelected)
                .map(box -> (String) box.getUserData())
                .toList());
    }
}
