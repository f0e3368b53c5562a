package engram.model.learning.spikes;

import module java.base;
import engram.model.Progress;
import engram.model.Text;
import engram.model.network.LeakyNeuron;
import engram.model.network.Population;
import engram.model.spike.Recording;
import engram.model.spike.SpikeTrain;

/**
 * What the neurons do while a picture is shown to them without recurrence, and in how many epochs they do exactly that.
 *
 * @param picture which picture of the list
 * @param output the output spikes
 * @param times in how many epochs the picture had this very output
 */
record StimulusPresentation(int picture, SpikeTrain output, int times) {

    /**
     * Shows all pictures in order, in every epoch. Potentials start at 0 once and are carried on throughout.
     *
     * @param pictures the input spikes of each picture; at least one, all of one shape
     * @return each different output of each picture, in the order of pictures and of first appearance
     */
    static List<StimulusPresentation> all(List<SpikeTrain> pictures, LeakyNeuron neuron, int epochs, Progress progress) {
        requireOneShape(pictures);
        int neurons = pictures.getFirst().neurons();
        Population population = new Population(neurons, neuron);
        double[] noDrive = new double[neurons];
        List<Map<SpikeTrain, Integer>> outputs = new ArrayList<>();
        pictures.forEach(_ -> outputs.add(new LinkedHashMap<>()));
        int all = Math.multiplyExact(epochs, pictures.size());
        for (int n = 0; n < all; n++) {
            int p = n % pictures.size();
            Progress own = progress.stretch((double) n / all, (n + 1.0) / all);
            outputs.get(p).merge(outputOf(population, pictures.get(p), noDrive, own), 1, Integer::sum);
        }
        List<StimulusPresentation> showings = new ArrayList<>();
        for (int p = 0; p < pictures.size(); p++) {
            for (Map.Entry<SpikeTrain, Integer> output : outputs.get(p).entrySet()) {
                showings.add(new StimulusPresentation(p, output.getKey(), output.getValue()));
            }
        }
        return showings;
    }

    private static SpikeTrain outputOf(Population population, SpikeTrain input, double[] noDrive, Progress progress) {
        Recording recording = new Recording(input.steps(), input.neurons());
        long[] row = new long[input.wordsPerStep()];
        for (int t = 0; t < input.steps(); t++) {
            population.step(input, t, noDrive);
            population.copySpikes(row);
            recording.append(row);
            progress.report(t + 1, input.steps());
        }
        return recording.soFar();
    }

    /** Checks that there are pictures, and all of one shape. */
    static void requireOneShape(List<SpikeTrain> pictures) {
        if (pictures.isEmpty()) {
            throw new IllegalArgumentException("LearningRule: there is no picture to learn");
        }
        SpikeTrain first = pictures.getFirst();
        for (SpikeTrain picture : pictures) {
            if (picture.steps() != first.steps() || picture.neurons() != first.neurons() || picture.steps() < 1) {
                throw new IllegalArgumentException(
                        Text.of("LearningRule: pictures of one shape are needed, not %s and %s", first, picture));
            }
        }
    }
}
