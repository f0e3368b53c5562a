package engram.view.parameters;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Parameter;
import engram.view.control.Choice;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** All parameters in their groups, each with its way back, and the key to the marks. */
public final class ParametersView extends BorderPane {

    private final Map<Parameter, ParameterRow> rows = new EnumMap<>(Parameter.class);
    /** The heads of groups that hold nothing but numbers. */
    private final Map<Parameter.Group, HBox> heads = new EnumMap<>(Parameter.Group.class);
    private final Choice<NoiseKind> noiseKind = new Choice<>("noise-kind", "Kind", List.of(NoiseKind.values()),
            kind -> kind.explanation() + " " + Parameter.Cost.NEW_CUE.explanation(), "cost-cue");
    private final Choice<RuleKind> rule =
            new Choice<>("rule", "Rule", List.of(RuleKind.values()), kind -> Text.of("%s\n\n%s\n%s\n\n%s", kind.explanation(),
                    kind.formula(), kind.source(), Parameter.Cost.RETRAIN.explanation()), "cost-retrain");
    private final Label aboutRule = ViewTools.label("", "about");
    private final Choice<Dynamics> dynamics = new Choice<>("dynamics", "Dynamics", List.of(Dynamics.values()),
            kind -> kind.explanation() + " " + Parameter.Cost.NEW_RECALL.explanation(), "cost-recall");
    private final SeedRow seed = new SeedRow(Parameters.DEFAULTS.seed());
    private final Label draw = ViewTools.label("", "caption");
    private final Button redraw = ViewTools.dressed(new Button(), "new-draw", "New draw", Feather.REFRESH_CW,
            "Draws new noise and new cue spikes, at the same level (N)", "small");
    private final Button resetAll = ViewTools.dressed(new Button(), "reset-all", "Reset all", Feather.ROTATE_CCW,
            "All parameters back to the reference study's values");

    /** Makes all rows at their defaults. */
    public ParametersView() {
        getStyleClass().add("parameters");
        VBox groups = new VBox(2);
        groups.getStyleClass().add("parameter-groups");
        for (Parameter.Group group : Parameter.Group.values()) {
            HBox head = head(group);
            List<Node> choices = switch (group) {
                case NOISE -> List.of(noiseKind);
                case LEARNING -> List.of(rule, aboutRule);
                case RECALL -> List.of(dynamics);
                default -> List.of();
            };
            if (choices.isEmpty()) {
                heads.put(group, head);
            }
            groups.getChildren().add(head);
            groups.getChildren().addAll(choices);
            for (Parameter parameter : Parameter.values()) {
                if (parameter.group() == group) {
                    ParameterRow row = new ParameterRow(parameter);
                    rows.put(parameter, row);
                    groups.getChildren().add(row);
                }
            }
        }
        groups.getChildren().add(seed);
        aboutRule.setId("about-rule");
        aboutRule.setWrapText(true);
        aboutRule.setMinHeight(Region.USE_PREF_SIZE);

        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        HBox top = new HBox(ViewTools.label("Parameters", "pane-title"), ViewTools.stretch(), resetAll);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("pane-head");
        setTop(top);
        setCenter(scroll);
        setBottom(key());
    }

    private HBox head(Parameter.Group group) {
        HBox head = new HBox(ViewTools.label(group.title(), "group-title"));
        head.getStyleClass().add("group-head");
        head.setAlignment(Pos.CENTER_LEFT);
        if (group == Parameter.Group.NOISE) {
            draw.setId("draw");
            Tips.explain(draw, "The number of the draw of noise and cue spikes; the same number and seed give the same spikes");
            head.getChildren().addAll(ViewTools.stretch(), draw, redraw);
        }
        return head;
    }

    private static FlowPane key() {
        FlowPane key = new FlowPane(12, 2);
        key.getStyleClass().add("cost-key");
        key.getChildren().add(new Label("A change makes"));
        for (Parameter.Cost cost : Parameter.Cost.values()) {
            Region mark = new Region();
            mark.getStyleClass().addAll("cost-mark", "cost-" + cost.mark());
            Label label = new Label(cost.result(), mark);
            Tips.explain(label, cost.explanation());
            key.getChildren().add(label);
        }
        return key;
    }

    /** Shows what follows from the parameters: which of them act, what a change of each costs, what the rule is. */
    public void show(Parameters parameters) {
        rows.get(Parameter.LOOK_BACK).limit(Math.max(parameters.steps(), parameters.whole(Parameter.LOOK_BACK)));
        rows.forEach((parameter, row) -> {
            row.showCost(parameters.cost(parameter));
            ViewTools.show(row, parameters.uses(parameter));
        });
        heads.forEach((group, head) -> ViewTools.show(head,
                rows.keySet().stream().anyMatch(parameter -> parameter.group() == group && parameters.uses(parameter))));
        aboutRule.setText(Text.of("%s\n%s\n(%s)", parameters.rule().explanation(), parameters.rule().formula(),
                parameters.rule().source()));
        resetAll.setDisable(parameters.equals(Parameters.DEFAULTS));
    }

    /** Shows which draw of the noise is asked, from 0 on. */
    public void showDraw(long number) {
        draw.setText("draw " + (number + 1));
    }

    /** The value of one number. */
    public Property<Double> number(Parameter parameter) {
        return rows.get(parameter).value();
    }

    /** The kind of noise. */
    public Property<NoiseKind> noiseKind() {
        return noiseKind.value();
    }

    /** The learning rule. */
    public Property<RuleKind> rule() {
        return rule.value();
    }

    /** How the network recalls. */
    public Property<Dynamics> dynamics() {
        return dynamics.value();
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
}
