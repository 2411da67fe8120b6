import { formatDay, type Language } from "#platform/i18n/index.ts";
import type { MeritPeriod } from "../../domain/merit-verdict.ts";

export const meritAddress = "/khen-thuong";
export const meritPage = (id: string): string => `${meritAddress}/${id}`;

/** Which record: a body that gave tasks, and a year. */
export const recordQuery = (giver: string, year: number): string =>
	`giao=${encodeURIComponent(giver)}&nam=${year}`;

/** First and last day in words. */
export const daysOf = ({ from, to }: MeritPeriod, language: Language): [string, string] => [
	formatDay(from, language),
	formatDay(to.subtract({ days: 1 }), language),
];
