import type { Span } from "@guong/admin-docs";
import type { TaskText } from "./task.ts";

/**
 * Where the parts of a task stand in the paper: each is looked for behind the one before it. A part whose words were
 * changed while it was cut keeps the place of the whole.
 */
export function partSpans(
	text: string,
	whole: readonly Span[],
	parts: readonly string[],
): readonly (readonly Span[])[] {
	const { letters, places } = lettersAt(text, whole);
	let from = 0;
	return parts.map((part) => {
		const wanted = lettersOf(part);
		const at = wanted === "" ? -1 : letters.indexOf(wanted, from);
		if (at < 0) return whole;
		from = at + wanted.length;
		return spansOf(places.slice(at, from), whole);
	});
}

const isLetter = /[\p{L}\p{N}]/u;
const lettersOf = (text: string): string =>
	[...text.normalize("NFC")]
		.filter((one) => isLetter.test(one))
		.join("")
		.toLowerCase();

/** Letters and figures alone: line breaks, dashes and emphasis marks differ between a paper and a task. */
function lettersAt(text: string, spans: readonly Span[]) {
	let letters = "";
	const places: number[] = [];
	for (const [start, end] of spans)
		for (let at = start; at < end; at++) {
			const letter = text[at] ?? "";
			if (!isLetter.test(letter)) continue;
			letters += letter.toLowerCase();
			places.push(at);
		}
	return { letters, places };
}

function spansOf(places: readonly number[], whole: readonly Span[]): readonly Span[] {
	return whole.flatMap(([start, end]): Span[] => {
		const inside = places.filter((at) => at >= start && at < end);
		const [first] = inside;
		const last = inside.at(-1);
		return first === undefined || last === undefined ? [] : [[first, last + 1]];
	});
}

/** Where a person would most likely cut: behind a semicolon, behind a sentence. A blank line shows each place. */
export const withLikelyCuts = (text: string): string =>
	text.replace(/;\s+(?=\p{L})/gu, ";\n\n").replace(/(?<=\p{Ll}{2}|\))\.\s+(?=\p{Lu})/gu, ".\n\n");

/** Parts are what blank lines keep apart. */
export const partsOfText = (typed: string): readonly string[] =>
	typed
		.normalize("NFC")
		.split(/\r?\n[ \t]*\r?\n/)
		.map((part) =>
			part
				.replace(/\s+/g, " ")
				.replace(/[;\s]+$/u, "")
				.trim(),
		)
		.filter((part) => part !== "");

/** as long as the text of a task can be */
export const mostText = 4000;

/** One task of two: words of both, what the first does not say from the second. */
export function mergedTask(first: TaskText, second: TaskText): TaskText {
	const text = `${first.text.replace(/[.;,\s]+$/u, "")}; ${second.text}`;
	const lead = first.lead.length > 0 ? first : second;
	const due = first.deadline.kind === "none" && first.deadlineWords === null ? second : first;
	const known = new Set(lead.lead.map(({ written }) => written));
	const helping = [...first.coordinate, ...second.coordinate, ...(lead === first ? second.lead : [])];
	const coordinate = helping.filter(({ written }) => !known.has(written) && known.add(written));
	const nodes = [...first.nodes];
	for (const node of second.nodes)
		if (!nodes.some(({ index, concept }) => index === node.index && concept === node.concept))
			nodes.push(node);
	return {
		...first,
		...{ text, nodes, coordinate },
		...{ lead: lead.lead, leads: lead.leads },
		...{ deadline: due.deadline, deadlineWords: due.deadlineWords },
		recurrence: first.recurrence === "once" ? second.recurrence : first.recurrence,
		output: first.output ?? second.output,
		measure: first.measure ?? second.measure,
	};
}
