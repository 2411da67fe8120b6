import { defineProblems } from "#platform/problem/problem.ts";

/** Refusals around what a kind of work may move. */
export const crosswalkProblem = defineProblems("indices", {
	"crosswalk-forbidden": {
		kind: "forbidden",
		vi: () => "Bảng đối chiếu dùng chung cho cả nước nên chỉ người quản trị toàn hệ thống được sửa.",
		en: () =>
			"The crosswalk serves the whole country; only an administrator of the whole installation changes it.",
	},
	"lever-unknown": {
		kind: "not-found",
		vi: () => "Không có việc này trong bảng đối chiếu.",
		en: () => "There is no such kind of work in the crosswalk.",
	},
	"lever-taken": {
		kind: "conflict",
		field: "ten",
		vi: () => "Đã có việc mang tên này. Hãy thêm nội dung vào việc đó, hoặc đặt tên khác.",
		en: () => "A kind of work of this name is there. Add to it, or choose another name.",
	},
	"lever-place-unknown": {
		kind: "invalid",
		field: "noi_dung",
		vi: () => "Chọn một nội dung trong danh sách của chỉ số.",
		en: () => "Choose a component from the list of the index.",
	},
	"lever-place-there": {
		kind: "conflict",
		field: "noi_dung",
		vi: () => "Việc này đã gắn với nội dung ấy rồi.",
		en: () => "This work is connected with that component already.",
	},
	"lever-place-gone": {
		kind: "conflict",
		vi: () => "Mối liên hệ này không còn trong bảng, có thể vừa được gỡ.",
		en: () => "This connection is not in the table any more; it may just have been taken out.",
	},
});
