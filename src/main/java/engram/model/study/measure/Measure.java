package engram.model.study.measure;

import module java.base;

/**
 * What studies measure: the list, in the order of the columns. Some are there to hold others against; every measure names its own.
 */
public enum Measure {
    /** Similarity to the grey original, the reference study's score. */
    SIMILARITY("similarity", "Cosine similarity", "Similarity", Scale.CORRELATION),
    /** What the cue itself scores. */
    CUE_ALONE("cueAlone", "Cue alone", "Cue Alone", Scale.CORRELATION),
    /** What the same neurons score without memory. */
    WITHOUT_MEMORY("withoutMemory", "No memory", "Without Memory", Scale.CORRELATION),
    /** What a perfect recall scores. */
    CEILING("ceiling", "Perfect recall", "Ceiling", Scale.CORRELATION),
    /** What the mean of all memories scores. */
    CONSTANT_ANSWER("constantAnswer", "Constant answer", "Constant Answer", Scale.CORRELATION),
    /** What the answer knows beyond the mean of all memories. */
    PARTIAL("partial", "Partial correlation", "Partial Correlation", Scale.CORRELATION),
    /** Overlap of the answer with the pattern asked about. */
    OVERLAP("overlap", "Overlap with the picture asked for", "Overlap", Scale.CORRELATION),
    /** Whether the pattern of the answer and the one asked about have an overlap above .95: what capacities are counted by. */
    RETRIEVED("retrieved", "Overlap above 0.95", "Retrieved", Scale.SHARE),
    /** Overlap of the cue with that pattern. */
    CUE_OVERLAP("cueOverlap", "Cue alone", "Cue Overlap", Scale.CORRELATION),
    /** Whether no memory has more in common with the answer than the one asked about. */
    RIGHT("right", "Right picture found", "Right Winner", Scale.SHARE),
    /** Whether no memory is nearer to the cue: an ideal reader of black and white. */
    NEAREST("nearest", "Nearest picture to the cue", "Nearest Right", Scale.SHARE),
    /** One in so many memories. */
    CHANCE("chance", "Guessing", "Chance", Scale.FRACTION),
    /** Whether every pixel of the answer is right. */
    EXACT("exact", "Right to the last pixel", "Exact", Scale.SHARE),
    /** Whether the answer has settled on the picture asked about. */
    RECALLED("recalled", "Settled on the picture asked for", "Recalled", Scale.SHARE),
    /** Whether it has settled on another memory. */
    OTHER("other", "Settled on another picture", "Other Memory", Scale.SHARE),
    /** Whether it has settled on a mixture. */
    MIXTURE("mixture", "Settled on a mixture", "Mixture", Scale.SHARE),
    /** Whether it has settled on the inverse of a memory. */
    INVERSE("inverse", "Settled on a negative", "Inverse", Scale.SHARE),
    /** Whether it has settled on nothing that was learned. */
    NOTHING("nothing", "Settled on nothing learned", "Nothing", Scale.SHARE),
    /** How far the winner is ahead of the next. */
    MARGIN("margin", "Margin of the winner", "Margin", Scale.AMOUNT),
    /** The share of wrong pixels. */
    WRONG_PIXELS("wrongPixels", "Wrong pixels", "Wrong Pixels", Scale.FRACTION),
    /** The share of pixels of the cue that are wrong. */
    CUE_WRONG("cueWrong", "Wrong pixels of the cue", "Cue Wrong Pixels", Scale.FRACTION),
    /** The share of pixels that are wrong after the first step, where all neurons change at once. */
    FIRST_STEP_WRONG("firstStepWrong", "Wrong pixels after one step", "First Step Wrong Pixels", Scale.FRACTION),
    /** From which step on the winner leads for good, of those where somebody does. */
    LEADS_FROM("leadsFrom", "Steps until the winner leads", "Leads From", Scale.AMOUNT),
    /** How many spikes the recall took. */
    SPIKES("spikes", "Spikes used", "Spikes", Scale.AMOUNT);

    /** In which range a measure lies, and how it is averaged. */
    public enum Scale {
        /** From -1 to 1; a mean. */
        CORRELATION(-1, 1),
        /** From 0 to 1; a mean. */
        FRACTION(0, 1),
        /** True or not of each answer: a share, from 0 to 1. */
        SHARE(0, 1),
        /** From 0 on; a mean. */
        AMOUNT(0, Double.POSITIVE_INFINITY);

        private final double least;
        private final double most;

        Scale(double least, double most) {
            this.least = least;
            this.most = most;
        }

        /** The least value there can be. */
        public double least() {
            return least;
        }

        /** The greatest value there can be. */
        public double most() {
            return most;
        }
    }

    private static final Map<Measure, List<Measure>> BASELINES =
            Map.of(SIMILARITY, List.of(CEILING, CONSTANT_ANSWER, CUE_ALONE, WITHOUT_MEMORY), OVERLAP, List.of(CUE_OVERLAP), RIGHT,
                    List.of(NEAREST, CHANCE), EXACT, List.of(NEAREST), RECALLED, List.of(NEAREST), WRONG_PIXELS,
                    List.of(CUE_WRONG), FIRST_STEP_WRONG, List.of(CUE_WRONG));

    private final String key;
    private final String title;
    private final String column;
    private final Scale scale;

    Measure(String key, String title, String column, Scale scale) {
        this.key = key;
        this.title = title;
        this.column = column;
        this.scale = scale;
    }

    /** The name in files. */
    public String key() {
        return key;
    }

    /** The name people read. */
    public String title() {
        return title;
    }

    /** The heading of its column in a table. */
    public String column() {
        return column;
    }

    /** In which range it lies, and how it is averaged. */
    public Scale scale() {
        return scale;
    }

    /** What it is held against. */
    public List<Measure> baselines() {
        return BASELINES.getOrDefault(this, List.of());
    }

    /** Whether it is measured only to hold others against it. */
    public boolean isBaseline() {
        return BASELINES.values().stream().anyMatch(of -> of.contains(this));
    }
}
