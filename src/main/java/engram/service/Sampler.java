package engram.service;

import module java.base;
import engram.model.Progress;
import engram.model.image.GrayImage;
import engram.model.study.TrialSeries;
import engram.model.study.TrialSeriesResult;
import engram.model.study.ScoredAnswer;
import engram.model.trial.Network;

/**
 * Asks networks the questions of their samplings, one after the other, on a thread of its own. What has been answered can be
 * seen all along, and is not asked again when somebody who looked elsewhere comes back. All methods may be called from any
 * thread, and none waits.
 */
public final class Sampler implements AutoCloseable {

    /** So many samplings can be come back to, */
    private static final int MOST_KNOWN = 24;

    /** as long as they have no more answers than this altogether. */
    private static final int MOST_ANSWERS = 200_000;

    /** What is known is made known so often; where it is much, which takes longer to copy, less often. */
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
    private static final int MUCH = 5_000;

    /**
     * A sampling that is wanted.
     *
     * @param learned the network to ask, which has learned the sampling's memories
     */
    public record Wish(TrialSeries sampling, TrainedNetwork learned) {}

    private final BackgroundAnswers<List<Wish>, Boolean> latest = new BackgroundAnswers<>("sampling", this::work);

    /** What came of the newest samplings, the newest first, each of other questions. Guarded by itself. */
    private final Deque<TrialSeriesResult> known = new ArrayDeque<>();

    /** Wants some samplings, each when the one before it is done; does nothing where the same were wanted last. */
    public void ask(List<Wish> wishes) {
        latest.ask(wishes);
    }

    /** Asks nothing for now; what was found stays. */
    public void pause() {
        latest.ask(null);
    }

    /** What is known of a sampling so far, also where more or fewer draws were asked; nothing where that is nothing. */
    public TrialSeriesResult known(TrialSeries sampling) {
        synchronized (known) {
            return known.stream()
                    .filter(result -> result.sampling().asksAs(sampling))
                    .findFirst()
                    .map(result -> result.as(sampling))
                    .orElseGet(() -> TrialSeriesResult.none(sampling));
        }
    }

    /** What went wrong with the newest samplings, in one line; null where nothing did. */
    public String problem() {
        BackgroundAnswers.Answered<List<Wish>, Boolean> newest = latest.newest();
        return newest == null ? null : newest.problem();
    }

    /** Stops the thread. */
    @Override
    public void close() {
        latest.close();
    }

    private boolean work(List<Wish> wishes, Progress progress) {
        for (int i = 0; i < wishes.size(); i++) {
            work(wishes.get(i), progress.stretch((double) i / wishes.size(), (i + 1.0) / wishes.size()));
        }
        return true;
    }

    private void work(Wish wish, Progress progress) {
        TrialSeries sampling = wish.sampling();
        List<ScoredAnswer> answers = new ArrayList<>(known(sampling).answers());
        double size = sampling.size();
        if (answers.size() >= size) {
            return;
        }
        List<GrayImage> originals = sampling.originals(present(wish));
        long told = 0;
        try {
            for (int place = answers.size(); place < size; place++) {
                answers.add(sampling.ask(place, present(wish), originals, progress.stretch(place / size, (place + 1) / size)));
                long now = System.nanoTime();
                if (now - told > BETWEEN_NANOS * (1 + answers.size() / MUCH)) {
                    keep(new TrialSeriesResult(sampling, answers));
                    told = now;
                }
            }
        } finally {
            keep(new TrialSeriesResult(sampling, answers));
        }
    }

    /** The network, which is let go before another is trained. */
    private static Network present(Wish wish) {
        return Optional.ofNullable(wish.learned().network()).orElseThrow(CancellationException::new);
    }

    private void keep(TrialSeriesResult result) {
        synchronized (known) {
            known.removeIf(older -> older.sampling().asksAs(result.sampling()));
            known.addFirst(result);
            long answers = known.stream().mapToLong(one -> one.answers().size()).sum();
            while (known.size() > MOST_KNOWN || known.size() > 2 && answers > MOST_ANSWERS) {
                answers -= known.removeLast().answers().size();
            }
        }
    }
}
