/**
 * What a study is, before it runs. What comes in is what somebody wants varied, repeated and measured; what goes out is a design
 * whose cells an engine goes through. Start at {@link engram.model.study.plan.StudyPlan}; {@code StudyCells} puts it in order.
 */
package engram.model.study.plan;
