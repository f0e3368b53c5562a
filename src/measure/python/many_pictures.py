"""The study of many pictures in NumPy, to hold `engram evaluate` against: the same arithmetic in float64, all cues at once.

    python3 many_pictures.py PICTURES.idx3-ubyte COUNT [held|released]

beside

    engram evaluate PICTURES.idx3-ubyte#0-LAST --invert --noise 0.3 --no-figures --out DIR
    engram evaluate ... --rule pseudo-inverse --dynamics released

Greys are the same to rounding, and patterns to the last pixel. Chance is NumPy's own, so similarity and "no memory" agree in the
mean only; "greatest overlap right" is more than the program's winner, which is one only where the answer has settled on it.
"held" learns by the study's rule (spike-hebbian), "released" by the pseudo-inverse; all parameters are Engram's defaults. Cues
whose state repeats from round to round are not computed on.
"""

import sys
import time

import numpy as np

SIDE, STEPS, GAIN, NOISE = 16, 100, 0.345, 0.3
BETA, THRESHOLD = 0.9, 0.505
RATE, LOOK_BACK, EPOCHS, PLUS, MINUS = 0.035, 5, 10, 0.1, -0.07
ITERATIONS = 100
CUE_STEPS, FREE_STEPS, RECURRENCE, LAMBDA, WINDOW = 50, 200, 0.9, 0.95, 50
N = SIDE * SIDE
rng = np.random.default_rng(1)


def resizing(length):
    """What brings one axis of a picture to SIDE pixels, shape (SIDE, length): a Gaussian smooths, then it is interpolated
    linearly; beyond an edge the picture is mirrored. As scikit-image's resize, and so Engram's, does it."""
    factor = length / SIDE
    deviation = max(0, (factor - 1) / 2)
    taps = np.arange(-int(4 * deviation + 0.5), int(4 * deviation + 0.5) + 1)
    smoothing = np.exp(-0.5 * (taps / max(deviation, 1e-9)) ** 2)
    smoothing /= smoothing.sum()
    position = (np.arange(SIDE) + 0.5) * factor - 0.5
    left = np.floor(position).astype(int)
    right_share = position - left
    table = np.zeros((SIDE, length))
    for tap, weight in zip(taps, smoothing):
        for pixels, share in ((left + tap, 1 - right_share), (left + tap + 1, right_share)):
            inside = pixels % (2 * (length - 1))
            mirrored = np.minimum(inside, 2 * (length - 1) - inside)
            np.add.at(table, (np.arange(SIDE), mirrored), share * weight)
    return table


def pictures(path, count):
    """Greys of shape (count, N): dark on light, at the network's side."""
    with open(path, "rb") as file:
        data = np.frombuffer(file.read(), np.uint8, offset=16).reshape(-1, 28, 28)[:count]
    whole = 1 - data / 255.0
    rows = resizing(28)
    greys = np.einsum("ai,pij,bj->pab", rows, whole, rows, optimize=True).reshape(len(data), N)
    return np.clip(greys, whole.min((1, 2))[:, None], whole.max((1, 2))[:, None])


def signs(greys):
    return greys > greys.mean(1, keepdims=True)


def rate_code(patterns):
    """Input spikes, shape (pictures, STEPS, N)."""
    return (rng.random((len(patterns), STEPS, N)) < GAIN) & patterns[:, None, :]


def shown(inputs, u, s):
    """Output spikes of all pictures one after the other, potentials carried on."""
    flat = inputs.reshape(-1, N).astype(np.float64)
    output = np.empty(flat.shape, bool)
    for t in range(len(flat)):
        u *= BETA
        u += flat[t]
        u -= s
        fires = u > THRESHOLD
        output[t] = fires
        np.multiply(fires, THRESHOLD, out=s)
    return output.reshape(inputs.shape)


def spike_hebbian(inputs):
    """The study's rule by credits: what a sender's firing gives to whoever fires within the look-back before."""
    u, s = np.zeros(N), np.zeros(N)
    showings = []
    for _ in range(EPOCHS):
        outputs = shown(inputs, u, s)
        if showings and np.array_equal(outputs, showings[-1][0]):
            showings[-1][1] += 1
        else:
            showings.append([outputs, 1])
    share = 1 / np.minimum(np.arange(1, STEPS + 1), LOOK_BACK)
    f = inputs.mean(1)
    w = np.zeros((N, N))
    for outputs, times in showings:
        spikes = outputs.astype(np.float64)
        before = np.concatenate([np.zeros((len(spikes), 1, N)), np.cumsum(spikes * share[:, None], 1)], 1)
        end = np.minimum(np.arange(STEPS) + LOOK_BACK, STEPS)
        credit = np.where(outputs, PLUS, MINUS) * (before[:, end] - before[:, :STEPS])
        w += times * (spikes.reshape(-1, N).T @ credit.reshape(-1, N))
        agreement = np.zeros((len(spikes), N))
        for lag in range(LOOK_BACK):
            same = outputs[:, lag:] == outputs[:, : STEPS - lag]
            agreement += (np.where(same, PLUS, MINUS) * share[lag:, None]).sum(1)
        w -= times * (f.T @ (f * agreement))
    w *= RATE / (len(inputs) * STEPS)
    np.fill_diagonal(w, 0)
    return w


def pseudo_inverse(patterns):
    """The projection on what the patterns span. Pixels that are off in every picture make them span less than everything:
    NumPy's own bound takes what rounding has left of such a direction for one more, and the projection is none then."""
    x = np.where(patterns, 1.0, -1.0)
    w = np.linalg.pinv(x, rcond=1e-10) @ x
    w[np.abs(w) < 1e-12] = 0
    np.fill_diagonal(w, 0)
    return w


def held(cue, w):
    """Counts of spikes in the last round, shape (cues, N); those whose state repeats are done."""
    counts = np.empty((len(cue), N))
    at = np.arange(len(cue))
    frames = cue.astype(np.float64)
    u, s = np.zeros((len(cue), N)), np.zeros((len(cue), N))
    before = frames[:, 0].copy()
    for _ in range(ITERATIONS):
        u0, s0 = u.copy(), s.copy()
        count = np.zeros_like(u)
        for t in range(STEPS):
            u *= BETA
            u += frames[:, t]
            if w is not None:
                u += before @ w.T
            u -= THRESHOLD * s
            s = (u > THRESHOLD).astype(np.float64)
            count += s
            before = s
        counts[at] = count
        go = ~(np.all(u == u0, 1) & np.all(s == s0, 1))
        at, frames, u, s, before = at[go], frames[go], u[go], s[go], before[go]
        if len(at) == 0:
            break
    return counts


def released(cue, w):
    u, s, z = np.zeros((len(cue), N)), np.zeros((len(cue), N)), np.zeros((len(cue), N))
    fired = np.zeros(len(cue))
    for t in range(CUE_STEPS):
        u = BETA * u + cue[:, t] - THRESHOLD * s
        s = (u > THRESHOLD).astype(np.float64)
        z = LAMBDA * z + (1 - LAMBDA) * s
        fired += s.sum(1)
    reached = cue[:, :CUE_STEPS].any(1).sum(1)
    z = np.clip(z / ((fired / reached / CUE_STEPS) * (1 - LAMBDA**CUE_STEPS))[:, None], 0, 1)
    drive = (2 * z - 1) @ w.T
    resting = THRESHOLD * (1 + BETA - BETA * BETA) / (1 + BETA) * (1 + 1e-6)
    counts = np.zeros_like(u)
    for t in range(FREE_STEPS):
        u = np.maximum(BETA * u + resting + RECURRENCE * drive - THRESHOLD * s, -THRESHOLD)
        s = (u > THRESHOLD).astype(np.float64)
        drive = LAMBDA * drive + (1 - LAMBDA) * ((2 * s - 1) @ w.T)
        if t >= FREE_STEPS - WINDOW:
            counts += s
    return counts


def without_memory(cue):
    """The same neurons without weights, for as long as a released recall: the cue stays, and the newest WINDOW steps count."""
    u, s = np.zeros((len(cue), N)), np.zeros((len(cue), N))
    counts = np.zeros_like(u)
    for t in range(CUE_STEPS + FREE_STEPS):
        u = BETA * u + cue[:, t % STEPS] - THRESHOLD * s
        s = (u > THRESHOLD).astype(np.float64)
        if t >= CUE_STEPS + FREE_STEPS - WINDOW:
            counts += s
    return counts


def unit(rows):
    centred = rows - rows.mean(1, keepdims=True)
    norm = np.linalg.norm(centred, axis=1, keepdims=True)
    return centred / np.where(norm == 0, 1, norm)


def main():
    path, count = sys.argv[1], int(sys.argv[2])
    kind = sys.argv[3] if len(sys.argv) > 3 else "held"
    began = time.perf_counter()
    greys = pictures(path, count)
    patterns = signs(greys)
    noisy = np.where(rng.random(greys.shape) < NOISE, rng.integers(0, 2, greys.shape), greys)
    cue = rate_code(signs(noisy))
    ready = time.perf_counter()
    w = spike_hebbian(rate_code(patterns)) if kind == "held" else pseudo_inverse(patterns)
    learned = time.perf_counter()
    answers = held(cue, w) if kind == "held" else released(cue, w)
    recalled = time.perf_counter()
    alone = held(cue, None) if kind == "held" else without_memory(cue)
    bare = time.perf_counter()
    similarity = (unit(answers) * unit(greys)).sum(1)
    without = (unit(alone) * unit(greys)).sum(1)
    overlaps = unit(answers) @ unit(np.where(patterns, 1.0, -1.0)).T
    nearest = np.argpartition(-overlaps, 4, axis=1)[:, :5]
    right = (overlaps.argmax(1) == np.arange(count)).mean()
    done = time.perf_counter()
    print(f"{count} pictures, {kind}: {done - began:.1f} s (cues {ready - began:.1f}, learning {learned - ready:.1f}, recall"
          f" {recalled - learned:.1f}, no memory {bare - recalled:.1f}, scores {done - bare:.1f}); similarity"
          f" {similarity.mean():.3f}, no memory {without.mean():.3f}, greatest overlap right {right:.3f}, {nearest.shape}")


if __name__ == "__main__":
    main()
