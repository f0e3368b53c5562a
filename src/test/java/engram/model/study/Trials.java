package engram.model.study;

import engram.model.Progress;
import engram.model.image.GrayImage;
import engram.model.trial.Network;
import engram.model.trial.Training;
import java.util.List;
import java.util.stream.IntStream;

/** Series asked right away, without a thread. */
public final class Trials {

    private Trials() {}

    /** All of a series' answers. */
    public static TrialSeriesResult asked(TrialSeries series) {
        int side = series.experiment().parameters().side();
        List<GrayImage> greys = series.experiment().memories().stream().map(memory -> memory.grey(side)).toList();
        Network network = Network.of(Training.of(greys, series.experiment().parameters()).learn(Progress.IGNORED), greys);
        List<GrayImage> originals = series.originals(network);
        return new TrialSeriesResult(series,
                IntStream.range(0, series.size())
                        .mapToObj(place -> series.ask(place, network, originals, Progress.IGNORED))
                        .toList());
    }
}
