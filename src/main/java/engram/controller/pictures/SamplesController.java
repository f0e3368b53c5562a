package engram.controller.pictures;

import module java.base;
import module javafx.controls;
import engram.controller.state.ExperimentState;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.image.Picture;
import engram.model.image.Resize;
import engram.model.image.file.Sample;
import engram.model.spike.MeanOverlap;
import engram.model.spike.BipolarState;
import engram.service.BackgroundAnswers;
import engram.view.control.Overlay;
import engram.view.samples.SamplesView;

/**
 * Opens the gallery of samples over the window, says what is chosen has in common and what is learned already, and learns what
 * people choose.
 */
public final class SamplesController implements AutoCloseable {

    /** What is to be found out: how much samples have in common, and which of all of them are memories. */
    private record Question(List<Sample> chosen, List<Memory> memories, int side) {}

    private record Answer(OptionalDouble overlap, Set<Sample> known) {}

    private final ExperimentState state;
    private final PictureIntake intake;
    private final Pane window;
    private final Map<Sample, Picture> read = new ConcurrentHashMap<>();
    private final BackgroundAnswers<Question, Answer> answers =
            new BackgroundAnswers<>("samples", (question, _) -> answer(question));

    /** Null until it is first opened. */
    private SamplesView view;
    private Overlay overlay;
    private Question asked;

    /**
     * Gets ready; nothing is made before the gallery is first opened.
     *
     * @param window what the gallery is laid over
     */
    public SamplesController(ExperimentState state, PictureIntake intake, Pane window) {
        this.state = state;
        this.intake = intake;
        this.window = window;
    }

    /** Opens the gallery, with nothing chosen. */
    public void open() {
        if (view == null) {
            view = new SamplesView(Sample.groups());
            overlay = new Overlay("samples-sheet", "Samples", view, view.find());
            view.add().setOnAction(_ -> end(intake::addSamples));
            view.learnOnly().setOnAction(_ -> end(intake::learnOnlySamples));
            view.setOnChosen(this::pulse);
        }
        view.clear();
        overlay.open(window, view.find());
        // What is in its scroll pane is in the window only now.
        view.focusPictures();
        pulse();
    }

    private void end(Consumer<List<Sample>> use) {
        List<Sample> chosen = view.chosen();
        overlay.close();
        use.accept(chosen);
    }

    /** Brings an open gallery up to date. */
    public void pulse() {
        if (view == null || !overlay.isOpen()) {
            return;
        }
        Experiment experiment = state.current();
        int side = experiment.parameters().side();
        asked = new Question(view.chosen(), experiment.memories(), side);
        answers.ask(asked);
        BackgroundAnswers.Answered<Question, Answer> newest = answers.newest();
        Answer answer = newest == null ? null : newest.answer();
        if (answer != null) {
            view.markKnown(answer.known());
        }
        boolean current = answer != null && newest.question().chosen().equals(asked.chosen()) && newest.question().side() == side;
        if (current || asked.chosen().size() < 2) {
            view.showOverlap(current ? answer.overlap() : OptionalDouble.empty(), side);
        }
    }

    private Answer answer(Question question) {
        List<BipolarState> patterns = question.chosen()
                .stream()
                .map(sample -> Resize.resize(picture(sample).gray(), question.side()).threshold())
                .toList();
        Set<Sample> known = Sample.groups()
                .stream()
                .flatMap(group -> group.samples().stream())
                .filter(sample -> question.memories().stream().anyMatch(memory -> isOf(memory, sample)))
                .collect(Collectors.toSet());
        return new Answer(MeanOverlap.of(patterns), known);
    }

    /** Names are looked at first: most samples need not be read. */
    private boolean isOf(Memory memory, Sample sample) {
        return memory.picture().name().equals(sample.title()) && PictureIntake.shows(memory, picture(sample));
    }

    private Picture picture(Sample sample) {
        return read.computeIfAbsent(sample, Sample::read);
    }

    @Override
    public void close() {
        answers.close();
    }
}
