package engram.model.learning;

/** The learning rules that can be chosen. */
public enum RuleKind {

    /** The rule of the reference study, {@link SpikeHebbian}. */
    SPIKE_HEBBIAN(
            "spike-hebbian",
            "Spike Hebbian",
            "\u0394W_ij = \u03B7/K \u03A3_k (s_i(k) s_j(t) \u2212 f_i f_j) (plus or minus)",
            "the reference study, SpikingHopfield",
            "A weight grows when its two neurons fire together within the look-back,"
                    + " and shrinks when the sender has just changed what it does."),
    /** {@link Hebb}. */
    HEBB(
            "hebb",
            "Hebb",
            "W = 1/N \u03A3 \u03BE \u03BE\u1D40",
            "Hopfield, 1982",
            "Neurons that are alike in a picture are joined by +1, others by \u22121, summed over all pictures: simple, but"
                    + " pictures that are alike run into one another."),
    /** {@link Covariance}. */
    COVARIANCE(
            "covariance",
            "Covariance",
            "W_ij = \u03A3 (\u03B7_i \u2212 a)(\u03B7_j \u2212 a) / (N a (1 \u2212 a))",
            "Tsodyks and Feigelman, 1988",
            "Hebb's rule on what differs from the mean activity, so that pictures with few bright pixels can be told apart."),
    /** {@link Storkey}. */
    STORKEY(
            "storkey",
            "Storkey",
            "\u0394W_ij = 1/N (\u03BE_i \u03BE_j \u2212 \u03BE_i h_ji \u2212 h_ij \u03BE_j)",
            "Storkey, 1997",
            "Each new picture adds only what the weights do not say already: local like Hebb's rule, but it holds more."),
    /** {@link PseudoInverse}. */
    PSEUDO_INVERSE(
            "pseudo-inverse",
            "Pseudo-inverse",
            "W = 1/N \u03A3 \u03BE^\u03BC (Q\u207B\u00B9)_\u03BC\u03BD \u03BE^\u03BD\u1D40",
            "Personnaz and others, 1985; Kanter and Sompolinsky, 1987",
            "Takes out how alike the pictures are before it joins neurons, so that every picture is remembered exactly, as"
                    + " long as no picture is a mixture of others."),
    /** {@link DeltaRule}. */
    DELTA(
            "delta",
            "Spiking delta",
            "\u0394W_ij = \u03B7/N (u_i \u2212 \u03A3_k W_ik u_k) u_j",
            "Diederich and Opper, 1987",
            "While pictures are shown as spikes, each neuron corrects by what the others fail to tell about it: comes close"
                    + " to the pseudo-inverse with nothing but what a neuron can see.");

    private final String key;
    private final String title;
    private final String formula;
    private final String source;
    private final String explanation;

    RuleKind(String key, String title, String formula, String source, String explanation) {
        this.key = key;
        this.title = title;
        this.formula = formula;
        this.source = source;
        this.explanation = explanation;
    }

    /** The name in files and on the command line: {@code spike-hebbian}. */
    public String key() {
        return key;
    }

    /** Whether it learns from spikes, and steps, gain and neurons matter to it, rather than from patterns themselves. */
    public boolean learnsFromSpikes() {
        return this == SPIKE_HEBBIAN || this == DELTA;
    }

    /** The name people read. */
    public String title() {
        return title;
    }

    /** The rule as mathematics writes it. */
    public String formula() {
        return formula;
    }

    /** Who found it, and when. */
    public String source() {
        return source;
    }

    /** What it does, in one sentence. */
    public String explanation() {
        return explanation;
    }
}
