/**
 * A drawing of any kind comes in, made of the strokes that plots are made of. Pictures, SVG and PDF go out, from the same
 * strokes. Start at {@link engram.export.page.Painting}.
 */
package engram.export.page;
