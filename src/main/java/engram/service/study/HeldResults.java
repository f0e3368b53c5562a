package engram.service.study;

import module java.base;
import engram.model.FileProblem;

/**
 * A place of results from which nothing is lost as long as its study is at hand: what somebody took away there, or what was damaged,
 * is known still, and is kept again when the study goes on. For one thread at a time.
 *
 * @param <R> a result
 */
final class HeldResults<R> implements Keeping<R> {

    private final Keeping<R> place;
    /** All that was seen there, in their order. */
    private final List<R> held = new ArrayList<>();

    /** Holds nothing yet. */
    HeldResults(Keeping<R> place) {
        this.place = place;
    }

    @Override
    public void read(Consumer<R> known) throws FileProblem {
        int[] there = {0};
        place.read(holding(there, known));
        missing(there[0]).forEach(known);
    }

    /** Counts what is there. */
    private Consumer<R> holding(int[] there, Consumer<R> known) {
        return result -> {
            known.accept(result);
            hold(there[0], result);
            there[0]++;
        };
    }

    private void hold(int number, R result) {
        if (number == held.size()) {
            held.add(result);
        }
    }

    private List<R> missing(int from) {
        return List.copyOf(held.subList(Math.min(from, held.size()), held.size()));
    }

    @Override
    public Kept<R> open(Consumer<R> known) throws FileProblem {
        Kept<R> opened = place.open(holding(new int[1], known));
        try {
            for (R result : missing(opened.next())) {
                opened.append(result, 0);
                known.accept(result);
            }
        } catch (FileProblem | RuntimeException e) {
            opened.close();
            throw e;
        }
        return kept(opened);
    }

    private Kept<R> kept(Kept<R> opened) {
        return new Kept<>() {
            @Override
            public int next() {
                return opened.next();
            }

            @Override
            public void append(R result, double seconds) throws FileProblem {
                int number = opened.next();
                opened.append(result, seconds);
                hold(number, result);
            }

            @Override
            public void close() throws FileProblem {
                opened.close();
            }
        };
    }
}
