import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { DemoPart } from "#platform/http/module-wiring.ts";
import type { ProcedureVersion, VersionParts } from "../../domain/catalogue/version.ts";
import { hasSlug } from "../../store/catalogue/keep-version.ts";
import { addProcedure, addVersion, addVersionAct, putParts } from "../../store/catalogue/versions.ts";

const file = new URL("../../../../reference/one-stop/procedures.json", import.meta.url);

type Told = Omit<ProcedureVersion, "id" | "procedureId" | "slug" | "state" | "illustrative"> & VersionParts;
interface ToldProcedure {
	readonly slug: string;
	readonly versions: readonly Told[];
}

/** Invented versions of procedures that everybody knows; none of them was checked, and their pages say so. */
export const demoProcedures: DemoPart = {
	name: "dossiers/procedures",
	load: async (trx, { clock }) => {
		const procedures = JSON.parse(await readFile(file, "utf8")) as readonly ToldProcedure[];
		const by = { personId: null, at: clock.now().toString() };
		for (const [at, procedure] of procedures.entries())
			if (!(await hasSlug(trx, procedure.slug))) await load(trx, procedure, at + 1, by);
	},
	remove: async (trx) => {
		await sql`SELECT dossiers.remove_illustrative_procedures()`.execute(writes(trx));
	},
};

/** The same ids in every demo, so that stories, addresses and pictures agree. */
const idOf = (procedure: number, version = 0): string =>
	`019e1000-0000-7000-8000-${procedure.toString(16).padStart(4, "0")}${version.toString(16).padStart(8, "0")}`;

async function load(
	trx: WriteTransaction,
	{ slug, versions }: ToldProcedure,
	place: number,
	by: { readonly personId: null; readonly at: string },
): Promise<void> {
	const procedureId = idOf(place);
	await addProcedure(trx, { id: procedureId, slug, illustrative: true, at: by.at });
	for (const [number, told] of versions.entries()) {
		const id = idOf(place, number + 1);
		await addVersion(trx, { ...told, id, procedureId, state: "published", illustrative: true }, by);
		await putParts(trx, id, told);
		await addVersionAct(trx, { id: idOf(place, number + 0x100), versionId: id, action: "published", by });
	}
}
