package engram.controller.study;

import module java.base;
import engram.model.experiment.Memory;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.StudyPlan;
import engram.model.study.result.CellResult;
import engram.service.study.Keeping;

/** Keeps what came of studies as long as the window is open, where nothing is written down. For any number of threads. */
final class RememberedStudies {

    private record Key(StudyPlan plan, String pictures) {}

    private final Map<Key, List<CellResult>> known = new ConcurrentHashMap<>();

    /**
     * Where what comes of a study is kept.
     *
     * @param given its pictures; none where they are made by chance
     */
    Keeping of(CellOrder order, List<Memory> given) {
        List<CellResult> results =
                known.computeIfAbsent(new Key(order.plan(), KeptStudies.pictures(given)), _ -> new CopyOnWriteArrayList<>());
        return new Keeping() {
            @Override
            public void read(Consumer<CellResult> known) {
                results.forEach(known);
            }

            @Override
            public Kept open(Consumer<CellResult> known) {
                results.forEach(known);
                return kept(results);
            }
        };
    }

    private static Keeping.Kept kept(List<CellResult> results) {
        return new Keeping.Kept() {
            @Override
            public int next() {
                return results.size();
            }

            @Override
            public void append(CellResult result, double seconds) {
                results.add(result);
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
