package engram.model.study.plan;

import module java.base;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.image.GrayImage;
import engram.model.study.engine.Setting;
import engram.model.study.engine.StudyDesign;

/**
 * The cells of a plan with their pictures, ready to be asked. Immutable.
 *
 * <p>Chance comes of a draw's number and a cue's number alone: two networks, and two values of an axis, are asked the very same, and
 * values, cues or draws that are added change nothing for those that were there.
 */
public final class StudyCells implements StudyDesign {

    private final CellOrder order;
    private final Memories memories;
    /** What a network learned last, so that cues are not put together anew for each. */
    private volatile Learned learned;

    private record Learned(Setting setting, List<Memory> memories) {}

    /**
     * Puts plan and pictures together.
     *
     * @throws IllegalArgumentException if more pictures are to be learned than there are
     */
    public StudyCells(CellOrder order, Memories memories) {
        int most = order.plan().mostMemories();
        if (most > memories.most()) {
            throw new IllegalArgumentException(Text.of("%,d pictures are to be learned, and there %s %,d", most,
                    memories.most() == 1 ? "is" : "are", memories.most()));
        }
        this.order = order;
        this.memories = memories;
    }

    /** Which cell stands where. */
    public CellOrder order() {
        return order;
    }

    @Override
    public int cells() {
        return order.cells();
    }

    @Override
    public int cues() {
        return order.plan().repeats().cues();
    }

    @Override
    public Setting setting(int place) {
        return order.setting(place);
    }

    @Override
    public List<GrayImage> learned(Setting setting, Progress progress) {
        // Asked for first, where it can be cancelled: each cue needs them.
        List<Memory> all = memories(setting, progress.stretch(0, 0.5));
        return Memories.greys(all, setting.parameters().side(), progress.stretch(0.5, 1));
    }

    /** Memories in turn; where there are more of them than cues, some that lie evenly among them. */
    @Override
    public Asked ask(Setting setting, int cue) {
        List<Memory> all = memories(setting);
        int cues = cues();
        int place = all.size() <= cues ? cue % all.size() : (int) ((long) cue * all.size() / cues);
        return new Asked(place, new Experiment.Cue(all.get(place), cue), setting.parameters());
    }

    /** One run as an experiment, to be looked at by itself: the same spikes. */
    public Experiment experiment(int place, int cue) {
        Setting setting = setting(place);
        return new Experiment(memories(setting), Optional.of(ask(setting, cue).cue()), setting.parameters());
    }

    private List<Memory> memories(Setting setting) {
        return memories(setting, Progress.IGNORED);
    }

    private List<Memory> memories(Setting setting, Progress progress) {
        Learned known = learned;
        if (known == null || !known.setting().learnsAs(setting)) {
            known = new Learned(setting, memories.of(setting, progress));
            learned = known;
        }
        return known.memories();
    }
}
