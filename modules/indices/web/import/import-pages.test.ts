import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { provincesAt } from "#modules/organisation/index.ts";
import { memoryStore } from "#platform/files/memory-store.ts";
import type { Person } from "#platform/http/actor.ts";
import { httpApp } from "#platform/http/app.ts";
import { readNotice } from "#platform/http/cookies.ts";
import { keysFrom } from "#platform/http/keys.ts";
import { noRateLimit } from "#platform/http/rate-limit.ts";
import type { Services } from "#platform/http/route.ts";
import { type TestBrowser, testBrowser } from "#platform/testing/browser.ts";
import { chiLan, chiMai, quanTri, stoppedClock } from "#platform/testing/people.ts";
import { databaseWithResults } from "../../testing/published-results.ts";
import { type Invented, simpleWorkbook } from "../../testing/result-workbooks.ts";
import { wiring } from "../../wiring.ts";

const database = await databaseWithResults();
const clock = stoppedClock("2026-11-22T02:00:00Z");
const people: Readonly<Record<string, Person>> = { lan: chiLan, mai: chiMai, tuan: quanTri };
const keys = keysFrom(Buffer.alloc(32, 7));
const app = httpApp({
	database,
	clock,
	keys,
	limits: noRateLimit,
	services: { installation: { origin: "http://guong.test" }, files: memoryStore(clock) } as Services,
	routes: wiring.routes ?? [],
	assets: [],
	secure: false,
	origins: [],
	trustProxy: false,
	signInAddress: "/dang-nhap",
	sessionOf: async (token) => people[token] ?? null,
	readNotice: (cookie) => readNotice(cookie, keys),
	render: async (answer, shell) =>
		`<html lang="${shell.language}"><h1>${answer.title}</h1><p>${shell.notice ?? ""}</p>${answer.body}</html>`,
	report: (_, error) => {
		throw error;
	},
});

function browserOf(who: string): TestBrowser {
	const browser = testBrowser(app);
	browser.cookies.set("guong", who);
	return browser;
}
const mai = browserOf("mai");
const tuan = browserOf("tuan");

const plain = (html: string): string =>
	html
		.replaceAll(/<[^>]+>/g, " ")
		.replaceAll("&#39;", "'")
		.replaceAll(/[\s\u00a0]+/g, " ");

async function text(browser: TestBrowser, address: string, status = 200): Promise<string> {
	const answer = await browser.get(address);
	assert.equal(answer.response.status, status, address);
	return plain(answer.text);
}

/** Sends a form and follows the redirect. */
async function sent(browser: TestBrowser, address: string, fields: Record<string, string>): Promise<string> {
	const { response } = await browser.send(address, fields);
	assert.equal(response.status, 303, address);
	return text(browser, response.headers.get("location") ?? "");
}

const weights = [5, 5, 20, 5, 10, 5, 5, 20, 20, 5];

/** PCI of a year, invented: Đồng Tháp is not in it, Tiền Giang has a part printed as 0, one name is mistyped. */
async function file(): Promise<File> {
	const provinces = await provincesAt(database.read, Temporal.PlainDate.from("2018-12-31"));
	const units = provinces.flatMap(({ name, code }, at): Invented[] => {
		if (code === "87") return [];
		const parts = weights.map((_, part) =>
			code === "82" && part === 0 ? 0 : 4 + ((at * 7 + part * 3) % 50) / 10,
		);
		const total = parts.reduce((sum, score, part) => sum + (score * (weights[part] ?? 0)) / 10, 0);
		const scores = Object.fromEntries(parts.map((score, part) => [String(part + 1), score]));
		const unit = code === "94" ? "Sóc Trănggg" : name;
		return [{ unit, scores: { TOTAL: Number(total.toFixed(2)), ...scores } }];
	});
	return new File([Buffer.from(await simpleWorkbook(units))], "pci-2018.xlsx");
}

async function upload(browser: TestBrowser): Promise<string> {
	await browser.get("/nhap-chi-so");
	const body = new FormData();
	const fields = {
		chi_so: "PCI",
		nam: "2018",
		he: "vn63",
		noi: "VCCI",
		tai_lieu: "Hồ sơ PCI 2018",
		ngay: "28/03/2019",
	};
	for (const [name, value] of Object.entries({ ...browser.hidden, ...fields, nguon_ngay: "vcci.com.vn" }))
		body.append(name, value);
	body.append("tep", await file());
	const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
	const response = await app.request("http://guong.test/nhap-chi-so", {
		method: "POST",
		headers: { cookie, origin: "http://guong.test" },
		body,
	});
	assert.equal(response.status, 303, await response.clone().text());
	return response.headers.get("location") ?? "";
}

test("an officer and a visitor do not see the room; a coordinator sees what to do first", async () => {
	await text(browserOf("lan"), "/nhap-chi-so", 403);
	assert.match(await text(mai, "/nhap-chi-so"), /Chưa có lần nhập nào|Các lần nhập/);
});

test("from the file to the published year: doubts first, answers, proposal, the other person's decision", async () => {
	const address = await upload(mai);
	const first = await text(mai, address);
	assert.match(first, /PCI 2018, lần 1: còn \d+ chỗ phải trả lời/);
	assert.match(first, /2 tỉnh không có trong tệp: .*Đồng Tháp/);
	assert.match(
		first,
		/Tiền Giang 1 Chi phí gia nhập thị trường 0 \S+ Số 0 không có trên thang này \(thấp nhất 1,00\)/,
	);
	assert.match(first, /Sóc Trănggg .*?Không nhận ra tỉnh/);
	assert.doesNotMatch(first, /NaN|undefined|\[object/);
	const lines = [
		...(await mai.get(address)).text.matchAll(
			/href="([^"]*tra-loi\?dong=(\d+))" aria-label="[^"]*?(Tiền Giang|Sóc Trănggg)"/g,
		),
	];
	const answerTo = (name: string) => lines.find(([, , , unit]) => unit === name)?.[1] ?? "";
	assert.match(await text(mai, answerTo("Tiền Giang")), /Trả lời cho “Tiền Giang”/);
	await sent(mai, `${address}/tra-loi`, { don_vi: "", vi_sao: "withdrawn", ghi_chu: "Rút khỏi bảng" });
	await mai.get(answerTo("Sóc Trănggg"));
	await sent(mai, `${address}/tra-loi`, { don_vi: "vn63:94", vi_sao: "" });
	await mai.get(`${address}/tra-loi?tinh=thieu`);
	const clear = await sent(mai, `${address}/tra-loi`, { thieu: "vn63:87", vi_sao: "not-published" });
	assert.match(clear, /PCI 2018, lần 1: không còn chỗ nào phải trả lời/);
	assert.match(await text(mai, `${address}/cach-doc`), /Chi phí gia nhập thị trường/);
	await mai.get(address);
	assert.match(await sent(mai, `${address}/trinh`, { lam: "trinh" }), /Đang chờ một người quản trị/);
	assert.match(await text(tuan, address), /Quyết định/);
	await mai.get("/nhap-chi-so");
	const own = { lam: "cong-bo", ly_do: "", phien_ban: tuan.hidden.phien_ban ?? "" };
	assert.equal((await mai.send(`${address}/quyet-dinh`, own)).response.status, 403);
	assert.equal(
		(await tuan.send(`${address}/quyet-dinh`, { lam: "tra-lai", ly_do: "" })).response.status,
		422,
	);
	await tuan.get(address);
	assert.match(await sent(tuan, `${address}/quyet-dinh`, { lam: "cong-bo", ly_do: "" }), /Đã công bố/);
	const year = await text(browserOf("x"), "/chi-so/pci/2018");
	assert.match(year, /PCI 2018/);
	assert.match(year, /VCCI/);
	assert.match(year, /28\/03\/2019/);
	assert.match(
		await text(browserOf("x"), "/chi-so/pci/2018/da-sua"),
		/Chưa có số liệu nào của năm này phải sửa/,
	);
});

test("a single figure is corrected by two people, and everyone sees what it was", async () => {
	const form = "/nhap-chi-so/sua-so-lieu/papi/2024";
	assert.match(await text(mai, form), /Sửa một số liệu đã công bố: PAPI 2024/);
	const fields = {
		...{ don_vi: "vn63:87", noi_dung: "total", diem: "43,5", vi_sao: "" },
		...{ noi: "CECODES", tai_lieu: "Đính chính", ly_do: "Nơi công bố đính chính" },
	};
	const zero = await mai.send(form, { ...fields, diem: "0" });
	assert.equal(zero.response.status, 422);
	assert.match(plain(zero.text), /Số 0 ở thang này nghĩa là không có điểm/);
	await mai.get(form);
	const { response } = await mai.send(form, fields);
	assert.equal(response.status, 303);
	const address = response.headers.get("location") ?? "";
	assert.match(await text(tuan, address), /Đồng Tháp .*?43,84 43,50/);
	await sent(tuan, `${address}/quyet-dinh`, { lam: "cong-bo", ly_do: "" });
	const told = await text(browserOf("x"), "/chi-so/papi/2024/da-sua");
	assert.match(told, /Đồng Tháp .*? 43,50 đã sửa ngày 22\/11\/2026, trước là 43,84 Nơi công bố đính chính/);
});

test("an import that is not there, and a year without results, are not found", async () => {
	await text(mai, "/nhap-chi-so/01900000-0000-7000-8000-00000000ffff", 404);
	await text(mai, "/nhap-chi-so/sua-so-lieu/papi/2031", 404);
});
