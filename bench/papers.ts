import { readPaper } from "@guong/admin-docs";

// How fast papers are read: `node --import tsx bench/papers.ts [PAGES]`. An invented plan of that many pages (2,200 characters
// each), read three times; pages per second of the best, and the most memory held.

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
