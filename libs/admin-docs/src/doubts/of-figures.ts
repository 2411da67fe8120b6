import type { Knowledge } from "../knowledge.ts";
import type { Baseline, Doubt, Found, Target } from "../reading.ts";
import { type LineFinder, type Passage, partOf, placeOf } from "../text/passage.ts";
import { doubt, shownNumber } from "./doubt.ts";

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Parts that do not add up to the whole, by value and by increase. */
export function doubtsOfSums(targets: readonly Found<Target>[]): Doubt[] {
	const doubts: Doubt[] = [];
	const scored = targets.filter(({ value }) => value.unit === "điểm" && value.value !== null && value.node);
	for (const index of new Set(scored.map(({ value }) => value.node?.index ?? ""))) {
		const own = scored.filter(({ value }) => value.node?.index === index);
		const whole = own.find(({ value }) => value.node?.node === "TOTAL");
		const parts = own.filter(({ value }) => /^D\d$/.test(value.node?.node ?? ""));
		if (!whole || parts.length < 2 || parts.length < (index === "PAPI" ? 6 : 2)) continue;
		doubts.push(...sumDoubt("sum-differs", whole, parts, (target) => target.value));
		doubts.push(...sumDoubt("increase-sum-differs", whole, parts, (target) => target.increase));
		const { value, increase, baseline } = whole.value;
		if (value !== null && increase !== null && baseline !== null && round(baseline + increase) !== value)
			doubts.push(
				doubt(
					"increase-sum-differs",
					whole.place,
					{ sum: shownNumber(baseline + increase), total: shownNumber(value), parts: "2" },
					shownNumber(baseline + increase),
				),
			);
	}
	return doubts;
}

function sumDoubt(
	code: "sum-differs" | "increase-sum-differs",
	whole: Found<Target>,
	parts: readonly Found<Target>[],
	of: (target: Target) => number | null,
): Doubt[] {
	const total = of(whole.value);
	const values = parts.map(({ value }) => of(value));
	if (total === null || values.some((value) => value === null)) return [];
	const sum = round(values.reduce<number>((all, value) => all + (value ?? 0), 0));
	if (sum === total) return [];
	const details = { sum: shownNumber(sum), total: shownNumber(total), parts: String(parts.length) };
	return [doubt(code, whole.place, details, shownNumber(sum))];
}

/** "32/63" in a year in which fewer were ranked. */
export function doubtsOfRanks(baselines: readonly Found<Baseline>[], knowledge: Knowledge): Doubt[] {
	return baselines.flatMap((found) => {
		const { index, year, of } = found.value;
		const known = knowledge.ranked.find((one) => one.index === index && one.year === year);
		if (!known || of === null || known.units === of) return [];
		return [
			doubt(
				"ranked-of-differs",
				found.place,
				{ index, year: String(year), said: String(of), known: String(known.units) },
				String(known.units),
			),
		];
	});
}

const counted = /(\d{2}) (?:chỉ số )?nội dung thành phần/u;

/** "29 nội dung thành phần" where the index had 28 in the year. */
export function doubtsOfStructure(
	passages: readonly Passage[],
	index: string | null,
	year: number | null,
	knowledge: Knowledge,
	lineOf: LineFinder,
): Doubt[] {
	const known = knowledge.structures.find((one) => one.index === index && one.year === year);
	if (!known || index === null) return [];
	return passages.flatMap((passage) => {
		const hit = counted.exec(passage.fold);
		if (!hit || Number(hit[1]) === known.subDimensions) return [];
		const place = placeOf(partOf(passage, hit.index, hit.index + hit[0].length), lineOf);
		return [
			doubt(
				"structure-count-differs",
				place,
				{ index, year: String(year), said: hit[1] as string, known: String(known.subDimensions) },
				String(known.subDimensions),
			),
		];
	});
}
