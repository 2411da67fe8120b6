import type { DoubtCode } from "@guong/admin-docs";
import { defineMessages } from "#platform/i18n/messages.ts";

type Words = Readonly<Record<DoubtCode, string>>;

const vi: Words = {
	"not-a-plan": "Không phải kế hoạch",
	"number-missing": "Thiếu số văn bản",
	"date-missing": "Thiếu ngày ban hành",
	"date-partial": "Ngày ban hành chưa đủ",
	"date-impossible": "Ngày không có trong lịch",
	"issuer-unsure": "Chưa chắc cơ quan ban hành",
	"issuer-differs": "Hai cơ quan ban hành khác nhau",
	"sum-differs": "Tổng không khớp",
	"increase-sum-differs": "Tổng mức tăng không khớp",
	"ranked-of-differs": "Số tỉnh được xếp hạng không khớp",
	"structure-count-differs": "Số nội dung thành phần không khớp",
	"body-unknown": "Cơ quan không có trong danh mục",
	"body-not-of-that-day": "Cơ quan không có vào ngày văn bản",
	"lead-missing": "Nhiệm vụ không ghi cơ quan chủ trì",
	"deadline-missing": "Nhiệm vụ không ghi thời hạn",
	"output-missing": "Nhiệm vụ không ghi sản phẩm",
	"number-repeated": "Mục lặp số",
	"number-skipped": "Mục thiếu số",
	"appendix-absent": "Phụ lục được nhắc mà không có",
	"ocr-slip": "Có thể là lỗi nhận dạng chữ",
	"spelling-variant": "Viết theo lối khác",
	"page-cut": "Đoạn bị ngắt trang",
	"after-means-within": "“Sau” hay “trong vòng”",
	"deadline-on-rest-day": "Thời hạn vào ngày nghỉ",
	"deadline-before-issue": "Thời hạn trước ngày ban hành",
	"deadline-unclear": "Thời hạn không tính được ngày",
	"table-unclear": "Bảng không rõ cột",
	"text-unreadable": "Ký tự không đọc được",
};

const en: Words = {
	"not-a-plan": "No plan",
	"number-missing": "No number",
	"date-missing": "No date",
	"date-partial": "Date not complete",
	"date-impossible": "Day that no calendar has",
	"issuer-unsure": "Issuing body not certain",
	"issuer-differs": "Two issuing bodies",
	"sum-differs": "Sum differs",
	"increase-sum-differs": "Sum of increases differs",
	"ranked-of-differs": "Number of ranked provinces differs",
	"structure-count-differs": "Number of sub-dimensions differs",
	"body-unknown": "Body not in the catalogue",
	"body-not-of-that-day": "Body not there on the paper's day",
	"lead-missing": "Task without lead body",
	"deadline-missing": "Task without deadline",
	"output-missing": "Task without output",
	"number-repeated": "Item number comes twice",
	"number-skipped": "Item number skipped",
	"appendix-absent": "Appendix named but absent",
	"ocr-slip": "Perhaps a slip of text recognition",
	"spelling-variant": "Unusual spelling",
	"page-cut": "Paragraph cut by a page break",
	"after-means-within": "“After” or “within”",
	"deadline-on-rest-day": "Deadline on a day off",
	"deadline-before-issue": "Deadline before the day of issue",
	"deadline-unclear": "Deadline without a day",
	"table-unclear": "Table with unclear columns",
	"text-unreadable": "Characters that cannot be read",
};

/** What the kinds of doubt are called. */
export const doubtMessages = defineMessages(vi, en);
