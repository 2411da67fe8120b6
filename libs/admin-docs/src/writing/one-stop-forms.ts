import { type OneStopKind, oneStopFormNames } from "./words/one-stop-form-names.ts";

/** A form of the one-stop mechanism in one wording, and the days on which it is the one to use. */
export interface OneStopForm {
	readonly kind: OneStopKind;
	/** "01" to "05", as the circular counts them */
	readonly form: string;
	/** ISO days, both included; null: still in force */
	readonly from: string;
	readonly to: string | null;
	/** name of the paper in capitals */
	readonly name: string;
	/** type in the symbol; null: numbered like a letter */
	readonly symbol: string | null;
	readonly circular: string;
}

/**
 * Decree 61/2018/NĐ-CP with Thông tư 01/2018/TT-VPCP until 30/6/2025, Decree 118/2025/NĐ-CP (art. 19(6): apology) with
 * Thông tư 03/2025/TT-VPCP since. The decree counts from 1/7/2025 although its circular came later that year.
 */
const before = { from: "2018-06-21", to: "2025-06-30", circular: "Thông tư 01/2018/TT-VPCP" } as const;
const since = { from: "2025-07-01", to: null, circular: "Thông tư 03/2025/TT-VPCP" } as const;
const { names } = oneStopFormNames;

export const oneStopForms: readonly OneStopForm[] = [
	{ ...before, kind: "receipt", form: "01", name: names.receipt, symbol: "TNHS" },
	{ ...before, kind: "supplement", form: "02", name: names.supplement, symbol: "HDHS" },
	{ ...before, kind: "refusal", form: "03", name: names.refusal, symbol: "PTC" },
	{ ...before, kind: "apology", form: "04", name: names.apologyUntil2025, symbol: "PXL" },
	{ ...since, kind: "receipt", form: "01", name: names.receipt, symbol: "TNHS" },
	{ ...since, kind: "supplement", form: "02", name: names.supplement, symbol: "HDHS" },
	{ ...since, kind: "refusal", form: "03", name: names.refusal, symbol: "PTC" },
	{ ...since, kind: "apology", form: "04", name: names.apology, symbol: null },
	{ ...since, kind: "stopping", form: "05", name: names.stopping, symbol: null },
];

/** The form in force on a day (a month or a year counts from its first day); without a day the latest one. */
export function findOneStopForm(kind: OneStopKind, day: string | null): OneStopForm | null {
	const ofKind = oneStopForms.filter((form) => form.kind === kind);
	if (day === null) return ofKind.at(-1) ?? null;
	const first = `${day}-01-01`.slice(0, 10);
	return ofKind.find(({ from, to }) => from <= first && (to === null || first <= to)) ?? null;
}
