import pg from "pg";

type Parse = (text: string) => unknown;

/** Numbers of types in PostgreSQL's catalogue (`pg_type.oid`), which never change. */
const oid = {
	int8: 20,
	int8Array: 1016,
	numeric: 1700,
	numericArray: 1231,
	date: 1082,
	dateArray: 1182,
	timestamp: 1114,
	timestampArray: 1115,
	timestamptz: 1184,
	timestamptzArray: 1185,
	interval: 1186,
	intervalArray: 1187,
	textArray: 1009,
} as const;

/**
 * Counts are int8 in PostgreSQL, and a count as text is a trap ("10" < "9"); what does not fit exactly into a
 * number of JavaScript is refused instead of rounded.
 */
function wholeNumber(text: string): number {
	const value = Number(text);
	if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} does not fit into a number exactly`);
	return value;
}

/** `2025-07-01 07:00:00.123456+07` → `2025-07-01T00:00:00.123456Z`; `infinity` stays. Nobody is given a `Date`. */
export function instantText(text: string): string {
	const parts =
		/^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d+)?([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?( BC)?$/.exec(text);
	if (!parts || parts[8]) return text;
	const [, day, time, fraction = "", sign, hours, minutes = "0", seconds = "0"] = parts;
	const offset = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * (sign === "-" ? -1 : 1);
	const moment = new Date(Date.parse(`${day}T${time}Z`) - offset * 1000);
	return moment.toISOString().replace(/\.\d+Z$/, `${fraction}Z`);
}

const asWritten: Parse = (text) => text;
const arrayOfText = pg.types.getTypeParser(oid.textArray as number) as (text: string) => (string | null)[];
const each =
	(parse: Parse): Parse =>
	(text) =>
		arrayOfText(text).map((element) => (element === null ? null : parse(element)));

const parsers = new Map<number, Parse>([
	[oid.int8, wholeNumber],
	[oid.int8Array, each(wholeNumber)],
	[oid.numeric, asWritten],
	[oid.numericArray, each(asWritten)],
	[oid.date, asWritten],
	[oid.dateArray, each(asWritten)],
	[oid.timestamp, asWritten],
	[oid.timestampArray, each(asWritten)],
	[oid.timestamptz, instantText],
	[oid.timestamptzArray, each(instantText)],
	[oid.interval, asWritten],
	[oid.intervalArray, each(asWritten)],
]);

/** For `types` of a `pg` pool. date → `yyyy-mm-dd`, timestamptz → UTC instant, numeric → text, int8 → number. */
export const typeParsers = {
	getTypeParser(type: number, format?: "text" | "binary"): Parse {
		const ours = format === "binary" ? undefined : parsers.get(type);
		return ours ?? (pg.types.getTypeParser(type, format ?? "text") as Parse);
	},
};
