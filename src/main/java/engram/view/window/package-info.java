/**
 * The parts of the window come in. The whole window goes out: tools, maps, tabs, time line, messages, status.
 * Start at {@link engram.view.window.MainView}.
 */
package engram.view.window;
