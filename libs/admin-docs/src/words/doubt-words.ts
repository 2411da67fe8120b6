import type { Doubt, DoubtCode } from "../reading.ts";

type Words = (details: Readonly<Record<string, string>>, proposal: string | null) => string;
const then = (proposal: string | null, words: string): string =>
	proposal === null ? "" : ` ${words} “${proposal}”?`;

const vi: Readonly<Record<DoubtCode, Words>> = {
	"not-a-plan": ({ tasks }) =>
		tasks === "0"
			? "Không thấy nhiệm vụ nào: văn bản này có phải là kế hoạch không?"
			: "Loại văn bản này không phải là kế hoạch.",
	"number-missing": () => "Chưa có số văn bản. Hãy ghi số đã đăng ký.",
	"date-missing": () => "Không thấy ngày ban hành.",
	"date-partial": ({ known }) => `Ngày ban hành chưa ghi đủ, chỉ biết ${known}.`,
	"date-impossible": ({ written }) => `“${written}” không có trong lịch.`,
	"issuer-unsure": (_, proposal) => `Không chắc cơ quan nào ban hành.${then(proposal, "Có phải")}`,
	"issuer-differs": ({ one, other }) => `Hai chỗ ghi hai cơ quan ban hành khác nhau: ${one}; ${other}.`,
	"sum-differs": ({ sum, total, parts }) =>
		`${parts} chỉ tiêu thành phần cộng lại là ${sum}, tổng ghi ${total}.`,
	"increase-sum-differs": ({ sum, total }) => `Các mức tăng cộng lại là ${sum}, tổng ghi ${total}.`,
	"ranked-of-differs": ({ index, year, said, known }) =>
		`Văn bản ghi xếp hạng trên ${said}; ${index} năm ${year} chỉ xếp hạng ${known} tỉnh, thành phố.`,
	"structure-count-differs": ({ index, year, said, known }) =>
		`Văn bản ghi ${said} nội dung thành phần; ${index} năm ${year} chấm ${known}.`,
	"body-unknown": ({ name }) => `Danh mục cơ quan không có “${name}”.`,
	"body-not-of-that-day": ({ name, day, from, to }, proposal) =>
		`“${name}” không có vào ngày ${day}${to ? ` (đến ${to})` : ""}${from ? ` (từ ${from})` : ""}.${then(proposal, "Có phải")}`,
	"lead-missing": (_, proposal) => `Nhiệm vụ không ghi cơ quan chủ trì.${then(proposal, "Giao cho")}`,
	"deadline-missing": () => "Nhiệm vụ không ghi thời hạn hay định kỳ.",
	"output-missing": () => "Nhiệm vụ không ghi sản phẩm.",
	"number-repeated": ({ label }, proposal) => `Mục “${label}” lặp lại.${then(proposal, "Đánh lại là")}`,
	"number-skipped": ({ label, missing }) => `Trước mục “${label}” thiếu mục thứ ${missing}.`,
	"appendix-absent": ({ written }) => `Văn bản nhắc đến phụ lục (“${written}”) nhưng tệp không có.`,
	"ocr-slip": ({ written }, proposal) =>
		`“${written}” có lẽ là lỗi nhận dạng chữ.${then(proposal, "Đọc là")}`,
	"spelling-variant": ({ written }, proposal) =>
		`“${written}” viết theo lối khác.${then(proposal, "Ghi là")}`,
	"page-cut": () => "Đoạn bị ngắt trang, đã nối lại.",
	"after-means-within": ({ written, days }) => `“${written}”: có phải là trong vòng ${days} ngày không?`,
	"deadline-on-rest-day": ({ day, name }, proposal) =>
		`Thời hạn ${day} rơi vào ngày nghỉ (${name}).${then(proposal, "Lấy ngày")}`,
	"deadline-before-issue": ({ day, issued }) => `Thời hạn ${day} trước ngày ban hành ${issued}.`,
	"deadline-unclear": ({ written }) => `Không tính được ngày từ “${written}”.`,
	"table-unclear": ({ heads }) => `Không rõ các cột của bảng: ${heads}.`,
	"text-unreadable": ({ characters }) => `${characters} ký tự không đọc được.`,
};

const en: Readonly<Record<DoubtCode, Words>> = {
	"not-a-plan": ({ tasks }) =>
		tasks === "0" ? "No task found: is this paper a plan?" : "A paper of this kind is no plan.",
	"number-missing": () => "The paper has no number yet. Enter the registered one.",
	"date-missing": () => "No day of issue found.",
	"date-partial": ({ known }) => `The day of issue is not written in full; known: ${known}.`,
	"date-impossible": ({ written }) => `No calendar has “${written}”.`,
	"issuer-unsure": (_, proposal) => `Not certain who issued the paper.${then(proposal, "Is it")}`,
	"issuer-differs": ({ one, other }) => `Two places name two issuers: ${one}; ${other}.`,
	"sum-differs": ({ sum, total, parts }) => `The ${parts} parts add up to ${sum}, the total says ${total}.`,
	"increase-sum-differs": ({ sum, total }) => `The increases add up to ${sum}, the total says ${total}.`,
	"ranked-of-differs": ({ index, year, said, known }) =>
		`The paper ranks among ${said}; ${index} ${year} ranked ${known} only.`,
	"structure-count-differs": ({ index, year, said, known }) =>
		`The paper says ${said} sub-dimensions; ${index} ${year} scored ${known}.`,
	"body-unknown": ({ name }) => `The catalogue has no body “${name}”.`,
	"body-not-of-that-day": ({ name, day, from, to }, proposal) =>
		`“${name}” was not there on ${day}${to ? ` (until ${to})` : ""}${from ? ` (from ${from})` : ""}.${then(proposal, "Is it")}`,
	"lead-missing": (_, proposal) => `No lead body is stated.${then(proposal, "Assign to")}`,
	"deadline-missing": () => "No deadline or recurrence is stated.",
	"output-missing": () => "No output is stated.",
	"number-repeated": ({ label }, proposal) => `Item “${label}” comes twice.${then(proposal, "Number it")}`,
	"number-skipped": ({ label, missing }) => `Item ${missing} is missing before “${label}”.`,
	"appendix-absent": ({ written }) => `An appendix is named (“${written}”) but not in the file.`,
	"ocr-slip": ({ written }, proposal) =>
		`“${written}” looks like a slip of text recognition.${then(proposal, "Read as")}`,
	"spelling-variant": ({ written }, proposal) =>
		`“${written}” is an unusual spelling.${then(proposal, "Write")}`,
	"page-cut": () => "A paragraph cut by a page break was put together.",
	"after-means-within": ({ written, days }) => `“${written}”: does it mean within ${days} days?`,
	"deadline-on-rest-day": ({ day, name }, proposal) =>
		`The deadline ${day} is a day off (${name}).${then(proposal, "Take")}`,
	"deadline-before-issue": ({ day, issued }) => `The deadline ${day} is before the day of issue ${issued}.`,
	"deadline-unclear": ({ written }) => `No day can be computed from “${written}”.`,
	"table-unclear": ({ heads }) => `The columns of a table are unclear: ${heads}.`,
	"text-unreadable": ({ characters }) => `${characters} characters cannot be read.`,
};

/** A doubt as a sentence for people. */
export const doubtSentence = (doubt: Doubt, language: "vi" | "en"): string =>
	(language === "vi" ? vi : en)[doubt.code](doubt.details, doubt.proposal);
