/** Which kind of wrong pairs are counted together. */
export type MissScope = "code" | "phone" | "network" | "all";

/**
 * How many wrong pairs are taken before none is tried any more. Codes of dossiers can be counted up and a phone number
 * has eight unknown digits, so a guess must not be had often: for one code (who has this dossier?), for one number
 * (what does this person ask for?), from one line, and all together (many lines at once). A line is shared by a whole
 * commune or a mobile network, so it gets more. The code of the receipt opens at any time.
 */
export const missLimits: Readonly<Record<MissScope, { readonly hour: number; readonly day: number }>> = {
	code: { hour: 5, day: 10 },
	phone: { hour: 5, day: 10 },
	network: { hour: 30, day: 100 },
	all: { hour: 2_000, day: 10_000 },
};

/** Wrong pairs of one scope in this hour and in the last 24, the one being tried included. */
export interface Misses {
	readonly scope: MissScope;
	readonly hour: number;
	readonly day: number;
}

export const isHeldBack = (misses: readonly Misses[]): boolean =>
	misses.some(({ scope, hour, day }) => hour > missLimits[scope].hour || day > missLimits[scope].day);

/** Scopes whose last allowed try this was. */
export const beginsToHold = (misses: readonly Misses[]): readonly MissScope[] =>
	misses
		.filter(({ scope, hour, day }) => hour === missLimits[scope].hour || day === missLimits[scope].day)
		.map(({ scope }) => scope);
