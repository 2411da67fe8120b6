import type { BodyFound } from "../reading.ts";
import { type LineFinder, type Passage, partOf, placeOf } from "../text/passage.ts";
import type { BodyAt, BodyContext } from "./body-context.ts";
import { bodyAt, type Family, familyOf } from "./find-bodies.ts";

/** Names in a row: "các phòng chuyên môn, Công an huyện và UBND các xã". */
export interface BodyList {
	readonly bodies: readonly BodyAt[];
	/** in the passage, after the last name and what qualifies it */
	readonly end: number;
	/** nothing but names, separators and remarks in brackets */
	readonly whole: boolean;
}

const between = /(?:[\s,;/&+]|(?:và|cùng|cùng với|với|của|cho|là|đồng chí)(?=\s)|- )+/uy;
const qualifier =
	/\s*(?:\([^)]{0,80}\)|(?:có )?liên quan|được giao(?: chủ trì| nhiệm vụ| phụ trách)?|trên địa bàn(?: (?:tỉnh|huyện|xã|toàn tỉnh|toàn huyện|thành phố|phường|thị trấn))?(?: \p{L}+ \p{L}+(?=[,;.:]|$))?|trong tỉnh|toàn tỉnh|thuộc tỉnh|cùng cấp|(?:trực )?thuộc (?:ubnd |ủy ban nhân dân )?(?:tỉnh|huyện|xã)|chịu trách nhiệm)(?![\p{L}])/uy;

export function bodyListAt(passage: Passage, from: number, context: BodyContext): BodyList {
	const first = readList(passage, from, context);
	const written = passage.fold.slice(from, first.end);
	if (context.acting && context.acting !== context.level && /cùng cấp/.test(written))
		return readList(passage, from, { ...context, level: context.acting });
	return first;
}

function readList(passage: Passage, from: number, context: BodyContext): BodyList {
	const bodies: BodyAt[] = [];
	let family: Family = null;
	let at = from;
	let end = from;
	while (at < passage.fold.length) {
		at = skip(between, passage.fold, at);
		const found = bodyAt(passage, at, context, family);
		if (!found || found.to <= at) break;
		bodies.push(found);
		family = familyOf(found.body);
		at = found.to;
		for (let next = skip(qualifier, passage.fold, at); next > at; next = skip(qualifier, passage.fold, at))
			at = next;
		end = at;
	}
	return { bodies, end, whole: bodies.length > 0 && /^[\s.,;:/]*$/.test(passage.fold.slice(end)) };
}

function skip(pattern: RegExp, text: string, from: number): number {
	pattern.lastIndex = from;
	const found = pattern.exec(text);
	return found ? from + found[0].length : from;
}

/** Bodies as found values, each once, in the order written. */
export function foundBodies(passage: Passage, bodies: readonly BodyAt[], lineOf: LineFinder): BodyFound[] {
	const seen = new Set<string>();
	const found: BodyFound[] = [];
	for (const { body, from, to, confidence } of bodies) {
		if (seen.has(body.key)) continue;
		seen.add(body.key);
		const part = partOf(passage, from, to);
		found.push({ value: body, raw: part.words, place: placeOf(part, lineOf), confidence });
	}
	return found;
}
