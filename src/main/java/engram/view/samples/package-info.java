/**
 * The gallery of the pictures that come with the program: samples come in, which of them are wanted goes out. Start at
 * {@link engram.view.samples.SamplesView}.
 */
package engram.view.samples;
