import { peopleAt } from "#modules/accounts/index.ts";
import { workingCalendar } from "#modules/organisation/index.ts";
import type { Clock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { explanationDue } from "../../domain/explanation.ts";
import { judged } from "../../domain/merit.ts";
import { hearingWorkingDays, type MeritKind, meritPeriod } from "../../domain/merit-verdict.ts";
import { meritProblem } from "../../merit/errors.ts";
import { proposesMerit, readsMeritRecord } from "../../merit/policy.ts";
import { meritRecord, meritTasks } from "../../queries/merit/merit-record.ts";
import { bodyPlaces } from "../../queries/places.ts";
import { insertMerit } from "../../store/merit/proposal.ts";
import type { MeritContext } from "./merit-context.ts";
import { tellOfMerit } from "./tell-of-merit.ts";

export interface ProposeMeritInput {
	readonly giverBodyId: string;
	readonly bodyId: string;
	readonly year: number;
	readonly kind: MeritKind;
	/** null: the body as a whole */
	readonly personId: string | null;
	readonly reason: string;
}

/** A person proposes, and the record as it stands today is kept with it. Who is criticised is heard first. Returns the id. */
export async function proposeMerit(
	trx: WriteTransaction,
	actor: Person,
	input: ProposeMeritInput,
	context: MeritContext,
): Promise<string> {
	const { clock, from } = context;
	const today = clock.today();
	const { giverBodyId, bodyId, personId, kind, reason } = input;
	const places = await bodyPlaces(trx, [giverBodyId, bodyId], today);
	const [giver, body] = [places.get(giverBodyId), places.get(bodyId)];
	if (!giver || !body || !(proposesMerit(actor, giver) || readsMeritRecord(actor, giver)))
		throw meritProblem("merit-unknown", {});
	if (!proposesMerit(actor, giver)) throw meritProblem("merit-forbidden", {});
	if (personId !== null) await mustBeAt(trx, bodyId, personId, clock);
	const period = meritPeriod(input.year, today);
	if (!period) throw meritProblem("merit-year-not-begun", { year: input.year });
	const record = (await meritRecord(trx, giverBodyId, period, today)).find((each) => each.bodyId === bodyId);
	if (!record || judged(record.now) === 0) throw meritProblem("merit-no-record", {});
	const hearUntil = kind === "criticism" ? await lastDayToSpeak(trx, clock) : null;
	const at = clock.now();
	const id = newId(at.epochMilliseconds);
	const inserted = await insertMerit(
		trx,
		{
			...{ id, giverBodyId, bodyId, personId, kind, period, reason },
			unitId: body.unitId,
			kept: record.now,
			before: { onTime: record.before.onTime, judged: judged(record.before) },
			proposedBy: actor.personId,
			proposedAt: at.toString(),
			hearUntil,
		},
		await meritTasks(trx, { giverBodyId, bodyId, period }, today),
	);
	if (!inserted) throw meritProblem("merit-open-already", {});
	await recordEvent(trx, {
		name: "plans/merit-proposed",
		subject: { kind: "merit", id },
		actor,
		from,
		at: at.toString(),
		data: { kind, bodyId, giverBodyId, unitId: body.unitId },
	});
	const told = { id, kind, personId, proposedBy: actor.personId, hearUntil };
	await tellOfMerit(trx, actor, "proposed", told, { giver, body }, context);
	return id;
}

async function mustBeAt(trx: WriteTransaction, bodyId: string, personId: string, clock: Clock) {
	const people = await peopleAt(trx, { bodyIds: [bodyId] }, clock.today());
	if (!people.some((each) => each.personId === personId && each.bodyId === bodyId))
		throw meritProblem("merit-person-elsewhere", {});
}

async function lastDayToSpeak(trx: WriteTransaction, clock: Clock) {
	const today = clock.today();
	const calendar = await workingCalendar(trx, { from: today, to: today.add({ days: 60 }) });
	return explanationDue(calendar, today, hearingWorkingDays).end;
}
