import assert from "node:assert/strict";
import { test } from "node:test";
import { nothingKnown, readPaper } from "@guong/admin-docs";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { readPaperFile } from "#platform/papers/read-paper-file.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { cascadePart } from "../../cascade/parts.ts";
import { writeText } from "../../commands/paper/write-text.ts";
import { issuePlan } from "../../commands/plan/issue-plan.ts";
import { writeBases } from "../../commands/plan/write-plan.ts";
import { paperPart } from "../../paper/parts.ts";
import { planPart } from "../../plan/parts.ts";
import { publicPart } from "../../public/parts.ts";
import {
	aDraft,
	aPlan,
	aTask,
	bodies,
	contextAt,
	namedBody,
	people,
	planNow,
	seen,
	signedAndNumbered,
} from "../../testing/house.ts";
import { visitAs } from "../../testing/visit.ts";

const routes = [paperPart, planPart, cascadePart, publicPart].flatMap((part) => part.routes ?? []);
const inDatabase = async <T>(work: (trx: WriteTransaction) => Promise<T>): Promise<T> =>
	(await testDatabase()).inTransaction(work);
const fetchAs = async (who: Parameters<typeof visitAs>[0], address: string) =>
	(await visitAs(who, routes)).fetch(address);
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

test("running text is proposed, kept by sending it, and shown in the whole text", async () => {
	const plan = await inDatabase(async (trx) => `/soan-ke-hoach/${(await aDraft(trx)).planId}`);
	const mai = await visitAs("chiMai", routes);
	assert.match((await mai.read(plan)).text, /Còn thiếu .*Mục đích, yêu cầu hoặc tổ chức thực hiện Nơi nhận/);
	const page = await mai.read(`${plan}/loi-van`);
	assert.match(page.text, /Đây là đề xuất, chưa ghi vào dự thảo .*Sở Y tế: chủ trì thực hiện nhiệm vụ 1/);
	assert.doesNotMatch((await mai.read(`${plan}/toan-van`)).text, /Tổ chức thực hiện/);
	await mai.read(`${plan}/loi-van`);
	const sent = await mai.send(`${plan}/loi-van`, {
		...{ muc_dich: "Phục vụ người dân tốt hơn.\n- Giảm thời gian chờ.", yeu_cau: "Đúng hạn." },
		...{
			to_chuc: "Sở Y tế: chủ trì nhiệm vụ 1.\nCác cơ quan báo cáo hằng quý.",
			noi_nhan: "Sở Y tế\nLưu: VT, SNV",
		},
		...{
			tham_quyen: "KT.",
			thay_mat: "Ủy ban nhân dân",
			ky_thay: "Chủ tịch",
			chuc_vu: "Phó Chủ tịch",
			ho_ten: "",
		},
	});
	assert.equal(sent.status, 303, sent.text);
	const whole = (await mai.read(`${plan}/toan-van`)).text;
	assert.match(
		whole,
		/Mục đích Phục vụ người dân tốt hơn\. Giảm thời gian chờ\. .*Sở Y tế: chủ trì nhiệm vụ 1\..*Lưu: VT, SNV/,
	);
	assert.doesNotMatch((await mai.read(`${plan}/loi-van`)).text, /chưa ghi vào dự thảo/);
	assert.match((await mai.read(`${plan}/loi-van?de_xuat=1`)).text, /chưa ghi vào dự thảo/);
	await mai.read(`${plan}/loi-van`);
	const refused = await mai.send(`${plan}/loi-van`, {
		tham_quyen: "TM.",
		chuc_vu: "Chủ tịch",
		muc_dich: "Giữ lại",
	});
	assert.match(refused.text, /Ký TM\. thì ghi thay mặt tập thể nào/);
	assert.match(refused.text, /Giữ lại/);
	assert.match((await mai.read(`/en${plan}/loi-van`)).text, /Running text, recipients, signature/);
});

const proposal = {
	purposes: ["Phục vụ người dân tốt hơn."],
	requirements: ["Đúng hạn, đúng việc."],
	organisation: [{ body: "Sở Nội vụ", text: "theo dõi việc thực hiện." }],
	recipients: ["Sở Y tế", "Lưu: VT, SNV"],
};

const tasks = [
	aTask({ text: "Niêm yết công khai giá dịch vụ khám, chữa bệnh tại các cơ sở y tế công lập" }),
	aTask({
		text: "Kiểm tra việc tiếp công dân tại các xã, phường",
		...{
			lead: [namedBody(bodies.homeAffairs, "Sở Nội vụ")],
			recurrence: "quarterly",
			deadline: { kind: "none" },
		},
	}),
];

test("a draft goes out as DOCX and PDF to those who may read it, and to nobody else", async () => {
	const planId = await inDatabase(async (trx) => {
		const { planId: id } = await aDraft(trx, { tasks });
		await writeText(
			trx,
			people.chiMai,
			{ ...(await seen(trx, id)), text: proposal, signature: null },
			contextAt(),
		);
		return id;
	});
	const under = `/soan-ke-hoach/${planId}/van-ban`;
	const docx = await fetchAs("chiMai", `${under}/ke-hoach.docx`);
	assert.equal(docx.headers.get("content-type"), word);
	assert.match(
		docx.headers.get("content-disposition") ?? "",
		/attachment; .*du-thao-ke-hoach-[a-z0-9-]+\.docx/,
	);
	const read = await readPaperFile(docx.bytes, "ke-hoach.docx");
	assert.match(read.text, /DỰ THẢO/);
	const found = readPaper(read, nothingKnown).tasks.map(({ text }) => text);
	for (const { text } of tasks) assert.ok(found.includes(text), `${text} is not in ${found.join(" | ")}`);
	const pdf = await fetchAs("chiMai", `${under}/ke-hoach.pdf`);
	assert.equal(pdf.headers.get("content-type"), "application/pdf");
	assert.match(Buffer.from(pdf.bytes.subarray(0, 8)).toString("latin1"), /^%PDF-1\.7/);
	for (const who of ["anhTam", "quanTri", "anhDung"] as const)
		assert.notEqual((await fetchAs(who, `${under}/ke-hoach.docx`)).status, 200, who);
	assert.equal((await fetchAs("visitor", `${under}/ke-hoach.docx`)).status, 303);
	for (const name of ["cong-van.docx", "bao-cao.docx", "khac.docx", "ke-hoach.exe"])
		assert.equal((await fetchAs("chiMai", `${under}/${name}`)).status, 404, name);
	assert.equal((await fetchAs("chiMai", `${under}/quyet-dinh.docx`)).status, 200);
});

test("an issued plan bears number and day; everybody may take it away, but neither letters nor reports", async () => {
	const { planId, slug } = await inDatabase(async (trx) => {
		const plan = aPlan();
		const { planId: id } = await aDraft(trx, { plan: { head: { ...plan.head, place: "Mỹ Tho" } }, tasks });
		const written = { text: proposal, signature: null };
		await writeText(trx, people.chiMai, { ...(await seen(trx, id)), ...written }, contextAt());
		const bases = [{ reference: "1389/QĐ-UBND", day: null, issuer: null, about: "Đề án cải cách" }];
		await writeBases(trx, people.chiMai, { ...(await seen(trx, id)), bases }, contextAt());
		await signedAndNumbered(trx, id, { number: 511 });
		await issuePlan(trx, people.chiMai, await seen(trx, id), contextAt());
		return { planId: id, slug: (await planNow(trx, id)).slug };
	});
	const open = await fetchAs("visitor", `/ke-hoach/${slug}/van-ban/ke-hoach.docx`);
	assert.equal(open.status, 200);
	assert.match(open.headers.get("content-disposition") ?? "", /ke-hoach-511-kh-ubnd-2026\.docx/);
	const read = await readPaperFile(open.bytes, "ke-hoach.docx");
	const reading = readPaper(read, nothingKnown);
	assert.equal(reading.number?.value.normalized, "511/KH-UBND");
	assert.equal(reading.date?.value.date, "2026-03-02");
	assert.doesNotMatch(read.text, /DỰ THẢO/);
	assert.match(read.text, /Mỹ Tho, ngày 02 tháng 3 năm 2026/);
	assert.match(read.text, /Căn cứ Quyết định số 1389\/QĐ-UBND về Đề án cải cách/);
	assert.match(read.text, /Phục vụ người dân tốt hơn/);
	const own = await fetchAs("chiMai", `/soan-ke-hoach/${planId}/van-ban/ke-hoach.docx`);
	const ownRead = await readPaperFile(own.bytes, "ke-hoach.docx");
	assert.equal(ownRead.text, read.text, "the public paper says what the office's says");
	for (const name of ["cong-van.docx", "bao-cao.docx", "quyet-dinh.pdf"])
		assert.equal((await fetchAs("visitor", `/ke-hoach/${slug}/van-ban/${name}`)).status, 404, name);
	const page = (await (await visitAs("visitor", routes)).read(`/ke-hoach/${slug}`)).html;
	assert.match(page, /\/van-ban\/ke-hoach\.docx/);
	assert.doesNotMatch(page, /cong-van\.docx/);
	const work = `/soan-ke-hoach/${planId}/tong-hop`;
	const report = await fetchAs("bacBay", `${work}/bao-cao.docx`);
	assert.match((await readPaperFile(report.bytes, "bao-cao.docx")).text, /Tổng số đã giao: \d+ lượt việc/);
	assert.equal((await fetchAs("bacBay", `${work}/don-doc.docx`)).status, 404, "nobody is late");
	assert.equal((await fetchAs("visitor", `${work}/bao-cao.docx`)).status, 303);
	assert.equal((await fetchAs("coHoa", `${work}/bao-cao.docx`)).status, 403);
	assert.match((await (await visitAs("chiMai", routes)).read(work)).html, /tong-hop\/bao-cao\.docx/);
});
