package engram.controller.story;

import module java.base;
import engram.controller.state.ExperimentState;
import engram.controller.state.Playback;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Twin;
import engram.model.story.Answers;
import engram.model.story.Cure;
import engram.model.story.Happening;
import engram.model.story.Names;
import engram.model.story.Reply;
import engram.model.story.Staleness;
import engram.model.story.Story;
import engram.model.story.Verdict;
import engram.model.trial.Frame;
import engram.model.trial.InsufficientMemoryException;
import engram.model.trial.Trial;
import engram.service.BackgroundAnswers;
import engram.service.Result;
import engram.service.Status;
import engram.view.story.Compared;
import engram.view.story.ComparedView;
import engram.view.story.ScoreBlock;
import engram.view.story.StoryBar;

/**
 * Keeps scores, verdicts and the story up to date, and carries out its cure. What happened is found out in the background,
 * once for each answer; where nothing is new, nothing is computed. Belongs to the JavaFX thread.
 */
public final class StoryController implements AutoCloseable {

    /** What is replaced sooner than this is not called old, and a story that is told again sooner is not waited for. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    /** A cure is looked for, which takes as long as some recalls, once nothing has changed for so long: somebody who drags waits for
     * the next recall, on the same cores. */
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final String HAPPENED = "What happened?";
    private static final String HAPPENING = "What is happening?";

    /**
     * Where it is told.
     *
     * @param cue under the cue's map
     * @param a under A's map
     * @param b under B's map
     * @param bar what happened
     * @param compared what the scores are measured against
     */
    public record Places(ScoreBlock cue, ScoreBlock a, ScoreBlock b, StoryBar bar, ComparedView compared) {}

    /**
     * What there is to tell about.
     *
     * @param result what A's frame belongs to, or null before the first
     * @param frame the frame of A that is shown, or null
     * @param twin what B's frame belongs to, which was asked the very same; null where there is none, or not yet
     * @param twinFrame the frame of B that is shown beside {@code frame}, or null
     * @param hasTwin whether there is to be a B
     * @param status what the simulation of A is doing, or that of B where A is done
     * @param ofTwin whether it is that of B
     */
    public record Now(Result result, Frame frame, Result twin, Frame twinFrame, boolean hasTwin, Status status, boolean ofTwin) {}

    /** All that what is seen depends on; of results and frames there are never two that are equal. */
    private record Seen(Result result, Frame frame, Frame twinFrame, boolean hasTwin, Experiment wanted, Twin wantedTwin,
            boolean oldA, boolean oldB, boolean stopped, Status.Failed failed, boolean failedB, Status.Stage stageOfB) {

        boolean isSame(Seen other) {
            return other != null && result == other.result && frame == other.frame && twinFrame == other.twinFrame
                    && hasTwin == other.hasTwin && wanted == other.wanted && wantedTwin == other.wantedTwin && oldA == other.oldA
                    && oldB == other.oldB && stopped == other.stopped && failed == other.failed && failedB == other.failedB
                    && stageOfB == other.stageOfB;
        }
    }

    private record Known(Frame frame, Reply reply) {}

    private final Places places;
    private final ExperimentState state;
    private final Playback playback;
    private final Runnable again;
    private final BackgroundAnswers<Answers, Story> telling = new BackgroundAnswers<>("story", (answers, _) -> Story.of(answers));
    private final BackgroundAnswers<Answers, Story> curing = new BackgroundAnswers<>("cure", Story::withCure);

    private Seen seen;
    /** What the frames that are seen tell; null where there is none. */
    private Known knownA;

    private Known knownB;
    /** B's newest frame and what it was asked: it stays where the next one is on its way. */
    private Frame lastTwinFrame;
    private Experiment lastTwinExperiment;
    private long currentA = System.nanoTime();
    private long currentB = System.nanoTime();

    /** What is to be told; null while a run goes on. */
    private Answers asked;
    private long askedAt;
    private boolean toldWhole;
    private Runnable act = () -> {};

    /**
     * Gets ready.
     *
     * @param again computes once more what was stopped
     */
    public StoryController(Places places, ExperimentState state, Playback playback, Runnable again) {
        this.places = places;
        this.state = state;
        this.playback = playback;
        this.again = again;
        places.bar().button().setOnAction(_ -> act.run());
    }

    /** Shows what is new; does nothing where nothing is. */
    public void pulse(Now now) {
        Seen next = look(now);
        if (!next.isSame(seen)) {
            seen = next;
            showScores();
            showStory();
        }
        if (asked != null && !toldWhole) {
            tellWhatIsFoundOut();
        }
    }

    private Seen look(Now now) {
        Experiment wanted = state.current();
        Twin twin = now.hasTwin() ? state.twin() : null;
        long time = System.nanoTime();
        Result result = now.frame() == null ? null : now.result();
        if (result == null || result.experiment().equals(wanted)) {
            currentA = time;
        }
        if (now.twinFrame() != null && now.twin() != null) {
            lastTwinFrame = now.twinFrame();
            lastTwinExperiment = now.twin().experiment();
        } else if (twin == null || result == null) {
            lastTwinFrame = null;
            lastTwinExperiment = null;
        }
        if (lastTwinFrame == null || lastTwinExperiment.equals(twin.of(wanted))) {
            currentB = time;
        }
        boolean stopped = now.status() instanceof Status.Cancelled;
        return new Seen(result, now.frame(), lastTwinFrame, twin != null, wanted, twin, time - currentA > QUIET_NANOS,
                time - currentB > QUIET_NANOS, stopped, now.status() instanceof Status.Failed failed ? failed : null,
                now.ofTwin(), now.ofTwin() && now.status() instanceof Status.Working work ? work.stage() : null);
    }

    private void showScores() {
        Frame a = seen.frame();
        Frame b = seen.twinFrame();
        if (a == null || seen.result() == null) {
            List.of(places.cue(), places.a(), places.b()).forEach(ScoreBlock::showNothing);
            if (seen.wanted().isComplete()) {
                List.of(places.a(), places.b())
                        .forEach(block -> block.showToCome(seen.stopped() ? "no score" : "it is learning"));
            }
            places.compared().showNothing(seen.wantedTwin() != null);
            return;
        }
        Answers answers = answers();
        Reply ofA = answers.a().orElseThrow();
        places.cue().showCue(ofA.card().scores().cueAlone());
        places.a().show(ofA.card(), answers.verdict(ofA));
        answers.b()
                .ifPresentOrElse(ofB -> places.b().show(ofB.card(), verdictOfB(ofB)),
                        () -> places.b()
                                .showToCome(seen.stageOfB() != null ? atWork(seen.stageOfB())
                                        : seen.result().trial().isComplete() ? "no score" : "it is asked when A has answered"));
        places.compared()
                .show(new Compared(ofA.card(), ofA.parameters().namesake(), answers.b().map(Reply::card),
                        (b == null ? ofA.parameters() : b.trial().parameters()).namesake()));
        if (seen.oldA()) {
            String what = Staleness.of(seen.result().experiment(), seen.wanted());
            if (!Staleness.sameCue(seen.result().experiment(), seen.wanted())) {
                places.cue().showOld(what);
            }
            places.a().showOld(what);
        }
        if (b != null && (seen.oldA() || seen.oldB())) {
            places.b().showOld(Staleness.of(lastTwinExperiment, seen.wantedTwin().of(seen.wanted())));
        }
        if (seen.oldA() || seen.oldB()) {
            places.compared().showOld(seen.oldA());
        }
    }

    private static String atWork(Status.Stage stage) {
        return stage == Status.Stage.RECALLING ? "it is asked now" : "it is learning";
    }

    /** While B's next answer is on its way, the one that is seen is of the memories that were asked, not of A's. */
    private Verdict verdictOfB(Reply ofB) {
        return Answers.none(lastTwinExperiment, Optional.empty()).verdict(ofB);
    }

    private boolean askedTheSame() {
        return seen.twinFrame() == null || lastTwinExperiment.memories().equals(seen.result().experiment().memories());
    }

    private Answers answers() {
        Result result = seen.result();
        knownA = known(knownA, seen.frame());
        knownB = known(knownB, seen.twinFrame());
        return new Answers(result.experiment(), Optional.ofNullable(seen.wantedTwin()), Optional.of(knownA.reply()),
                Optional.ofNullable(knownB).map(Known::reply), result.cautions());
    }

    /** It is asked for several times at each frame, and takes a while where there are a million neurons. */
    private static Known known(Known before, Frame frame) {
        return frame == null ? null : before != null && before.frame() == frame ? before : new Known(frame, Reply.of(frame));
    }

    private void showStory() {
        ask(null);
        Frame a = seen.frame();
        if (seen.failed() != null && seen.failed().instead().isPresent()) {
            offer(seen.failed(), seen.failed().instead().get());
        } else if (a == null || seen.result() == null) {
            if (seen.stopped()) {
                tell(new StoryBar.Told(StoryBar.Sign.CLOCK, HAPPENED, "You stopped it before there was an answer.", "", "Run on",
                        false), again);
            } else if (seen.wanted().isComplete()) {
                tell(StoryBar.Sign.CLOCK, HAPPENING, "The network learns, and is then asked what it remembers.");
            } else {
                ask(Answers.none(seen.wanted(), Optional.ofNullable(seen.wantedTwin())));
            }
        } else if (seen.stopped()) {
            showStopped();
        } else if (seen.oldA()) {
            tell(StoryBar.Sign.CLOCK, HAPPENING, Text.of("This is the result %s. The new one is being computed.",
                    Staleness.of(seen.result().experiment(), seen.wanted())));
        } else if (seen.oldB()) {
            tell(StoryBar.Sign.CLOCK, HAPPENING, Text.of("What B shows is the result %s. Its new one is being computed.",
                    Staleness.of(lastTwinExperiment, seen.wantedTwin().of(seen.wanted()))));
        } else if (askedTheSame()) {
            Answers answers = answers();
            boolean ended = answers.a().orElseThrow().ended() && answers.b().map(Reply::ended).orElse(!seen.hasTwin());
            if (ended) {
                ask(answers);
            } else {
                showHappening(a);
            }
        }
    }

    /** What there is no memory for, and what goes instead. */
    private void offer(Status.Failed failed, InsufficientMemoryException.Instead instead) {
        boolean ofB = seen.failedB();
        tell(new StoryBar.Told(StoryBar.Sign.PROBLEM, ofB ? "Network B" : "Too large", failed.reason(), "",
                "Use " + instead.words(), true), () -> {
                    if (ofB) {
                        state.changeTwin(twin -> twin.being(instead.parameters(), state.current().parameters()));
                    } else {
                        state.change(experiment -> experiment.with(instead.parameters()));
                    }
                });
    }

    private void showStopped() {
        Trial trial = seen.result().trial();
        String sentence;
        if (!seen.result().experiment().equals(seen.wanted())) {
            sentence = "You stopped it. What was computed before stays.";
        } else if (!trial.isComplete() || !seen.hasTwin()) {
            sentence = Text.of("You stopped the run at step %,d. What was computed stays.", trial.recorded());
        } else if (seen.twinFrame() == null || seen.oldB()) {
            sentence = "You stopped B before it was asked. What was computed stays.";
        } else {
            sentence = Text.of("You stopped B at step %,d. What was computed stays.", seen.twinFrame().trial().recorded());
        }
        tell(new StoryBar.Told(StoryBar.Sign.CLOCK, HAPPENED, sentence, "", "Run on", false), again);
    }

    private void showHappening(Frame a) {
        boolean over = a.trial().isComplete() && a.time() == a.trial().recorded() - 1;
        if (over && seen.twinFrame() == null && seen.stageOfB() != null) {
            tell(StoryBar.Sign.CLOCK, HAPPENING, "A has answered. B is asked the very same now"
                    + (seen.stageOfB() == Status.Stage.RECALLING ? "." : ", as soon as it has learned."));
            return;
        }
        Happening happening = Happening.of(a.trial(), Math.max(a.time(), seen.twinFrame() == null ? 0 : seen.twinFrame().time()),
                Optional.ofNullable(seen.twinFrame()).map(Frame::trial));
        String button = happening.skipTo().isPresent() ? Text.of("Skip to step %,d", happening.skipTo().getAsInt() + 1)
                : "Skip to the end";
        tell(new StoryBar.Told(StoryBar.Sign.CLOCK, HAPPENING, happening.sentence(), "", button, false), () -> skip(happening));
    }

    private void skip(Happening happening) {
        if (happening.skipTo().isPresent()) {
            playback.seek(happening.skipTo().getAsInt());
        } else if (seen.result().trial().isComplete()) {
            // Of whichever run is longer.
            playback.stopAt(Integer.MAX_VALUE);
        } else {
            playback.live(true);
        }
    }

    private void tell(StoryBar.Sign sign, String title, String sentence) {
        tell(new StoryBar.Told(sign, title, sentence, "", "", false), () -> {});
    }

    private void tell(StoryBar.Told told, Runnable action) {
        act = action;
        places.bar().show(told);
    }

    /** Wants to know what happened; nothing where it is null. */
    private void ask(Answers answers) {
        if (answers != null && answers.equals(asked)) {
            return;
        }
        asked = answers;
        askedAt = System.nanoTime();
        toldWhole = false;
        telling.ask(answers);
        curing.ask(null);
    }

    private void tellWhatIsFoundOut() {
        if (System.nanoTime() - askedAt > REST_NANOS) {
            curing.ask(asked);
        }
        Story whole = answer(curing);
        if (whole != null) {
            toldWhole = true;
            tell(whole);
        } else if (System.nanoTime() - askedAt > QUIET_NANOS) {
            Story known = answer(telling);
            if (known != null) {
                tell(known);
            }
        }
    }

    /** What was found out about these very answers, or null. */
    private Story answer(BackgroundAnswers<Answers, Story> work) {
        BackgroundAnswers.Answered<Answers, Story> newest = work.newest();
        return newest != null && newest.question().equals(asked) ? newest.answer() : null;
    }

    private void tell(Story story) {
        String words = story.cure().map(Cure::words).orElse("");
        tell(new StoryBar.Told(StoryBar.Sign.IDEA, HAPPENED, story.sentence(), words, words.isEmpty() ? "" : "Show me",
                !words.isEmpty()), () -> story.cure().ifPresent(this::show));
    }

    /** One step to undo, and played from the start. */
    private void show(Cure cure) {
        if (cure.experiment().equals(state.current())) {
            playback.stopAt(0);
            playback.play();
        } else {
            playback.playInNextRun(0);
        }
        state.changeBoth(cure.experiment(), cure.twin().orElse(state.twin()));
    }

    /** Stops what it does in the background. */
    @Override
    public void close() {
        telling.close();
        curing.close();
    }
}
