package engram.service.study;

import module java.base;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.experiment.Parameters;
import engram.model.study.memories.MemoryAnswer;
import engram.model.study.memories.MemoryAnswers;
import engram.model.study.memories.MemoryQuestions;
import engram.model.study.memories.MemoryStudy;
import engram.model.trial.InsufficientMemoryException;

/**
 * Asks about all memories in the background, on threads of its own, and keeps what comes of it answer by answer. It can be paused,
 * stopped and gone on with at any time, and gives way to what somebody waits for in the window. All methods may be called from any
 * thread, and none waits.
 */
public final class BackgroundMemories implements AutoCloseable {

    private static final long BETWEEN_NEWS_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** Making known what is known takes at most such a share of the time. */
    private static final int REST = 20;

    private final int cores = Runtime.getRuntime().availableProcessors();
    private final StudyLane<Wish> lane = new StudyLane<>("memories", cores, new Job());
    private volatile MemoryNews newest;
    private volatile long cuesDone;

    /** Questions that are wanted. */
    private record Wish(MemoryQuestions questions, Keeping<MemoryAnswer> keeping) {}

    /**
     * Takes up questions: what is kept of them becomes known; where there is nothing yet, what they will take. They are not asked.
     *
     * @param keeping where the answers are
     */
    public void open(MemoryQuestions questions, Keeping<MemoryAnswer> keeping) {
        lane.open(new Wish(questions, new HeldResults<>(keeping)));
    }

    /** Begins to ask, goes on with it, or pauses it. */
    public void setRunning(boolean running) {
        lane.setRunning(running);
    }

    /** Asks no more; what is known stays. */
    public void stop() {
        lane.stop();
    }

    /** Lets the window go first: to be called as long as it computes something that somebody waits for. */
    public void giveWay() {
        lane.giveWay();
    }

    /** Whether something is being asked, and is not paused. */
    public boolean isRunning() {
        return lane.isRunning();
    }

    /** Whether something is being asked, paused or not. */
    public boolean isAsking() {
        return lane.isWanted();
    }

    /** What is known, the newest; null before the first. */
    public MemoryNews newest() {
        return newest;
    }

    /** How many cues are answered of what was taken up. */
    public long cuesDone() {
        return cuesDone;
    }

    /** Stops all threads; what is kept stays. */
    @Override
    public void close() {
        lane.close();
    }

    /** Answer after answer. */
    private final class Job implements StudyLane.Job<Wish> {

        @Override
        public void fail(Wish wish, String problem) {
            MemoryNews before = newest;
            boolean same = before != null && before.questions() == wish.questions();
            newest = new MemoryNews(wish.questions(), same ? before.known() : Optional.empty(), StudyNews.Stage.FAILED, null,
                    problem);
        }

        @Override
        public void work(Wish wish, boolean run, Progress wanted, Progress heeded) throws FileProblem {
            MemoryQuestions questions = wish.questions();
            MemoryAnswers answers = new MemoryAnswers(questions);
            MemoryNews before = newest;
            boolean again = before != null && before.questions() == questions;
            cuesDone = again ? cuesDone : 0;
            // What is known already stays in sight while it is read once more.
            newest = new MemoryNews(questions, again ? before.known() : Optional.empty(),
                    run ? StudyNews.Stage.RUNNING : StudyNews.Stage.OPENING, null, "");
            for (Parameters network : questions.networks()) {
                InsufficientMemoryException.check(questions.memories(), network, 0);
            }
            if (run) {
                try (Keeping.Kept<MemoryAnswer> kept = wish.keeping().open(looking(answers::add, wanted))) {
                    run(answers, questions, kept, heeded);
                }
            } else {
                wish.keeping().read(looking(answers::add, wanted));
                cuesDone = answers.count();
            }
            ready(answers, questions, heeded);
        }

        /** There may be so much to read that somebody wants something else meanwhile. */
        private static Consumer<MemoryAnswer> looking(Consumer<MemoryAnswer> taker, Progress wanted) {
            return answer -> {
                wanted.report(0, 1);
                taker.accept(answer);
            };
        }

        private void run(MemoryAnswers answers, MemoryQuestions questions, Keeping.Kept<MemoryAnswer> kept, Progress heeded)
                throws FileProblem {
            cuesDone = answers.count();
            long[] times = {System.nanoTime(), System.nanoTime()};
            answers.ask(answer -> {
                long now = System.nanoTime();
                kept.append(answer, (now - times[0]) / 1e9);
                times[0] = now;
                if (now - times[1] > 0) {
                    publish(answers, questions, StudyNews.Stage.RUNNING, heeded);
                    long took = System.nanoTime() - now;
                    times[1] = System.nanoTime() + Math.max(BETWEEN_NEWS_NANOS, REST * took);
                }
            }, (done, total) -> {
                cuesDone = done;
                heeded.report(done, total);
            }, heeded);
        }

        private void ready(MemoryAnswers answers, MemoryQuestions questions, Progress heeded) {
            if (answers.count() > 0) {
                publish(answers, questions, answers.isWhole() ? StudyNews.Stage.DONE : StudyNews.Stage.READY, heeded);
            } else {
                newest = new MemoryNews(questions, Optional.empty(), StudyNews.Stage.READY, Estimate.of(questions, cores, heeded),
                        "");
            }
        }

        private void publish(MemoryAnswers answers, MemoryQuestions questions, StudyNews.Stage stage, Progress heeded) {
            MemoryStudy known = answers.study(heeded);
            newest = new MemoryNews(questions, Optional.of(known), stage, null, "");
        }
    }
}
