package engram.cli.options;

import module java.base;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.model.FileProblem;
import engram.model.Text;
import engram.model.experiment.Experiment;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * An experiment that a command is given in place of pictures and options, and which of its two networks is meant. Options
 * that are given besides it win over what it says.
 */
public final class ExperimentOptions {

    /** One of an experiment's networks. */
    enum Network {
        A,
        B
    }

    @Option(
            names = "--network",
            paramLabel = "a|b",
            converter = NetworkWord.class,
            description = "Of an experiment: its network A, or B, its second one; a if not given.")
    private Network network;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /**
     * Reads the experiment that is named where pictures may stand.
     *
     * @param words all that is named there
     * @param pictures how pictures are taken; those of an experiment are as they are
     * @return the experiment of the network that is meant; empty where the words name pictures
     * @throws ParameterException if there is anything besides it, or a network is chosen of no experiment
     */
    public Optional<Experiment> read(List<String> words, PictureOptions pictures) throws FileProblem {
        Optional<Document> document = ExperimentArgument.read(words, pictures, command).map(DocumentFile.Opened::document);
        if (document.isEmpty() && network != null) {
            throw new ParameterException(command.commandLine(),
                    "--network is one of the two of an experiment: name an experiment, or leave it out");
        }
        return document.map(this::meant);
    }

    /** Sees to it that none of the networks is chosen, where a study says which it compares. */
    public void requireNone() {
        if (network != null) {
            throw new ParameterException(command.commandLine(),
                    "--network does not go with a study, which says itself which networks it compares; leave it out");
        }
    }

    private Experiment meant(Document document) {
        Experiment first = document.experiment();
        return network == Network.B ? document.twin().of(first) : first;
    }

    /** Reads a or b. */
    static final class NetworkWord implements ITypeConverter<Network> {

        @Override
        public Network convert(String word) {
            return Arrays.stream(Network.values())
                    .filter(each -> each.name().equalsIgnoreCase(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(Text.of("%s is neither a nor b", word)));
        }
    }
}
