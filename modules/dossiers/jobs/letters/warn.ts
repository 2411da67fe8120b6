import { isWorkingDay, nthWorkingDay, type WorkingCalendar } from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";
import { peopleAt } from "#modules/accounts/index.ts";
import { unitsAbove, workingCalendar } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Job, Schedule } from "#platform/http/module-wiring.ts";
import { addJob } from "#platform/jobs/add-job.ts";
import { askLateExplanation } from "../../commands/letters/explain-late.ts";
import { judgesTold, toldOfDossier, toldOfExplanation } from "../../domain/letters/who-is-told.ts";
import {
	type After,
	allToWrite,
	type DossierToWrite,
	lateUnexplained,
} from "../../queries/letters/dossiers-to-write.ts";
import { explanationsToTell } from "../../queries/letters/explanations.ts";
import { letterRulesOn } from "../../queries/letters/letter-rules.ts";
import { dayOf } from "../../queries/letters/letter-time.ts";
import { forgetWarningsBefore, insertWarnings, type Warning } from "../../store/letters/warning.ts";
import { writeWarnings } from "./write-warnings.ts";

/** Dossiers looked at in one job; a longer list goes on in the next. */
const atATime = 500;
/** What a machine slept through is still asked for. */
const lookingBack = { hours: 14 * 24 };

interface Next {
	readonly step: "dates" | "late" | "explanations";
	readonly after: After | string | null;
	/** when the round began: its letters are made of what was noted since */
	readonly since: string;
}

type Context = Parameters<Job<Next | null>["run"]>[1];

/**
 * Each working morning and at noon: officer and head are told of dates that are near, or past without a letter; for what is late
 * an explanation is asked for; those who owe one, or have to judge one, are told. At the end each gets one letter.
 */
export const warnOfLetters: Job<Next | null> = {
	name: "dossiers/warn-of-letters",
	run: async (payload, context) => {
		const { trx, clock } = context;
		const today = clock.today();
		const calendar = await workingCalendar(trx, { from: today, to: today.add({ days: 60 }) });
		if (!isWorkingDay(calendar, today)) return;
		const now = payload ?? { step: "dates", after: null, since: clock.now().toString() };
		const next = await steps[now.step](now, context, calendar);
		if (next) await addJob(trx, warnOfLetters.name, next);
		else await addJob(trx, writeWarnings.name, { since: now.since });
	},
};

type Step = (now: Next, context: Context, calendar: WorkingCalendar) => Promise<Next | null>;

const steps: Readonly<Record<Next["step"], Step>> = {
	dates: async (now, { trx, clock }, calendar) => {
		const today = clock.today();
		const rules = await letterRulesOn(trx, today);
		const last = nthWorkingDay(calendar, today, rules.mostWarned);
		const before = last.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
		const after = now.after as After | null;
		const found = await allToWrite(trx, { before, after, limit: atATime });
		const paths = await unitPaths(trx, found, today);
		const isNear = ({ unitId, dueAt }: DossierToWrite) =>
			Temporal.PlainDate.compare(
				dayOf(dueAt),
				nthWorkingDay(calendar, today, rules.of(paths.get(unitId) ?? []).warnWorkingDays),
			) <= 0;
		await note(trx, found.filter(isNear), clock.now(), today);
		const end = found.length === atATime ? found.at(-1) : undefined;
		return end
			? { ...now, after: { dueAt: end.dueAt.toString(), id: end.id } }
			: { ...now, step: "late", after: null };
	},

	late: async (now, { trx, clock }) => {
		const today = clock.today();
		const rules = await letterRulesOn(trx, today);
		const found = await lateUnexplained(trx, {
			now: clock.now(),
			since: clock.now().subtract(lookingBack),
			after: now.after as string | null,
			limit: atATime,
		});
		const paths = await unitPaths(trx, found, today);
		for (const late of found) {
			const { explainWorkingDays } = rules.of(paths.get(late.unitId) ?? []);
			await askLateExplanation(trx, late, explainWorkingDays, { clock, from: warnOfLetters.name });
		}
		const end = found.length === atATime ? found.at(-1) : undefined;
		return { ...now, step: end ? "late" : "explanations", after: end?.id ?? null };
	},

	explanations: async (now, { trx, clock }) => {
		const today = clock.today();
		const found = await explanationsToTell(trx, { after: now.after as string | null, limit: atATime });
		const people = await peopleAt(
			trx,
			{ bodyIds: [...new Set(found.flatMap(({ bodyId, superiorBodyId }) => [bodyId, superiorBodyId]))] },
			today,
		);
		const warnings = found.flatMap((each) => {
			const { dossierId, dueOn, answeredOn } = each;
			const passed = Temporal.PlainDate.compare(today, dueOn) > 0;
			const kind = answeredOn ? "to-judge" : passed ? "explanation-passed" : "explanation-near";
			const told = answeredOn ? judgesTold(each, people) : toldOfExplanation(each, people);
			return told.map((personId): Warning => ({ personId, dossierId, kind, day: answeredOn ?? dueOn }));
		});
		await insertWarnings(trx, warnings, clock.now());
		const end = found.length === atATime ? found.at(-1) : undefined;
		return end ? { ...now, after: end.id } : null;
	},
};

async function note(
	trx: WriteTransaction,
	dossiers: readonly DossierToWrite[],
	at: Temporal.Instant,
	today: Temporal.PlainDate,
): Promise<void> {
	const bodyIds = [...new Set(dossiers.map(({ handlingBodyId }) => handlingBodyId))];
	const people = await peopleAt(trx, { bodyIds }, today);
	const warnings = dossiers.flatMap((dossier): Warning[] => {
		const kind = Temporal.Instant.compare(dossier.dueAt, at) < 0 ? "date-passed" : "date-near";
		const warning = { dossierId: dossier.id, kind, day: dayOf(dossier.dueAt) } as const;
		return toldOfDossier(dossier, people).map((personId) => ({ ...warning, personId }));
	});
	await insertWarnings(trx, warnings, at);
}

async function unitPaths(
	trx: WriteTransaction,
	dossiers: readonly { readonly unitId: string }[],
	today: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly string[]>> {
	const ids = [...new Set(dossiers.map(({ unitId }) => unitId))];
	const above = await unitsAbove(trx, ids, today);
	return new Map(ids.map((id) => [id, [id, ...(above.get(id) ?? []).map((unit) => unit.id)]]));
}

/** Who was told of what more than a year ago. */
export const forgetWarnings: Job = {
	name: "dossiers/forget-letter-warnings",
	run: async (_, { trx, clock }) => forgetWarningsBefore(trx, clock.now().subtract({ hours: 400 * 24 })),
};

export const lettersSchedule: readonly Schedule[] = [
	{ job: warnOfLetters.name, cron: "35 7 * * *" },
	{ job: warnOfLetters.name, cron: "50 11 * * *" },
	{ job: "dossiers/note-letter-mails", cron: "*/5 * * * *" },
	{ job: forgetWarnings.name, cron: "47 2 * * *" },
];
