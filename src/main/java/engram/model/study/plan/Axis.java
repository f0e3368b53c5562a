package engram.model.study.plan;

import module java.base;
import engram.model.Text;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Kind;
import engram.model.parameter.Parameter;
import engram.model.study.engine.Setting;

/** What a study varies, with its values in their order. */
public sealed interface Axis {

    /** The name in files: {@code noise}, {@code memories}. */
    String key();

    /** The name people read, without values. */
    String title();

    /** How many values there are. */
    int size();

    /** A setting with one of the values, by its place from 0 on; {@link Setting#draw} stays. */
    Setting with(Setting setting, int place);

    /** A value as people write it. */
    String label(int place);

    /** A value with what it is of, as it stands in a sentence: {@code Noise level 0.3}, {@code 36 pictures}. */
    default String words(int place) {
        return title() + " " + label(place);
    }

    /** A value as a number to be drawn; for choices, its place. */
    double number(int place);

    /** Whether values are numbers, which have distances, rather than choices. */
    default boolean isNumeric() {
        return true;
    }

    /** Whether distances are ratios: the values were wanted on a logarithmic scale. */
    default boolean isLogarithmic() {
        return false;
    }

    /**
     * A parameter.
     *
     * @param values each one that it may have, none twice
     */
    record OfParameter(Parameter parameter, List<Double> values, boolean logarithmic) implements Axis {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if there are no values, or one is wrong
         */
        public OfParameter {
            // Both zeros are the same value.
            values = distinct(values.stream().map(value -> value + 0.0).toList());
            for (double value : values) {
                Parameters.DEFAULTS.with(parameter, value);
            }
        }

        @Override
        public String key() {
            return parameter.key();
        }

        @Override
        public String title() {
            return parameter.title();
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public Setting with(Setting setting, int place) {
            return new Setting(setting.parameters().with(parameter, values.get(place)), setting.memories(), setting.draw());
        }

        @Override
        public String label(int place) {
            return parameter.format(values.get(place));
        }

        @Override
        public double number(int place) {
            return values.get(place);
        }

        @Override
        public boolean isLogarithmic() {
            return logarithmic;
        }
    }

    /** So many of something, in whole numbers. */
    sealed interface Counted extends Axis {

        /** The numbers, in their order. */
        List<Integer> values();

        @Override
        default int size() {
            return values().size();
        }

        @Override
        default String label(int place) {
            return Text.of("%,d", values().get(place));
        }

        @Override
        default double number(int place) {
            return values().get(place);
        }
    }

    /**
     * How many pictures are learned.
     *
     * @param values each at least 1, none twice
     */
    record Memories(List<Integer> values, boolean logarithmic) implements Counted {

        /** The name in files. */
        public static final String KEY = "memories";

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if there are no values, or one is wrong
         */
        public Memories {
            values = distinct(values);
            if (values.stream().anyMatch(value -> value < 1)) {
                throw new IllegalArgumentException("at least 1 picture is learned");
            }
        }

        @Override
        public String key() {
            return KEY;
        }

        @Override
        public String title() {
            return "Memories";
        }

        @Override
        public String words(int place) {
            return Text.count(values.get(place), "picture");
        }

        @Override
        public Setting with(Setting setting, int place) {
            return new Setting(setting.parameters(), values.get(place), setting.draw());
        }

        @Override
        public boolean isLogarithmic() {
            return logarithmic;
        }
    }

    /**
     * How many pixels of the cue are wrong, exactly: noise of the kind <em>exact flips</em>.
     *
     * @param values each at least 0, none twice
     */
    record FlippedPixels(List<Integer> values) implements Counted {

        /** The name in files. */
        public static final String KEY = "flippedPixels";

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if there are no values, or one is wrong
         */
        public FlippedPixels {
            values = distinct(values);
            if (values.stream().anyMatch(value -> value < 0)) {
                throw new IllegalArgumentException("at least 0 pixels are flipped");
            }
        }

        @Override
        public String key() {
            return KEY;
        }

        @Override
        public String title() {
            return "Flipped pixels";
        }

        @Override
        public String words(int place) {
            return Text.count(values.get(place), "flipped pixel");
        }

        @Override
        public Setting with(Setting setting, int place) {
            Parameters parameters = setting.parameters();
            double level = Math.min(1, (double) values.get(place) / parameters.neurons());
            return new Setting(parameters.withNoiseKind(NoiseKind.EXACT_FLIPS).with(Parameter.NOISE, level), setting.memories(),
                    setting.draw());
        }
    }

    /**
     * Something that is chosen by name: a learning rule, a dynamics, a kind of noise.
     *
     * @param what which of them
     * @param values none twice
     */
    record Choices(Choice what, List<Kind> values) implements Axis {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if there are no values, or one is of another kind
         */
        public Choices {
            values = distinct(values);
            if (!what.kinds().containsAll(values)) {
                throw new IllegalArgumentException(Text.of("%s: not all are of that kind", what.title()));
            }
        }

        @Override
        public String key() {
            return what.key();
        }

        @Override
        public String title() {
            return what.title();
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public Setting with(Setting setting, int place) {
            return new Setting(what.in(setting.parameters(), values.get(place)), setting.memories(), setting.draw());
        }

        @Override
        public String label(int place) {
            return values.get(place).title();
        }

        @Override
        public double number(int place) {
            return place;
        }

        @Override
        public boolean isNumeric() {
            return false;
        }
    }

    /** What is chosen by name. */
    enum Choice {
        RULE("rule", "Learning rule", RuleKind.values()) {
            @Override
            Parameters in(Parameters parameters, Kind kind) {
                return parameters.withRule((RuleKind) kind);
            }
        },
        DYNAMICS("dynamics", "Dynamics", Dynamics.values()) {
            @Override
            Parameters in(Parameters parameters, Kind kind) {
                return parameters.withDynamics((Dynamics) kind);
            }
        },
        NOISE_KIND("noiseKind", "Kind of noise", NoiseKind.values()) {
            @Override
            Parameters in(Parameters parameters, Kind kind) {
                return parameters.withNoiseKind((NoiseKind) kind);
            }
        };

        private final String key;
        private final String title;
        private final List<Kind> kinds;

        Choice(String key, String title, Kind... kinds) {
            this.key = key;
            this.title = title;
            this.kinds = List.of(kinds);
        }

        /** The name in files. */
        public String key() {
            return key;
        }

        /** The name people read. */
        public String title() {
            return title;
        }

        /** All that can be chosen, in their order. */
        public List<Kind> kinds() {
            return kinds;
        }

        abstract Parameters in(Parameters parameters, Kind kind);
    }

    private static <T> List<T> distinct(List<T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("there are no values");
        }
        Set<T> seen = new HashSet<>();
        for (T value : values) {
            if (!seen.add(value)) {
                throw new IllegalArgumentException(Text.of("%s is there twice", value instanceof Kind kind ? kind.key() : value));
            }
        }
        return List.copyOf(values);
    }
}
