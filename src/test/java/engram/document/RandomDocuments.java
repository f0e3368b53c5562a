package engram.document;

import module java.base;
import engram.document.study.RandomStudies;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.image.GrayImage;
import engram.model.image.Greys;
import engram.model.image.Picture;
import engram.model.image.Retouch;
import engram.model.image.RgbImage;
import engram.model.image.file.PictureReader;
import engram.model.image.file.Sample;
import engram.model.learning.RuleKind;
import engram.model.network.damage.SilencedByHand;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Parameter;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Training;
import engram.model.trial.Trial;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;

/** Documents of every sort, the same for the same number, small enough to be recalled in milliseconds. */
public final class RandomDocuments {

    private static final List<String> NAMES = List.of("digit 4", "", "Zürich \"am See\"", "../../etc/passwd", "数字", "a\nb\tc",
            "half \uD83D of a letter", "name".repeat(60));

    private final SplittableRandom random;

    private RandomDocuments(long number) {
        random = new SplittableRandom(number);
    }

    /** One of them. */
    public static Document of(int number) {
        return new RandomDocuments(number).document(number);
    }

    /** The recall of an experiment, to its end. */
    static Trial recalled(Experiment experiment) {
        Parameters parameters = experiment.parameters();
        List<GrayImage> greys = experiment.memories().stream().map(memory -> memory.grey(parameters.side())).toList();
        Experiment.Cue cue = experiment.cue().orElseThrow();
        CueStimulus question = CueStimulus.of(cue, cue.subject().grey(parameters.side()), parameters);
        Run run = new Run(question, Network.of(Training.of(greys, parameters).learn(Progress.IGNORED), greys), parameters);
        run.advance(parameters.recallSteps(), Progress.IGNORED);
        return run.soFar();
    }

    private Document document(int number) {
        Parameters parameters = parameters(number);
        List<Memory> memories = new ArrayList<>();
        for (int count = random.nextInt(1, 6); memories.size() < count;) {
            boolean shared = !memories.isEmpty() && random.nextInt(4) == 0;
            Picture picture = shared ? memories.get(random.nextInt(memories.size())).picture() : picture(random.nextInt(9));
            String name = random.nextBoolean() ? picture.name() : name();
            memories.add(new Memory(random.nextLong(), name, picture, random.nextBoolean()));
        }
        if (number % 2 == 1) {
            int[] silenced = new SplittableRandom(number).ints(5, 0, parameters.neurons()).toArray();
            parameters = parameters.withSilencedByHand(SilencedByHand.NONE.with(parameters.side(), silenced, true));
        }
        boolean outside = random.nextInt(3) == 0;
        Memory subject = outside ? new Memory(random.nextLong(), name(), picture(random.nextInt(9)), random.nextBoolean())
                : memories.get(random.nextInt(memories.size()));
        Experiment.Cue cue =
                new Experiment.Cue(subject, random.nextInt(2) == 0 ? 0 : random.nextLong(), retouch(parameters.side()));
        Twin twin = new Twin(any(RuleKind.values()), any(Dynamics.values()),
                random.nextBoolean() ? Optional.empty() : Optional.of(parameters(number + 1)));
        Sight sight = new Sight(random.nextBoolean() ? "" : "Raster", random.nextBoolean() ? "" : "Inferno",
                random.nextInt(-1, 500), random.ints(random.nextInt(4), 0, 16).boxed().toList());
        return new Document(new Experiment(memories, Optional.of(cue), parameters), twin, random.nextBoolean(), sight,
                random.nextBoolean() ? "" : "Line 1\nline 2 \u201Cä\u201D \\ \u0000 \uD83D\uDE00\n",
                RandomStudies.of(number, (number + 1) % 3), Map.of());
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private String name() {
        // What no file can hold is tried for by its own test.
        List<String> whole = NAMES.stream().filter(name -> !name.contains("half")).toList();
        return whole.get(random.nextInt(whole.size()));
    }

    /** Each rule, dynamics and kind of noise in its turn; any number, within its range and what is computed in no time. */
    private Parameters parameters(int number) {
        Parameters parameters = Parameters.DEFAULTS;
        for (Parameter parameter : Parameter.values()) {
            double most = switch (parameter) {
                case SIDE -> 9;
                case STEPS, ITERATIONS, EPOCHS, CUE_STEPS, FREE_STEPS -> 12;
                default -> parameter.most();
            };
            double value = parameter.least() + random.nextDouble() * (most - parameter.least());
            if (random.nextInt(3) > 0 || most != parameter.most()) {
                parameters = parameters.with(parameter, parameter.whole() ? Math.rint(value) : value);
            }
        }
        return parameters.withRule(RuleKind.values()[number % RuleKind.values().length])
                .withDynamics(Dynamics.values()[number % Dynamics.values().length])
                .withNoiseKind(any(NoiseKind.values()))
                .withSeed(random.nextLong());
    }

    private Retouch retouch(int side) {
        Retouch retouch = Retouch.NONE;
        for (int stroke = random.nextInt(4); stroke > 0; stroke--) {
            retouch = retouch.with(side, random.ints(random.nextInt(1, 9), 0, side * side).toArray(), random.nextBoolean());
        }
        return retouch;
    }

    /** A picture of a kind of its own, by its number from 0 to 8. */
    private Picture picture(int kind) {
        int width = random.nextInt(1, 20);
        int height = random.nextInt(1, 20);
        return switch (kind) {
            case 0 -> Sample.FIRST.get(random.nextInt(Sample.FIRST.size())).read();
            case 1 -> PictureReader.of(name(), image(DataBuffer.TYPE_BYTE, 1, width, height));
            case 2 -> PictureReader.of(name(), image(DataBuffer.TYPE_BYTE, 3, width, height));
            case 3 -> PictureReader.of(name(), image(DataBuffer.TYPE_USHORT, 1, width, height));
            case 4 -> PictureReader.of(name(), image(DataBuffer.TYPE_USHORT, 3, width, height));
            case 5 -> PictureReader.of(name(), image(DataBuffer.TYPE_BYTE, 4, width, height));
            // So long that its preview is smaller.
            case 6 -> PictureReader.of(name(), image(DataBuffer.TYPE_BYTE, 3, 300 + width, height));
            case 7 -> averaged(width, height);
            default -> exact(name(), width, height);
        };
    }

    /** One whose values no PNG holds, with a preview that cannot be made of them. */
    static Picture exact() {
        return new RandomDocuments(5).exact("exact", 3, 2);
    }

    private Picture exact(String name, int width, int height) {
        return new Picture(name, width, height, new GrayImage(width, height, doubles(width * height)),
                new RgbImage(1, 1, new int[] {0x123456}));
    }

    /** As of a picture that was too large to keep each pixel. */
    private Picture averaged(int width, int height) {
        RgbImage preview = new RgbImage(7, 5, random.ints(35, 0, 0x1000000).toArray());
        return new Picture(name(), 100 * width, 100 * height, new GrayImage(width, height, Greys.means(doubles(width * height))),
                preview);
    }

    private double[] doubles(int count) {
        return random.doubles(count).toArray();
    }

    private BufferedImage image(int type, int bands, int width, int height) {
        boolean alpha = bands == 4;
        ComponentColorModel colours =
                new ComponentColorModel(ColorSpace.getInstance(bands == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB), alpha,
                        false, alpha ? ComponentColorModel.TRANSLUCENT : ComponentColorModel.OPAQUE, type);
        BufferedImage image = new BufferedImage(colours, colours.createCompatibleWritableRaster(width, height), false, null);
        int most = type == DataBuffer.TYPE_BYTE ? 256 : 65536;
        image.getRaster().setPixels(0, 0, width, height, random.ints(bands * width * height, 0, most).toArray());
        return image;
    }
}
