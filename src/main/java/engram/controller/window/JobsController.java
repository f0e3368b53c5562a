package engram.controller.window;

import module java.base;
import engram.model.Text;
import engram.model.TimeLeft;
import engram.service.Job;
import engram.service.Jobs;
import engram.view.control.JobProgress;

/** Shows the work that people asked for, one piece after the other, in its one place, and lets it be stopped. */
final class JobsController {

    /** Work shorter than this comes and goes without being shown. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final JobProgress view;
    private final Jobs jobs;
    /** When there was first something to do, by nanoTime; 0 while there is nothing. */
    private long since;

    JobsController(JobProgress view, Jobs jobs) {
        this.view = view;
        this.jobs = jobs;
        view.cancel().setOnAction(_ -> cancel());
    }

    /** Stops the work at hand; false where there is none. */
    boolean cancel() {
        List<Job<?>> pending = jobs.pending();
        if (!pending.isEmpty()) {
            pending.getFirst().cancel();
        }
        return !pending.isEmpty();
    }

    /** Brings the view up to date. */
    void pulse() {
        List<Job<?>> pending = jobs.pending();
        long now = System.nanoTime();
        if (pending.isEmpty()) {
            since = 0;
            view.showNothing();
        } else if (since == 0) {
            since = now;
        } else if (now - since > QUIET_NANOS) {
            Job<?> job = pending.getFirst();
            view.show(words(title(pending), count(job.done(), job.total(), job.isCounted()), job.timeLeft()),
                    (double) job.done() / job.total());
        }
    }

    /** What is being done, and how much is to be done after it. */
    static String title(List<Job<?>> pending) {
        return pending.getFirst().title() + (pending.size() == 1 ? "" : Text.of(" (then %d more)", pending.size() - 1));
    }

    /** How much is done: in things where these are counted, else in hundredths. */
    static String count(long done, long total, boolean counted) {
        return counted ? Text.of("%,d of %,d", done, total) : Text.of("%d %%", 100 * done / total);
    }

    /** The same in fewer and fewer words: what goes first is the time, then the title. */
    static List<String> words(String title, String count, TimeLeft left) {
        String time = left.words();
        Stream<String> said = time.isEmpty() ? Stream.of(title + ", " + count, count)
                : Stream.of(title + ", " + count + ", " + time, title + ", " + count, count + ", " + time, count);
        return said.toList();
    }
}
