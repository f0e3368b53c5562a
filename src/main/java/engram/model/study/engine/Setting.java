package engram.model.study.engine;

import engram.model.experiment.Parameters;

/**
 * One network of a study.
 *
 * @param parameters with which it learns and is asked; single cues may have a seed or a noise level of their own
 * @param memories how many pictures it learns, at least 1
 * @param draw which draw of pictures it learns, from 0 on
 */
public record Setting(Parameters parameters, int memories, int draw) {

    /** Whether another learns the same pictures at the same side. */
    public boolean learnsAs(Setting other) {
        return memories == other.memories && draw == other.draw && parameters.side() == other.parameters.side();
    }
}
