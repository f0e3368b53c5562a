package engram.cli.report;

import module java.base;
import engram.cli.options.ParameterOptions;
import engram.document.parts.ParameterMembers;
import engram.export.numpy.MemoryFile;
import engram.model.Text;
import engram.model.dynamics.Neurons;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.learning.RuleKind;
import engram.model.network.damage.SilencedByHand;
import engram.model.parameter.Parameter;
import engram.model.network.Recall;
import engram.model.score.Recognition;
import engram.model.score.ScoreCard;
import engram.model.score.Scorer;
import engram.model.score.Scores;
import engram.model.spike.BipolarState;
import engram.model.trial.RecallOutcome;

/**
 * What is told about a recall.
 *
 * @param cue what people call the cue
 * @param card how well, where the picture is known that was meant
 */
public record RecallReport(MemoryFile memory, Parameters parameters, String cue, RecallOutcome recollection,
        Optional<ScoreCard> card, double seconds) {

    private static final List<Parameter> OF_PICTURES = List.of(Parameter.NOISE, Parameter.GAIN);

    /**
     * All that is known, for {@code recall.json}.
     *
     * @param ofPicture whether the cue was made of a picture, so that noise and gain had a part in it
     * @param steps the steps of the cue; 0 where no spikes were played
     */
    public Map<String, ?> json(boolean ofPicture, int steps) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("cue", cue);
        Optional<Scores> scores = card.map(ScoreCard::scores);
        report.put("similarity", scores.map(Scores::recalled).orElse(null));
        report.put("cueAlone", scores.map(Scores::cueAlone).orElse(null));
        report.put("noMemory", scores.map(Scores::withoutMemory).orElse(null));
        report.put("ceiling", scores.map(Scores::ceiling).orElse(null));
        report.put("constantAnswer", card.map(ScoreCard::constantAnswer).map(RecallReport::known).orElse(null));
        report.put("partialCorrelation", card.map(ScoreCard::partial).map(RecallReport::known).orElse(null));
        report.put("wrongPixels", card.map(ScoreCard::wrongPixels).orElse(null));
        if (card.isEmpty()) {
            report.put("whyNoSimilarity", "No --original was given to compare the recall with.");
        }
        Optional<ScoreCard> race = standing();
        int winner = race.map(ScoreCard::winner).orElse(-1);
        report.put("toMemories", race.map(ScoreCard::toMemories).orElse(null));
        report.put("overlaps", race.map(ScoreCard::overlaps).orElse(overlaps().isEmpty() ? null : overlaps()));
        report.put("winner", winner < 0 ? null : winner);
        report.put("winnerName", winner < 0 || memory.names().isEmpty() ? null : memory.names().get(winner));
        report.put("margin", race.map(ScoreCard::margin).map(RecallReport::known).orElse(null));
        report.put("settled", race.map(RecallReport::settled).orElse(null));
        if (parameters.dynamics().has(Neurons.Reading.STATE)) {
            report.put("settling", recollection.settling().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            report.put("steps", recollection.steps());
            report.put("energy", recollection.energy().isPresent() ? recollection.energy().getAsDouble() : null);
        }
        recognition().ifPresent(each -> {
            report.put("recognition", each.kind().words());
            report.put("recognitionWords", words(each));
            report.put("decisionStep", each.step() < 0 ? null : each.step());
            report.put("decisionLead", known(each.lead()));
        });
        report.put("neurons", memory.weights().neurons());
        report.put("parameters", known(ofPicture, steps));
        SilencedByHand silenced = parameters.silencedByHand();
        if (!silenced.isEmpty()) {
            report.put(ParameterMembers.SILENCED_BY_HAND, ParameterMembers.write(silenced));
        }
        report.put("seconds", seconds);
        return report;
    }

    /** Where among the memories the answer stands; that can be said without knowing which picture was meant. */
    private Optional<ScoreCard> standing() {
        if (card.isPresent() || memory.greys().isEmpty()) {
            return card.filter(_ -> !memory.greys().isEmpty());
        }
        double[] rates = recollection.newest().rates();
        return Optional.of(memory.network().yardstick(memory.greys().getFirst()).score(rates, rates, rates));
    }

    /** JSON has no word for what is not a number. */
    private static Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static String settled(ScoreCard card) {
        return card.settled().kind().name().toLowerCase(Locale.ROOT);
    }

    /** The same in a line. */
    public String line() {
        String score = card.map(RecallReport::measured)
                .orElse(parameters.dynamics().has(Neurons.Reading.STATE) ? howItEnded() : "No similarity without --original");
        int winner = standing().map(ScoreCard::winner).orElseGet(this::winnerByOverlap);
        boolean compared = standing().isPresent() || !overlaps().isEmpty();
        String most = winner < 0 ? compared ? ", no winner" : ""
                : Text.of(", most like picture %d%s", winner + 1,
                        memory.names().isEmpty() ? "" : ", " + memory.names().get(winner));
        return Text.of("%s%s: %.3f s%s", score, most, seconds, recognition().map(each -> ". " + words(each)).orElse(""));
    }

    /** A score beside all that it has to be measured against. */
    private static String measured(ScoreCard card) {
        Scores scores = card.scores();
        String constant = Double.isNaN(card.constantAnswer()) ? ""
                : card.constantIsOriginal() ? "constant answer itself, "
                        : Text.of("constant answer %.4f, ", card.constantAnswer());
        return Text.of("Similarity %.4f (cue alone %.4f, %sno memory %.4f, perfect recall %.4f)", scores.recalled(),
                scores.cueAlone(), constant, scores.withoutMemory(), scores.ceiling());
    }

    /** What a network with hidden neurons says itself; empty for those without. */
    private Optional<Recognition> recognition() {
        return recollection.decision().map(decision -> Recognition.of(decision.step(), decision.lead()));
    }

    private String words(Recognition recognition) {
        Recall.Decision decision = recollection.decision().orElseThrow();
        return recognition.text(name(decision.first()), name(decision.second()),
                parameters.dynamics().procedure().release(parameters.numbers()));
    }

    private String name(int place) {
        return place < 0 ? "" : memory.names().isEmpty() ? Text.of("picture %d", place + 1) : memory.names().get(place);
    }

    private String howItEnded() {
        String steps = Text.count(recollection.steps(), "step");
        return switch (recollection.settling()) {
            case FIXED_POINT -> "A fixed point after " + steps;
            case TWO_CYCLE -> "Two states in turn after " + steps;
            case NOT_YET -> "Still changing after " + steps;
        };
    }

    /** Hopfield's overlap with each pattern, where neurons are binary and no pictures are known. */
    private List<Double> overlaps() {
        if (!parameters.dynamics().has(Neurons.Reading.STATE)) {
            return List.of();
        }
        BipolarState state = recollection.newest().signs(recollection.newest().steps() - 1);
        return memory.patterns().stream().map(state::overlap).toList();
    }

    private int winnerByOverlap() {
        if (overlaps().isEmpty()) {
            return -1;
        }
        List<GrayImage> patterns = memory.patterns().stream().map(RecallReport::blackAndWhite).toList();
        double[] state = recollection.newest().rates();
        return Scorer.of(patterns.getFirst(), patterns).score(state, state, state).winner();
    }

    private static GrayImage blackAndWhite(BipolarState pattern) {
        return new GrayImage(pattern.neurons(), 1, Arrays.stream(pattern.values()).map(sign -> (sign + 1) / 2).toArray());
    }

    /** The parameters that had a part in the answer, as far as they are known. */
    private Map<String, Object> known(boolean ofPicture, int steps) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (Parameter parameter : Parameter.values()) {
            if (parameter == Parameter.SIDE && ofPicture) {
                known.put(parameter.key(), (int) Math.round(Math.sqrt(memory.weights().neurons())));
            } else if (parameter == Parameter.STEPS && steps > 0) {
                known.put(parameter.key(), steps);
            } else if (!ParameterOptions.LEARNING.contains(parameter) && hadAPart(parameter, ofPicture)) {
                known.put(parameter.key(), number(parameter, parameters.real(parameter)));
            } else if (ParameterOptions.LEARNING.contains(parameter) && memory.numbers().containsKey(parameter)) {
                known.put(parameter.key(), number(parameter, memory.numbers().get(parameter)));
            }
        }
        memory.rule().map(RuleKind::key).ifPresent(rule -> known.put("rule", rule));
        known.put("dynamics", parameters.dynamics().key());
        if (ofPicture) {
            known.put("noiseKind", parameters.noiseKind().key());
        }
        if (ofPicture || parameters.dynamics().has(Neurons.Reading.STATE) || isDamagedByChance()) {
            known.put("seed", parameters.seed());
        }
        return known;
    }

    private boolean isDamagedByChance() {
        return Stream.of(Parameter.CUT, Parameter.SILENCED, Parameter.MEMBRANE_NOISE)
                .anyMatch(parameter -> parameters.dynamics().uses(parameter) && parameters.real(parameter) > 0);
    }

    private boolean hadAPart(Parameter parameter, boolean ofPicture) {
        return OF_PICTURES.contains(parameter) ? ofPicture : parameters.dynamics().uses(parameter);
    }

    private static Object number(Parameter parameter, double value) {
        return parameter.whole() ? (Object) Math.round(value) : (Object) value;
    }
}
