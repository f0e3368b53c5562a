/**
 * A stage, keys, and what the service has computed come in. A window goes out in which state, service and views are tied together.
 * Start at {@link engram.controller.window.MainController}.
 */
package engram.controller.window;
