package engram.controller.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import engram.model.FileProblem;
import engram.service.study.Keeping;
import org.junit.jupiter.api.Test;

class RememberedStudiesTest {

    private final RememberedStudies<Integer, String> studies = new RememberedStudies<>();

    private void keep(int study, String result) throws FileProblem {
        try (Keeping.Kept<String> kept = studies.of(study).open(_ -> {})) {
            kept.append(result, 1);
        }
    }

    private List<String> known(int study) throws FileProblem {
        List<String> known = new ArrayList<>();
        studies.of(study).read(known::add);
        return known;
    }

    @Test
    void whatWasAskedLongAgoIsForgottenFirst() throws FileProblem {
        for (int study = 0; study < 20; study++) {
            keep(study, "of " + study);
        }
        assertEquals(List.of("of 0"), known(0));
        keep(20, "one more");
        assertEquals(List.of("of 0"), known(0));
        assertEquals(List.of("of 2"), known(2));
        assertEquals(List.of(), known(1));
    }
}
