import type { Temporal } from "temporal-polyfill";
import type { PublicDb } from "#platform/db/connections.ts";
import type { Language } from "#platform/i18n/messages.ts";
import { ResultList } from "#platform/ui/index.ts";
import type { Became } from "../domain/succession.ts";
import { organisationMessages } from "../messages.ts";
import type { FoundUnit } from "../queries/search-units.ts";
import { whatBecameOf } from "../queries/succession.ts";
import { type UnitView, unitsAt } from "../queries/units.ts";
import { BecameText } from "./became-text.tsx";
import { referenceMemory } from "./reference-memory.ts";
import { dayIn, named } from "./words.ts";

export interface History {
	readonly units: ReadonlyMap<string, UnitView>;
	readonly became: ReadonlyMap<string, Became>;
}

/**
 * What is to be said about each unit found: what it is today, or what became of it. Four questions whatever the
 * number, and none about units already asked for.
 */
export async function historyOf(
	db: PublicDb,
	found: readonly FoundUnit[],
	today: Temporal.PlainDate,
): Promise<History> {
	const [first] = found;
	if (!first) return { units: new Map(), became: new Map() };
	const memory = referenceMemory(db, first.loading, today);
	const ids = found.map((unit) => unit.unitId).filter((id) => !memory.became.has(id));
	if (ids.length === 0) return memory;
	const became = await whatBecameOf(db, ids, today);
	const heirs = [...became.values()].flatMap((b) =>
		b.kind === "one" || b.kind === "several" ? b.heirs.map((h) => h.unitId) : [],
	);
	const units = await unitsAt(db, [...ids, ...heirs], today);
	const provinces = await unitsAt(
		db,
		[...units.values()].map((unit) => unit.provinceId),
		today,
	);
	for (const [id, unit] of [...units, ...provinces]) memory.units.set(id, unit);
	// last, for it says that all the rest is there
	for (const [id, what] of became) memory.became.set(id, what);
	return memory;
}

interface FoundUnitsProps {
	readonly found: readonly FoundUnit[];
	readonly history: History;
	readonly language: Language;
	readonly to: (address: string) => string;
	readonly typed: string;
}

export function FoundUnits({ found, history, language, to, typed }: FoundUnitsProps) {
	if (found.length === 0) return null;
	const search = typed ? `?tim=${encodeURIComponent(typed)}` : "";
	return (
		<ResultList
			items={found.map((unit) => ({
				address: to(`${unit.address}${search}`),
				title: unit.fullName,
				where: unit.place || undefined,
				text: <WhatItIs {...{ unit, history, language, to, typed }} />,
			}))}
		/>
	);
}

function WhatItIs({
	unit,
	history,
	language,
	to,
	typed,
}: Omit<FoundUnitsProps, "found"> & { readonly unit: FoundUnit }) {
	const words = organisationMessages[language].search;
	const view = history.units.get(unit.unitId);
	const became = history.became.get(unit.unitId);
	if (!view || !became) return null;
	if (view.exists) return <>{unit.isLastName ? words.stands : words.nowNamed(named(view, language))}</>;
	if (became.kind === "stands") return <>{words.notYet(view.from ? dayIn(view.from, language) : "")}</>;
	return (
		<BecameText
			unit={view}
			became={became}
			heirs={history.units}
			language={language}
			to={to}
			typed={typed}
			most={8}
		/>
	);
}
