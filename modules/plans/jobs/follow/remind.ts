import type { WorkingCalendar } from "@guong/working-calendar";
import { peopleOn, peopleWithMailAfter } from "#modules/accounts/index.ts";
import { workingCalendar } from "#modules/organisation/index.ts";
import { type Clock, timeZone } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Job, Schedule } from "#platform/http/module-wiring.ts";
import { addressIn } from "#platform/i18n/index.ts";
import { addJob } from "#platform/jobs/add-job.ts";
import { queueMail } from "#platform/mail/index.ts";
import { digestItems, isDigestDue } from "../../domain/digest.ts";
import type { ReminderSetting } from "../../domain/reminder.ts";
import { digestLetter } from "../../follow/letters.ts";
import { paperOf } from "../../follow/paper-in-list.ts";
import { digestOf } from "../../queries/follow/digest-of.ts";
import type { WorkRow } from "../../queries/follow/work-rows.ts";
import { deleteOldNotices } from "../../store/follow/notice.ts";
import { claimLetter, lettersOn, reminderSettings } from "../../store/follow/reminder-setting.ts";
import { tellOfDates } from "./tell-of-dates.ts";

/** People looked at in one job; a longer list goes on in the next, so that no transaction lasts long. */
const atATime = 500;

interface After {
	readonly after?: string | null;
}

/** Each hour: whose letter of the day is due now gets a job of their own. */
export const remind: Job<After | null> = {
	name: "plans/remind",
	run: async (payload, { trx, clock }) => {
		const today = clock.today();
		const people = await peopleWithMailAfter(trx, payload?.after ?? null, atATime, today);
		const ids = people.map(({ personId }) => personId);
		const settingOf = await reminderSettings(trx, ids);
		const written = await lettersOn(trx, ids, today);
		const calendar = await calendarAround(trx, clock);
		for (const { personId, posts } of people) {
			const due = posts.length > 0 && !written.has(personId) && isDue(settingOf(personId), clock, calendar);
			if (due) await addJob(trx, writeReminder.name, { personId }, { key: `reminder ${personId}` });
		}
		const last = people.length === atATime ? ids.at(-1) : undefined;
		if (last) await addJob(trx, remind.name, { after: last });
	},
};

/** One letter to one person for one day: noted before it is queued, so that a second run writes none. What comes up later waits for the next. */
export const writeReminder: Job<{ readonly personId: string }> = {
	name: "plans/write-reminder",
	run: async ({ personId }, { trx, clock, services }) => {
		const today = clock.today();
		const [person] = await peopleOn(trx, [personId], today);
		const setting = (await reminderSettings(trx, [personId]))(personId);
		const calendar = await calendarAround(trx, clock);
		if (!person?.email || !isDue(setting, clock, calendar)) return;
		const { counts, late, soon } = await digestOf(trx, person, {
			today,
			calendar,
			daysBefore: setting.daysBefore,
		});
		const items = digestItems(counts);
		const isFirst = await claimLetter(trx, personId, { day: today, items, at: clock.now() });
		if (items === 0 || !isFirst) return;
		const { language } = setting;
		const link = (address: string) => `${services.installation.origin}${addressIn(language, address)}`;
		const name = (row: WorkRow) => ({
			dueOn: row.dueOn,
			text: row.text,
			paper: paperOf(row.paper, language),
		});
		const letter = digestLetter(language, {
			name: person.name,
			today,
			counts,
			late: late.map(name),
			soon: soon.map(name),
			work: link("/viec"),
			settings: link("/thong-bao/cai-dat"),
		});
		await queueMail(trx, { to: person.email, ...letter });
	},
};

/** Notices of more than a year ago say nothing that the tasks do not say better. */
export const forgetNotices: Job = {
	name: "plans/forget-notices",
	run: async (_, { trx, clock }) => deleteOldNotices(trx, clock.now().subtract({ hours: 400 * 24 })),
};

export const followSchedule: readonly Schedule[] = [
	{ job: remind.name, cron: "5 * * * *" },
	{ job: tellOfDates.name, cron: "25 6 * * *" },
	{ job: forgetNotices.name, cron: "41 2 * * *" },
];

const calendarAround = (trx: WriteTransaction, clock: Clock): Promise<WorkingCalendar> =>
	workingCalendar(trx, { from: clock.today(), to: clock.today().add({ days: 60 }) });

const isDue = (setting: ReminderSetting, clock: Clock, calendar: WorkingCalendar): boolean =>
	isDigestDue(setting, clock.now().toZonedDateTimeISO(timeZone).toPlainDateTime(), calendar);
