package engram.service;

import module java.base;
import engram.model.Progress;
import engram.model.image.GrayImage;
import engram.model.study.TrialSeries;
import engram.model.study.TrialSeriesResult;
import engram.model.study.Verdict;
import engram.model.trial.Network;

/**
 * Asks a network the questions of a sampling, one after the other, on a thread of its own. What has been answered can be
 * seen all along, and is not asked again when somebody who looked elsewhere comes back. All methods may be called from any
 * thread, and none waits.
 */
public final class Sampler implements AutoCloseable {

    /** So many samplings can be come back to. */
    private static final int MOST_KNOWN = 12;

    private record Wish(TrialSeries sampling, TrainedNetwork learned) {}

    private final BackgroundAnswers<Wish, TrialSeriesResult> latest = new BackgroundAnswers<>("sampling", this::work);
    private volatile TrialSeriesResult soFar;

    /** What came of the newest samplings, the newest first. The thread's own. */
    private final Deque<TrialSeriesResult> known = new ArrayDeque<>();

    /** Wants a sampling; does nothing where the same was wanted last. */
    public void ask(TrialSeries sampling, TrainedNetwork learned) {
        latest.ask(new Wish(sampling, learned));
    }

    /** Wants nothing any more, and forgets what was found. */
    public void forget() {
        latest.ask(null);
        soFar = null;
    }

    /** What has come of the newest sampling, or of an older one until there is something of the newest; null for nothing. */
    public TrialSeriesResult newest() {
        return soFar;
    }

    /** What went wrong with the newest sampling, in one line; null where nothing did. */
    public String problem() {
        BackgroundAnswers.Answered<Wish, TrialSeriesResult> newest = latest.newest();
        return newest == null ? null : newest.problem();
    }

    /** Stops the thread. */
    @Override
    public void close() {
        latest.close();
    }

    private TrialSeriesResult work(Wish wish, Progress progress) {
        TrialSeries sampling = wish.sampling();
        GrayImage original = sampling.experiment().cue().orElseThrow().subject().grey(sampling.experiment().parameters().side());
        TrialSeriesResult sampled = recollect(sampling);
        List<Verdict> verdicts = new ArrayList<>(sampled.verdicts());
        double size = sampling.size();
        try {
            for (int place = verdicts.size(); place < size; place++) {
                Network network = wish.learned().network();
                if (network == null) {
                    throw new CancellationException();
                }
                verdicts.add(sampling.ask(place, network, original, progress.stretch(place / size, (place + 1) / size)));
                sampled = new TrialSeriesResult(sampling, verdicts);
                soFar = sampled;
            }
        } finally {
            keep(sampled);
        }
        return sampled;
    }

    /** What is known of a sampling, which is shown at once; nothing at first. */
    private TrialSeriesResult recollect(TrialSeries sampling) {
        TrialSeriesResult found = known.stream()
                .filter(sampled -> sampled.sampling().equals(sampling))
                .findFirst()
                .orElse(new TrialSeriesResult(sampling, List.of()));
        known.remove(found);
        if (!found.verdicts().isEmpty()) {
            soFar = found;
        }
        return found;
    }

    private void keep(TrialSeriesResult sampled) {
        known.addFirst(sampled);
        if (known.size() > MOST_KNOWN) {
            known.removeLast();
        }
    }
}
