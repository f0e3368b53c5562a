package engram.view.parameters;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Formula;
import engram.model.parameter.Parameter;
import engram.view.control.Choice;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/**
 * All parameters: those that are always at hand, in the sections of noise and network, and the rest, which is folded away
 * in groups.
 */
public final class ParametersView {

    /** Always to be seen, in this order, below the side. */
    private static final List<Parameter> AT_HAND =
            List.of(Parameter.GAIN, Parameter.BETA, Parameter.THRESHOLD, Parameter.LEARNING_RATE);

    private final Map<Parameter, ParameterRow> rows = new EnumMap<>(Parameter.class);
    private final Map<Parameter.Group, Label> heads = new EnumMap<>(Parameter.Group.class);
    private final Choice<NoiseKind> noiseKind = new Choice<>("noise-kind", "Kind of noise", false, List.of(NoiseKind.values()),
            kind -> kind.explanation() + " " + Parameter.Cost.NEW_CUE.explanation());
    private final SeedRow seed = new SeedRow(Parameters.DEFAULTS.seed());
    private final FormulaButton neuronFormula = new FormulaButton("neuron-formula");
    private final FormulaButton ruleFormula = new FormulaButton("rule-formula");
    private final Label noiseTitle = ViewTools.label("Noise on the cue", "section-head");
    private final Button redraw = ViewTools.dressed(new Button(), "new-draw", "New draw", Feather.REFRESH_CW,
            "Draws new noise and new cue spikes, at the same level (N)", "section-tool");
    private final Label size = ViewTools.label("", "caption");
    private final Button resetAll = ViewTools.dressed(new Button(), "reset-all", "Reset all", Feather.ROTATE_CCW,
            "All parameters, those above as well, back to the reference study's values", "section-tool");
    private final VBox noise = new VBox();
    private final VBox network = new VBox();
    private final AdvancedView advanced = new AdvancedView();

    /** Makes all rows at their defaults. */
    public ParametersView() {
        for (Parameter parameter : Parameter.values()) {
            rows.put(parameter, new ParameterRow(parameter));
        }
        fillNoise();
        fillNetwork();
        fillAdvanced();
    }

    private void fillNoise() {
        HBox head = new HBox(4, noiseTitle, ViewTools.stretch(), redraw);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox inner = new VBox(4, head, noiseKind, rows.get(Parameter.NOISE));
        inner.getStyleClass().add("section-row");
        noise.getStyleClass().addAll("inputs-section", "drop-area");
        noise.getChildren().add(inner);
    }

    private void fillNetwork() {
        size.setId("network-size");
        Tips.explain(size, "One neuron for each pixel");
        HBox head = new HBox(4, ViewTools.label("Network", "section-head"), ViewTools.stretch(), size);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox inner = new VBox(head, rows.get(Parameter.SIDE));
        AT_HAND.forEach(parameter -> inner.getChildren().add(rows.get(parameter)));
        inner.getStyleClass().addAll("section-row", "parameter-rows");
        network.getStyleClass().add("inputs-section");
        network.getChildren().add(inner);
    }

    private void fillAdvanced() {
        List<Node> folded = advanced.content().getChildren();
        for (Parameter.Group group : Parameter.Group.values()) {
            List<Parameter> inGroup = Stream.of(Parameter.values())
                    .filter(parameter -> groupOf(parameter) == group && isFolded(parameter))
                    .toList();
            if (inGroup.isEmpty()) {
                continue;
            }
            Label head = ViewTools.label(titleOf(group), "group-title");
            heads.put(group, head);
            folded.add(head);
            switch (group) {
                case NEURON -> folded.add(neuronFormula);
                case LEARNING -> folded.add(ruleFormula);
                default -> {
                }
            }
            inGroup.forEach(parameter -> folded.add(rows.get(parameter)));
        }
        folded.addAll(List.of(seed, resetAll));
    }

    /** The steps of a spike train are told beside the neurons that make them. */
    private static Parameter.Group groupOf(Parameter parameter) {
        return parameter == Parameter.STEPS ? Parameter.Group.NEURON : parameter.group();
    }

    private static String titleOf(Parameter.Group group) {
        return group == Parameter.Group.NEURON ? "Spikes and neurons" : group.title();
    }

    private static boolean isFolded(Parameter parameter) {
        return parameter != Parameter.NOISE && parameter != Parameter.SIDE && !AT_HAND.contains(parameter);
    }

    /**
     * Shows what follows from the parameters: which of them act, what a change of each makes anew, what the rule is.
     *
     * @param parameters those of the first network
     * @param second those of the second, where it follows the first in its numbers; else empty
     */
    public void show(Parameters parameters, Optional<Parameters> second) {
        rows.get(Parameter.LOOK_BACK).limit(Math.max(parameters.steps(), parameters.whole(Parameter.LOOK_BACK)));
        rows.forEach((parameter, row) -> {
            boolean byFirst = parameters.uses(parameter);
            boolean bySecond = second.isPresent() && second.get().uses(parameter);
            row.show(parameters, byFirst || bySecond, bySecond && !byFirst);
            if (isFolded(parameter)) {
                ViewTools.show(row, byFirst || bySecond);
            }
        });
        heads.forEach((group, head) -> ViewTools.show(head, rows.entrySet()
                .stream()
                .anyMatch(entry -> groupOf(entry.getKey()) == group && isFolded(entry.getKey()) && entry.getValue().isVisible())
                || group == Parameter.Group.LEARNING && isTrained(parameters, second)));
        ViewTools.show(ruleFormula, isTrained(parameters, second));
        ViewTools.show(neuronFormula, heads.get(Parameter.Group.NEURON).isVisible());
        showFormulas(parameters, second);
        size.setText(Text.of("%,d neurons", parameters.neurons()));
        advanced.showChanges((int) rows.entrySet()
                .stream()
                .filter(entry -> isFolded(entry.getKey()) && entry.getValue().isVisible())
                .filter(entry -> parameters.real(entry.getKey()) != entry.getKey().defaultValue())
                .count() + (parameters.seed() == Parameters.DEFAULTS.seed() ? 0 : 1));
        resetAll.setDisable(parameters.equals(Parameters.DEFAULTS));
    }

    /** Whether a rule has a part in it, of one network at least. */
    private static boolean isTrained(Parameters parameters, Optional<Parameters> second) {
        return Stream.of(Optional.of(parameters), second).flatMap(Optional::stream).anyMatch(Parameters::usesRule);
    }

    private void showFormulas(Parameters parameters, Optional<Parameters> second) {
        Map<String, String> numbers = FormulaNumbers.of(parameters);
        neuronFormula.show(Formula.of(Parameter.BETA.formula()), numbers,
                "A neuron's potential u keeps the share \u03B2 from step to step and gains what comes in, I. Where it is above"
                        + " the threshold \u03B8, the neuron fires, and in the next step the potential is less by \u03B8.");
        RuleKind kind = (parameters.usesRule() ? parameters : second.orElse(parameters)).rule();
        ruleFormula.show(Formula.of(kind.formula()), numbers,
                Text.of("%s: %s (%s)", kind.title(), kind.explanation(), kind.source()));
    }

    /** Says itself in fewer words where there is little room. */
    void setNarrow(boolean narrow) {
        noiseTitle.setText(narrow ? "Noise" : "Noise on the cue");
    }

    /** The section of the cue's noise; pictures of it belong below. */
    public VBox noise() {
        return noise;
    }

    /** The section of what is always at hand of the network. */
    VBox network() {
        return network;
    }

    /** The section of the rest. */
    AdvancedView advanced() {
        return advanced;
    }

    /** The value of one number. */
    public Property<Double> number(Parameter parameter) {
        return rows.get(parameter).value();
    }

    /** The kind of noise. */
    public Property<NoiseKind> noiseKind() {
        return noiseKind.value();
    }

    /** Where all chance comes from. */
    public Property<Long> seed() {
        return seed.value();
    }

    /** Draws the noise anew. */
    public Button redraw() {
        return redraw;
    }

    /** Puts everything back to the defaults. */
    public Button resetAll() {
        return resetAll;
    }

    /** Who is told which number somebody wants varied in a study. */
    public void setOnVary(Consumer<Parameter> listener) {
        rows.forEach((parameter, row) -> row.setOnVary(() -> listener.accept(parameter)));
    }

    /** Tells about every key that is pressed in any of the sections. */
    public void setOnKey(Runnable listener) {
        Stream.of(noise, network, advanced).forEach(section -> section.addEventFilter(KeyEvent.KEY_PRESSED, _ -> listener.run()));
    }
}
