import { Temporal } from "temporal-polyfill";
import {
	type BodyView,
	bodiesOf,
	childrenAt,
	predecessorsOf,
	provincesAt,
	type UnitView,
	unitsAt,
} from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { keyOfBodyText, keysOfBody } from "../../domain/intake/body-keys.ts";
import type { BodyPlace } from "../../domain/intake/complete-row.ts";

export type FoundBody =
	| BodyPlace
	| { readonly wrong: "unknown" | "ambiguous" }
	/** there is such a body, on other days */
	| { readonly wrong: "not-then"; readonly from: string | null; readonly to: string | null };

interface Entry extends BodyPlace {
	readonly from: string | null;
	readonly to: string | null;
}

/** Bodies between two days on which something changed. */
interface Era {
	readonly sample: string;
	readonly names: Map<string, Entry | "ambiguous">;
	readonly byId: Map<string, Entry>;
}

/**
 * The bodies of a source's territory by the names that people write, each on its days. The territory of a day is asked for once
 * for all days between two changes; what it was before the unit was made is that of the units which went into it.
 */
export class BodyBook {
	readonly #db: ReadDb;
	readonly #unitId: string | null;
	/** folded words → body, as a person said */
	readonly #said: ReadonlyMap<string, string>;
	readonly #eras: Era[] = [];
	readonly #changes = new Set<string>();
	#byDay = new Map<string, Era>();
	readonly #found = new Map<string, FoundBody>();

	constructor(db: ReadDb, unitId: string | null, said: ReadonlyMap<string, string>) {
		this.#db = db;
		this.#unitId = unitId;
		this.#said = said;
	}

	/**
	 * Asks for what is not known yet of these names on these days; afterwards `find` answers. The first and the last day are read
	 * before all others: what ended or began between them is seen on one of the two, and divides the days between.
	 */
	async prepare(asked: readonly { readonly text: string; readonly day: string }[]): Promise<void> {
		const days = asked.map(({ day }) => day).sort();
		for (const end of [days[0], days.at(-1)]) if (end && !this.#isBetween(end)) await this.#load(end);
		for (const { text, day } of asked) {
			const key = `${day} ${text}`;
			if (this.#found.has(key)) continue;
			let era = this.#eraOf(day) ?? (await this.#load(day));
			let found = this.#look(era, text);
			if ("wrong" in found) {
				await this.#lookAround(day);
				era = this.#eraOf(day) ?? era;
				found = this.#look(era, text);
			}
			this.#found.set(key, found);
		}
	}

	find(text: string, day: string): FoundBody {
		return this.#found.get(`${day} ${text}`) ?? { wrong: "unknown" };
	}

	#look(era: Era, text: string): FoundBody {
		const key = keyOfBodyText(text);
		const id = this.#said.get(key) ?? (text.includes("/") || /^[0-9a-f-]{36}$/.test(text) ? text : null);
		const here = (id === null ? undefined : era.byId.get(id)) ?? era.names.get(key);
		if (here === "ambiguous") return { wrong: "ambiguous" };
		if (here) return here;
		for (const other of this.#eras) {
			const then = (id === null ? undefined : other.byId.get(id)) ?? other.names.get(key);
			if (then && then !== "ambiguous") return { wrong: "not-then", from: then.from, to: then.to };
		}
		return { wrong: "unknown" };
	}

	#eraOf(day: string): Era | undefined {
		const known = this.#byDay.get(day);
		if (known) return known;
		const era = this.#eras.find(({ sample }) => this.#nothingBetween(sample, day));
		if (era) this.#byDay.set(day, era);
		return era;
	}

	#nothingBetween(one: string, other: string): boolean {
		const [first, last] = one < other ? [one, other] : [other, one];
		for (const change of this.#changes) if (first < change && change <= last) return false;
		return true;
	}

	#isBetween(day: string): boolean {
		const samples = this.#eras.map(({ sample }) => sample);
		return samples.some((sample) => sample <= day) && samples.some((sample) => sample >= day);
	}

	/** The eras beside that of a day, where a body may be that is not there on the day itself. */
	async #lookAround(day: string): Promise<void> {
		const before = [...this.#changes]
			.filter((change) => change <= day)
			.sort()
			.at(-1);
		const after = [...this.#changes].filter((change) => change > day).sort()[0];
		const eve = before && Temporal.PlainDate.from(before).subtract({ days: 1 }).toString();
		if (eve && !this.#eraOf(eve)) await this.#load(eve);
		if (after && !this.#eraOf(after)) await this.#load(after);
	}

	async #load(day: string): Promise<Era> {
		const on = Temporal.PlainDate.from(day);
		const units = await this.#territory(on);
		const bodies = await bodiesOf(this.#db, [...units.keys()], on);
		const era: Era = { sample: day, names: new Map(), byId: new Map() };
		for (const unit of units.values()) {
			this.#noteChanges(unit);
			const above = aboveOf(unit, units);
			for (const body of bodies.get(unit.id) ?? []) {
				this.#noteChanges(body);
				addBody(era, body, unit, above);
			}
		}
		this.#eras.unshift(era);
		this.#byDay = new Map();
		return era;
	}

	#noteChanges({ from, to }: { readonly from: string | null; readonly to: string | null }): void {
		if (from) this.#changes.add(from);
		if (to) this.#changes.add(to);
	}

	async #territory(on: Temporal.PlainDate): Promise<ReadonlyMap<string, UnitView>> {
		const units = new Map((await this.#roots(on)).map((unit) => [unit.id, unit]));
		let parents = [...units.keys()];
		while (parents.length > 0) {
			const next = [...(await childrenAt(this.#db, parents, on)).values()].flat();
			for (const unit of next) units.set(unit.id, unit);
			parents = next.filter(({ level }) => level !== "commune").map(({ id }) => id);
		}
		return units;
	}

	async #roots(on: Temporal.PlainDate): Promise<readonly UnitView[]> {
		if (this.#unitId === null) return provincesAt(this.#db, on);
		const unit = (await unitsAt(this.#db, [this.#unitId], on)).get(this.#unitId);
		if (!unit || unit.exists) return unit ? [unit] : [];
		const edges = (await predecessorsOf(this.#db, [this.#unitId])).get(this.#unitId) ?? [];
		const ids = [...new Set(edges.map(({ predecessorId }) => predecessorId))];
		return [...(await unitsAt(this.#db, ids, on)).values()].filter(({ exists }) => exists);
	}
}

function aboveOf(unit: UnitView, units: ReadonlyMap<string, UnitView>): readonly string[] {
	const parent = unit.parentId === null ? undefined : units.get(unit.parentId);
	return parent ? [parent.fullName, ...aboveOf(parent, units)] : [];
}

function addBody(era: Era, body: BodyView, unit: UnitView, above: readonly string[]): void {
	const entry: Entry = {
		bodyId: body.id,
		unitId: unit.id,
		provinceId: unit.provinceId,
		from: body.from,
		to: body.to,
	};
	era.byId.set(body.id, entry);
	for (const key of keysOfBody(body, unit.fullName, above)) {
		const there = era.names.get(key);
		if (there === undefined) era.names.set(key, entry);
		else if (there !== "ambiguous" && there.bodyId !== body.id) era.names.set(key, "ambiguous");
	}
}
