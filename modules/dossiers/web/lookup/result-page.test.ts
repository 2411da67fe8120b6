import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { writes } from "#platform/db/connections.ts";
import { newId } from "#platform/ids/ids.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { stoppedClock } from "#platform/testing/people.ts";
import type { LetterTables } from "../../letters/tables.ts";
import { lookupPart } from "../../lookup/parts.ts";
import type { DossiersTables } from "../../tables.ts";
import { act, bodies, people } from "../../testing/a-dossier.ts";
import { aReceipt, follow, lookUp, lookupBrowser, pair, words } from "../../testing/lookup-browser.ts";

const routes = lookupPart.routes ?? [];
const name = "Nguyễn Thị Tư";
const noon = "2026-03-04T05:00:00Z";
const browserAt = (at = noon, from?: string) => lookupBrowser(routes, stoppedClock(at), from ? { from } : {});

test("the page tells of a return without what is missing, of a letter without its words, and not what the result is", async () => {
	const { id, secret } = await aReceipt();
	const database = await testDatabase();
	await database.inTransaction(async (trx) => {
		await act(trx, people.chiLan, id, "hand-over");
		const missing = {
			reason: "thiếu giấy chứng sinh của bé An",
			papers: [{ name: "Giấy chứng sinh", copies: 1 }],
		};
		await act(trx, people.chiSau, id, "return", missing, "2026-03-05T02:00:00Z");
	});
	const browser = await browserAt("2026-03-05T05:00:00Z");
	const returned = words((await follow(browser, await browser.get(secret.address))).text);
	assert.match(returned, /trả lại hồ sơ để bổ sung.*Thời hạn đang tạm dừng/);
	assert.doesNotMatch(returned, /chứng sinh|bé An/);
	await database.inTransaction(async (trx) => {
		await act(trx, people.chiLan, id, "complete", {}, "2026-03-06T02:00:00Z");
		const reason = { reason: "không đủ điều kiện vì chưa đủ tuổi" };
		await act(trx, people.chiSau, id, "find-ineligible", reason, "2026-03-09T02:00:00Z");
	});
	const later = await browserAt("2026-03-09T05:00:00Z");
	const settled = words((await follow(later, await later.get(secret.address))).text);
	assert.match(settled, /Đã có kết quả.*Mời Ông\/Bà nhận kết quả tại/);
	assert.match(settled, /tính lại thời hạn từ đầu/);
	assert.doesNotMatch(settled, /đủ điều kiện|đủ tuổi|chứng sinh/);
});

test("a letter of apology is told with its new day and its reason from the list, not with its words or its signer", async () => {
	const { id, secret } = await aReceipt();
	const at = "2026-03-06T02:00:00Z";
	await (await testDatabase()).inTransaction(async (trx) => {
		await act(trx, people.chiLan, id, "hand-over");
		const moved = {
			reasonCode: "other-body",
			reason: "chờ bản án của bà Tư",
			dueAt: Temporal.Instant.from("2026-03-13T10:00:00Z"),
		};
		await act(trx, people.anhHung, id, "extend", moved, at);
		await writes<LetterTables>(trx)
			.insertInto("dossiers.apology_letter")
			.values({
				...{
					id: newId(0),
					dossier_id: id,
					body_id: bodies.committee,
					unit_id: "vn34:28249",
					desk_body_id: bodies.desk,
				},
				...{
					state: "issued",
					old_due_at: "2026-03-09T10:00:00Z",
					new_due_on: "2026-03-13",
					new_due_at: "2026-03-13T10:00:00Z",
				},
				...{
					extension_days: 4,
					reason_code: "other-body",
					reason: "chờ bản án của bà Tư",
					contact_name: "Chị Sen",
				},
				...{
					contact_phone: "0273 0000 000",
					contact_email: null,
					signer_name: "Trần Văn Hùng",
					signer_post: "CHỦ TỊCH",
				},
				...{
					signed_how: "paper",
					signed_file_id: newId(1),
					signed_by: people.anhHung.personId,
					signed_at: at,
				},
				...{
					number: 7,
					symbol: "PXL",
					issued_on: "2026-03-06",
					late: true,
					issued_by: people.anhHung.personId,
					issued_at: at,
				},
				...{
					withdrawn_reason: null,
					withdrawn_by: null,
					withdrawn_at: null,
					drafted_by: people.chiSau.personId,
					drafted_at: at,
				},
				illustrative: false,
			})
			.execute();
	});
	const browser = await browserAt("2026-03-06T05:00:00Z");
	const page = words((await follow(browser, await browser.get(secret.address))).text);
	assert.match(
		page,
		/Thư ngày 06\/03\/2026.*hẹn lại ngày 13\/03\/2026.*Chờ cơ quan khác trả lời.*gửi muộn hơn quy định/,
	);
	assert.match(page, /Hẹn trả kết quả trước 13\/03\/2026 lúc 17\.00/);
	assert.match(page, /Vì sao là ngày này.*Xin lỗi và hẹn lại/);
	assert.doesNotMatch(page, /bản án|bà Tư|Trần Văn Hùng|Chị Sen/);
	const late = await browserAt("2026-03-16T05:00:00Z");
	assert.match(
		words((await follow(late, await late.get(secret.address))).text),
		/Đã quá hẹn.*Ngày hẹn lại cũng đã qua/,
	);
});

test("past its date without a letter, the page says what the office owes", async () => {
	const { secret } = await aReceipt();
	const browser = await browserAt("2026-03-09T10:00:01Z");
	const page = words((await follow(browser, await browser.get(secret.address))).text);
	assert.match(
		page,
		/Đã quá hẹn: lẽ ra có kết quả trước 09\/03\/2026 lúc 17\.00\. Cơ quan phải gửi Ông\/Bà thư xin lỗi/,
	);
});

test("a dossier of another system opens by its number where that system told one, and never where it did not", async () => {
	const [told, untold] = ["TD-2026-0001", "TD-2026-0002"] as const;
	await (await testDatabase()).inTransaction(async (trx) => {
		const open = writes<DossiersTables>(trx);
		const source = { id: "he-thong-tinh", name: "Hệ thống của tỉnh", unit_id: null, made_at: noon };
		await open.insertInto("dossiers.source").values(source).execute();
		for (const code of [told, untold]) {
			const id = newId(Date.parse(noon));
			await open
				.insertInto("dossiers.dossier")
				.values({
					...{ id, code, source_id: source.id, province_id: "vn34:82", unit_id: "vn34:28249" },
					...{ handling_body_id: bodies.committee, desk_body_id: null, rules: "chua-ro", channel: "unknown" },
					...{ proxy: null, state: "in-handling", filed_at: noon, received_at: noon, changed_at: noon },
				} as never)
				.execute();
			const applicant = { dossier_id: id, kind: "person", name, name_folded: "nguyen thi tu" } as const;
			if (code === told)
				await open
					.insertInto("dossiers.applicant")
					.values({ ...applicant, phone: "84900000077", email: null, address: null, represented_by: null })
					.execute();
		}
	});
	const browser = await browserAt(noon, "203.113.9.1");
	const page = words((await follow(browser, await lookUp(browser, pair(told, "0900 000 077")))).text);
	assert.match(page, /Hệ thống của tỉnh/);
	assert.match(page, /không có ngày hẹn trong hệ thống/);
	const refused = await lookUp(browser, pair(untold, "0900000077"));
	assert.match(words(refused.text), /Không có hồ sơ nào có cả mã/);
});
