package engram.document.rerun;

import engram.model.dynamics.Dynamics;

/** Ways to recall as lines of NumPy, each as its formula stands in the page about the science. */
final class RecallLines {

    /** The neuron that rules on spikes and spiking dynamics share. */
    static final String NEURON = """
            beta, theta = p["beta"], p["threshold"]
            def leak(u, current):                                # reset by subtraction, one step late
                return beta * u + current - theta * (u > theta)
            """;

    private static final String CUE = """
            cue = data["cue"].astype(float)                      # (steps, neurons), 0 or 1
            u = np.zeros(N)
            """;

    private static final String START = """
            s = data["start"].astype(float)                      # the cue's pattern, -1 or +1
            zero = N * np.abs(W).max() / 2 ** 42                 # a field that rounding alone may have made counts as 0
            """;

    private RecallLines() {}

    /** What appends to {@code spikes} what the neurons do in each step, shape (neurons), as truth values. */
    static String of(Dynamics dynamics) {
        return switch (dynamics) {
            case HELD -> CUE + HELD;
            case RELEASED -> CUE + RELEASED;
            case BINARY -> START + BINARY;
            case BINARY_SYNCHRONOUS -> START + BINARY_SYNCHRONOUS;
            case DENSE -> DENSE;
            case SPIKING_DENSE -> HIDDEN + CUE + SPIKING_DENSE;
        };
    }

    private static final String HELD = """
            s = cue[0]                                           # counts as the output before the first step
            for t in range(p["iterations"] * len(cue)):
                u = leak(u, cue[t % len(cue)] + W @ s)
                s = u > theta
                spikes.append(s)
            """;

    private static final String RELEASED = """
            z = np.zeros(N)                                      # a trace of each neuron's spikes
            for t in range(p["cueSteps"]):                       # the cue alone
                u = leak(u, cue[t % len(cue)])
                z = 0.95 * z + 0.05 * (u > theta)
                spikes.append(u > theta)
            reached = cue[:p["cueSteps"]].any(axis=0).sum()
            f_on = np.sum(spikes) / reached / p["cueSteps"] if reached else 0
            if f_on > 0:
                z = np.clip(z / (f_on * (1 - 0.95 ** p["cueSteps"])), 0, 1)
            rest = theta * (1 + beta - beta * beta) / (1 + beta) * (1 + 1e-6)
            for t in range(p["freeSteps"]):                      # the neurons alone; no potential sinks below -theta
                u = np.maximum(leak(u, rest + p["recurrence"] * (W @ (2 * z - 1))), -theta)
                z = 0.95 * z + 0.05 * (u > theta)
                spikes.append(u > theta)
            """;

    private static final String BINARY = """
            some = -(-N // 16)                                   # neurons that are asked in one step
            for order, chance in zip(data["order"], data["chance"]):
                for first in range(0, N, some):
                    for n in range(first, min(first + some, N)):
                        i = order[n]
                        h = W[i] @ s
                        if p["temperature"] > 0:
                            s[i] = 1 if chance[n] < (1 + np.tanh(h / p["temperature"])) / 2 else -1
                        elif abs(h) > zero:
                            s[i] = np.sign(h)
                    spikes.append(s > 0)
            """;

    private static final String BINARY_SYNCHRONOUS = """
            for t in range(len(expected)):
                h = W @ s
                s = np.where(np.abs(h) > zero, np.sign(h), s)
                spikes.append(s > 0)
            """;

    private static final String DENSE = """
            X = data["patterns"].astype(float)                   # (pictures, neurons), -1 or +1: there are no weights
            P, N = X.shape
            s = data["start"].astype(float)                      # the cue's pattern, -1 or +1
            for t in range(len(expected)):
                m = p["inverseTemperature"] * (X @ s)
                share = np.exp(m - m.max())
                h = X.T @ (share / share.sum())
                s = np.where(np.abs(h) > (P + 4) * np.spacing(1.0), np.sign(h), s)
                spikes.append(s > 0)
            """;

    private static final String HIDDEN = """
            on, grey = data["patterns"] > 0, data["grey"]
            P, N = on.shape                                      # one hidden neuron for each picture
            grey = grey.reshape(P, N)
            mean = grey.mean(axis=1, keepdims=True)
            r = np.clip((grey - np.minimum(mean, 0.5)) / np.maximum(abs(0.5 - mean), 1e-6), 0, 1)
            x = (1 - p["grading"]) * on + p["grading"] * r
            x -= x.mean(axis=1, keepdims=True)
            length = np.linalg.norm(x, axis=1, keepdims=True) * np.sqrt(N) / 2
            W = np.where(length > 1e-9, x / np.maximum(length, 1e-9), 0).astype(np.float32).astype(float)
            """;

    private static final String SPIKING_DENSE = """
            bar = p["bar"] * 2 / 3 * 8.3 * np.sqrt(2 * np.log(max(100, P)) / N)
            q = 5 * 0.9 ** (-p["cueSteps"] / 2)                  # the brake
            z, H, m, F = np.zeros(N), np.zeros(P), np.zeros(P), np.zeros(N)
            for t in range(p["cueSteps"] + p["freeSteps"]):
                u = leak(u, (cue[t % len(cue)] if t < p["cueSteps"] else 0) + F)
                s = u > theta
                H = 0.9 * H + W[:, s] @ (1 - 0.9 * z[s])
                z = np.maximum(0.9 * z, s)
                m = 0.9 * m + H
                q = 0.9 * q
                k = np.argmax(m)
                F = np.zeros(N)
                if m[k] > bar + q:                               # it fires, and holds all others down
                    F = np.where(on[k], p["feedback"], -p["feedback"])
                    m -= 10
                    m[k] = 0
                spikes.append(s)
            """;
}
