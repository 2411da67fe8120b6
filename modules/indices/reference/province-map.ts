import { readFile } from "node:fs/promises";
import { drawMap, type MapDrawing, type Topology } from "../domain/map-drawing.ts";

const folder = new URL("../../../reference/unlicensed-carriers/map/", import.meta.url);

const drawings = new Map<string, Promise<MapDrawing | null>>();

/** The map of the provinces of a code system, drawn once; null where the boundaries were removed from this installation. */
export function provinceMap(system: "vn63" | "vn34"): Promise<MapDrawing | null> {
	const known = drawings.get(system) ?? read(system);
	drawings.set(system, known);
	return known;
}

async function read(system: "vn63" | "vn34"): Promise<MapDrawing | null> {
	const file = new URL(`provinces-${system.slice(2)}.topojson`, folder);
	const text = await readFile(file, "utf8").catch(() => null);
	return text === null ? null : drawMap(JSON.parse(text) as Topology);
}
