import { Temporal } from "temporal-polyfill";
import { bodiesById, type UnitView, unitsAt } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Place, PlaceInTime } from "../domain/fact.ts";
import type { Said } from "../domain/measure.ts";

export const country = { level: "country", id: "vn" } as const satisfies Place;
const countryName: Said = { vi: "Cả nước", en: "The whole country" };

const dayOf = (text: string | null): Temporal.PlainDate | null =>
	text === null ? null : Temporal.PlainDate.from(text);

/** Places with their names on a day and the days on which they stood. A fixed number of questions. */
export async function placesInTime(
	db: ReadDb,
	places: readonly Place[],
	day: Temporal.PlainDate,
): Promise<readonly PlaceInTime[]> {
	const bodies = await bodiesById(db, idsAt(places, ["body"]), day);
	const unitIds = [
		...idsAt(places, ["unit", "province"]),
		...[...bodies.values()].map(({ unitId }) => unitId),
	];
	const units = await unitsAt(db, unitIds, day);
	return places.map((place) => {
		if (place.level === "country") return { ...place, name: countryName, from: null, to: null, within: [] };
		const body = place.level === "body" ? bodies.get(place.id) : undefined;
		const unit = units.get(body?.unitId ?? place.id);
		const own = body ?? unit;
		return {
			...place,
			name: nameOf(body, unit, place.id),
			from: dayOf(own?.from ?? null),
			to: dayOf(own?.to ?? null),
			within: [...(body ? [body.unitId] : []), ...(unit ? aboveOf(unit, place) : []), country.id],
		};
	});
}

const idsAt = (places: readonly Place[], levels: readonly Place["level"][]): readonly string[] =>
	places.filter(({ level }) => levels.includes(level)).map(({ id }) => id);

const aboveOf = ({ provinceId, id }: UnitView, { level }: Place): readonly string[] =>
	level === "province" || provinceId === id ? [] : [provinceId];

function nameOf(
	body: { readonly fullName: string; readonly fullNameEn: string } | undefined,
	unit: UnitView | undefined,
	id: string,
): Said {
	if (body) return { vi: body.fullName, en: body.fullNameEn };
	return unit ? { vi: unit.fullName, en: unit.nameEn } : { vi: id, en: id };
}
