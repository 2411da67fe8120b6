/**
 * How bodies kept the dates of their tasks, and how much better than a year before, within groups that can be compared.
 * It orders and points; it proposes nothing. That is done by people, and decided by other people.
 */

/** One body's tasks whose first date fell into a period. What waits for the giver counts neither way. */
export interface KeptDates {
	/** accepted, and signed by the first date */
	readonly onTime: number;
	/** accepted, but signed after the first date, also where more time had been granted */
	readonly acceptedLate: number;
	/** past the date that holds, and not signed */
	readonly openLate: number;
	/** of these, without any movement for two weeks */
	readonly stillLate: number;
	/** past the first date, but the giver's turn, or more time is running */
	readonly notCounted: number;
}

export interface BodyRecord {
	readonly bodyId: string;
	readonly level: string;
	/** committee, so, phong … */
	readonly kind: string;
	readonly now: KeptDates;
	/** the same part of the year before */
	readonly before: KeptDates;
}

export const nothingKept: KeptDates = {
	onTime: 0,
	acceptedLate: 0,
	openLate: 0,
	stillLate: 0,
	notCounted: 0,
};

export const judged = ({ onTime, acceptedLate, openLate }: KeptDates): number =>
	onTime + acceptedLate + openLate;

/** Below these nothing is said in rates or ranks: one task more or less would turn the order. */
export const fewestTasks = 20;
export const fewestBodies = 5;
const bands = [fewestTasks, 50, 100, 200, 400] as const;

/** Why a body has no rank. */
export type NoRank = "too-few-tasks" | "too-few-before" | "too-few-bodies";

export interface RankedBody extends BodyRecord {
	/** change of the share on time, in tenths of a percentage point; null where one of the two says too little */
	readonly change: number | null;
	readonly rank: { readonly place: number; readonly of: number } | NoRank;
}

/** Bodies of one level and kind with a similar number of tasks. */
export interface MeritGroup {
	readonly level: string;
	readonly kind: string;
	/** smallest number of tasks in it; 0: too few to say anything */
	readonly fewest: number;
	/** first number of tasks that is too many for it */
	readonly below: number | null;
	readonly bodies: readonly RankedBody[];
}

/** Groups in a fixed order, in each the most improved first and those without a rank last. */
export function meritGroups(records: readonly BodyRecord[]): readonly MeritGroup[] {
	const groups = new Map<string, BodyRecord[]>();
	for (const record of records) {
		const key = JSON.stringify([record.level, record.kind, fewestOf(record)]);
		groups.set(key, [...(groups.get(key) ?? []), record]);
	}
	return [...groups.values()].map(groupOf).sort(inOrder);
}

const fewestOf = ({ now }: BodyRecord): number => bands.findLast((band) => judged(now) >= band) ?? 0;

function groupOf(records: readonly BodyRecord[]): MeritGroup {
	const [first] = records as [BodyRecord, ...BodyRecord[]];
	const fewest = fewestOf(first);
	const changes = records.flatMap((record) => changeOf(record) ?? []);
	const bodies = records.map((record): RankedBody => {
		const change = changeOf(record);
		return { ...record, change, rank: rankOf(record, change, changes) };
	});
	return {
		level: first.level,
		kind: first.kind,
		fewest,
		below: bands.find((band) => band > fewest) ?? null,
		bodies: bodies.sort(
			(a, b) => (b.change ?? -9999) - (a.change ?? -9999) || (a.bodyId < b.bodyId ? -1 : 1),
		),
	};
}

/** As printed: two bodies whose printed shares rose by the same are not told apart. */
function changeOf({ now, before }: BodyRecord): number | null {
	if (judged(now) < fewestTasks || judged(before) < fewestTasks) return null;
	return tenthsOf(now) - tenthsOf(before);
}

const tenthsOf = (kept: KeptDates): number => Math.round((kept.onTime * 1000) / judged(kept));

function rankOf({ now }: BodyRecord, change: number | null, changes: readonly number[]): RankedBody["rank"] {
	if (judged(now) < fewestTasks) return "too-few-tasks";
	if (change === null) return "too-few-before";
	if (changes.length < fewestBodies) return "too-few-bodies";
	return { place: changes.filter((other) => other > change).length + 1, of: changes.length };
}

const levels = ["province", "district", "commune"];
const inOrder = (a: MeritGroup, b: MeritGroup): number =>
	levels.indexOf(a.level) - levels.indexOf(b.level) ||
	a.kind.localeCompare(b.kind, "en") ||
	b.fewest - a.fewest;

/** What the record shows that people may want to speak of. */
export type Ground = "all-on-time" | "most-improved" | "still-late" | "fell-most";

export function groundsOf({ now, change, rank }: RankedBody): readonly Ground[] {
	const ranked = typeof rank === "object" && change !== null ? { ...rank, change } : null;
	const found: readonly [Ground, boolean][] = [
		["all-on-time", judged(now) >= fewestTasks && now.onTime === judged(now)],
		[
			"most-improved",
			ranked !== null && ranked.change > 0 && ranked.place * 3 <= ranked.of && now.openLate === 0,
		],
		["still-late", now.stillLate > 0],
		["fell-most", ranked !== null && ranked.change < 0 && ranked.place * 3 > ranked.of * 2],
	];
	return found.flatMap(([ground, holds]) => (holds ? [ground] : []));
}
