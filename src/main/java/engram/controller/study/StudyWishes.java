package engram.controller.study;

import module java.base;
import engram.model.study.plan.Axis;
import engram.model.study.plan.PictureSource;
import engram.model.study.plan.Repeats;
import engram.model.study.plan.StudyKind;
import engram.model.study.plan.Variant;
import engram.view.study.CompareRows;
import engram.view.study.StudySettings;

/**
 * Does what is wanted in the column at the left of the place.
 *
 * @param desk the study that is asked
 * @param seen which curves are seen
 * @param onAsked called after the study was changed
 * @param onSeen called after other curves are to be seen
 */
record StudyWishes(StudyDesk desk, SeenCurves seen, Runnable onAsked, Runnable onSeen) implements StudySettings.Edits {

    @Override
    public void ask(StudyKind kind) {
        desk.ask(kind);
        onAsked.run();
    }

    @Override
    public void compare(String what, boolean shown) {
        switch (what) {
            case CompareRows.THEORY -> seen.setTheory(shown);
            case CompareRows.LAST -> seen.setOlder(shown);
            default -> compareNetwork(what, shown);
        }
        onSeen.run();
    }

    private void compareNetwork(String name, boolean shown) {
        if (!shown) {
            seen.hidden().add(name);
            return;
        }
        seen.hidden().remove(name);
        if (desk.plan().networks().stream().noneMatch(each -> each.name().equals(name))) {
            Set<String> names = new HashSet<>(desk.plan().networks().stream().map(Variant::name).toList());
            names.add(name);
            desk.setNetworks(names);
            onAsked.run();
        }
    }

    @Override
    public void takePictures(boolean random) {
        if (random != (desk.plan().pictures() instanceof PictureSource.Random)) {
            desk.takePictures(random);
            onAsked.run();
        }
    }

    @Override
    public void setSide(int side) {
        desk.setSide(side);
        onAsked.run();
    }

    @Override
    public void setNoise(double level) {
        desk.setNoise(level);
        onAsked.run();
    }

    @Override
    public void setRepeats(Repeats repeats) {
        desk.setRepeats(repeats);
        onAsked.run();
    }

    @Override
    public void setAxis(int at, Optional<Axis> axis) {
        desk.setAxis(at, axis);
        onAsked.run();
    }
}
