import type { Field } from "./fields.ts";

/** Why a row is not taken. The sentences stand in `intake/fault-messages.ts`. */
export const faultKinds = [
	"code-missing",
	"code-wrong",
	"code-twice",
	"body-missing",
	"body-unknown",
	"body-ambiguous",
	"body-not-then",
	"begin-missing",
	"day-unread",
	"day-unreal",
	"day-too-early",
	"day-in-future",
	"received-before-filed",
	"due-before-received",
	"settled-before-received",
	"delivered-before-settled",
	"ended-before-received",
	"ended-without-day",
	"state-unknown",
	"state-against-days",
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface RowFault {
	readonly kind: FaultKind;
	readonly field: Field;
	/** what stood there */
	readonly value: string;
	/** what it collides with: another row, another day, the days of a body */
	readonly other: string;
}

/** What a person can settle once for all rows, by saying what a word means. */
export const settledByWords: readonly FaultKind[] = ["state-unknown", "body-unknown", "body-ambiguous"];

/** Faults of many rows that are one for whoever mends them. */
export interface FaultGroup {
	readonly kind: FaultKind;
	readonly field: Field;
	/** the words to settle; empty for other kinds */
	readonly value: string;
	readonly count: number;
	/** the first of them */
	readonly rows: readonly number[];
}

const mostRowsOfGroup = 5;

/** The most frequent first. */
export function faultGroups(
	refused: readonly { readonly number: number; readonly faults: readonly RowFault[] }[],
): readonly FaultGroup[] {
	const groups = new Map<string, FaultGroup>();
	for (const { number, faults } of refused)
		for (const { kind, field, value } of faults) {
			const words = settledByWords.includes(kind) ? value : "";
			const key = `${kind} ${field} ${words}`;
			const { count, rows } = groups.get(key) ?? { count: 0, rows: [] };
			const first = rows.length < mostRowsOfGroup ? [...rows, number] : rows;
			groups.set(key, { kind, field, value: words, count: count + 1, rows: first });
		}
	return [...groups.values()].sort((one, other) => other.count - one.count);
}

/** What was taken and should be looked at. */
export const doubtKinds = [
	"procedure-unknown",
	"due-missing",
	"settled-by-day",
	"due-by-day",
	"settled-from-delivered",
	"received-from-filed",
	"state-inferred",
	"channel-unknown",
	"not-yes-no",
	"number-unread",
	"moved-earlier",
] as const;
export type DoubtKind = (typeof doubtKinds)[number];

export interface DoubtCount {
	readonly count: number;
	/** rows of the file, the first of them */
	readonly rows: readonly number[];
	/** what stood there, the first different ones */
	readonly values: readonly string[];
}
export type DoubtCounts = Readonly<Partial<Record<DoubtKind, DoubtCount>>>;

export interface RowDoubt {
	readonly kind: DoubtKind;
	readonly value: string;
}

const mostNamed = 10;

/** Doubts of one more row. */
export function withDoubts(
	counts: Partial<Record<DoubtKind, DoubtCount>>,
	row: number,
	doubts: readonly RowDoubt[],
): void {
	for (const { kind, value } of doubts) {
		const { count, rows, values } = counts[kind] ?? { count: 0, rows: [], values: [] };
		const known = value === "" || values.includes(value) || values.length >= mostNamed;
		counts[kind] = {
			count: count + 1,
			rows: rows.length < mostNamed ? [...rows, row] : rows,
			values: known ? values : [...values, value],
		};
	}
}

/** Doubts of one portion after those of the portions before. */
export function addedDoubts(before: DoubtCounts, more: DoubtCounts): DoubtCounts {
	const sum: Partial<Record<DoubtKind, DoubtCount>> = { ...before };
	for (const [kind, { count, rows, values }] of Object.entries(more) as [DoubtKind, DoubtCount][]) {
		const old = sum[kind] ?? { count: 0, rows: [], values: [] };
		sum[kind] = {
			count: old.count + count,
			rows: [...old.rows, ...rows].slice(0, mostNamed),
			values: [...new Set([...old.values, ...values])].slice(0, mostNamed),
		};
	}
	return sum;
}
