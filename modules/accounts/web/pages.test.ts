import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { reads } from "#platform/db/connections.ts";
import type { TestBrowser } from "#platform/testing/browser.ts";
import { atDoor, type Door } from "../demo/cast.ts";
import { totpCodeAt } from "../domain/totp.ts";
import type { AccountsTables } from "../tables.ts";
import { aPerson, aPost, password } from "../testing/cast.ts";
import { clock, defects, formKeys, theDatabase, visitTo } from "../testing/house.tsx";
import { wiring } from "../wiring.ts";

const visit = (installation: Parameters<typeof visitTo>[1] = {}) =>
	visitTo(wiring.routes ?? [], installation);

async function throughDoor(door: Door): Promise<TestBrowser> {
	const browser = visit({ demo: true });
	await browser.get("/dang-nhap");
	formKeys(browser);
	const { response } = await browser.send("/dang-nhap/minh-hoa", { door, continue: "/tai-khoan" });
	assert.equal(response.headers.get("location"), "/tai-khoan");
	return browser;
}

async function send(browser: TestBrowser, page: string, to: string, fields: Record<string, string>) {
	await browser.get(page);
	formKeys(browser);
	return browser.send(to, fields);
}

test("each door of the demo leads to its invented person, with the post that is played", async () => {
	for (const door of [
		"officer",
		"head",
		"deputy",
		"coordinator",
		"supervisor",
		"administrator",
		"home-affairs",
		"desk",
	] as const) {
		const browser = await throughDoor(door);
		const { text } = await browser.get("/tai-khoan");
		assert.ok(text.includes(atDoor(door).name), door);
		assert.doesNotMatch(text, /không giữ chức vụ nào/, door);
	}
	const { text } = await (await throughDoor("head")).get("/tai-khoan");
	assert.match(text, /Người đứng đầu, Ủy ban nhân dân xã Thiện Tân/);
});

test("outside a demo its doors do not exist", async () => {
	const browser = visit();
	const { text } = await browser.get("/dang-nhap");
	assert.doesNotMatch(text, /minh-hoa/);
	formKeys(browser);
	const { response } = await browser.send("/dang-nhap/minh-hoa", { door: "head" });
	assert.equal(response.status, 404);
	assert.equal(browser.cookies.has("guong"), false);
});

test("a wrong pair is told in one sentence, keeps the name and forgets the password; a right one goes on", async () => {
	await theDatabase().inTransaction((trx) => aPerson(trx, { signInName: "trang-1@thientan.gov.vn" }));
	const browser = visit();
	const name = "trang-1@thientan.gov.vn";
	const wrong = await send(browser, "/dang-nhap?continue=/thay-mat", "/dang-nhap", {
		name,
		password: "sai mật khẩu rồi",
	});
	const nobody = await send(visit(), "/dang-nhap", "/dang-nhap", {
		name: "khong-co-ai",
		password: "sai mật khẩu rồi",
	});
	const told = /Tên đăng nhập hoặc mật khẩu chưa đúng[^<]*/;
	assert.equal(told.exec(wrong.text)?.[0], told.exec(nobody.text)?.[0]);
	assert.ok(wrong.text.includes(name) && !wrong.text.includes("sai mật khẩu rồi"));
	formKeys(browser);
	const { response } = await browser.send("/dang-nhap", { name, password, continue: "/tai-khoan/phien" });
	assert.equal(response.headers.get("location"), "/tai-khoan/phien");
	assert.match((await browser.get("/tai-khoan/phien")).text, /phiên này/);
});

test("over TLS the session's cookie bears the __Host- prefix, Secure, HttpOnly and SameSite=Lax", async () => {
	await theDatabase().inTransaction((trx) => aPerson(trx, { signInName: "trang-2" }));
	const fields = { name: "trang-2", password };
	const over = async (secure: boolean) => {
		const { response } = await send(visit({ secure }), "/dang-nhap", "/dang-nhap", fields);
		return response.headers.getSetCookie().find((line) => /^(__Host-)?guong=/.test(line)) ?? "";
	};
	assert.match(await over(true), /^__Host-guong=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
	assert.match(await over(false), /^guong=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
});

test("signing in gives a new token, whatever cookie the browser brought", async () => {
	await theDatabase().inTransaction((trx) => aPerson(trx, { signInName: "trang-3" }));
	const browser = visit();
	browser.cookies.set("guong", "a-token-somebody-planted");
	await send(browser, "/dang-nhap", "/dang-nhap", { name: "trang-3", password });
	assert.notEqual(browser.cookies.get("guong"), "a-token-somebody-planted");
	assert.match((await browser.get("/tai-khoan")).text, /trang-3/);
});

test("signing out ends the session on the server, not only in the browser", async () => {
	const browser = await throughDoor("officer");
	const token = browser.cookies.get("guong") ?? "";
	const { response } = await send(browser, "/tai-khoan/phien", "/dang-xuat", {});
	assert.equal(response.headers.get("location"), "/");
	assert.equal(browser.cookies.has("guong"), false);
	browser.cookies.set("guong", token);
	assert.equal((await browser.get("/tai-khoan")).response.status, 303);
});

test("who is not an administrator sees no page of the administration", async () => {
	const pages = (wiring.routes ?? []).filter(
		(route) => route.kind === "page" && route.address.startsWith("/quan-tri"),
	);
	assert.ok(pages.length >= 5);
	for (const door of ["officer", "head", "coordinator", "supervisor"] as const) {
		const browser = await throughDoor(door);
		for (const route of pages)
			assert.equal(
				(await browser.get(route.address.replace(":id", atDoor("officer").id))).response.status,
				403,
				route.address,
			);
	}
});

test("every page of this module answers in both languages, without a defect and without stray values", async () => {
	const administrator = await throughDoor("administrator");
	const head = await throughDoor("head");
	const addresses = [
		"/dang-nhap",
		"/quen-mat-khau",
		`/thiet-lap/${"t".repeat(43)}`,
		"/tai-khoan",
		"/tai-khoan/phien",
		"/tai-khoan/ma-du-phong",
		"/quan-tri/nguoi-dung",
		"/quan-tri/nguoi-dung?q=hung&trang=1",
		"/quan-tri/nguoi-dung/moi",
		"/quan-tri/nguoi-dung/nhap",
		`/quan-tri/nguoi-dung/${atDoor("deputy").id}`,
		`/quan-tri/nguoi-dung/${atDoor("deputy").id}/dong`,
		`/quan-tri/nguoi-dung/${atDoor("deputy").id}/chuc-vu?q=thien+tan`,
		`/quan-tri/nguoi-dung/${atDoor("deputy").id}/chuc-vu?unitId=vn34:06436`,
		"/thay-mat",
	];
	for (const address of addresses)
		for (const language of ["", "/en"]) {
			const browser = address === "/thay-mat" ? head : address === "/dang-nhap" ? visit() : administrator;
			const { response, text } = await browser.get(language + address);
			assert.equal(response.status, 200, `${language}${address} ${String(defects.at(-1))}`);
			assert.doesNotMatch(text, /undefined|\[object|NaN/, address);
			assert.match(text, /<h1>/, address);
		}
	assert.deepEqual(defects, []);
});

test("the people found are those whose name, folded, holds what was typed", async () => {
	const browser = await throughDoor("administrator");
	const { text } = await browser.get("/quan-tri/nguoi-dung?q=hung");
	assert.ok(text.includes("Anh Hùng") && !text.includes("Chị Thảo"));
	const percent = await browser.get("/quan-tri/nguoi-dung?q=%25");
	assert.match(percent.text, /Không có ai khớp/);
});

test("an invitation goes by mail when there is an address, and is shown once to be handed over when there is none", async () => {
	const browser = await throughDoor("administrator");
	const invite = (fields: Record<string, string>) =>
		send(browser, "/quan-tri/nguoi-dung/moi", "/quan-tri/nguoi-dung/moi", fields);
	const handed = await invite({ name: "Bác Tư", signInName: "bac-tu", email: "", phone: "" });
	const link = /http:\/\/guong\.test(\/thiet-lap\/[\w-]+)/.exec(handed.text)?.[1] ?? "";
	const mailed = await invite({
		name: "Cô Ba",
		signInName: "co-ba",
		email: "co-ba@thientan.gov.vn",
		phone: "",
	});
	assert.doesNotMatch(mailed.text, /thiet-lap\/[\w-]{43}/);
	const { rows } = await sql<{ text: string }>`
		select text from mail.outbox where to_address = 'co-ba@thientan.gov.vn'`.execute(
		reads<AccountsTables>(theDatabase().read).executor,
	);
	assert.match(rows[0]?.text ?? "", /http:\/\/guong\.test\/thiet-lap\/[\w-]{43}/);
	const bacTu = visit();
	const chosen = { password: "năm con gà mái vàng", repeated: "năm con gà mái vàng" };
	assert.equal((await send(bacTu, link, link, chosen)).response.headers.get("location"), "/dang-nhap");
	const entered = await send(bacTu, "/dang-nhap", "/dang-nhap", {
		name: "bac-tu",
		password: chosen.password,
	});
	assert.equal(entered.response.status, 303);
});

test("a forgotten password is answered alike for who exists and who does not", async () => {
	const ask = async (name: string) => {
		const browser = visit();
		const { response } = await send(browser, "/quen-mat-khau", "/quen-mat-khau", { name });
		const { text } = await browser.get("/dang-nhap");
		return [response.status, response.headers.get("location"), /Nếu tài khoản ấy[^<]*/.exec(text)?.[0]];
	};
	await theDatabase().inTransaction((trx) => aPerson(trx, { signInName: "trang-4@thientan.gov.vn" }));
	assert.deepEqual(await ask("trang-4@thientan.gov.vn"), await ask("khong-co-ai@thientan.gov.vn"));
});

test("a coordinator is led from password over the QR code to recovery codes, with the token in no address", async () => {
	await theDatabase().inTransaction(async (trx) => {
		const id = await aPerson(trx, { signInName: "dieu-phoi" });
		await aPost(trx, id, { role: "coordinator", unitId: "vn34:82" });
	});
	const browser = visit();
	const first = await send(browser, "/dang-nhap", "/dang-nhap", { name: "dieu-phoi", password });
	assert.match(first.text, /data:image\/svg\+xml;base64,/);
	assert.equal(browser.cookies.has("guong"), false);
	const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(first.text)?.[1]?.replaceAll(" ", "") ?? "";
	const { pending = "", csrf = "", form_id = "" } = browser.hidden;
	browser.hidden = { csrf, form_id };
	const code = totpCodeAt(secret, clock.now().epochMilliseconds);
	const second = await browser.send("/dang-nhap/buoc-hai", { pending, step: "enrol", code, continue: "/" });
	assert.equal(second.response.headers.get("location"), "/tai-khoan/ma-du-phong");
	const codes = await send(browser, "/tai-khoan/ma-du-phong", "/tai-khoan/ma-du-phong", {});
	assert.equal([...codes.text.matchAll(/<code>[0-9a-z]{4}(-[0-9a-z]{4}){3}<\/code>/g)].length, 10);
});
