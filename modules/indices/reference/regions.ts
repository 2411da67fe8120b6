import { readFile } from "node:fs/promises";
import type { Label } from "@guong/index-math";

export interface Region {
	readonly code: string;
	readonly label: Label;
	/** codes among the 63 provinces */
	readonly provinces: readonly string[];
}

const file = new URL("../../../reference/indices/regions/regions.json", import.meta.url);
let regions: Promise<readonly Region[]> | null = null;

/** The six regions of the 63 provinces, until 30/6/2025. */
export function regionsOf63(): Promise<readonly Region[]> {
	regions ??= readFile(file, "utf8").then(
		(text) => (JSON.parse(text) as { readonly regions: readonly Region[] }).regions,
	);
	return regions;
}
