package engram.view.study.memories;

import module java.base;
import module javafx.controls;
import engram.model.Numeral;
import engram.model.Text;
import engram.view.control.Tips;
import engram.view.control.ValueEntry;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;

/** What is asked of all memories: which networks, and how often each memory. */
public final class MemoriesSettings extends VBox {

    /** Each memory is asked about at most so often. */
    public static final int MOST_DRAWS = 1000;

    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
    private final ValueEntry<Integer> draws;
    private final Label noise = new Label();
    private final Consumer<Set<String>> onNetworks;
    private boolean showing;

    /**
     * Makes the rows.
     *
     * @param onNetworks told which networks are to be asked, at least one
     * @param onDraws told how often each memory is to be asked about
     */
    public MemoriesSettings(Consumer<Set<String>> onNetworks, IntConsumer onDraws) {
        this.onNetworks = onNetworks;
        getStyleClass().add("memories-settings");
        VBox compare = new VBox(ViewTools.label("Compare", "section-head"));
        compare.getStyleClass().addAll("study-section", "study-compare");
        for (String name : List.of("A", "B")) {
            CheckBox box = new CheckBox();
            box.setId("memories-compare-" + name.toLowerCase(Locale.ROOT));
            box.setMinWidth(0);
            box.setWrapText(true);
            box.setMaxWidth(Double.MAX_VALUE);
            box.setOnAction(_ -> choose(name));
            HBox row = new HBox(box);
            row.getStyleClass().add("study-row");
            HBox.setHgrow(box, Priority.ALWAYS);
            boxes.put(name, box);
            compare.getChildren().add(row);
        }
        TextField field = new TextField();
        field.setId("memories-draws");
        field.getStyleClass().addAll("number-field", "study-field");
        field.setAccessibleText("Draws per memory");
        draws = new ValueEntry<>(field,
                Text.of("How often each memory is asked about, 1 to %,d, without noise and with it", MOST_DRAWS),
                MemoriesSettings::read, value -> Integer.toString(value),
                (value, steps) -> Math.clamp((long) value + steps, 1, MOST_DRAWS), 1);
        Label title = new Label("Draws each");
        title.setLabelFor(field);
        title.setMinWidth(0);
        HBox row = new HBox(title, ViewTools.stretch(), field);
        row.getStyleClass().add("study-row");
        noise.setWrapText(true);
        noise.setId("memories-noise");
        noise.getStyleClass().add("caption");
        VBox numbers = new VBox(ViewTools.label("Settings", "section-head"), row, noise);
        numbers.getStyleClass().addAll("study-section", "study-numbers");
        Region line = new Region();
        line.getStyleClass().add("hair-line");
        getChildren().addAll(compare, line, numbers);
        draws.value().subscribe((_, value) -> {
            if (!showing) {
                onDraws.accept(value);
            }
        });
    }

    private void choose(String name) {
        if (boxes.values().stream().noneMatch(CheckBox::isSelected)) {
            // Somebody has to be asked.
            boxes.get(name).setSelected(true);
            return;
        }
        onNetworks.accept(boxes.entrySet()
                .stream()
                .filter(each -> each.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    private static int read(String text) {
        BigDecimal value = Numeral.whole(text).orElse(BigDecimal.ZERO).stripTrailingZeros();
        if (value.scale() > 0 || value.compareTo(BigDecimal.ONE) < 0 || value.compareTo(BigDecimal.valueOf(MOST_DRAWS)) > 0) {
            throw new IllegalArgumentException(
                    Text.of("Draws per memory is a whole number, 1 to %,d, not \u201C%s\u201D", MOST_DRAWS, text.strip()));
        }
        return value.intValueExact();
    }

    /**
     * Shows what is asked.
     *
     * @param words what each network is, by its name
     * @param asked which of them are asked
     * @param count how often each memory is asked about
     * @param noiseWords what noise there is, in a sentence
     */
    public void show(Map<String, String> words, Set<String> asked, int count, String noiseWords) {
        showing = true;
        boxes.forEach((name, box) -> {
            box.setText(words.get(name));
            Tips.explain(box, words.get(name));
            box.setSelected(asked.contains(name));
        });
        draws.value().set(count);
        noise.setText(noiseWords);
        showing = false;
    }
}
