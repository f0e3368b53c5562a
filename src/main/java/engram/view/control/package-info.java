/**
 * Values and limits come in. Small controls that many views use go out: fields, choices, tips, pictures in a frame.
 * Start at {@link engram.view.control.ValueEntry}.
 */
package engram.view.control;
