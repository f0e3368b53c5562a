package engram.document.study;

import module java.base;
import engram.document.parts.Members;
import engram.model.FileProblem;
import engram.model.Text;

/** Sees to it that a study says nothing that would be passed over: whoever mistypes a name is told so. */
final class Known {

    private Known() {}

    /**
     * Refuses members that there are none of. To be asked before all others, so that a name that was mistyped is told as that.
     *
     * @param allowed all names that there are
     */
    static void only(Members members, Collection<String> allowed) throws FileProblem {
        for (String name : members.others().keySet()) {
            if (!allowed.contains(name)) {
                throw members.problem(name, "is nothing that a study knows here",
                        Text.of("Take one of %s", String.join(", ", allowed)));
            }
        }
    }
}
