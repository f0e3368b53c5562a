package engram.controller.window;

import module java.base;
import engram.controller.maps.TwinController;
import engram.model.Text;
import engram.service.Job;
import engram.service.Jobs;
import engram.service.Simulation;
import engram.service.Status;
import engram.view.window.StatusLine;

/** Says how far long work is, a job or the networks', and lets it be stopped. */
final class StatusController {

    /** Work shorter than this comes and goes without a progress bar. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private final StatusLine line;
    private final Simulation simulation;
    private final TwinController twin;
    private final Jobs jobs;

    StatusController(StatusLine line, Simulation simulation, TwinController twin, Jobs jobs, Runnable again) {
        this.line = line;
        this.simulation = simulation;
        this.twin = twin;
        this.jobs = jobs;
        line.cancel().setOnAction(_ -> cancel());
        line.again().setOnAction(_ -> {
            if (simulation.status() instanceof Status.Idle) {
                twin.again();
            } else {
                again.run();
            }
        });
    }

    /** Stops what the line speaks of: a job if there is one, else the computing. */
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

    /** Brings the line up to date. */
    void pulse() {
        List<Job<?>> pending = jobs.pending();
        if (!pending.isEmpty()) {
            Job<?> job = pending.getFirst();
            String more = pending.size() == 1 ? "" : Text.of(", then %d more", pending.size() - 1);
            line.showProgress(job.title() + more, Text.of("%,d of %,d", job.done(), job.total()),
                    (double) job.done() / job.total());
        } else if (simulation.status() instanceof Status.Idle) {
            show(twin.status(), " B");
        } else {
            show(simulation.status(), twin.isOpen() ? " A" : "");
        }
    }

    private void show(Status status, String whose) {
        switch (status) {
            case Status.Working work when System.nanoTime() - work.startedNanos() > QUIET_NANOS -> show(work, whose);
            case Status.Working _,Status.Idle _ -> line.showText("");
            case Status.Cancelled _ -> line.showStopped("Stopped" + (whose.isEmpty() ? "" : ":" + whose));
            case Status.Failed failed -> line.showStopped(failed.reason());
        }
    }

    private void show(Status.Working work, String whose) {
        double share = (double) work.done() / work.total();
        // What training counts means nothing to people.
        String count = work.stage() == Status.Stage.TRAINING ? Text.of("%.0f %%", 100 * share)
                : Text.of("%,d of %s", work.done(), Text.count(work.total(), work.stage().unit()));
        line.showProgress(work.stage().title() + whose, count, share);
    }
}
