package engram.model.experiment;

import module java.base;
import engram.model.image.Retouch;

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
     * @param retouch what was changed by hand
     */
    public record Cue(Memory subject, long draw, Retouch retouch) {

        /** Checks that there is a picture. */
        public Cue {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(retouch, "retouch");
        }

        /** A cue that nobody has changed by hand. */
        public Cue(Memory subject, long draw) {
            this(subject, draw, Retouch.NONE);
        }
    }

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the cue was changed by hand at another side
     */
    public Experiment {
        memories = List.copyOf(memories);
        Objects.requireNonNull(cue, "cue");
        Objects.requireNonNull(parameters, "parameters");
        if (cue.isPresent() && !cue.get().retouch().fits(parameters.side())) {
            throw new IllegalArgumentException(
                    "Experiment: the cue was changed by hand at another side than " + parameters.side());
        }
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
        return cuePlace() >= 0;
    }

    /** The place of the picture asked about among the memories, from 0 on; -1 where it is none of them. */
    public int cuePlace() {
        for (int place = 0; place < memories.size() && cue.isPresent(); place++) {
            if (memories.get(place).id() == cue.get().subject().id()) {
                return place;
            }
        }
        return -1;
    }

    /** The same with other parameters. What was changed by hand at another side is dropped. */
    public Experiment with(Parameters other) {
        Optional<Cue> fitting = cue.map(c -> c.retouch().fits(other.side()) ? c : new Cue(c.subject(), c.draw()));
        return new Experiment(memories, fitting, other);
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
        Optional<Memory> subject = others.stream()
                .filter(memory -> cue.isPresent() && memory.id() == cue.get().subject().id())
                .findFirst()
                .or(() -> others.stream().findFirst());
        return new Experiment(others, subject.map(this::cueAbout), parameters);
    }

    /** The same, asked about another picture, of which nothing is changed by hand yet. */
    public Experiment asking(Memory subject) {
        return new Experiment(memories, Optional.of(cueAbout(subject)), parameters);
    }

    /** What was changed by hand stays with its picture, even when that is renamed or inverted. */
    private Cue cueAbout(Memory subject) {
        boolean same = cue.isPresent() && cue.get().subject().id() == subject.id();
        return new Cue(subject, cue.map(Cue::draw).orElse(0L), same ? cue.get().retouch() : Retouch.NONE);
    }

    /** The same with empty names: what is computed of two that are then equal is the same but for names. */
    public Experiment nameless() {
        return new Experiment(memories.stream().map(memory -> memory.renamed("")).toList(),
                cue.map(c -> new Cue(c.subject().renamed(""), c.draw(), c.retouch())), parameters);
    }

    /** The same with the cue's noise and spikes drawn anew; what was changed by hand stays. */
    public Experiment redrawn() {
        return drawn(cue.map(Cue::draw).orElse(0L) + 1);
    }

    /** The same with a certain draw of the cue's noise and spikes; what was changed by hand stays. */
    public Experiment drawn(long draw) {
        return new Experiment(memories, cue.map(c -> new Cue(c.subject(), draw, c.retouch())), parameters);
    }

    /**
     * The same with other changes by hand, if there is a cue.
     *
     * @throws IllegalArgumentException if they were made at another side
     */
    public Experiment retouched(Retouch retouch) {
        return new Experiment(memories, cue.map(c -> new Cue(c.subject(), c.draw(), retouch)), parameters);
    }
}
