import { type Label, pointsLost } from "@guong/index-math";
import type { Temporal } from "temporal-polyfill";
import { type UnitView, unitsAt, whatBecameOf } from "#modules/organisation/index.ts";
import type { PublicDb } from "#platform/db/connections.ts";
import { whileUnchanged } from "#platform/db/while-unchanged.ts";
import type { IndexView } from "../../domain/edition.ts";
import { type Profile, type ProfileData, profile, type YearProfile } from "../../domain/profile.ts";
import type { IndexNode, ResultView } from "../../domain/result.ts";
import { type PersistentWeakness, persistentWeaknesses } from "../../domain/see/persistent-weakness.ts";
import { allIndices } from "../../queries/editions.ts";
import { type Lever, leversOf } from "../../queries/levers.ts";
import { resultsOf, resultsOfYear } from "../../queries/results.ts";
import { indexNodes } from "../../queries/trees.ts";
import { peersByTotal, regionsOfUnits } from "../peers.ts";
import { referenceFacts } from "../reference-memory.ts";
import { slugOf } from "./compare-facts.ts";

/** Mean of some units, component by component: code → points. */
interface Reference {
	readonly label: Label | null;
	readonly units: readonly UnitView[];
	/** code → points of the total that the unit lacks against them; below 0 where it has more */
	readonly lost: ReadonlyMap<string, number>;
}

/** A component that is weak, or parts of it are: what may move it, and every concept a task may name to mean it. */
export interface WeakPlace {
	readonly label: Label;
	/** itself or its parts */
	readonly weak: readonly (PersistentWeakness & { readonly label: Label })[];
	readonly levers: readonly Lever[];
	readonly concepts: readonly string[];
}

export interface LeaderFacts {
	readonly index: IndexView;
	readonly data: ProfileData;
	readonly unit: UnitView;
	readonly own: Profile;
	readonly latest: YearProfile;
	readonly root: IndexNode;
	readonly labels: ReadonlyMap<string, Label>;
	readonly region: Reference | null;
	readonly peers: Reference;
	readonly weak: readonly WeakPlace[];
	/** totals of all units in the year */
	readonly totals: ReadonlyMap<string, number>;
	/** under which provinces its people live today: whose plans count */
	readonly provinceIds: readonly string[];
}

interface Asking {
	readonly slug: string;
	readonly unitSlug: string;
	readonly year: string;
	readonly today: Temporal.PlainDate;
}

/** Null where there is no such index, or no such unit with a total in any year. Put together once while nothing changes. */
export const leaderFacts = (db: PublicDb, asking: Asking): Promise<LeaderFacts | null> =>
	whileUnchanged(db, `leader ${asking.slug} ${asking.unitSlug} ${asking.year} ${asking.today}`, () =>
		readLeaderFacts(db, asking),
	);

async function readLeaderFacts(
	db: PublicDb,
	{ slug, unitSlug, year, today }: Asking,
): Promise<LeaderFacts | null> {
	const index = (await allIndices(db)).find((each) => each.slug === slug);
	if (!index) return null;
	const { data } = await referenceFacts(db, index);
	const unit = await unitNamed(db, data, unitSlug);
	if (!unit) return null;
	const history = (await resultsOf(db, [unit.id], { index: index.code, deepest: 2 })).get(unit.id) ?? [];
	const own = profile(data, unit.id, history);
	const scored = own.years.filter(({ total }) => total?.result.value != null);
	const latest = scored.find(({ edition }) => String(edition.year) === year) ?? scored.at(-1);
	if (!latest) return null;
	const [nodes, results] = await Promise.all([
		indexNodes(db, index.code, latest.edition.year),
		resultsOfYear(db, index.code, latest.edition.year, 1),
	]);
	const [root] = nodes;
	if (!root) return null;
	const units = await unitsAt(
		db,
		results.map(({ unitId }) => unitId),
		latest.edition.unitsOn,
	);
	const around = { data, latest, root, results, units, unit };
	const { region, peers } = await references(around);
	const became = (await whatBecameOf(db, [unit.id], today)).get(unit.id);
	const heirs = became?.kind === "one" ? [became.heir] : became?.kind === "several" ? became.heirs : [];
	return {
		...{ index, data, unit, own, latest, root, region, peers },
		labels: new Map(nodes.map((node) => [node.code, node.label])),
		weak: await weakPlaces(db, { index, data, latest, nodes, history, today }),
		totals: totalsOf(results),
		provinceIds: [unit.id, ...heirs.map(({ unitId }) => unitId)],
	};
}

/** By its word in addresses, newest year first: a partial source does not name every unit every year. */
async function unitNamed(db: PublicDb, data: ProfileData, slug: string): Promise<UnitView | null> {
	for (const edition of data.editions.toReversed()) {
		const totals = await resultsOfYear(db, data.index, edition.year, 0);
		const units = await unitsAt(
			db,
			totals.map(({ unitId }) => unitId),
			edition.unitsOn,
		);
		const found = [...units.values()].find((each) => slugOf(each) === slug);
		if (found) return found;
	}
	return null;
}

const totalsOf = (results: readonly ResultView[]): ReadonlyMap<string, number> =>
	new Map(
		results.flatMap(({ level, unitId, value }) =>
			level === 0 && value !== null ? [[unitId, value] as const] : [],
		),
	);

interface Around {
	readonly data: ProfileData;
	readonly latest: YearProfile;
	readonly root: IndexNode;
	readonly results: readonly ResultView[];
	readonly units: ReadonlyMap<string, UnitView>;
	readonly unit: UnitView;
}

async function references(
	around: Around,
): Promise<{ readonly region: Reference | null; readonly peers: Reference }> {
	const { units, unit, results } = around;
	const totals = totalsOf(results);
	const regionOf = await regionsOfUnits(around.latest.edition, units);
	const own = regionOf(unit.id);
	const inRegion = [...totals.keys()].filter((id) => id !== unit.id && own !== null && regionOf(id) === own);
	const { peers } = peersByTotal(totals, unit.id, regionOf);
	return {
		region: own && inRegion.length > 0 ? against(around, inRegion, own.label) : null,
		peers: against(around, peers, null),
	};
}

/** What the unit lacks against the mean of others, in points of the total. */
function against(
	{ data, latest, root, results, units }: Around,
	ids: readonly string[],
	label: Label | null,
): Reference {
	const tree = data.trees.find(({ version }) => version === latest.edition.version);
	const means = new Map(
		latest.components.flatMap(({ result: { code } }) => {
			const values = results.flatMap((each) =>
				each.code === code && ids.includes(each.unitId) && each.value !== null ? [each.value] : [],
			);
			return values.length > 0
				? [[code, values.reduce((sum, value) => sum + value, 0) / values.length] as const]
				: [];
		}),
	);
	const own = new Map(
		latest.components.flatMap(({ result: { code, value } }) =>
			value === null ? [] : [[code, value] as const],
		),
	);
	const losses = tree ? pointsLost(tree, root.code, own, means) : [];
	return {
		label,
		units: ids.flatMap((id) => units.get(id) ?? []),
		lost: new Map(losses.map(({ code, lost }) => [code, lost])),
	};
}

interface Weak {
	readonly index: IndexView;
	readonly data: ProfileData;
	readonly latest: YearProfile;
	readonly nodes: readonly IndexNode[];
	readonly history: readonly ResultView[];
	readonly today: Temporal.PlainDate;
}

async function weakPlaces(
	db: PublicDb,
	{ index, data, latest, nodes, history, today }: Weak,
): Promise<readonly WeakPlace[]> {
	const { year, version } = latest.edition;
	const tree = data.trees.find((each) => each.version === version);
	if (!tree) return [];
	const weak = persistentWeaknesses(data, tree, year, history);
	const levers = await leversOf(db, null, today);
	const labelOf = (code: string) => nodes.find((node) => node.code === code)?.label ?? { vi: code, en: code };
	const components = nodes.filter(({ level }) => level === 1);
	return components.flatMap((component): WeakPlace[] => {
		const inside = nodes.filter(({ code, parent }) => code === component.code || parent === component.code);
		const own = weak.filter(({ code }) => inside.some((node) => node.code === code));
		if (own.length === 0) return [];
		// work that names the whole component means its weak parts too; of a weak whole every part is meant
		const whole = own.some(({ code }) => code === component.code);
		const meant = whole ? inside : [component, ...own];
		const concepts = meant.map(({ concept }) => concept);
		return [
			{
				label: component.label,
				weak: own.map((each) => ({ ...each, label: labelOf(each.code) })),
				concepts,
				levers: levers.filter(({ moves }) =>
					moves.some((each) => each.index === index.code && concepts.includes(each.concept)),
				),
			},
		];
	});
}
