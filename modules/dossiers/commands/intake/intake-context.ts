import { unitAt, unitsAbove } from "#modules/organisation/index.ts";
import type { Clock } from "#platform/clock/clock.ts";
import type { ReadDb, WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { intakeProblem } from "../../intake/errors.ts";
import type { IntakeEvent } from "../../intake/events.ts";
import { bringsDossiersIn } from "../../intake/policy.ts";
import { findIntake, type IntakeRow, lockIntake } from "../../store/intake/intakes.ts";
import { findSource, type SourceRow } from "../../store/intake/sources.ts";

export interface IntakeContext {
	readonly clock: Clock;
	/** network address of the caller, or the job's name */
	readonly from: string;
}

/** A unit and all above it today; `[]`: the whole country. */
export async function pathOfUnit(
	db: ReadDb,
	unitId: string | null,
	{ clock }: Pick<IntakeContext, "clock">,
): Promise<readonly string[]> {
	if (unitId === null) return [];
	if (!(await unitAt(db, unitId, clock.today()))) throw intakeProblem("source-unit-unknown", {});
	const above = (await unitsAbove(db, [unitId], clock.today())).get(unitId) ?? [];
	return [unitId, ...above.map(({ id }) => id)];
}

export async function getSource(db: ReadDb, id: string): Promise<SourceRow> {
	const source = await findSource(db, id);
	if (!source) throw intakeProblem("source-unknown", { source: id });
	return source;
}

/** The source, if this person may bring its dossiers in. */
export async function ownSource(
	db: ReadDb,
	actor: Person,
	id: string,
	context: Pick<IntakeContext, "clock">,
): Promise<SourceRow> {
	const source = await getSource(db, id);
	if (!bringsDossiersIn(actor, await pathOfUnit(db, source.unit_id, context)))
		throw intakeProblem("intake-forbidden", {});
	return source;
}

export async function getOwnIntake(
	db: ReadDb,
	actor: Person,
	id: string,
	context: Pick<IntakeContext, "clock">,
): Promise<{ readonly intake: IntakeRow; readonly source: SourceRow }> {
	const intake = await findIntake(db, id);
	if (!intake) throw intakeProblem("intake-unknown", {});
	return { intake, source: await ownSource(db, actor, intake.source_id, context) };
}

/** The intake, locked, if it is still as the person saw it. */
export async function seenIntake(
	trx: WriteTransaction,
	actor: Person,
	seen: { readonly intakeId: string; readonly changes: number },
	context: Pick<IntakeContext, "clock">,
): Promise<{ readonly intake: IntakeRow; readonly source: SourceRow }> {
	const intake = await lockIntake(trx, seen.intakeId);
	if (!intake) throw intakeProblem("intake-unknown", {});
	const source = await ownSource(trx, actor, intake.source_id, context);
	if (intake.changes !== seen.changes) throw intakeProblem("intake-changed-meanwhile", {});
	return { intake, source };
}

export async function recordIntake(
	trx: WriteTransaction,
	name: IntakeEvent,
	actor: Person | null,
	about: { readonly source: SourceRow; readonly intake?: IntakeRow; readonly data?: Record<string, unknown> },
	{ clock, from }: IntakeContext,
): Promise<void> {
	const { source, intake, data } = about;
	await recordEvent(trx, {
		name,
		subject: intake ? { kind: "dossier-intake", id: intake.id } : { kind: "dossier-source", id: source.id },
		actor: actor ?? { kind: "system", what: from },
		from,
		at: clock.now().toString(),
		data: { sourceId: source.id, unitId: source.unit_id, ...data },
	});
}
