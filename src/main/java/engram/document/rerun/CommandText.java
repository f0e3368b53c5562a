package engram.document.rerun;

import module java.base;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.parameter.Kind;
import engram.model.parameter.Parameter;

/**
 * The command line that recomputes what is on screen, for a POSIX shell: a line for each network that is there.
 *
 * <p>Where all pictures are samples and nothing was drawn on the cue by hand, the line needs no file: it names the samples, and
 * every parameter that has a part in the result and is not at its default. All else is to be had from the experiment's own
 * file, which the line names, with what is different from what was saved in it.
 *
 * @param text the lines, without a line feed at the end
 * @param readsFile whether the experiment's file has to be there
 * @param needsSaving whether that file has to be saved first: it has no name yet, or holds other pictures or another cue
 */
public record CommandText(String text, boolean readsFile, boolean needsSaving) {

    /** What the file is called where it has no name yet. */
    private static final String UNNAMED = "experiment" + DocumentFile.ENDING;

    /** Letters that mean nothing to a shell. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    /**
     * An experiment as it stands in its file.
     *
     * @param file where
     * @param document what was saved in it last
     */
    public record Saved(Path file, Document document) {}

    /** One of the networks: how the command calls it, where its results go, and what it is in a document. */
    private record Network(List<String> words, String out, Function<Document, Experiment> of) {}

    /** The command of an experiment that has no file yet. */
    public static CommandText of(Document document) {
        return of(document, Optional.empty());
    }

    /**
     * The command.
     *
     * @param document what is on screen; its experiment is complete
     * @param saved the file that it belongs to, if there is one
     */
    public static CommandText of(Document document, Optional<Saved> saved) {
        Experiment first = document.experiment();
        Network a = new Network(List.of(), document.twinOpen() ? "recalled-a" : "recalled", Document::experiment);
        Network b = new Network(List.of("--network", "b"), "recalled-b", each -> each.twin().of(each.experiment()));
        List<Network> networks = document.twinOpen() ? List.of(a, b) : List.of(a);
        Optional<List<String>> samples = SampleWords.of(first);
        if (samples.isPresent()) {
            return new CommandText(networks.stream()
                    .map(network -> line(samples.get(), Experiment.empty(Parameters.DEFAULTS), network, document))
                    .collect(Collectors.joining("\n")), false, false);
        }
        Optional<Document> kept = saved.map(Saved::document).filter(there -> asksTheSame(there.experiment(), first));
        Document known = kept.orElse(document);
        String file = saved.map(each -> each.file().toAbsolutePath().toString()).orElse(UNNAMED);
        return new CommandText(networks.stream()
                .map(network -> line(Stream.concat(Stream.of(file), network.words().stream()).toList(), network.of().apply(known),
                        network, document))
                .collect(Collectors.joining("\n")), true, kept.isEmpty());
    }

    /**
     * A line.
     *
     * @param source what it reads
     * @param known what is so without a word about it
     */
    private static String line(List<String> source, Experiment known, Network network, Document document) {
        Experiment wanted = network.of().apply(document);
        List<String> words = new ArrayList<>(List.of("engram", "recall"));
        words.addAll(source);
        words.addAll(differences(known.parameters(), wanted.parameters()));
        if (draw(known) != draw(wanted)) {
            words.addAll(List.of("--draw", Long.toString(draw(wanted) + 1)));
        }
        words.addAll(List.of("--out", network.out()));
        return words.stream().map(CommandText::quoted).collect(Collectors.joining(" "));
    }

    private static long draw(Experiment experiment) {
        return experiment.cue().map(Experiment.Cue::draw).orElse(0L);
    }

    /** The options for what is not known, of all that has a part in the result. */
    private static List<String> differences(Parameters known, Parameters wanted) {
        List<String> options = new ArrayList<>();
        if (wanted.dynamics().procedure().usesWeights()) {
            addChoice("--rule", known.rule(), wanted.rule(), options);
        }
        addChoice("--dynamics", known.dynamics(), wanted.dynamics(), options);
        addChoice("--noise-kind", known.noiseKind(), wanted.noiseKind(), options);
        for (Parameter parameter : Parameter.values()) {
            double value = wanted.real(parameter);
            if (wanted.uses(parameter) && value != known.real(parameter)) {
                options.addAll(List.of("--" + parameter.option(), parameter.format(value)));
            }
        }
        if (wanted.seed() != known.seed()) {
            options.addAll(List.of("--seed", Long.toString(wanted.seed())));
        }
        return options;
    }

    private static void addChoice(String option, Kind known, Kind wanted, List<String> options) {
        if (known != wanted) {
            options.addAll(List.of(option, wanted.key()));
        }
    }

    /** Whether two learn the same pictures and ask about the same one, with the same drawn on it, and the same neurons silenced. */
    private static boolean asksTheSame(Experiment one, Experiment other) {
        return one.memories().size() == other.memories().size()
                && IntStream.range(0, one.memories().size())
                        .allMatch(place -> isSame(one.memories().get(place), other.memories().get(place)))
                && one.cue().isPresent() && other.cue().isPresent()
                && one.cue().get().retouch().equals(other.cue().get().retouch())
                && one.parameters().silencedByHand().equals(other.parameters().silencedByHand())
                && isSame(one.cue().get().subject(), other.cue().get().subject());
    }

    private static boolean isSame(Memory one, Memory other) {
        return one.inverted() == other.inverted() && one.picture().gray().equals(other.picture().gray());
    }

    /** A word as a shell takes it for that very word. */
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
