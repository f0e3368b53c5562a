/**
 * Studies at work. What comes in is a design, a list of networks and what each is asked; what goes out are answers in their order,
 * on all cores, with all that networks have in common computed once. Start at {@link engram.model.study.engine.StudyDesign}.
 */
package engram.model.study.engine;
