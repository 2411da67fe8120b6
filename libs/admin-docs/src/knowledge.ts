import type { KnownBody } from "./bodies/body-context.ts";

/** What is known on the day, handed in as plain data. Everything may be empty: then less is doubted and proposed. */
export interface Knowledge {
	/** kinds of bodies with their days */
	readonly bodies: readonly KnownBody[];
	/** days off by the public calendar */
	readonly restDays: readonly { readonly date: string; readonly name: string }[];
	/** how many units an index ranked in a year */
	readonly ranked: readonly { readonly index: string; readonly year: number; readonly units: number }[];
	/** scored sub-dimensions of an index in a year */
	readonly structures: readonly {
		readonly index: string;
		readonly year: number;
		readonly subDimensions: number;
	}[];
}

export const nothingKnown: Knowledge = { bodies: [], restDays: [], ranked: [], structures: [] };
