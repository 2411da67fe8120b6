import type { Temporal } from "temporal-polyfill";
import type { Clock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { type HamletKind, hamletFullName, hamletKey } from "../domain/hamlet.ts";
import { organisationProblem } from "../errors.ts";
import type { OrganisationEvent } from "../events.ts";
import { keepsHamletsOf } from "../policy.ts";
import { hamletsOf } from "../queries/hamlets.ts";
import { unitAt } from "../queries/units.ts";
import { addHamlet, addHamletStatement, findHamlet, lockHamletsOf } from "../store/hamlets.ts";

export interface HamletInput {
	readonly kind: HamletKind;
	readonly name: string;
	readonly headName: string | null;
	readonly postingPlaces: readonly string[];
	/** first day on which this holds */
	readonly from: Temporal.PlainDate;
}

export interface CommandContext {
	readonly clock: Clock;
	/** network address of the caller */
	readonly from: string;
}

/** Enters hamlets of a commune: one from a form, or all rows of a file; all of them or none. */
export async function enterHamlets(
	trx: WriteTransaction,
	actor: Person,
	input: { readonly unitId: string; readonly hamlets: readonly HamletInput[] },
	context: CommandContext,
): Promise<readonly string[]> {
	await mustKeep(trx, actor, input.unitId, context);
	await lockHamletsOf(trx, input.unitId);
	const there = (await hamletsOf(trx, [input.unitId], context.clock.today())).get(input.unitId) ?? [];
	const keys = new Set(there.map((hamlet) => hamletKey(hamlet.kind, hamlet.name)));
	const ids: string[] = [];
	for (const hamlet of input.hamlets) {
		const key = hamletKey(hamlet.kind, hamlet.name);
		if (keys.has(key))
			throw organisationProblem("hamlet-there-already", { name: hamletFullName(hamlet.kind, hamlet.name) });
		keys.add(key);
		const id = newId(context.clock.now().epochMilliseconds);
		await addHamlet(trx, id, input.unitId);
		await state(
			trx,
			actor,
			{ id, unitId: input.unitId, number: 1, ended: false },
			hamlet,
			"organisation/hamlet-entered",
			context,
		);
		ids.push(id);
	}
	return ids;
}

/** Says anew what a hamlet is, or that it is no more; what stood before remains. */
export async function changeHamlet(
	trx: WriteTransaction,
	actor: Person,
	input: {
		readonly hamletId: string;
		readonly seen: number;
		readonly ended: boolean;
		readonly hamlet: HamletInput;
	},
	context: CommandContext,
): Promise<void> {
	const known = await findHamlet(trx, input.hamletId);
	if (!known) throw organisationProblem("hamlet-unknown", {});
	await mustKeep(trx, actor, known.unitId, context);
	await lockHamletsOf(trx, known.unitId);
	const now = await findHamlet(trx, input.hamletId);
	if (now?.lastNumber !== input.seen) throw organisationProblem("hamlet-changed-meanwhile", {});
	const others = (await hamletsOf(trx, [known.unitId], context.clock.today())).get(known.unitId) ?? [];
	const key = hamletKey(input.hamlet.kind, input.hamlet.name);
	if (
		!input.ended &&
		others.some((other) => other.id !== input.hamletId && hamletKey(other.kind, other.name) === key)
	)
		throw organisationProblem("hamlet-there-already", {
			name: hamletFullName(input.hamlet.kind, input.hamlet.name),
		});
	const place = { id: input.hamletId, unitId: known.unitId, number: input.seen + 1, ended: input.ended };
	const event = input.ended ? "organisation/hamlet-ended" : "organisation/hamlet-changed";
	await state(trx, actor, place, input.hamlet, event, context);
}

async function mustKeep(
	trx: WriteTransaction,
	actor: Person,
	unitId: string,
	{ clock }: CommandContext,
): Promise<void> {
	const unit = await unitAt(trx, unitId, clock.today());
	if (!unit?.exists || unit.level !== "commune")
		throw organisationProblem("not-a-commune-today", { unit: unit?.fullName ?? unitId });
	if (!keepsHamletsOf(actor, unitId)) throw organisationProblem("not-your-hamlets", { unit: unit.fullName });
}

async function state(
	trx: WriteTransaction,
	actor: Person,
	place: { readonly id: string; readonly unitId: string; readonly number: number; readonly ended: boolean },
	hamlet: HamletInput,
	event: OrganisationEvent,
	{ clock, from }: CommandContext,
): Promise<void> {
	const at = clock.now().toString();
	await addHamletStatement(trx, place.id, place.number, {
		from_day: hamlet.from.toString(),
		ended: place.ended,
		kind: hamlet.kind,
		name: hamlet.name,
		head_name: hamlet.headName,
		posting_places: hamlet.postingPlaces,
		legal_basis: null,
		entered_by: actor.personId,
		entered_at: at,
	});
	await recordEvent(trx, {
		name: event,
		subject: { kind: "hamlet", id: place.id },
		actor,
		from,
		at,
		data: {
			unitId: place.unitId,
			number: place.number,
			fromDay: hamlet.from.toString(),
			name: hamletFullName(hamlet.kind, hamlet.name),
			postingPlaces: hamlet.postingPlaces,
		},
		...(hamlet.headName === null ? {} : { personal: { headName: hamlet.headName } }),
	});
}
