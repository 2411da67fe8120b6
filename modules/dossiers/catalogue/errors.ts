import { Temporal } from "temporal-polyfill";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { defineProblems } from "#platform/problem/problem.ts";

const dayIn = (day: string, language: Language): string => formatDay(Temporal.PlainDate.from(day), language);

/** Refusals around the catalogue of procedures; days are told as `yyyy-mm-dd`. */
export const catalogueProblem = defineProblems("dossiers", {
	"catalogue-forbidden": {
		kind: "forbidden",
		vi: () =>
			"Danh mục của một nơi do điều phối viên hoặc người quản trị của chính nơi đó hay cấp trên giữ; danh mục chung của cả nước do người quản trị toàn hệ thống giữ.",
		en: () =>
			"The catalogue of a place is kept by its coordinators and administrators or those above; that of the country by administrators of the whole installation.",
	},
	"version-unknown": {
		kind: "not-found",
		vi: () => "Không có bản thủ tục này.",
		en: () => "There is no such version of a procedure.",
	},
	"version-not-draft": {
		kind: "conflict",
		vi: () =>
			"Bản này đã công bố hoặc đã rút nên không sửa được. Muốn đổi, hãy chép thành bản mới có hiệu lực từ một ngày.",
		en: () =>
			"This version was published or withdrawn and cannot be changed. To change it, copy it to a new version from a day on.",
	},
	"version-handed-in": {
		kind: "conflict",
		vi: () => "Bản này đang chờ người khác công bố nên không sửa được. Hãy lấy lại trước khi sửa.",
		en: () => "This version waits for somebody else to publish it. Take it back before changing it.",
	},
	"version-not-handed-in": {
		kind: "conflict",
		vi: () => "Bản này chưa được trình công bố.",
		en: () => "This version has not been handed in.",
	},
	"version-not-published": {
		kind: "conflict",
		vi: () => "Việc này chỉ làm được với bản đã công bố.",
		en: () => "This can only be done to a published version.",
	},
	"version-own": {
		kind: "forbidden",
		vi: ({ others }: { others: number }) =>
			others > 0
				? `Người soạn, sửa hoặc trình không tự công bố. Còn ${others} người giữ danh mục khác của nơi này có thể công bố.`
				: "Người soạn, sửa hoặc trình không tự công bố, mà nơi này chỉ có một người giữ danh mục. Hãy nhờ người giữ danh mục của cấp trên, hoặc đề nghị quản trị cử thêm một điều phối viên.",
		en: ({ others }: { others: number }) =>
			others > 0
				? `Who wrote, changed or handed it in does not publish it. ${others} other keepers of this place can.`
				: "Who wrote, changed or handed it in does not publish it, and this place has only one keeper. Ask a keeper above, or have a second coordinator appointed.",
	},
	"version-days-taken": {
		kind: "conflict",
		field: "tu_ngay",
		vi: ({ day }: { day: string }) =>
			`Đã có bản công bố bắt đầu đúng ngày ${dayIn(day, "vi")}. Hãy chọn ngày bắt đầu khác, hoặc rút bản kia nếu nhập nhầm.`,
		en: ({ day }: { day: string }) =>
			`A published version begins on ${dayIn(day, "en")} already. Choose another first day, or withdraw that one if it was an error.`,
	},
	"version-reason-owed": {
		kind: "conflict",
		field: "ly_do_mot_phan",
		vi: () =>
			"Dịch vụ công trực tuyến một phần theo Nghị định 224/2026/NĐ-CP phải công khai lý do. Hãy ghi lý do trước khi trình hoặc công bố.",
		en: () =>
			"A service that is online only in part has to publish why (Decree 224/2026/NĐ-CP). Write the reason before handing in or publishing.",
	},
	"version-level-off-scale": {
		kind: "invalid",
		field: "muc",
		vi: () =>
			"Mức này không có trên thang của nghị định đã chọn. Mức độ 1 đến 4 chỉ thuộc Nghị định 43/2011/NĐ-CP; toàn trình, một phần thuộc Nghị định 42/2022/NĐ-CP và 224/2026/NĐ-CP.",
		en: () =>
			"This level is not on the scale of the decree. Levels 1 to 4 belong to Decree 43/2011/NĐ-CP alone; whole and part to Decrees 42/2022/NĐ-CP and 224/2026/NĐ-CP.",
	},
	"version-end-outside": {
		kind: "invalid",
		field: "ngay_cuoi",
		vi: ({ from, last }: { from: string; last: string }) =>
			`Ngày cuối phải từ ${dayIn(from, "vi")}${last === "" ? "" : ` và trước ${dayIn(last, "vi")}`}.`,
		en: ({ from, last }: { from: string; last: string }) =>
			`The last day must not be before ${dayIn(from, "en")}${last === "" ? "" : ` and must be before ${dayIn(last, "en")}`}.`,
	},
	"version-in-use": {
		kind: "conflict",
		vi: ({ count }: { count: number }) =>
			`Đã có ${count} hồ sơ được tiếp nhận theo bản này nên không rút được. Hãy cho bản này hết hiệu lực từ một ngày.`,
		en: ({ count }: { count: number }) =>
			`${count} dossiers were received under this version, so it cannot be withdrawn. End it on a day instead.`,
	},
	"version-review-past": {
		kind: "invalid",
		field: "ra_soat",
		vi: () => "Ngày rà soát lần tới phải sau hôm nay.",
		en: () => "The next review must be after today.",
	},
	"procedure-code-taken": {
		kind: "conflict",
		field: "ma",
		vi: ({ code }: { code: string }) =>
			`Mã ${code} đã có trong danh mục. Hãy mở thủ tục đó và chép thành bản mới.`,
		en: ({ code }: { code: string }) =>
			`Code ${code} is in the catalogue already. Open that procedure and copy it to a new version.`,
	},
	"copy-from-unpublished": {
		kind: "conflict",
		vi: () => "Chỉ chép được từ bản đã công bố.",
		en: () => "Only a published version can be copied.",
	},
	"catalogue-file-faults": {
		kind: "invalid",
		field: "tep",
		vi: ({ count }: { count: number }) =>
			`Có ${count} chỗ phải sửa trong tệp nên chưa nhập gì. Hãy sửa theo bảng dưới rồi gửi lại cả tệp.`,
		en: ({ count }: { count: number }) =>
			`${count} places in the file must be mended, so nothing was entered. Mend them as listed and send the file again.`,
	},
	"import-gone": {
		kind: "not-found",
		vi: () => "Không có tệp đang chờ này. Hãy gửi lại tệp.",
		en: () => "There is no such file waiting. Send it again.",
	},
	"import-done": {
		kind: "conflict",
		vi: () => "Tệp này đã được nhập rồi.",
		en: () => "This file was entered already.",
	},
	"import-catalogue-changed": {
		kind: "conflict",
		vi: ({ codes }: { codes: string }) =>
			`Danh mục đã đổi sau khi đọc tệp, ở các mã: ${codes}. Hãy gửi lại tệp để so với danh mục hiện nay.`,
		en: ({ codes }: { codes: string }) =>
			`The catalogue has changed since the file was read, at: ${codes}. Send it again to compare with the catalogue as it is now.`,
	},
	"proposal-forbidden": {
		kind: "forbidden",
		vi: () => "Người làm việc ở một cơ quan mới đề xuất thay cho cơ quan đó được.",
		en: () => "Only those who act for a body propose on its behalf.",
	},
	"proposal-unknown": {
		kind: "not-found",
		vi: () => "Không có đề xuất này.",
		en: () => "There is no such proposal.",
	},
	"proposal-answered": {
		kind: "conflict",
		vi: () => "Đề xuất này đã được trả lời hoặc đã rút.",
		en: () => "This proposal was answered or taken back already.",
	},
	"proposal-not-yours": {
		kind: "forbidden",
		vi: () =>
			"Đề xuất do người giữ danh mục của nơi đề xuất hoặc cấp trên trả lời, không phải người đã đề xuất; chỉ người đề xuất được rút.",
		en: () =>
			"A proposal is answered by a keeper of the proposing unit or above, not by who made it; only who made it takes it back.",
	},
	"proposal-not-shorter": {
		kind: "invalid",
		field: "thoi_han",
		vi: () => "Thời hạn đề xuất phải ngắn hơn thời hạn hiện nay và cùng đơn vị.",
		en: () => "The limit proposed must be shorter than today's and in the same unit.",
	},
	"proposal-result-unknown": {
		kind: "invalid",
		field: "ban_ket_qua",
		vi: () => "Chọn một bản của chính thủ tục này.",
		en: () => "Choose a version of this very procedure.",
	},
});
