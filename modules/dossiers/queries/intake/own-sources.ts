import type { Temporal } from "temporal-polyfill";
import { unitsAbove, unitsAt, unitsUnder } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { bringsDossiersIn } from "../../intake/policy.ts";
import { otherSources, type SourceRow } from "../../store/intake/sources.ts";

export interface OwnSource extends SourceRow {
	/** null: of the whole country */
	readonly unitName: { readonly vi: string; readonly en: string } | null;
}

/** The systems whose dossiers this person may bring in. */
export async function ownSources(
	db: ReadDb,
	actor: Person,
	today: Temporal.PlainDate,
): Promise<readonly OwnSource[]> {
	const sources = await otherSources(db);
	const ids = sources.flatMap(({ unit_id }) => unit_id ?? []);
	const above = await unitsAbove(db, ids, today);
	const units = await unitsAt(db, ids, today);
	const pathOf = (unitId: string | null): readonly string[] =>
		unitId === null ? [] : [unitId, ...(above.get(unitId) ?? []).map(({ id }) => id)];
	return sources
		.filter(({ unit_id }) => bringsDossiersIn(actor, pathOf(unit_id)))
		.map((source) => {
			const unit = source.unit_id === null ? undefined : units.get(source.unit_id);
			return { ...source, unitName: unit ? { vi: unit.fullName, en: unit.nameEn } : null };
		});
}

export interface UnitChoice {
	readonly id: string;
	readonly name: string;
	readonly nameEn: string;
}

/** Units for which this person may enter a system: those of the posts and all below; `country` when also for all of it. */
export async function unitChoices(
	db: ReadDb,
	actor: Person,
	today: Temporal.PlainDate,
	provinces: () => Promise<readonly UnitChoice[]>,
): Promise<{ readonly units: readonly UnitChoice[]; readonly country: boolean }> {
	if (bringsDossiersIn(actor, [])) return { units: await provinces(), country: true };
	const own = [...new Set(actor.posts.flatMap(({ unitId }) => unitId ?? []))].filter((id) =>
		bringsDossiersIn(actor, [id]),
	);
	const units = [...(await unitsAt(db, own, today)).values()];
	const below = await Promise.all(own.map((id) => unitsUnder(db, id, today)));
	const all = new Map([...units, ...below.flat()].map((unit) => [unit.id, unit]));
	return {
		units: [...all.values()].map(({ id, fullName, nameEn }) => ({ id, name: fullName, nameEn })),
		country: false,
	};
}
