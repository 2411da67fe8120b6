import type { Counted, FlowMeasure, Said } from "../domain/measure.ts";

/** Sums over the dossiers of a place and of some days, as the one-stop module counts them. */
export interface OneStopSums {
	readonly received: number;
	readonly receivedOnline: number;
	readonly channelKnown: number;
	readonly byProxy: number;
	readonly proxyKnown: number;
	readonly digitised: number;
	readonly digitisedKnown: number;
	readonly paid: number;
	readonly paidHowKnown: number;
	readonly paidOnline: number;
	readonly illustrative: number;
	readonly settled: number;
	readonly settledWithoutDate: number;
	readonly settledEarly: number;
	readonly settledByFirst: number;
	readonly settledByCurrent: number;
	readonly lateDays: number;
	readonly lateDaysKnown: number;
	readonly electronicKnown: number;
	readonly electronicResult: number;
	readonly dueFirst: number;
	readonly dueFirstMet: number;
	readonly dueCurrent: number;
	readonly dueCurrentMet: number;
	readonly delivered: number;
	readonly deliveredHowKnown: number;
	readonly deliveredByPost: number;
	readonly extensions: number;
	readonly lettersLate: number;
}

/** Dossiers that had no end yet when the day ended. */
export interface OneStopStock {
	readonly open: number;
	readonly overdue: number;
}

export const decree118: Said = { vi: "Nghị định 118/2025/NĐ-CP", en: "Decree 118/2025/NĐ-CP" };
export const article19: Said = {
	vi: "Nghị định 118/2025/NĐ-CP, khoản 6 Điều 19",
	en: "Decree 118/2025/NĐ-CP, article 19(6)",
};
export const decision766: Said = { vi: "Quyết định 766/QĐ-TTg năm 2022", en: "Decision 766/QĐ-TTg of 2022" };

export const dossiers: Said = { vi: "hồ sơ", en: "dossiers" };
export const always = { source: "dossiers", known: "by-system", from: "2000-01-01", to: null } as const;

/** Among those of which it is told; what is not told stands beside as a number, it is never taken for a no. */
export const ofKnown = (numerator: number, known: number, of: number): Counted => ({
	numerator,
	denominator: known,
	of,
	known,
});
export const ofAll = (numerator: number, of: number): Counted => ofKnown(numerator, of, of);

export type OneStopFlow = FlowMeasure<OneStopSums>;

/** What most of these measures are: a share of dossiers that adds over places and days. */
export const shareOfDossiers = {
	...always,
	adds: "flow",
	rows: "dossiers",
	shown: "share",
	unit: dossiers,
} as const;
