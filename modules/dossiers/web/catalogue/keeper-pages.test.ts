import assert from "node:assert/strict";
import { test } from "node:test";
import type { TestBrowser } from "#platform/testing/browser.ts";
import { browserOf, catalogueApp, plain } from "../../testing/catalogue-browser.ts";

const app = await catalogueApp();
const [mai, hoa, lan, visitor] = (["mai", "hoa", "lan", "visitor"] as const).map((who) =>
	browserOf(app, who),
) as [TestBrowser, TestBrowser, TestBrowser, TestBrowser];

async function text(browser: TestBrowser, address: string, status = 200): Promise<string> {
	const answer = await browser.get(address);
	assert.equal(answer.response.status, status, address);
	const words = plain(answer.text);
	assert.doesNotMatch(words, /NaN|undefined|\[object|null/, address);
	return words;
}

/** Opens the page of a form, sends it, follows. */
async function sent(browser: TestBrowser, address: string, fields: Record<string, string>): Promise<string> {
	await browser.get(address);
	const { response, text: page } = await browser.send(address, fields);
	assert.equal(response.status, 303, plain(page));
	return response.headers.get("location") ?? "";
}

const head = {
	...{ ma: "2.700001", ten: "Cấp bản sao trích lục kiểu thử", linh_vuc: "Hộ tịch", cap: "commune" },
	...{ co_quan: "Ủy ban nhân dân cấp xã", cach: "one-stop", tu_ngay: "01/01/2026", thoi_han: "2" },
	...{ don_vi_han: "working-day", thang: "224/2026", muc: "part", nguon: "Dữ liệu thử", pham_vi: "vn34:82" },
};

test("officers do not see the room; keepers see what to do first", async () => {
	await text(lan, "/soan-thu-tuc", 403);
	assert.equal((await visitor.get("/soan-thu-tuc")).response.status, 303);
	assert.match(await text(mai, "/soan-thu-tuc"), /Nhập thủ tục mới/);
});

test("from the empty form to the public page, by two people", async () => {
	await mai.get("/soan-thu-tuc/moi");
	const wrong = await mai.send("/soan-thu-tuc/moi", { ...head, thoi_han: "hai", muc: "" });
	assert.equal(wrong.response.status, 422);
	assert.match(plain(wrong.text), /Cần một số nguyên/);
	const address = await sent(mai, "/soan-thu-tuc/moi", {
		...head,
		noi_nhan_province: "on",
		noi_nhan_commune: "on",
	});
	assert.match(await text(mai, address), /Bản đang soạn; phạm vi: Tỉnh Đồng Tháp.*Chưa đủ nội dung/);
	const steps = {
		ten_0: "Tiếp nhận",
		so_0: "4",
		don_vi_0: "working-hour",
		ten_1: "Ký cấp",
		so_1: "1",
		don_vi_1: "working-day",
	};
	await sent(mai, `${address}/buoc`, steps);
	await sent(mai, `${address}/giay-to`, {
		ten_0: "Tờ khai",
		so_luong_0: "1",
		ban_0: "original",
		mau_0: "Mẫu 02",
	});
	await sent(mai, `${address}/phi`, { ten_0: "Lệ phí", muc_0: "8.000", van_ban_0: "Nghị quyết 1" });
	await sent(mai, `${address}/can-cu`, { ten_0: "Luật Hộ tịch", dieu_0: "Điều 63" });
	await mai.get(`${address}/phi`);
	const bad = await mai.send(`${address}/phi`, { ten_0: "Lệ phí", muc_0: "tám nghìn" });
	assert.equal(bad.response.status, 422);
	await mai.get(`${address}/trinh`);
	const owed = await mai.send(`${address}/trinh`, {});
	assert.equal(owed.response.status, 409);
	assert.match(plain(owed.text), /phải công khai lý do/);
	const { pham_vi: _, ...fields } = head;
	await sent(mai, `${address}/noi-dung`, { ...fields, ly_do_mot_phan: "Phải ký sổ gốc" });
	await sent(mai, `${address}/trinh`, {});
	await mai.get(`${address}/cong-bo`);
	const own = await mai.send(`${address}/cong-bo`, {});
	assert.equal(own.response.status, 403);
	assert.match(plain(own.text), /không tự công bố/);
	assert.match(
		await text(hoa, "/soan-thu-tuc"),
		/1 bản chờ công bố Thủ tục .*?Cấp bản sao trích lục kiểu thử/,
	);
	await sent(hoa, `${address}/cong-bo`, {});
	const page = await text(visitor, "/thu-tuc/cap-ban-sao-trich-luc-kieu-thu-2-700001");
	assert.match(page, /Quy định riêng của Tỉnh Đồng Tháp/);
	assert.match(page, /2 ngày làm việc/);
	assert.match(page, /Các bước cộng lại là 12 giờ làm việc, ngắn hơn thời hạn chung 2 ngày làm việc/);
	assert.match(page, /8\.000 đồng/);
	assert.match(page, /Theo Nghị định 224\/2026\/NĐ-CP: một phần\./);
	assert.match(page, /Lý do chưa toàn trình: Phải ký sổ gốc/);
	assert.match(page, /Luật Hộ tịch, Điều 63/);
});

test("a published version is copied, ended and reviewed; what it said before is seen on an earlier day", async () => {
	const found = await mai.get("/soan-thu-tuc?q=trich luc kieu thu");
	const address = /href="(\/soan-thu-tuc\/[0-9a-f-]{36})"/.exec(found.text)?.[1] ?? "";
	const copy = await sent(mai, `${address}/chep`, { tu_ngay: "01/11/2026", pham_vi: "vn34:82" });
	const { pham_vi: _, ...fields } = head;
	const changed = { ...fields, tu_ngay: "01/11/2026", thoi_han: "1", ly_do_mot_phan: "Phải ký sổ gốc" };
	await sent(mai, `${copy}/noi-dung`, changed);
	assert.match(await text(mai, copy), /Thời hạn từ 2 ngày làm việc thành 1 ngày làm việc/);
	await sent(mai, `${copy}/trinh`, {});
	await sent(hoa, `${copy}/cong-bo`, {});
	const slug = "/thu-tuc/cap-ban-sao-trich-luc-kieu-thu-2-700001";
	assert.match(await text(visitor, slug), /Thời hạn giải quyết 1 ngày làm việc/);
	const before = await text(visitor, `${slug}?ngay=2026-10-31`);
	assert.match(before, /Quy định có hiệu lực ngày 31\/10\/2026, không phải hôm nay/);
	assert.match(before, /Thời hạn giải quyết 2 ngày làm việc/);
	await sent(hoa, `${copy}/ra-soat`, { ra_soat: "01/12/2026", ly_do: "Đối chiếu" });
	assert.match(await text(mai, "/soan-thu-tuc"), /1 bản đến hạn rà soát/);
	await sent(hoa, `${copy}/het-hieu-luc`, { ngay_cuoi: "20/11/2026", ly_do: "Bãi bỏ thử" });
	assert.match(await text(visitor, slug), /đã hết hiệu lực từ ngày 21\/11\/2026 Bãi bỏ thử/);
});

test("a visitor cannot open a draft, nor a keeper of another place", async () => {
	const draft = await sent(mai, "/soan-thu-tuc/moi", { ...head, ma: "2.700009", ten: "Bản nháp kiểu thử" });
	await text(visitor, "/thu-tuc/ban-nhap-kieu-thu-2-700009", 404);
	await sent(mai, `${draft}/bo`, {});
	assert.doesNotMatch(await text(mai, "/soan-thu-tuc"), /Bản nháp kiểu thử/);
});
