/**
 * The system's look and people's choice come in. Style sheets go out, and the colours of what is drawn.
 * Start at {@link engram.view.theme.Theme}.
 */
package engram.view.theme;
