import assert from "node:assert/strict";
import { test } from "node:test";
import { writeXlsx } from "#platform/spreadsheet/index.ts";
import type { TestBrowser } from "#platform/testing/browser.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { catalogueTables } from "../../queries/catalogue/file-rows.ts";
import { aProcedure, invented } from "../../testing/a-procedure.ts";
import { browserOf, catalogueApp, plain } from "../../testing/catalogue-browser.ts";
import { keepers } from "../../testing/keepers.ts";

const database = await testDatabase();
const version = await database.inTransaction((trx) =>
	aProcedure(trx, { nameVi: "Xác nhận cư trú kiểu thử", code: "9.770001", unitId: keepers.unitId }),
);
const app = await catalogueApp();
const lan = browserOf(app, "lan");
const mai = browserOf(app, "mai");
const visitor = browserOf(app, "visitor");

async function text(browser: TestBrowser, address: string, status = 200): Promise<string> {
	const answer = await browser.get(address);
	assert.equal(answer.response.status, status, address);
	const words = plain(answer.text);
	assert.doesNotMatch(words, /NaN|undefined|\[object/, address);
	return words;
}

async function sent(
	browser: TestBrowser,
	page: string,
	to: string,
	fields: Record<string, string>,
): Promise<void> {
	await browser.get(page);
	const { response, text: shown } = await browser.send(to, fields);
	assert.equal(response.status, 303, plain(shown));
}

test("an officer finds a procedure, proposes, and is answered; what is accepted is public", async () => {
	assert.match(await text(lan, "/soan-thu-tuc/de-xuat"), /Chưa có đề xuất nào/);
	assert.match(await text(lan, "/soan-thu-tuc/de-xuat/moi?q=cu tru kieu"), /Xác nhận cư trú kiểu thử/);
	const form = `/soan-thu-tuc/de-xuat/moi/${version.id}`;
	const fields = {
		...{ co_quan: `${keepers.ward}/xa.tt-pvhcc`, loai: "shorten", thoi_han: "6", don_vi_han: "working-day" },
		...{ noi_dung: "Rút ngắn bước xem xét.", ly_do: "Dữ liệu đã có sẵn trên hệ thống." },
	};
	await lan.get(form);
	const longer = await lan.send(form, fields);
	assert.equal(longer.response.status, 422);
	assert.match(plain(longer.text), /phải ngắn hơn thời hạn hiện nay/);
	await sent(lan, form, form, { ...fields, thoi_han: "3" });
	const id = /de-xuat\/([0-9a-f-]{36})"/.exec((await mai.get("/soan-thu-tuc/de-xuat")).text)?.[1] ?? "";
	const page = `/soan-thu-tuc/de-xuat/${id}`;
	assert.doesNotMatch(await text(lan, page), /Chấp nhận/);
	assert.match(await text(mai, page), /còn 3 ngày làm việc.*Trả lời đề xuất/);
	await sent(mai, page, page, { tra_loi: "Đồng ý.", ban_ket_qua: "", y_kien: "accepted" });
	assert.match(await text(visitor, "/thu-tuc/de-xuat"), /Rút ngắn bước xem xét\..*chưa có bản mới/);
	await sent(mai, page, `${page}/ban-ket-qua`, { ban_ket_qua: version.id });
	assert.match(await text(visitor, "/thu-tuc/de-xuat"), /bản có hiệu lực từ 01\/07\/2025/);
});

test("who proposed takes it back while it waits", async () => {
	const form = `/soan-thu-tuc/de-xuat/moi/${version.id}`;
	const fields = {
		...{ co_quan: `${keepers.ward}/xa.tt-pvhcc`, loai: "drop", thoi_han: "", don_vi_han: "" },
		...{ noi_dung: "Bỏ thủ tục này vì thừa.", ly_do: "Ai cũng tra được trên hệ thống." },
	};
	await sent(lan, form, form, fields);
	const id = /de-xuat\/([0-9a-f-]{36})"/.exec((await lan.get("/soan-thu-tuc/de-xuat")).text)?.[1] ?? "";
	await sent(lan, `/soan-thu-tuc/de-xuat/${id}`, `/soan-thu-tuc/de-xuat/${id}/rut`, {});
	assert.match(await text(lan, "/soan-thu-tuc/de-xuat"), /bãi bỏ .*?đã rút/);
});

async function upload(bytes: Uint8Array): Promise<Response> {
	await mai.get("/soan-thu-tuc/nhap-bang");
	const body = new FormData();
	for (const [name, value] of Object.entries({ ...mai.hidden, pham_vi: keepers.unitId }))
		body.append(name, value);
	body.append("tep", new File([Buffer.from(bytes)], "danh-muc.xlsx"));
	const cookie = [...mai.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
	const headers = { cookie, origin: "http://guong.test" };
	return app.request("http://guong.test/soan-thu-tuc/nhap-bang", { method: "POST", headers, body });
}

test("the template sent back changes nothing; a new line is shown first and entered at a word", async () => {
	const template = await mai.bytes("/soan-thu-tuc/nhap-bang/mau.xlsx");
	assert.match(plain(await (await upload(template.bytes)).text()), /Không có gì mới trong tệp/);
	const faulty = await upload(await writeXlsx(catalogueTables([invented({ code: "9.770002", source: "" })])));
	assert.match(plain(await faulty.text()), /Có 1 chỗ phải sửa .*Thủ tục 2 Z2 .*để trống/);
	const added = [invented({ code: "9.770002", nameVi: "Thủ tục nhập từ bảng kiểu thử" })];
	const shown = await (await upload(await writeXlsx(catalogueTables(added)))).text();
	assert.match(
		plain(shown),
		/Sẽ nhập 1 bản soạn .*9\.770002 Thủ tục nhập từ bảng kiểu thử thủ tục mới 2, 1, 0, 1/,
	);
	assert.doesNotMatch(await text(mai, "/soan-thu-tuc"), /nhập từ bảng kiểu thử/);
	const hidden = [...shown.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
	const { response } = await mai.send(
		"/soan-thu-tuc/nhap-bang/ghi",
		Object.fromEntries(hidden.map(([, name, value]) => [name, value])) as Record<string, string>,
	);
	assert.equal(response.status, 303);
	assert.match(await text(mai, "/soan-thu-tuc"), /1 bản đang soạn .*nhập từ bảng kiểu thử/);
});
