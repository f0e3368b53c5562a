package engram.model.dynamics;

import module java.base;
import engram.model.network.BinaryRecall;
import engram.model.network.Recall;
import engram.model.parameter.Description;
import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;

/** {@link BinaryRecall} all at once. */
record BinarySynchronous() implements BinaryProcedure {

    @Override
    public Description description() {
        return new Description("binary-synchronous", "Binary, all at once",
                "The same, but all neurons change in the same moment (Little, 1974). At temperature 0 it ends in a"
                        + " fixed point, or alternates between two states.",
                Set.of(Parameter.TEMPERATURE, Parameter.CUT, Parameter.BITS, Parameter.SILENCED));
    }

    @Override
    public boolean isAllAtOnce() {
        return true;
    }

    @Override
    public String aboutEnergy() {
        return "\u2212\u00BD s\u2032Ws: may rise, since all neurons change at once";
    }

    @Override
    public String numpy(Numbers numbers) {
        return START + """
                for chance in data["chance"]:
                    h = W @ s
                    if p["temperature"] > 0:
                        s = np.where(chance < (1 + np.tanh(h / p["temperature"])) / 2, 1, -1)
                    else:
                        s = np.where(np.abs(h) > zero, np.sign(h), s)
                    spikes.append(s > 0)
                """;
    }

    @Override
    public Recall recall(MemoryStore memory, SpikeTrain spikes, BipolarState start, Numbers numbers,
            LongFunction<RandomGenerator> chance) {
        return BinaryRecall.synchronous(memory.weights(), start, 0, numbers.real(Parameter.TEMPERATURE), memory.damage(), chance);
    }
}
