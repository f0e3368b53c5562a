package engram.cli.study;

import module java.base;
import engram.model.experiment.Memory;
import engram.model.study.plan.StudyPlan;
import engram.model.trial.InsufficientMemoryException;

/** Whether there is memory for a study, said before it begins. */
final class StudyMemory {

    private StudyMemory() {}

    /**
     * Sees to it that every network of a study fits.
     *
     * @param given the pictures; empty where they are made by chance
     * @throws InsufficientMemoryException if one needs more memory than there is
     */
    static void check(StudyPlan plan, List<Memory> given) {
        for (int point = 0; point < plan.points(); point++) {
            for (int network = 0; network < plan.networks().size(); network++) {
                var setting = plan.setting(point, network, 0);
                if (given.isEmpty()) {
                    InsufficientMemoryException.checkTraining(setting.parameters().neurons(), setting.memories(),
                            setting.parameters());
                    InsufficientMemoryException.checkMade(setting.memories(), setting.parameters());
                } else {
                    int count = setting.memories() == 0 ? given.size() : Math.min(setting.memories(), given.size());
                    InsufficientMemoryException.check(given.subList(0, count), setting.parameters(), 0);
                }
            }
        }
    }
}
