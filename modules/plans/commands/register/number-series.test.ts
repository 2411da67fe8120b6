import assert from "node:assert/strict";
import { test } from "node:test";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { givenFrom } from "#platform/series/find-series.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import {
	aDraft,
	bodies,
	contextAt,
	day,
	people,
	planNow,
	seen,
	signedAndNumbered,
} from "../../testing/house.ts";
import { correctNumber, numberPlan, signPlan, takePlanBack } from "../plan/sign-plan.ts";
import { submitPlan } from "../plan/step-plan.ts";
import { closeNumberSeries, openNumberSeries } from "./keep-series.ts";
import { cancelOtherNumber, numberOtherPaper } from "./number-other-paper.ts";
import { takeAnotherNumber, takePlanNumber } from "./take-plan-number.ts";

const context = contextAt();
const { chiMai, bacBay, anhTam, anhDung, quanTri } = people;
const code = (name: string) => ({ code: name.includes("/") ? name : `plans/${name}` });
const series = { bodyId: bodies.provinceCommittee, kind: "KH", year: 2026, first: 17 } as const;
const open = (trx: WriteTransaction, over: object = {}, who = chiMai) =>
	openNumberSeries(trx, who, { ...series, ...over }, context);

async function aSignedPlan(trx: WriteTransaction): Promise<string> {
	const { planId } = await aDraft(trx);
	await submitPlan(trx, chiMai, await seen(trx, planId), context);
	const signature = { how: "paper", signerName: "Bác Bảy", signerPost: "CHỦ TỊCH", fileId: planId } as const;
	await signPlan(trx, chiMai, { ...(await seen(trx, planId)), ...signature }, context);
	return planId;
}

const beside = { symbol: "KH-UBND", issuedOn: day("2026-03-02") };
const take = async (trx: WriteTransaction, planId: string) =>
	takePlanNumber(trx, chiMai, { ...(await seen(trx, planId)), ...beside }, context);
const given = async (trx: WriteTransaction, id: string) =>
	(await givenFrom(trx, id, { limit: 50, offset: 0 })).map(
		({ number, cancelled }) => `${number}${cancelled ? ` hủy: ${cancelled.reason}` : ""}`,
	);

test("signed plans take their numbers one after the other; the step and the number are one", async () => {
	await inUndoneTransaction(async (trx) => {
		const id = await open(trx);
		const [first, second] = [await aSignedPlan(trx), await aSignedPlan(trx)];
		assert.equal(await take(trx, first), 17);
		await assert.rejects(take(trx, first), code("plan-step-not-possible"));
		assert.equal(await take(trx, second), 18);
		const plan = await planNow(trx, second);
		assert.deepEqual([plan.state, plan.number, plan.symbol], ["numbered", 18, "KH-UBND"]);
		assert.deepEqual(await given(trx, id), ["18", "17"]);
	});
});

test("a series of the kind comes before the one for all kinds", async () => {
	await inUndoneTransaction(async (trx) => {
		await open(trx, { kind: "*", first: 300 });
		assert.equal(await take(trx, await aSignedPlan(trx)), 300);
		await open(trx, { first: 301 });
		assert.equal(await take(trx, await aSignedPlan(trx)), 301);
	});
});

test("while a series is open no number of it is entered by hand; what lies before it is", async () => {
	await inUndoneTransaction(async (trx) => {
		await open(trx);
		const planId = await aSignedPlan(trx);
		const enter = async (number: number) =>
			numberPlan(trx, chiMai, { ...(await seen(trx, planId)), ...beside, number }, context);
		await assert.rejects(enter(17), code("number-of-series"));
		await assert.rejects(enter(40), code("number-of-series"));
		await enter(16);
		assert.equal((await planNow(trx, planId)).number, 16);
	});
});

test("without a series numbers come from the register alone", async () => {
	await inUndoneTransaction(async (trx) => {
		await assert.rejects(take(trx, await aSignedPlan(trx)), code("series/not-open"));
	});
});

test("another number cancels the one before with its reason; it is never given again, not by hand either", async () => {
	await inUndoneTransaction(async (trx) => {
		const id = await open(trx);
		const planId = await aSignedPlan(trx);
		await take(trx, planId);
		const again = async (reason: string) =>
			takeAnotherNumber(trx, chiMai, { ...(await seen(trx, planId)), ...beside, reason }, context);
		await assert.rejects(again(" "), code("series/reason-missing"));
		assert.equal(await again("In sai ký hiệu"), 18);
		assert.deepEqual(await given(trx, id), ["18", "17 hủy: In sai ký hiệu"]);
		const input = { ...(await seen(trx, planId)), ...beside, number: 17, reason: "x" };
		await assert.rejects(correctNumber(trx, chiMai, input, context), code("number-of-series"));
	});
});

test("a corrected day keeps the number and the order of days", async () => {
	await inUndoneTransaction(async (trx) => {
		await open(trx);
		const [first, second] = [await aSignedPlan(trx), await aSignedPlan(trx)];
		await take(trx, first);
		await take(trx, second);
		const correct = async (planId: string, number: number, issuedOn: string) => {
			const entry = { symbol: "KH-UBND-HC", number, issuedOn: day(issuedOn), reason: "Ghi nhầm ngày" };
			await correctNumber(trx, chiMai, { ...(await seen(trx, planId)), ...entry }, context);
		};
		await assert.rejects(correct(second, 18, "2026-03-01"), code("series/day-backward"));
		await correct(first, 17, "2026-03-01");
		const plan = await planNow(trx, first);
		assert.deepEqual([plan.number, plan.symbol, plan.issuedOn?.toString()], [17, "KH-UBND-HC", "2026-03-01"]);
	});
});

test("a plan taken back to draft leaves a cancelled number behind and takes a new one later", async () => {
	await inUndoneTransaction(async (trx) => {
		const id = await open(trx);
		const planId = await aSignedPlan(trx);
		await take(trx, planId);
		await takePlanBack(trx, chiMai, { ...(await seen(trx, planId)), reason: "Sai nội dung" }, context);
		assert.equal((await planNow(trx, planId)).number, null);
		assert.equal(await take(trx, await aSignedPlan(trx)), 18);
		assert.deepEqual(await given(trx, id), ["18", "17 hủy: Sai nội dung"]);
	});
});

test("a series begins beyond every number of the body that is known, in this year or the next", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await aDraft(trx);
		await signedAndNumbered(trx, planId, { number: 84 });
		await assert.rejects(open(trx, { first: 84 }), code("series-below-register"));
		await assert.rejects(open(trx, { kind: "*", first: 80 }), code("series-below-register"));
		await assert.rejects(open(trx, { year: 2028, first: 1 }), code("series-year"));
		await open(trx, { kind: "QĐ", first: 1 });
		await open(trx, { year: 2027, first: 1 });
		await open(trx, { first: 85 });
	});
});

test("a series is kept by those who act for the body or coordinate its unit, and by nobody else", async () => {
	await inUndoneTransaction(async (trx) => {
		for (const who of [anhTam, anhDung, quanTri])
			await assert.rejects(open(trx, {}, who), code("series-forbidden"));
		const seriesId = await open(trx, {}, bacBay);
		const { bodyId } = series;
		const close = (who = bacBay, id = seriesId) =>
			closeNumberSeries(trx, who, { bodyId, seriesId: id, reason: "Dùng phần mềm khác" }, context);
		await assert.rejects(close(anhTam), code("series-forbidden"));
		await assert.rejects(close(bacBay, bodies.health), code("series-unknown"));
		await close();
		await assert.rejects(take(trx, await aSignedPlan(trx)), code("series/not-open"));
	});
});

test("papers kept elsewhere take numbers of the same series, and give none back but by cancelling", async () => {
	await inUndoneTransaction(async (trx) => {
		const seriesId = await open(trx);
		const { bodyId } = series;
		const paper = { bodyId, seriesId, about: "KH-UBND, tổ chức ngày hội", day: day("2026-03-02") };
		const number = (over: object = {}, who = bacBay) =>
			numberOtherPaper(trx, who, { ...paper, ...over }, context);
		assert.equal(await number(), 17);
		assert.equal(await take(trx, await aSignedPlan(trx)), 18);
		await assert.rejects(number({}, anhTam), code("series-forbidden"));
		await assert.rejects(number({ day: day("2026-03-03") }), code("issued-in-future"));
		await assert.rejects(number({ day: day("2025-12-31") }), code("series/day-of-another-year"));
		await assert.rejects(number({ day: day("2026-03-01") }), code("series/day-backward"));
		await assert.rejects(number({ seriesId: bodies.health }), code("series-unknown"));
		const [, first] = await givenFrom(trx, seriesId, { limit: 5, offset: 0 });
		const paperId = first?.bearer.id ?? "";
		const cancel = (who = bacBay) =>
			cancelOtherNumber(trx, who, { bodyId, paperId, reason: "In hỏng" }, context);
		await assert.rejects(cancel(anhTam), code("series-forbidden"));
		assert.equal(await cancel(), 17);
		await assert.rejects(cancel(), code("series/not-given"));
		assert.deepEqual(await given(trx, seriesId), ["18", "17 hủy: In hỏng"]);
	});
});
