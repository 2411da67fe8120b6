import type { Temporal } from "temporal-polyfill";
import { timeZone } from "#platform/clock/clock.ts";
import { formatDay, formatMoment } from "#platform/i18n/index.ts";
import { Facts, StateMark, type WorkState } from "#platform/ui/index.ts";
import { dossierMessages } from "../../desk/dossier-messages.ts";
import { type DeskStanding, standingOf } from "../../domain/desk/standing.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { lifeMessages } from "../../life/messages.ts";
import { type DossierProps, whereIs } from "./dossier-props.ts";
import { feeWords } from "./receipt-parts.tsx";

export const standingShapes: Readonly<Record<DeskStanding, WorkState>> = {
	late: "late-still",
	"due-today": "due-soon",
	"due-soon": "due-soon",
	"to-hand-over": "waiting",
	"to-answer": "waiting",
	waiting: "returned",
	"to-deliver": "on-track",
	"in-time": "on-track",
	ended: "done",
};

/** Nothing happens at an office after midnight of the day. */
export const endOfDay = (day: Temporal.PlainDate): Temporal.Instant =>
	day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();

export function shapeOf(dossier: Shaped, now: Temporal.Instant, today: Temporal.PlainDate): WorkState {
	const standing = standingOf(dossier, now, endOfDay(today));
	if (standing === "late") return dossier.state === "received" ? "late-still" : "late-moving";
	if (standing === "ended" && dossier.state !== "delivered") return "stopped";
	return standingShapes[standing];
}

type Shaped = Pick<StoredDossier, "state" | "dueAt" | "channel">;

const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(timeZone).toPlainDate();

export function DossierFacts({ view, context }: DossierProps) {
	const { language, clock, today } = context;
	const words = dossierMessages[language].facts;
	const { dossier, daysLeft } = view;
	const { dueAt, firstDueAt } = dossier;
	const moved = firstDueAt !== null && dueAt !== null && !firstDueAt.equals(dueAt);
	const why = [
		...(moved ? [words.first(formatDay(dayOf(firstDueAt), language))] : []),
		...(dossier.dueUncertain ? [words.uncertain] : []),
	];
	const officer = view.person(dossier.officerPersonId);
	return (
		<Facts
			items={[
				{
					label: words.state,
					word: true,
					value: (
						<StateMark state={shapeOf(dossier, clock.now(), today)}>
							{lifeMessages[language].states[dossier.state]}
						</StateMark>
					),
				},
				{
					label: words.due,
					word: true,
					value: dueAt ? formatMoment(dueAt, language) : words.noDue,
					why: why.join("; ") || undefined,
					late: daysLeft !== null && daysLeft < 0,
				},
				{
					label: words.who,
					word: true,
					value: whereIs(view),
					why: officer ? words.officer(officer) : words.nobody,
				},
				{
					label: words.fee,
					word: true,
					value: feeWords(dossier.fee, language),
					why: dossier.paidAt
						? words.paid(formatDay(dayOf(dossier.paidAt), language))
						: dossier.fee
							? words.unpaid
							: undefined,
				},
			]}
		/>
	);
}
