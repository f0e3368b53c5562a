/**
 * Pictures come in: some that a spiking dense memory learns, and others. What goes out is how often it recognises the ones, and
 * is silent or unsure at the others, beside the most that anything could do. Start at {@link
 * engram.model.study.recognition.RecognitionStudy}.
 */
package engram.model.study.recognition;
