package engram.controller.document;

import module java.base;
import module javafx.controls;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.document.rerun.CommandText;
import engram.document.rerun.PythonScript;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.network.weights.UnwrittenWeightsException;
import engram.model.network.weights.Weights;
import engram.view.window.ToastsView;
import java.nio.file.Path;

/**
 * Hands out what is on screen as something that computes it once more without the window: command lines, and Python scripts
 * with their arrays.
 */
final class RecomputeController {

    /** What files are called where the experiment has no name yet. */
    private static final String UNNAMED = "recall";

    private static final String SCRIPT = ".py";

    /** A command is told by its first words: what is to be done, and with what. */
    private static final int WORDS_TOLD = 3;

    /** Of which of the networks that are seen. */
    enum Network {
        /** The first one. */
        A("a"),
        /** The second one, while there is one. */
        B("b");

        private final String letter;

        Network(String letter) {
            this.letter = letter;
        }

        private Experiment of(Document document) {
            return this == A ? document.experiment() : document.twin().of(document.experiment());
        }
    }

    private final DocumentController.Window window;
    private final WorkingDocument document;
    private final Sights sights;
    private final Consumer<Runnable> saving;

    /**
     * Hands out nothing yet.
     *
     * @param saving saves the document, and then does what it is given
     */
    RecomputeController(DocumentController.Window window, WorkingDocument document, Sights sights, Consumer<Runnable> saving) {
        this.window = window;
        this.document = document;
        this.sights = sights;
        this.saving = saving;
    }

    /** The networks that are seen. */
    List<Network> networks() {
        return document.content().twinOpen() ? List.of(Network.A, Network.B) : List.of(Network.A);
    }

    /** Puts the command on the clipboard; where it reads a file that is not saved yet, a line offers to save it. */
    void copyCommand() {
        ifWhole(whole -> {
            Optional<CommandText.Saved> inFile = document.inFile();
            window.jobs()
                    .start("Copying the command",
                            _ -> CommandText.of(whole, inFile.filter(saved -> Files.isRegularFile(saved.file()))), this::hand,
                            window.messages()::addProblem);
        });
    }

    private void hand(CommandText command) {
        if (command.needsSaving()) {
            window.messages()
                    .add(ToastsView.Kind.NOTE, "The command has to read the experiment\u2019s file: save that first.",
                            "Save and copy", () -> saving.accept(this::copyCommand));
            return;
        }
        copy(command.text());
        List<String> lines = command.text().lines().toList();
        String start = Arrays.stream(lines.getFirst().split(" ")).limit(WORDS_TOLD).collect(Collectors.joining(" "));
        window.messages()
                .add(ToastsView.Kind.DONE,
                        Text.of("%s copied: %s \u2026", lines.size() > 1 ? "Commands of networks A and B" : "Command", start));
    }

    /** Asks where to, and writes the script and its arrays beside it. */
    void saveScript(Network network) {
        ifScriptGoes(network,
                whole -> window.chooser()
                        .save("Save as Python", name(network) + SCRIPT)
                        .ifPresent(script -> window.jobs().start("Writing " + FileProblem.nameOf(script), progress -> {
                            write(script, network.of(whole), progress);
                            return script;
                        }, this::tellWritten, window.messages()::addProblem)));
    }

    private static void write(Path script, Experiment experiment, Progress progress) throws FileProblem {
        Path arrays = PythonScript.arraysOf(script);
        // People were asked about the script only.
        if (Files.exists(arrays) && !Files.exists(script)) {
            throw new FileProblem(arrays, "is there already, and the script\u2019s arrays would take its place",
                    "Choose another name for the script");
        }
        PythonScript.write(script, experiment, progress);
    }

    private void tellWritten(Path script) {
        window.messages()
                .add(ToastsView.Kind.DONE,
                        Text.of("Saved %s, and %s beside it", script, FileProblem.nameOf(PythonScript.arraysOf(script))));
    }

    /** Puts the script on the clipboard; the arrays that it reads are to be saved. */
    void copyScript(Network network) {
        ifScriptGoes(network, whole -> {
            String arrays = name(network) + PythonScript.ARCHIVE;
            copy(PythonScript.text(network.of(whole), arrays));
            window.messages()
                    .add(ToastsView.Kind.DONE,
                            Text.of("Python script%s copied. It reads %s, which is saved with the script.",
                                    networks().size() > 1 ? " of network " + network : "", arrays),
                            "Save\u2026", () -> saveScript(network));
        });
    }

    /** The script writes the whole matrix of weights down; Engram need not. */
    private void ifScriptGoes(Network network, Consumer<Document> action) {
        ifWhole(whole -> {
            Parameters parameters = network.of(whole).parameters();
            if (parameters.dynamics().procedure().usesWeights() && parameters.neurons() > Weights.MOST_GONE_THROUGH) {
                window.messages()
                        .add(ToastsView.Kind.PROBLEM,
                                "The script writes all weights down. " + UnwrittenWeightsException.refusal(parameters.neurons()));
            } else {
                action.accept(whole);
            }
        });
    }

    /** What files of a network are called, without their endings. */
    private String name(Network network) {
        String name = document.file().map(FileProblem::nameOf).orElse(UNNAMED);
        String stem = name.endsWith(DocumentFile.ENDING) ? name.substring(0, name.length() - DocumentFile.ENDING.length()) : name;
        return networks().size() > 1 ? stem + "-" + network.letter : stem;
    }

    /** Does something with what is on screen, where there is something to recall. */
    private void ifWhole(Consumer<Document> action) {
        Document whole = document.document(sights.now());
        if (whole.experiment().isComplete()) {
            action.accept(whole);
        } else {
            window.messages().add(ToastsView.Kind.NOTE, "There is nothing to compute yet: give the network a picture to learn.");
        }
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
