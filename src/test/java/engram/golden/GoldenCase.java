package engram.golden;

import module java.base;
import engram.export.numpy.NumpyArray;
import engram.model.image.GrayImage;
import engram.model.learning.spikes.SpikeHebbian;
import engram.model.network.LeakyNeuron;
import engram.model.spike.SpikeTrain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One folder of golden arrays, made by an independent program; see the README beside the folders. */
public record GoldenCase(Path folder, JsonNode parameters) {

    /** All case folders. */
    public static Stream<GoldenCase> all() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/golden"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("case.json")))
                    .sorted()
                    .map(folder -> new GoldenCase(folder, JsonMapper.shared().readTree(folder.resolve("case.json"))))
                    .toList()
                    .stream();
        }
    }

    /** One array of the case. */
    public NumpyArray array(String stem) {
        try {
            return NumpyArray.read(folder.resolve(stem + ".npy"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int side() {
        return parameters.get("side").asInt();
    }

    public int neurons() {
        return side() * side();
    }

    public int steps() {
        return parameters.get("steps").asInt();
    }

    public int iterations() {
        return parameters.get("iterations").asInt();
    }

    public double number(String key) {
        return parameters.get(key).asDouble();
    }

    public LeakyNeuron neuron() {
        return new LeakyNeuron(number("beta"), number("threshold"));
    }

    public SpikeHebbian rule() {
        return new SpikeHebbian(number("learning_rate"), parameters.get("look_back").asInt(), parameters.get("epochs").asInt(),
                number("plus"), number("minus"));
    }

    /** The input spikes of every picture. */
    public List<SpikeTrain> trainSpikes() {
        double[] values = array("train_spikes").values();
        List<SpikeTrain> trains = new ArrayList<>();
        int each = steps() * neurons();
        for (int start = 0; start < values.length; start += each) {
            trains.add(spikes(values, start, steps(), neurons()));
        }
        return trains;
    }

    /** A (steps, neurons) array of spikes. */
    public SpikeTrain spikes(String stem) {
        return spikes(array(stem).values(), 0, steps(), neurons());
    }

    /** A (neurons, neurons) array, row = receiving neuron. */
    public double[][] weights() {
        double[] values = array("weights").values();
        double[][] rows = new double[neurons()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(values, i * neurons(), (i + 1) * neurons());
        }
        return rows;
    }

    /** The first picture at the network's side: the one that is recalled. */
    public GrayImage original() {
        return new GrayImage(side(), side(), Arrays.copyOf(array("grey").values(), neurons()));
    }

    private static SpikeTrain spikes(double[] values, int start, int steps, int neurons) {
        boolean[][] spikes = new boolean[steps][neurons];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < neurons; i++) {
                spikes[t][i] = values[start + t * neurons + i] != 0;
            }
        }
        return SpikeTrain.of(spikes, neurons);
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
