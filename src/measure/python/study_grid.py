"""A study over two numbers of the neurons in NumPy, to hold `engram study` against: the same arithmetic in float64.

    engram preprocess sample:digits/4 sample:digits/6 sample:digits/7 --out digits
    python3 study_grid.py digits/grey.npy POINTS

beside

    engram study grid.study.json --out DIR

with

    {"format": "engram-study", "pictures": {"from": ["sample:digits/4", "sample:digits/6", "sample:digits/7"]},
     "parameters": {"noise": 0.3},
     "vary": [{"what": "threshold", "from": 0.3, "to": 0.8, "points": POINTS},
              {"what": "beta", "from": 0.5, "to": 0.99, "points": POINTS}], "repeat": {"cues": 6}}

A cell learns by the study's rule and is asked six cues, which are held; all parameters are Engram's defaults. Its cues are computed
all at once, and cells on all cores: weights of one cell stay in the cache that way, and those of many would not. Cues whose
state repeats from round to round are not computed on. Chance is NumPy's own, so scores agree in the mean only.
"""

import os

# One thread a process: the matrices are small.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import multiprocessing
import sys
import time

import numpy as np

import many_pictures as network

CUES = 6
LEAST_THRESHOLD, MOST_THRESHOLD = 0.3, 0.8
LEAST_BETA, MOST_BETA = 0.5, 0.99


def begin(greys):
    """What all cells have in common: pictures, what is learned of them, and cues."""
    global GREYS, INPUTS, CUE, ASKED
    network.rng = np.random.default_rng(1)
    GREYS = greys
    patterns = network.signs(greys)
    INPUTS = network.rate_code(patterns)
    ASKED = greys[np.arange(CUES) % len(greys)]
    noise = network.rng.random(ASKED.shape)
    noisy = np.where(noise < network.NOISE, network.rng.integers(0, 2, ASKED.shape), ASKED)
    CUE = network.rate_code(network.signs(noisy))


def cell(values):
    """The mean similarity of one cell, and that of the same neurons without memory."""
    network.THRESHOLD, network.BETA = values
    w = network.spike_hebbian(INPUTS)
    answers = network.held(CUE, w)
    alone = network.held(CUE, None)
    original = network.unit(ASKED)
    return (network.unit(answers) * original).sum(1).mean(), (network.unit(alone) * original).sum(1).mean()


def main():
    greys = np.load(sys.argv[1]).reshape(-1, network.N)
    points = int(sys.argv[2])
    grid = [(threshold, beta) for threshold in np.linspace(LEAST_THRESHOLD, MOST_THRESHOLD, points)
            for beta in np.linspace(LEAST_BETA, MOST_BETA, points)]
    began = time.perf_counter()
    with multiprocessing.Pool(initializer=begin, initargs=(greys,)) as pool:
        results = np.array(pool.map(cell, grid, chunksize=1))
    took = time.perf_counter() - began
    print(f"{len(grid):,} cells, {CUES * len(grid):,} recalls: {took:.1f} s, {len(grid) / took:.2f} cells per second;"
          f" similarity {results[:, 0].mean():.3f}, no memory {results[:, 1].mean():.3f}")


if __name__ == "__main__":
    main()
