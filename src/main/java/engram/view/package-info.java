/**
 * What is seen: panes, maps, plots and dialogs made of JavaFX nodes. A view shows what it is given and says what people
 * did with it; it decides nothing and knows neither the service nor the controllers.
 */
package engram.view;
