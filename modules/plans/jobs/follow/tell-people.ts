import { workingCalendar } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { RecordedEvent } from "#platform/events/find-event.ts";
import type { Job } from "#platform/http/module-wiring.ts";
import { queueMail } from "#platform/mail/index.ts";
import { mailMoment } from "../../domain/digest.ts";
import { planAudiences, taskAudiences } from "../../follow/audiences.ts";
import { explanationLetter } from "../../follow/letters.ts";
import { findTaskAtHand } from "../../queries/follow/task-at-hand.ts";
import { type Told, whoIsTold } from "../../queries/follow/who-is-told.ts";
import { whoIsToldOfPlan } from "../../queries/follow/who-is-told-of-plan.ts";
import { findExplanation, type StoredExplanation } from "../../store/follow/explanation.ts";
import { insertNotices, type NewNotice } from "../../store/follow/notice.ts";
import { reminderSettings } from "../../store/follow/reminder-setting.ts";

type Context = Parameters<Job<RecordedEvent>["run"]>[1];

/** Hears what happened to plans and tasks, and tells the other side. Run twice, it tells nobody twice. */
export const tellPeople: Job<RecordedEvent> = {
	name: "plans/tell-people",
	run: async (event, context) => {
		const kind = event.name.slice("plans/".length);
		if (kind in planAudiences) return tellOfPlan(event, kind as keyof typeof planAudiences, context);
		if (kind in taskAudiences) return tellOfTask(event, kind as keyof typeof taskAudiences, context);
	},
};

async function tellOfPlan(
	event: RecordedEvent,
	kind: keyof typeof planAudiences,
	{ trx, clock }: Context,
): Promise<void> {
	const planId = event.subject.id;
	const only = typeof event.data.opinionOf === "string" ? event.data.opinionOf : null;
	const told = await whoIsToldOfPlan(trx, planAudiences[kind], planId, only, clock.today());
	await insertNotices(trx, { eventId: event.id, at: event.at, kind, planId }, others(told, event));
}

async function tellOfTask(
	event: RecordedEvent,
	kind: keyof typeof taskAudiences,
	context: Context,
): Promise<void> {
	const { trx, clock } = context;
	const explanation =
		event.subject.kind === "explanation" ? await findExplanation(trx, event.subject.id) : null;
	const occurrenceId = explanation?.occurrenceId ?? event.subject.id;
	const task = await findTaskAtHand(trx, occurrenceId, clock.today());
	if (!task) return;
	const bodyId = explanation?.bodyId ?? task.occurrence.summary.bodyId;
	const told = others(await whoIsTold(trx, taskAudiences[kind], task, bodyId, clock.today()), event);
	const notice: NewNotice = {
		eventId: event.id,
		at: event.at,
		kind,
		occurrenceId,
		explanationId: explanation?.id ?? null,
		act: typeof event.data.act === "number" ? event.data.act : null,
	};
	const fresh = await insertNotices(trx, notice, told);
	if (explanation && kind === "explanation-asked")
		await writeAtOnce(
			context,
			explanation,
			task.text,
			told.filter(({ personId }) => fresh.has(personId)),
		);
}

/** Nobody is told of what they did themselves. */
const others = (told: readonly Told[], event: RecordedEvent): readonly Told[] =>
	told.filter(({ personId }) => personId !== event.actorId);

/** An explanation has a clock of its own, so it does not wait for the letter of the day: only for the end of quiet hours. */
async function writeAtOnce(
	{ trx, clock, services }: Context,
	explanation: StoredExplanation,
	taskText: string,
	told: readonly Told[],
): Promise<void> {
	const settingOf = await reminderSettings(
		trx,
		told.map(({ personId }) => personId),
	);
	const now = clock.now().toZonedDateTimeISO(timeZone).toPlainDateTime();
	const calendar = await workingCalendar(trx, { from: clock.today(), to: clock.today().add({ days: 60 }) });
	for (const { personId, email } of told) {
		const setting = settingOf(personId);
		if (email === null || !setting.atOnce || setting.mail === "never") continue;
		const moment = mailMoment(setting, now, calendar);
		await queue(trx, email, moment.equals(now) ? null : moment.toZonedDateTime(timeZone).toInstant(), {
			...explanationLetter(setting.language, {
				question: explanation.question,
				taskText,
				dueOn: explanation.dueOn,
				address: `${services.installation.origin}${setting.language === "en" ? "/en" : ""}/giai-trinh/${explanation.id}`,
			}),
		});
	}
}

const queue = (
	trx: WriteTransaction,
	to: string,
	notBefore: Parameters<typeof queueMail>[1]["notBefore"] | null,
	letter: { readonly subject: string; readonly text: string },
) => queueMail(trx, { to, ...letter, ...(notBefore ? { notBefore } : {}) });
