import { remaining } from "@guong/working-calendar";
import { bodyNames, workingCalendar } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { RequestContext } from "#platform/http/route.ts";
import { formatDay, formatWorkingDaysLeft, type Language } from "#platform/i18n/index.ts";
import { ButtonLink, StateMark, type WorkItem, type WorkState } from "#platform/ui/index.ts";
import { answeredLate, type ExplanationStanding, explanationStanding } from "../../domain/explanation.ts";
import { explanationMessages } from "../../follow/explanation-messages.ts";
import { workMessages } from "../../follow/work-messages.ts";
import {
	type ExplanationInList,
	type ExplanationSide,
	explanationsOf,
} from "../../queries/follow/explanations.ts";
import type { Worker } from "../../queries/follow/worker-of.ts";
import { AsWritten } from "../task/as-written.tsx";

export const explanationAddress = (id: string): string => `/giai-trinh/${id}`;

const explanationShapes: Readonly<Record<ExplanationStanding, WorkState>> = {
	asked: "waiting",
	overdue: "late-still",
	answered: "waiting",
	enough: "done",
	"not-enough": "returned",
	withdrawn: "stopped",
};

type Context = Pick<RequestContext, "language" | "to" | "today"> & { readonly db: ReadDb };

/** What must be answered, or what waits to be judged, as lines of work. */
export async function explanationItems(
	context: Context,
	worker: Worker,
	side: ExplanationSide,
): Promise<readonly WorkItem[]> {
	const turn = side === "asked-of-us" ? "unanswered" : "answered";
	return itemsOf(context, await explanationsOf(context.db, worker, { side, turn, limit: 50 }), side);
}

export async function itemsOf(
	{ db, language, to, today }: Context,
	found: readonly ExplanationInList[],
	side: ExplanationSide,
): Promise<readonly WorkItem[]> {
	if (found.length === 0) return [];
	const days = found.map(({ dueOn }) => dueOn.year);
	const calendar = await workingCalendar(db, {
		from: today.with({ year: Math.min(today.year, ...days) }),
		to: today.with({ year: Math.max(today.year, ...days) }),
	});
	const other = (each: ExplanationInList) => (side === "asked-of-us" ? each.askingBodyId : each.bodyId);
	const names = await bodyNames(db, found.map(other), today);
	return found.map((each) => {
		const standing = explanationStanding(each, today);
		const open = standing === "asked" || standing === "overdue";
		const left = remaining(calendar, today, each.dueOn);
		return {
			when: formatDay(each.dueOn, language),
			left: open
				? formatWorkingDaysLeft(left.state === "over" ? -left.workingDays : left.workingDays, language)
				: null,
			address: to(explanationAddress(each.id)),
			title: <AsWritten language={language} text={each.question} />,
			text: `${each.taskText} · ${names.get(other(each)) ?? other(each)}`,
			state: <ExplanationMark {...{ standing, language }} late={answeredLate(each)} />,
			action: open || standing === "answered" ? openButton(each, side, standing, language, to) : null,
		};
	});
}

function openButton(
	{ id }: ExplanationInList,
	side: ExplanationSide,
	standing: ExplanationStanding,
	language: Language,
	to: (address: string) => string,
) {
	const words = workMessages[language];
	const mine = side === "asked-of-us" ? standing !== "answered" : standing === "answered";
	const label = side === "asked-of-us" ? words.explain.answer : words.judge.action;
	return (
		<ButtonLink kind="second" small address={to(explanationAddress(id))}>
			{mine ? label : explanationMessages[language].open}
		</ButtonLink>
	);
}

interface MarkProps {
	readonly standing: ExplanationStanding;
	readonly language: Language;
	readonly late: boolean;
}

export function ExplanationMark({ standing, language, late }: MarkProps) {
	const words = explanationMessages[language];
	const word = words.standings[standing];
	return (
		<StateMark state={explanationShapes[standing]}>
			{late ? `${word}, ${words.answeredLate}` : word}
		</StateMark>
	);
}
