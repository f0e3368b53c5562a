package engram.model.study.engine;

import module java.base;
import engram.model.experiment.Parameters;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;
import engram.model.trial.CueStimulus;

/** Cues that several cells ask in the same way, made once. For any number of threads. */
final class KeptStimuli {

    private static final long MOST_BYTES = 64_000_000;

    private static final Set<Parameter> OF_CUE = Arrays.stream(Parameter.values())
            .filter(parameter -> parameter.group() == Parameter.Group.NOISE || parameter.group() == Parameter.Group.ENCODING)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Parameter.class)));

    private final Map<Key, CueStimulus> kept = new ConcurrentHashMap<>();

    /** What a cue comes from, besides the pictures; numbers that have no part in it are the defaults. */
    private record Key(int cue, Numbers numbers, NoiseKind kind, long seed) {}

    /**
     * One of the cues.
     *
     * @param cue its number
     * @param parameters of the question
     * @param made makes it where it is not known
     */
    CueStimulus get(int cue, Parameters parameters, Supplier<CueStimulus> made) {
        double bytes = parameters.neurons() * (16 + parameters.steps() / 8.0);
        if ((kept.size() + 1) * bytes > MOST_BYTES) {
            return made.get();
        }
        return kept.computeIfAbsent(new Key(cue, parameters.numbers().only(OF_CUE), parameters.noiseKind(), parameters.seed()),
                _ -> made.get());
    }

    /** Forgets all: other pictures are asked about. */
    void clear() {
        kept.clear();
    }
}
