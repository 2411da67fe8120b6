import type { WorkingCalendar } from "@guong/working-calendar";
import { remaining } from "@guong/working-calendar";
import type { Temporal } from "temporal-polyfill";
import {
	formatDay,
	formatDays,
	formatDistance,
	formatWorkingDaysLeft,
	type Language,
} from "#platform/i18n/index.ts";
import { ButtonLink, type WorkItem } from "#platform/ui/index.ts";
import { type Standing, standingOn } from "../../domain/standing.ts";
import { paperOf } from "../../follow/paper-in-list.ts";
import { workMessages } from "../../follow/work-messages.ts";
import type { WorkRow } from "../../queries/follow/work-rows.ts";
import { taskPage } from "../task/action-addresses.ts";
import { AsWritten } from "../task/as-written.tsx";
import { StandingMark } from "./standing-mark.tsx";

export interface ItemContext {
	readonly language: Language;
	readonly to: (address: string) => string;
	readonly today: Temporal.PlainDate;
	readonly calendar: WorkingCalendar;
	/** full names of bodies that are named in the rows */
	readonly bodies: ReadonlyMap<string, string>;
	/** name the lead body too, where rows are of several */
	readonly nameBody?: boolean;
	/** what the reader does about it next; without it there is no button, only the task behind its name */
	readonly next?: (row: WorkRow) => { readonly label: string; readonly address: string } | null;
	/** true for all unless said otherwise */
	readonly bodyExists?: (row: WorkRow) => boolean;
}

export const standingOfRow = (row: WorkRow, today: Temporal.PlainDate, bodyExists = true): Standing =>
	standingOn({ ...row, bodyExists }, today);

/** One line of work: when, what, from which paper, why that date, how it stands. */
export function workItem(row: WorkRow, context: ItemContext): WorkItem {
	const { language, to, today } = context;
	const words = workMessages[language];
	const standing = standingOfRow(row, today, context.bodyExists?.(row));
	const { when, left } = whenOf(row, context);
	const next = context.next?.(row);
	return {
		when,
		left,
		address: to(taskPage(row.id)),
		title: <AsWritten language={language} text={row.text} />,
		text: facts(row, context).join(" · "),
		more: row.reason ? <p>{words.returnedBecause(row.reason)}</p> : null,
		state: <StandingMark standing={standing} language={language} />,
		action: next ? (
			<ButtonLink kind="second" small address={to(next.address)}>
				{next.label}
			</ButtonLink>
		) : null,
	};
}

const over: readonly string[] = ["accepted", "stopped", "declined"];

function whenOf(row: WorkRow, { language, today, calendar }: ItemContext) {
	const words = workMessages[language];
	if (over.includes(row.state))
		return {
			when: row.dueOn ? words.due(formatDay(row.dueOn, language)) : words.noDue,
			left: overOn(row, language),
		};
	if (row.state === "signed" && row.declaredOn)
		return {
			when: formatDay(row.declaredOn, language),
			left: words.since(formatDistance(row.declaredOn, today, language)),
		};
	if (row.dueOn === null)
		return { when: words.noDue, left: row.waitsFor ? waitsFor(row.waitsFor, language) : null };
	const { state, workingDays } = remaining(calendar, today, row.dueOn);
	const left =
		row.kind === "request" && state === "over" ? null : state === "over" ? -workingDays : workingDays;
	return {
		when: formatDay(row.dueOn, language),
		left: left === null ? null : lateOrLeft(left, state === "over", language),
	};
}

/** A date that passed over a week-end is late although no working day has passed. */
const lateOrLeft = (left: number, isOver: boolean, language: Language) =>
	isOver && left === 0 ? workMessages[language].justOver : formatWorkingDaysLeft(left, language);

const overOn = (row: WorkRow, language: Language) =>
	row.acceptedOn ? workMessages[language].overOn(formatDay(row.acceptedOn, language)) : null;

function waitsFor(anchor: string, language: Language): string {
	const words = workMessages[language].waitsFor;
	if (anchor === "plan-issued" || anchor === "period-end") return words[anchor];
	const [kind, index, year] = anchor.split(":");
	return kind === "index-published" && index && year ? words.index(index, year) : words.other;
}

/** From which paper, for which round, and why that date. */
function facts(row: WorkRow, { language, bodies, nameBody }: ItemContext): string[] {
	const words = workMessages[language];
	const said = [paperOf(row.paper, language)];
	if (nameBody) said.push(words.toBody(bodies.get(row.bodyId) ?? row.bodyId));
	if (row.priority) said.push(words.priority);
	if (row.kind === "request") said.push(words.request);
	if (row.period) said.push(words.period(formatDays(row.period.first, row.period.last, language)));
	if (row.occasion) said.push(row.occasion);
	if (row.deadlineWords) said.push(words.byPaper(row.deadlineWords));
	if (row.firstDueOn && row.dueOn && !row.firstDueOn.equals(row.dueOn))
		said.push(words.firstDue(formatDay(row.firstDueOn, language)));
	if (row.askedDueOn) said.push(words.askedDue(formatDay(row.askedDueOn, language)));
	return said;
}
