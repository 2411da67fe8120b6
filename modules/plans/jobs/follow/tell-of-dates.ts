import { isWorkingDay, nthWorkingDay } from "@guong/working-calendar";
import { peopleAt, peopleOn } from "#modules/accounts/index.ts";
import { workingCalendar } from "#modules/organisation/index.ts";
import type { Job } from "#platform/http/module-wiring.ts";
import { addJob } from "#platform/jobs/add-job.ts";
import { usualReminder } from "../../domain/reminder.ts";
import { type DateKind, dateAudiences } from "../../follow/audiences.ts";
import { datesBetween } from "../../queries/follow/dates-to-tell.ts";
import { toldAtBody } from "../../queries/follow/who-is-told.ts";
import { insertDateNotices } from "../../store/follow/notice.ts";

/** Dates looked at in one job; a longer list goes on in the next. */
const atATime = 500;
/** Days that passed are looked at again for so long, so that what a machine slept through is still told. */
const lookingBack = 7;

interface Next {
	readonly kind: DateKind;
	readonly after: string | null;
}

/** Each working day: who has the task is told in the system that its date is near, or has passed. Letters come by `remind`. */
export const tellOfDates: Job<Next | null> = {
	name: "plans/tell-of-dates",
	run: async (payload, { trx, clock }) => {
		const today = clock.today();
		const calendar = await workingCalendar(trx, { from: today, to: today.add({ days: 60 }) });
		if (!isWorkingDay(calendar, today)) return;
		const { kind, after } = payload ?? { kind: "date-near", after: null };
		const days =
			kind === "date-near"
				? { from: today, to: nthWorkingDay(calendar, today, usualReminder.daysBefore) }
				: { from: today.subtract({ days: lookingBack }), to: today.subtract({ days: 1 }) };
		const dates = await datesBetween(trx, days, { after, limit: atATime });
		const bodyIds = [...new Set(dates.map(({ bodyId }) => bodyId))];
		const officers = [...new Set(dates.flatMap(({ officerPersonId }) => officerPersonId ?? []))];
		const known = {
			people: await peopleAt(trx, { bodyIds }, today),
			named: await peopleOn(trx, officers, today),
		};
		const notices = dates.map((date) => ({
			...{ occurrenceId: date.occurrenceId, dueOn: date.dueOn, kind },
			told: toldAtBody(dateAudiences[kind], date, known),
		}));
		await insertDateNotices(trx, notices, clock.now());
		const last = dates.length === atATime ? dates.at(-1) : undefined;
		if (last) await addJob(trx, tellOfDates.name, { kind, after: last.occurrenceId });
		else if (kind === "date-near") await addJob(trx, tellOfDates.name, { kind: "date-passed", after: null });
	},
};
