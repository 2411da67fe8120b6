import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { chiLan, quanTri, stoppedClock } from "#platform/testing/people.ts";
import { bodiesById, bodiesOf, bodyNames } from "../queries/bodies.ts";
import { endBody, enterBody, renameBody } from "./change-bodies.ts";

const langSon = "vn34:20";
const day = (text: string) => Temporal.PlainDate.from(text);
const context = { clock: stoppedClock("2026-11-22T02:00:00Z"), from: "127.0.0.1" };
const act = { from: day("2026-03-01"), legalBasis: "12/2026/QĐ-UBND" };
const names = async (trx: WriteTransaction, on: string) =>
	(await bodiesOf(trx, [langSon], day(on))).get(langSon)?.map((body) => body.name) ?? [];

test("a province enters a department that the catalogue leaves open", async () => {
	await inUndoneTransaction(async (trx) => {
		const id = await enterBody(
			trx,
			quanTri,
			{ ...act, unitId: langSon, name: { vi: "Sở Ngoại vụ", en: null } },
			context,
		);
		assert.ok((await names(trx, "2026-03-01")).includes("Sở Ngoại vụ"));
		assert.ok(!(await names(trx, "2026-02-28")).includes("Sở Ngoại vụ"));
		assert.equal((await bodyNames(trx, [id], day("2026-11-22"))).get(id), "Sở Ngoại vụ tỉnh Lạng Sơn");
		await assert.rejects(
			enterBody(trx, quanTri, { ...act, unitId: langSon, name: { vi: "so ngoai vu", en: null } }, context),
			{ code: "organisation/body-there-already" },
		);
	});
});

test("a name holds from its day on, and the body stays the same", async () => {
	await inUndoneTransaction(async (trx) => {
		const bodyId = `${langSon}/tinh.so-van-hoa-the-thao-va-du-lich`;
		await renameBody(
			trx,
			quanTri,
			{ ...act, bodyId, name: { vi: "Sở Văn hóa và Thể thao", en: null } },
			context,
		);
		const nameOn = async (on: string) => (await bodiesById(trx, [bodyId], day(on))).get(bodyId)?.name;
		assert.equal(await nameOn("2026-02-28"), "Sở Văn hóa, Thể thao và Du lịch");
		assert.equal(await nameOn("2026-03-01"), "Sở Văn hóa và Thể thao");
	});
});

test("a body that is ended is not there from that day, and cannot be ended before it began", async () => {
	await inUndoneTransaction(async (trx) => {
		const bodyId = `${langSon}/tinh.so-du-lich`;
		await assert.rejects(endBody(trx, quanTri, { ...act, bodyId }, context), {
			code: "organisation/body-unknown",
		});
		const health = `${langSon}/tinh.so-y-te`;
		await endBody(trx, quanTri, { ...act, bodyId: health }, context);
		assert.ok((await names(trx, "2026-02-28")).includes("Sở Y tế"));
		assert.ok(!(await names(trx, "2026-03-01")).includes("Sở Y tế"));
		await assert.rejects(
			endBody(trx, quanTri, { ...act, bodyId: health, from: day("2026-05-01") }, context),
			{
				code: "organisation/body-day-outside",
			},
		);
	});
});

test("a body of an old unit is laid in when somebody says something about it, under the id it always had", async () => {
	await inUndoneTransaction(async (trx) => {
		const bodyId = "vn63:946/huyen.phong-noi-vu";
		const before = (await bodiesById(trx, [bodyId], day("2024-01-01"))).get(bodyId);
		await renameBody(
			trx,
			quanTri,
			{
				from: day("2024-01-01"),
				legalBasis: "1/QĐ",
				bodyId,
				name: { vi: "Phòng Nội vụ và Lao động", en: null },
			},
			context,
		);
		const after = (await bodiesById(trx, [bodyId], day("2024-01-01"))).get(bodyId);
		assert.deepEqual([before?.name, after?.name], ["Phòng Nội vụ", "Phòng Nội vụ và Lao động"]);
		assert.deepEqual([after?.from, after?.to], [before?.from, before?.to]);
		assert.equal(
			(await bodiesOf(trx, ["vn63:946"], day("2024-01-01"))).get("vn63:946")?.filter((b) => b.id === bodyId)
				.length,
			1,
		);
	});
});

test("only an administrator of the unit or above changes bodies", async () => {
	const bodyId = `${langSon}/tinh.so-y-te`;
	const elsewhere = { ...quanTri, posts: quanTri.posts.map((post) => ({ ...post, unitId: "vn34:82" })) };
	for (const person of [chiLan, elsewhere]) {
		await inUndoneTransaction((trx) =>
			assert.rejects(endBody(trx, person, { ...act, bodyId }, context), {
				code: "organisation/not-your-bodies",
			}),
		);
	}
	const own = { ...quanTri, posts: quanTri.posts.map((post) => ({ ...post, unitId: langSon })) };
	await inUndoneTransaction((trx) =>
		endBody(trx, own, { ...act, bodyId: "vn34:06436/xa.tram-y-te" }, context),
	);
});
