import { bodyFindings } from "./bodies.ts";
import type { CheckedPlan, Knowledge } from "./checked-plan.ts";
import { dayFindings } from "./days.ts";
import { dutyFindings } from "./duties.ts";
import { figureFindings } from "./figures.ts";
import { type Finding, findingCodes } from "./finding.ts";
import { nodeFindings } from "./nodes.ts";
import { paperFindings } from "./papers.ts";
import { rankFindings } from "./ranks.ts";

const place = new Map(findingCodes.map((code, index) => [code, index]));
const order = (a: Finding, b: Finding) => (place.get(a.code) ?? 0) - (place.get(b.code) ?? 0);

/** Everything the checks find, those that block first; then by what was found, and within that in the order of the plan. */
export function findingsIn(plan: CheckedPlan, known: Knowledge): readonly Finding[] {
	const all = [
		...paperFindings(plan, known),
		...figureFindings(plan, known),
		...rankFindings(plan, known),
		...nodeFindings(plan, known),
		...dutyFindings(plan),
		...bodyFindings(plan, known),
		...dayFindings(plan, known),
	].sort(order);
	return [...all.filter((each) => each.blocking), ...all.filter((each) => !each.blocking)];
}
