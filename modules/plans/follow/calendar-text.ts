import type { Temporal } from "temporal-polyfill";

/** A day in somebody's calendar. */
export interface CalendarEntry {
	/** stays the same as long as the thing is the same, so that a program changes its entry and makes no second */
	readonly uid: string;
	readonly day: Temporal.PlainDate;
	readonly title: string;
	readonly text: string;
	readonly address: string;
}

/** Days as an iCalendar file (RFC 5545): whole days, which take up nobody's time. */
export function calendarText(
	name: string,
	entries: readonly CalendarEntry[],
	made: Temporal.Instant,
): string {
	const stamp = made.round("second").toString().replaceAll(/[-:]/g, "");
	const lines = [
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		"PRODID:-//Guong//Lich viec//VI",
		"CALSCALE:GREGORIAN",
		"METHOD:PUBLISH",
		`X-WR-CALNAME:${escaped(name)}`,
		"REFRESH-INTERVAL;VALUE=DURATION:PT6H",
		...entries.flatMap((entry) => [
			"BEGIN:VEVENT",
			`UID:${entry.uid}`,
			`DTSTAMP:${stamp}`,
			`DTSTART;VALUE=DATE:${compact(entry.day)}`,
			`DTEND;VALUE=DATE:${compact(entry.day.add({ days: 1 }))}`,
			`SUMMARY:${escaped(entry.title)}`,
			`DESCRIPTION:${escaped(entry.text)}`,
			`URL:${entry.address}`,
			"TRANSP:TRANSPARENT",
			"END:VEVENT",
		]),
		"END:VCALENDAR",
	];
	return `${lines.map(folded).join("\r\n")}\r\n`;
}

const compact = (day: Temporal.PlainDate): string => day.toString().replaceAll("-", "");

/** Section 3.3.11: what would end a value or begin another is escaped; other control characters have no place in a text. */
const escaped = (text: string): string =>
	text
		.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
		.replaceAll(/\r\n|\r|\n/g, "\\n")
		// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
		.replaceAll(/[\u0000-\u001f\u007f]/g, " ");

/** Section 3.1: at most 75 octets a line, and never a letter cut in two. */
function folded(line: string): string {
	const parts: string[] = [];
	let part = "";
	let octets = 0;
	for (const letter of line) {
		const size = Buffer.byteLength(letter);
		if (octets + size > (parts.length === 0 ? 75 : 74)) {
			parts.push(part);
			part = "";
			octets = 0;
		}
		part += letter;
		octets += size;
	}
	return [...parts, part].join("\r\n ");
}
