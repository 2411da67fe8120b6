import assert from "node:assert/strict";
import { test } from "node:test";
import { indicesBrowser } from "../../testing/indices-browser.ts";

const browser = await indicesBrowser();
const page = async (address: string, status = 200): Promise<string> => {
	const answer = await browser.get(address);
	assert.equal(answer.response.status, status, address);
	return answer.text;
};

const here = "/chi-so/papi/muc-tieu/dong-thap-truoc-2025";
const promised =
	"goc=2022&m-TOTAL=43,24&m-D1=4,56&m-D2=4,77&m-D3=4,34&m-D4=6,71&m-D5=7,73&m-D6=7,45&m-D7=4,69&m-D8=2,98";

test("the targets of Đồng Tháp for 2023: parts and whole differ by 0,01, and how often such a rise happened stands first", async () => {
	const text = await page(`${here}?${promised}`);
	assert.match(text, /Các mục tiêu cộng lại 43,23; tổng ghi 43,24: lệch 0,01 điểm/);
	assert.match(
		text,
		/Trong \d+ lần một tỉnh ở mức tương tự, \d+ lần tăng được từ 1,09 điểm trở lên trong một năm/,
	);
	assert.match(text, /Từ mọi mức điểm: 46 trên 241 lần/);
	assert.match(text, /Tổng đạt 41,32 điểm, mục tiêu 43,24: thiếu 1,92 điểm/);
	assert.match(text, /Không thể biết từ số liệu đã công bố/);
});

test("with an assumed error it says what would follow if it held", async () => {
	const text = await page(`${here}?${promised}&sai-so=0,3`);
	assert.match(text, /Nếu sai số chuẩn của tổng là 0,3 ở cả hai năm/);
	assert.match(text, /thay đổi dưới 0,83 điểm của tổng nằm trong nhiễu/);
});

test("the total is spread over the components so that they add up as printed", async () => {
	const text = await page(`${here}?goc=2022&m-TOTAL=43,24&chia=1`);
	assert.match(text, /Các mục tiêu cộng lại đúng bằng tổng: 43,24/);
});

test("a figure that cannot be read is told at its field, and what was typed stays", async () => {
	const text = await page(`${here}?goc=2022&m-TOTAL=43.24.1`);
	assert.match(text, /value="43\.24\.1"/);
	assert.match(text, /class="error"/);
});

test("nothing typed is no fault; an unknown province or index is not found", async () => {
	assert.match(await page(here), /Nhập mục tiêu của tổng và từng nội dung/);
	await page("/chi-so/papi/muc-tieu/khong-co", 404);
	await page("/chi-so/gdp/muc-tieu", 404);
	assert.match(await page("/chi-so/papi/muc-tieu"), /dong-thap-truoc-2025/);
});

test("the least effort: raises that happened before, adding up to the total, and taken over into the targets", async () => {
	const text = await page(`${here}/it-suc-nhat?goc=2022&m-TOTAL=43,24`);
	assert.match(text, /Tăng \d nội dung là đủ để tổng đạt 43,24/);
	const address = /href="([^"]*m-TOTAL=43%2C24[^"]*)"/.exec(text)?.[1]?.replaceAll("&amp;", "&") ?? "";
	assert.match(await page(address), /Các mục tiêu cộng lại đúng bằng tổng: 43,24/);
});

test("a total beyond what ever happened is refused with the limits that bind", async () => {
	const text = await page(`${here}/it-suc-nhat?goc=2022&m-TOTAL=60&s-D1=0`);
	assert.match(text, /Trong các giới hạn đã chọn, tổng chỉ lên được \d\d,\d\d, chưa tới 60,00/);
	assert.match(text, /Đang giữ nguyên: Tham gia của người dân ở cấp cơ sở/);
});

test("a group to reach is told by what it took in past years and by how many got there", async () => {
	const text = await page(`${here}?goc=2022&nhom=3`);
	assert.match(text, /Muốn vào nhóm trung bình cao/);
	assert.match(
		text,
		/Năm 2022 đang ở nhóm trung bình thấp\. Trong \d+ lần một tỉnh ở nhóm đó, \d+ lần năm sau vào được/,
	);
	assert.doesNotMatch(await page(`${here}?goc=2022&nhom=9`), /Muốn vào nhóm/);
});

test("where the codes are those of the 34 provinces nobody is taken for a neighbour by a code that was another's", async () => {
	const text = await page("/chi-so/service-index-766/muc-tieu/dong-thap");
	assert.match(text, /Điểm tổng năm gốc gần nhất: /);
	assert.doesNotMatch(text, /Cùng vùng/);
	assert.match(await page(here), /Cùng vùng, điểm tổng năm gốc gần nhất: /);
});
