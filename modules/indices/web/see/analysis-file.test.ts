import assert from "node:assert/strict";
import { test } from "node:test";
import { laidOutText, layOutPaper } from "@guong/admin-docs";
import { Temporal } from "temporal-polyfill";
import { indicesBrowser } from "../../testing/indices-browser.ts";
import { databaseWithResults } from "../../testing/published-results.ts";
import { analysisPaper } from "./analysis-paper.ts";
import { leaderFacts } from "./leader-facts.ts";

const database = await databaseWithResults();
const browser = await indicesBrowser();
const here = "/chi-so/papi/ho-so/dong-thap-truoc-2025";

const textOf = async (year: string): Promise<string> => {
	const asking = { slug: "papi", unitSlug: "dong-thap-truoc-2025", year };
	const today = Temporal.PlainDate.from("2026-11-22");
	const facts = await leaderFacts(database.public, { ...asking, today });
	assert.ok(facts);
	return laidOutText(layOutPaper(analysisPaper(facts))).text;
};

test("the figures of the paper are those that were published, each with the code of its place", async () => {
	const text = await textOf("2023");
	assert.match(text, /Điểm tổng đạt 41,32 trên thang từ 8 đến 80 \(TOTAL\)/);
	assert.match(text, /Đứng thứ 42 trên 61 tỉnh, thành phố có điểm \(do Gương tính/);
	assert.match(text, /So với năm 2022/);
	assert.match(text, /Điểm tổng thay đổi −0,83/);
	assert.match(text, /thiếu \d,\d\d điểm, đang đạt \d,\d\d \(D\d\)/);
	assert.match(text, /Ô trống là không có số liệu công bố, không phải 0/);
});

test("years that may not be compared are not compared, and the reason is told", async () => {
	assert.match(await textOf("2021"), /Không so sánh được với năm trước\. Thủ tục hành chính công/);
});

test("it comes as a Word file of that name; an unknown province or file is not found", async () => {
	const { response } = await browser.get(`${here}/bao-cao.docx?nam=2023`);
	assert.equal(response.status, 200);
	assert.match(
		response.headers.get("content-disposition") ?? "",
		/bao-cao-papi-2023-dong-thap-truoc-2025\.docx/,
	);
	assert.equal((await browser.get("/chi-so/papi/ho-so/khong-co/bao-cao.docx")).response.status, 404);
	assert.equal((await browser.get(`${here}/bao-cao.exe`)).response.status, 404);
});
