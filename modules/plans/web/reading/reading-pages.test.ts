import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { testDatabase } from "#platform/testing/database.ts";
import { planView } from "../../queries/plan/plan-view.ts";
import { readingPart } from "../../reading/parts.ts";
import { findReading } from "../../store/reading/reading.ts";
import { bodies } from "../../testing/house.ts";
import { type Visit, visitAs } from "../../testing/visit.ts";

const routes = readingPart.routes ?? [];
const sending = "/soan-ke-hoach/tu-van-ban";
const from = { co_quan: bodies.provinceCommittee, soan_thao: bodies.homeAffairs };
const paper = async (name: string) =>
	new File([await readFile(new URL(`../../demo/papers/${name}`, import.meta.url))], name);
const written = (text: string, name = "van-ban.txt") => new File([text], name);

async function send(
	tep: File,
): Promise<{ readonly mai: Visit; readonly sent: Awaited<ReturnType<Visit["send"]>> }> {
	const mai = await visitAs("chiMai", routes);
	await mai.read(sending);
	return { mai, sent: await mai.send(sending, { ...from, tep }) };
}

/** The form as the page offers it: lists by name, of the boxes those ticked; hidden keys are sent by the visit itself. */
function offered(html: string): Record<string, string[]> {
	const form = /<form[^>]*action="\/soan-ke-hoach\/van-ban\/[0-9a-f-]{36}".*?<\/form>/s.exec(html)?.[0] ?? "";
	const fields: Record<string, string[]> = {};
	const add = (tag: string, value: string) => {
		const name = attribute(tag, "name");
		if (name && !["csrf", "form_id"].includes(name)) fields[name] = [...(fields[name] ?? []), value];
	};
	for (const [tag] of form.matchAll(/<input[^>]*>/g))
		if (!tag.includes('type="checkbox"') || /\schecked\b/.test(tag)) add(tag, attribute(tag, "value"));
	for (const [, head = "", text = ""] of form.matchAll(/<textarea([^>]*)>([^<]*)</g))
		add(head, unescaped(text));
	for (const [, head = "", options = ""] of form.matchAll(/<select([^>]*)>(.*?)<\/select>/gs))
		add(head, /value="([^"]*)" selected/.exec(options)?.[1] ?? "");
	return fields;
}

const attribute = (tag: string, name: string): string =>
	unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
const unescaped = (text: string): string =>
	text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");

const db = async () => (await testDatabase()).read;

test("the demo's paper becomes a draft with its figures as printed, after its doubts were shown", async () => {
	const { mai, sent } = await send(await paper("ke-hoach-papi-2023.txt"));
	assert.equal(sent.status, 303, sent.text.slice(0, 400));
	const page = await mai.read(sent.location ?? "");
	assert.equal(page.status, 200, page.text.slice(0, 400));
	assert.match(page.text, /cộng lại là 43,23, tổng ghi 43,24/);
	assert.ok(page.text.indexOf("điểm nghi ngờ") < page.text.indexOf("Trích yếu"), "doubts come first");
	assert.doesNotMatch(page.text, /kế hoạch lại đứng tên/);
	const fields = offered(page.html);
	assert.deepEqual(fields.lay?.length, 6 + 10 + 1, "everything is offered, and ticked");
	assert.deepEqual([fields.ten, fields.la], [["Ủy ban nhân dân huyện"], [""]]);

	const made = await mai.send(sent.location ?? "", { ...fields, dia_danh: "Cao Lãnh" });
	assert.equal(made.status, 303, made.text.slice(0, 400));
	const plan = await planView(await db(), made.location?.split("/").at(-1) ?? "");
	assert.deepEqual(
		[plan?.state, plan?.place, plan?.indexCode, plan?.year],
		["draft", "Cao Lãnh", "PAPI", 2023],
	);
	assert.equal(plan?.targets.filter(({ value }) => value !== null).length, 9);
	assert.deepEqual(
		plan?.targets.flatMap(({ inGroup }) => inGroup ?? []),
		["upper-middle"],
	);
	assert.ok(plan?.targets.some(({ value }) => value === "43.24"));
	assert.equal(plan?.tasks.length, 6);
	assert.ok(plan?.tasks.every(({ placeInPaper }) => placeInPaper?.includes("dòng")));
	assert.equal(plan?.bases[0]?.reference, "1389/QĐ-UBND-HC");
	const stored = await findReading(await db(), sent.location?.split("/").at(-1) ?? "");
	assert.deepEqual(
		[stored?.decided, stored?.fileId],
		[{ planId: plan?.id, leftOut: [] }, plan?.sourceFileId],
	);

	await mai.read(sent.location ?? "");
	const twice = await mai.send(sent.location ?? "", fields);
	assert.match(twice.text, /đã được ghi vào một dự thảo/);
});

test("a task left out is not in the plan and is remembered; a body chosen once holds for every task", async () => {
	const { mai, sent } = await send(await paper("ke-hoach-papi-2023.txt"));
	const fields = offered((await mai.read(sent.location ?? "")).html);
	const lay = (fields.lay ?? []).filter((key) => key !== "T6" && key !== "M1");
	const made = await mai.send(sent.location ?? "", { ...fields, lay, la: bodies.wardCommittee });
	const plan = await planView(await db(), made.location?.split("/").at(-1) ?? "");
	assert.equal(plan?.tasks.length, 5);
	assert.ok(!plan?.tasks.some(({ text }) => text.includes("Mặt trận")));
	assert.equal(plan?.targets.length, 9);
	const named = plan?.tasks.flatMap(({ lead, coordinate }) => [...lead, ...coordinate]) ?? [];
	const chosen = named.filter(({ written: name }) => name === "Ủy ban nhân dân huyện");
	assert.ok(chosen.length > 0 && chosen.every(({ bodyId }) => bodyId === bodies.wardCommittee));
	const stored = await findReading(await db(), sent.location?.split("/").at(-1) ?? "");
	assert.deepEqual(stored?.decided?.leftOut, ["M1", "T6"]);
});

test("a body that the unit cannot name is refused, and what was ticked and chosen stays", async () => {
	const { mai, sent } = await send(await paper("ke-hoach-papi-2023.txt"));
	const fields = offered((await mai.read(sent.location ?? "")).html);
	const refused = await mai.send(sent.location ?? "", {
		...fields,
		lay: ["T1"],
		la: bodies.communeCommittee,
	});
	assert.equal(refused.status, 422);
	assert.match(refused.text, /không có trong danh sách của đơn vị/);
	assert.deepEqual(offered(refused.html).lay, ["T1"]);
});

test("a paper of another province is told to the person, who may have chosen the wrong body", async () => {
	const text = await (await paper("ke-hoach-papi-2023.txt")).text();
	const { mai, sent } = await send(
		written(text.replaceAll("ĐỒNG THÁP", "LẠNG SƠN").replaceAll("Đồng Tháp", "Lạng Sơn")),
	);
	const page = await mai.read(sent.location ?? "");
	assert.match(
		page.text,
		/Văn bản ghi cơ quan ban hành là Ủy ban nhân dân tỉnh Lạng Sơn, kế hoạch lại đứng tên/,
	);
});

test("somebody who does not draft for that body sees no reading and sends none", async () => {
	const { sent } = await send(await paper("ke-hoach-papi-2023.txt"));
	const dung = await visitAs("anhDung", routes);
	assert.equal((await dung.read(sent.location ?? "")).status, 404);
	await dung.read(sending);
	const tried = await dung.send(sending, { ...from, tep: await paper("ke-hoach-papi-2023.txt") });
	assert.equal(tried.status, 403);
	const confirmed = await dung.send(sent.location ?? "", {
		loai: "KH",
		trich_yeu: "x",
		nam: "2023",
		tu_ngay: "01/01/2023",
		den_ngay: "31/12/2023",
	});
	assert.equal(confirmed.status, 404);
});

test("a file that is no plan, a picture and nothing at all are refused in words, and nothing is kept", async () => {
	const report = written(
		"ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG THÁP\n\nSố: 12/BC-UBND\n\nBÁO CÁO\nKết quả năm 2025\n\nNăm 2025, tình hình ổn định.",
		"bao-cao.txt",
	);
	const { mai, sent } = await send(report);
	assert.equal(sent.status, 422, sent.text.slice(0, 300));
	assert.match(sent.text, /không phải văn bản giao nhiệm vụ/);
	const picture = new File([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])], "anh.docx");
	assert.equal((await send(picture)).sent.status, 422);
	assert.match((await send(written(""))).sent.text, /Xin chọn tệp văn bản/);
	assert.doesNotMatch((await mai.read(sending)).text, /bao-cao\.txt/);
});

test("the file can be read again; the earlier reading stays, and both stand in the list of what is open", async () => {
	const { mai, sent } = await send(await paper("phu-luc-nhiem-vu-2023.txt"));
	await mai.read(sent.location ?? "");
	const again = await mai.send(`${sent.location}/doc-lai`, {});
	assert.equal(again.status, 303, again.text.slice(0, 300));
	assert.notEqual(again.location, sent.location);
	const [first, second] = await Promise.all(
		[sent.location, again.location].map(async (at) => findReading(await db(), at?.split("/").at(-1) ?? "")),
	);
	assert.equal(first?.fileId, second?.fileId);
	assert.deepEqual(first?.reading, second?.reading);
	assert.equal((await mai.read(sending)).html.split("phu-luc-nhiem-vu-2023.txt").length - 1, 2);
});
