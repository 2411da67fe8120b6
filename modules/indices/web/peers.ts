import { peersOf } from "@guong/index-math";
import type { UnitView } from "#modules/organisation/index.ts";
import type { EditionView } from "../domain/edition.ts";
import { type Region, regionsOf63 } from "../reference/regions.ts";

/** As many as a sentence names. */
const peerCount = 5;

export type RegionOf = (unitId: string) => Region | null;

/** Regions are known of the 63 provinces only; a code of the 34 means another unit, so there nobody has a region. */
export async function regionsOfUnits(
	{ unitSystem }: Pick<EditionView, "unitSystem">,
	units: ReadonlyMap<string, UnitView>,
): Promise<RegionOf> {
	const regions = unitSystem === "vn63" ? await regionsOf63() : [];
	return (id) => regions.find(({ provinces }) => provinces.includes(units.get(id)?.code ?? "")) ?? null;
}

/** The peers of a unit: of its region where that is known, then nearest in the total of the year. */
export function peersByTotal(
	totals: ReadonlyMap<string, number>,
	unitId: string,
	regionOf: RegionOf,
): { readonly peers: readonly string[]; readonly sameRegion: boolean } {
	if (!totals.has(unitId)) return { peers: [], sameRegion: false };
	const profiles = [...totals].map(([unit, total]) => ({
		unit,
		group: regionOf(unit)?.code ?? null,
		traits: [total],
	}));
	const sameRegion = regionOf(unitId) !== null;
	const peers = peersOf(profiles, unitId, { count: peerCount, sameGroup: sameRegion });
	return { peers: peers.map(({ unit }) => unit), sameRegion };
}
