package engram.cli.command;

import module java.base;
import engram.cli.report.Cautions;
import engram.export.numpy.MemoryFile;
import engram.model.Progress;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import engram.model.study.Study;
import engram.model.trial.InsufficientMemoryException;
import engram.model.trial.Network;
import engram.model.trial.Training;

/**
 * Pictures that a network learns, and what it is then: for {@code train}, which writes that down, and for {@code recall}, where
 * it learns before it is asked.
 *
 * @param memories at least one, in the order in which they are learned
 * @param parameters how
 */
record Learning(List<Memory> memories, Parameters parameters) {

    /** Sees to it that there is room for it. */
    void requireRoom() {
        InsufficientMemoryException.check(memories, parameters, 0);
    }

    /** The pictures as the network sees them, in order; what is unusual about them is said. */
    List<GrayImage> greys(PrintWriter err, Progress progress) {
        List<GrayImage> greys = new Study(memories, List.of(0.0), 1).greys(parameters.side(), progress);
        Cautions.tell(Network.patterns(greys), names(), err);
        return greys;
    }

    private List<String> names() {
        return memories.stream().map(Memory::name).toList();
    }

    /** Learns by the rule, whatever dynamics it is asked by afterwards. */
    Weights weights(List<GrayImage> greys, Progress progress) {
        return Training.ofPatterns(Network.patterns(greys), parameters).learn(progress);
    }

    /** What has been learned, with all that made it. */
    MemoryFile memory(List<GrayImage> greys, Weights weights) {
        return new MemoryFile(weights, Network.patterns(greys), greys, names(), numbers(parameters),
                Optional.of(parameters.noiseKind()), Optional.of(parameters.rule()), Optional.of(parameters.dynamics()),
                OptionalLong.of(parameters.seed()));
    }

    /** All numbers, by parameter; a fresh map. */
    static Map<Parameter, Double> numbers(Parameters parameters) {
        Map<Parameter, Double> numbers = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            numbers.put(parameter, parameters.real(parameter));
        }
        return numbers;
    }
}
