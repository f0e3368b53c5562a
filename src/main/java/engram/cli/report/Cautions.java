package engram.cli.report;

import module java.base;
import engram.cli.run.ErrorLine;
import engram.model.experiment.Caution;
import engram.model.spike.BipolarState;

/** Says before the work what is unusual about the patterns that are learned, a line for each kind. */
public final class Cautions {

    private Cautions() {}

    /**
     * Says it.
     *
     * @param names of the patterns, in the same order
     */
    public static void tell(List<BipolarState> patterns, List<String> names, PrintWriter err) {
        for (String line : Caution.texts(Caution.of(patterns), names)) {
            ErrorLine.tell(err, line);
        }
    }
}
