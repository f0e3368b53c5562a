package engram.export.report;

import module java.base;
import engram.model.Text;
import engram.model.experiment.Parameters;
import engram.model.parameter.Kind;
import engram.model.parameter.Parameter;
import javax.xml.stream.XMLStreamException;

/** Everything that the networks were made and asked with, so that somebody else can do the same. */
final class ParametersPart {

    private static final String UNUSED = "\u2013";

    private final List<Parameters> networks;
    private final long draw;
    private final Table table;

    /**
     * Looks at parameters.
     *
     * @param networks of network A, and of network B where there is one
     * @param draw which drawing of noise and spikes, from 0 on
     */
    ParametersPart(List<Parameters> networks, long draw, Markup page) {
        this.networks = networks;
        this.draw = draw;
        table = new Table(page);
    }

    void write() throws XMLStreamException {
        table.write("parameters", Table.headings("", networks.size(), ""), () -> {
            table.row("", "Learning rule", each(network -> network.usesRule() ? network.rule().title() : UNUSED), "");
            table.row("", "Dynamics", each(network -> network.dynamics().title()), "");
            kind("Kind of noise", Parameters::noiseKind);
            table.row("", "Seed", each(network -> Long.toString(network.seed())), "Where all chance comes from");
            table.row("", "Draw", each(_ -> Text.of("%d", draw + 1)), "Which drawing of the cue\u2019s noise and spikes");
            for (Parameter.Group group : Parameter.Group.values()) {
                List<Parameter> used = Arrays.stream(Parameter.values())
                        .filter(parameter -> parameter.group() == group)
                        .filter(parameter -> networks.stream().anyMatch(network -> network.uses(parameter)))
                        .toList();
                if (!used.isEmpty()) {
                    table.group(group.title());
                }
                for (Parameter parameter : used) {
                    row(parameter);
                }
            }
        });
        List<String> notes = new ArrayList<>();
        if (hasDash()) {
            notes.add("A dash: the network does without.");
        }
        if (networks.stream().anyMatch(network -> Arrays.stream(Parameter.values()).anyMatch(each -> isChanged(network, each)))) {
            notes.add("In bold: numbers that were changed; in brackets stands the reference study\u2019s own value.");
        }
        if (!notes.isEmpty()) {
            table.note(String.join(" ", notes));
        }
    }

    /** Whether a line has no value for one of the networks. */
    private boolean hasDash() {
        return networks.stream().anyMatch(network -> !network.usesRule()) || Arrays.stream(Parameter.values())
                .anyMatch(parameter -> networks.stream().anyMatch(network -> network.uses(parameter))
                        && !networks.stream().allMatch(network -> network.uses(parameter)));
    }

    private void kind(String name, Function<Parameters, Kind> kind) throws XMLStreamException {
        table.row("", name, each(network -> kind.apply(network).title()), "");
    }

    private void row(Parameter parameter) throws XMLStreamException {
        List<String> values = each(network -> network.uses(parameter) ? text(parameter, network.real(parameter)) : UNUSED);
        boolean changed = networks.stream().anyMatch(network -> isChanged(network, parameter));
        String note = changed ? Text.of("%s (%s)", parameter.unit(), text(parameter, parameter.defaultValue())).strip()
                : parameter.unit();
        table.row(changed ? "changed" : "", Text.of("%s %s", parameter.title(), parameter.symbol()), values, note);
    }

    /** For people, who read a minus where programs write a hyphen. */
    private static String text(Parameter parameter, double value) {
        return parameter.format(value).replace('-', '\u2212');
    }

    private static boolean isChanged(Parameters network, Parameter parameter) {
        return network.uses(parameter) && network.real(parameter) != parameter.defaultValue();
    }

    private List<String> each(Function<Parameters, String> text) {
        return networks.stream().map(text).toList();
    }
}
