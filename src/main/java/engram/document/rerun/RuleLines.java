package engram.document.rerun;

import engram.model.learning.RuleKind;

/** Learning rules as lines of NumPy, each as its formula stands in the page about the science. */
final class RuleLines {

    /** For a rule that is not written down here, and where Python would learn for hours. */
    static final String FROM_FILE = """
            # Not learned again here, since that is not possible in a few lines, or not in minutes: the weights are Engram's.
            W = data["weights"]                                  # row: the receiving neuron
            N = len(W)
            """;

    private static final String PATTERNS = """
            X = data["patterns"].astype(float)                   # (pictures, neurons), -1 or +1
            P, N = X.shape
            """;

    private static final String INPUTS = """
            inputs = data["training"].astype(float)              # (pictures, steps, neurons), 0 or 1
            P, T, N = inputs.shape
            W, u = np.zeros((N, N)), np.zeros(N)
            """;

    private static final String NO_SELF = "np.fill_diagonal(W, 0)\n";

    private RuleLines() {}

    /** Whether a rule is written down here. */
    static boolean know(RuleKind rule) {
        return !of(rule).equals(FROM_FILE);
    }

    /**
     * What makes {@code W}, shape (neurons, neurons), the row being the receiving neuron, and {@code N}.
     *
     * @return the lines; {@link #FROM_FILE} where the rule is not written down here
     */
    static String of(RuleKind rule) {
        return switch (rule) {
            case SPIKE_HEBBIAN -> INPUTS + SPIKE_HEBBIAN;
            case HEBB -> PATTERNS + "W = X.T @ X / N\n" + NO_SELF;
            case CLIPPED_HEBB -> PATTERNS + "W = np.sqrt(P) / N * np.sign(X.T @ X)\n" + NO_SELF;
            case COVARIANCE -> PATTERNS + COVARIANCE + NO_SELF;
            case STORKEY -> PATTERNS + STORKEY;
            case PSEUDO_INVERSE -> PATTERNS + PSEUDO_INVERSE + NO_SELF;
            case DELTA -> INPUTS + DELTA + NO_SELF;
            default -> FROM_FILE;
        };
    }

    private static final String SPIKE_HEBBIAN = """
            for epoch in range(p["epochs"]):                     # not recurrent; potentials are carried on throughout
                for x in inputs:
                    s = np.zeros((T, N))
                    for t in range(T):
                        u = leak(u, x[t])
                        s[t] = u > theta
                    f = x.mean(axis=0)                           # rates of the input
                    K = np.minimum(np.arange(T) + 1, p["lookBack"])[:, None]
                    for lag in range(min(p["lookBack"], T)):     # k = t - lag
                        now, then = s[lag:], s[:T - lag]
                        sign = np.where(now == then, p["plus"], p["minus"]) / K[lag:]
                        W += p["learningRate"] * (then.T @ (now * sign) - np.outer(f, f * sign.sum(axis=0)))
            np.fill_diagonal(W, 0)
            W /= P * T
            """;

    private static final String COVARIANCE = """
            eta = (X + 1) / 2
            a = eta.mean()
            W = (eta - a).T @ (eta - a) / (N * a * (1 - a)) if 0 < a < 1 else np.zeros((N, N))
            """;

    private static final String STORKEY = """
            W = np.zeros((N, N))
            for x in X:
                h = (W @ x)[:, None] - W * x                     # h_ij: without what j sends; W_ii is 0
                W += (np.outer(x, x) - x[:, None] * h.T - h * x) / N
                np.fill_diagonal(W, 0)
            """;

    private static final String PSEUDO_INVERSE = """
            Q = X @ X.T / N
            W = X.T @ np.linalg.pinv(Q, rcond=1e-10, hermitian=True) @ X / N
            W[np.abs(W) < 1e-12] = 0                             # what rounding has left
            """;

    private static final String DELTA = """
            s = np.zeros((P, T, N))
            for n, x in enumerate(inputs):                       # shown once, not recurrent; potentials are carried on
                for t in range(T):
                    u = leak(u, x[t])
                    s[n, t] = u > theta
            warm = min(20, T // 5)                               # steps that are not learned from
            r, on = s[:, warm:].mean(axis=1), inputs.any(axis=1)
            f_on = r[on].mean() if on.any() else 0
            U = np.minimum(1, 2 * r / f_on - 1) if f_on > 0 else -np.ones((P, N))
            for epoch in range(p["epochs"]):
                for v in U:                                      # T - warm steps of learning from one v at once
                    q = v @ v / N
                    c = (1 - (1 - p["learningRate"] * q) ** (T - warm)) / (q * N) if q > 0 else 0
                    W += c * np.outer(v - W @ v, v)
            """;
}
