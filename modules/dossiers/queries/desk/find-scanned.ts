import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { digestOfSecret } from "../../commands/lookup/issue-secret.ts";
import type { DeskTables } from "../../desk/tables.ts";
import { phoneDigits } from "../../domain/life/applicant.ts";
import { readLookupCode } from "../../domain/lookup/lookup-code.ts";
import type { LookupTables } from "../../lookup/tables.ts";
import type { DossiersTables } from "../../tables.ts";

/** What a scanner or a hand put into the one box of the desk. */
export type Scanned =
	| { readonly kind: "dossier"; readonly id: string }
	| { readonly kind: "ticket"; readonly id: string }
	| { readonly kind: "phone"; readonly phone: string }
	| { readonly kind: "words" };

/** A code of a dossier, the code or QR of a receipt, a number of the queue, a phone; anything else is words. */
export async function findScanned(
	db: ReadDb,
	bodyIds: readonly string[],
	today: Temporal.PlainDate,
	typed: string,
): Promise<Scanned> {
	const text = typed.trim();
	const dossier = (await byCode(db, bodyIds, text)) ?? (await byReceipt(db, bodyIds, text));
	if (dossier !== null) return { kind: "dossier", id: dossier };
	if (/^#?\d{1,4}$/.test(text)) {
		const ticket = await byNumber(db, bodyIds, today, Number(text.replace("#", "")));
		return ticket === null ? { kind: "words" } : { kind: "ticket", id: ticket };
	}
	const phone = /^[+\d][\d\s.-]{7,}$/.test(text) ? phoneDigits(text) : null;
	return phone === null ? { kind: "words" } : { kind: "phone", phone };
}

const ownDossiers = (db: ReadDb, bodyIds: readonly string[]) =>
	reads<DossiersTables & LookupTables>(db)
		.selectFrom("dossiers.dossier as d")
		.select("d.id")
		.where((either) =>
			either.or([
				either("d.desk_body_id", "in", [...bodyIds]),
				either("d.handling_body_id", "in", [...bodyIds]),
			]),
		);

async function byCode(db: ReadDb, bodyIds: readonly string[], code: string): Promise<string | null> {
	if (code.length < 3 || bodyIds.length === 0) return null;
	const row = await ownDossiers(db, bodyIds)
		.where("d.code", "in", [code, code.toUpperCase()])
		.executeTakeFirst();
	return row?.id ?? null;
}

/** The QR holds an address that ends with the code. */
async function byReceipt(db: ReadDb, bodyIds: readonly string[], text: string): Promise<string | null> {
	const secret = readLookupCode(text.split("/").at(-1) ?? "");
	if (secret === null || bodyIds.length === 0) return null;
	const row = await ownDossiers(db, bodyIds)
		.innerJoin("dossiers.lookup_secret as s", "s.dossier_id", "d.id")
		.where("s.digest", "=", digestOfSecret(secret))
		.executeTakeFirst();
	return row?.id ?? null;
}

async function byNumber(
	db: ReadDb,
	bodyIds: readonly string[],
	today: Temporal.PlainDate,
	number: number,
): Promise<string | null> {
	if (bodyIds.length === 0) return null;
	const row = await reads<DeskTables>(db)
		.selectFrom("dossiers.ticket")
		.select("id")
		.where("body_id", "in", [...bodyIds])
		.where("day", "=", today.toString())
		.where("number", "=", number)
		.executeTakeFirst();
	return row?.id ?? null;
}
