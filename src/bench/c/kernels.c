/*
 * The program's kernels in plain C, on one thread: what a C compiler makes of the same work, with the same layout of the
 * same numbers. engram.bench.AgainstC compiles this with -O3 -march=native, calls it, and compares results and times.
 *
 * No -ffast-math: sums are in the program's order, and results are the same to the last bit.
 */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define LOW 32768.0
#define FUSED 4
/* How many receivers of each half have their sums moved at a time. */
#define SHARE 1024

typedef uint64_t word;

static int words(int neurons) {
    return (neurons + 63) >> 6;
}

/* ---- Neurons: engram.model.network.Population. ---- */

struct population {
    int size;
    double beta, threshold;
    double *potential, *fired, *input;
    word *input_bits, *spikes;
};

static void population_make(struct population *p, int size, double beta, double threshold) {
    p->size = size;
    p->beta = beta;
    p->threshold = threshold;
    p->potential = calloc(size, sizeof(double));
    p->fired = calloc(size, sizeof(double));
    p->input = calloc(size, sizeof(double));
    p->input_bits = calloc(words(size), sizeof(word));
    p->spikes = calloc(words(size), sizeof(word));
}

static void population_free(struct population *p) {
    free(p->potential);
    free(p->fired);
    free(p->input);
    free(p->input_bits);
    free(p->spikes);
}

static void write_changed(word changed, word now, double *numbers) {
    for (; changed != 0; changed &= changed - 1) {
        int bit = __builtin_ctzll(changed);
        numbers[bit] = (double) (now >> bit & 1);
    }
}

static void update(int n, double beta, double threshold, double *restrict u, const double *restrict input,
        const double *restrict drive, const double *restrict fired) {
    for (int i = 0; i < n; i++) {
        u[i] = beta * u[i] + (input[i] + drive[i]) - threshold * fired[i];
    }
}

#define BITS(b) 1ull << (b), 1ull << (b + 1), 1ull << (b + 2), 1ull << (b + 3)
#define MORE_BITS(b) BITS(b), BITS(b + 4), BITS(b + 8), BITS(b + 12)

/* The bits of a word: taken from here, 64 comparisons are a few vector instructions; shifted, each is one of its own. */
static const word BIT[64] = {MORE_BITS(0), MORE_BITS(16), MORE_BITS(32), MORE_BITS(48)};

static word above(int count, const double *u, double threshold) {
    word now = 0;
    for (int b = 0; b < count; b++) {
        now |= u[b] > threshold ? BIT[b] : 0;
    }
    return now;
}

static void population_step(struct population *p, const word *external, const double *drive) {
    int n = p->size;
    for (int w = 0; w < words(n); w++) {
        write_changed(p->input_bits[w] ^ external[w], external[w], p->input + 64 * w);
        p->input_bits[w] = external[w];
    }
    update(n, p->beta, p->threshold, p->potential, p->input, drive, p->fired);
    for (int w = 0; w < words(n); w++) {
        int first = 64 * w;
        word now = n - first >= 64 ? above(64, p->potential + first, p->threshold)
                : above(n - first, p->potential + first, p->threshold);
        write_changed(p->spikes[w] ^ now, now, p->fired + first);
        p->spikes[w] = now;
    }
}

/* ---- Recall with the cue held: HeldRecall, RecurrentDrive, ColumnSums, Weights. ---- */

struct sums {
    double *high, *low, *other, *current;
    word *spikes;
    int is_written;
};

struct recall {
    int n, half, steps;
    double grid;
    int32_t *high;
    uint32_t *low;
    const word *cue;
    struct population population;
    struct sums *kept;
    int places;
    struct sums *newest;
    int *room;
    long time;
};

static void sums_make(struct sums *s, int n) {
    s->high = calloc(n, sizeof(double));
    s->low = calloc((n + 1) / 2, sizeof(double));
    s->other = calloc((n + 1) / 2, sizeof(double));
    s->current = calloc(n, sizeof(double));
    s->is_written = 1;
    s->spikes = calloc(words(n), sizeof(word));
}

static int distance(const word *a, const word *b, int count) {
    int changed = 0;
    for (int w = 0; w < count; w++) {
        changed += __builtin_popcountll(a[w] ^ b[w]);
    }
    return changed;
}

static void add_upper(int n, double *restrict sums, double sign, const int32_t *restrict a, const int32_t *restrict b,
        const int32_t *restrict c, const int32_t *restrict d) {
    for (int i = 0; i < n; i++) {
        sums[i] += sign * ((a[i] + b[i]) + (c[i] + d[i]));
    }
}

static void move_upper(int n, double *restrict sums, const int32_t *restrict a, const int32_t *restrict b,
        const int32_t *restrict c, const int32_t *restrict d) {
    for (int i = 0; i < n; i++) {
        sums[i] += (a[i] - c[i]) + (b[i] - d[i]);
    }
}

static void add_lower(int n, double *restrict first, double *restrict second, double sign, const uint32_t *restrict a,
        const uint32_t *restrict b, const uint32_t *restrict c, const uint32_t *restrict d) {
    for (int i = 0; i < n; i++) {
        uint32_t two = a[i] + b[i];
        uint32_t more = c[i] + d[i];
        first[i] += sign * (int32_t) ((two & 0xFFFF) + (more & 0xFFFF));
        second[i] += sign * (int32_t) ((two >> 16) + (more >> 16));
    }
}

static void move_lower(int n, double *restrict first, double *restrict second, const uint32_t *restrict a,
        const uint32_t *restrict b, const uint32_t *restrict c, const uint32_t *restrict d) {
    for (int i = 0; i < n; i++) {
        uint32_t two = a[i] + b[i];
        uint32_t less = c[i] + d[i];
        first[i] += (int32_t) ((two & 0xFFFF) - (less & 0xFFFF));
        second[i] += (int32_t) ((two >> 16) - (less >> 16));
    }
}

static void write_current(int n, double *restrict current, const double *restrict high, const double *restrict low, double grid) {
    for (int i = 0; i < n; i++) {
        current[i] = (high[i] * LOW + low[i]) * grid;
    }
}

/* Some receivers, from one on in each half: what is read of a column, and the sums, stay in the nearest cache. */
static void add(struct recall *r, struct sums *s, int coming, int count, int from, int firsts, int seconds) {
    size_t n = r->n, half = r->half;
    const int32_t *upper[FUSED];
    const uint32_t *lower[FUSED];
    for (int done = 0; done < count; done += FUSED) {
        for (int c = 0; c < FUSED; c++) {
            size_t sender = r->room[done + c];
            upper[c] = r->high + sender * n + from;
            lower[c] = r->low + sender * half + from;
        }
        double *high = s->high + from, *low = s->low + from, *other = s->other + from;
        if (done < coming && coming < done + FUSED) {
            move_upper(firsts, high, upper[0], upper[1], upper[2], upper[3]);
            move_upper(seconds, high + half, upper[0] + half, upper[1] + half, upper[2] + half, upper[3] + half);
            move_lower(firsts, low, other, lower[0], lower[1], lower[2], lower[3]);
        } else {
            double sign = done < coming ? 1 : -1;
            add_upper(firsts, high, sign, upper[0], upper[1], upper[2], upper[3]);
            add_upper(seconds, high + half, sign, upper[0] + half, upper[1] + half, upper[2] + half, upper[3] + half);
            add_lower(firsts, low, other, sign, lower[0], lower[1], lower[2], lower[3]);
        }
    }
}

static int list(word bits, int first, int *neurons, int count) {
    for (; bits != 0; bits &= bits - 1) {
        neurons[count++] = first + __builtin_ctzll(bits);
    }
    return count;
}

/* The column behind the last is 0. */
static int fill_up(const struct recall *r, int count, int multiple) {
    while (count % multiple != 0) {
        r->room[count++] = r->n;
    }
    return count;
}

static void move_to(struct recall *r, struct sums *s, const word *now) {
    int n = r->n, half = r->half, count = words(n);
    int listed = 0;
    for (int w = 0; w < count; w++) {
        listed = list(now[w] & ~s->spikes[w], 64 * w, r->room, listed);
    }
    int coming = listed = fill_up(r, listed, 2);
    for (int w = 0; w < count; w++) {
        listed = list(s->spikes[w] & ~now[w], 64 * w, r->room, listed);
    }
    listed = fill_up(r, listed, FUSED);
    for (int from = 0; from < half; from += SHARE) {
        int to = from + SHARE < half ? from + SHARE : half;
        add(r, s, coming, listed, from, to - from, (to < n - half ? to : n - half) - from);
    }
    memcpy(s->spikes, now, count * sizeof(word));
    if (listed > 0 || !s->is_written) {
        write_current(half, s->current, s->high, s->low, r->grid);
        write_current(n - half, s->current + half, s->high + half, s->other, r->grid);
        s->is_written = 1;
    }
}

static void drive_update(struct recall *r, const word *now, int place) {
    int count = words(r->n);
    int from_newest = distance(r->newest->spikes, now, count);
    if (from_newest == 0) {
        return;
    }
    int firing = 0;
    for (int w = 0; w < count; w++) {
        firing += __builtin_popcountll(now[w]);
    }
    struct sums *s = r->kept + (r->places == 1 ? 0 : place);
    if (s->high == NULL) {
        sums_make(s, r->n);
    }
    if (from_newest < distance(s->spikes, now, count)) {
        memcpy(s->high, r->newest->high, r->n * sizeof(double));
        memcpy(s->low, r->newest->low, r->half * sizeof(double));
        memcpy(s->other, r->newest->other, r->half * sizeof(double));
        memcpy(s->spikes, r->newest->spikes, count * sizeof(word));
        s->is_written = 0;
    }
    if (firing < distance(s->spikes, now, count)) {
        memset(s->high, 0, r->n * sizeof(double));
        memset(s->low, 0, r->half * sizeof(double));
        memset(s->other, 0, r->half * sizeof(double));
        memset(s->spikes, 0, count * sizeof(word));
        s->is_written = 0;
    }
    move_to(r, s, now);
    r->newest = s;
}

/* Weights of one sender after the other, whole numbers of the grid; kept, as is the cue, as long as the recall. */
struct recall *recall_new(int n, const double *weights, double grid, double beta, double threshold, int steps,
        const word *cue) {
    struct recall *r = calloc(1, sizeof *r);
    size_t half = (n + 1) / 2;
    r->n = n;
    r->half = (int) half;
    r->steps = steps;
    r->grid = grid;
    r->cue = cue;
    r->high = calloc((size_t) (n + 1) * n, sizeof(int32_t));
    r->low = calloc((size_t) (n + 1) * half, sizeof(uint32_t));
    for (size_t j = 0; j < (size_t) n; j++) {
        for (size_t i = 0; i < (size_t) n; i++) {
            int64_t whole = (int64_t) (weights[j * n + i] / grid);
            r->high[j * n + i] = (int32_t) (whole >> 15);
            r->low[j * half + i % half] |= (uint32_t) (whole & 0x7FFF) << (i < half ? 0 : 16);
        }
    }
    population_make(&r->population, n, beta, threshold);
    r->room = malloc((n + FUSED) * sizeof(int));
    r->places = (long) steps * n * 24 <= 48L << 20 ? steps : 1;
    r->kept = calloc(r->places, sizeof *r->kept);
    sums_make(r->kept, n);
    r->newest = r->kept;
    drive_update(r, cue, steps - 1);
    return r;
}

/* Goes some steps on; spikes, where not NULL, has room for all of them. */
void recall_run(struct recall *r, int steps, word *spikes) {
    int count = words(r->n);
    for (int t = 0; t < steps; t++) {
        int frame = (int) (r->time % r->steps);
        population_step(&r->population, r->cue + (size_t) frame * count, r->newest->current);
        drive_update(r, r->population.spikes, frame);
        r->time++;
        if (spikes != NULL) {
            memcpy(spikes + (size_t) t * count, r->population.spikes, count * sizeof(word));
        }
    }
}

const double *recall_potentials(struct recall *r) {
    return r->population.potential;
}

/* ---- Recall with the cue held, without a matrix: HeldByPatterns, NeuronBlock, PatternDrive; Hebb's rule. ---- */

#define BLOCK 2048
#define OCTET 8

struct matrix_free {
    int n, memories, octet_count, steps;
    double beta, threshold;
    const word *rows, *cue;
    uint8_t *octets;
    double *potential, *tables;
    word *spikes;
    long time;
};

/* Patterns of one memory after the other, a bit for +1; kept, as is the cue, as long as the recall. */
struct matrix_free *matrix_free_new(int n, int memories, const word *rows, double beta, double threshold, int steps,
        const word *cue) {
    struct matrix_free *m = calloc(1, sizeof *m);
    int octets = (memories + OCTET - 1) / OCTET;
    *m = (struct matrix_free) {n, memories, octets, steps, beta, threshold, rows, cue, calloc((size_t) octets * n, 1),
        calloc(n, sizeof(double)), calloc(256 * (size_t) octets, sizeof(double)), malloc(words(n) * sizeof(word)), 0};
    for (int mu = 0; mu < memories; mu++) {
        for (int i = 0; i < n; i++) {
            word on = rows[(size_t) mu * words(n) + (i >> 6)] >> (i & 63) & 1;
            m->octets[(size_t) (mu / OCTET) * n + i] |= (uint8_t) (on << mu % OCTET);
        }
    }
    memcpy(m->spikes, cue, words(n) * sizeof(word));
    return m;
}

static void look(struct matrix_free *m) {
    long all = 0;
    for (int w = 0; w < words(m->n); w++) {
        all += __builtin_popcountll(m->spikes[w]);
    }
    for (int o = 0; o < m->octet_count; o++) {
        double strengths[OCTET] = {0};
        double *table = m->tables + 256 * o;
        table[0] = 0;
        for (int b = 0; b < OCTET && OCTET * o + b < m->memories; b++) {
            const word *row = m->rows + (size_t) (OCTET * o + b) * words(m->n);
            long both = 0;
            for (int w = 0; w < words(m->n); w++) {
                both += __builtin_popcountll(row[w] & m->spikes[w]);
            }
            strengths[b] = (double) (2 * both - all);
            table[0] -= strengths[b];
        }
        for (int b = 0; b < OCTET; b++) {
            for (int place = 0; place < 1 << b; place++) {
                table[(1 << b) + place] = table[place] + 2 * strengths[b];
            }
        }
    }
}

static void spread(int count, word bits, double *numbers) {
    for (int b = 0; b < count; b++) {
        numbers[b] = bits & BIT[b] ? 1.0 : 0.0;
    }
}

static void spread_all(int n, const word *bits, double *numbers) {
    for (int w = 0; w < words(n); w++) {
        spread(n - 64 * w < 64 ? n - 64 * w : 64, bits[w], numbers + 64 * w);
    }
}

static void block_step(struct matrix_free *m, int start, int n, const word *frame) {
    double input[BLOCK], fired[BLOCK], drive[BLOCK] = {0};
    word *spikes = m->spikes + (start >> 6);
    double *potential = m->potential + start;
    spread_all(n, spikes, fired);
    for (int o = 0; o < m->octet_count; o++) {
        const double *table = m->tables + 256 * o;
        const uint8_t *octets = m->octets + (size_t) o * m->n + start;
        for (int i = 0; i < n; i++) {
            drive[i] += table[octets[i]];
        }
    }
    double unit = 1.0 / m->n, diagonal = m->memories;
    for (int i = 0; i < n; i++) {
        drive[i] = (drive[i] - diagonal * fired[i]) * unit;
    }
    if (m->time == 0) {
        memset(fired, 0, sizeof fired);
    }
    spread_all(n, frame + (start >> 6), input);
    update(n, m->beta, m->threshold, potential, input, drive, fired);
    for (int w = 0; w < words(n); w++) {
        spikes[w] = n - 64 * w >= 64 ? above(64, potential + 64 * w, m->threshold)
                : above(n - 64 * w, potential + 64 * w, m->threshold);
    }
}

/* Goes some steps on; spikes, where not NULL, has room for all of them. */
void matrix_free_run(struct matrix_free *m, int steps, word *spikes) {
    size_t row = words(m->n);
    for (int t = 0; t < steps; t++) {
        const word *frame = m->cue + (size_t) (m->time % m->steps) * row;
        look(m);
        for (int start = 0; start < m->n; start += BLOCK) {
            block_step(m, start, m->n - start < BLOCK ? m->n - start : BLOCK, frame);
        }
        m->time++;
        if (spikes != NULL) {
            memcpy(spikes + t * row, m->spikes, row * sizeof(word));
        }
    }
}

const double *matrix_free_potentials(struct matrix_free *m) {
    return m->potential;
}

/* ---- Training by the study's rule: SpikeHebbian, StimulusPresentation, Coincidences, Weights.of. ---- */

struct rule {
    int look_back, epochs;
    /* plus and minus as whole numbers of a digit. */
    double learning_rate, plus, minus, digit, beta, threshold;
};

struct showing {
    int picture, times;
    word *output;
    const int *inputs;
    int active_count;
    int *active;
    double *active_inputs, *share;
    uint8_t **octets;
};

struct lesson {
    int n, steps, pictures, showing_count, groups;
    struct rule rule;
    double multiple, square;
    int *inputs;
    struct showing *showings;
    int *spikes;
    double *before, *credit, *tables, *sums;
};

static int bit(const word *train, int n, int t, int i) {
    return (int) (train[(size_t) t * words(n) + (i >> 6)] >> (i & 63)) & 1;
}

static void show_all(struct lesson *l, const word *pictures) {
    struct population p;
    population_make(&p, l->n, l->rule.beta, l->rule.threshold);
    double *no_drive = calloc(l->n, sizeof(double));
    size_t row = words(l->n), size = row * l->steps;
    l->showings = calloc((size_t) l->pictures * l->rule.epochs, sizeof *l->showings);
    word *output = malloc(size * sizeof(word));
    for (int e = 0; e < l->rule.epochs * l->pictures; e++) {
        int picture = e % l->pictures;
        for (int t = 0; t < l->steps; t++) {
            population_step(&p, pictures + picture * size + t * row, no_drive);
            memcpy(output + t * row, p.spikes, row * sizeof(word));
        }
        int s = 0;
        while (s < l->showing_count && (l->showings[s].picture != picture
                || memcmp(l->showings[s].output, output, size * sizeof(word)) != 0)) {
            s++;
        }
        struct showing *found = l->showings + s;
        if (s == l->showing_count) {
            l->showing_count++;
            found->picture = picture;
            found->output = malloc(size * sizeof(word));
            memcpy(found->output, output, size * sizeof(word));
        }
        found->times++;
    }
    free(output);
    free(no_drive);
    population_free(&p);
}

static double share_of(const struct lesson *l, int t) {
    return l->multiple / (t + 1 < l->rule.look_back ? t + 1 : l->rule.look_back);
}

static void make_ready(struct lesson *l, struct showing *s) {
    word *any = calloc(words(l->n), sizeof(word));
    for (int t = 0; t < l->steps; t++) {
        for (int w = 0; w < words(l->n); w++) {
            any[w] |= s->output[(size_t) t * words(l->n) + w];
        }
    }
    s->active = malloc(l->n * sizeof(int));
    s->active_inputs = malloc(l->n * sizeof(double));
    for (int i = 0; i < l->n; i++) {
        if (s->inputs[i] != 0 || (any[i >> 6] >> (i & 63) & 1)) {
            s->active_inputs[s->active_count] = s->inputs[i];
            s->active[s->active_count++] = i;
        }
    }
    free(any);
    s->octets = malloc(l->groups * sizeof(uint8_t *));
    for (int g = 0; g < l->groups; g++) {
        s->octets[g] = calloc(s->active_count + 1, 1);
    }
    s->share = malloc(l->steps * sizeof(double));
    for (int t = 0; t < l->steps; t++) {
        for (int a = 0; a < s->active_count; a++) {
            s->octets[t >> 3][a] |= (uint8_t) (bit(s->output, l->n, t, s->active[a]) << (t & 7));
        }
        s->share[t] = s->times * share_of(l, t);
    }
}

static double agreement(const struct lesson *l, const struct showing *s) {
    double sum = 0;
    int firing = 0;
    for (int t = 0; t < l->steps; t++) {
        firing += l->spikes[t];
        if (t >= l->rule.look_back) {
            firing -= l->spikes[t - l->rule.look_back];
        }
        int window = t + 1 < l->rule.look_back ? t + 1 : l->rule.look_back;
        int same = l->spikes[t] ? firing : window - firing;
        sum += s->share[t] * (same * l->rule.plus + (window - same) * l->rule.minus);
    }
    return sum;
}

static void fill_tables(struct lesson *l, const struct showing *s) {
    double plus = l->rule.plus * l->square, minus = l->rule.minus * l->square;
    for (int t = 0; t < l->steps; t++) {
        l->before[t + 1] = l->before[t] + l->spikes[t] * s->share[t];
    }
    for (int tau = 0; tau < l->steps; tau++) {
        int end = tau + l->rule.look_back < l->steps ? tau + l->rule.look_back : l->steps;
        l->credit[tau] = (l->spikes[tau] ? plus : minus) * (l->before[end] - l->before[tau]);
    }
    for (int g = 0; g < l->groups; g++) {
        double *table = l->tables + 256 * g;
        for (int b = 0; b < 8; b++) {
            double own = l->credit[8 * g + b];
            int half = 1 << b;
            for (int o = 0; o < half; o++) {
                table[half + o] = table[o] + own;
            }
        }
    }
}

static void four_groups(int count, double *restrict sums, const double *restrict tables, const uint8_t *restrict a,
        const uint8_t *restrict b, const uint8_t *restrict c, const uint8_t *restrict d) {
    for (int i = 0; i < count; i++) {
        sums[i] += (tables[a[i]] + tables[256 + b[i]]) + (tables[512 + c[i]] + tables[768 + d[i]]);
    }
}

static void column(struct lesson *l, int sender, double *restrict out) {
    memset(out, 0, l->n * sizeof(double));
    for (int k = 0; k < l->showing_count; k++) {
        struct showing *s = l->showings + k;
        int firing = 0;
        for (int t = 0; t < l->steps; t++) {
            l->spikes[t] = bit(s->output, l->n, t, sender);
            firing += l->spikes[t];
        }
        if (firing == 0 && s->inputs[sender] == 0) {
            continue;
        }
        double decay = s->inputs[sender] * agreement(l, s);
        for (int a = 0; a < s->active_count; a++) {
            l->sums[a] = -decay * s->active_inputs[a];
        }
        if (firing > 0) {
            fill_tables(l, s);
            int g = 0;
            for (; g + FUSED <= l->groups; g += FUSED) {
                four_groups(s->active_count, l->sums, l->tables + 256 * g, s->octets[g], s->octets[g + 1],
                        s->octets[g + 2], s->octets[g + 3]);
            }
            for (; g < l->groups; g++) {
                for (int a = 0; a < s->active_count; a++) {
                    l->sums[a] += l->tables[256 * g + s->octets[g][a]];
                }
            }
        }
        for (int a = 0; a < s->active_count; a++) {
            out[s->active[a]] += l->sums[a];
        }
    }
    double scale = l->rule.learning_rate * (l->rule.digit / (l->multiple * l->square)) / ((double) l->pictures * l->steps);
    for (int i = 0; i < l->n; i++) {
        out[i] *= scale;
    }
    out[sender] = 0;
}

static double largest_of(int n, const double *values) {
    double largest = 0;
    for (int i = 0; i < n; i++) {
        double size = fabs(values[i]);
        largest = largest > size ? largest : size;
    }
    return largest;
}

static double grid_of(double largest) {
    int exponent = largest == 0 ? -1023 : ilogb(largest);
    exponent = (exponent < -900 ? -900 : exponent > 1000 ? 1000 : exponent) + 1 - 44;
    double grid = ldexp(1.0, exponent);
    return largest >= (0x1p44 - LOW) * grid ? 2 * grid : grid;
}

/* All columns, rounded and packed; the largest weight. */
static double fill(struct lesson *l, double grid, double *restrict values, int32_t *restrict high, uint32_t *restrict low) {
    size_t n = l->n, half = (n + 1) / 2;
    double inverse = 1 / grid, largest = 0;
    for (size_t j = 0; j < n; j++) {
        column(l, (int) j, values);
        double own = largest_of((int) n, values);
        largest = largest > own ? largest : own;
        int32_t *restrict upper = high + j * n;
        uint32_t *restrict lower = low + j * half;
        for (size_t i = 0; i < half; i++) {
            int64_t whole = (int64_t) rint(values[i] * inverse);
            upper[i] = (int32_t) (whole >> 15);
            lower[i] = (uint32_t) (whole & 0x7FFF);
        }
        for (size_t i = half; i < n; i++) {
            int64_t whole = (int64_t) rint(values[i] * inverse);
            upper[i] = (int32_t) (whole >> 15);
            lower[i - half] |= (uint32_t) (whole & 0x7FFF) << 16;
        }
    }
    return largest;
}

/*
 * Trains; pictures is the input spikes of one after the other. Gives the grid, and the weights' upper and lower bits in the
 * room given, of n * n and of n * ((n + 1) / 2).
 */
double train(int n, int steps, int pictures, const word *input, int look_back, int epochs, double learning_rate, double plus,
        double minus, double digit, double beta, double threshold, int32_t *high, uint32_t *low) {
    struct lesson l = {.n = n, .steps = steps, .pictures = pictures, .groups = (steps + 7) / 8,
        .rule = {look_back, epochs, learning_rate, plus, minus, digit, beta, threshold}};
    int multiple = 1;
    for (int k = 2; k <= look_back && k <= steps; k++) {
        int a = multiple, b = k;
        while (b != 0) {
            int rest = a % b;
            a = b;
            b = rest;
        }
        multiple = multiple / a * k;
    }
    l.multiple = multiple;
    l.square = (double) steps * steps;
    l.inputs = calloc((size_t) pictures * n, sizeof(int));
    for (int p = 0; p < pictures; p++) {
        const word *picture = input + (size_t) p * steps * words(n);
        for (int t = 0; t < steps; t++) {
            for (int w = 0; w < words(n); w++) {
                for (word rest = picture[(size_t) t * words(n) + w]; rest != 0; rest &= rest - 1) {
                    l.inputs[(size_t) p * n + 64 * w + __builtin_ctzll(rest)]++;
                }
            }
        }
    }
    show_all(&l, input);
    for (int s = 0; s < l.showing_count; s++) {
        l.showings[s].inputs = l.inputs + (size_t) l.showings[s].picture * n;
        make_ready(&l, l.showings + s);
    }
    l.spikes = malloc(steps * sizeof(int));
    l.before = calloc(steps + 1, sizeof(double));
    l.credit = calloc(8 * l.groups, sizeof(double));
    l.tables = calloc(256 * l.groups, sizeof(double));
    l.sums = malloc(n * sizeof(double));
    double *values = malloc(n * sizeof(double));
    double guess = 0;
    int sampled = (n + 63) / 64;
    for (int k = 0; k < sampled; k++) {
        column(&l, (int) ((long) k * n / sampled), values);
        double own = largest_of(n, values);
        guess = guess > own ? guess : own;
    }
    double grid = grid_of(2 * guess);
    double largest = fill(&l, grid, values, high, low);
    if (largest >= (0x1p44 - LOW) * grid) {
        grid = grid_of(largest);
        fill(&l, grid, values, high, low);
    }
    for (int s = 0; s < l.showing_count; s++) {
        for (int g = 0; g < l.groups; g++) {
            free(l.showings[s].octets[g]);
        }
        free(l.showings[s].octets);
        free(l.showings[s].share);
        free(l.showings[s].active);
        free(l.showings[s].active_inputs);
        free(l.showings[s].output);
    }
    free(values);
    free(l.sums);
    free(l.tables);
    free(l.credit);
    free(l.before);
    free(l.spikes);
    free(l.showings);
    free(l.inputs);
    return grid;
}
