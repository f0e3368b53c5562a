package engram.controller.study;

import module java.base;
import engram.service.study.Keeping;

/**
 * Keeps what came of studies as long as the window is open, where nothing is written down: of so many as were asked last. For any number
 * of threads.
 *
 * @param <K> what tells studies apart
 * @param <R> a result
 */
final class RememberedStudies<K, R> {

    private static final int MOST = 20;

    /** What was asked last stands last. */
    private final SequencedMap<K, List<R>> known = new LinkedHashMap<>();

    private synchronized List<R> results(K key) {
        List<R> before = known.remove(key);
        List<R> results = before == null ? Collections.synchronizedList(new ArrayList<>()) : before;
        known.put(key, results);
        if (known.size() > MOST) {
            known.pollFirstEntry();
        }
        return results;
    }

    /** Where what comes of a study is kept. */
    Keeping<R> of(K key) {
        List<R> results = results(key);
        return new Keeping<>() {
            @Override
            public void read(Consumer<R> known) {
                List.copyOf(results).forEach(known);
            }

            @Override
            public Kept<R> open(Consumer<R> known) {
                List.copyOf(results).forEach(known);
                return kept(results);
            }
        };
    }

    private static <R> Keeping.Kept<R> kept(List<R> results) {
        return new Keeping.Kept<>() {
            @Override
            public int next() {
                return results.size();
            }

            @Override
            public void append(R result, double seconds) {
                results.add(result);
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
