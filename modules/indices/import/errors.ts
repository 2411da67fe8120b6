import { defineProblems } from "#platform/problem/problem.ts";

/** Refusals around bringing results in. */
export const importProblem = defineProblems("indices", {
	"import-forbidden": {
		kind: "forbidden",
		vi: () => "Chỉ người điều phối hoặc người quản trị toàn hệ thống được nhập kết quả.",
		en: () => "Only coordinators and administrators of the whole installation may bring results in.",
	},
	"import-not-yours": {
		kind: "forbidden",
		vi: () => "Chỉ người đã tạo lần nhập này được sửa, trình hoặc bỏ.",
		en: () => "Only the person who made this import may change, propose or drop it.",
	},
	"import-own-decision": {
		kind: "forbidden",
		vi: () =>
			"Kết quả phải do một người quản trị toàn hệ thống khác, không phải người nhập hay người trình, xem và công bố.",
		en: () =>
			"Results are published by another administrator of the whole installation, not by the person who made or proposed them.",
	},
	"import-unknown": {
		kind: "not-found",
		vi: () => "Không có lần nhập kết quả này.",
		en: () => "There is no such import.",
	},
	"import-changed-meanwhile": {
		kind: "conflict",
		vi: () => "Lần nhập này vừa được thay đổi. Xin xem nội dung đang có rồi gửi lại nếu vẫn cần.",
		en: () => "This import has just been changed. See what stands now, and send again if still needed.",
	},
	"import-wrong-state": {
		kind: "conflict",
		vi: () => "Không làm được việc này ở tình trạng hiện nay của lần nhập.",
		en: () => "This cannot be done in the present state of the import.",
	},
	"import-year-changed": {
		kind: "conflict",
		vi: ({ year }: { year: number }) =>
			`Kết quả năm ${year} đã thay đổi sau khi lần nhập này được tạo. Xin bỏ lần nhập này và nhập lại để so với số liệu mới.`,
		en: ({ year }: { year: number }) =>
			`The results of ${year} have changed since this import was made. Drop it and bring the file in again, so that it is compared with what stands now.`,
	},
	"import-open-doubts": {
		kind: "conflict",
		vi: ({ count }: { count: number }) => `Còn ${count} chỗ phải trả lời trước khi trình.`,
		en: ({ count }: { count: number }) =>
			`${count} ${count === 1 ? "place has" : "places have"} to be answered before this can be proposed.`,
	},
	"import-no-tree": {
		kind: "invalid",
		field: "nam",
		vi: ({ index, year }: { index: string; year: number }) =>
			`Chưa có cây chỉ số ${index} dùng cho năm ${year}. Cần có cây của năm này trước, vì cùng một mã ở cây khác có thể là nội dung khác.`,
		en: ({ index, year }: { index: string; year: number }) =>
			`No tree of ${index} holds for ${year}. It must be there first: the same code may mean another thing in another tree.`,
	},
	"import-file-unreadable": {
		kind: "invalid",
		field: "tep",
		vi: ({ vi }: { vi: string; en: string }) => vi,
		en: ({ en }: { vi: string; en: string }) => en,
	},
	"import-reason-missing": {
		kind: "invalid",
		field: "ly_do",
		vi: ({ year }: { year: number }) =>
			`Năm ${year} đã có kết quả công bố. Xin ghi lý do thay đổi; số cũ vẫn được giữ và hiện ra.`,
		en: ({ year }: { year: number }) =>
			`Results of ${year} are published already. Give the reason for the change; the old figures stay visible.`,
	},
	"import-publication-source-missing": {
		kind: "invalid",
		field: "nguon_ngay",
		vi: () => "Đã ghi ngày công bố thì xin ghi nơi cho biết ngày đó.",
		en: () => "Where a day of publication is given, say who tells it.",
	},
	"import-figure-unreadable": {
		kind: "invalid",
		field: "diem",
		vi: () => "Đây không phải một số điểm. Xin ghi như 43,84; nếu không có điểm thì để trống và chọn lý do.",
		en: () => "This is no score. Write it like 43.84; where there is none, leave it empty and choose why.",
	},
	"import-figure-out-of-range": {
		kind: "invalid",
		field: "diem",
		vi: ({ least, most }: { least: string; most: string }) =>
			`Điểm nằm ngoài thang ${least}–${most}. Số 0 ở thang này nghĩa là không có điểm: hãy để trống và chọn lý do.`,
		en: ({ least, most }: { least: string; most: string }) =>
			`The score lies outside of the scale ${least}–${most}. A 0 here means there is none: leave it empty and choose why.`,
	},
	"import-nothing-changed": {
		kind: "invalid",
		field: "diem",
		vi: () => "Điều ghi ở đây giống số đang công bố, nên không có gì để sửa.",
		en: () => "This is what is published already; there is nothing to correct.",
	},
	"import-no-figure": {
		kind: "not-found",
		vi: () => "Năm này không có số liệu của đơn vị và nội dung đã chọn.",
		en: () => "This year has no figure of the chosen unit and part.",
	},
});
