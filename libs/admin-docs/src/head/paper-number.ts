import type { PaperNumber } from "../reading.ts";
import { two } from "../text/calendar.ts";

/**
 * `number / year / TYPE-ISSUER` of state papers and `number-TYPE/ISSUER` of Party papers (Decree 30/2020/NĐ-CP art. 15;
 * Hướng dẫn 36-HD/VPTW). The Party form is tried first.
 */
const issuerPart = "[A-ZĐ](?:[A-Za-zĐđÔƯÂ0-9]|\\.(?=[A-Za-zĐđÔƯÂ0-9]))*";
const blankOrNumber = "(?:\\d{1,6}[a-z]?|[.…_ ]{0,12})";
const party = new RegExp(
	`(${blankOrNumber})\\s?-\\s?([A-Z][A-Za-zĐđ]{0,5})\\s?/\\s?([A-ZĐ][A-ZĐa-z]*(?:[-/&]?[A-ZĐ]+)*)(?![\\p{L}\\d/])`,
	"u",
);
const state = new RegExp(
	`(${blankOrNumber})(?:\\s?/\\s?((?:19|20)\\d{2}))?\\s?/{1,2}\\s?(${issuerPart}(?:\\s?[-–]\\s?${issuerPart}){0,4})(?![\\p{L}\\d])`,
	"u",
);

export interface NumberAt {
	readonly value: PaperNumber;
	readonly raw: string;
	readonly from: number;
	readonly to: number;
}

/** The number and symbol that begin within the first characters of `words` after `from`. */
export function numberAt(words: string, from: number, reach = 60): NumberAt | null {
	const window = words.slice(from, from + reach);
	const found = earliest(party.exec(window), state.exec(window));
	if (!found) return null;
	const raw = found[0].trim();
	const start = from + found.index + found[0].indexOf(raw);
	return { value: readParts(found), raw, from: start, to: start + raw.length };
}

function earliest(byParty: RegExpExecArray | null, byState: RegExpExecArray | null): RegExpExecArray | null {
	if (byParty && /^\s*\d|^[\s.…_]*-/.test(byParty[0]) && (!byState || byParty.index <= byState.index))
		return byParty;
	return byState;
}

function readParts(found: RegExpExecArray): PaperNumber {
	const number = /\d+/.exec(found[1] ?? "");
	const sequence = number ? Number(number[0]) : null;
	const isParty = /-[^/]*\//.test(found[0].replace(/\s/g, "")) && !/^[\s\d.…_]*\//.test(found[0]);
	const shown = sequence === null ? null : two(sequence);
	if (isParty) {
		const symbol = `${found[2]}/${found[3]}`;
		return { number: sequence, year: null, symbol, form: "party", normalized: shown && `${shown}-${symbol}` };
	}
	const symbol = (found[3] as string).replace(/\s/g, "").replace(/–/g, "-");
	const year = found[2] === undefined ? null : Number(found[2]);
	const whole = shown && (year === null ? `${shown}/${symbol}` : `${shown}/${year}/${symbol}`);
	return { number: sequence, year, symbol, form: "state", normalized: whole };
}
