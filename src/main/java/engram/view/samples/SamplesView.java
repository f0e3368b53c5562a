package engram.view.samples;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.image.file.Sample;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;

/**
 * The gallery: kinds at the left, the pictures of one of them or those that were searched for, and below how many are chosen,
 * how much these have in common, and what can be done with them.
 */
public final class SamplesView extends BorderPane {

    private static final String DASH = "\u2013";

    private final List<Sample.Group> groups;
    private final Map<Sample, SampleTile> tiles = new LinkedHashMap<>();
    private final Set<Sample> chosen = new LinkedHashSet<>();
    private final SampleKinds kinds;
    private final TileGrid grid;
    private final TextField find = new TextField();
    private final Button all = new Button();
    private final Label count = ViewTools.label("", "sample-chosen");
    private final Label overlap = ViewTools.label("", "sample-overlap");
    private final Button add = new Button("Add to memory");
    private final Button learnOnly = new Button("Learn only these");
    private Runnable onChosen = () -> {};
    private Set<Sample> known = Set.of();
    private Sample.Group looked;

    /** Makes a gallery of some kinds of samples, at least one, in which nothing is chosen. */
    public SamplesView(List<Sample.Group> groups) {
        this.groups = List.copyOf(groups);
        looked = groups.getFirst();
        getStyleClass().add("samples");
        grid = new TileGrid(find);
        kinds = new SampleKinds(groups, this::look);
        find.setId("samples-find");
        find.setPromptText("Find");
        find.setAccessibleText("Find samples of any kind by their names");
        Tips.explain(find, "Finds samples of any kind by their names; Enter chooses the first");
        find.getStyleClass().add("samples-find");
        find.textProperty().addListener((_, _, _) -> search());
        find.setOnAction(_ -> grid.shown().stream().findFirst().ifPresent(ToggleButton::fire));
        find.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                event.consume();
                grid.focusFirst();
            }
        });
        all.setId("samples-all");
        all.getStyleClass().setAll("button", "flat", "samples-all");
        all.setOnAction(_ -> chooseAllOrNone());
        all.setMaxWidth(Double.MAX_VALUE);
        VBox left = new VBox(kinds, all);
        left.getStyleClass().add("samples-left");
        setLeft(left);
        setCenter(grid);
        setBottom(foot());
        // Before the tile sees it, which would choose itself.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof SampleTile && !learnOnly.isDisabled()) {
                event.consume();
                learnOnly.fire();
            }
        });
        clear();
    }

    private HBox foot() {
        count.setId("samples-chosen");
        overlap.setId("samples-overlap");
        count.setMinWidth(USE_PREF_SIZE);
        overlap.setMinWidth(USE_PREF_SIZE);
        Label why = ViewTools.label("Pictures that overlap less are easier to tell apart.", "sample-why");
        why.setWrapText(true);
        VBox said = new VBox(new HBox(count, overlap), why);
        said.getStyleClass().add("sample-said");
        HBox.setHgrow(said, Priority.ALWAYS);
        add.setId("samples-add");
        Tips.explain(add, "Learns what is chosen beside the pictures that are learned already");
        learnOnly.setId("samples-only");
        learnOnly.getStyleClass().add("accent");
        Tips.explain(learnOnly, "Learns what is chosen in place of all others (Enter); can be undone");
        for (Button button : List.of(add, learnOnly)) {
            button.getStyleClass().add("samples-button");
            button.setMinWidth(USE_PREF_SIZE);
        }
        HBox foot = new HBox(said, add, learnOnly);
        foot.getStyleClass().add("samples-foot");
        return foot;
    }

    /** Looks for samples by their names; stands outside this view, above it. */
    public TextField find() {
        return find;
    }

    /** Learns what is chosen as well. */
    public Button add() {
        return add;
    }

    /** Learns what is chosen, and nothing else. */
    public Button learnOnly() {
        return learnOnly;
    }

    /** What is chosen, in the order of the gallery. */
    public List<Sample> chosen() {
        return groups.stream().flatMap(group -> group.samples().stream()).filter(chosen::contains).toList();
    }

    /** What is to be done whenever something else is chosen. */
    public void setOnChosen(Runnable action) {
        onChosen = action;
    }

    /** Chooses nothing, looks for nothing, and shows the first kind. */
    public void clear() {
        chosen.clear();
        tiles.values().forEach(tile -> tile.setSelected(false));
        find.clear();
        kinds.look(groups.getFirst());
        showChosen();
    }

    /** Puts the focus where the arrow keys go from picture to picture. */
    public void focusPictures() {
        grid.focusFirst();
    }

    /** Marks the samples that are learned already. */
    public void markKnown(Set<Sample> samples) {
        if (!samples.equals(known)) {
            known = Set.copyOf(samples);
            tiles.forEach((sample, tile) -> tile.markKnown(known.contains(sample)));
        }
    }

    /**
     * Says how much the chosen ones have in common.
     *
     * @param mean the mean size of their overlaps; empty where they are fewer than two, or where it is not known yet
     * @param side the network's side
     */
    public void showOverlap(OptionalDouble mean, int side) {
        overlap.setText(", mean overlap " + (mean.isEmpty() ? DASH : Text.of("%.2f", mean.getAsDouble())));
        Tips.explain(overlap, Text.of("The overlap m of two patterns is the mean of the products of their signs: 1 where they are"
                + " the same, 0 where they have nothing in common, \u22121 where one is the negative of the other. Here: the mean of"
                + " |m| over all pairs that are chosen, at the network's side of %d.", side));
    }

    private void look(Sample.Group group) {
        looked = group;
        find.clear();
        show(group.samples());
    }

    private void search() {
        String wanted = find.getText().strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            kinds.look(looked);
        } else {
            kinds.lookAtAll();
            show(groups.stream()
                    .flatMap(group -> group.samples().stream().filter(sample -> named(group, sample).contains(wanted)))
                    .toList());
        }
    }

    /** The words by which a sample is found. */
    private static String named(Sample.Group group, Sample sample) {
        return (sample.title() + " " + group.title()).toLowerCase(Locale.ROOT);
    }

    private void show(List<Sample> samples) {
        grid.show(samples.stream().map(sample -> tiles.computeIfAbsent(sample, this::tile)).toList(),
                Text.of("There is no sample called \u201C%s\u201D.", Text.shortened(find.getText().strip(), 40)));
        showChosen();
    }

    private SampleTile tile(Sample sample) {
        SampleTile tile = new SampleTile(sample);
        tile.markKnown(known.contains(sample));
        tile.setOnAction(_ -> choose(List.of(tile), tile.isSelected()));
        return tile;
    }

    private void choose(List<SampleTile> some, boolean wanted) {
        for (SampleTile tile : some) {
            tile.setSelected(wanted);
            if (wanted) {
                chosen.add(tile.sample());
            } else {
                chosen.remove(tile.sample());
            }
        }
        showChosen();
        onChosen.run();
    }

    private boolean areAllChosen() {
        return !grid.shown().isEmpty() && grid.shown().stream().allMatch(ToggleButton::isSelected);
    }

    private void chooseAllOrNone() {
        choose(grid.shown(), !areAllChosen());
    }

    private void showChosen() {
        count.setText(chosen.isEmpty() ? "None chosen" : Text.of("%d chosen", chosen.size()));
        add.setDisable(chosen.isEmpty());
        learnOnly.setDisable(chosen.isEmpty());
        all.setText(areAllChosen() ? "Choose none" : "Choose all");
        all.setDisable(grid.shown().isEmpty());
    }
}
