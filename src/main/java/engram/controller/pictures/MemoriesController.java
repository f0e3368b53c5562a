package engram.controller.pictures;

import module java.base;
import engram.controller.state.ExperimentState;
import engram.model.Text;
import engram.model.experiment.Memory;
import engram.view.memories.MemoryActions;

/** Does to the experiment what people do to the list of memories. */
public record MemoriesController(ExperimentState state, DoneNotes notes) implements MemoryActions {

    @Override
    public void remove(Memory memory) {
        change(memories -> without(memories, memory));
    }

    @Override
    public void removeAll() {
        int count = state.current().memories().size();
        change(_ -> List.of());
        notes.say(Text.of("%s removed", Text.count(count, "picture")));
    }

    @Override
    public void rename(Memory memory, String name) {
        replace(memory, found -> found.renamed(name));
    }

    @Override
    public void invert(Memory memory) {
        replace(memory, Memory::negative);
    }

    @Override
    public void move(Memory memory, int place) {
        change(memories -> {
            List<Memory> moved = without(memories, memory);
            if (moved.size() == memories.size()) {
                return memories;
            }
            moved.add(Math.clamp(place, 0, moved.size()), find(memories, memory));
            return moved;
        });
    }

    @Override
    public void ask(Memory memory) {
        state.change(experiment -> experiment.asking(memory));
    }

    private void replace(Memory memory, UnaryOperator<Memory> change) {
        change(memories -> memories.stream().map(other -> other.id() == memory.id() ? change.apply(other) : other).toList());
    }

    private void change(UnaryOperator<List<Memory>> change) {
        state.change(experiment -> experiment.withMemories(change.apply(experiment.memories())));
    }

    private static Memory find(List<Memory> memories, Memory memory) {
        return memories.stream().filter(other -> other.id() == memory.id()).findFirst().orElse(memory);
    }

    private static List<Memory> without(List<Memory> memories, Memory memory) {
        List<Memory> rest = new ArrayList<>(memories);
        rest.removeIf(other -> other.id() == memory.id());
        return rest;
    }
}
