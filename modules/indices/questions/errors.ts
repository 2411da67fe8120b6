import { defineProblems } from "#platform/problem/problem.ts";

/** Refusals around questions to figures. */
export const questionProblem = defineProblems("indices", {
	"question-figure-unknown": {
		kind: "not-found",
		vi: () => "Không có số liệu này. Xin mở từ đường dẫn cạnh con số.",
		en: () => "There is no such figure. Please open it from the link beside the figure.",
	},
	"question-unknown": {
		kind: "not-found",
		vi: () => "Không có câu hỏi này, hoặc câu hỏi chưa được công khai.",
		en: () => "There is no such question, or it is not public.",
	},
	"question-receipt-unknown": {
		kind: "invalid",
		field: "ma",
		vi: () => "Không có câu hỏi nào mang mã này. Xin xem lại mã đã ghi.",
		en: () => "No question has this code. Please look at the code again.",
	},
	"question-forbidden": {
		kind: "forbidden",
		vi: () => "Chỉ cán bộ của nơi có số liệu được duyệt và trả lời câu hỏi này.",
		en: () => "Only those who work in the unit of the figure may judge and answer this question.",
	},
	"question-judged": {
		kind: "conflict",
		vi: () => "Câu hỏi này đã có người xử lý. Xin mở lại để xem.",
		en: () => "Somebody has dealt with this question already. Please open it again.",
	},
});
