package engram.document;

import module java.base;
import engram.document.parts.ParameterMembers;
import engram.document.parts.StoredPictures;
import engram.document.study.StudyList;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Twin;
import engram.model.image.Picture;
import engram.model.image.Retouch;
import engram.model.network.damage.SilencedByHand;

/** A document as the members of {@code experiment.json}, in their order. What another version has kept comes behind the rest. */
final class ToJson {

    private final Document document;
    private final Function<Picture, StoredPictures.Stored> pictures;

    private ToJson(Document document, Function<Picture, StoredPictures.Stored> pictures) {
        this.document = document;
        this.pictures = pictures;
    }

    /**
     * What a file says beside the document.
     *
     * @param madeBy the program that writes it
     * @param saved when; the beginning of 1970 is not said
     * @param a what network A's recall came to, where that is known
     * @param b the same of network B
     */
    record Origin(String madeBy, Instant saved, Optional<Recalled> a, Optional<Recalled> b) {}

    /** All members; {@code pictures} says where each picture is. */
    static Map<String, Object> of(Document document, Origin origin, Function<Picture, StoredPictures.Stored> pictures) {
        return new ToJson(document, pictures).all(origin);
    }

    private Map<String, Object> all(Origin origin) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(Fields.FORMAT, Fields.FORMAT_NAME);
        all.put(Fields.VERSION, Fields.VERSION_NUMBER);
        all.put(Fields.MADE_BY, origin.madeBy());
        if (!origin.saved().equals(Instant.EPOCH)) {
            all.put(Fields.SAVED, origin.saved().toString());
        }
        all.put(Fields.MEMORIES, document.experiment().memories().stream().map(this::memory).toList());
        all.put(Fields.CUE, document.experiment().cue().map(this::cue).orElse(null));
        all.put(Fields.PARAMETERS, with(ParameterMembers.write(document.experiment().parameters()), others(Fields.PARAMETERS)));
        SilencedByHand silenced = document.experiment().parameters().silencedByHand();
        all.put(Fields.SILENCED_BY_HAND, silenced.isEmpty() ? null : silenced(silenced));
        all.put(Fields.SECOND, second(document.twin()));
        all.put(Fields.SEEN, seen(document.sight()));
        all.put(Fields.NOTES, document.notes());
        all.put(Fields.STUDIES, StudyList.write(document.studies(), others(Fields.STUDIES)));
        Map<String, Object> recalled = new LinkedHashMap<>();
        recalled.put(Fields.A, origin.a().map(ToJson::recalled).orElse(null));
        recalled.put(Fields.B, origin.b().map(ToJson::recalled).orElse(null));
        all.put(Fields.RECALLED, with(recalled, others(Fields.RECALLED)));
        return with(all, document.others());
    }

    private Map<?, ?> others(String part) {
        return Fields.othersOf(document.others(), part);
    }

    /** Members with those of another version behind them; what is known here is as it is here. */
    private static Map<String, Object> with(Map<String, Object> members, Map<?, ?> others) {
        others.forEach((name, value) -> {
            if (!members.containsKey((String) name)) {
                members.put((String) name, value);
            }
        });
        return members;
    }

    private Map<String, Object> memory(Memory memory) {
        Map<String, Object> members = picture(memory);
        return with(members, Fields.othersOf(others(Fields.MEMORIES), Long.toString(memory.id())));
    }

    private Map<String, Object> picture(Memory memory) {
        Picture picture = memory.picture();
        StoredPictures.Stored stored = pictures.apply(picture);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(Fields.ID, memory.id());
        members.put(Fields.NAME, memory.name());
        members.put(Fields.PICTURE, stored.file());
        members.put(Fields.INVERTED, memory.inverted());
        // What goes without saying is not said.
        if (!picture.name().equals(memory.name())) {
            members.put(Fields.CALLED, picture.name());
        }
        if (picture.width() != picture.gray().width() || picture.height() != picture.gray().height()) {
            members.put(Fields.WIDTH, picture.width());
            members.put(Fields.HEIGHT, picture.height());
        }
        stored.preview().ifPresent(file -> members.put(Fields.PREVIEW, file));
        return members;
    }

    private Map<String, Object> cue(Experiment.Cue cue) {
        int place = document.experiment().cuePlace();
        boolean memory = place >= 0 && isSame(document.experiment().memories().get(place), cue.subject());
        Map<String, Object> members =
                memory ? new LinkedHashMap<>(Map.of(Fields.MEMORY, cue.subject().id())) : picture(cue.subject());
        members.put(Fields.DRAW, cue.draw());
        members.put(Fields.DRAWN, cue.retouch().isEmpty() ? null : drawn(cue.retouch()));
        return with(members, others(Fields.CUE));
    }

    /** Without a look at every pixel. */
    private static boolean isSame(Memory one, Memory other) {
        return one.name().equals(other.name()) && one.inverted() == other.inverted()
                && one.picture().name().equals(other.picture().name()) && one.picture().gray() == other.picture().gray()
                && one.picture().preview() == other.picture().preview();
    }

    private static Map<String, Object> drawn(Retouch retouch) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(Fields.SIDE, retouch.side());
        members.put(Fields.ON, Arrays.stream(retouch.neurons(true)).boxed().toList());
        members.put(Fields.OFF, Arrays.stream(retouch.neurons(false)).boxed().toList());
        return members;
    }

    private Map<String, Object> silenced(SilencedByHand silenced) {
        return with(ParameterMembers.write(silenced), others(Fields.SILENCED_BY_HAND));
    }

    private Map<String, Object> second(Twin twin) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(Fields.OPEN, document.twinOpen());
        members.put(Fields.RULE, twin.rule().key());
        members.put(Fields.DYNAMICS, twin.dynamics().key());
        members.put(Fields.OWN,
                twin.own()
                        .map(own -> with(ParameterMembers.write(own), Fields.othersOf(others(Fields.SECOND), Fields.OWN)))
                        .orElse(null));
        return with(members, others(Fields.SECOND));
    }

    private Map<String, Object> seen(Sight sight) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(Fields.VIEW, sight.view());
        members.put(Fields.PALETTE, sight.palette());
        members.put(Fields.TIME, sight.time());
        members.put(Fields.NEURONS, sight.neurons());
        return with(members, others(Fields.SEEN));
    }

    private static Map<String, Object> recalled(Recalled recalled) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(Fields.STEPS, recalled.steps());
        members.put(Fields.SPIKES, recalled.spikes());
        return members;
    }
}
