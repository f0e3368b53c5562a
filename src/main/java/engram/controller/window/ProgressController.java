package engram.controller.window;

import module java.base;
import engram.controller.maps.TwinController;
import engram.model.Text;
import engram.model.TimeLeft;
import engram.service.Job;
import engram.service.Jobs;
import engram.service.Simulation;
import engram.service.Status;
import engram.view.control.JobProgress;

/** Shows long work in its one place, a job that people asked for before the networks' own, and lets it be stopped. */
final class ProgressController {

    /** Work shorter than this comes and goes without being shown. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final JobProgress view;
    private final Simulation simulation;
    private final TwinController twin;
    private final Jobs jobs;
    /** When there was first something to do, by nanoTime; 0 while there is nothing. */
    private long since;
    /** Of the networks' work. */
    private TimeLeft left = TimeLeft.UNKNOWN;

    ProgressController(JobProgress view, Simulation simulation, TwinController twin, Jobs jobs) {
        this.view = view;
        this.simulation = simulation;
        this.twin = twin;
        this.jobs = jobs;
        view.cancel().setOnAction(_ -> cancel());
    }

    /** Stops the work at hand: a job if there is one, else the computing. */
    void cancel() {
        List<Job<?>> pending = jobs.pending();
        if (!pending.isEmpty()) {
            pending.getFirst().cancel();
        } else if (simulation.status() instanceof Status.Idle) {
            twin.cancel();
        } else {
            simulation.cancel();
        }
    }

    /** Brings the view up to date. */
    void pulse() {
        long now = System.nanoTime();
        List<Job<?>> pending = jobs.pending();
        if (!pending.isEmpty()) {
            since = since == 0 ? now : since;
            if (now - since > QUIET_NANOS) {
                Job<?> job = pending.getFirst();
                view.show(words(title(pending), count(job.done(), job.total(), job.isCounted()), job.timeLeft()),
                        (double) job.done() / job.total());
            }
            return;
        }
        since = 0;
        boolean first = !(simulation.status() instanceof Status.Idle);
        if ((first ? simulation.status() : twin.status()) instanceof Status.Working work) {
            left = left.seen(now, work.done(), work.total());
            if (now - work.startedNanos() > QUIET_NANOS) {
                show(work, first ? "A" : "B");
                return;
            }
        } else {
            left = TimeLeft.UNKNOWN;
        }
        view.showNothing();
    }

    private void show(Status.Working work, String network) {
        String title = work.stage().title() + (twin.isOpen() ? " " + network : "");
        // What training counts means nothing to people.
        boolean counted = work.stage() != Status.Stage.TRAINING;
        view.show(words(title, count(work.done(), work.total(), counted), left), (double) work.done() / work.total());
    }

    /** What is being done, and how much is to be done after it. */
    static String title(List<Job<?>> pending) {
        return pending.getFirst().title() + (pending.size() == 1 ? "" : Text.of(" (then %d more)", pending.size() - 1));
    }

    /** How much is done: in things where these are counted, else in hundredths. */
    static String count(long done, long total, boolean counted) {
        return counted ? Text.of("%,d of %,d", done, total) : Text.of("%d %%", 100 * done / total);
    }

    /**
     * The same in fewer and fewer words: what goes first is the time, then the count, which the bar shows as well; where there is
     * no room for words there is for the count, and where not even for that, the bar is all.
     */
    static List<String> words(String title, String count, TimeLeft left) {
        String time = left.words();
        Stream<String> said = Stream.of(title + ", " + count, title, count, "");
        return (time.isEmpty() ? said : Stream.concat(Stream.of(title + ", " + count + ", " + time), said)).toList();
    }
}
