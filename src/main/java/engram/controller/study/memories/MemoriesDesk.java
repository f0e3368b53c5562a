package engram.controller.study.memories;

import module java.base;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import engram.model.study.memories.MemoryQuestions;

/**
 * What is to be asked of all memories. Immutable.
 *
 * @param experiment whose memories they are; its parameters are network A
 * @param second the parameters of network B
 * @param asked which of both are asked, at least one
 * @param wanted how often each memory is asked about; 0 as often as serves for so many
 */
record MemoriesDesk(Experiment experiment, Parameters second, Set<String> asked, int wanted) {

    static final String FIRST = "A";
    static final String SECOND = "B";

    /** So many cues tell enough to begin with, and take not too long. */
    private static final int CUES = 300;
    private static final int DRAWS = 10;

    /** Copies the set. */
    MemoriesDesk {
        asked = Set.copyOf(asked);
    }

    MemoriesDesk asking(Set<String> networks) {
        return new MemoriesDesk(experiment, second, networks, wanted);
    }

    MemoriesDesk drawing(int draws) {
        return new MemoriesDesk(experiment, second, asked, draws);
    }

    /** The same of another experiment. */
    MemoriesDesk of(Experiment newExperiment, Parameters newSecond) {
        return new MemoriesDesk(newExperiment, newSecond, asked, wanted);
    }

    /** How often each memory is asked about. */
    int draws() {
        return wanted > 0 ? wanted : Math.clamp(CUES / Math.max(1, experiment.memories().size()), 1, DRAWS);
    }

    /** The names of the networks that are asked, in order. */
    List<String> names() {
        return asked.stream().sorted().toList();
    }

    private Parameters parameters(String name) {
        return name.equals(FIRST) ? experiment.parameters() : second;
    }

    /** What each network is, by its name. */
    Map<String, String> words() {
        return Stream.of(FIRST, SECOND).collect(Collectors.toMap(name -> name, name -> {
            Parameters of = parameters(name);
            String dynamics = of.dynamics().title();
            return Text.of("%s\u00A0\u00A0%s%s%s", name, of.dynamics().procedure().usesWeights() ? of.rule().title() + "\n" : "",
                    Character.toLowerCase(dynamics.charAt(0)), dynamics.substring(1));
        }));
    }

    /** What noise there is, in a sentence. */
    String noise() {
        return Text.of("As often without noise as with that of Explore: %s, level %s.",
                experiment.parameters().noiseKind().title(), Parameter.NOISE.format(experiment.parameters().noise()));
    }

    /** What it is about. */
    String title() {
        return title(experiment.memories().size());
    }

    /** What is asked of so many memories. */
    static String title(int memories) {
        return memories == 1 ? "Is the memory held?" : Text.of("Which of %s are held?", Text.count(memories, "memory"));
    }

    /** Why nothing can be asked; empty where something can. */
    String problem() {
        int count = experiment.memories().size();
        return count == 0 ? "There are no memories to ask about: add some pictures in Explore."
                : count > MemoryQuestions.MOST_MEMORIES
                        ? Text.of("These are %,d memories: up to %,d can be held against one another.", count,
                                MemoryQuestions.MOST_MEMORIES)
                        : names().stream().map(name -> parameters(name).side()).distinct().count() > 1
                                ? "A and B have different sides: they cannot be asked the same cues."
                                : "";
    }

    /** The questions, where there is no problem. */
    MemoryQuestions questions() {
        return new MemoryQuestions(experiment.memories(), names().stream().map(this::parameters).toList(), draws());
    }
}
