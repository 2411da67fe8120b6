import type { Comparison, Label, MissingReason, Quarter } from "@guong/index-math";
import type { Rank } from "./result.ts";
import type { PairOfYears } from "./see/concept-series.ts";

/** What is told about one unit in one year; `name` as it stands in a sentence. */
export interface PlainUnit {
	readonly id: string;
	readonly name: string;
	readonly value: number | null;
	readonly missing: MissingReason | null;
	readonly rank: Rank | null;
	readonly group: Quarter | null;
}

export interface PlainFacts {
	readonly year: number;
	readonly fromYear: number | null;
	readonly units: readonly PlainUnit[];
	/** of all units with a figure; null where the source names some only */
	readonly mean: number | null;
	readonly counted: number;
	readonly pair: PairOfYears | null;
	/** people were asked: then there is noise */
	readonly sampled: boolean;
	/** points below which two figures are told as equal: half of the last decimal printed */
	readonly least: number;
}

/** A sentence as its facts, so that each can be tested, translated and traced. */
export type PlainSentence =
	| {
			readonly kind: "level";
			readonly unit: string;
			readonly year: number;
			readonly value: number;
			readonly rank: Rank | null;
			readonly group: Quarter | null;
	  }
	| {
			readonly kind: "missing";
			readonly unit: string;
			readonly year: number;
			readonly reason: MissingReason | null;
	  }
	| { readonly kind: "apart"; readonly higher: string; readonly lower: string; readonly by: number }
	| { readonly kind: "alike"; readonly units: readonly string[] }
	| {
			readonly kind: "against-mean";
			readonly unit: string;
			readonly by: number;
			readonly mean: number;
			readonly counted: number;
	  }
	| {
			readonly kind: "change";
			readonly unit: string;
			readonly fromYear: number;
			readonly toYear: number;
			readonly amount: number;
			readonly rank: number;
			readonly of: number;
	  }
	| {
			readonly kind: "change-unknown";
			readonly unit: string;
			readonly fromYear: number;
			readonly toYear: number;
	  }
	| {
			readonly kind: "not-comparable";
			readonly fromYear: number;
			readonly toYear: number;
			readonly reasons: readonly Label[];
	  }
	| { readonly kind: "noise-unknown" };

/** The comparison in plain sentences: levels, distance, mean, change or why there is none, and what nobody can know. */
export function plainWords(facts: PlainFacts): readonly PlainSentence[] {
	const told = [
		...facts.units.map((unit) => levelOf(unit, facts.year)),
		...distance(facts),
		...againstMean(facts),
		...changes(facts),
	];
	const differs = told.some(({ kind }) => kind === "apart" || kind === "change" || kind === "against-mean");
	return differs && facts.sampled ? [...told, { kind: "noise-unknown" }] : told;
}

function levelOf({ name, value, missing, rank, group }: PlainUnit, year: number): PlainSentence {
	return value === null
		? { kind: "missing", unit: name, year, reason: missing }
		: { kind: "level", unit: name, year, value, rank, group };
}

/** Between the highest and the lowest of those chosen. */
function distance({ units, least }: PlainFacts): readonly PlainSentence[] {
	const known = units.filter((unit) => unit.value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
	const [first, last] = [known[0], known.at(-1)];
	if (!first || !last || first === last) return [];
	const by = (first.value ?? 0) - (last.value ?? 0);
	return by < least
		? [{ kind: "alike", units: known.map(({ name }) => name) }]
		: [{ kind: "apart", higher: first.name, lower: last.name, by }];
}

/** With one unit alone the country is what it is compared with. */
function againstMean({ units, mean, counted }: PlainFacts): readonly PlainSentence[] {
	const [only] = units;
	if (units.length !== 1 || !only || only.value === null || mean === null) return [];
	return [{ kind: "against-mean", unit: only.name, by: only.value - mean, mean, counted }];
}

function changes({ year, fromYear, pair, units }: PlainFacts): readonly PlainSentence[] {
	if (fromYear === null || pair === null || pair.kind === "not-measured") return [];
	if (pair.kind === "not-comparable")
		return [{ kind: "not-comparable", fromYear, toYear: year, reasons: reasonsOf(pair.comparison) }];
	return units.map(({ id, name }): PlainSentence => {
		const change = pair.changes.find(({ unitId }) => unitId === id);
		if (!change) return { kind: "change-unknown", unit: name, fromYear, toYear: year };
		const { amount, rank, of } = change;
		return { kind: "change", unit: name, fromYear, toYear: year, amount, rank, of };
	});
}

const reasonsOf = ({ because }: Comparison): readonly Label[] => because.map(({ reason }) => reason);
