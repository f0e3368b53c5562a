package engram.view.maps;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the twin is: its rule, its dynamics, and how its numbers go with the first's. */
public final class TwinBar extends HBox {

    private final Label name = new Label("Twin");
    private final ComboBox<RuleKind> rule =
            ViewTools.choice("twin-rule", "Rule of the twin", List.of(RuleKind.values()), RuleKind::title, RuleKind::explanation);
    private final ComboBox<Dynamics> dynamics = ViewTools.choice("twin-dynamics", "Dynamics of the twin",
            List.of(Dynamics.values()), Dynamics::title, Dynamics::explanation);
    private final MenuButton menu = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
    private final CheckMenuItem follow = new CheckMenuItem("Numbers follow the first");
    private final MenuItem copy = new MenuItem("Copy all parameters from the first", new FontIcon(Feather.COPY));
    private final MenuItem swap = new MenuItem("Swap the two", new FontIcon(Feather.REPEAT));

    /** Makes the bar. */
    public TwinBar() {
        super(4);
        getStyleClass().add("twin-bar");
        setAlignment(Pos.CENTER_RIGHT);
        name.getStyleClass().add("section-title");
        name.setMinWidth(USE_PREF_SIZE);
        name.setId("twin-name");
        rule.setMinWidth(USE_PREF_SIZE);
        dynamics.setMinWidth(USE_PREF_SIZE);
        menu.setId("twin-menu");
        menu.getStyleClass().addAll("flat", "small");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setAccessibleText("More about the twin");
        Tips.explain(menu, "Copies the first network's parameters to the twin, or swaps the two");
        follow.setId("twin-follow");
        copy.setId("twin-copy");
        swap.setId("twin-swap");
        menu.getItems().setAll(copy, follow, swap);
        getChildren().addAll(name, rule, dynamics, menu);
    }

    /** Shows what the twin is. */
    public void show(Twin twin, Parameters first) {
        rule.setValue(twin.rule());
        dynamics.setValue(twin.dynamics());
        follow.setSelected(twin.own().isEmpty());
        Tips.explain(name, explanation(twin, first));
    }

    private static String explanation(Twin twin, Parameters first) {
        Parameters own = twin.beside(first);
        StringBuilder text = new StringBuilder(
                "A second network that is asked the same: it has the first's memories, cue, noise and cue spikes."
                        + " Its rule and dynamics are chosen here. ");
        List<Parameter> differences = twin.differences(first);
        if (differences.isEmpty()) {
            text.append(twin.own().isEmpty() ? "All its numbers follow the first's."
                    : "Its numbers are its own, and still the same as the first's.");
        } else {
            text.append("Its numbers are its own. They differ in");
            for (Parameter parameter : differences) {
                text.append(Text.of("\n%s: %s, the first's %s", parameter.title(), parameter.format(own.real(parameter)),
                        parameter.format(first.real(parameter))));
            }
        }
        return text.toString();
    }

    /** Who is told which rule it says, also where it only shows what the twin has already. */
    public void setOnRule(Consumer<RuleKind> listener) {
        rule.valueProperty().addListener((_, _, value) -> listener.accept(value));
    }

    /** Who is told about the dynamics in the same way. */
    public void setOnDynamics(Consumer<Dynamics> listener) {
        dynamics.valueProperty().addListener((_, _, value) -> listener.accept(value));
    }

    /** Who is told whether the twin's numbers are to follow the first's. */
    public void setOnFollow(Consumer<Boolean> listener) {
        follow.setOnAction(_ -> listener.accept(follow.isSelected()));
    }

    /** Makes the twin what the first is. */
    public MenuItem copy() {
        return copy;
    }

    /** Lets the two change places. */
    public MenuItem swap() {
        return swap;
    }
}
