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
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All parameters in their groups, each with its way back, and the key to the marks. */
public final class ParametersView extends BorderPane {

    private final Map<Parameter, ParameterRow> rows = new EnumMap<>(Parameter.class);
    private final Choice<NoiseKind> noiseKind = new Choice<>("noise-kind", "Kind", List.of(NoiseKind.values()),
            kind -> kind.explanation() + " " + Parameter.Cost.NEW_CUE.explanation(), "cost-cue");
    private final Choice<RuleKind> rule =
            new Choice<>("rule", "Rule", List.of(RuleKind.values()), kind -> Text.of("%s\n\n%s\n%s\n\n%s", kind.explanation(),
                    kind.formula(), kind.source(), Parameter.Cost.RETRAIN.explanation()), "cost-retrain");
    private final Label aboutRule = new Label();
    private final Choice<Dynamics> dynamics = new Choice<>("dynamics", "Dynamics", List.of(Dynamics.values()),
            kind -> kind.explanation() + " " + Parameter.Cost.NEW_RECALL.explanation(), "cost-recall");
    private final SeedRow seed = new SeedRow(Parameters.DEFAULTS.seed());
    private final Label draw = new Label();
    private final Button redraw = new Button("New draw", new FontIcon(Feather.REFRESH_CW));
    private final Button resetAll = new Button("Reset all", new FontIcon(Feather.ROTATE_CCW));

    /** Makes all rows at their defaults. */
    public ParametersView() {
        getStyleClass().add("parameters");
        VBox groups = new VBox(2);
        groups.getStyleClass().add("parameter-groups");
        for (Parameter.Group group : Parameter.Group.values()) {
            groups.getChildren().add(head(group));
            if (group == Parameter.Group.NOISE) {
                groups.getChildren().add(noiseKind);
            }
            if (group == Parameter.Group.LEARNING) {
                groups.getChildren().addAll(rule, aboutRule);
            }
            if (group == Parameter.Group.RECALL) {
                groups.getChildren().add(dynamics);
            }
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
        aboutRule.getStyleClass().add("about");
        aboutRule.setWrapText(true);
        aboutRule.setMinHeight(Region.USE_PREF_SIZE);

        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        Label title = new Label("Parameters");
        title.getStyleClass().add("pane-title");
        resetAll.setId("reset-all");
        resetAll.getStyleClass().add("flat");
        Tips.explain(resetAll, "All parameters back to the reference study's values");
        HBox top = new HBox(title, stretch(), resetAll);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("pane-head");
        setTop(top);
        setCenter(scroll);
        setBottom(key());
    }

    private HBox head(Parameter.Group group) {
        Label name = new Label(group.title());
        name.getStyleClass().add("group-title");
        HBox head = new HBox(name);
        head.getStyleClass().add("group-head");
        head.setAlignment(Pos.CENTER_LEFT);
        if (group == Parameter.Group.NOISE) {
            redraw.setId("new-draw");
            redraw.getStyleClass().addAll("flat", "small");
            Tips.explain(redraw, "Draws the noise and the cue's spikes anew, at the same level (N)");
            draw.setId("draw");
            draw.getStyleClass().add("caption");
            Tips.explain(draw, "Which draw of the noise and of the cue's spikes this is; the same number and seed give the same");
            head.getChildren().addAll(stretch(), draw, redraw);
        }
        return head;
    }

    private static FlowPane key() {
        FlowPane key = new FlowPane(12, 2);
        key.getStyleClass().add("cost-key");
        Label lead = new Label("A change makes");
        key.getChildren().add(lead);
        for (Parameter.Cost cost : Parameter.Cost.values()) {
            Region mark = new Region();
            mark.getStyleClass().addAll("cost-mark", "cost-" + cost.mark());
            Label label = new Label(cost.result(), mark);
            Tips.explain(label, cost.explanation());
            key.getChildren().add(label);
        }
        return key;
    }

    private static Region stretch() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /** Shows values that came from elsewhere; tells nobody. */
    public void show(Parameters parameters) {
        rows.get(Parameter.LOOK_BACK).limit(Math.max(parameters.steps(), parameters.whole(Parameter.LOOK_BACK)));
        rows.forEach((parameter, row) -> {
            row.show(parameters.real(parameter));
            row.showCost(parameters.cost(parameter));
            boolean acts = parameters.uses(parameter);
            row.setVisible(acts);
            row.setManaged(acts);
        });
        aboutRule.setText(Text.of("%s\n%s\n(%s)", parameters.rule().explanation(), parameters.rule().formula(),
                parameters.rule().source()));
        dynamics.show(parameters.dynamics());
        noiseKind.show(parameters.noiseKind());
        rule.show(parameters.rule());
        seed.show(parameters.seed());
    }

    /** Shows which draw of the noise is asked, from 0 on. */
    public void showDraw(long number) {
        draw.setText("draw " + (number + 1));
    }

    /** The row of one parameter. */
    public ParameterRow row(Parameter parameter) {
        return rows.get(parameter);
    }

    /** The kind of noise. */
    public Choice<NoiseKind> noiseKind() {
        return noiseKind;
    }

    /** The learning rule. */
    public Choice<RuleKind> rule() {
        return rule;
    }

    /** How the network is asked to remember. */
    public Choice<Dynamics> dynamics() {
        return dynamics;
    }

    /** The seed. */
    public SeedRow seed() {
        return seed;
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
