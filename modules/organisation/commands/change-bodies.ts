import type { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { keyOf } from "../domain/fold.ts";
import { organisationProblem } from "../errors.ts";
import type { OrganisationEvent } from "../events.ts";
import { keepsBodiesOf } from "../policy.ts";
import { type BodyView, bodiesById, bodiesOf } from "../queries/bodies.ts";
import { unitAt, unitsAbove } from "../queries/units.ts";
import { endBodyOn, keepBody, nameBody } from "../store/bodies.ts";
import type { CommandContext } from "./enter-hamlets.ts";

export interface BodyName {
	readonly vi: string;
	readonly en: string | null;
}

interface Act {
	/** first day on which it holds */
	readonly from: Temporal.PlainDate;
	readonly legalBasis: string;
}

/** A body the law does not give to every unit of the kind: one of the catalogue, or one of its own kind. */
export async function enterBody(
	trx: WriteTransaction,
	actor: Person,
	input: Act & { readonly unitId: string; readonly name: BodyName },
	context: CommandContext,
): Promise<string> {
	await mustKeep(trx, actor, input.unitId, input.from);
	const there = (await bodiesOf(trx, [input.unitId], input.from)).get(input.unitId) ?? [];
	const same = there.find((body) => keyOf(body.name) === keyOf(input.name.vi));
	if (same) throw organisationProblem("body-there-already", { name: same.name });
	const at = context.clock.now();
	const id = newId(at.epochMilliseconds);
	await keepBody(trx, {
		id,
		unitId: input.unitId,
		kindCode: null,
		from: input.from.toString(),
		to: null,
		origin: "entered",
		legalBasis: input.legalBasis,
		at: at.toString(),
	});
	await nameBody(trx, {
		bodyId: id,
		from: null,
		...input.name,
		legalBasis: input.legalBasis,
		at: at.toString(),
	});
	await tell(
		trx,
		actor,
		"organisation/body-entered",
		{ id, unitId: input.unitId, name: input.name.vi },
		input,
		context,
	);
	return id;
}

export async function renameBody(
	trx: WriteTransaction,
	actor: Person,
	input: Act & { readonly bodyId: string; readonly name: BodyName },
	context: CommandContext,
): Promise<void> {
	const body = await changeable(trx, actor, input);
	const at = context.clock.now().toString();
	await nameBody(trx, {
		bodyId: body.id,
		from: input.from.toString(),
		...input.name,
		legalBasis: input.legalBasis,
		at,
	});
	await tell(trx, actor, "organisation/body-renamed", { ...body, name: input.name.vi }, input, context);
}

/** `from` is the first day on which it is no more. */
export async function endBody(
	trx: WriteTransaction,
	actor: Person,
	input: Act & { readonly bodyId: string },
	context: CommandContext,
): Promise<void> {
	const body = await changeable(trx, actor, { ...input, from: input.from.subtract({ days: 1 }) });
	await endBodyOn(trx, body.id, input.from.toString(), input.legalBasis);
	await tell(trx, actor, "organisation/body-ended", body, input, context);
}

/** The body as it is on the day, laid in if it only followed from the catalogue. */
async function changeable(
	trx: WriteTransaction,
	actor: Person,
	{ bodyId, from }: { bodyId: string; from: Temporal.PlainDate },
): Promise<BodyView> {
	const body = (await bodiesById(trx, [bodyId], from)).get(bodyId);
	if (!body) throw organisationProblem("body-unknown", {});
	await mustKeep(trx, actor, body.unitId, from);
	if (!body.exists) throw organisationProblem("body-day-outside", { name: body.name });
	const { id, unitId, kindCode, from: first, to } = body;
	await keepBody(trx, { id, unitId, kindCode, from: first, to, origin: "law", legalBasis: null, at: null });
	return body;
}

async function mustKeep(
	trx: WriteTransaction,
	actor: Person,
	unitId: string,
	day: Temporal.PlainDate,
): Promise<void> {
	const unit = await unitAt(trx, unitId, day);
	const above = (await unitsAbove(trx, [unitId], day)).get(unitId) ?? [];
	if (!unit || !keepsBodiesOf(actor, [unitId, ...above.map((one) => one.id)]))
		throw organisationProblem("not-your-bodies", { unit: unit?.fullName ?? unitId });
}

async function tell(
	trx: WriteTransaction,
	actor: Person,
	name: OrganisationEvent,
	body: { readonly id: string; readonly unitId: string; readonly name: string },
	act: Act,
	{ clock, from }: CommandContext,
): Promise<void> {
	await recordEvent(trx, {
		name,
		subject: { kind: "body", id: body.id },
		actor,
		from,
		at: clock.now().toString(),
		data: {
			unitId: body.unitId,
			bodyId: body.id,
			name: body.name,
			fromDay: act.from.toString(),
			legalBasis: act.legalBasis,
		},
	});
}
