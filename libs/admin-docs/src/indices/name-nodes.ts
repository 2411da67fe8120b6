import type { NodeNamed } from "../reading.ts";
import {
	aboutOneThing,
	areas,
	dimensions,
	elements,
	indexNames,
	type NodeName,
	subDimensions,
} from "./index-nodes.ts";

type Bare = Omit<NodeNamed, "basis">;

/** Indices named in folded words, in the order of the list. */
export const indicesIn = (fold: string): string[] =>
	indexNames.filter(([, pattern]) => pattern.test(fold)).map(([index]) => index);

const byNumber =
	/(?:chỉ số nội dung|nội dung|trục nội dung|lĩnh vực|chỉ số thành phần|chỉ số)(?: số| thứ)? ?([1-8](?:\.[1-4])?)(?![\d.,]\d|\d| (?:điểm|%))/u;

/** Places in an index that a heading, a target or a cell names. `within`: the index that the headings above speak of. */
export function nodesOfHeading(fold: string, within: readonly string[]): Bare[] {
	const named = indicesIn(fold);
	const about = named.length > 0 ? named : within;
	const found: Bare[] = [];
	if (about.includes("PAPI"))
		found.push(...pick(dimensions, fold), ...pick(subDimensions, fold), ...numbered(fold));
	if (about.includes("PAR"))
		found.push(...pick(areas, fold.replace(/chỉ số cải cách hành chính|par[ -]?index/gu, "")));
	if (about.includes("SIPAS"))
		found.push(...pick(elements, fold.replace(/chỉ số[^,;.]*hài lòng[^,;.]*/gu, "")));
	const detailed = new Set(found.map((node) => node.index));
	for (const index of named) if (!detailed.has(index)) found.push({ index, node: "TOTAL" });
	return unique(found);
}

function numbered(fold: string): Bare[] {
	const found = byNumber.exec(fold)?.[1];
	if (!found) return [];
	return [{ index: "PAPI", node: found.includes(".") ? found : `D${found}` }];
}

const pick = (names: readonly NodeName[], fold: string): Bare[] =>
	names.filter((name) => name.heading.test(fold)).map(({ index, node }) => ({ index, node }));

export function unique<N extends Bare>(nodes: readonly N[]): N[] {
	const seen = new Set<string>();
	return nodes.filter(({ index, node }) => !seen.has(`${index}.${node}`) && seen.add(`${index}.${node}`));
}

/** The dimension that a sub-dimension belongs to. */
export const dimensionOf = ({ index, node }: Bare): Bare | null =>
	index === "PAPI" && /^\d\.\d$/.test(node) ? { index, node: `D${node[0]}` } : null;

/** Places of a task: named in its own words, by the headings above it, or by the paper's subject. */
export function nodesOfTask(
	fold: string,
	headings: readonly (readonly Bare[])[],
	ofPaper: readonly string[],
): NodeNamed[] {
	const explicit: Bare[] = [];
	// what stands in brackets qualifies the task, it does not say what it is for
	const own = fold.replace(/\([^()]*\)/gu, (part) => (indicesIn(part).length > 0 ? part : ""));
	const above = headings.find((nodes) => nodes.length > 0) ?? [];
	const several = countsOfIndex(above);
	const indices = new Set(headings.flat().map(({ index }) => index));
	for (const index of indicesIn(fold))
		if (!indices.has(index) || !headings.flat().some((n) => n.index === index && n.node !== "TOTAL"))
			explicit.push({ index, node: "TOTAL" });
	for (const name of [...areas, ...elements]) {
		if (!name.text?.test(own) || !indices.has(name.index)) continue;
		explicit.push({ index: name.index, node: name.node });
	}
	// a task for another index than its section's is not for the section's index as a whole
	const elsewhere = explicit.some(({ index }) => !indices.has(index)) && indices.size > 0;
	const section = above.filter(
		(node) =>
			(node.node === "TOTAL" && !elsewhere) || (several.get(node.index) ?? 0) === 1 || node.index === "PAPI",
	);
	for (const node of above) {
		const dimension = dimensionOf(node);
		if (dimension) section.push(dimension);
	}
	if (indices.size === 0 && explicit.length === 0) {
		const bound = /kế hoạch|chỉ số|papi|par index|sipas/u.test(fold) || !aboutOneThing.test(fold);
		if (bound) section.push(...ofPaper.map((index) => ({ index, node: "TOTAL" })));
	}
	if (
		/(?:kết quả chỉ số|của chỉ số|các chỉ số này|chỉ số năm \d{4})(?! (?:nội dung|thành phần))/u.test(fold) &&
		indicesIn(fold).length === 0
	)
		for (const index of ofPaper) explicit.push({ index, node: "TOTAL" });
	return unique([
		...explicit.map((node): NodeNamed => ({ ...node, basis: "explicit" })),
		...section.map((node): NodeNamed => ({ ...node, basis: "section" })),
	]);
}

function countsOfIndex(nodes: readonly Bare[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { index } of nodes) counts.set(index, (counts.get(index) ?? 0) + 1);
	return counts;
}
