package engram.model.study;

import module java.base;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.parameter.Parameter;
import engram.model.study.CapacityStudy.Outcome;
import engram.model.study.CapacityStudy.Point;
import engram.model.study.engine.Setting;
import engram.model.study.engine.StudyDesign;
import engram.model.study.engine.StudyEngine;
import engram.model.trial.Answer;

/**
 * The questions of a {@link CapacityStudy}, put to several networks: of one number of memories one network after the other, each at
 * all noise levels.
 */
public final class CapacityQuestions implements StudyDesign {

    private final CapacityStudy study;
    private final List<Parameters> networks;
    private final List<Point> points;
    /** What was learned last, so that its order is not drawn anew for each cue. */
    private volatile Learned learned;

    private record Learned(Setting setting, Study pictures) {}

    /**
     * Puts both together.
     *
     * @param networks their parameters, of one side and seed; their noise level is the study's instead
     */
    public CapacityQuestions(CapacityStudy study, List<Parameters> networks) {
        this.study = study;
        this.networks = List.copyOf(networks);
        points = study.points();
    }

    @Override
    public int cells() {
        return points.size() * networks.size();
    }

    @Override
    public int cues() {
        return study.cues();
    }

    /** What a cell asks. */
    public Point point(int cell) {
        int levels = study.levels().size();
        return points.get(cell / levels / networks.size() * levels + cell % levels);
    }

    /** Which network a cell asks. */
    public Parameters parameters(int cell) {
        return networks.get(cell / study.levels().size() % networks.size());
    }

    @Override
    public Setting setting(int cell) {
        Point point = point(cell);
        return new Setting(parameters(cell).with(Parameter.NOISE, point.level()), point.memories(), point.draw());
    }

    @Override
    public List<GrayImage> learned(Setting setting, Progress progress) {
        return pictures(setting).greys(setting.parameters().side(), progress);
    }

    @Override
    public Asked ask(Setting setting, int cue) {
        Study pictures = pictures(setting);
        Study.Cell cell = study.cell(point(setting), cue);
        return new Asked(cell.picture(), new Experiment.Cue(pictures.memories().get(cell.picture()), 0),
                pictures.own(cell, setting.parameters()));
    }

    private static Point point(Setting setting) {
        return new Point(setting.memories(), setting.draw(), setting.parameters().real(Parameter.NOISE));
    }

    private Study pictures(Setting setting) {
        Learned known = learned;
        if (known == null || !known.setting().learnsAs(setting)) {
            known = new Learned(setting, study.study(point(setting), setting.parameters().seed()));
            learned = known;
        }
        return known.pictures();
    }

    /**
     * Asks cells.
     *
     * @param from the first, from 0 on
     * @param sink is given what came of all cues of each
     * @param progress told about the cues asked; may cancel, also while a network learns
     * @param heeded may cancel, from any thread
     */
    public <E extends Exception> void count(int from, StudyEngine.CellSink<Tally, E> sink, Progress progress, Progress heeded)
            throws E {
        StudyEngine<Outcome> engine = new StudyEngine<>(this,
                (cell, cue, asked, stimulus, network, each) -> Outcome.of(ScoredAnswer.of(study.cell(point(cell), cue),
                        Answer.brief(stimulus, network, asked.parameters(), asked.place(), 0, each))));
        engine.runCells(from, cells(), (int cell, List<Outcome> outcomes) -> sink.take(cell, Tally.of(outcomes)), progress,
                heeded);
    }
}
