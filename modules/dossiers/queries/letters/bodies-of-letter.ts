import type { Temporal } from "temporal-polyfill";
import { type BodyView, bodiesById, bodiesOf, unitAt, unitsAbove } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";

/** Bodies at the head of a unit: no committee of that unit stands above them. */
const standsAbove: readonly string[] = ["committee", "council", "front", "party", "mass_org", "ministry"];

const committeeOf = async (db: ReadDb, unitId: string, day: Temporal.PlainDate): Promise<BodyView | null> =>
	((await bodiesOf(db, [unitId], day)).get(unitId) ?? []).find(({ kind }) => kind === "committee") ?? null;

/** The committee to which a body answers: that of its unit, or for that one the committee of the unit above; null: none here. */
export async function superiorOf(
	db: ReadDb,
	bodyId: string,
	day: Temporal.PlainDate,
): Promise<BodyView | null> {
	const body = (await bodiesById(db, [bodyId], day)).get(bodyId);
	if (!body) return null;
	if (body.kind !== "committee") {
		const own = await committeeOf(db, body.unitId, day);
		if (own) return own;
	}
	for (const unit of (await unitsAbove(db, [body.unitId], day)).get(body.unitId) ?? []) {
		const above = await committeeOf(db, unit.id, day);
		if (above) return above;
	}
	return null;
}

/** Who writes and from where, as the head of the paper says it. */
export interface IssuerOfLetter {
	readonly name: string;
	readonly parent: string | null;
	readonly sign: string;
	readonly place: string;
	readonly desk: string;
	readonly kind: string;
}

export async function issuerOfLetter(
	db: ReadDb,
	{ bodyId, deskBodyId }: { readonly bodyId: string; readonly deskBodyId: string | null },
	day: Temporal.PlainDate,
): Promise<IssuerOfLetter> {
	const bodies = await bodiesById(
		db,
		[bodyId, deskBodyId].flatMap((id) => id ?? []),
		day,
	);
	const body = bodies.get(bodyId);
	const unit = body ? await unitAt(db, body.unitId, day) : null;
	const committee = body && !standsAbove.includes(body.kind) ? await committeeOf(db, body.unitId, day) : null;
	const fullName = body?.fullName ?? bodyId;
	return {
		// the committee of its unit stands above a department, so that its name needs no place
		name: committee ? (body?.name ?? fullName) : fullName,
		parent: committee?.name ?? null,
		sign: body?.abbreviation?.split(" ")[0] ?? "",
		place: unit?.name ?? "",
		desk: (deskBodyId === null ? null : bodies.get(deskBodyId)?.fullName) ?? fullName,
		kind: body?.kind ?? "other",
	};
}
