package engram.service.study;

import module java.base;
import engram.model.study.memories.MemoryQuestions;
import engram.model.study.memories.MemoryStudy;

/**
 * What is known of all memories at a moment. Immutable.
 *
 * @param questions what is asked
 * @param known what is known of it; empty where nothing is
 * @param stage what is being done
 * @param estimate what all of it will take; null while that is not known, or is of no interest any more
 * @param problem what went wrong, in one line; empty where nothing did
 */
public record MemoryNews(MemoryQuestions questions, Optional<MemoryStudy> known, StudyNews.Stage stage, Estimate estimate,
        String problem) {}
