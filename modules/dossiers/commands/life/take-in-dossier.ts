import type { Temporal } from "temporal-polyfill";
import { type BodyView, bodiesById, unitsAbove, unitsAt } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { dueOf } from "../../domain/clock/dossier-clock.ts";
import type { UnopenedDossier } from "../../domain/life/after-act.ts";
import { type Applicant, type ApplicantTold, applicantFrom } from "../../domain/life/applicant.ts";
import type { Channel, StoredDossier } from "../../domain/life/dossier.ts";
import { dossierCode } from "../../domain/life/dossier-code.ts";
import { findRulesOn, type Limit, type RulesVersion } from "../../domain/life/rules.ts";
import { lifeProblem } from "../../life/errors.ts";
import { readsDossier, worksAtDesk } from "../../policy.ts";
import { clockOf, spanOf } from "../../queries/life/clock-of.ts";
import { identifierOf } from "../../queries/life/identifier-of.ts";
import { findVersionToReceive, type VersionToReceive } from "../../queries/life/version-to-receive.ts";
import { oneStopRules } from "../../reference/one-stop-rules.ts";
import { insertApplicant } from "../../store/life/applicant.ts";
import { takeCodeNumber } from "../../store/life/code-number.ts";
import { dossierOfForm, waitForForm } from "../../store/life/dossiers.ts";
import { type LifeContext, recordDossierAct } from "./record-act.ts";

/** A paper handed in, or one that is missing. */
export interface Paper {
	readonly name: string;
	readonly copies?: number;
	readonly original?: boolean;
	/** file in the store, when it was scanned */
	readonly fileId?: string | null;
	readonly note?: string | null;
}

export interface NewDossier {
	/** made by the caller, so that a receipt can be written before the line is back; else made here */
	readonly id?: string;
	readonly deskBodyId: string;
	readonly handlingBodyId: string;
	readonly versionId: string;
	readonly channel: Channel;
	readonly applicant: ApplicantTold;
	/** when it came in full; now unless told */
	readonly receivedAt?: Temporal.Instant;
	/** when it was filed, where that was before; the same unless told */
	readonly filedAt?: Temporal.Instant;
	readonly papers: readonly Paper[];
	/** đồng */
	readonly fee?: number | null;
	readonly proxy?: boolean | null;
	readonly wantsPost?: boolean | null;
	readonly digitised?: boolean | null;
	readonly illustrative?: boolean;
	/** what else belongs to the first act */
	readonly details?: Readonly<Record<string, unknown>>;
	readonly formKey: string | null;
}

/** How the first act ends: taken, only filed, a supplement asked, or refused. */
export interface FirstAct {
	readonly action: "file" | "receive" | "ask-supplement" | "refuse";
	readonly reasonCode?: string | null;
	readonly reason?: string | null;
}

/**
 * A dossier comes in: it gets its code and, when taken as full and valid, its date. The same form twice makes one
 * dossier. `actor` null: handed over by a system, which can only file.
 */
export async function takeInDossier(
	trx: WriteTransaction,
	actor: Person | null,
	input: NewDossier,
	first: FirstAct,
	context: LifeContext,
): Promise<StoredDossier> {
	if (actor ? !worksAtDesk(actor, input.deskBodyId) : first.action !== "file")
		throw lifeProblem("dossier-forbidden", { action: first.action, state: "", possible: [] });
	const before = await sameForm(trx, actor, input.formKey);
	if (before) return before;
	const taken = await whatIsTaken(trx, input, context);
	const due = first.action === "receive" ? await firstDue(trx, taken) : null;
	const dossier = await numbered(trx, input, taken, context);
	const after = await recordDossierAct(
		trx,
		actor,
		dossier,
		{
			...first,
			happenedAt: taken.at,
			dueAfter: due?.dueAt ?? null,
			details: { ...input.details, papers: input.papers },
			formKey: input.formKey,
			changes: due ? { dueUncertain: due.uncertain } : {},
		},
		context,
	);
	await insertApplicant(trx, after.id, taken.applicant);
	return after;
}

async function sameForm(
	trx: WriteTransaction,
	actor: Person | null,
	formKey: string | null,
): Promise<StoredDossier | null> {
	if (formKey === null) return null;
	await waitForForm(trx, formKey);
	const made = await dossierOfForm(trx, formKey);
	if (made && actor && !readsDossier(actor, made)) throw lifeProblem("dossier-unknown", {});
	return made;
}

interface Taken {
	readonly at: Temporal.Instant;
	readonly day: Temporal.PlainDate;
	readonly applicant: Applicant;
	readonly rules: RulesVersion;
	readonly version: VersionToReceive;
	readonly desk: BodyView;
	readonly handling: BodyView;
	readonly provinceId: string;
}

async function whatIsTaken(trx: WriteTransaction, input: NewDossier, { clock }: LifeContext): Promise<Taken> {
	const at = input.receivedAt ?? clock.now();
	const day = at.toZonedDateTimeISO(timeZone).toPlainDate();
	const applicant = applicantFrom(input.applicant);
	if (!applicant) throw lifeProblem("dossier-applicant-missing", {});
	const rules = findRulesOn(oneStopRules, day);
	if (!rules?.run) throw lifeProblem("dossier-rules-not-run", {});
	const version = await findVersionToReceive(trx, input.versionId, day);
	if (!version) throw lifeProblem("dossier-version-unknown", {});
	const bodies = await bodiesById(trx, [input.deskBodyId, input.handlingBodyId], day);
	const [desk, handling] = [bodies.get(input.deskBodyId), bodies.get(input.handlingBodyId)];
	if (!desk?.exists || !handling?.exists) throw lifeProblem("dossier-body-unknown", {});
	const unit = (await unitsAt(trx, [handling.unitId], day)).get(handling.unitId);
	if (!unit) throw lifeProblem("dossier-body-unknown", {});
	if (!(await holdsIn(trx, version, handling.unitId, day))) throw lifeProblem("dossier-version-unknown", {});
	return { at, day, applicant, rules, version, desk, handling, provinceId: unit.provinceId };
}

/** A unit's own version is for itself and those under it. */
async function holdsIn(
	trx: WriteTransaction,
	version: VersionToReceive,
	unitId: string,
	day: Temporal.PlainDate,
): Promise<boolean> {
	if (version.unitId === null || version.unitId === unitId) return true;
	const above = (await unitsAbove(trx, [unitId], day)).get(unitId) ?? [];
	return above.some(({ id }) => id === version.unitId);
}

const firstDue = (trx: WriteTransaction, { at, version, handling }: Taken) =>
	dueFrom(trx, handling.unitId, at, version.limit);

/** The date of a clock that starts at a moment; null when the procedure has no limit in numbers. */
export async function dueFrom(
	trx: WriteTransaction,
	unitId: string,
	startedAt: Temporal.Instant,
	limit: Limit | null,
): Promise<{ readonly dueAt: Temporal.Instant; readonly uncertain: boolean } | null> {
	if (limit === null) return null;
	return dueOf(await clockOf(trx, unitId, spanOf(startedAt, limit)), startedAt, limit);
}

/** Takes the number last, since it is held until the transaction ends. */
async function numbered(
	trx: WriteTransaction,
	input: NewDossier,
	taken: Taken,
	{ clock }: LifeContext,
): Promise<UnopenedDossier> {
	const { at, day, rules, version, desk } = taken;
	const shape = rules.code;
	if (!shape) throw lifeProblem("dossier-rules-not-run", {});
	const identifier = await identifierOf(trx, desk, day);
	const number = await takeCodeNumber(trx, identifier, day);
	return {
		...emptyDossier,
		id: input.id ?? newId(clock.now().epochMilliseconds),
		code: dossierCode(shape, identifier, day, number),
		provinceId: taken.provinceId,
		unitId: taken.handling.unitId,
		handlingBodyId: input.handlingBodyId,
		deskBodyId: input.deskBodyId,
		procedureId: version.procedureId,
		versionId: version.id,
		procedureCode: version.code,
		procedureName: version.name,
		field: version.field,
		rules: rules.id,
		channel: input.channel,
		proxy: input.proxy ?? null,
		filedAt: input.filedAt ?? at,
		limit: version.limit,
		fee: input.fee ?? null,
		wantsPost: input.wantsPost ?? null,
		digitised: input.digitised ?? null,
		illustrative: input.illustrative ?? version.illustrative,
		changedAt: at,
	};
}

const emptyDossier = {
	sourceId: "guong",
	state: null,
	version: 0,
	receivedAt: null,
	clockStartedAt: null,
	firstDueAt: null,
	dueAt: null,
	dueUncertain: false,
	settledAt: null,
	outcome: null,
	endedAt: null,
	deliveredAt: null,
	deliveredHow: null,
	lateDays: null,
	earlyDays: null,
	supplements: 0,
	returns: 0,
	extensions: 0,
	paidAt: null,
	paidOnline: null,
	electronicResult: null,
	step: null,
	officerPersonId: null,
} as const;
