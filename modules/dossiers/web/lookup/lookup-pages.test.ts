import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { stoppedClock } from "#platform/testing/people.ts";
import { missLimits } from "../../domain/lookup/miss-limits.ts";
import { lookupPart } from "../../lookup/parts.ts";
import { aReceipt, follow, lookUp, lookupBrowser, pair, words } from "../../testing/lookup-browser.ts";

const name = "Nguyễn Thị Tư";
const phone = "0900000001";
const routes = lookupPart.routes ?? [];
const noon = "2026-03-04T05:00:00Z";
const browserAt = (at = noon, from?: string) => lookupBrowser(routes, stoppedClock(at), from ? { from } : {});

/** What differs from request to request by itself, and what the person typed. */
const bare = (html: string): string =>
	html
		.replaceAll(/name="form_id" value="[^"]*"/g, "")
		.replaceAll(
			/(name="(?:ma_ho_so|dien_thoai)"[^>]*?|value="[^"]*"[^>]*? name="(?:ma_ho_so|dien_thoai)")/g,
			(input) => input.replace(/value="[^"]*"/, ""),
		)
		.replaceAll(/ value="(?!")[^"]*"(?=[^>]*(?:tel|autocomplete))/g, "");

/** All that is kept in the schemas of this system but units and indices, row by row. */
async function everything(db: ReadDb): Promise<string> {
	const { executor } = reads(db);
	const tables = await sql<{ name: string }>`
		SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
		WHERE table_type = 'BASE TABLE'
			AND table_schema NOT IN ('pg_catalog', 'information_schema', 'organisation', 'indices')
			AND has_table_privilege(format('%I.%I', table_schema, table_name), 'SELECT')`.execute(executor);
	assert.ok(tables.rows.some(({ name: table }) => table === "events.event"));
	const all = tables.rows.map(({ name: table }) => `SELECT row_to_json(t)::text AS row FROM ${table} t`);
	const { rows } = await sql<{ row: string }>`${sql.raw(all.join(" UNION ALL "))}`.execute(executor);
	return rows.map(({ row }) => row).join("\n");
}

test("the QR opens the dossier at once, and the code is in no address, no link and no table afterwards", async () => {
	const { code, secret } = await aReceipt();
	const browser = await browserAt();
	const opened = await browser.get(secret.address);
	assert.equal(opened.response.headers.get("referrer-policy"), "no-referrer");
	assert.equal(opened.response.headers.get("cache-control"), "no-store");
	const { response, text } = await follow(browser, opened);
	assert.equal(response.status, 200);
	assert.equal(response.headers.get("cache-control"), "no-store");
	assert.ok(!response.headers.get("etag"));
	const page = words(text);
	assert.match(page, /sắp chuyển đến/);
	assert.ok(page.includes(code));
	assert.match(page, /Hẹn trả kết quả trước 09\/03\/2026 lúc 17\.00/);
	assert.match(page, /thứ Hai đến thứ Sáu 07\.00–11\.30, 13\.30–17\.00/);
	for (const hidden of [secret.secret, secret.shortCode, name, phone, "khóm 1", "Tờ khai", "khai sinh"])
		assert.ok(!text.includes(hidden), hidden);
	const { read } = await testDatabase();
	const kept = await everything(read);
	assert.ok(!kept.includes(secret.secret) && !kept.includes(secret.shortCode));
});

test("the code is typed as it is read, and a slip of the pen is named", async () => {
	const { secret } = await aReceipt();
	const browser = await browserAt();
	const typed = secret.shortCode.toLowerCase().replaceAll("-", " ");
	assert.equal((await follow(browser, await lookUp(browser, { ma: typed }))).response.status, 200);
	const slip = await lookUp(browser, {
		ma: `${secret.secret.slice(0, 15)}${secret.secret.endsWith("7") ? "8" : "7"}`,
	});
	assert.equal(slip.response.status, 422);
	assert.match(words(slip.text), /ghi chưa đúng.*so lại từng nhóm bốn chữ/);
	const unknown = await browser.get("/tra-cuu-ho-so/qr/0000000000000000");
	assert.equal(unknown.response.status, 422);
	assert.match(words(unknown.text), /không mở được hồ sơ nào/);
	assert.match(words((await browser.get(`/en${secret.address}x`)).text), /not written right/);
});

test("an address of a result opens nothing in another browser, after half an hour, or once it was closed", async () => {
	const { secret } = await aReceipt();
	const clock = stoppedClock(noon);
	const browser = await lookupBrowser(routes, clock);
	const opened = await browser.get(secret.address);
	const address = opened.response.headers.get("location") ?? "";
	assert.equal((await browser.get(address)).response.status, 200);
	const other = await (await lookupBrowser(routes, clock)).get(address);
	assert.equal(other.response.status, 404);
	assert.match(words(other.text), /chỉ trên máy đã tra cứu/);
	const again = (await browser.get(secret.address)).response.headers.get("location") ?? "";
	await browser.get(again);
	await browser.send(`${again}/dong`, {});
	assert.equal((await browser.get(again)).response.status, 404);
	assert.equal((await browser.get(address)).response.status, 200);
	clock.set("2026-03-04T05:30:00Z");
	assert.equal((await browser.get(address)).response.status, 404);
});

test("code and full number open it, however both are written; a new code at the desk does not change that", async () => {
	const { code } = await aReceipt();
	const browser = await browserAt(noon, "203.113.1.8");
	for (const number of [phone, "+84 900 000 001", "0900.000.001"]) {
		const { text } = await follow(browser, await lookUp(browser, pair(` ${code.toLowerCase()} `, number)));
		assert.ok(text.includes(code));
	}
	for (const part of ["0001", "900001"]) {
		const { text } = await lookUp(browser, pair(code, part));
		assert.match(words(text), /Số điện thoại chưa đủ/);
	}
});

test("every wrong pair gets one answer, whether the code exists, the number does, both do, or neither", async () => {
	const { code } = await aReceipt();
	const number = fc.integer({ min: 10_000_000, max: 99_999_999 }).map((digits) => `09${digits}`);
	const other = fc.string({ unit: fc.constantFrom(..."0123456789.-HX"), minLength: 5, maxLength: 24 });
	const wrong = fc.oneof(
		fc.record({ ma_ho_so: fc.constant(code), dien_thoai: number }),
		fc.record({ ma_ho_so: other, dien_thoai: fc.constant(phone) }),
		fc.record({ ma_ho_so: other, dien_thoai: number }),
	);
	const answers = new Set<string>();
	for (const [at, typed] of fc.sample(wrong, { seed: 118, numRuns: 24 }).entries()) {
		// a line and an hour of its own each, so that nothing is held back
		const hour = `2026-04-${String(1 + at).padStart(2, "0")}T05:00:00Z`;
		const browser = await browserAt(hour, `203.113.2.${at}`);
		browser.cookies.set("guong-khach", "one browser");
		const { response, text } = await lookUp(browser, typed);
		const headers = [...response.headers].filter(([key]) => key !== "date" && key !== "content-length");
		assert.ok(text.includes(typed.ma_ho_so));
		answers.add(
			JSON.stringify([
				response.status,
				headers,
				bare(text.replaceAll(typed.ma_ho_so, "").replaceAll(typed.dien_thoai, "")),
			]),
		);
	}
	assert.equal(answers.size, 1);
	assert.match([...answers][0] ?? "", /Không có hồ sơ nào có cả mã và số điện thoại này/);
});

test("after five wrong tries of a code the right number is held back too, with the answer of a code that is not there", async () => {
	const { code, secret } = await aReceipt();
	const held: string[] = [];
	for (const [at, tried] of [code, "H99.99-990101-9999"].entries()) {
		const browser = await browserAt("2026-05-04T05:00:00Z", `203.113.3.${at}`);
		browser.cookies.set("guong-khach", "one browser");
		for (let round = 0; round < missLimits.code.hour; round += 1) {
			const { text } = await lookUp(browser, pair(tried, `091234${at}00${round}`));
			assert.match(words(text), /Không có hồ sơ nào/);
		}
		const right = at === 0 ? phone : "0911111111";
		const { text } = await lookUp(browser, pair(tried, right));
		held.push(bare(text.replaceAll(tried, "").replaceAll(right, "")));
		// the code of the receipt opens at any time
		assert.equal((await browser.get(secret.address)).response.status, 303);
	}
	assert.match(words(held[0] ?? ""), /thử sai quá nhiều lần/);
	assert.equal(held[0], held[1]);
	const later = await browserAt("2026-05-04T06:00:01Z", "203.113.3.9");
	assert.equal((await lookUp(later, pair(code, phone))).response.status, 303);
});

test("one number and one line are held back as well, whatever codes are tried; sent at once they wait for each other", async () => {
	const { code } = await aReceipt();
	const at = "2026-06-01T05:00:00Z";
	for (let round = 0; round < missLimits.phone.hour; round += 1)
		await lookUp(await browserAt(at, `203.113.4.${round}`), pair(`H21.12-260601-${1000 + round}`, phone));
	const held = await lookUp(await browserAt(at, "203.113.4.99"), pair(code, phone));
	assert.match(words(held.text), /thử sai quá nhiều lần/);

	const answers = await Promise.all(
		Array.from({ length: missLimits.network.hour + 6 }, async (_, round) => {
			const browser = await browserAt(at, "2001:ee0:4f01:2a::1");
			return words(
				(await lookUp(browser, pair(`H21.12-260602-${1000 + round}`, `0977000${100 + round}`))).text,
			);
		}),
	);
	assert.equal(answers.filter((text) => /Không có hồ sơ nào/.test(text)).length, missLimits.network.hour);
	assert.equal(answers.filter((text) => /thử sai quá nhiều lần/.test(text)).length, 6);
	const sameLine = await browserAt(at, "2001:ee0:4f01:2a:9::7");
	assert.match(words((await lookUp(sameLine, pair(code, "0977999999"))).text), /thử sai quá nhiều lần/);
	const { read } = await testDatabase();
	const kept = await everything(read);
	for (const typed of ["H21.12-260602-1000", "0977000100", "2001:ee0:4f01:2a:9::7"])
		assert.ok(!kept.includes(typed), typed);
});
