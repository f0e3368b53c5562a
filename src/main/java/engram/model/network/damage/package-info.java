/**
 * What is broken in a network, or never keeps still. Weights and neurons that are whole come in; weights with some cut and all
 * rounded go out, and which neurons are silent and what noise is on their membranes. Start at {@link
 * engram.model.network.damage.NeuronDamage}.
 */
package engram.model.network.damage;
