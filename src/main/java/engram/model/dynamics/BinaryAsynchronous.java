package engram.model.dynamics;

import module java.base;
import engram.model.network.BinaryRecall;
import engram.model.network.Recall;
import engram.model.parameter.Description;
import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;

/** {@link BinaryRecall} in random order. */
record BinaryAsynchronous() implements BinaryProcedure {

    @Override
    public Description description() {
        return new Description("binary", "Binary",
                "Hopfield's network of 1982: neurons are +1 or -1 and follow, one after the other in random order, the sign of"
                        + " what drives them. With symmetric weights the energy never rises at temperature 0.",
                Set.of(Parameter.TEMPERATURE, Parameter.CUT, Parameter.BITS, Parameter.SILENCED));
    }

    @Override
    public int steps(int round, Numbers numbers) {
        return MOST_SWEEPS * BinaryRecall.STEPS_PER_SWEEP;
    }

    @Override
    public String aboutEnergy() {
        return "\u2212\u00BD s\u2032Ws: never rises at temperature 0 where weights are symmetric";
    }

    @Override
    public String numpy(Numbers numbers) {
        return START + """
                some = -(-N // 16)                                   # neurons that are asked in one step
                for order, chance in zip(data["order"], data["chance"]):
                    for first in range(0, N, some):
                        for n in range(first, min(first + some, N)):
                            i = order[n]
                            h = W[i] @ s
                            if p["temperature"] > 0:
                                s[i] = 1 if chance[n] < (1 + np.tanh(h / p["temperature"])) / 2 else -1
                            elif abs(h) > zero:
                                s[i] = np.sign(h)
                        spikes.append(s > 0)
                """;
    }

    @Override
    public Recall recall(MemoryStore memory, SpikeTrain spikes, BipolarState start, Numbers numbers,
            LongFunction<RandomGenerator> chance) {
        return BinaryRecall.asynchronous(memory.weights(), start, 0, numbers.real(Parameter.TEMPERATURE), memory.damage(),
                chance);
    }
}
