import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { type UnitView, unitsAt } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { PageAnswer, RequestContext } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { openDoubts } from "../../domain/import/judge.ts";
import { importProblem } from "../../import/errors.ts";
import { importMessages } from "../../import/messages.ts";
import { allIndices } from "../../queries/editions.ts";
import { type ImportLine, type ImportView, importView } from "../../queries/import/imports.ts";
import { treeForImport } from "../../queries/import/judge-file.ts";

export const importsAddress = "/nhap-chi-so";
export const importAddress = (id: string, rest = ""): string => `${importsAddress}/${id}${rest}`;
export const ofImport = z.object({ id: z.uuid() });
/** the state of the import that the person saw */
export const seenChanges = z.coerce.number().int().min(1);

/** An import with the names that its pages write. */
export interface OpenedImport {
	readonly view: ImportView;
	/** how many places stop a proposal */
	readonly open: number;
	readonly unitName: (id: string | null) => string;
	readonly partName: (concept: string) => string;
	readonly total: string | undefined;
	/** the page of the year, once it is published */
	readonly yearAddress: string;
}

export async function openedImport(db: ReadDb, id: string, language: Language): Promise<OpenedImport> {
	const view = await importView(db, id);
	if (!view) throw importProblem("import-unknown", {});
	const missing = view.doubts.flatMap((doubt) => (doubt.kind === "units-missing" ? doubt.unitIds : []));
	const ids = [...missing, ...view.cells.flatMap(({ unit_id }) => unit_id ?? [])];
	const [units, tree, indices] = await Promise.all([
		unitsAt(db, ids, Temporal.PlainDate.from(view.row.units_on)),
		treeForImport(db, view.index, view.year),
		allIndices(db),
	]);
	const nodes = new Map(tree.nodes.map((node) => [node.concept, node]));
	return {
		view,
		open: openDoubts(view),
		unitName: (unitId) => shortName(unitId === null ? undefined : units.get(unitId), language),
		partName: (concept) => {
			const node = nodes.get(concept);
			return node
				? node.parent === null
					? node.label[language]
					: `${node.code} ${node.label[language]}`
				: concept;
		},
		total: tree.nodes.find((node) => node.parent === null)?.concept,
		yearAddress: `/chi-so/${indices.find(({ code }) => code === view.index)?.slug ?? ""}/${view.year}`,
	};
}

const shortName = (unit: UnitView | undefined, language: Language): string => {
	if (!unit) return "";
	return language === "vi" ? unit.name : unit.nameEn;
};

export const importName = ({ index, year, number }: ImportLine, language: Language): string =>
	importMessages[language].nameOf(index, year, number);

/** A page of the room, with its trail. */
export function pageOfImports(
	context: Pick<RequestContext, "language">,
	title: string,
	body: PageAnswer["body"],
	above?: ImportLine,
): PageAnswer {
	const { language } = context;
	const room = { label: importMessages[language].title, address: importsAddress };
	return {
		title,
		section: "/ban-lam-viec",
		noindex: true,
		// the first page of the room is no way to itself
		trail: above
			? [room, { label: importName(above, language), address: importAddress(above.id) }]
			: title === room.label
				? []
				: [room],
		body,
	};
}
