import { readPaper } from "@guong/admin-docs";
import { Temporal } from "temporal-polyfill";
import type { PaperToRender } from "#platform/papers/paper-to-render.ts";
import { writeDocx } from "#platform/papers/write-docx.ts";
import { writePdf } from "#platform/papers/write-pdf.ts";
import { appendixWith, planWith } from "#platform/papers/written-paper.fixture.ts";

// How fast papers are read and written: `node --import tsx bench/papers.ts [PAGES]`. An invented plan of that many pages
// (2,200 characters each), read three times; pages per second of the best, and the most memory held. Then a plan of three
// pages, an appendix of a thousand rows and one of that many pages, written as DOCX and PDF.

const pages = Number(process.argv[2] ?? 300);

const bodies = ["Sở Nội vụ", "Sở Tài chính", "Sở Y tế", "UBND các huyện, thành phố", "Công an tỉnh"];
const works = [
	"Rà soát, công khai đầy đủ thủ tục thuộc thẩm quyền; hằng quý báo cáo kết quả về UBND tỉnh (qua Sở Nội vụ)",
	"Tổ chức đối thoại với người dân và doanh nghiệp, hoàn thành trước ngày 30/6/2024",
	"Chủ trì, phối hợp với Sở Tài chính, Sở Tư pháp tham mưu ban hành quy định về mức chi; xử lý nghiêm các trường hợp vi phạm",
];

function plan(length: number): string {
	const parts = [
		"Số: 12/KH-UBND\n\nSông Lam, ngày 05 tháng 01 năm 2024\n\nKẾ HOẠCH\nNâng cao Chỉ số PAPI năm 2024\n\nUBND tỉnh Sông Lam ban hành Kế hoạch như sau:\n\nI. TỔ CHỨC THỰC HIỆN\n",
	];
	let written = 0;
	for (let i = 1; written < length; i++) {
		const body = bodies[i % bodies.length];
		const items = works.map((work) => `- ${work}.`).join("\n\n");
		const part = `${i % 90}. ${body}\n\n${items}\n`;
		parts.push(part);
		written += part.length;
	}
	return parts.join("\n");
}

const text = plan(pages * 2_200);
let best = Number.POSITIVE_INFINITY;
let tasks = 0;
let most = 0;
for (let round = 0; round < 3; round++) {
	const started = process.hrtime.bigint();
	tasks = readPaper({ text, tables: null }).tasks.length;
	best = Math.min(best, Number(process.hrtime.bigint() - started) / 1e9);
	most = Math.max(most, process.memoryUsage().rss);
}
process.stdout.write(
	`${pages} pages, ${tasks} tasks: ${(pages / best).toFixed(0)} pages/s (${best.toFixed(2)} s), ${(most / 1024 / 1024).toFixed(0)} MB\n`,
);

const day = Temporal.PlainDate.from("2026-01-05");
/** Rows of the appendix that fill a page. */
const rowsOnPage = 6;

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(bytes < 1e7 ? 2 : 0)} MB`;

async function writing(what: string, paper: PaperToRender, times: number): Promise<void> {
	for (const [kind, write] of [
		["DOCX", writeDocx],
		["PDF", writePdf],
	] as const) {
		let bytes = await write(paper, day);
		const before = process.cpuUsage();
		const started = process.hrtime.bigint();
		for (let i = 0; i < times; i++) bytes = await write(paper, day);
		const each = Number(process.hrtime.bigint() - started) / 1e9 / times;
		const { user, system } = process.cpuUsage(before);
		const worked = (user + system) / 1e6 / times;
		const most = process.resourceUsage().maxRSS * 1024;
		process.stdout.write(
			`${what} as ${kind}: ${(1 / each).toFixed(1)} papers/s, ${worked.toFixed(3)} s of processor each, file ${megabytes(bytes.length)}, at most ${megabytes(most)} held so far\n`,
		);
	}
}

await writing("plan of 3 pages", planWith(appendixWith(6)), 30);
await writing("appendix of 1,000 rows", planWith(appendixWith(1_000)), 2);
await writing(`appendix of ${pages} pages`, planWith(appendixWith(pages * rowsOnPage)), 2);
