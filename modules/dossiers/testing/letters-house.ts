import { Temporal } from "temporal-polyfill";
import { stoppedClock } from "#platform/clock/clock.ts";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { Person, Post } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { type DraftedLetter, draftLetter } from "../commands/letters/draft-letter.ts";
import { numberLetter, signLetter } from "../commands/letters/sign-letter.ts";
import type { StoredDossier } from "../domain/life/dossier.ts";
import { findLetter, type StoredLetter } from "../store/letters/letter.ts";
import { insertDossier } from "../store/life/dossiers.ts";
import type { DossiersTables } from "../tables.ts";

/** A real ward of Đồng Tháp, invented people: the ward's office settles, its committee stands above, the Centre is the desk. */
export const province = "vn34:82";
export const ward = "vn34:28249";
export const bodies = {
	provinceCommittee: `${province}/tinh.ubnd`,
	committee: `${ward}/xa.ubnd`,
	office: `${ward}/xa.van-phong`,
	desk: `${ward}/xa.tt-pvhcc`,
} as const;

const post = (role: string, bodyId: string | null, unitId: string | null, fields: string[] = []): Post => ({
	...{ role, bodyId, unitId, fields },
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
	/** officer and head of the body that settles */
	chiSau: person(1, "Chị Sáu", post("officer", bodies.office, ward)),
	anhDung: person(2, "Anh Dũng", post("head", bodies.office, ward)),
	/** deputy there, for land only */
	coBa: person(3, "Cô Ba", post("deputy", bodies.office, ward, ["Đất đai"])),
	/** at the desk */
	chiLan: person(4, "Chị Lan", post("officer", bodies.desk, ward)),
	/** chairman: head of the committee above */
	anhHung: person(5, "Anh Hùng", post("head", bodies.committee, ward)),
	/** coordinates the province; supervises the ward; runs the system */
	chiMai: person(6, "Chị Mai", post("coordinator", `${province}/tinh.so-noi-vu-2025`, province)),
	coHoa: person(7, "Cô Hoa", post("supervisor", null, ward)),
	quanTri: person(8, "Quản trị", post("administrator", null, null)),
	/** works elsewhere */
	anhTam: person(9, "Anh Tám", post("head", `${province}/tinh.so-y-te`, province)),
} as const;

/** Monday 02/03/2026, nine in the morning. */
export const monday = "2026-03-02T02:00:00Z";
export const contextAt = (at = monday) => ({
	...{ clock: stoppedClock(at), from: "198.51.100.7", origin: "https://guong.test" },
});
export const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
export const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);

let count = 0;

/** With the ward's office, due on Thursday 05/03/2026 at five in the afternoon, handed in by an invented person. */
export async function aLateDossier(
	trx: WriteTransaction,
	over: Partial<StoredDossier> = {},
	applicant: Partial<DossiersTables["dossiers.applicant"]> = {},
): Promise<StoredDossier> {
	const id = newId(at(monday).epochMilliseconds);
	const due = over.dueAt === undefined ? at("2026-03-05T10:00:00Z") : over.dueAt;
	const dossier: StoredDossier = {
		...{ id, sourceId: "guong", code: `H20.${28_249}-020326-${(++count).toString().padStart(4, "0")}` },
		...{ provinceId: province, unitId: ward, handlingBodyId: bodies.office, deskBodyId: bodies.desk },
		...{ procedureId: null, versionId: null, procedureCode: "1.000001", field: "Hộ tịch" },
		procedureName: "Đăng ký kết hôn có yếu tố nước ngoài",
		...{ rules: "118/2025", channel: "desk", proxy: null, state: "in-handling", version: 2 },
		...{ filedAt: at("2026-02-23T02:00:00Z"), receivedAt: at("2026-02-23T02:00:00Z") },
		...{ clockStartedAt: at("2026-02-23T02:00:00Z"), limit: { amount: 8, unit: "working-day" } },
		...{ firstDueAt: due, dueAt: due, dueUncertain: false, settledAt: null, outcome: null, endedAt: null },
		...{ deliveredAt: null, deliveredHow: null, lateDays: null, earlyDays: null },
		...{ supplements: 0, returns: 0, extensions: 0, fee: null, paidAt: null, paidOnline: null },
		...{ wantsPost: null, digitised: null, electronicResult: null, step: null },
		...{ officerPersonId: null, illustrative: true, changedAt: at("2026-02-23T02:00:00Z") },
		...over,
	};
	await insertDossier(trx, dossier);
	await writes<DossiersTables>(trx)
		.insertInto("dossiers.applicant")
		.values({
			...{ dossier_id: dossier.id, kind: "person", name: "Lê Văn Tư", name_folded: "le van tu" },
			...{ phone: "0901234678", email: "bac.tu@thu.example", address: "Ấp 3" },
			represented_by: null,
			...applicant,
		})
		.execute();
	return dossier;
}

export const drafted: DraftedLetter = {
	reasonCode: "other-body",
	reason: "phải chờ Công an tỉnh trả lời xác minh",
	...{ workingDays: 5, newDay: null },
	...{ contactName: "chị Lan", contactPhone: "0277 3 851 234", contactEmail: null },
	...{ signerName: null, signerPost: null },
};

export const letterNow = async (trx: WriteTransaction, id: string): Promise<StoredLetter> =>
	(await findLetter(trx, id)) as StoredLetter;

export const seenLetter = async (trx: WriteTransaction, id: string) => ({
	letterId: id,
	version: (await letterNow(trx, id)).version,
});

/** Drafted, signed and numbered from the register: the next step issues it. */
export async function aNumberedLetter(
	trx: WriteTransaction,
	dossierId: string,
	{ number = 12, context = contextAt() }: { number?: number; context?: ReturnType<typeof contextAt> } = {},
): Promise<string> {
	const id = await draftLetter(trx, people.chiSau, { dossierId, ...drafted }, context);
	await signLetter(
		trx,
		people.anhDung,
		{
			...(await seenLetter(trx, id)),
			...{ how: "paper", signerName: "Nguyễn Văn Dũng", signerPost: "CHÁNH VĂN PHÒNG", fileId: id },
		},
		context,
	);
	const entry = { number, symbol: "VP", issuedOn: context.clock.today() };
	await numberLetter(trx, people.chiSau, { ...(await seenLetter(trx, id)), ...entry }, context);
	return id;
}
