import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { type RunningDemo, startDemo } from "./program.ts";

let browser: Browser;
let demo: RunningDemo;

let photo: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

before(async () => {
	[browser, demo] = await Promise.all([openBrowser(), startDemo()]);
	const page = await browser.newPage();
	await page.setContent("<h1>Bảng niêm yết</h1>");
	photo = {
		name: "bang-niem-yet.jpg",
		mimeType: "image/jpeg",
		buffer: await page.screenshot({ type: "jpeg" }),
	};
	await page.close();
});
after(async () => {
	await browser?.close();
	await demo?.stop();
});

type Door = "coordinator" | "department" | "head" | "officer" | "supervisor";

/** Each person has a cheap phone of their own, on which script is off. */
async function phoneOf(door: Door | "citizen"): Promise<Page> {
	const context = await browser.newContext({
		viewport: { width: 360, height: 740 },
		javaScriptEnabled: false,
	});
	const page = await context.newPage();
	page.setDefaultTimeout(15_000);
	await page.goto(demo.origin);
	if (door !== "citizen") await page.locator(`button[value=${door}]`).click();
	return page;
}

const textOf = (page: Page): Promise<string> => page.getByRole("main").innerText();
const pathOf = (page: Page): string => new URL(page.url()).pathname;
const go = (page: Page, path: string) => page.goto(demo.origin + path);
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const fill = (page: Page, name: string, text: string) => page.locator(`[name=${name}]`).fill(text);
const choose = (page: Page, name: string, value: string) =>
	page.locator(`[name=${name}]`).selectOption(value);
const tick = (page: Page, name: string, value: string) =>
	page.locator(`[name=${name}][value="${value}"]`).check();

const province = "vn34:20/tinh";
const department = `${province}.so-khoa-hoc-va-cong-nghe-2025`;
const committee = "vn34:06436/xa.ubnd";
/** in the demo no day is far away: whoever runs this later still has a date in the future */
const inThirtyDays = () => {
	const day = new Date(Date.now() + 30 * 86_400_000);
	return [day.getUTCDate(), day.getUTCMonth() + 1, day.getUTCFullYear()]
		.map((n) => `${n}`.padStart(2, "0"))
		.join("/");
};
const today = () => new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());

const posting = "Niêm yết thời gian tiếp công dân tại nhà văn hóa các thôn";
const answer = "Xây dựng kế hoạch";

interface OwnPlan {
	readonly issuer: string;
	readonly drafting: string;
	readonly subject: string;
	/** lead body, text */
	readonly tasks: readonly (readonly [string, string])[];
}

/** From an empty page to a plan that a paper's signature, number and date complete; not yet in force. */
async function writePlan(page: Page, plan: OwnPlan): Promise<string> {
	await go(page, "/soan-ke-hoach/moi");
	await choose(page, "co_quan", plan.issuer);
	await choose(page, "soan_thao", plan.drafting);
	await fill(page, "trich_yeu", plan.subject);
	await fill(page, "nam", today().slice(6));
	await press(page, "Bắt đầu soạn");
	const address = pathOf(page);
	for (const [lead, text] of plan.tasks) {
		await go(page, `${address}/nhiem-vu/them`);
		await fill(page, "noi_dung", text);
		await choose(page, "chu_tri", lead);
		await fill(page, "han_ngay", inThirtyDays());
		await fill(page, "ket_qua", "Ảnh, biên bản");
		await press(page, "Ghi nhiệm vụ");
	}
	return address;
}

async function signAndIssue(page: Page, address: string, number: number): Promise<void> {
	await go(page, `${address}/trinh-ky`);
	await press(page, "Trình ký");
	await go(page, `${address}/trinh-ky`);
	await tick(page, "cach", "paper");
	await fill(page, "nguoi_ky", "Người ký minh họa");
	await fill(page, "chuc_vu", "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH");
	await page.locator("[name=tep]").setInputFiles(photo);
	await press(page, /Ghi nhận|Ghi/);
	await go(page, `${address}/so`);
	await fill(page, "so", `${number}`);
	await fill(page, "ky_hieu", "KH-UBND");
	await fill(page, "ngay", today());
	await press(page, /Ghi/);
	await go(page, `${address}/ban-hanh`);
	await press(page, /Ban hành/);
	assert.equal(pathOf(page), address, await textOf(page));
	assert.match(await textOf(page), /Đang có hiệu lực/);
}

/** The page of a task of mine, found where I look for my work. */
async function openMine(page: Page, text: string): Promise<string> {
	await go(page, "/viec");
	const tabs = await page
		.locator("main ul a")
		.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
	for (const tab of ["/viec", ...tabs.filter((href) => href.startsWith("/viec?"))]) {
		await go(page, tab);
		const link = page.getByRole("link", { name: text });
		if ((await link.count()) === 0) continue;
		await link.first().click();
		return pathOf(page);
	}
	throw new Error(`nothing called ${text} waits for this person`);
}

/** Does what a button of the task's page offers, with what its form asks for. */
async function act(page: Page, action: string, fields: Readonly<Record<string, string>>): Promise<void> {
	await page.getByRole("link", { name: action, exact: true }).first().click();
	for (const [name, text] of Object.entries(fields)) await fill(page, name, text);
	await press(page, action);
}

/** The line of a public list that names this. */
const lineWith = async (page: Page, text: string): Promise<string> =>
	page.locator("main tr, main li").filter({ hasText: text }).first().innerText();

test("six people and a citizen walk the spine: issued, answered, reported with a photo, signed, returned, accepted, seen", async () => {
	const son = await phoneOf("coordinator");
	const plan = await writePlan(son, {
		issuer: `${province}.ubnd`,
		drafting: `${province}.so-noi-vu-2025`,
		subject: "Tiếp công dân và trả lời người dân ở cơ sở",
		tasks: [
			[committee, posting],
			[department, "Đưa lịch tiếp công dân lên cổng thông tin của tỉnh"],
		],
	});
	await go(son, `${plan}/giao-tra-loi`);
	await tick(son, "loai", "answer");
	await son.locator("[name=nhom]").first().check();
	await fill(son, "so_ngay", "10");
	await press(son, "Thêm vào kế hoạch");
	await signAndIssue(son, plan, 77);

	// a department answers with a paper plan, a commune with a plan of its own here
	const ngan = await phoneOf("department");
	await openMine(ngan, answer);
	await act(ngan, "Báo cáo hoàn thành", { da_lam: "Sở đã ban hành kế hoạch giấy số 12/KH-SKHCN." });
	await act(ngan, "Duyệt và gửi báo cáo", {});

	const hung = await phoneOf("head");
	const own = await writePlan(hung, {
		...{ issuer: committee, drafting: committee },
		subject: "Tiếp công dân của xã Thiện Tân",
		tasks: [["vn34:06436/xa.van-phong", "Lập sổ theo dõi các buổi tiếp công dân"]],
	});
	await go(hung, `${own}/thong-tin`);
	await hung.locator("[name=ke_hoach_tren]").selectOption(plan.split("/").at(-1) as string);
	await press(hung, "Ghi");
	await signAndIssue(hung, own, 12);
	await go(son, `${plan}/tra-loi`);
	assert.match(await textOf(son), /2 trên 2 cơ quan đã trả lời/);

	// the chairman names an officer, who reports with a photo; he signs
	const task = await openMine(hung, posting);
	await go(hung, `${task}/phan-cong`);
	await hung.locator("[name=nguoi_lam]").selectOption({ label: "Chị Lan, công chức" });
	await press(hung, "Phân công người phụ trách");
	const lan = await phoneOf("officer");
	assert.equal(await openMine(lan, posting), task);
	await go(lan, `${task}/bao-cao-hoan-thanh`);
	await fill(lan, "da_lam", "Đã niêm yết ở 14 trên 14 thôn.");
	await lan.locator("[name=minh_chung]").setInputFiles(photo);
	await press(lan, "Báo cáo hoàn thành");
	assert.match(await textOf(lan), /Đã niêm yết ở 14 trên 14 thôn/);
	await openMine(hung, posting);
	await act(hung, "Duyệt và gửi báo cáo", {});

	// the giver returns it with a reason, and accepts the second report
	await openMine(son, posting);
	await act(son, "Trả lại", { ly_do: "Ảnh chưa thấy ngày niêm yết." });
	await openMine(lan, posting);
	assert.match(await textOf(lan), /Ảnh chưa thấy ngày niêm yết/);
	await act(lan, "Báo cáo hoàn thành", { da_lam: "Đã chụp lại, thấy rõ ngày ở từng bảng." });
	await openMine(hung, posting);
	await act(hung, "Duyệt và gửi báo cáo", {});
	const citizen = await phoneOf("citizen");
	await go(citizen, "/cam-ket/vn34:06436");
	assert.match(await lineWith(citizen, posting), /chờ xác nhận/);
	await openMine(son, posting);
	await act(son, "Xác nhận hoàn thành", {});

	// the supervisor sees all of it and can change nothing
	const hoa = await phoneOf("supervisor");
	await go(hoa, task);
	assert.match(await textOf(hoa), /Ảnh chưa thấy ngày niêm yết/);
	assert.equal(await hoa.getByRole("link", { name: /Báo cáo|Duyệt|Xác nhận/ }).count(), 0);

	// bác Tư types the old name of his commune and reads what was promised and done, and who accepted it
	await go(citizen, "/tim-kiem?q=xa+thanh+son+huu+lung");
	await citizen.getByRole("link", { name: "xã Thiện Tân" }).first().click();
	const line = await lineWith(citizen, posting);
	assert.match(line, /Đã xong/);
	assert.match(line, /Ủy ban nhân dân tỉnh Lạng Sơn/);
	assert.doesNotMatch(await textOf(citizen), /Chị Lan/);
});
