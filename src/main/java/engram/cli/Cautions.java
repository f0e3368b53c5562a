package engram.cli;

import engram.model.experiment.Caution;
import engram.model.spike.Signs;
import java.io.PrintWriter;
import java.util.List;

/** Says before the work what is unusual about the patterns that are learned, a line for each kind. */
final class Cautions {

    private Cautions() {}

    /**
     * Says it.
     *
     * @param patterns what is learned, in order
     * @param names of the patterns, in the same order
     * @param err where to say it
     */
    static void tell(List<Signs> patterns, List<String> names, PrintWriter err) {
        for (String line : Caution.texts(Caution.of(patterns), names)) {
            ErrorLine.tell(err, line);
        }
    }
}
