package engram.controller.study;

import module java.base;
import engram.model.Text;
import engram.model.TimeLeft;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.StudyPlan;
import engram.service.study.BackgroundStudy;
import engram.service.study.StudyNews;
import engram.view.study.StudyPlace.Going;

/** How far a study is, in words. */
final class StudyWords {

    private StudyWords() {}

    /**
     * What stands at the foot.
     *
     * @param left how long it will still take
     */
    static Going going(BackgroundStudy study, StudyNews news, TimeLeft left) {
        CellOrder order = news.order();
        String done = Text.of("%,d of %s", news.results().count(), Text.count(order.cells(), "draw"));
        boolean running = study.isRunning();
        return switch (news.stage()) {
            case OPENING ->
                    new Going(Text.count(order.cells(), "draw"), "trying a few of them\u2026", "", false, false, true, false);
            case READY -> news.isBegun() ? new Going(done, "kept; it goes on from here", "", false, true, true, false)
                    : new Going(Text.count(order.cells(), "draw"), news.estimate() == null ? "" : news.estimate().words("recall"),
                            "", false, false, true, false);
            case RUNNING -> new Going(done, at(study, order), running ? left.words() : "paused", running, true, true, true);
            case DONE -> new Going(done, "all is known", "", false, true, false, false);
            case FAILED -> new Going(done, news.problem(), "", false, news.isBegun(), true, false);
        };
    }

    /** Which network is being asked: {@code B, 154 pictures}. */
    private static String at(BackgroundStudy study, CellOrder order) {
        StudyPlan plan = order.plan();
        int place = (int) Math.min(order.cells() - 1L, study.cuesDone() / plan.repeats().cues());
        CellOrder.Cell cell = order.cell(place);
        String values = IntStream.range(0, plan.axes().size())
                .mapToObj(axis -> ", " + plan.axes().get(axis).words(plan.place(cell.point(), axis)))
                .collect(Collectors.joining());
        return plan.networks().get(cell.network()).name() + values;
    }
}
