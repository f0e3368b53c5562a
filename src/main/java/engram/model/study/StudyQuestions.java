package engram.model.study;

import module java.base;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.study.engine.Setting;
import engram.model.study.engine.StudyDesign;
import engram.model.study.engine.StudyEngine;
import engram.model.trial.Answer;

/** A study's questions, put to one network after another: all of them learn the same pictures. */
public final class StudyQuestions implements StudyDesign {

    private final Study study;
    private final int networks;
    private final IntFunction<Parameters> parameters;
    /** The pictures at each side that was asked for. */
    private final Map<Integer, List<GrayImage>> greys = new ConcurrentHashMap<>();

    /**
     * Puts both together.
     *
     * @param networks how many there are
     * @param parameters of each, by its number from 0 on; their noise level is the study's instead
     */
    public StudyQuestions(Study study, int networks, IntFunction<Parameters> parameters) {
        this.study = study;
        this.networks = networks;
        this.parameters = parameters;
    }

    @Override
    public int cells() {
        return networks;
    }

    @Override
    public int cues() {
        return study.cells();
    }

    @Override
    public Setting setting(int cell) {
        return new Setting(parameters.apply(cell), study.memories().size(), 0);
    }

    @Override
    public List<GrayImage> learned(Setting setting, Progress progress) {
        return greys.computeIfAbsent(setting.parameters().side(), side -> study.greys(side, progress));
    }

    @Override
    public Asked ask(Setting setting, int cue) {
        Study.Cell cell = study.cell(cue);
        return new Asked(cell.picture(), new Experiment.Cue(study.memories().get(cell.picture()), 0),
                study.own(cell, setting.parameters()));
    }

    /**
     * Asks networks all questions.
     *
     * @param from the first network, from 0 on
     * @param sink is given the average over all questions of each, which is the same whatever was computed before, on any number of
     *     cores
     * @param progress told about the questions answered; may cancel
     * @param heeded may cancel, from any thread
     */
    public <E extends Exception> void average(int from, StudyEngine.CellSink<Average, E> sink, Progress progress, Progress heeded)
            throws E {
        StudyEngine<ScoredAnswer.Brief> engine = new StudyEngine<>(this,
                (_, cue, asked, stimulus, network, each) -> ScoredAnswer
                        .of(study.cell(cue), Answer.brief(stimulus, network, asked.parameters(), asked.place(), 0, each))
                        .brief());
        engine.runCells(from, networks, (int cell, List<ScoredAnswer.Brief> answers) -> sink.take(cell, Average.ofBrief(answers)),
                progress, heeded);
    }
}
