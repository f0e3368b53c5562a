package engram.model.dynamics;

import module java.base;
import engram.model.Text;
import engram.model.network.HeldRecall;
import engram.model.network.LeakyNeuron;
import engram.model.network.Recall;
import engram.model.network.damage.NeuronDamage;
import engram.model.network.weights.Weights;
import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;

/** A procedure whose neurons leak and fire, and which are played the cue's spikes. */
interface SpikingProcedure extends RecallProcedure {

    /** What {@link #numpy} begins with: what they are played. */
    String PLAYED = """
            cue = data["cue"].astype(float)                      # (steps, neurons), 0 or 1
            u = np.zeros(N)
            """;

    /** The parameters of neurons, cue and what may be wrong with neurons, and some others. */
    static Set<Parameter> with(Parameter... others) {
        Set<Parameter> uses = new HashSet<>(List.of(others));
        uses.addAll(List.of(Parameter.STEPS, Parameter.GAIN, Parameter.BETA, Parameter.THRESHOLD, Parameter.SILENCED,
                Parameter.MEMBRANE_NOISE));
        return uses;
    }

    @Override
    default Neurons neurons() {
        return Neurons.SPIKING;
    }

    @Override
    default String heading(Numbers numbers) {
        int release = release(numbers);
        return release == Integer.MAX_VALUE ? "cue held" : Text.of("cue goes at step %,d", release);
    }

    @Override
    default String happening(String network, int time, int length, Numbers numbers) {
        int round = numbers.whole(Parameter.STEPS);
        return Text.of("The cue is played to %s again and again: this is round %,d of %,d.", network, time / round + 1,
                Math.ceilDiv(length, round));
    }

    @Override
    default double bound(Numbers numbers) {
        return numbers.real(Parameter.THRESHOLD);
    }

    @Override
    default String aboutEnergy() {
        return "Spikes have no energy: a display of \u2212\u00BD s\u2032Ws, +1 where a neuron fires";
    }

    @Override
    default SpikeTrain cue(SpikeTrain spikes, BipolarState start, Numbers numbers) {
        return spikes.first(cueSpan(spikes.steps(), numbers));
    }

    @Override
    default Optional<Recall> withoutMemory(NeuronDamage damage, SpikeTrain spikes, BipolarState start, Numbers numbers) {
        return Optional.of(new HeldRecall(Weights.none(spikes.neurons()), LeakyNeuron.of(numbers), spikes, damage));
    }
}
