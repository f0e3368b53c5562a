package engram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import engram.model.dynamics.Dynamics;
import engram.model.learning.RuleKind;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Kind;
import engram.model.parameter.Parameter;
import org.junit.jupiter.api.Test;

/** The page of parameters, rules, dynamics and kinds of noise is made of their declarations. */
class ReferencePageTest {

    private static final Path PAGE = Path.of("src", "site", "markdown", "parameters.md");
    private static final Path MADE_ANEW = Path.of("target", "parameters.md");

    @Test
    void thePageSaysWhatTheDeclarationsSay() throws IOException {
        String page = page();
        Files.writeString(MADE_ANEW, page);
        assertEquals(page, Files.readString(PAGE), () -> "Copy %s to %s".formatted(MADE_ANEW, PAGE));
    }

    private static String page() {
        return """
                # Parameters

                Made of the declarations in the code, and held to them by a test: `Parameter`, `RuleKind`, `Dynamics` and
                `NoiseKind`. The names are those in files; on the command line `learningRate` is `--learning-rate`. The
                defaults are the reference study's own, as far as it has them. Rule and dynamics use some of the numbers and
                leave others aside; the window hides those or switches them off.

                ## Numbers

                %s
                The seed, `seed`, is any 64-bit whole number, 1 at first; another one makes everything anew.

                ## Kinds of noise

                `noiseKind`, by default `%s`. A change makes %s.

                %s
                ## Learning rules

                `rule`, by default `%s`. A change makes %s. [Science](science.md#learning-rules) has more about each.

                %s
                ## Dynamics

                `dynamics`, by default `%s`. A change makes %s. [Science](science.md#dynamics) has more about each.

                %s""".formatted(numbers(), NoiseKind.values()[0].key(), Parameter.Cost.NEW_CUE.result(),
                kinds(NoiseKind.values()), RuleKind.values()[0].key(), Parameter.Cost.RETRAIN.result(), rules(),
                Dynamics.values()[0].key(), Parameter.Cost.NEW_RECALL.result(), kinds(Dynamics.values()));
    }

    private static String numbers() {
        return table(List.of("name", "in the window", "default", "range", "what it is", "a change makes", "used by"), Stream
                .of(Parameter.values())
                .map(parameter -> List.of("`%s`".formatted(parameter.key()),
                        "%s, *%s*".formatted(parameter.title(), parameter.symbol()), parameter.format(parameter.defaultValue()),
                        parameter.rangeInUnit(), parameter.explanation(), changes(parameter), users(parameter))));
    }

    private static String changes(Parameter parameter) {
        boolean always = parameter.cost() == Parameter.Cost.RETRAIN;
        return always || Stream.of(RuleKind.values()).noneMatch(rule -> rule.uses(parameter)) ? parameter.cost().result()
                : "%s; %s where the rule uses it".formatted(parameter.cost().result(), Parameter.Cost.RETRAIN.result());
    }

    private static String users(Parameter parameter) {
        String users = Stream.<Kind[]>of(NoiseKind.values(), RuleKind.values(), Dynamics.values())
                .flatMap(Stream::of)
                .filter(kind -> kind.uses(parameter))
                .map(kind -> "`%s`".formatted(kind.key()))
                .collect(Collectors.joining(", "));
        return users.isEmpty() ? "everything" : users;
    }

    private static String kinds(Kind... kinds) {
        return table(List.of("name", "in the window", "what it does"),
                Stream.of(kinds).map(kind -> List.of("`%s`".formatted(kind.key()), kind.title(), kind.explanation())));
    }

    private static String rules() {
        return table(List.of("name", "in the window", "what it does", "formula", "paper"),
                Stream.of(RuleKind.values())
                        .map(rule -> List.of("`%s`".formatted(rule.key()), rule.title(), rule.explanation(),
                                "`%s`".formatted(rule.formula()), rule.source())));
    }

    private static String table(List<String> header, Stream<List<String>> rows) {
        List<String> line = header.stream().map(_ -> "---").toList();
        return Stream.concat(Stream.of(header, line), rows)
                .map(cells -> "| %s |\n".formatted(String.join(" | ", cells)))
                .collect(Collectors.joining());
    }
}
