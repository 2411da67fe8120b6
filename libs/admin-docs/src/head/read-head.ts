import type { KnownBody } from "../bodies/body-context.ts";
import { isThere } from "../bodies/find-bodies.ts";
import { indicesIn } from "../indices/name-nodes.ts";
import type { BodyFound, Found, Level, PaperKind, PaperNumber, PartialDate, Period } from "../reading.ts";
import { slugOf } from "../text/normalise.ts";
import type { Paragraph } from "../text/paragraphs.ts";
import { type LineFinder, type Passage, partOf, passageOf, placeOf } from "../text/passage.ts";
import { dateAt } from "./dates.ts";
import { type IssuerSources, issuerOf } from "./issuer.ts";
import { type IssuerClash, issuerClash } from "./issuer-clash.ts";
import { isForeignSymbol } from "./kinds.ts";
import { letterSubject } from "./letter.ts";
import { numberAt } from "./paper-number.ts";
import { periodIn, withoutPast } from "./period.ts";
import type { Tail } from "./read-tail.ts";
import type { Zones } from "./zones.ts";

export interface Head {
	readonly kind: Found<PaperKind> | null;
	readonly number: Found<PaperNumber> | null;
	readonly place: Found<string> | null;
	readonly date: Found<PartialDate> | null;
	/** written as a date, but none that a calendar has */
	readonly impossibleDate: Found<string> | null;
	readonly subject: Found<string> | null;
	readonly period: Found<Period> | null;
	readonly issuer: BodyFound | null;
	/** header, enacting sentence and signature name two */
	readonly clash: IssuerClash | null;
	readonly level: Level;
	readonly locality: string | null;
	readonly city: boolean;
	readonly office: boolean;
	readonly indices: readonly string[];
	readonly year: number | null;
	readonly baselineYear: number | null;
}

const numberCue = /^\P{L}*số\s*:?\s*/u;
const placeDate = /((?:tp\.?\s*|thành phố\s+)?[\p{L}’' -]{2,30}?),\s*(?=ngày[\s.…_\d])/u;

export function readHead(
	text: string,
	zones: Zones,
	tail: Tail,
	bodies: readonly KnownBody[],
	lineOf: LineFinder,
): Head {
	const header = linesOfParagraphs(text, zones.header);
	const letter = zones.greeting ? letterSubject(text, zones.header) : null;
	const subjectPassage = letter ?? subjectOf(text, zones);
	const subject = subjectPassage && foundSubject(subjectPassage, lineOf);
	const number = numberIn(header, lineOf);
	const dated = dateIn(header, lineOf);
	const sources: IssuerSources = {
		header,
		preamble: zones.preamble.map(({ passage }) => passage),
		subject: subjectPassage,
		closing: zones.closing.map(({ passage }) => passage),
		signature: tail.authority,
		place: dated.place?.value.replace(/^(?:TP\.?|Thành phố)\s*/u, "") ?? null,
		body: zones.body.slice(0, 60).map(({ passage }) => passage),
	};
	const issuer = issuerOf(sources, lineOf);
	const issuedIn = dated.date ? Number(dated.date.value.date.slice(0, 4)) : null;
	const period = withoutPast(
		periodIn(
			subjectPassage,
			zones.preamble.map(({ passage }) => passage),
			lineOf,
		),
		zones.kind?.kind === "BC" ? null : issuedIn,
	);
	const year = period?.found?.value.from ? Number(period.found.value.from.slice(0, 4)) : issuedIn;
	return {
		kind: kindOf(zones, number, lineOf),
		number,
		place: dated.place,
		date: dated.date,
		impossibleDate: dated.impossible,
		subject,
		period: period?.found ?? null,
		issuer: issuer && withCode(issuer.found, bodies, dated.date?.value.date ?? null),
		clash: issuerClash(sources, tail.title, lineOf),
		level: issuer?.level ?? "province",
		locality: issuer?.locality ?? null,
		city: issuer?.city ?? false,
		office: issuer?.office ?? false,
		indices: indicesOf(subjectPassage, zones),
		year,
		baselineYear: period?.baselineYear ?? null,
	};
}

/** The catalogue's code, by the code that the level gives or by the name of the office. */
function withCode(found: BodyFound, bodies: readonly KnownBody[], day: string | null): BodyFound {
	const { code, name, level } = found.value;
	if (bodies.length === 0 || bodies.some((body) => body.code === code)) return found;
	const named = bodies.filter(
		(body) => body.level === level && slugOf(name).startsWith(slugOf(body.name)) && isThere(body, day),
	);
	return { ...found, value: { ...found.value, code: code === null ? (named[0]?.code ?? null) : null } };
}

function indicesOf(subject: Passage | null, zones: Zones): string[] {
	const ofSubject = subject ? indicesIn(subject.fold) : [];
	if (ofSubject.length > 0) return ofSubject;
	const ofPreamble = [...new Set(zones.preamble.flatMap(({ passage }) => indicesIn(passage.fold)))];
	if (ofPreamble.length > 0 || zones.kind) return ofPreamble;
	// an appendix that came without its paper
	return [...new Set(zones.header.slice(0, 6).flatMap(({ passage }) => indicesIn(passage.fold)))];
}

/** Header boxes stand line by line, whatever paragraphs they were joined to. */
function linesOfParagraphs(text: string, paragraphs: readonly Paragraph[]): Passage[] {
	return paragraphs.flatMap(({ lines }) =>
		lines.map((line) => passageOf(text, [{ start: line.outerStart, end: line.end }])),
	);
}

function joined(text: string, paragraphs: readonly Paragraph[]): Passage {
	return passageOf(
		text,
		paragraphs.flatMap(({ lines }) => lines.map(({ start, end }) => ({ start, end }))),
	);
}

function kindOf(
	zones: Zones,
	number: Found<PaperNumber> | null,
	lineOf: LineFinder,
): Found<PaperKind> | null {
	if (zones.greeting && !(number && isForeignSymbol(number.value.symbol))) {
		const words = partOf(zones.greeting.passage, 0, zones.greeting.passage.fold.indexOf("kính gửi") + 8);
		return { value: "CV", raw: words.words, place: placeOf(words, lineOf), confidence: 0.9 };
	}
	if (!zones.kind)
		return number && isForeignSymbol(number.value.symbol) ? { ...number, value: "unknown" } : null;
	const part = partOf(zones.kind.paragraph.passage, 0, zones.kind.length);
	return { value: zones.kind.kind, raw: part.words, place: placeOf(part, lineOf), confidence: 1 };
}

function subjectOf(text: string, zones: Zones): Passage | null {
	if (!zones.kind) return null;
	const rest = partOf(
		zones.kind.paragraph.passage,
		zones.kind.length,
		zones.kind.paragraph.passage.words.length,
	);
	const own = rest.words.trim().length > 3 ? rest : null;
	if (zones.subject.length === 0) return own;
	const below = joined(text, zones.subject);
	return own ? both(own, below) : below;
}

function foundSubject(passage: Passage, lineOf: LineFinder): Found<string> {
	const start = passage.words.search(/\S/);
	const part = partOf(passage, start, passage.words.trimEnd().length);
	return { value: part.words, raw: part.words, place: placeOf(part, lineOf), confidence: 0.95 };
}

const both = (first: Passage, second: Passage): Passage => ({
	words: `${first.words} ${second.words}`,
	fold: `${first.fold} ${second.fold}`,
	offsets: [...first.offsets, -1, ...second.offsets],
});

function numberIn(header: readonly Passage[], lineOf: LineFinder): Found<PaperNumber> | null {
	for (const passage of header) {
		const cue = numberCue.exec(passage.fold);
		if (!cue) continue;
		const from = cue.index + cue[0].length;
		const found = numberAt(passage.words, from, 50);
		if (!found) continue;
		const part = partOf(passage, found.from, found.to);
		return {
			value: found.value,
			raw: part.words,
			place: placeOf(part, lineOf),
			confidence: found.value.number === null ? 0.8 : 1,
		};
	}
	return null;
}

interface Dated {
	readonly place: Found<string> | null;
	readonly date: Found<PartialDate> | null;
	readonly impossible: Found<string> | null;
}

function dateIn(header: readonly Passage[], lineOf: LineFinder): Dated {
	for (const passage of header) {
		const cue = placeDate.exec(passage.fold);
		const at = cue ? cue.index + cue[0].length : passage.fold.search(/ngày[\s.…_\d]+tháng/u);
		const date = at >= 0 ? dateAt(passage.fold, at) : null;
		if (!date) continue;
		const whole = partOf(passage, cue ? cue.index : at, date.to);
		const place = cue ? placeWords(partOf(passage, cue.index, cue.index + (cue[1] as string).length)) : null;
		const shown = { raw: whole.words, place: placeOf(whole, lineOf) };
		return {
			place: place && {
				value: place.words,
				raw: place.words,
				place: placeOf(place, lineOf),
				confidence: 0.95,
			},
			date: date.value && {
				value: date.value,
				...shown,
				confidence: date.value.precision === "day" ? 1 : 0.9,
			},
			impossible: date.value ? null : { value: whole.words, ...shown, confidence: 0.5 },
		};
	}
	return { place: null, date: null, impossible: null };
}

/** In two columns the number stands before the place on the same line. */
function placeWords(part: Passage): Passage {
	const last = /(?:Thành phố\s+)?(?:(?:TP\.|\p{Lu}[\p{Ll}’']+)[ -]*)+$/u.exec(part.words);
	return last ? partOf(part, last.index, part.words.length) : part;
}
