import type {
	Block,
	Grid,
	GridCell,
	GridRow,
	PaperSection,
	PaperToRender,
	Paragraph,
	ParagraphStyle,
	Rule,
	Run,
} from "./paper-to-render.ts";

// Invented papers with everything that a paper may hold, laid out as Decree 30/2020/NĐ-CP asks.

const centred = { align: "centre" } as const;
const body = { size: 14, align: "justified", firstLine: 10, before: 6 } as const;

const styles: Readonly<Record<string, ParagraphStyle>> = {
	nation: { name: "Quốc hiệu", size: 12, bold: true, ...centred },
	motto: { name: "Tiêu ngữ", size: 13, bold: true, ...centred },
	parent: { name: "Cơ quan chủ quản", size: 12, ...centred },
	issuer: { name: "Cơ quan ban hành", size: 12, bold: true, ...centred },
	number: { name: "Số, ký hiệu", size: 13, before: 6, ...centred },
	place: { name: "Địa danh, thời gian", size: 13, italic: true, before: 6, ...centred },
	letterSubject: { name: "Trích yếu công văn", size: 12, before: 6, ...centred },
	kind: { name: "Tên loại", size: 14, bold: true, before: 12, keepWithNext: true, ...centred },
	subject: { name: "Trích yếu", size: 14, bold: true, keepWithNext: true, ...centred },
	to: { name: "Kính gửi", size: 14, before: 12, after: 6, ...centred },
	basis: { name: "Căn cứ", ...body, italic: true },
	body: { name: "Nội dung", ...body },
	part: { name: "Mục lớn", ...body, bold: true, heading: 1, keepWithNext: true },
	item: { name: "Mục nhỏ", ...body, bold: true, heading: 2, keepWithNext: true },
	cell: { name: "Ô bảng", size: 12, align: "left" },
	figure: { name: "Số trong bảng", size: 12, align: "centre" },
	head: { name: "Đầu bảng", size: 12, bold: true, ...centred },
	group: { name: "Nhóm trong bảng", size: 12, bold: true, align: "left", keepWithNext: true },
	appendix: { name: "Tên phụ lục", size: 14, bold: true, heading: 1, keepWithNext: true, ...centred },
	attached: { name: "Kèm theo", size: 13, italic: true, after: 2, ...centred },
	recipientsHead: { name: "Nơi nhận", size: 12, bold: true, italic: true, align: "left" },
	recipient: { name: "Danh sách nơi nhận", size: 11, align: "left" },
	signature: { name: "Chữ ký", size: 13, before: 24, after: 24, keepWithNext: true, ...centred },
	signer: { name: "Chức vụ người ký", size: 13, bold: true, ...centred },
};

const p = (style: string, ...runs: (string | Run)[]): Paragraph => ({
	type: "paragraph",
	style,
	runs: runs.map((run) => (typeof run === "string" ? { text: run } : run)),
});
const numbered = (style: string, level: number, text: string, restart = false): Paragraph => ({
	...p(style, text),
	numbered: { numbering: "outline", level, ...(restart ? { restart } : {}) },
});
const rule = (width: number): Rule => ({ type: "rule", width });
const open = (what: NonNullable<Run["open"]>): Run => ({ text: "", open: what });
const cell = (...blocks: GridCell["blocks"]): GridCell => ({ blocks });
const whole = (...cells: GridCell[]): GridRow => ({ mayBreak: false, cells });
const sideBySide = (columns: readonly number[], ...rows: GridRow[]): Grid => ({
	type: "grid",
	lines: false,
	caption: null,
	columns,
	headRows: 0,
	rows,
});

const head = (issuer: readonly string[], symbol: string, ...below: Paragraph[]): Grid =>
	sideBySide(
		[70, 95],
		whole(
			cell(...issuer.slice(0, -1).map((one) => p("parent", one)), p("issuer", issuer.at(-1) ?? ""), rule(24)),
			cell(
				p("nation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
				p("motto", "Độc lập - Tự do - Hạnh phúc"),
				rule(58),
			),
		),
		whole(
			cell(p("number", "Số: ", open("number"), symbol), ...below),
			cell(p("place", "Sông Lam, ngày ", open("day"), " tháng 01 năm 2026")),
		),
	);

const signature = (recipients: readonly string[], ...authority: string[]): Grid =>
	sideBySide(
		[85, 80],
		whole(
			cell(p("recipientsHead", "Nơi nhận:"), ...recipients.map((one) => p("recipient", one))),
			cell(
				...authority.map((one) => p("signer", one)),
				p("signature", open("signature")),
				p("signer", open("name")),
			),
		),
	);

const a4 = { top: 20, bottom: 20, left: 30, right: 15 };
const section = (orientation: PaperSection["orientation"], ...blocks: Block[]): PaperSection => ({
	orientation,
	margins: a4,
	pageNumbers: { size: 14 },
	blocks,
});

const numberings: PaperToRender["numberings"] = {
	outline: {
		levels: [
			{ format: "upper-roman", text: "%1.", bold: true },
			{ format: "decimal", text: "%1." },
			{ format: "bullet", text: "-" },
		],
	},
};

const duty =
	"Rà soát, công khai đầy đủ 100% thủ tục hành chính thuộc thẩm quyền tại Bộ phận Một cửa; hằng quý báo cáo kết quả về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 20 của tháng cuối quý";

const targets: Grid = {
	type: "grid",
	lines: true,
	caption: "Chỉ tiêu theo từng nội dung",
	columns: [15, 75, 25, 25, 25],
	headRows: 1,
	rows: [
		whole(...["TT", "Nội dung", "Năm 2025", "Mục tiêu", "Tăng"].map((one) => cell(p("head", one)))),
		...[1, 2, 3].map((i) =>
			whole(
				cell(p("figure", String(i))),
				cell(p("cell", "Công khai, minh bạch trong việc ra quyết định ở địa phương")),
				...["5,21", "5,50", "0,29"].map((one) => cell(p("figure", one))),
			),
		),
	],
};

/** As many tasks as asked, in groups that reach over the whole width, some terms reaching over three rows. */
export function taskTable(tasks: number): Grid {
	const task = (i: number): GridRow[] => [
		...(i % 6 === 0 ? [whole({ columns: 6, blocks: [p("group", `Nhóm nội dung ${i / 6 + 1}`)] })] : []),
		{
			mayBreak: i % 2 === 1,
			cells: [
				cell(p("figure", String(i + 1))),
				cell(p("cell", duty)),
				cell(p("cell", "Sở Nội vụ")),
				cell(p("cell", "Sở Tài chính; Ủy ban nhân dân các xã, phường")),
				...(i % 3 === 0 ? [{ rows: Math.min(3, tasks - i), blocks: [p("figure", "Quý II năm 2026")] }] : []),
				cell(p("cell", "Báo cáo")),
			],
		},
	];
	return {
		type: "grid",
		lines: true,
		caption: "Nhiệm vụ được phân công",
		columns: [12, 110, 35, 45, 25, 25],
		headRows: 1,
		rows: [
			whole(
				...["STT", "Nội dung, nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm"].map((one) =>
					cell(p("head", one)),
				),
			),
			...Array.from({ length: tasks }, (_, i) => task(i)).flat(),
		],
	};
}

export const planWith = (...more: PaperSection[]): PaperToRender => ({
	title: "Kế hoạch nâng cao Chỉ số PAPI năm 2026",
	author: "Ủy ban nhân dân tỉnh Sông Lam",
	styles,
	numberings,
	sections: [
		section(
			"portrait",
			head(["ỦY BAN NHÂN DÂN", "TỈNH SÔNG LAM"], "/KH-UBND"),
			p("kind", "KẾ HOẠCH"),
			p("subject", "Nâng cao Chỉ số Hiệu quả quản trị và hành chính công cấp tỉnh (PAPI) năm 2026"),
			rule(55),
			p("basis", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"),
			p("body", "Ủy ban nhân dân tỉnh ban hành Kế hoạch với những nội dung sau:"),
			numbered("part", 0, "MỤC ĐÍCH, YÊU CẦU"),
			numbered("item", 1, "Mục đích"),
			p("body", `${duty}.`),
			numbered("item", 1, "Yêu cầu"),
			p("body", "a) ", { text: "Cấp xã", italic: true }, `: ${duty.toLowerCase()};`),
			p("body", `đ) ${duty}.`),
			numbered("part", 0, "CHỈ TIÊU"),
			numbered("body", 1, "Đến hết năm 2026, phấn đấu đạt các chỉ tiêu sau:"),
			targets,
			numbered("part", 0, "TỔ CHỨC THỰC HIỆN"),
			...[1, 2, 3, 4, 5].map((i) => numbered("body", 1, `Sở số ${i}: ${duty}.`)),
			numbered("body", 1, "Thông tin bằng tiếng Khmer (ភាសាខ្មែរ) tại nơi có đông đồng bào.", true),
			numbered("body", 2, "Gạch đầu dòng do chương trình soạn thảo đánh."),
			p("body", "Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./."),
			signature(["- Như trên;", "- Lưu: VT, NC."], "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
		),
		...more,
	],
});

export const appendixWith = (tasks: number): PaperSection =>
	section(
		"landscape",
		p("appendix", "PHỤ LỤC\nDANH MỤC NHIỆM VỤ"),
		p(
			"attached",
			"(Kèm theo Kế hoạch số ",
			open("number"),
			"/KH-UBND ngày ",
			open("day"),
			" tháng 01 năm 2026)",
		),
		rule(40),
		taskTable(tasks),
	);

export const letter: PaperToRender = {
	...planWith(),
	title: "Công văn về công khai thủ tục hành chính",
	sections: [
		section(
			"portrait",
			head(
				["UBND TỈNH SÔNG LAM", "SỞ NỘI VỤ"],
				"/SNV-CCHC",
				p("letterSubject", "V/v công khai thủ tục hành chính tại Bộ phận Một cửa"),
			),
			p("to", "Kính gửi: Ủy ban nhân dân các xã, phường."),
			p("body", `${duty}.`),
			p("body", "Đề nghị Quý cơ quan quan tâm, thực hiện./."),
			signature(["- Như trên;", "- Lưu: VT, CCHC."], "GIÁM ĐỐC"),
		),
	],
};
