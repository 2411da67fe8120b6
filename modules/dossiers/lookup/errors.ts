import { defineProblems } from "#platform/problem/problem.ts";

/** Refusals on the citizen's side. */
export const lookupProblem = defineProblems("dossiers", {
	"lookup-code-mistyped": {
		kind: "invalid",
		field: "ma",
		vi: () =>
			"Mã tra cứu ghi chưa đúng. Mã có 16 chữ cái và chữ số, in dưới ô vuông trên giấy tiếp nhận; xin so lại từng nhóm bốn chữ.",
		en: () =>
			"The lookup code is not written right. It has 16 letters and digits, printed under the square on the receipt; please compare it in groups of four.",
	},
	"lookup-code-unknown": {
		kind: "invalid",
		field: "ma",
		vi: () =>
			"Mã tra cứu này không mở được hồ sơ nào. Nếu nơi tiếp nhận đã cấp mã mới thì mã cũ không dùng được nữa.",
		en: () =>
			"This lookup code opens no dossier. Once the desk has given a new code, the old one is no longer in use.",
	},
	"lookup-view-closed": {
		kind: "conflict",
		vi: () => "Trang kết quả đã đóng. Xin tra cứu lại bằng mã trên giấy tiếp nhận.",
		en: () =>
			"The page of the result has closed. Please look the dossier up again with the code on the receipt.",
	},
	"rated-body-unknown": {
		kind: "not-found",
		vi: () => "Không có cơ quan này.",
		en: () => "There is no such body.",
	},
	"rating-given": {
		kind: "conflict",
		vi: () => "Hồ sơ này đã được đánh giá. Mỗi hồ sơ được đánh giá một lần.",
		en: () => "This dossier was rated already. Each can be rated once.",
	},
});
