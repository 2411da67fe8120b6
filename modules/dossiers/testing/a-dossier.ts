import { Temporal } from "temporal-polyfill";
import { stoppedClock } from "#platform/clock/clock.ts";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { Person, Post } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { actOnDossier, type DossierActInput } from "../commands/life/act-on-dossier.ts";
import { receiveDossier } from "../commands/life/receive-dossier.ts";
import type { LifeContext } from "../commands/life/record-act.ts";
import type { NewDossier } from "../commands/life/take-in-dossier.ts";
import type { StoredDossier } from "../domain/life/dossier.ts";
import type { Limit } from "../domain/life/rules.ts";
import { lockDossier } from "../store/life/dossiers.ts";
import type { DossiersTables } from "../tables.ts";

/** A real ward of Đồng Tháp with invented people. */
export const province = "vn34:82";
export const ward = "vn34:28249";
export const bodies = {
	desk: `${ward}/xa.tt-pvhcc`,
	committee: `${ward}/xa.ubnd`,
	otherDesk: `${province}/tinh.tt-pvhcc`,
	homeAffairs: `${province}/tinh.so-noi-vu-2025`,
} as const;

const post = (role: string, unitId: string | null, bodyId: string | null): Post => ({
	...{ role, unitId, bodyId },
	fields: [],
	standsInFor: null,
});

const person = (number: number, name: string, ...posts: readonly Post[]): Person => ({
	kind: "person",
	personId: `019d0000-0000-7000-8000-${number.toString().padStart(12, "0")}`,
	sessionId: `019d0000-0000-7000-9000-${number.toString().padStart(12, "0")}`,
	name,
	posts,
});

export const people = {
	/** officer at the desk of the ward */
	chiLan: person(1, "Chị Lan", post("officer", ward, bodies.desk)),
	/** officer of the ward's committee, which settles */
	chiSau: person(2, "Chị Sáu", post("officer", ward, bodies.committee)),
	/** its chairman */
	anhHung: person(3, "Anh Hùng", post("head", ward, bodies.committee)),
	/** coordinator of the province */
	chiMai: person(4, "Chị Mai", post("coordinator", province, bodies.homeAffairs)),
	coHoa: person(5, "Cô Hoa", post("supervisor", null, province)),
	quanTri: person(6, "Quản trị", post("administrator", null, null)),
	/** officer at another desk of the province */
	anhTam: person(7, "Anh Tám", post("officer", province, bodies.otherDesk)),
} as const;

/** Monday 02/03/2026, nine in the morning. */
export const contextAt = (at = "2026-03-02T02:00:00Z"): LifeContext => ({
	clock: stoppedClock(at),
	from: "198.51.100.7",
});

/** A published version of a new procedure, five working days unless told. */
export async function aVersion(
	trx: WriteTransaction,
	{
		limit = { amount: 5, unit: "working-day" },
		unitId = null,
	}: { readonly limit?: Limit | null; readonly unitId?: string | null } = {},
): Promise<string> {
	const at = Temporal.Instant.from("2025-06-01T00:00:00Z");
	const procedureId = newId(at.epochMilliseconds);
	const id = newId(at.epochMilliseconds);
	const db = writes<DossiersTables>(trx);
	await db
		.insertInto("dossiers.procedure")
		.values({ id: procedureId, slug: `thu-tuc-${procedureId}`, made_at: at.toString() })
		.execute();
	await db
		.insertInto("dossiers.procedure_version")
		.values({
			...{
				id,
				unit_id: unitId,
				procedure_id: procedureId,
				valid: "[2025-07-01,)",
				state: "published",
				code: "1.000110",
			},
			...{
				name_vi: "Đăng ký khai sinh",
				field: "Hộ tịch",
				level: "commune",
				owner: "Ủy ban nhân dân cấp xã",
			},
			...{ kind: "one-stop", limit_amount: limit?.amount ?? null, limit_unit: limit?.unit ?? null },
			...{ source: "test", made_at: at.toString() },
		})
		.execute();
	return id;
}

/** Received at the desk of the ward by chị Lan, to be settled by the committee. */
export async function aDossier(
	trx: WriteTransaction,
	over: Partial<NewDossier> & { readonly limit?: Limit | null } = {},
	context = contextAt(),
): Promise<StoredDossier> {
	const { limit, ...told } = over;
	const versionId = over.versionId ?? (await aVersion(trx, limit === undefined ? {} : { limit }));
	return receiveDossier(trx, people.chiLan, aNewDossier({ ...told, versionId }), context);
}

export const aNewDossier = (over: Partial<NewDossier> & { readonly versionId: string }): NewDossier => ({
	deskBodyId: bodies.desk,
	handlingBodyId: bodies.committee,
	channel: "desk",
	applicant: { name: "Nguyễn Thị Tư", phone: "0900 000 001", address: "khóm 1" },
	papers: [{ name: "Tờ khai", copies: 1 }],
	formKey: null,
	...over,
});

/** An act by somebody who has seen everything so far. */
export async function act(
	trx: WriteTransaction,
	who: Person,
	dossierId: string,
	action: DossierActInput["action"],
	said: Partial<Omit<DossierActInput, "action" | "dossierId">> = {},
	at = "2026-03-03T02:00:00Z",
): Promise<StoredDossier> {
	const dossier = await lockDossier(trx, dossierId);
	const input = { dossierId, version: dossier?.version ?? 0, action, ...said };
	return actOnDossier(trx, who, input, contextAt(at));
}
