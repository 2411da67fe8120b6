import type { Head } from "../head/read-head.ts";
import type { Zones } from "../head/zones.ts";
import type { OutlineNode } from "../outline/outline.ts";
import type { Doubt, Task } from "../reading.ts";
import type { ReadTable } from "../tables/read-table.ts";
import type { Paragraph } from "../text/paragraphs.ts";
import { type LineFinder, type Passage, partOf, placeOf } from "../text/passage.ts";
import { type Slip, variantsIn } from "../text/slips.ts";
import { doubt, shownDay } from "./doubt.ts";

const planLike: ReadonlySet<string> = new Set(["KH", "CTr", "QĐ", "CT", "ĐA", "PA", "NQ", "CV", "HD", "CĐ"]);

/** What the head leaves open. */
export function doubtsOfHead(head: Head, tasks: readonly Task[]): Doubt[] {
	const doubts: Doubt[] = [];
	const kind = head.kind?.value ?? null;
	if (tasks.length === 0 || (kind !== null && !planLike.has(kind)))
		doubts.push(
			doubt("not-a-plan", head.kind?.place ?? null, { kind: kind ?? "", tasks: String(tasks.length) }),
		);
	if (!head.number || head.number.value.number === null)
		doubts.push(doubt("number-missing", head.number?.place ?? null, { written: head.number?.raw ?? "" }));
	if (head.impossibleDate)
		doubts.push(doubt("date-impossible", head.impossibleDate.place, { written: head.impossibleDate.raw }));
	else if (!head.date) doubts.push(doubt("date-missing", null));
	else if (head.date.value.precision !== "day")
		doubts.push(
			doubt("date-partial", head.date.place, {
				written: head.date.raw,
				known: shownDay(head.date.value.date),
			}),
		);
	if (!head.issuer || head.issuer.confidence < 0.7)
		doubts.push(doubt("issuer-unsure", head.issuer?.place ?? null, {}, head.issuer?.value.name ?? null));
	if (head.clash) {
		const { one, other } = head.clash;
		doubts.push(
			doubt(
				"issuer-differs",
				other.place,
				{ one: one.value, other: other.value },
				head.issuer?.value.name ?? null,
			),
		);
	}
	return doubts;
}

/** Numbers that come twice or are left out among siblings; letters may skip đ, which most papers do. */
export function doubtsOfNumbering(nodes: readonly OutlineNode[], lineOf: LineFinder): Doubt[] {
	const doubts: Doubt[] = [];
	const last = new Map<unknown, Map<string, number>>();
	for (const node of nodes) {
		const label = node.paragraph?.label;
		if (!label || label.ordinal === null || !node.paragraph) continue;
		const siblings = last.get(node.parent) ?? new Map<string, number>();
		last.set(node.parent, siblings);
		const before = siblings.get(label.style) ?? 0;
		siblings.set(label.style, label.ordinal);
		const place = placeOf(
			partOf(node.paragraph.passage, 0, Math.min(40, node.paragraph.passage.words.length)),
			lineOf,
		);
		if (before > 0 && label.ordinal === before)
			doubts.push(doubt("number-repeated", place, { label: label.shown }, nextLabel(label.shown)));
		else if (
			label.ordinal > before + 1 &&
			!(label.style === "letter" && label.ordinal === before + 2 && label.name === "e")
		)
			doubts.push(doubt("number-skipped", place, { label: label.shown, missing: String(before + 1) }));
	}
	return doubts;
}

/** "2.1." is followed by "2.2."; letters are left to the clerk, who may or may not use đ. */
const nextLabel = (shown: string): string | null =>
	/\d+\D*$/.test(shown)
		? shown.replace(/(\d+)(\D*)$/, (_, number: string, end: string) => `${Number(number) + 1}${end}`)
		: null;

export function doubtsOfAppendix(
	mentions: readonly Passage[],
	zones: Zones,
	tables: number,
	lineOf: LineFinder,
): Doubt[] {
	if (tables > 0 || zones.attached.length > 0) return [];
	return mentions.map((passage) =>
		doubt("appendix-absent", placeOf(passage, lineOf), { written: passage.words }),
	);
}

/** Tables that look like data but whose columns nobody can name. */
export function doubtsOfTables(tables: readonly ReadTable[], lineOf: LineFinder): Doubt[] {
	return tables
		.filter(({ holds }) => holds === "other")
		.map(({ start, end, heads }) => {
			const place = {
				fragments: [[start, end] as const],
				lines: [lineOf(start), lineOf(end - 1)] as const,
				cell: null,
			};
			return doubt("table-unclear", place, { heads: heads.join(" | ") });
		});
}

export interface Repairs {
	readonly passage: Passage;
	readonly slips: readonly Slip[];
}

export function doubtsOfRecognition(
	paragraphs: readonly Paragraph[],
	repairs: readonly Repairs[],
	lineOf: LineFinder,
): Doubt[] {
	const doubts = repairs.flatMap(({ passage, slips }) =>
		slips.map((slip) => slipDoubt("ocr-slip", passage, slip, lineOf)),
	);
	for (const paragraph of paragraphs) {
		for (const slip of variantsIn(paragraph.passage))
			doubts.push(slipDoubt("spelling-variant", paragraph.passage, slip, lineOf));
		for (const cut of paragraph.pageCuts)
			doubts.push(
				doubt("page-cut", {
					fragments: [[Math.max(0, cut - 10), cut]],
					lines: [lineOf(cut - 1), lineOf(cut - 1)],
					cell: null,
				}),
			);
	}
	return doubts;
}

function slipDoubt(
	code: "ocr-slip" | "spelling-variant",
	passage: Passage,
	slip: Slip,
	lineOf: LineFinder,
): Doubt {
	return doubt(
		code,
		placeOf(partOf(passage, slip.from, slip.to), lineOf),
		{ written: slip.written },
		slip.meant,
	);
}

export function doubtOfUnreadable(text: string): Doubt[] {
	const odd = [...text.matchAll(/[\uFFFC\uFFFD]/g)];
	const first = odd[0];
	return first
		? [
				doubt(
					"text-unreadable",
					{ fragments: [[first.index, first.index + 1]], lines: [1, 1], cell: null },
					{ characters: String(odd.length) },
				),
			]
		: [];
}
