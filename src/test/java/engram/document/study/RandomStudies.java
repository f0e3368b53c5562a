package engram.document.study;

import module java.base;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Kind;
import engram.model.parameter.Parameter;
import engram.model.study.measure.Measure;
import engram.model.study.plan.Axis;
import engram.model.study.plan.PictureSource;
import engram.model.study.plan.Repeats;
import engram.model.study.plan.StudyPlan;
import engram.model.study.plan.Variant;

/** Studies of every sort, the same for the same number, to be written down and not to be run. */
public final class RandomStudies {

    private static final List<String> TITLES =
            List.of("", "How much noise can 3 pictures bear?", "Zürich \"am See\" \\ \uD83D\uDE00", "数字", "title ".repeat(50));

    private final SplittableRandom random;

    private RandomStudies(long number) {
        random = new SplittableRandom(number);
    }

    /** So many, no two the same. */
    public static List<StudyPlan> of(int number, int count) {
        RandomStudies studies = new RandomStudies(number);
        return Stream.generate(studies::plan).distinct().limit(count).toList();
    }

    private StudyPlan plan() {
        PictureSource pictures = switch (random.nextInt(3)) {
            case 0 -> new PictureSource.Given();
            case 1 -> new PictureSource.Named(List.of("sample:digits/4", "a \"b\"/*.png"));
            default -> new PictureSource.Random(random.nextDouble(0.01, 0.99));
        };
        Parameters parameters = Parameters.DEFAULTS.withSeed(random.nextLong())
                .withRule(any(RuleKind.values()))
                .withDynamics(any(Dynamics.values()))
                .withNoiseKind(any(NoiseKind.values()))
                .with(Parameter.NOISE, random.nextDouble());
        List<Variant> networks = new ArrayList<>();
        for (String name : List.of("A", "=1+1", "steep").subList(0, random.nextInt(1, 4))) {
            SortedMap<Parameter, Double> own = new TreeMap<>();
            if (random.nextBoolean()) {
                Parameter parameter = any(Parameter.values());
                own.put(parameter, value(parameter));
            }
            networks.add(new Variant(name, any(RuleKind.values()), any(Dynamics.values()), own));
        }
        List<Axis> axes = new ArrayList<>();
        for (int kind : List.of(0, 1, 2, 3).subList(random.nextInt(3), 4).subList(0, random.nextInt(0, 2) + 1)) {
            axes.add(axis(kind));
        }
        List<Measure> measures = Arrays.stream(Measure.values()).filter(each -> !each.isBaseline()).toList();
        return new StudyPlan(TITLES.get(random.nextInt(TITLES.size())), pictures, parameters, random.nextInt(1, 9), networks,
                axes, new Repeats(random.nextInt(1, 99), random.nextInt(1, 9)),
                measures.subList(0, random.nextInt(1, measures.size())));
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private double value(Parameter parameter) {
        double value = parameter.least() + random.nextDouble() * (parameter.most() - parameter.least());
        return parameter.whole() ? Math.rint(value) : value;
    }

    private Axis axis(int kind) {
        return switch (kind) {
            case 0 -> {
                Axis.Choice what = any(Axis.Choice.values());
                List<Kind> kinds = new ArrayList<>(what.kinds());
                yield new Axis.Choices(what, kinds.subList(0, random.nextInt(1, kinds.size() + 1)).reversed());
            }
            case 1 -> {
                Parameter parameter = any(Parameter.values());
                yield new Axis.OfParameter(parameter,
                        Stream.generate(() -> value(parameter)).limit(random.nextInt(1, 9)).distinct().toList(), false);
            }
            case 2 -> new Axis.Memories(random.ints(random.nextInt(1, 9), 1, 999).distinct().boxed().toList(), true);
            default -> new Axis.FlippedPixels(List.of(0, 1));
        };
    }
}
