// The format of a file of golden cases: designs by name, cases that name one, an operation, its arguments and what R printed.

export interface GoldenDesign {
	readonly dataset: string;
	readonly ids?: readonly string[] | null;
	readonly strata?: readonly string[];
	readonly weights?: string | readonly number[] | null;
	readonly prob?: string | number;
	readonly fpc?: readonly string[];
	readonly nest?: boolean;
	readonly hrConst?: number;
	readonly type?: string;
	readonly scale?: number;
	readonly rscales?: readonly number[];
	readonly mse?: boolean;
	readonly repweightsFile?: string;
}

export interface Condition {
	readonly var: string;
	readonly eq?: string | number;
	readonly ne?: string | number;
	readonly gt?: number;
	readonly ge?: number;
	readonly lt?: number;
	readonly le?: number;
	readonly in?: readonly (string | number)[];
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export interface GoldenCase {
	readonly id: string;
	readonly design: string;
	readonly op: string;
	readonly args?: Readonly<Record<string, unknown>>;
	readonly expected: unknown;
	readonly tol: number;
}

export interface GoldenFile {
	readonly designs: Readonly<Record<string, GoldenDesign>>;
	readonly cases: readonly GoldenCase[];
}

/** The bytes of a file of the data folder, unpacked, by its name without folder: "apisrs.csv". */
export type ReadData = (name: string) => Uint8Array;
