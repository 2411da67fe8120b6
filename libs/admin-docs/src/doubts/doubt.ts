import type { Doubt, DoubtCode, Place } from "../reading.ts";

/** Doubts that must be answered before a plan is made of a reading. */
const blocking: ReadonlySet<DoubtCode> = new Set([
	"not-a-plan",
	"number-missing",
	"date-missing",
	"date-partial",
	"date-impossible",
	"issuer-unsure",
	"sum-differs",
	"after-means-within",
	"table-unclear",
]);

export function doubt(
	code: DoubtCode,
	place: Place | null,
	details: Readonly<Record<string, string>> = {},
	proposal: string | null = null,
	task: string | null = null,
): Doubt {
	return { code, blocking: blocking.has(code), place, details, proposal, task };
}

/** "43,24": how a paper writes it. */
export const shownNumber = (value: number): string =>
	String(Math.round(value * 10_000) / 10_000).replace(".", ",");

/** "30/06/2023" */
export const shownDay = (iso: string): string => iso.split("-").reverse().join("/");
