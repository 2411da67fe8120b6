import type { ColumnMeaning } from "../reading.ts";

/** Words of a column's heading, folded; the first that fits wins. */
const meanings: readonly (readonly [RegExp, ColumnMeaning])[] = [
	[/^(?:stt|tt|số tt|số thứ tự|số|mục|mã số)\.?$/u, "ordinal"],
	[/phối hợp|(?:cơ quan|đơn vị|cùng) (?:cùng )?(?:tham gia|hỗ trợ)|cùng (?:thực hiện|làm)/u, "coordinators"],
	[
		/chủ trì|(?:cơ quan|đơn vị|bộ phận|người|cá nhân)(?:, (?:đơn vị|cơ quan|cá nhân|bộ phận))* (?:thực hiện|chịu trách nhiệm|tham mưu|phụ trách|đầu mối|được giao)|đầu mối|^(?:phân công|trách nhiệm)(?: thực hiện)?$|^(?:cơ quan|đơn vị)(?: chính)?$|^(?:ai|người) (?:làm|phụ trách)|giao cho|lãnh đạo phụ trách$/u,
		"lead",
	],
	[/^(?:ngày |thời gian )?bắt đầu$|^từ ngày$/u, "unknown"],
	[
		/thời (?:gian|hạn|điểm)|tiến độ|hoàn thành|lộ trình|kết thúc|^(?:hạn|đến ngày|bao giờ|khi nào)/u,
		"deadline",
	],
	[
		/sản phẩm|kết quả (?:đầu ra|thực hiện|dự kiến|đạt được|cần đạt)|^kết quả$|đầu ra|hồ sơ minh chứng/u,
		"output",
	],
	[/kinh phí|dự toán|ngân sách/u, "funds"],
	[
		/(?:kết quả|điểm|điểm số|giá trị)[^.]*(?:năm trước|20\d\d)|hiện trạng|năm \d{4} \(?(?:đạt|thực hiện)/u,
		"baseline",
	],
	[/mục tiêu|chỉ tiêu (?:phấn đấu|năm|giao)|phấn đấu|kế hoạch năm/u, "target"],
	[/(?:chỉ số|tiêu chí|nội dung thành phần|trục nội dung|lĩnh vực)(?! (?:công việc|nhiệm vụ))/u, "node"],
	[/chỉ tiêu|thước đo/u, "measure"],
	[/đơn vị tính|^đvt$/u, "unit"],
	[/ghi chú/u, "note"],
	[
		/nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|biện pháp|^(?:các )?(?:đầu )?việc(?: cần làm| phải làm| được giao)?$/u,
		"content",
	],
];

export const meaningOf = (heading: string): ColumnMeaning => {
	const words = heading.replace(/\s+/g, " ").trim();
	// "Nội dung, nhiệm vụ" names what is to be done although it may speak of criteria, too
	if (
		/nhiệm vụ|giải pháp|nội dung (?:công việc|thực hiện|hoạt động)/u.test(words) &&
		!/chủ trì|phối hợp|thời|sản phẩm|phân công/u.test(words)
	)
		return "content";
	return meanings.find(([pattern]) => pattern.test(words))?.[1] ?? "unknown";
};

/** Whether a row is the head of a table of tasks. */
export function isTaskHead(columns: readonly ColumnMeaning[]): boolean {
	const has = (meaning: ColumnMeaning) => columns.includes(meaning);
	return has("content") && (has("lead") || has("deadline") || has("output") || has("coordinators"));
}

export const isTargetHead = (columns: readonly ColumnMeaning[]): boolean =>
	columns.includes("target") &&
	(columns.includes("node") || columns.includes("content") || columns.includes("measure"));
