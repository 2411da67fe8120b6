import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { reads } from "#platform/db/connections.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { treeBrowser } from "../../testing/tree-writers.ts";
import { questionRoutes } from "./routes.ts";

const words = (html: string): string => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
const visitor = await treeBrowser("visitor", questionRoutes);
const mai = await treeBrowser("chiMai", questionRoutes);
const read = async (browser: typeof mai, address: string, status = 200): Promise<string> => {
	const answer = await browser.get(address);
	assert.equal(answer.response.status, status, address);
	return words(answer.text);
};

// Đồng Tháp of before the merger: those of today's Đồng Tháp answer
const figure = { "chi-so": "papi", nam: "2023", "don-vi": "vn63:87", "noi-dung": "total" };
const ask = `/hoi-so-lieu?${new URLSearchParams(figure)}`;
const question = "Vì sao tổng điểm năm 2023 thấp hơn mục tiêu 43,24 của tỉnh?";

async function asked(text: string): Promise<string> {
	await read(visitor, ask);
	const { text: page } = await visitor.send("/hoi-so-lieu", { ...figure, cau_hoi: text });
	return words(page);
}
const receiptIn = (page: string): string => /[0-9a-z]{4}(-[0-9a-z]{4}){3}/.exec(page)?.[0] ?? "";
/** The one that waits, by its words. */
async function waiting(text: string): Promise<string> {
	const { rows } = await sql<{
		id: string;
	}>`SELECT id FROM indices.figure_question WHERE question = ${text}`.execute(
		reads((await testDatabase()).read).executor,
	);
	return rows[0]?.id ?? "";
}
async function comeBack(receipt: string): Promise<string> {
	await read(visitor, "/hoi-so-lieu/ma");
	return words((await visitor.send("/hoi-so-lieu/ma", { ma: receipt })).text);
}

test("anyone asks about a figure and gets a code once; nobody sees the question before an officer let it through", async () => {
	assert.match(await read(visitor, ask), /Số đang công bố: 41,32/);
	const page = await asked(question);
	assert.match(page, /Đã nhận câu hỏi/);
	// ten working days after Sunday 22/11/2026; the 24th is a holiday
	assert.match(page, /Trả lời trước hết ngày 0[47]\/12\/2026/);
	const receipt = receiptIn(page);
	assert.equal(receipt.length, 19);
	const id = await waiting(question);
	await read(visitor, `/hoi-so-lieu/${id}`, 404);
	assert.doesNotMatch(await read(visitor, ask), /mục tiêu 43,24/);
	assert.match(await comeBack(receipt.toUpperCase()), /chờ cán bộ xem qua/);
	assert.match(await comeBack("0000-0000-0000-0000"), /Không có câu hỏi nào mang mã này/);
	const kept = await sql<{
		row: string;
	}>`SELECT row_to_json(q)::text AS row FROM indices.figure_question q`.execute(
		reads((await testDatabase()).read).executor,
	);
	assert.ok(!kept.rows.some(({ row }) => row.includes(receipt)), "the code itself is not kept");

	assert.match(await read(mai, "/tra-loi-so-lieu"), /Vì sao tổng điểm năm 2023/);
	await read(mai, `/tra-loi-so-lieu/${id}`);
	await mai.send(`/tra-loi-so-lieu/${id}/duyet`, { y_kien: "hien" });
	assert.match(await read(visitor, ask), /mục tiêu 43,24.*chờ trả lời đến/);
	assert.match(
		await read(visitor, "/hoi-so-lieu/don-vi/vn63:87"),
		/0 câu đã trả lời, 1 câu đang chờ, trong đó 0 câu quá hạn/,
	);

	await read(mai, `/tra-loi-so-lieu/${id}`);
	const elsewhere = { tra_loi: "Xin xem trang đính chính.", dinh_chinh: "https://example.org" };
	assert.equal((await mai.send(`/tra-loi-so-lieu/${id}`, elsewhere)).response.status, 422);
	await read(mai, `/tra-loi-so-lieu/${id}`);
	const answer = { tra_loi: "Mục tiêu không đạt: bốn nội dung giảm.", dinh_chinh: "/chi-so/papi/2023" };
	assert.equal((await mai.send(`/tra-loi-so-lieu/${id}`, answer)).response.status, 303);
	const shown = await read(visitor, `/hoi-so-lieu/${id}`);
	assert.match(shown, /đã trả lời.*Mục tiêu không đạt/);
	assert.match(await comeBack(receipt), /Mục tiêu không đạt/);
});

test("a refused question stays out of sight, and who asked reads the reason; without a reason it is not refused", async () => {
	const rude = "Ông A nhà ở số 5 đường B nói sai, phải không?";
	const receipt = receiptIn(await asked(rude));
	const id = await waiting(rude);
	await read(mai, `/tra-loi-so-lieu/${id}`);
	const refuse = (ly_do: string) => mai.send(`/tra-loi-so-lieu/${id}/duyet`, { y_kien: "khong", ly_do });
	assert.equal((await refuse("")).response.status, 422);
	await read(mai, `/tra-loi-so-lieu/${id}`);
	assert.equal((await refuse("Có dữ liệu cá nhân")).response.status, 303);
	await read(visitor, `/hoi-so-lieu/${id}`, 404);
	assert.match(await comeBack(receipt), /không công khai.*Có dữ liệu cá nhân/);
});

test("an open question whose day has passed is told as late, to everyone", async () => {
	const text = "Số liệu này lấy từ bao nhiêu phiếu hỏi?";
	await asked(text);
	const id = await waiting(text);
	await read(mai, `/tra-loi-so-lieu/${id}`);
	await mai.send(`/tra-loi-so-lieu/${id}/duyet`, { y_kien: "hien" });
	const later = await treeBrowser("visitor", questionRoutes, "2027-01-05T02:00:00Z");
	assert.match(await read(later, "/hoi-so-lieu/don-vi/vn63:87"), /trong đó 1 câu quá hạn/);
	assert.match(await read(later, `/hoi-so-lieu/${id}`), /quá hạn trả lời từ/);
});

test("what is no figure cannot be asked about, too short a question is told, and strangers do not reach the desk", async () => {
	await read(visitor, `/hoi-so-lieu?${new URLSearchParams({ ...figure, nam: "1999" })}`, 404);
	await read(visitor, "/hoi-so-lieu", 404);
	assert.equal((await visitor.send("/hoi-so-lieu", { ...figure, cau_hoi: "sao?" })).response.status, 422);
	await read(visitor, "/tra-loi-so-lieu", 303);
	await read(await treeBrowser("coHoa", questionRoutes), "/tra-loi-so-lieu", 403);
	const ward = await treeBrowser("anhDung", questionRoutes);
	assert.match(await read(ward, "/tra-loi-so-lieu"), /Không có câu hỏi nào đang chờ/);
});
