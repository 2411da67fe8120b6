import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "#platform/testing/database.ts";
import { signPlan } from "../../commands/plan/sign-plan.ts";
import { submitPlan } from "../../commands/plan/step-plan.ts";
import { planPart } from "../../plan/parts.ts";
import { registerPart } from "../../register/parts.ts";
import { aDraft, bodies, contextAt, people, seen } from "../../testing/house.ts";
import { visitAs } from "../../testing/visit.ts";

const routes = [...(registerPart.routes ?? []), ...(planPart.routes ?? [])];

async function aSignedPlan(): Promise<string> {
	return (await testDatabase()).inTransaction(async (trx) => {
		const context = contextAt();
		const { planId } = await aDraft(trx);
		await submitPlan(trx, people.chiMai, await seen(trx, planId), context);
		const signature = {
			how: "paper",
			signerName: "Bác Bảy",
			signerPost: "CHỦ TỊCH",
			fileId: planId,
		} as const;
		await signPlan(trx, people.chiMai, { ...(await seen(trx, planId)), ...signature }, context);
		return `/soan-ke-hoach/${planId}`;
	});
}

test("the clerk opens a series, a signed plan takes its number from it, a wrong one is cancelled and stays to be seen", async () => {
	const mai = await visitAs("chiMai", routes);
	assert.match((await mai.read("/day-so-van-ban")).text, /Chưa mở dãy số nào/);
	const opened = await mai.send("/day-so-van-ban", {
		...{ co_quan: bodies.provinceCommittee, loai: "KH", nam: "2026", bat_dau: "31" },
	});
	assert.equal(opened.status, 303, opened.text);
	const series = opened.location ?? "";
	assert.match((await mai.read(series)).text, /Số tiếp theo: 31 .*Dãy số chưa cấp số nào/);
	const plan = await aSignedPlan();
	assert.match((await mai.read(`${plan}/so`)).text, /Số tiếp theo 31 .*Lấy số 31/);
	const taken = await mai.send(`${plan}/so`, { ky_hieu: "KH-UBND", ngay: "02/03/2026" });
	assert.equal(taken.status, 303, taken.text);
	assert.match((await mai.read(`${plan}/so`)).text, /Hủy số này, lấy số tiếp theo/);
	const correction = { so: "31", ky_hieu: "KH-UBND", ngay: "02/03/2026", ly_do: "In sai", so_khac: "on" };
	const corrected = await mai.send(`${plan}/so`, correction);
	assert.equal(corrected.status, 303, corrected.text);
	assert.match(
		(await mai.read(series)).text,
		/32 02\/03\/2026 .*đang dùng .*31 .*đã hủy ngày 02\/03\/2026: In sai/,
	);
	const other = await mai.send(`${series}/van-ban-khac`, {
		ve_viec: "KH-UBND, ngày hội",
		ngay: "02/03/2026",
	});
	assert.equal(other.status, 303, other.text);
	const page = await mai.read(series);
	assert.match(page.text, /33 02\/03\/2026 KH-UBND, ngày hội Hủy số/);
	const cancel = /href="([^"]*\/huy\/[^"]+)"/.exec(page.html)?.[1] ?? "";
	assert.match((await mai.read(cancel)).text, /Hủy số 33 của văn bản “KH-UBND, ngày hội”/);
	const cancelled = await mai.send(cancel, { ly_do: "Không ban hành" });
	assert.equal(cancelled.status, 303, cancelled.text);
	assert.match((await mai.read(series)).text, /33 .*đã hủy ngày 02\/03\/2026: Không ban hành/);
	const closed = await mai.send(series, { ly_do: "Chuyển phần mềm" });
	assert.equal(closed.status, 303, closed.text);
	assert.match((await mai.read("/en/day-so-van-ban")).text, /Plan, 2026 .*closed on 2 March 2026/);
});

test("a series of another body looks as if it were not there", async () => {
	const bay = await visitAs("bacBay", routes);
	await bay.read("/day-so-van-ban");
	const opened = await bay.send("/day-so-van-ban", {
		...{ co_quan: bodies.provinceCommittee, loai: "QĐ", nam: "2026", bat_dau: "1" },
	});
	assert.equal(opened.status, 303, opened.text);
	const tam = await visitAs("anhTam", routes);
	assert.equal((await tam.read(opened.location ?? "")).status, 404);
	assert.equal((await (await visitAs("visitor", routes)).read("/day-so-van-ban")).status, 303);
	await bay.read("/day-so-van-ban");
	const refused = await bay.send("/day-so-van-ban", {
		...{ co_quan: bodies.provinceCommittee, loai: "QĐ", nam: "2026", bat_dau: "5" },
	});
	assert.match(refused.text, /đang mở/);
});
