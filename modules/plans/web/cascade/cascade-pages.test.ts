import assert from "node:assert/strict";
import { before, test } from "node:test";
import { httpApp } from "#platform/http/app.ts";
import { readNotice } from "#platform/http/cookies.ts";
import { keysFrom } from "#platform/http/keys.ts";
import { rateLimit } from "#platform/http/rate-limit.ts";
import type { Services } from "#platform/http/route.ts";
import type { Web } from "#platform/http/web.ts";
import { type TestBrowser, testBrowser } from "#platform/testing/browser.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { stoppedClock } from "#platform/testing/people.ts";
import { cascadePart } from "../../cascade/parts.ts";
import { tasksOfPlans } from "../../queries/plan/tasks-of-plans.ts";
import { aDraft, anIssuedPlan, aPlan, aTask, bodies, namedBody, people } from "../../testing/house.ts";

const clock = stoppedClock("2026-03-20T02:00:00Z");
const sessions = new Map(Object.entries(people));
let above: string;
let draft: string;
let fromTask: string;
let web: Web;

before(async () => {
	const database = await testDatabase();
	const keys = keysFrom(Buffer.alloc(32, 7));
	web = {
		database,
		clock,
		keys,
		limits: rateLimit(clock),
		services: { installation: {} } as Services,
		routes: cascadePart.routes ?? [],
		assets: [],
		secure: false,
		origins: [],
		trustProxy: false,
		signInAddress: "/dang-nhap",
		sessionOf: async (token) => sessions.get(token) ?? null,
		readNotice: (cookie) => readNotice(cookie, keys),
		render: async (answer, shell) =>
			`<html lang="${shell.language}"><h1>${answer.title}</h1><p>${shell.notice ?? ""}</p>${answer.body}</html>`,
		report: (_, error) => {
			throw error;
		},
	};
	await database.inTransaction(async (trx) => {
		const toWard = aTask({ lead: [namedBody(bodies.wardCommittee)] });
		const duty = aTask({
			kind: "answer",
			text: "Xây dựng kế hoạch",
			lead: [namedBody(bodies.wardCommittee)],
			deadline: { kind: "after", anchor: "plan-issued", amount: 10, unit: "day" },
		});
		const issued = await anIssuedPlan(trx, { tasks: [toWard, duty, aTask()] });
		above = issued.planId;
		fromTask = issued.taskIds[0] ?? "";
		const parent = { planId: above, reference: null, issuer: null, day: null };
		const plan = {
			issuerBodyId: bodies.wardCommittee,
			draftingBodyId: bodies.wardCommittee,
			head: { ...aPlan().head, parent },
		};
		const toItself = aTask({ lead: [namedBody(bodies.wardCommittee)] });
		draft = (await aDraft(trx, { plan, tasks: [toItself], by: people.chiSau })).planId;
	});
});

function browserOf(name: keyof typeof people): TestBrowser {
	const browser = testBrowser(httpApp(web));
	browser.cookies.set("guong", name);
	return browser;
}

async function text(browser: TestBrowser, address: string): Promise<string> {
	const { response, text: html } = await browser.get(address);
	assert.equal(response.status, 200, address);
	return html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

const of = (planId: string, sub: string) => `/soan-ke-hoach/${planId}/${sub}`;

test("the checks of a draft say what keeps it from being issued, in both languages", async () => {
	const browser = browserOf("chiSau");
	const page = await text(browser, of(draft, "kiem-tra"));
	assert.match(page, /1 điều khiến chưa giao việc được/);
	assert.match(page, /Giao cho chính cơ quan ban hành/);
	const english = await text(browser, `/en${of(draft, "kiem-tra")}`);
	assert.match(english, /Given to the issuing body itself/);
	assert.doesNotMatch(await text(browser, of(draft, "kiem-tra?loai=day")), /Giao cho chính/);
});

test("another's draft does not exist, and declared work is not for those below to read of each other", async () => {
	for (const page of ["kiem-tra", "bao-phu", "nhan-viec", "giao-tra-loi", "tra-loi", "tong-hop"]) {
		const { response } = await browserOf("coNam").get(of(draft, page));
		assert.equal(response.status, 404, page);
	}
	for (const page of ["tra-loi", "tong-hop", "tong-hop.csv"]) {
		assert.equal((await browserOf("anhDung").get(of(above, page))).response.status, 403, page);
		assert.equal((await browserOf("chiMai").get(of(above, page))).response.status, 200, page);
		assert.equal((await browserOf("chiSau").get(of(draft, page))).response.status, 409, page);
	}
	assert.equal((await browserOf("quanTri").get(of(above, "tong-hop"))).response.status, 403);
});

test("who owes an answer and is late stands on the page of answers", async () => {
	const page = await text(browserOf("chiMai"), of(above, "tra-loi"));
	assert.match(page, /0 trên 1 cơ quan đã trả lời bằng kế hoạch, 1 cơ quan đang trễ/);
	assert.match(page, /12\/03\/2026/);
});

test("the coverage shows every node of the index, also those that nobody does anything for", async () => {
	const page = await text(browserOf("chiSau"), of(draft, "bao-phu"));
	const [, open, all] = /(\d+) trên (\d+) nội dung chưa có nhiệm vụ nào/.exec(page) ?? [];
	assert.ok(all !== undefined && Number(all) > 30);
	assert.equal(open, all, "no task of the draft is bound to a node");
	assert.match(page, /Nhiệm vụ không gắn với nội dung nào/);
});

test("the roll-up counts and offers a table of the same figures", async () => {
	const browser = browserOf("chiMai");
	assert.match(
		await text(browser, of(above, "tong-hop")),
		/Đến 20\/03\/2026: 0 trên 3 việc đã được xác nhận hoàn thành, 1 việc đang trễ/,
	);
	const { text: csv } = await browser.get(of(above, "tong-hop.csv"));
	const lines = csv.trim().split("\n");
	assert.equal(lines.length, 4);
	assert.match(lines[2] ?? "", /Xây dựng kế hoạch,1,0,0,0,0,1,0,0/);
});

test("a task is taken down and a duty added by form; a task that was not given is refused with what was typed", async () => {
	const browser = browserOf("chiSau");
	await browser.get(of(draft, "nhan-viec"));
	const refused = await browser.send(of(draft, "nhan-viec"), {});
	assert.equal(refused.response.status, 422);
	assert.match(refused.text, /Chưa chọn nhiệm vụ nào/);
	await browser.get(of(draft, "nhan-viec"));
	const taken = await browser.send(of(draft, "nhan-viec"), { viec: fromTask });
	assert.equal(taken.response.status, 303);
	await browser.get(of(draft, "giao-tra-loi"));
	const duty = { loai: "report", nhom: "departments", so_ngay: "10", tinh_theo: "day", ke_tu: "period-end" };
	const added = await browser.send(of(draft, "giao-tra-loi"), { ...duty, dinh_ky: "quarterly" });
	assert.equal(added.response.status, 303);
	const tasks = (await tasksOfPlans(web.database.read, [draft])).get(draft) ?? [];
	assert.deepEqual(
		tasks.map(({ kind, fromTaskId, recurrence }) => [kind, fromTaskId, recurrence]),
		[
			["order", null, "once"],
			["order", fromTask, "once"],
			["report", null, "quarterly"],
		],
	);
});

test("nothing waits to be handed over says so, and what it means", async () => {
	assert.match(await text(browserOf("chiMai"), "/ban-giao"), /Không có việc nào chờ bàn giao/);
	assert.match(await text(browserOf("chiMai"), "/ban-giao/co-quan?ma=x"), /Không có việc nào chờ bàn giao/);
});
