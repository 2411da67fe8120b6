import assert from "node:assert/strict";
import { test } from "node:test";
import type { Block, Grid, LaidOutPaper, Paragraph } from "./laid-out-paper.ts";
import { laidOutText } from "./laid-out-text.ts";
import { layOutPaper } from "./lay-out-paper.ts";
import { sampleDecision, sampleLetter, samplePapers, sampleReport } from "./testing/sample-papers.fixture.ts";
import { samplePlan } from "./testing/sample-plan.fixture.ts";
import type { WrittenPaper } from "./written-paper.ts";

const blocksOf = (paper: LaidOutPaper): readonly Block[] => paper.sections.flatMap(({ blocks }) => blocks);
const paragraphsOf = (blocks: readonly Block[]): Paragraph[] =>
	blocks.flatMap((block) =>
		block.type === "paragraph"
			? [block]
			: block.type === "rule"
				? []
				: block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsOf(cell.blocks))),
	);
const words = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join("");
const styled = (paper: LaidOutPaper, style: string): string[] =>
	paragraphsOf(blocksOf(paper))
		.filter((paragraph) => paragraph.style === style)
		.map(words);
const grids = (paper: LaidOutPaper): Grid[] => blocksOf(paper).filter((block) => block.type === "grid");
const openIn = (paper: LaidOutPaper) =>
	paragraphsOf(blocksOf(paper)).flatMap(({ runs }) => runs.flatMap(({ open }) => open ?? []));
const lines = (paper: WrittenPaper): string[] => laidOutText(layOutPaper(paper)).text.split("\n");

test("every paper has its end mark once, at the end of the content, and recipients that end with the filed copy", () => {
	for (const paper of samplePapers) {
		const laid = layOutPaper(paper);
		const marked = paragraphsOf(blocksOf(laid)).filter((paragraph) => words(paragraph).includes("./."));
		assert.equal(marked.length, 1, paper.kind);
		const first = laid.sections[0]?.blocks ?? [];
		assert.equal(first.indexOf(marked[0] as Paragraph), first.length - 2, paper.kind);
		assert.equal(laid.styles[(marked[0] as Paragraph).style]?.keepWithNext, true);
		const recipients = styled(laid, "recipient");
		if (paper.kind === "receipt") continue;
		assert.match(recipients.at(-1) ?? "", /^- Lưu: VT(?:, \p{L}+)?\.$/u, paper.kind);
		for (const line of recipients.slice(0, -1)) assert.match(line, /^- .*[^;.];$/, paper.kind);
	}
});

test("every style and numbering that a paper uses is there, and grids are as wide as their page", () => {
	for (const paper of samplePapers) {
		const laid = layOutPaper(paper);
		for (const { style, numbered } of paragraphsOf(blocksOf(laid))) {
			assert.ok(laid.styles[style], style);
			if (numbered) assert.ok(laid.numberings[numbered.numbering]?.levels[numbered.level]);
		}
		for (const { orientation, margins, blocks } of laid.sections) {
			const page = (orientation === "portrait" ? 210 : 297) - margins.left - margins.right;
			for (const block of blocks) {
				if (block.type !== "grid") continue;
				const width = block.columns.reduce((sum, column) => sum + column, 0);
				assert.ok(Math.abs(width - page) < 0.01, `${paper.kind}: ${width} of ${page}`);
				for (const { cells } of block.rows)
					assert.equal(
						cells.reduce((sum, cell) => sum + (cell.columns ?? 1), 0),
						block.columns.length,
					);
			}
		}
	}
});

test("boxes 1 to 4 stand in two columns without lines, number beside place and day", () => {
	const [head] = grids(layOutPaper(samplePlan));
	assert.equal(head?.lines, false);
	const boxes = head?.rows.map(({ cells }) => cells.map(({ blocks }) => paragraphsOf(blocks).map(words)));
	assert.deepEqual(boxes, [
		[
			["ỦY BAN NHÂN DÂN", "XÃ AN LỘC"],
			["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
		],
		[["Số: 07/KH-UBND"], ["An Lộc, ngày 05 tháng 02 năm 2026"]],
	]);
	const rules = head?.rows[0]?.cells.map(({ blocks }) => blocks.at(-1));
	assert.deepEqual(
		rules?.map((rule) => rule?.type),
		["rule", "rule"],
	);
});

test("a department stands under its parent body, and a Party paper has the Party's head", () => {
	const department = {
		...samplePlan,
		issuer: { name: "Sở Nội vụ", parent: "Ủy ban nhân dân tỉnh Sông Lam" },
		symbol: { issuer: "SNV", field: null, form: "state" },
	} as const;
	assert.deepEqual(styled(layOutPaper(department), "parent"), ["UBND TỈNH SÔNG LAM"]);
	assert.deepEqual(styled(layOutPaper(department), "issuer"), ["SỞ NỘI VỤ"]);
	const party = {
		...samplePlan,
		issuer: { name: "Đảng ủy xã An Lộc", parent: "Đảng bộ tỉnh Sông Lam" },
		symbol: { issuer: "ĐU", field: null, form: "party" },
	} as const;
	const laid = layOutPaper(party);
	assert.deepEqual(styled(laid, "motto"), ["ĐẢNG CỘNG SẢN VIỆT NAM"]);
	assert.deepEqual(styled(laid, "number"), ["Số 07-KH/ĐU"]);
	assert.deepEqual(styled(laid, "nationalName"), []);
});

test("number, day, signature and name stay open until they are given", () => {
	const draft = {
		...samplePlan,
		number: null,
		day: "2026-02",
		signature: { ...samplePlan.signature, name: null },
	};
	assert.deepEqual(openIn(layOutPaper(draft)), ["number", "day", "signature", "name"]);
	assert.deepEqual(openIn(layOutPaper({ ...draft, day: null })).filter((open) => open === "day").length, 3);
	assert.deepEqual(openIn(layOutPaper(samplePlan)), ["signature"]);
});

test("a plan goes from purposes to organisation in numbered sections, bodies that cannot be ordered are asked", () => {
	const laid = layOutPaper(samplePlan);
	assert.deepEqual(styled(laid, "kindName"), ["KẾ HOẠCH"]);
	const content = lines(samplePlan);
	assert.deepEqual(
		content.filter((line) => /^[IVX]+\. /.test(line)),
		[
			"I. MỤC ĐÍCH, YÊU CẦU",
			"II. CHỈ TIÊU",
			"III. NHIỆM VỤ, GIẢI PHÁP",
			"IV. KINH PHÍ THỰC HIỆN",
			"V. TỔ CHỨC THỰC HIỆN",
		],
	);
	assert.ok(content.includes("2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã"));
	assert.deepEqual(
		styled(laid, "basis").map((line) => line.at(-1)),
		[";", ";", "."],
	);
	assert.deepEqual(
		[...styled(laid, "authority"), ...styled(laid, "post")],
		["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
	);
});

test("tasks in an appendix are a table in landscape with pages of its own and a head that comes again", () => {
	const laid = layOutPaper({ ...samplePlan, tasksIn: "appendix" });
	assert.deepEqual(
		laid.sections.map(({ orientation }) => orientation),
		["portrait", "landscape"],
	);
	assert.deepEqual(styled(laid, "appendixLabel"), ["Phụ lục"]);
	assert.deepEqual(styled(laid, "appendixOf"), [
		"(Kèm theo Kế hoạch số 07/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã An Lộc)",
	]);
	const table = grids(laid).find(({ lines: drawn }) => drawn);
	assert.equal(table?.headRows, 1);
	assert.ok(table?.rows.every(({ mayBreak }) => !mayBreak));
	const rows = table?.rows.map(({ cells }) =>
		cells.map(({ blocks }) => paragraphsOf(blocks).map(words).join()),
	);
	assert.deepEqual(rows?.slice(0, 3), [
		[
			"STT",
			"Nội dung, nhiệm vụ",
			"Chỉ số, tiêu chí",
			"Cơ quan chủ trì",
			"Cơ quan phối hợp",
			"Thời gian",
			"Sản phẩm",
		],
		["I", "Công khai, minh bạch"],
		[
			"1",
			"Niêm yết danh sách hộ nghèo và các khoản thu của thôn tại nhà văn hóa",
			"Công khai, minh bạch",
			"Phòng Kinh tế",
			"Công an xã, Phòng Văn hóa - Xã hội",
			"Quý\u00A0II/2026",
			"Biên bản niêm yết",
		],
	]);
});

test("a report is addressed, and from two appendices on they are numbered in Roman figures", () => {
	const [table] = sampleReport.statistics;
	const laid = layOutPaper({ ...sampleReport, statistics: [table, table] as never });
	assert.deepEqual(styled(laid, "addresseesItem"), ["- Ủy ban nhân dân tỉnh Sông Lam;", "- Sở Nội vụ."]);
	assert.deepEqual(styled(laid, "appendixLabel"), ["Phụ lục I", "Phụ lục II"]);
	const content = lines(sampleReport);
	for (const line of [
		"II. HẠN CHẾ, NGUYÊN NHÂN",
		"b) Đã trả lời 31/33 phản ánh của người dân.",
		"Còn 08 hồ sơ đất đai trễ hạn.",
	])
		assert.ok(content.includes(line), line);
	assert.ok(content.includes("a) Đã niêm yết 12/12 thôn theo Kế hoạch số 15/KH-UBND."));
});

test("a decision names who decides, its bases end with the proposal, and articles are counted with bold labels", () => {
	const laid = layOutPaper(sampleDecision);
	assert.deepEqual(styled(laid, "decidedBy"), ["CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN LỘC"]);
	assert.equal(styled(laid, "basis").at(-1), "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.");
	const content = lines(sampleDecision);
	assert.ok(content.includes("QUYẾT ĐỊNH:"));
	assert.ok(content.includes("Điều 3. Quyết định này có hiệu lực từ ngày ký./."));
	assert.ok(content.includes("b) Các thôn, gồm:"));
	assert.equal(laid.numberings["articles"]?.levels[0]?.bold, true);
	const rule = { ...sampleDecision, number: 1, normative: true };
	assert.ok(lines(rule).includes("Số: 01/2026/QĐ-UBND"));
});

test("a letter has its subject under the number and no name of its kind", () => {
	const laid = layOutPaper(sampleLetter);
	const [head] = grids(laid);
	assert.deepEqual(
		head?.rows[1]?.cells.map(({ blocks }) => paragraphsOf(blocks).map(words)),
		[
			["Số: 09/UBND-VX", "V/v niêm yết các khoản thu của thôn năm 2026"],
			["An Lộc, ngày 02 tháng 11 năm 2026"],
		],
	);
	assert.deepEqual(styled(laid, "kindName"), []);
	assert.deepEqual(styled(laid, "addressee"), ["Kính gửi: Các thôn trên địa bàn xã"]);
	assert.ok(lines(sampleLetter).includes("Trân trọng./."));
});

test("who signs in whose place is told line by line, and the drafter's mark stands after the filed copy", () => {
	const signed = (signature: WrittenPaper["signature"]) => {
		const laid = layOutPaper({ ...samplePlan, signature });
		return [...styled(laid, "authority"), ...styled(laid, "post"), ...styled(laid, "signer")];
	};
	const name = "Lê Thị Hoa";
	assert.deepEqual(signed({ authority: [], title: "Giám đốc", name }), ["GIÁM ĐỐC", name]);
	assert.deepEqual(
		signed({
			authority: [
				{ form: "TM.", of: "Ủy ban nhân dân" },
				{ form: "Q.", of: "Chủ tịch" },
			],
			title: null,
			name,
		}),
		["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH", name],
	);
	assert.deepEqual(
		signed({ authority: [{ form: "TUQ.", of: "Chủ tịch" }], title: "Trưởng phòng Nội vụ", name }),
		["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ", name],
	);
	const recipients = { to: ["Như trên"], keptBy: "VHXH", drafter: { initials: "L", copies: 25 } };
	assert.deepEqual(styled(layOutPaper({ ...samplePlan, recipients }), "recipient"), [
		"- Như trên;",
		"- Lưu: VT, VHXH. L.25",
	]);
});

test("a laid-out paper is plain data and comes out the same each time", () => {
	for (const paper of samplePapers) {
		const laid = layOutPaper(paper);
		assert.deepEqual(JSON.parse(JSON.stringify(laid)), laid);
		assert.deepEqual(layOutPaper(JSON.parse(JSON.stringify(paper))), laid);
	}
});
