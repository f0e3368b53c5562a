package engram.controller.state;

import module java.base;
import engram.view.neuron.Marks;

/**
 * The neurons that somebody points at or has chosen, in whichever view: one for all of them. Belongs to the JavaFX
 * thread.
 */
public final class Selection {

    /** Neurons in the order in which they were chosen. */
    private final List<Integer> oldestFirst = new ArrayList<>();

    private final List<Integer> places = new ArrayList<>(Collections.nCopies(Marks.MOST, Marks.NONE));
    private final Consumer<Marks> onChange;
    private List<Integer> contributors = List.of();
    private Marks marks = Marks.NOTHING;
    private int side;

    /** Begins with nothing; {@code onChange} is told about every change at once. */
    public Selection(Consumer<Marks> onChange) {
        this.onChange = onChange;
    }

    /** What is marked now. The same object until something changes. */
    public Marks marks() {
        return marks;
    }

    /** Points at a neuron, or at {@link Marks#NONE}. */
    public void point(int neuron) {
        if (neuron != marks.pointed()) {
            publish(neuron);
        }
    }

    /**
     * Chooses a neuron, or no longer does. Where all letters are taken, the neuron chosen first gives its own away.
     *
     * @return takes it back, as long as the network's side is the same
     */
    public Runnable toggle(int neuron) {
        List<Integer> placesBefore = List.copyOf(places);
        List<Integer> orderBefore = List.copyOf(oldestFirst);
        int sideBefore = side;
        int place = places.indexOf(neuron);
        if (place >= 0) {
            places.set(place, Marks.NONE);
            oldestFirst.remove((Integer) neuron);
        } else {
            if (oldestFirst.size() == places.size()) {
                places.set(places.indexOf(oldestFirst.removeFirst()), Marks.NONE);
            }
            places.set(places.indexOf(Marks.NONE), neuron);
            oldestFirst.add(neuron);
        }
        publish(marks.pointed());
        return () -> {
            if (side == sideBefore) {
                Collections.copy(places, placesBefore);
                oldestFirst.clear();
                oldestFirst.addAll(orderBefore);
                publish(marks.pointed());
            }
        };
    }

    /** Chooses a neuron that is to be looked into; one that is chosen already stays so. */
    public void choose(int neuron) {
        if (!marks.isChosen(neuron)) {
            toggle(neuron);
        }
    }

    /** The neurons that are chosen, in the order in which they were. */
    public List<Integer> chosen() {
        return List.copyOf(oldestFirst);
    }

    /** Chooses neurons and no others; those that the network does not have are left out. */
    public void chooseOnly(List<Integer> neurons) {
        oldestFirst.clear();
        Collections.fill(places, Marks.NONE);
        neurons.stream().distinct().filter(neuron -> neuron >= 0 && neuron < side * side).limit(places.size()).forEach(neuron -> {
            places.set(oldestFirst.size(), neuron);
            oldestFirst.add(neuron);
        });
        publish(marks.pointed());
    }

    /** Marks neurons for as long as somebody looks into what they did; none where the list is empty. */
    public void contributors(List<Integer> neurons) {
        if (!contributors.equals(neurons)) {
            contributors = List.copyOf(neurons);
            publish(marks.pointed());
        }
    }

    /** Takes note of the network's side. What was chosen in a network of another side is not chosen any more. */
    public void onSide(int newSide) {
        if (side != newSide) {
            side = newSide;
            if (!oldestFirst.isEmpty() || !contributors.isEmpty() || marks.pointed() != Marks.NONE) {
                oldestFirst.clear();
                contributors = List.of();
                Collections.fill(places, Marks.NONE);
                publish(Marks.NONE);
            }
        }
    }

    private void publish(int pointed) {
        marks = new Marks(pointed, places, contributors);
        onChange.accept(marks);
    }
}
