import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { cascadePart } from "../../cascade/parts.ts";
import type { Measure } from "../../domain/task.ts";
import { followPart } from "../../follow/parts.ts";
import { measuredPart } from "../../measured/parts.ts";
import { planPart } from "../../plan/parts.ts";
import { publicPart } from "../../public/parts.ts";
import { publicPlans } from "../../queries/public/public-plans.ts";
import { storedTasks } from "../../store/plan/tasks.ts";
import { taskPart } from "../../task/parts.ts";
import { aDossier, settleDossier } from "../../testing/dossier-rows.ts";
import { act, givenTasks } from "../../testing/given.ts";
import { aTask, bodies, contextAt, namedBody, people, ward } from "../../testing/house.ts";
import { visitAs } from "../../testing/visit.ts";

const parts = [planPart, taskPart, cascadePart, measuredPart, followPart, publicPart];
const routes = parts.flatMap((part) => part.routes ?? []);
/** Monday 06/04/2026, nine in the morning */
const at = "2026-04-06T02:00:00Z";
const as = (who: keyof typeof people | "visitor") => visitAs(who, routes, contextAt(at).clock);
const commit = async <T>(work: (trx: WriteTransaction) => Promise<T>): Promise<T> =>
	(await testDatabase()).inTransaction(work);

const measure: Measure = {
	...{ label: "Hồ sơ giải quyết đúng hạn", unit: null, as: "rate", target: 95, code: "on-time-settled" },
};
const bound = aTask({
	text: "Giải quyết hồ sơ đúng hạn",
	lead: [namedBody(bodies.wardCommittee, "UBND phường")],
	measure,
});

let [planId, occurrenceId, slug, lateDossier] = ["", "", "", ""];

before(async () => {
	const given = await commit(async (trx) => {
		const first = await aDossier(trx, { receivedOn: "2026-03-02", dueOn: "2026-03-09" });
		const second = await aDossier(trx, { receivedOn: "2026-03-03", dueOn: "2026-03-10" });
		lateDossier = await aDossier(trx, { receivedOn: "2026-03-04", dueOn: "2026-03-11" });
		await settleDossier(trx, first, "2026-03-06");
		await settleDossier(trx, second, "2026-03-10");
		return givenTasks(trx, [bound], { number: 731 });
	});
	planId = given.planId;
	occurrenceId = given.occurrences[0]?.id ?? "";
	const { public: db } = await testDatabase();
	slug = (await publicPlans(db, { ids: [planId] }))[0]?.slug ?? "";
});

test("nobody types what the system knows: the form shows the figure, asks for none, and a typed one is refused", async () => {
	const visit = await as("chiSau");
	const form = await visit.read(`/viec/${occurrenceId}/bao-cao-tien-do`);
	assert.match(form.text, /100,0 % \(2\/2\) số liệu hệ thống/);
	assert.doesNotMatch(form.html, /name="gia_tri"/);
	const typed = { da_thay: "0", da_lam: "Đã làm", gia_tri: "99", mau_so: "100" };
	const refused = await visit.send(`/viec/${occurrenceId}/bao-cao-tien-do`, typed);
	assert.match(refused.text, /Số này hệ thống tự tính từ công việc, không nhập bằng tay/);
});

test("a report keeps what the system showed; settling a dossier late moves the task, the plan and the page of the unit, not the report", async () => {
	const visit = await as("chiSau");
	await visit.read(`/viec/${occurrenceId}/bao-cao-tien-do`);
	const sent = await visit.send(`/viec/${occurrenceId}/bao-cao-tien-do`, { da_thay: "0", da_lam: "Đã làm" });
	assert.equal(sent.status, 303);
	const citizen = await as("visitor");
	const addresses = [`/ke-hoach/${slug}`, `/ke-hoach/${slug}/viec/1`, `/cam-ket/${ward}`];
	for (const address of addresses)
		assert.match((await citizen.read(address)).text, /100,0 % \(2\/2\) số liệu hệ thống/, address);
	assert.match((await visit.read(`/viec/${occurrenceId}`)).text, /ít nhất 95,0 %, đạt/);

	await commit((trx) => settleDossier(trx, lateDossier, "2026-04-02"));

	for (const address of addresses)
		assert.match((await citizen.read(address)).text, /66,7 % \(2\/3\) số liệu hệ thống/, address);
	const { text } = await visit.read(`/viec/${occurrenceId}`);
	assert.match(text, /66,7 % \(2\/3\) số liệu hệ thống/);
	assert.match(text, /ít nhất 95,0 %, chưa đạt/);
	assert.match(text, /Hệ thống cho thấy khi đó: 100,0 % \(2\/2\), tính đến 06\/04\/2026 lúc 09\.00/);
});

test("the figure leads to its source and its definition, and stands in the file of the plan", async () => {
	const citizen = await as("visitor");
	const { html } = await citizen.read(`/ke-hoach/${slug}/viec/1`);
	assert.match(html, new RegExp(`href="/giai-quyet-ho-so/${ward}"`));
	assert.match(html, /href="\/so-do\/dung-han-da-giai-quyet"/);
	const { html: csv } = await citizen.read(`/ke-hoach/${slug}/du-lieu.csv`);
	assert.match(csv, /on-time-settled,2,3,,2026-04-06T02:00:00Z/);
});

test("board and roll-up show it with what was asked for, and the head signs on what the system showed", async () => {
	assert.match((await (await as("anhDung")).read("/bang-dieu-hanh")).text, /66,7 % \(2\/3\).*chưa đạt/);
	const rollUp = await (await as("chiMai")).read(`/soan-ke-hoach/${planId}/tong-hop`);
	assert.match(rollUp.text, /Giải quyết hồ sơ đúng hạn.*66,7 % \(2\/3\).*ít nhất 95,0 %/);
	await commit((trx) => act(trx, people.chiSau, occurrenceId, "report-done", { done: "Xong" }, { at }));
	const head = await as("anhDung");
	assert.match((await head.read(`/viec/${occurrenceId}/duyet`)).text, /66,7 % \(2\/3\) số liệu hệ thống/);
});

test("the coordinator of the plan releases a task with a reason, which stays to be read; others cannot", async () => {
	const [task] = await storedTasks((await testDatabase()).read, { planIds: [planId] });
	const address = `/soan-ke-hoach/${planId}/nhiem-vu/${task?.id}/so-do`;
	assert.doesNotMatch((await (await as("coNam")).read(address)).html, /name="ly_do"/);
	const visit = await as("chiMai");
	await visit.read(address);
	const without = await visit.send(address, { so_do: "", ly_do: "" });
	assert.notEqual(without.status, 303);
	await visit.read(address);
	const sent = await visit.send(address, { so_do: "", ly_do: "Phường dùng hệ thống khác, chưa nhập về" });
	assert.equal(sent.status, 303);
	assert.match((await visit.read(address)).text, /Phường dùng hệ thống khác/);
	const { text } = await (await as("chiSau")).read(`/viec/${occurrenceId}`);
	assert.match(text, /Cơ quan chủ trì khai chưa có/);
	assert.match(text, /Hệ thống cho thấy khi đó: 66,7 % \(2\/3\)/);
});
