import { Temporal } from "temporal-polyfill";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { defineProblems } from "#platform/problem/problem.ts";

type Day = { readonly day: string };
const shown = (day: string, language: Language) => formatDay(Temporal.PlainDate.from(day), language);

/** Refusals around following up. */
export const followProblem = defineProblems("plans", {
	"explanation-unknown": {
		kind: "not-found",
		vi: () => "Không có yêu cầu giải trình này, hoặc Ông/Bà không được xem.",
		en: () => "There is no such request for an explanation, or it is not yours to see.",
	},
	"explanation-forbidden": {
		kind: "forbidden",
		vi: () =>
			"Chỉ người quyết định của cơ quan giao việc, hoặc người điều phối của đơn vị đó, được yêu cầu giải trình và đánh giá. Cơ quan chủ trì trả lời.",
		en: () =>
			"Only who decides for the body that gave the task, or the coordinator of its unit, may ask for an explanation and judge it. The lead body answers.",
	},
	"explanation-open-already": {
		kind: "conflict",
		vi: ({ day }: Day) =>
			`Việc này đang có một yêu cầu giải trình, hạn ${shown(day, "vi")}. Xin đợi trả lời, hoặc rút yêu cầu đó rồi hỏi lại.`,
		en: ({ day }: Day) =>
			`An explanation of this task has been asked for already, due on ${shown(day, "en")}. Wait for the answer, or withdraw that request and ask anew.`,
	},
	"explanation-not-owed": {
		kind: "conflict",
		vi: () =>
			"Lúc này không yêu cầu giải trình được: việc đang chờ cơ quan giao việc, đã kết thúc, là đề nghị phối hợp, hoặc cơ quan chủ trì không còn.",
		en: () =>
			"No explanation can be asked for now: the task waits for the body that gave it, is over, is a request, or its lead body is no more.",
	},
	"explanation-answered-already": {
		kind: "conflict",
		vi: () => "Yêu cầu này đã được trả lời hoặc đã rút. Câu trả lời không sửa được; xin xem nội dung ở dưới.",
		en: () =>
			"This request has been answered or withdrawn already. An answer cannot be changed; see what was said below.",
	},
	"explanation-not-answered": {
		kind: "conflict",
		vi: () => "Chưa có câu trả lời nào đang chờ đánh giá. Xin xem tình trạng hiện nay ở dưới.",
		en: () => "No answer is waiting to be judged. See below how it stands now.",
	},
	"explanation-reason-missing": {
		kind: "invalid",
		field: "ly_do",
		vi: () => "Xin ghi vì sao chưa đủ, hoặc vì sao rút, để cơ quan kia biết.",
		en: () => "Please say why it is not enough, or why it is withdrawn, so that the other side knows.",
	},
	"calendar-feed-unknown": {
		kind: "not-found",
		vi: () => "Địa chỉ lịch này không mở được: đã bị thu hồi, hoặc chép chưa đủ.",
		en: () => "This calendar address does not open: it was taken back, or copied incompletely.",
	},
	"board-not-yours": {
		kind: "not-found",
		vi: () => "Không có bảng này trong các cơ quan, đơn vị mà Ông/Bà phụ trách hoặc giám sát.",
		en: () =>
			"There is no such board among the bodies and units that you work for, coordinate or watch over.",
	},
});
