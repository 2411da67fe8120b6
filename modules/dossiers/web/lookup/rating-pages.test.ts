import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { reads } from "#platform/db/connections.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { stoppedClock } from "#platform/testing/people.ts";
import { addUpRatings } from "../../commands/lookup/add-up-ratings.ts";
import { type IssuedSecret, issueSecret } from "../../commands/lookup/issue-secret.ts";
import { openByCode } from "../../commands/lookup/open-dossier.ts";
import { rateService } from "../../commands/lookup/rate-service.ts";
import { lookupPart } from "../../lookup/parts.ts";
import { ratingFigures } from "../../queries/lookup/rating-sums.ts";
import { act, aDossier, bodies, contextAt, people } from "../../testing/a-dossier.ts";
import { installationSecret, lookupBrowser, words } from "../../testing/lookup-browser.ts";

const routes = lookupPart.routes ?? [];
const database = await testDatabase();
const rows = async (table: string) =>
	(await sql<Record<string, unknown>>`SELECT * FROM ${sql.raw(table)}`.execute(reads(database.read).executor))
		.rows;

/** Received on Monday 02/03/2026, its result recorded on Tuesday. */
const settled = (): Promise<{ id: string; code: string; secret: IssuedSecret }> =>
	database.inTransaction(async (trx) => {
		const { id, code } = await aDossier(trx);
		await act(trx, people.chiLan, id, "hand-over");
		await act(trx, people.chiSau, id, "grant");
		return { id, code, secret: await issueSecret(trx, id, contextAt()) };
	});

const answers = { clear: "yes", respectful: "yes", visits: "two", extra: null } as const;
/** Somebody who opened the dossier on a day rates it. */
const rate = (secret: string, at: string, satisfaction: number, said: string | null = null) =>
	database.inTransaction(async (trx) => {
		const facts = { clock: stoppedClock(at), from: "", browser: secret, secret: installationSecret };
		const view = await openByCode(trx, secret, facts);
		await rateService(trx, { view, answers: { satisfaction, ...answers }, words: said }, facts);
	});
const addUpAt = (at: string) =>
	database.inTransaction((trx) => addUpRatings(trx, { clock: stoppedClock(at) }));
const openAt = async (secret: IssuedSecret, at: string) => {
	const browser = await lookupBrowser(routes, stoppedClock(at));
	const address = (await browser.get(secret.address)).response.headers.get("location") ?? "";
	return { browser, address, text: words((await browser.get(address)).text) };
};
const publicPage = async (at: string, body: string = bodies.committee) => {
	const browser = await lookupBrowser(routes, stoppedClock(at));
	return words((await browser.get(`/danh-gia-phuc-vu?noi=${encodeURIComponent(body)}`)).text);
};

test("after the result the service is rated once, from whichever browser, and the rating has no dossier, day or order", async () => {
	const { id, code, secret } = await settled();
	const one = await openAt(secret, "2026-03-04T05:00:00Z");
	const two = await openAt(secret, "2026-03-04T05:00:00Z");
	assert.match(one.text, /Đánh giá việc phục vụ Mỗi hồ sơ một lần/);
	const missing = await one.browser.send(`${one.address}/danh-gia`, { y_kien: "Chờ hơi lâu" });
	assert.equal(missing.response.status, 422);
	const sent = { hai_long: "2", ro_rang: "partly", so_lan: "more", y_kien: "Chờ hơi lâu" };
	const taken = await one.browser.send(`${one.address}/danh-gia`, sent);
	assert.equal(taken.response.status, 303);
	const after = words((await one.browser.get(one.address)).text);
	assert.match(after, /Cảm ơn Ông\/Bà.*Mỗi hồ sơ được đánh giá một lần/);
	assert.doesNotMatch(after, /Gửi đánh giá/);
	const again = await two.browser.send(`${two.address}/danh-gia`, { hai_long: "5" });
	assert.equal(again.response.status, 409);
	assert.match(words(again.text), /đã được đánh giá/);
	assert.doesNotMatch((await openAt(secret, "2026-03-05T05:00:00Z")).text, /Gửi đánh giá/);

	const [rating, ...others] = await rows("dossiers.rating");
	assert.equal(others.length, 0);
	const { id: ratingId, ...kept } = rating ?? {};
	assert.deepEqual(kept, {
		body_id: bodies.committee,
		desk_body_id: bodies.desk,
		unit_id: "vn34:28249",
		province_id: "vn34:82",
		month: "2026-03-01",
		satisfaction: 2,
		clear: "partly",
		respectful: null,
		visits: "more",
		extra: null,
		illustrative: false,
	});
	assert.match(String(ratingId), /^[0-9a-f]{8}-[0-9a-f]{4}-4/, "random, not of the time");
	const [said] = await rows("dossiers.rating_words");
	assert.equal(said?.batch_id, null);
	assert.notEqual(said?.id, ratingId);
	const all = JSON.stringify([await rows("dossiers.rating_asked"), rating, said]);
	for (const tells of [id, code, one.address.split("/").at(-1) ?? "", "2026-03-04"])
		assert.ok(!all.includes(tells));
	const [event] = (await rows("events.event")).filter(({ name }) => name === "dossiers/service-rated");
	assert.doesNotMatch(JSON.stringify(event), new RegExp(`${id}|Chờ hơi lâu|203\\.113|satisfaction`));
});

test("four answers are shown to nobody; with the fifth they are added up, the single ones are gone and words may be read", async () => {
	// one of March is there already
	for (const level of [4, 5, 5]) await rate((await settled()).secret.secret, "2026-03-10T05:00:00Z", level);
	const asked = await settled();
	await openAt(asked.secret, "2026-03-11T05:00:00Z");
	await addUpAt("2026-04-01T18:00:00Z");
	assert.equal((await rows("dossiers.rating")).length, 4);
	const few = await publicPage("2026-04-02T05:00:00Z");
	assert.match(few, /Được mời đánh giá 5 Đã trả lời 4.*80 % số được mời.*Chưa đủ câu trả lời/);
	assert.doesNotMatch(few, /Rất hài lòng/);

	await rate((await settled()).secret.secret, "2026-04-03T05:00:00Z", 5, "Cảm ơn cô ở quầy số 2");
	await addUpAt("2026-04-30T16:59:00Z");
	assert.equal((await rows("dossiers.rating_batch")).length, 0, "April is not over");
	const lan = await lookupBrowser(routes, stoppedClock("2026-04-30T05:00:00Z"), { who: people.chiLan });
	assert.doesNotMatch(words((await lan.get("/mot-cua/danh-gia")).text), /Chờ hơi lâu|quầy số 2/);
	await addUpAt("2026-04-30T17:01:00Z");
	await addUpAt("2026-04-30T17:01:00Z");
	assert.equal((await rows("dossiers.rating")).length, 0);

	const shown = await publicPage("2026-05-02T05:00:00Z");
	assert.match(
		shown,
		/Được mời đánh giá 6 Đã trả lời 5 83 % số được mời Hài lòng hoặc rất hài lòng 80 % trên 5 câu/,
	);
	assert.match(
		shown,
		/từ tháng 03\/2026 đến tháng 04\/2026.*không đại diện.*không phải là Chỉ số hài lòng \(SIPAS\)/,
	);
	assert.match(shown, /Rất hài lòng 3 \(60 %\).*Không hài lòng 1 \(20 %\)/);
	assert.match(await publicPage("2026-05-02T05:00:00Z", bodies.desk), /80 % trên 5 câu/);
	assert.doesNotMatch(shown, /Chờ hơi lâu/);
	const desk = words((await lan.get("/mot-cua/danh-gia")).text);
	assert.match(desk, /Chờ hơi lâu/);
	assert.match(desk, /quầy số 2/);
	const figures = await ratingFigures(
		database.public,
		{ level: "unit", id: "vn34:28249" },
		stoppedClock("2026-05-02T05:00:00Z").today(),
	);
	assert.deepEqual([figures.asked, figures.answered, figures.sum?.satisfied], [6, 5, 4]);
	const year = await ratingFigures(
		database.public,
		{ level: "unit", id: "vn34:28249" },
		stoppedClock("2027-06-02T05:00:00Z").today(),
	);
	assert.deepEqual([year.asked, year.sum], [0, null]);
});

test("only people of the body read the words; a supervisor, a coordinator, an administrator and a visitor do not", async () => {
	for (const [who, sees] of [
		[people.chiLan, true],
		[people.chiSau, true],
		[people.anhHung, true],
		[people.anhTam, false],
		[people.chiMai, false],
		[people.coHoa, false],
		[people.quanTri, false],
		[null, false],
	] as const) {
		const browser = await lookupBrowser(routes, stoppedClock("2026-05-02T05:00:00Z"), { who });
		const { text } = await browser.get("/mot-cua/danh-gia");
		assert.equal(/quầy số 2/.test(text), sees, who?.name ?? "a visitor");
	}
});

test("a body without ratings, and one that is not there, say so", async () => {
	assert.match(
		await publicPage("2026-05-02T05:00:00Z", bodies.homeAffairs),
		/Được mời đánh giá 0.*Chưa đủ câu trả lời/,
	);
	const browser = await lookupBrowser(routes, stoppedClock("2026-05-02T05:00:00Z"));
	assert.equal((await browser.get("/danh-gia-phuc-vu?noi=vn34:1/none")).response.status, 404);
	assert.match(words((await browser.get("/danh-gia-phuc-vu")).text), /Tỉnh Đồng Tháp/);
	assert.match(words((await browser.get("/danh-gia-phuc-vu?tinh=vn34:82")).text), /Ủy ban nhân dân/);
	assert.match(
		words((await browser.get("/en/danh-gia-phuc-vu")).text),
		/Bodies with enough answers.*Dong Thap/,
	);
});

test("a dossier rated in several browsers at one moment is rated once", async () => {
	const { secret } = await settled();
	const before = (await rows("dossiers.rating")).length;
	const tried = await Promise.allSettled(
		[1, 2, 3, 4].map(() => rate(secret.secret, "2027-01-05T05:00:00Z", 3)),
	);
	const refused = tried.filter(({ status }) => status === "rejected");
	assert.equal(refused.length, 3);
	for (const { reason } of refused as PromiseRejectedResult[]) assert.match(String(reason), /rating-given/);
	assert.equal((await rows("dossiers.rating")).length, before + 1);
});
