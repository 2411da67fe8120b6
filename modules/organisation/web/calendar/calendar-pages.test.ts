import assert from "node:assert/strict";
import { before, test } from "node:test";
import { type CalendarData, calendarOf, workingDaysInYear } from "@guong/working-calendar";
import { httpApp } from "#platform/http/app.ts";
import { readNotice } from "#platform/http/cookies.ts";
import { keysFrom } from "#platform/http/keys.ts";
import { rateLimit } from "#platform/http/rate-limit.ts";
import type { Services } from "#platform/http/route.ts";
import type { Web } from "#platform/http/web.ts";
import { type TestBrowser, testBrowser } from "#platform/testing/browser.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { chiLan, quanTri, stoppedClock } from "#platform/testing/people.ts";
import { calendarRoutes } from "../../calendar/parts.ts";

const clock = stoppedClock("2026-11-21T02:00:00Z");
const sessions = new Map([
	["lan", chiLan],
	["quan-tri", quanTri],
]);
let browser: TestBrowser;

before(async () => {
	const keys = keysFrom(Buffer.alloc(32, 7));
	const web: Web = {
		database: await testDatabase(),
		clock,
		keys,
		limits: rateLimit(clock),
		services: { installation: {} } as Services,
		routes: calendarRoutes,
		assets: [],
		secure: false,
		origins: [],
		trustProxy: false,
		signInAddress: "/dang-nhap",
		sessionOf: async (token) => sessions.get(token) ?? null,
		readNotice: (cookie) => readNotice(cookie, keys),
		render: async (answer, shell) =>
			`<html lang="${shell.language}"><h1>${answer.title}</h1>${answer.body}</html>`,
		report: (_, error) => {
			throw error;
		},
	};
	browser = testBrowser(httpApp(web));
});

const text = async (address: string) => {
	const { response, text } = await browser.get(address);
	assert.equal(response.status, 200, address);
	return text
		.replaceAll("&#39;", "'")
		.replaceAll(/<[^>]+>/g, " ")
		.replaceAll(/\s+/g, " ");
};

test("anyone sees the year's days off, the worked Saturdays and what is not decided", async () => {
	const page = await text("/lich-lam-viec?nam=2026");
	assert.match(page, /làm việc 249 ngày/);
	assert.match(
		page,
		/thứ Hai 31\/08\/2026 Nghỉ hoán đổi Hoán đổi dịp Quốc khánh 22\/08\/2026 Thông báo 9441\/TB-BNV/,
	);
	assert.match(page, /thứ Bảy 22\/08\/2026 Đi làm bù/);
	assert.match(page, /16\/02\/2026 đến 20\/02\/2026 \(thứ Hai – thứ Sáu\) Nghỉ lễ, tết Tết Nguyên đán/);
	assert.match(page, /Còn ngày chưa quyết định thứ Hai 23\/11\/2026/);
});

test("an estimated year and an unknown year say what they are", async () => {
	assert.match(await text("/lich-lam-viec?nam=2027"), /Năm này là ước tính/);
	assert.match(await text("/lich-lam-viec?nam=2030"), /Chưa có lịch năm này/);
	assert.doesNotMatch(await text("/lich-lam-viec?nam=2025"), /ước tính|chưa quyết định/);
	assert.match(await text("/en/lich-lam-viec?nam=2027"), /This year is an estimate/);
});

test("a citizen is told the last day, every day left out and what may change it", async () => {
	const page = await text("/tinh-han?tu=20/11/2026&so-ngay=3&kieu=lam-viec");
	assert.match(page, /Hết hạn 26\/11\/2026 thứ Năm/);
	assert.match(page, /Không tính từ thứ Bảy 21\/11\/2026 đến Chủ nhật 22\/11\/2026: nghỉ cuối tuần/);
	assert.match(page, /Không tính thứ Ba 24\/11\/2026: nghỉ lễ Ngày Văn hóa Việt Nam/);
	assert.match(page, /nếu được nghỉ thì kết quả là thứ Sáu 27\/11\/2026/);
	assert.match(await text("/en/tinh-han?tu=20/11/2026&so-ngay=3&kieu=lam-viec"), /Ends on 26 November 2026/);
});

test("hours, months and counting back are answered too", async () => {
	assert.match(
		await text("/tinh-han?tu=12/11/2026&so-ngay=8&kieu=gio&luc=14h30"),
		/13\/11\/2026 thứ Sáu 14\.30/,
	);
	assert.match(await text("/tinh-han?tu=30/11/2025&so-ngay=3&kieu=thang"), /Hết hạn 02\/03\/2026/);
	assert.match(await text("/tinh-han?tu=16/3/2026&so-ngay=5&kieu=truoc-lam-viec"), /Chậm nhất 09\/03\/2026/);
});

test("what cannot be read is told at its field, with what was typed", async () => {
	const page = await text("/tinh-han?tu=31/2/2026&so-ngay=nam&kieu=gio&luc=25:00");
	assert.match(page, /“31\/2\/2026” không phải là một ngày/);
	assert.match(page, /“nam” không dùng được/);
	assert.match(page, /“25:00” không phải là giờ/);
	const hostile = (await browser.get("/tinh-han?tu=%3Cscript%3Ealert(1)%3C/script%3E&so-ngay=1")).text;
	assert.doesNotMatch(hostile, /<script>alert/);
});

test("the calendar can be taken away as a file that the library reads as it is", async () => {
	const { text: json } = await browser.get("/du-lieu/lich-nghi.json");
	const calendar = calendarOf(JSON.parse(json) as CalendarData);
	assert.equal(workingDaysInYear(calendar, 2024), 251);
	const { text: csv } = await browser.get("/du-lieu/lich-nghi.csv");
	assert.match(
		csv,
		/2026-08-31,swap-off,Hoán đổi dịp Quốc khánh,.*,2026-08-22,Thông báo 9441\/TB-BNV,,official/,
	);
});

test("reporting periods of a year begin in the December before", async () => {
	assert.match(await text("/lich-lam-viec?nam=2026"), /Quý I 15\/12\/2025 14\/03\/2026/);
	assert.match(await text("/en/lich-lam-viec?nam=2026"), /Year 15 December 2025 14 December 2026/);
});

test("hostile words entered as an occasion come out as words", async () => {
	browser.cookies.set("guong", "quan-tri");
	await browser.get("/quan-tri/lich-nghi/ngay?ngay=2026-12-31");
	const hostile = "<img src=x onerror=alert(1)>";
	const fields = {
		loai: "open",
		thay_cho: "",
		dip: hostile,
		dip_en: hostile,
		can_cu: "=1+1",
		ghi_chu: "",
		ly_do: hostile,
	};
	assert.equal((await browser.send("/quan-tri/lich-nghi/ngay", fields)).response.status, 303);
	browser.cookies.delete("guong");
	assert.doesNotMatch((await browser.get("/lich-lam-viec?nam=2026")).text, /<img/);
	assert.doesNotMatch((await browser.get("/du-lieu/lich-nghi.csv")).text, /,=1\+1/);
});

test("the administrator's pages are closed to an officer and to visitors", async () => {
	for (const address of ["/quan-tri/lich-nghi", "/quan-tri/lich-nghi/ngay", "/quan-tri/lich-nghi/nam"]) {
		browser.cookies.delete("guong");
		assert.equal((await browser.get(address)).response.status, 303, address);
		browser.cookies.set("guong", "lan");
		assert.equal((await browser.get(address)).response.status, 403, address);
	}
	browser.cookies.delete("guong");
});

test("an administrator enters a swap; it shows at once, and what stood before stays on the page", async () => {
	browser.cookies.set("guong", "quan-tri");
	const before = await text("/quan-tri/lich-nghi/ngay?ngay=23/11/2026");
	assert.match(before, /Đang ghi: Chưa quyết định/);
	const swap = {
		loai: "swap-off",
		thay_cho: "28/11/2026",
		dip: "Hoán đổi dịp 24/11",
		dip_en: "Swap around 24 November",
		can_cu: "Thông báo 1/TB-BNV",
		ghi_chu: "",
	};
	const refused = await browser.send("/quan-tri/lich-nghi/ngay", {
		...swap,
		thay_cho: "27/11/2026",
		ly_do: "thử",
	});
	assert.equal(refused.response.status, 422);
	assert.match(refused.text, /27\/11\/2026 không phải ngày nghỉ hằng tuần/);
	assert.match(refused.text, /Hoán đổi dịp 24\/11/, "nothing typed is lost");
	const { response } = await browser.send("/quan-tri/lich-nghi/ngay", { ...swap, ly_do: "Đã có thông báo" });
	assert.equal(response.headers.get("location"), "/quan-tri/lich-nghi?nam=2026");
	assert.match(await text("/quan-tri/lich-nghi?nam=2026"), /thứ Bảy 28\/11\/2026 Đi làm bù/);
	const after = await text("/quan-tri/lich-nghi/ngay?ngay=2026-11-23");
	assert.match(after, /Đã từng ghi .* Nghỉ hoán đổi .* Chưa quyết định/);
	assert.match(
		await text("/tinh-han?tu=20/11/2026&so-ngay=3&kieu=lam-viec"),
		/Chắc chắn theo lịch đã công bố/,
	);
});

test("a year is entered with its notices, and a fault typed in is told at its field", async () => {
	await browser.get("/quan-tri/lich-nghi/nam?nam=2027");
	const wrong = await browser.send("/quan-tri/lich-nghi/nam", {
		nam: "2027",
		trang_thai: "official",
		ly_do: "thử",
	});
	assert.match(wrong.text, /phải ghi số, ký hiệu/);
	const fields = {
		nam: "2027",
		trang_thai: "official",
		thong_bao: "Thông báo 9/TB-BNV\nCông văn 8/VPCP",
		ly_do: "Đã có",
	};
	assert.equal((await browser.send("/quan-tri/lich-nghi/nam", fields)).response.status, 303);
	assert.match(await text("/lich-lam-viec?nam=2027"), /Thông báo 9\/TB-BNV; Công văn 8\/VPCP/);
	assert.match(await text("/quan-tri/lich-nghi/nam?nam=2027"), /Đã từng ghi .*chính thức.*ước tính/);
});
