package engram.view.study;

import module java.base;
import module javafx.controls;
import engram.model.Numeral;
import engram.model.Text;
import engram.model.parameter.Parameter;
import engram.model.study.plan.Axis;
import engram.model.study.plan.PictureSource;
import engram.model.study.plan.Repeats;
import engram.model.study.plan.StudyKind;
import engram.model.study.plan.StudyPlan;
import engram.view.control.Tips;
import engram.view.control.ValueEntry;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;

/** The left column of the place of studies: which question, which networks are compared, and what is asked in numbers. */
public final class StudySettings extends VBox {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final String PERCENT = "%";

    private final Edits edits;
    private final Map<StudyKind, ToggleButton> kinds = new EnumMap<>(StudyKind.class);
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> further = new ArrayList<>();
    private final CompareRows compare;
    private final ComboBox<Boolean> pictures =
            ViewTools.list("study-pictures", "Pictures", List.of(false, true), random -> random ? "Random" : "These pictures");
    private final Label noiseTitle = new Label("Noise level");
    private final TextField noiseField = new TextField();
    private final HBox noiseRow;
    private final ValueEntry<Integer> side;
    private final ValueEntry<Double> noise;
    private final ValueEntry<Integer> draws;
    private final ValueEntry<Integer> cues;
    private final List<AxisRow> axes;
    private boolean percent;
    /** Whether what changes is changed from outside, and is nobody's wish. */
    private boolean showing;

    /** What somebody wants changed. */
    public interface Edits {

        /** Another question. */
        void ask(StudyKind kind);

        /** A network, theory ({@link CompareRows#THEORY}) or older curves ({@link CompareRows#LAST}) are to be seen, or not. */
        void compare(String what, boolean seen);

        /** Pictures made by chance, or those of the experiment. */
        void takePictures(boolean random);

        /** Another side. */
        void setSide(int side);

        /** Another level of noise where that is not varied. */
        void setNoise(double level);

        /** Asked more or less often. */
        void setRepeats(Repeats repeats);

        /** Another axis, or other values of one; empty takes the second one away. */
        void setAxis(int place, Optional<Axis> axis);
    }

    /** Makes the column; it shows no study yet. */
    StudySettings(Edits edits) {
        this.edits = edits;
        getStyleClass().add("study-settings");
        setId("study-settings");
        compare = new CompareRows((what, seen) -> tell(() -> edits.compare(what, seen)));
        TextField sideField = new TextField();
        side = whole("study-side", sideField, Parameter.SIDE.title(), (int) Parameter.SIDE.least(), (int) Parameter.SIDE.most(),
                16);
        TextField drawsField = new TextField();
        draws = whole("study-draws", drawsField, "Draws per point", 1, 10_000, 1);
        TextField cuesField = new TextField();
        cues = whole("study-cues", cuesField, "Cues per network", 1, 10_000, 1);
        field("study-noise", noiseField);
        noise = new ValueEntry<>(noiseField, "How much noise there is on each cue", this::level, this::level,
                (value, steps) -> Math.clamp(value + steps * 0.01, 0, 1), 0.3);
        axes = List.of(new AxisRow(0, (place, axis) -> tell(() -> edits.setAxis(place, axis))),
                new AxisRow(1, (place, axis) -> tell(() -> edits.setAxis(place, axis))));
        noiseRow = row(noiseTitle, noiseField);
        pictures.setMinWidth(0);
        pictures.getStyleClass().add("study-pictures");
        VBox numbers = new VBox(ViewTools.label("Settings", "section-head"), row(new Label("Pictures"), pictures),
                row(new Label("Side"), sideField), noiseRow, row(new Label("Draws per point"), drawsField),
                row(new Label("Cues per network"), cuesField));
        axes.forEach(axis -> numbers.getChildren().add(axis));
        numbers.getStyleClass().addAll("study-section", "study-numbers");
        getChildren().addAll(questions(), line(), compare, line(), numbers);
        pictures.valueProperty().subscribe((_, random) -> tell(() -> edits.takePictures(random)));
        side.value().subscribe((_, value) -> tell(() -> edits.setSide(value)));
        noise.value().subscribe((_, value) -> tell(() -> edits.setNoise(value)));
        draws.value().subscribe((_, _) -> tell(this::repeat));
        cues.value().subscribe((_, _) -> tell(this::repeat));
    }

    private void repeat() {
        edits.setRepeats(new Repeats(cues.value().get(), draws.value().get()));
    }

    private void tell(Runnable edit) {
        if (!showing) {
            edit.run();
        }
    }

    /**
     * Puts a further question behind the others, which has settings of its own.
     *
     * @param own what stands in the place of the usual settings while it is asked
     * @return pressed while it is asked
     */
    public ToggleButton add(String key, String title, Region own) {
        ToggleButton button = question(key, title);
        button.setUserData(title);
        ((VBox) getChildren().getFirst()).getChildren().add(button);
        List<Node> usual = List.copyOf(getChildren().subList(2, getChildren().size()));
        button.selectedProperty().subscribe(asked -> {
            ViewTools.show(own, asked);
            usual.forEach(each -> ViewTools.show(each, !asked));
        });
        getChildren().add(own);
        further.add(button);
        return button;
    }

    private ToggleButton question(String key, String title) {
        ToggleButton button = new ToggleButton(title);
        button.setId("study-kind-" + key);
        button.getStyleClass().addAll("flat", "study-kind");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.setOnAction(_ -> button.setSelected(true));
        return button;
    }

    private VBox questions() {
        VBox box = new VBox(ViewTools.label("Studies", "section-head"));
        box.getStyleClass().addAll("study-section", "study-kinds");
        for (StudyKind kind : StudyKind.values()) {
            ToggleButton button = question(kind.key(), kind.title());
            button.setOnAction(_ -> {
                button.setSelected(true);
                edits.ask(kind);
            });
            kinds.put(kind, button);
            box.getChildren().add(button);
        }
        return box;
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("hair-line");
        return line;
    }

    private static HBox row(Label title, Region control) {
        title.setLabelFor(control);
        title.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(title, ViewTools.stretch(), control);
        row.getStyleClass().add("study-row");
        control.getStyleClass().add("study-field");
        return row;
    }

    private static void field(String id, TextField field) {
        field.setId(id);
        field.getStyleClass().add("number-field");
    }

    private static ValueEntry<Integer> whole(String id, TextField field, String title, int least, int most, int first) {
        field(id, field);
        field.setAccessibleText(title);
        return new ValueEntry<>(field, Text.of("%s, %,d to %,d", title, least, most), text -> {
            BigDecimal value = Numeral.whole(text).orElse(BigDecimal.ZERO).stripTrailingZeros();
            if (value.scale() > 0 || value.compareTo(BigDecimal.valueOf(least)) < 0
                    || value.compareTo(BigDecimal.valueOf(most)) > 0) {
                throw new IllegalArgumentException(
                        Text.of("%s is a whole number, %,d to %,d, not \u201C%s\u201D", title, least, most, text.strip()));
            }
            return value.intValueExact();
        }, value -> Integer.toString(value), (value, steps) -> Math.clamp((long) value + steps, least, most), first);
    }

    private double level(String text) {
        String number = text.strip();
        boolean ofHundred = number.endsWith(PERCENT);
        if (!ofHundred) {
            return Parameter.NOISE.parse(number);
        }
        String digits = number.substring(0, number.length() - 1).strip();
        double value = Numeral.decimal(digits)
                .orElseThrow(() -> new IllegalArgumentException(Text.of("\u201C%s\u201D is no share", text.strip())))
                .movePointLeft(2)
                .doubleValue();
        return Parameter.NOISE.parse(Parameter.NOISE.format(value));
    }

    private String level(double value) {
        return percent ? BigDecimal.valueOf(value).movePointRight(2).stripTrailingZeros().toPlainString() + "\u00A0%"
                : Parameter.NOISE.format(value);
    }

    /**
     * Shows a study.
     *
     * @param kind which question it is
     * @param varied what else could be varied
     */
    public void show(StudyPlan plan, StudyKind kind, List<Parameter> varied) {
        showing = true;
        try {
            if (further.stream().noneMatch(ToggleButton::isSelected)) {
                kinds.get(kind).setSelected(true);
            }
            boolean random = plan.pictures() instanceof PictureSource.Random;
            pictures.setValue(random);
            Tips.explain(pictures, random ? "Patterns made by chance, each pixel black or white by itself"
                    : "The pictures of the experiment; a second draw and those after it take others of them, by chance");
            side.value().set(plan.parameters().side());
            percent = kind == StudyKind.CAPACITY;
            noiseTitle.setText(percent ? "Wrong pixels" : "Noise level");
            noise.change(plan.parameters().noise());
            noiseField.setText(level(plan.parameters().noise()));
            ViewTools.show(noiseRow, plan.axes().stream().noneMatch(axis -> axis.key().equals(Parameter.NOISE.key())));
            draws.value().set(plan.repeats().draws());
            cues.value().set(plan.repeats().cues());
            for (int place = 0; place < axes.size(); place++) {
                Optional<Axis> axis = place < plan.axes().size() ? Optional.of(plan.axes().get(place)) : Optional.empty();
                boolean two = kind == StudyKind.PARAMETERS;
                boolean free = two || kind == StudyKind.DAMAGE && place == 0;
                axes.get(place).show(axis, free ? varied : List.of(), two && place == 1, plan.parameters());
            }
        } finally {
            showing = false;
        }
    }

    /** Says itself in fewer words where there is little room. */
    void setNarrow(boolean narrow) {
        pseudoClassStateChanged(NARROW, narrow);
        kinds.forEach((kind, button) -> shorten(button, kind.title(), narrow));
        further.forEach(button -> shorten(button, (String) button.getUserData(), narrow));
    }

    private static void shorten(ToggleButton button, String title, boolean narrow) {
        int end = title.indexOf(':');
        button.setText(narrow && end > 0 ? title.substring(0, end) : title);
        if (narrow) {
            Tips.explain(button, title);
        }
    }

    /** What is compared. */
    public CompareRows compare() {
        return compare;
    }
}
