package engram.model.study.memories;

import module java.base;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.parameter.Parameter;
import engram.model.study.engine.Setting;
import engram.model.study.engine.StudyDesign;
import engram.model.study.plan.Memories;

/**
 * Every memory asked about, of one network or of two: first without noise, which tells whether it is a fixed point; then with the
 * experiment's noise; each in so many draws. Both networks are asked the very same cues. Immutable.
 *
 * @param memories the pictures, in the order in which they are learned; at least one
 * @param networks the parameters of each network; one or two, of one side
 * @param draws how often each memory is asked about either way, at least 1
 */
public record MemoryQuestions(List<Memory> memories, List<Parameters> networks, int draws) implements StudyDesign {

    /** More memories make tables of pairs that nobody looks at. */
    public static final int MOST_MEMORIES = 1000;

    /**
     * Copies the lists and checks that there is something to ask.
     *
     * @throws IllegalArgumentException if there is not, or too much
     */
    public MemoryQuestions {
        memories = List.copyOf(memories);
        networks = List.copyOf(networks);
        if (memories.isEmpty() || memories.size() > MOST_MEMORIES) {
            throw new IllegalArgumentException(
                    Text.of("1 to %,d memories can be compared, not %,d", MOST_MEMORIES, memories.size()));
        }
        if (networks.isEmpty() || networks.size() > 2 || draws < 1
                || networks.stream().map(Parameters::side).distinct().count() > 1) {
            throw new IllegalArgumentException("One or two networks of one side are asked, once at least");
        }
        if (2L * networks.size() * memories.size() * draws > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(Text.of("%,d draws of %,d memories are too many", draws, memories.size()));
        }
    }

    /** Of each network first those without noise, then those with it. */
    @Override
    public int cells() {
        return 2 * networks.size();
    }

    @Override
    public int cues() {
        return memories.size() * draws;
    }

    /** How many cues are asked in all. */
    public int all() {
        return Math.multiplyExact(cells(), cues());
    }

    /** Which of the networks a cell is of. */
    int network(int cell) {
        return cell / 2;
    }

    /** Whether a cell asks with the experiment's noise. */
    boolean isNoisy(int cell) {
        return cell % 2 == 1;
    }

    @Override
    public Setting setting(int cell) {
        Parameters parameters = networks.get(network(cell));
        return new Setting(isNoisy(cell) ? parameters : parameters.with(Parameter.NOISE, 0), memories.size(), 0);
    }

    @Override
    public List<GrayImage> learned(Setting setting, Progress progress) {
        return Memories.greys(memories, setting.parameters().side(), progress);
    }

    /** Draw after draw, of each memory after memory. */
    @Override
    public Asked ask(Setting setting, int cue) {
        int place = cue % memories.size();
        return new Asked(place, new Experiment.Cue(memories.get(place), cue / memories.size()), setting.parameters());
    }
}
