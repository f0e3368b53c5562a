package engram.controller.window;

import module java.base;
import module javafx.controls;
import engram.model.score.TwoDigits;
import engram.controller.maps.TwinController;
import engram.controller.state.ExperimentState;
import engram.controller.state.Playback;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.story.Staleness;
import engram.model.trial.CueStimulus;
import engram.model.trial.Frame;
import engram.service.Result;
import engram.service.Status;
import engram.view.window.ChainView.Link;
import engram.view.window.ChainView.State;
import engram.view.window.MainView;

/**
 * Says along the chain how things stand, and shows as old what a change has made old: what is seen of an experiment that is
 * no longer the wanted one.
 */
final class ChainController {

    /** What is replaced sooner than this would flicker. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    private final MainView view;
    private final ExperimentState state;
    private final TwinController twin;
    private final Playback playback;
    private final IntSupplier notRead;
    private final Age cue = new Age();
    private final Age recall = new Age();
    private final Age twinRecall = new Age();
    /** Of which cue {@link #wrong} tells how many pixels are wrong; null before. */
    private CueStimulus wrongOf;

    private String wrong = "";
    /** What was said last: nothing is computed while nothing changes. */
    private Said said;

    private record Said(Experiment wanted, CueStimulus question, int time, Object stage, boolean twin, Frame twinFrame,
            boolean cueOld, boolean old, boolean twinOld, boolean resting, Result twinResult, int problems) {}

    /** For how long something has not been as it should be. */
    private static final class Age {

        private long since = Long.MAX_VALUE;

        boolean isOld(boolean wrong, long now) {
            since = wrong ? Math.min(since, now) : Long.MAX_VALUE;
            return wrong && now - since > QUIET_NANOS;
        }
    }

    /**
     * Gets ready.
     *
     * @param notRead how many of the files that were brought last could not be read
     */
    ChainController(MainView view, ExperimentState state, TwinController twin, Playback playback, IntSupplier notRead) {
        this.notRead = notRead;
        this.view = view;
        this.state = state;
        this.twin = twin;
        this.playback = playback;
    }

    /** Lets links and the key lead along the chain. */
    void bind(Keys keys) {
        view.chain().setOnGo(this::go);
        keys.free(KeyCode.F6, this::goOn);
    }

    /** To what a link is about. */
    private void go(Link link) {
        String there = switch (link) {
            case MEMORY -> "#memories";
            case NOISE -> "#slider-noise";
            case CUE -> "#cue-rates";
            case NETWORK -> "#rule-a";
            case RECALL -> "#time-line";
            case SCORE -> "#show-me";
        };
        if (link == Link.NETWORK || link == Link.SCORE) {
            view.tabs().large().set(false);
        }
        Node node = view.lookup(there);
        if (node != null) {
            node.requestFocus();
        }
    }

    /** To the next link. */
    private void goOn() {
        Node focus = view.getScene().getFocusOwner();
        List<Link> links = List.of(Link.values());
        int at = links.stream().map(view.chain()::button).toList().indexOf(focus);
        view.chain().button(links.get((at + 1) % links.size())).requestFocus();
    }

    /**
     * Shows what is new.
     *
     * @param shown the experiment whose frame is seen, or null
     * @param frame what is seen, or null
     * @param result the newest of A, or null
     * @param status what the simulation is doing
     */
    void pulse(Experiment shown, Frame frame, Result result, Status status) {
        Experiment wanted = state.current();
        long now = System.nanoTime();
        boolean old = recall.isOld(frame != null && !shown.equals(wanted), now);
        boolean cueOld = cue.isOld(frame != null && !Staleness.sameCue(shown, wanted), now);
        boolean twinOld = twinRecall.isOld(twin.isOpen() && frame != null && twin.frame() == null, now) || old;
        Object stage = status instanceof Status.Working work ? List.of(work.stage(), 100 * work.done() / work.total())
                : List.of(status.getClass(), twin.status().getClass());
        int problems = view.messages().hasProblems() ? notRead.getAsInt() : 0;
        Said next = new Said(wanted, frame == null ? null : frame.trial().question(), frame == null ? -1 : frame.time(), stage,
                twin.isOpen(), twin.frame(), cueOld, old, twinOld, !playback.isPlaying(), twin.result(), problems);
        if (next.equals(said)) {
            return;
        }
        said = next;
        view.maps().setStale(cueOld, old, twinOld);
        view.tabs().setStale(old);
        view.maps().setNothingLearned(!wanted.isComplete());
        sayInputs(wanted, problems);
        sayCue(wanted, frame, cueOld, isAtWork(status));
        sayNetwork(wanted, status, result);
        sayRecall(frame, result, old, status);
        sayScore(frame, old);
    }

    private void sayInputs(Experiment wanted, int problems) {
        int pictures = wanted.memories().size();
        List<String> words = pictures == 0 ? List.of("empty", "0", "")
                : List.of(Text.count(pictures, "picture"), Text.of("%,d", pictures), "");
        String unread = Text.of("%,d not read", problems);
        view.chain()
                .say(Link.MEMORY, problems == 0 ? State.CURRENT : State.PROBLEM,
                        problems == 0 ? words : List.of(words.getFirst() + ", " + unread, unread, ""));
        Parameters parameters = wanted.parameters();
        view.chain().say(Link.NOISE, State.CURRENT, List.of(Parameter.NOISE.format(parameters.noise()), ""));
    }

    private void sayCue(Experiment wanted, Frame frame, boolean old, boolean coming) {
        List<String> words = new ArrayList<>();
        String name = wanted.cue().map(asked -> asked.subject().name()).orElse("none");
        if (old) {
            words.add(name + (coming ? ", new" : ", old"));
        } else if (frame != null) {
            if (frame.trial().question() != wrongOf) {
                wrongOf = frame.trial().question();
                wrong = wrongPixels(wrongOf);
            }
            words.add(name + ", " + wrong + " of pixels wrong");
            words.add(name + ", " + wrong + " wrong");
        }
        words.add(name);
        view.chain().say(Link.CUE, !old ? State.CURRENT : coming ? State.WORKING : State.OLD, words);
    }

    /** How many neurons the noise has put on the other side. */
    private static String wrongPixels(CueStimulus question) {
        BipolarState clean = question.original().threshold();
        int wrong = clean.onCount() + question.pattern().onCount() - 2 * clean.onInBoth(question.pattern());
        return Text.of("%.0f %%", 100.0 * wrong / clean.neurons());
    }

    private void sayNetwork(Experiment wanted, Status status, Result result) {
        if (!wanted.isComplete()) {
            view.chain().say(Link.NETWORK, State.CURRENT, List.of("not trained", ""));
        } else if (isTraining(status)) {
            view.chain().say(Link.NETWORK, State.WORKING, List.of("training A", "training", ""));
        } else if (isTraining(twin.status())) {
            view.chain().say(Link.NETWORK, State.WORKING, List.of("training B", "training", ""));
        } else if (status instanceof Status.Cancelled && (result == null || !result.experiment().equals(wanted))) {
            view.chain().say(Link.NETWORK, State.OLD, List.of("training stopped", "stopped", ""));
        } else if (twin.isOpen() && twin.result() == null) {
            boolean coming = isAtWork(twin.status());
            view.chain()
                    .say(Link.NETWORK, coming ? State.WORKING : State.CURRENT,
                            List.of(coming ? "A trained, B to come" : "A trained, B not", "A trained", ""));
        } else {
            String trained = twin.isOpen() ? "A and B trained" : "A trained";
            int silenced = wanted.parameters().silencedByHand().count();
            view.chain()
                    .say(Link.NETWORK, State.CURRENT,
                            silenced == 0 ? List.of(trained, "trained", "")
                                    : List.of(Text.count(silenced, "neuron") + " silenced", Text.of("%,d silenced", silenced),
                                            Text.of("%,d silent", silenced), "trained", ""));
        }
    }

    private static boolean isAtWork(Status status) {
        return !(status instanceof Status.Cancelled || status instanceof Status.Failed);
    }

    private static boolean isTraining(Status status) {
        return status instanceof Status.Working work && work.stage() == Status.Stage.TRAINING;
    }

    private void sayRecall(Frame frame, Result result, boolean old, Status status) {
        if (frame == null || result == null) {
            view.chain().say(Link.RECALL, State.CURRENT, List.of("none", ""));
        } else if (old) {
            view.chain().say(Link.RECALL, State.OLD, List.of(status instanceof Status.Cancelled ? "stopped" : "old"));
        } else if (status instanceof Status.Cancelled || twin.status() instanceof Status.Cancelled) {
            view.chain().say(Link.RECALL, State.CURRENT, List.of("stopped", ""));
        } else if (isAtEnd(frame) && (twin.frame() == null || isAtEnd(twin.frame()))) {
            int steps = Math.max(frame.trial().length(), twin.frame() == null ? 0 : twin.frame().trial().length());
            view.chain().say(Link.RECALL, State.CURRENT, List.of(Text.of("ended at step %,d", steps), "ended", ""));
        } else {
            view.chain().say(Link.RECALL, State.CURRENT, List.of(playback.isPlaying() ? "running" : "paused", ""));
        }
    }

    private static boolean isAtEnd(Frame frame) {
        return frame.time() >= frame.trial().length() - 1;
    }

    private void sayScore(Frame frame, boolean old) {
        if (frame == null) {
            view.chain().sayScores(State.CURRENT, "\u2013", "");
        } else if (old) {
            view.chain().sayScores(State.OLD, "old", "");
        } else {
            Frame other = twin.frame();
            view.chain()
                    .sayScores(State.CURRENT, "A " + TwoDigits.text(frame.scores().recalled()),
                            other == null ? "" : "B " + TwoDigits.text(other.scores().recalled()));
        }
    }
}
