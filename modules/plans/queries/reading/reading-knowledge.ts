import type { Knowledge, KnownBody, Reading } from "@guong/admin-docs";
import { Temporal } from "temporal-polyfill";
import { nodesByConcept, spreadsOf } from "#modules/indices/index.ts";
import {
	type BodyView,
	bodiesOf,
	childrenAt,
	predecessorsOf,
	type UnitView,
	unitsAbove,
	unitsAt,
	workingCalendar,
} from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";

/**
 * What the reader is told for a paper of a unit: bodies as they were on the paper's day and as they are today, days off
 * from the paper's year on, how many units were ranked in the years that the paper speaks of.
 */
export async function readingKnowledge(
	db: ReadDb,
	first: Reading,
	unitId: string,
	today: Temporal.PlainDate,
): Promise<Knowledge> {
	const day = dayOfPaper(first) ?? today;
	return {
		bodies: await bodiesAround(db, unitId, day, today),
		restDays: await restDays(db, day),
		...(await figuresOf(db, first)),
	};
}

const dayOfPaper = ({ date }: Reading): Temporal.PlainDate | null => {
	const text = date?.value.date ?? "";
	// a month is enough to know which bodies there were
	if (/^\d{4}-\d{2}$/.test(text)) return Temporal.PlainDate.from(`${text}-01`);
	return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : null;
};

/** Bodies of the same kind are known once, from the first to the last day on which any of them is there. */
async function bodiesAround(
	db: ReadDb,
	unitId: string,
	day: Temporal.PlainDate,
	today: Temporal.PlainDate,
): Promise<readonly KnownBody[]> {
	const known = new Map<string, KnownBody>();
	const own = await unitsOn(db, unitId, today);
	const then = day.equals(today) ? [] : await unitsOn(db, unitId, day);
	for (const [units, on] of [
		[own, today],
		[then, day],
	] as const) {
		const bodies = await bodiesOf(
			db,
			units.map(({ id }) => id),
			on,
		);
		for (const unit of units)
			for (const body of bodies.get(unit.id) ?? []) {
				const code = body.kindCode ?? body.id;
				known.set(code, joined(known.get(code), knownBody(body, code, unit)));
			}
	}
	return [...known.values()];
}

/** "Ủy ban nhân dân huyện" without the name of any one district, as papers and the catalogue have it. */
const knownBody = (body: BodyView, code: string, unit: UnitView): KnownBody => ({
	...{ code, level: unit.level, abbreviation: body.abbreviation, from: body.from },
	name: body.name.endsWith(` ${unit.name}`) ? body.name.slice(0, -unit.name.length - 1) : body.name,
	to: body.to === null ? null : Temporal.PlainDate.from(body.to).subtract({ days: 1 }).toString(),
});

function joined(before: KnownBody | undefined, body: KnownBody): KnownBody {
	if (!before) return body;
	const from = before.from === null || body.from === null ? null : [before.from, body.from].sort()[0];
	const to = before.to === null || body.to === null ? null : [before.to, body.to].sort()[1];
	return { ...body, from: from ?? null, to: to ?? null };
}

/**
 * The unit on a day, or those it was made of, with those above and, since bodies follow from the kind of unit, one
 * unit of each kind below.
 */
async function unitsOn(db: ReadDb, unitId: string, day: Temporal.PlainDate): Promise<readonly UnitView[]> {
	const before = ((await predecessorsOf(db, [unitId])).get(unitId) ?? []).map((edge) => edge.predecessorId);
	const candidates = [...(await unitsAt(db, [unitId, ...before], day)).values()];
	const own = candidates.filter(({ exists }) => exists);
	const ids = own.map(({ id }) => id);
	const above = [...(await unitsAbove(db, ids, day)).values()].flat();
	const below = oneOfEachKind([...(await childrenAt(db, ids, day)).values()].flat());
	const under = below.map(({ id }) => id);
	const farBelow = oneOfEachKind([...(await childrenAt(db, under, day)).values()].flat());
	return [...own, ...above, ...below, ...farBelow];
}

const oneOfEachKind = (units: readonly UnitView[]): readonly UnitView[] =>
	units.filter(({ type }, index) => units.findIndex((unit) => unit.type === type) === index);

/** Deadlines of a plan seldom lie further off than this. */
const yearsAhead = 2;

async function restDays(db: ReadDb, day: Temporal.PlainDate): Promise<Knowledge["restDays"]> {
	const { data } = await workingCalendar(db, { from: day, to: day.add({ years: yearsAhead }) });
	return data.years
		.flatMap(({ days }) => days)
		.filter(({ kind }) => kind !== "worked" && kind !== "open")
		.map(({ date, name }) => ({ date: String(date), name: name.vi }));
}

const subDimension = 2;

async function figuresOf(db: ReadDb, reading: Reading): Promise<Pick<Knowledge, "ranked" | "structures">> {
	const ranked: { index: string; year: number; units: number }[] = [];
	const structures: { index: string; year: number; subDimensions: number }[] = [];
	for (const [index, years] of yearsSpokenOf(reading)) {
		const spreads = await spreadsOf(db, index, [...years]);
		for (const [year, spread] of spreads) {
			const nodes = [...(await nodesByConcept(db, index, year)).values()];
			const total = nodes.find(({ level }) => level === 0);
			const units = total && spread.get(total.concept)?.units;
			if (units) ranked.push({ index, year, units });
			const scored = nodes.filter(({ level, concept }) => level === subDimension && spread.has(concept));
			if (scored.length > 0) structures.push({ index, year, subDimensions: scored.length });
		}
	}
	return { ranked, structures };
}

function yearsSpokenOf({ indices, baselines }: Reading): ReadonlyMap<string, ReadonlySet<number>> {
	const spoken = new Map<string, Set<number>>();
	const add = (index: string, year: number | null) => {
		if (year !== null) spoken.set(index, (spoken.get(index) ?? new Set()).add(year));
	};
	for (const { index, year, baselineYear } of indices) {
		add(index, year);
		add(index, baselineYear);
	}
	for (const { value } of baselines) add(value.index, value.year);
	return spoken;
}
