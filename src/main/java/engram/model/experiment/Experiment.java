package engram.model.experiment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be done: which pictures the network learns, what it is asked, and with which parameters. Immutable, so an
 * older one can always be gone back to.
 *
 * @param memories the pictures to learn, in order; may be empty
 * @param cue what the network is asked; empty only when there is nothing to ask
 * @param parameters all numbers and choices
 */
public record Experiment(List<Memory> memories, Optional<Cue> cue, Parameters parameters) {

    /**
     * What the network is asked.
     *
     * @param subject the picture before noise: one of the memories (the same id) or any other
     * @param draw which drawing of the noise and of the cue's spikes; another number gives another drawing
     */
    public record Cue(Memory subject, long draw) {

        /** Checks that there is a picture. */
        public Cue {
            Objects.requireNonNull(subject, "subject");
        }
    }

    /** Copies the list. */
    public Experiment {
        memories = List.copyOf(memories);
        Objects.requireNonNull(cue, "cue");
        Objects.requireNonNull(parameters, "parameters");
    }

    /** Nothing to learn, nothing to ask. */
    public static Experiment empty(Parameters parameters) {
        return new Experiment(List.of(), Optional.empty(), parameters);
    }

    /** Whether there is something to learn and something to ask. */
    public boolean isComplete() {
        return !memories.isEmpty() && cue.isPresent();
    }

    /** Whether the picture asked about is one of the memories. */
    public boolean cueIsMemory() {
        return cue.isPresent() && memories.stream().anyMatch(memory -> memory.id() == cue.get().subject().id());
    }

    /** The same with other parameters. */
    public Experiment with(Parameters other) {
        return new Experiment(memories, cue, other);
    }

    /**
     * The same with other memories. A cue that is one of them follows its changes; one whose memory is gone gives way
     * to the first memory, or to none.
     */
    public Experiment withMemories(List<Memory> others) {
        boolean fromOutside = cue.isPresent() && !cueIsMemory();
        if (fromOutside) {
            return new Experiment(others, cue, parameters);
        }
        long draw = cue.map(Cue::draw).orElse(0L);
        Optional<Memory> subject = others.stream()
                .filter(memory -> cue.isPresent() && memory.id() == cue.get().subject().id())
                .findFirst()
                .or(() -> others.stream().findFirst());
        return new Experiment(others, subject.map(memory -> new Cue(memory, draw)), parameters);
    }

    /** The same, asked about another picture. */
    public Experiment asking(Memory subject) {
        return new Experiment(memories, Optional.of(new Cue(subject, cue.map(Cue::draw).orElse(0L))), parameters);
    }

    /** The same with the cue's noise and spikes drawn anew. */
    public Experiment redrawn() {
        return new Experiment(memories, cue.map(c -> new Cue(c.subject(), c.draw() + 1)), parameters);
    }
}
