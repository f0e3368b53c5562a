package engram.document.rerun;

import module java.base;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.image.Picture;
import engram.model.image.file.Sample;

/** Finds out whether pictures are samples, which every command knows by name; by what they show, not by what they are called. */
final class SampleWords {

    private static final List<Sample> ALL = Sample.groups().stream().map(Sample.Group::samples).flatMap(List::stream).toList();

    /** Those that were looked at. */
    private final Map<Sample, Picture> read = new HashMap<>();

    private SampleWords() {}

    /**
     * The words that bring an experiment's pictures into a command.
     *
     * @return the picture that is asked about, then those that are learned; empty where not all of them are samples, or the
     *     cue is more than a picture, or neurons are silenced by hand
     */
    static Optional<List<String>> of(Experiment experiment) {
        Experiment.Cue cue = experiment.cue().orElseThrow();
        boolean inverted = cue.subject().inverted();
        // A command inverts all its pictures, or none.
        if (!cue.retouch().isEmpty() || !experiment.parameters().silencedByHand().isEmpty()
                || experiment.memories().stream().anyMatch(memory -> memory.inverted() != inverted)) {
            return Optional.empty();
        }
        SampleWords samples = new SampleWords();
        List<String> words = new ArrayList<>();
        for (Memory memory : Stream.concat(Stream.of(cue.subject()), experiment.memories().stream()).toList()) {
            Optional<Sample> sample = samples.find(memory.picture());
            if (sample.isEmpty()) {
                return Optional.empty();
            }
            words.add("sample:" + sample.get().path());
        }
        words.add(1, "--memories");
        if (inverted) {
            words.add("--invert");
        }
        return Optional.of(words);
    }

    private Optional<Sample> find(Picture picture) {
        // Nearly always it is still called what the sample is called.
        return Stream.of(true, false)
                .flatMap(called -> ALL.stream().filter(sample -> sample.title().equals(picture.name()) == called))
                .filter(sample -> read.computeIfAbsent(sample, Sample::read).gray().equals(picture.gray()))
                .findFirst();
    }
}
