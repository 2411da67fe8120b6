import { doubtSentence, type Reading, type Task } from "@guong/admin-docs";
import type { Language } from "#platform/i18n/index.ts";
import { readingMessages } from "./messages.ts";

/** For the terminal: the head of the paper, each task with who and when, then what is doubted. */
export function readingAsTable(reading: Reading, language: Language): string {
	const words = readingMessages[language];
	const facts: readonly (readonly [string, string | undefined])[] = [
		[words.paper, reading.kind?.raw],
		[words.issuer, reading.issuer?.value.name],
		[words.number, reading.number?.value.normalized ?? reading.number?.raw],
		[words.date, reading.date ? shownDay(reading.date.value.date) : undefined],
		[words.subject, reading.subject?.value],
	];
	const width = Math.max(...facts.map(([name]) => name.length));
	return [
		...facts.map(([name, value]) => `${name.padEnd(width)}  ${value ?? words.notStated}`),
		...targetLines(reading, words.targets),
		"",
		`${words.tasks} (${reading.tasks.length})`,
		...reading.tasks.flatMap((task) => taskLines(task, language)),
		"",
		`${words.doubts} (${reading.doubts.length})`,
		...reading.doubts.map((doubt) => {
			const place = doubt.place ? `${words.line} ${doubt.place.lines[0]}: ` : "";
			return `  ${doubt.blocking ? "!" : "-"} ${place}${doubt.task ? `${doubt.task} ` : ""}${doubtSentence(doubt, language)}`;
		}),
	].join("\n");
}

const shownDay = (iso: string): string => iso.split("-").reverse().join("/");

function targetLines(reading: Reading, title: string): string[] {
	if (reading.targets.length === 0) return [];
	const lines = reading.targets.map(({ value, raw }) => {
		const node = value.node ? `${value.node.index} ${value.node.node}` : "";
		return `  ${node.padEnd(12)} ${raw.trim()}`;
	});
	return ["", `${title} (${reading.targets.length})`, ...lines];
}

function taskLines(task: Task, language: Language): string[] {
	const words = readingMessages[language];
	const names = (bodies: Task["leads"]) => bodies.map(({ value }) => value.name).join("; ");
	const facts: readonly (readonly [string, string | null | undefined])[] = [
		[words.lead, names(task.leads)],
		[words.with, names(task.coordinators)],
		[
			words.deadline,
			task.deadline &&
				`${task.deadline.raw}${task.deadline.value.iso ? ` (${shownDay(task.deadline.value.iso)})` : ""}`,
		],
		[words.recurrence, task.recurrence?.raw],
		[words.nodes, task.nodes.map(({ index, node }) => `${index} ${node}`).join(", ")],
	];
	return [
		`  ${task.id}  ${task.text} (${words.line} ${task.place.lines[0]})`,
		...facts.filter(([, value]) => value).map(([name, value]) => `      ${name}: ${value}`),
	];
}
