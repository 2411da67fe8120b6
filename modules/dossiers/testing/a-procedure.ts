import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { newId } from "#platform/ids/ids.ts";
import type { VersionDetails, VersionParts } from "../domain/catalogue/version.ts";
import { addProcedure, addVersion, addVersionAct, putParts } from "../store/catalogue/versions.ts";
import type { DossiersTables } from "../tables.ts";

const madeAt = "2026-01-02T02:00:00Z";

/** A version as one would hold on any day of 2026, invented: five working days, one paper, no fee. */
export const invented = (over: Partial<VersionDetails> = {}): VersionDetails => ({
	id: newId(Date.parse(madeAt)),
	procedureId: newId(Date.parse(madeAt)),
	slug: "",
	unitId: null,
	from: "2025-07-01",
	to: null,
	state: "published",
	code: "1.000001",
	nameVi: "Xác nhận thông tin minh họa",
	nameEn: "Confirmation of made-up facts",
	field: "Hộ tịch",
	level: "commune",
	owner: "Ủy ban nhân dân cấp xã",
	kind: "one-stop",
	limit: { amount: 5, unit: "working-day" },
	limitNote: null,
	online: { law: "224/2026", level: "whole" },
	proactiveLevel: null,
	onlineReason: null,
	portalUrl: "https://dichvucong.gov.vn/",
	onlinePayment: true,
	about: "Giấy xác nhận dùng cho việc thử.",
	whoFor: "Mọi người",
	result: "Giấy xác nhận",
	conditions: null,
	receivedAt: ["commune"],
	announcedOn: "2025-06-16",
	announcedBy: "Quyết định 1/QĐ-UBND",
	publishedOn: "2025-06-20",
	reviewOn: "2027-01-15",
	endReason: null,
	source: "Dữ liệu thử",
	illustrative: false,
	steps: [
		{ name: "Tiếp nhận", bodyKind: "xa.tt-pvhcc", bodyName: null, limit: { amount: 1, unit: "working-day" } },
		{ name: "Xem xét", bodyKind: "xa.ubnd", bodyName: null, limit: { amount: 4, unit: "working-day" } },
	],
	documents: [{ name: "Tờ khai", copies: 1, original: true, required: true, form: "Mẫu 01", note: null }],
	fees: [],
	laws: [{ reference: "Nghị định 118/2025/NĐ-CP", article: null }],
	...over,
});

/** Puts an invented version into the catalogue, and its procedure unless that is there. */
export async function aProcedure(
	trx: WriteTransaction,
	over: Partial<VersionDetails> = {},
): Promise<VersionDetails> {
	const version = invented(over);
	const slug = version.slug || `thu-tuc-${version.procedureId}`;
	const by = { personId: null, at: madeAt };
	if (!(await isThere(trx, version.procedureId)))
		await addProcedure(trx, {
			id: version.procedureId,
			slug,
			illustrative: version.illustrative,
			at: madeAt,
		});
	await addVersion(trx, version, by);
	const parts: VersionParts = version;
	await putParts(trx, version.id, parts);
	const action = version.state === "published" ? "published" : "entered";
	await addVersionAct(trx, { id: newId(Date.parse(madeAt)), versionId: version.id, action, by });
	return { ...version, slug };
}

async function isThere(trx: WriteTransaction, procedureId: string): Promise<boolean> {
	const found = await writes<DossiersTables>(trx)
		.selectFrom("dossiers.procedure")
		.select("id")
		.where("id", "=", procedureId)
		.executeTakeFirst();
	return found !== undefined;
}
