import type { CheckedPlan, Knowledge } from "./checked-plan.ts";
import { type Finding, type FindingPlace, finding } from "./finding.ts";

/** "xếp hạng 32/63", "hạng 32 trên 63": a rank and out of how many. */
const rankOutOf = /(?:hạng|thứ)[^\d]{0,20}0?(\d{1,3})\s*(?:\/|trên)\s*(\d{2,3})/giu;

/**
 * Ranks in the words of the plan that are said to be out of another number than were ranked: 63 provinces stood, and 61
 * had a result. Compared with the two years before the year of the index, since a paper rarely says which it means.
 */
export function rankFindings(plan: CheckedPlan, { ranked }: Knowledge): readonly Finding[] {
	const years = plan.indexCode === null ? undefined : ranked.get(plan.indexCode);
	const year = (plan.indexYear ?? plan.year) - 1;
	const of = years?.get(year);
	if (of === undefined) return [];
	const right = [of, years?.get(year - 1)];
	return wordsOf(plan).flatMap(({ place, text }) =>
		[...text.matchAll(rankOutOf)].flatMap((match) =>
			right.includes(Number(match[2]))
				? []
				: [
						finding("rank-out-of-other-number", place, {
							said: `${match[1]}/${match[2]}`,
							ranked: of,
							year,
							index: plan.indexCode ?? "",
						}),
					],
		),
	);
}

const wordsOf = ({ targets, tasks }: CheckedPlan): { place: FindingPlace; text: string }[] => [
	...targets.map(({ id, position, label }) => ({
		place: { of: "target" as const, id, position, label },
		text: label,
	})),
	...tasks.map(({ id, position, text }) => ({ place: { of: "task" as const, id, position, text }, text })),
];
