import assert from "node:assert/strict";
import { test } from "node:test";
import { stoppedClock } from "#platform/clock/clock.ts";
import type { Services } from "#platform/http/route.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { answerProposal, proposeChange } from "../../commands/catalogue/propose-change.ts";
import { demoProcedures } from "../../demo/catalogue/demo-procedures.ts";
import { publicVersions } from "../../queries/catalogue/public-procedures.ts";
import { aProcedure } from "../../testing/a-procedure.ts";
import { browserOf, catalogueApp, plain } from "../../testing/catalogue-browser.ts";
import { keepers } from "../../testing/keepers.ts";

const context = { clock: stoppedClock("2026-11-22T02:00:00Z"), from: "198.51.100.7" };
const database = await testDatabase();
await database.inTransaction(async (trx) => {
	await demoProcedures.load(trx, { clock: context.clock, services: {} as Services });
	await aProcedure(trx, { nameVi: "Cấp giấy phép bị rút kiểu thử", code: "9.990001", state: "withdrawn" });
	await aProcedure(trx, { nameVi: "Cấp giấy phép còn nháp kiểu thử", code: "9.990002", state: "draft" });
});
const visitor = browserOf(await catalogueApp(), "visitor");

async function page(address: string, status = 200): Promise<string> {
	const { response, text } = await visitor.get(address);
	assert.equal(response.status, status, address);
	assert.ok(Buffer.byteLength(text) < 100_000, `${address}: ${Buffer.byteLength(text)}`);
	assert.doesNotMatch(text, /<script/);
	const words = plain(text);
	assert.doesNotMatch(words, /NaN|undefined|\[object/, address);
	return words;
}

const found = async (query: string) => {
	const { text } = await visitor.get(`/thu-tuc?${query}`);
	return [...text.matchAll(/href="\/thu-tuc\/([a-z0-9-]+)/g)]
		.map(([, slug]) => slug)
		.filter((slug) => slug !== "de-xuat");
};

test("procedures are found without tone marks, by code, by field, level and desk", async () => {
	assert.deepEqual(await found("q=khai sinh"), [
		"dang-ky-khai-sinh",
		"lien-thong-khai-sinh-thuong-tru-the-bao-hiem",
		"ban-sao-trich-luc-ho-tich",
	]);
	assert.deepEqual(await found("q=K%E1%BA%BFt%20H%C3%94N"), [
		"dang-ky-ket-hon",
		"ban-sao-trich-luc-ho-tich",
		"xac-nhan-tinh-trang-hon-nhan",
	]);
	assert.deepEqual(await found("q=2.000815"), ["chung-thuc-ban-sao"]);
	assert.deepEqual(await found("cap=province"), ["chuyen-nhuong-quyen-su-dung-dat"]);
	assert.ok((await found("noi_nhan=province")).includes("dang-ky-khai-sinh"));
	assert.ok(!(await found("noi_nhan=province")).includes("dang-ky-thuong-tru"));
	assert.equal((await found(`linh_vuc=${encodeURIComponent("Chứng thực")}`)).length, 2);
});

test("a slip of the keys finds what is like it, and says so; nothing found says where else to look", async () => {
	assert.match(await page("/thu-tuc?q=chung thuc chu kyy"), /có tên gần giống.*Chứng thực chữ ký/);
	assert.match(await page("/thu-tuc?q=xyzxyz"), /Chưa tìm thấy thủ tục nào.*Cổng Dịch vụ công quốc gia/);
});

test("drafts and withdrawn versions are nowhere", async () => {
	assert.deepEqual(await found("q=kieu thu"), []);
	assert.doesNotMatch(await page("/du-lieu/thu-tuc/hien-hanh.csv"), /kiểu thử/);
});

test("a page says in plain words what, who, papers, steps, fees, level and law, and that it was not checked", async () => {
	const words = await page("/thu-tuc/lien-thong-khai-sinh-thuong-tru-the-bao-hiem");
	assert.match(words, /Bản minh họa, chưa đối chiếu với văn bản/);
	assert.match(words, /Các bước cộng lại là 4 ngày làm việc, đúng bằng thời hạn chung/);
	assert.match(words, /2 Đăng ký thường trú Công an cấp xã 2 ngày làm việc/);
	assert.match(words, /Dịch vụ công chủ động mức 2 \(thang riêng/);
	assert.match(words, /Theo Nghị định 224\/2026\/NĐ-CP: toàn trình/);
	assert.match(words, /một cửa liên thông/);
	const english = await visitor.get("/en/thu-tuc/dang-ky-khai-sinh");
	assert.match(plain(english.text), /Birth registration.*Papers to hand in/);
});

test("a version of an earlier day is told on its scale, and what changed is told by name", async () => {
	const slug = "/thu-tuc/chuyen-nhuong-quyen-su-dung-dat";
	const now = await page(slug);
	assert.match(now, /Thời hạn giải quyết 8 ngày làm việc/);
	assert.match(now, /Thời hạn từ 10 ngày làm việc thành 8 ngày làm việc/);
	assert.match(now, /Sẽ rà soát lại trước ngày 30\/11\/2026/);
	const then = await page(`${slug}?ngay=30/06/2026`);
	assert.match(then, /Quy định có hiệu lực ngày 30\/06\/2026, không phải hôm nay/);
	assert.match(then, /Theo Nghị định 42\/2022\/NĐ-CP: một phần/);
	assert.match(await page(`${slug}?ngay=2020-01-01`), /Ngày 01\/01\/2020 thủ tục này không có hiệu lực/);
});

test("a unit's own rules stand beside the country's, each with a way to the other", async () => {
	const slug = "/thu-tuc/xac-nhan-tinh-trang-hon-nhan";
	assert.match(
		await page(slug),
		/Quy định riêng của Tỉnh Đồng Tháp .*?Thời hạn từ 3 ngày làm việc thành 2 ngày làm việc/,
	);
	const own = await page(`${slug}?don_vi=vn34:82`);
	assert.match(own, /Thời hạn giải quyết 2 ngày làm việc/);
	assert.match(own, /Xem quy định chung của cả nước/);
	await page(`${slug}?don_vi=vn34:20`, 404);
});

test("the sheet for the notice board has what one must know, and no history", async () => {
	const sheet = await page("/thu-tuc/dang-ky-ho-kinh-doanh/niem-yet");
	assert.match(sheet, /Bản niêm yết.*Giấy tờ cần nộp.*Các bước.*Phí, lệ phí.*Căn cứ pháp lý/);
	assert.doesNotMatch(sheet, /đã thay đổi thế nào/);
});

test("the file has a line for each version that holds, and says which are made up", async () => {
	const { text } = await visitor.get("/du-lieu/thu-tuc/hien-hanh.csv");
	const lines = text.trim().split("\r\n");
	assert.match(lines[0] ?? "", /^\ufeff?ma,ten,/);
	assert.equal(lines.filter((line) => line.includes("1.004873")).length, 2);
});

test("an accepted proposal is public with its answer and the version in which it came true, a declined one is not", async () => {
	const slug = "dang-ky-ho-kinh-doanh";
	const [version] = await publicVersions(database.public, slug);
	assert.ok(version);
	await database.inTransaction(async (trx) => {
		const input = {
			...{ versionId: version.id, bodyId: `${keepers.ward}/xa.tt-pvhcc`, kind: "shorten" as const },
			...{ limit: { amount: 2, unit: "working-day" as const }, text: "Rút còn hai ngày làm việc." },
			reason: "Cơ quan thuế trả mã trong ngày.",
		};
		const accepted = await proposeChange(trx, keepers.lan, input, context);
		const declined = await proposeChange(
			trx,
			keepers.lan,
			{ ...input, text: "Bỏ hẳn thủ tục này đi.", kind: "drop" },
			context,
		);
		const answer = {
			state: "accepted",
			answer: "Đồng ý, làm từ quý sau.",
			resultVersionId: version.id,
		} as const;
		await answerProposal(trx, keepers.mai, { proposalId: accepted, ...answer }, context);
		const no = { state: "declined", answer: "Luật còn quy định.", resultVersionId: null } as const;
		await answerProposal(trx, keepers.mai, { proposalId: declined, ...no }, context);
		await assert.rejects(
			answerProposal(trx, keepers.hoa, { proposalId: declined, ...no }, context),
			/proposal-answered/,
		);
		await assert.rejects(
			proposeChange(trx, keepers.lan, { ...input, limit: { amount: 3, unit: "working-day" } }, context),
			/proposal-not-shorter/,
		);
		await assert.rejects(proposeChange(trx, keepers.mai, input, context), /proposal-forbidden/);
	});
	const words = await page("/thu-tuc/de-xuat");
	assert.match(
		words,
		/rút ngắn thời hạn, còn 2 ngày làm việc: Rút còn hai ngày làm việc\..*Đồng ý, làm từ quý sau\. bản có hiệu lực từ 01\/07\/2025/,
	);
	assert.doesNotMatch(words, /Bỏ hẳn thủ tục/);
});
