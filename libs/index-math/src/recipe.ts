import { aggregateTree } from "./aggregate-tree.ts";
import { type BaseRate, baseRate, type RiseQuestion, type YearPair, type YearValue } from "./base-rate.ts";
import { chanceOf, normalRows } from "./chance.ts";
import { type Decomposition, decomposeChange } from "./change.ts";
import type { Ends, Measured } from "./measured.ts";
import type { Column } from "./normalise.ts";
import { type Ranked, ranksOf } from "./rank.ts";
import { type SimulatedRanks, simulateRanks } from "./rank-range.ts";
import type { Scored } from "./scored.ts";
import { sha256 } from "./sha256.ts";
import type { IndexTree } from "./tree.ts";
import { rankUncertainty, type Uncertainty, type UncertaintyQuestion } from "./uncertainty.ts";

type Pairs<Value> = readonly (readonly [string, Value])[];

/** A computation with everything it needs, as plain data: what JSON holds, and nothing else. */
export type Recipe =
	| {
			readonly kind: "scores";
			readonly tree: IndexTree;
			readonly measured: Pairs<Measured>;
			readonly ends: Pairs<Ends>;
	  }
	| { readonly kind: "ranks"; readonly values: Pairs<number>; readonly best: "highest" | "lowest" }
	| {
			readonly kind: "change";
			readonly tree: IndexTree;
			readonly code: string;
			readonly earlier: Pairs<number>;
			readonly later: Pairs<number>;
	  }
	| {
			readonly kind: "rank-simulation";
			readonly units: readonly { readonly estimate: number; readonly error: number }[];
			readonly runs: number;
			readonly seed: string;
			readonly top: number;
	  }
	| ({ readonly kind: "uncertainty"; readonly columns: Pairs<Column> } & Omit<UncertaintyQuestion, "columns">)
	| {
			readonly kind: "base-rate";
			readonly values: readonly YearValue[];
			readonly pairs: readonly YearPair[];
			readonly question: Omit<RiseQuestion, "publishedOn">;
			readonly publishedOn: readonly (readonly [number, string | null])[];
	  };

/** What each kind of recipe gives, as plain data too. */
export interface RecipeResults {
	readonly scores: Pairs<Scored>;
	readonly ranks: Pairs<Ranked>;
	readonly change: Decomposition | null;
	readonly "rank-simulation": readonly SimulatedRanks[];
	readonly uncertainty: Uncertainty;
	readonly "base-rate": BaseRate;
}

/** Computes what a recipe asks for. Errors are those of the function behind it; RangeError for a kind that is not known. */
export function runRecipe<Own extends Recipe>(recipe: Own): RecipeResults[Own["kind"]] {
	return resultOf(recipe) as RecipeResults[Own["kind"]];
}

function resultOf(recipe: Recipe): RecipeResults[Recipe["kind"]] {
	switch (recipe.kind) {
		case "scores":
			return [...aggregateTree(recipe.tree, new Map(recipe.measured), new Map(recipe.ends))];
		case "ranks":
			return [...ranksOf(new Map(recipe.values), recipe.best)];
		case "change":
			return decomposeChange(recipe.tree, recipe.code, new Map(recipe.earlier), new Map(recipe.later));
		case "rank-simulation": {
			const { units, runs, seed, top } = recipe;
			return simulateRanks(units, normalRows(chanceOf(seed), runs, units.length), top);
		}
		case "uncertainty":
			return rankUncertainty({ ...recipe, columns: new Map(recipe.columns) });
		case "base-rate":
			return baseRate(recipe.values, recipe.pairs, {
				...recipe.question,
				publishedOn: new Map(recipe.publishedOn),
			});
		default:
			throw new RangeError(`No such recipe: ${String((recipe as { readonly kind: unknown }).kind)}.`);
	}
}

/** A computation that was made: recipe, result, and a digest of both that shows whether either was touched. */
export interface RecipeRecord<Own extends Recipe = Recipe> {
	readonly format: typeof format;
	readonly recipe: Own;
	readonly result: RecipeResults[Own["kind"]];
	/** SHA-256 of format, recipe and result as JSON */
	readonly digest: string;
}

const format = "index-math/1";

/** Computes, and keeps how. `JSON.stringify` of the record loses nothing: numbers come back to the last bit. RangeError for a recipe that JSON cannot hold. */
export function recordOf<Own extends Recipe>(recipe: Own): RecipeRecord<Own> {
	refuseOddNumbers(recipe);
	const result = runRecipe(recipe);
	return { format, recipe, result, digest: digestOf(recipe, result) };
}

/** What computing a record again showed. */
export interface Replay {
	/** the same result to the last bit, and nobody touched recipe or result */
	readonly same: boolean;
	/** of the recipe and the result computed now */
	readonly digest: string;
}

/** Computes a kept record again. RangeError for a record of another format. */
export function replay(record: RecipeRecord): Replay {
	if (record.format !== format)
		throw new RangeError(`A record of ${format}, not of ${String(record.format)}.`);
	const digest = digestOf(record.recipe, runRecipe(record.recipe));
	return { same: digest === record.digest && digest === digestOf(record.recipe, record.result), digest };
}

const digestOf = (recipe: Recipe, result: unknown): string =>
	sha256(JSON.stringify([format, recipe, result], sortedKeys));

/** The order in which a record names its fields is nothing: databases change it. */
function sortedKeys(_: string, value: unknown): unknown {
	return value && typeof value === "object" && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
		: value;
}

/** NaN and infinity would come back from JSON as null. */
function refuseOddNumbers(value: unknown): void {
	if (typeof value === "number" && !Number.isFinite(value))
		throw new RangeError(`A recipe holds no ${value}.`);
	if (value && typeof value === "object") for (const each of Object.values(value)) refuseOddNumbers(each);
}
