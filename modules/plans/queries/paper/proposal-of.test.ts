import assert from "node:assert/strict";
import { test } from "node:test";
import { nothingKnown, readPaper } from "@guong/admin-docs";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { decideReading, insertReading } from "../../store/reading/reading.ts";
import { aDraft, bodies, day, people } from "../../testing/house.ts";
import { planView } from "../plan/plan-view.ts";
import { proposalOf } from "./proposal-of.ts";

const at = "2026-03-02T02:00:00Z";
const id = "019c0000-0000-7000-b000-000000000001";
const text = `ỦY BAN NHÂN DÂN
TỈNH ĐỒNG THÁP
Số: 12/KH-UBND
Đồng Tháp, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Nâng cao Chỉ số PAPI năm 2026

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao chất lượng phục vụ người dân.
II. NHIỆM VỤ, GIẢI PHÁP
1. Niêm yết công khai danh sách hộ nghèo tại trụ sở
- Cơ quan chủ trì: Sở Y tế

Nơi nhận:
- Bộ Nội vụ (để báo cáo);
- Lưu: VT, SNV.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lê Văn Bảy
`;

test("a plan that was read from a paper is offered that paper's words; what it lacks is made of the tasks", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await aDraft(trx);
		await insertReading(trx, {
			...{ id, fileId: id, text, tables: null, reader: "1", earlierId: null, readBy: people.chiMai.personId },
			...{ issuerBodyId: bodies.provinceCommittee, draftingBodyId: bodies.homeAffairs, readAt: at },
			reading: readPaper({ text, tables: null }, nothingKnown),
		});
		const decision = { planId, leftOut: [], chosenBodies: {}, by: people.chiMai.personId, at };
		assert.equal(await decideReading(trx, id, decision), true);
		const plan = await planView(trx, planId);
		assert.ok(plan);
		const proposal = await proposalOf(trx, plan, day("2026-03-02"));
		assert.equal(proposal.fromPaper, true);
		assert.deepEqual(proposal.text.purposes, ["Nâng cao chất lượng phục vụ người dân."]);
		assert.deepEqual(proposal.text.recipients, ["Bộ Nội vụ (để báo cáo)", "Lưu: VT, SNV"]);
		assert.match(proposal.text.requirements.join(" "), /một cơ quan chủ trì/, "the paper has none");
		assert.match(proposal.text.organisation.map(({ body }) => body).join(" "), /Sở Y tế/);
		assert.deepEqual(proposal.signature, {
			...{ authority: "KT.", forBody: "ỦY BAN NHÂN DÂN", forPost: "CHỦ TỊCH" },
			...{ post: "PHÓ CHỦ TỊCH", name: "Lê Văn Bảy" },
		});
		assert.deepEqual(plan.text.purposes, [], "nothing is kept by itself");
	});
});
