import type { Reading } from "@guong/admin-docs";
import type { Temporal } from "temporal-polyfill";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import type { Term } from "#platform/ui/index.ts";
import { paperKindNames } from "../../domain/paper-name.ts";
import type { LegalBasis, PlanHead, TargetText } from "../../domain/plan.ts";
import type { TaskText } from "../../domain/task.ts";
import { planMessages } from "../../plan/messages.ts";
import { taskFieldWords } from "../../plan/task-field-words.ts";
import { deadlineInWords, recurrenceWords, taskKindWords } from "../../plan/task-words.ts";
import { textMessages } from "../../plan/text-messages.ts";
import { itemMessages } from "../../reading/item-messages.ts";
import { readingMessages } from "../../reading/messages.ts";
import { shownFigure } from "../plan/figure-text.ts";
import { type BodyNames, bodiesInWords } from "./body-words.ts";

/** A task as it will stand in the draft, in the order in which it is looked at. */
export function taskTerms(task: TaskText, how: BodyNames): readonly Term[] {
	const { language } = how;
	const fields = taskFieldWords[language];
	const words = itemMessages[language].tasks;
	const lead = task.lead.length > 0 ? bodiesInWords(task.lead, how) : words.notStated;
	const terms: Term[] = [
		{
			term: fields.lead,
			is: task.lead.length > 0 && task.leads === "each" ? `${lead}; ${words.each}` : lead,
		},
	];
	if (task.coordinate.length > 0)
		terms.push({ term: fields.coordinate, is: bodiesInWords(task.coordinate, how) });
	terms.push({ term: fields.deadline, is: timeInWords(task, language) });
	if (task.recurrence !== "once")
		terms.push({ term: fields.recurrence, is: recurrenceWords[language][task.recurrence] });
	if (task.output !== null) terms.push({ term: fields.output, is: task.output });
	if (task.measure !== null) terms.push({ term: fields.measure, is: measureInWords(task.measure, language) });
	if (task.kind !== "order") terms.push({ term: fields.kind, is: taskKindWords[language][task.kind] });
	return terms;
}

const measureInWords = (
	{ label, target, unit }: NonNullable<TaskText["measure"]>,
	language: Language,
): string =>
	target === null ? label : `${label}: ${shownFigure(String(target), language)} ${unit ?? ""}`.trim();

function timeInWords({ deadline, deadlineWords }: TaskText, language: Language): string {
	const words = itemMessages[language].tasks;
	const meant = deadline.kind === "none" ? null : deadlineInWords(deadline, language);
	if (deadlineWords === null) return meant ?? words.notStated;
	return `“${deadlineWords}”, ${meant ? words.understood(meant) : words.notUnderstood}`;
}

/** Each figure as printed. */
export function targetTerms(target: TargetText, language: Language): readonly Term[] {
	const { heads, groups, year } = textMessages[language].targets;
	const figure = (value: string | null) => value && shownFigure(value, language);
	const unit = target.unitLabel ? ` ${target.unitLabel}` : "";
	const figures = [
		[heads.value, target.value && `${target.atLeast ? "≥" : "≤"} ${figure(target.value)}${unit}`],
		[heads.value, target.inGroup && groups[target.inGroup]],
		[heads.increase, figure(target.increase)],
		[heads.baseline, figure(target.baseline)],
		[year, String(target.year)],
	] as const;
	return figures.flatMap(([term, is]) => (is ? [{ term, is }] : []));
}

const shownDay = (day: Temporal.PlainDate | null): string | null => (day ? formatDay(day, "vi") : null);

/** "Quyết định 1389/QĐ-UBND-HC, 12/10/2022, Ủy ban nhân dân tỉnh" */
export const basisInWords = ({ reference, day, issuer }: LegalBasis): string =>
	[reference, shownDay(day), issuer].filter(Boolean).join(", ");

/** The head as it will be, and what the paper says beside it. */
export function headTerms(
	head: PlanHead,
	reading: Reading,
	issuer: string,
	language: Language,
): readonly Term[] {
	const words = planMessages[language].head;
	const own = readingMessages[language].head;
	const { parent, period } = head;
	const above = parent && [parent.reference, parent.issuer, shownDay(parent.day)].filter(Boolean).join(", ");
	const onPaper = [reading.number?.raw, reading.date?.raw, reading.signature.name?.value];
	const terms: readonly (readonly [string, string | null | undefined])[] = [
		[words.kind, paperKindNames[head.paperKind][language]],
		[words.subject, head.subject || own.notThere],
		[words.year, String(head.year)],
		[words.first, shownDay(period.first)],
		[words.last, shownDay(period.last)],
		[words.place, head.place],
		[words.index, head.indexCode && `${head.indexCode} ${head.indexYear ?? ""}`],
		[planMessages[language].work.facts.parent, above],
		...[own.number, own.date, own.signer].map(
			(term, index) => [term, onPaper[index]?.trim() || own.notThere] as const,
		),
		[own.inNameOf, issuer],
	];
	return terms.flatMap(([term, is]) => (is ? [{ term, is }] : []));
}
