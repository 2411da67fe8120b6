import { defineProblems } from "#platform/problem/problem.ts";

interface Named {
	readonly [name: string]: string;
	readonly name: string;
}

interface Settled extends Named {
	readonly typed: string;
}

/** Refusals around papers that are read. */
export const readingProblem = defineProblems("plans", {
	"paper-no-plan": {
		kind: "invalid",
		field: "tep",
		vi: ({ name }: Named) =>
			`Tệp “${name}” không phải văn bản giao nhiệm vụ: không thấy nhiệm vụ nào, hoặc loại văn bản không phải kế hoạch, quyết định, chỉ thị, chương trình, công văn. Xin chọn tệp khác, hoặc soạn kế hoạch từ đầu.`,
		en: ({ name }: Named) =>
			`The file “${name}” gives no tasks: none was found, or it is neither a plan, decision, directive, programme nor letter. Choose another file, or begin a plan from nothing.`,
	},
	"reading-unknown": {
		kind: "not-found",
		vi: () => "Không có bản đọc này, hoặc Ông/Bà không soạn kế hoạch cho cơ quan đó.",
		en: () => "There is no such reading, or you do not draft for that body.",
	},
	"reading-decided": {
		kind: "conflict",
		vi: () =>
			"Bản đọc này đã được ghi vào một dự thảo. Xin mở dự thảo đó để sửa, hoặc đọc lại tệp thành bản đọc mới.",
		en: () => "A draft was already made of this reading. Change that draft, or read the file once more.",
	},
	"reading-read-again": {
		kind: "conflict",
		vi: () => "Văn bản này đã được đọc lại sau bản đọc này. Xin mở bản đọc mới để quyết định tiếp.",
		en: () => "This paper was read again after this reading. Open the new reading and decide there.",
	},
	"reading-undecided": {
		kind: "conflict",
		vi: ({ count }: { readonly count: number }) =>
			`Còn ${count} mục chưa quyết định. Xin xem từng mục: nhận, sửa hoặc bỏ, rồi mới ghi vào dự thảo.`,
		en: ({ count }: { readonly count: number }) =>
			`${count} items are not decided. Take, change or drop each of them; then the draft can be made.`,
	},
	"reading-other-page": {
		kind: "invalid",
		vi: () => "Chỉ nhận cùng lúc được những mục trên một trang. Xin tải lại trang rồi thử lại.",
		en: () => "Only items of one page can be taken together. Load the page again and try once more.",
	},
	"item-unknown": {
		kind: "conflict",
		vi: () =>
			"Mục này không còn như trên trang Ông/Bà đang xem (đã tách, gộp hoặc đổi). Xin xem lại trang mới.",
		en: () =>
			"This item is no longer as on the page before you (split, merged or changed). Look at the page as it is now.",
	},
	"item-gone": {
		kind: "not-found",
		vi: () => "Bản đọc không có mục này, hoặc mục đã được tách, gộp. Xin mở lại bản đọc.",
		en: () => "The reading has no such item, or it was split or merged. Open the reading again.",
	},
	"reading-lead-unknown": {
		kind: "invalid",
		vi: () => "Xin chọn cơ quan chủ trì trong danh sách của đơn vị.",
		en: () => "Choose the lead body from the unit's list.",
	},
	"act-unfit": {
		kind: "invalid",
		vi: () => "Không làm được việc này với mục đã chọn.",
		en: () => "This cannot be done to the chosen item.",
	},
	"head-incomplete": {
		kind: "invalid",
		vi: () => "Không đọc được trích yếu của văn bản. Xin bấm “Sửa” ở phần đầu và ghi trích yếu.",
		en: () => "No subject was found in the paper. Press “Change” at the head and write it.",
	},
	"nothing-before": {
		kind: "invalid",
		vi: () => "Trước mục này không có nhiệm vụ nào để gộp vào.",
		en: () => "There is no task before this one to merge it into.",
	},
	"too-long-together": {
		kind: "invalid",
		vi: () => "Hai nhiệm vụ gộp lại dài quá 4.000 ký tự. Xin sửa ngắn lại rồi gộp, hoặc để riêng.",
		en: () =>
			"Together the two tasks are longer than 4,000 characters. Shorten them first, or leave them apart.",
	},
	"not-in-parts": {
		kind: "invalid",
		field: "phan_tach",
		vi: () =>
			"Chưa tách: xin để một dòng trống giữa các phần, mỗi phần là một nhiệm vụ, dài không quá 4.000 ký tự.",
		en: () =>
			"Not split: leave a blank line between the parts, each part is a task of at most 4,000 characters.",
	},
	"reading-body-unknown": {
		kind: "invalid",
		field: "nghia",
		vi: ({ name, typed }: Settled) =>
			`Không có cơ quan nào của đơn vị tên là “${typed}”. Xin chọn trong danh sách cho “${name}”, hoặc để nguyên như văn bản ghi.`,
		en: ({ name, typed }: Settled) =>
			`The unit has no body called “${typed}”. Choose one from the list for “${name}”, or leave it as the paper has it.`,
	},
});
