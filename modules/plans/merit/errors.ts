import { Temporal } from "temporal-polyfill";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { defineProblems } from "#platform/problem/problem.ts";

type Day = { readonly day: string };
const shown = (day: string, language: Language) => formatDay(Temporal.PlainDate.from(day), language);

/** Refusals around reward and criticism. */
export const meritProblem = defineProblems("plans", {
	"merit-unknown": {
		kind: "not-found",
		vi: () => "Không có đề nghị hoặc hồ sơ này, hoặc Ông/Bà không được xem.",
		en: () => "There is no such proposal or record, or it is not yours to see.",
	},
	"merit-forbidden": {
		kind: "forbidden",
		vi: () =>
			"Người quyết định của cơ quan giao việc, hoặc người điều phối của đơn vị đó, được đề nghị. Cơ quan được nêu tên trả lời.",
		en: () =>
			"Who decides for the body that gave the tasks, or the coordinator of its unit, may propose. The body spoken of answers.",
	},
	"merit-other-person": {
		kind: "forbidden",
		vi: () =>
			"Người quyết định phải là lãnh đạo của cơ quan giao việc, không phải người đã đề nghị và không phải người được nêu tên.",
		en: () =>
			"It is decided by who decides for the body that gave the tasks, neither the one who proposed nor the one spoken of.",
	},
	"merit-year-not-begun": {
		kind: "invalid",
		field: "nam",
		vi: ({ year }: { readonly year: number }) => `Năm ${year} chưa có ngày nào đã qua để xét.`,
		en: ({ year }: { readonly year: number }) => `No day of ${year} has passed yet.`,
	},
	"merit-no-record": {
		kind: "invalid",
		vi: () => "Trong kỳ này cơ quan ấy chưa có việc nào đến hạn để làm căn cứ. Xin chọn năm khác.",
		en: () => "No task of that body was due in this period, so there is no evidence. Choose another year.",
	},
	"merit-person-elsewhere": {
		kind: "invalid",
		field: "nguoi",
		vi: () => "Người được chọn không giữ chức vụ nào ở cơ quan này hôm nay. Xin chọn lại trong danh sách.",
		en: () => "That person holds no post at this body today. Choose from the list again.",
	},
	"merit-open-already": {
		kind: "conflict",
		vi: () => "Đã có một đề nghị như vậy đang chờ. Xin mở đề nghị đó trong danh sách.",
		en: () => "Such a proposal is open already. Open it from the list.",
	},
	"merit-over": {
		kind: "conflict",
		vi: () => "Đề nghị này đã được quyết định hoặc đã rút. Xin xem kết quả ở dưới.",
		en: () => "This proposal was decided or withdrawn already. See below what became of it.",
	},
	"merit-said-already": {
		kind: "conflict",
		vi: () => "Ý kiến đã được gửi và không sửa được. Xin xem nội dung ở dưới.",
		en: () => "The statement was sent and cannot be changed. See it below.",
	},
	"merit-not-heard": {
		kind: "conflict",
		vi: ({ day }: Day) =>
			`Cơ quan được nêu tên còn được nói đến hết ngày ${shown(day, "vi")}. Xin đợi ý kiến, hoặc đợi hết ngày đó.`,
		en: ({ day }: Day) =>
			`The body spoken of may answer until the end of ${shown(day, "en")}. Wait for its answer or for that day to pass.`,
	},
	"merit-paper-missing": {
		kind: "invalid",
		field: "so_quyet_dinh",
		vi: () => "Xin ghi số, ký hiệu và ngày của văn bản quyết định: hệ thống không thay cho văn bản.",
		en: () => "State number and date of the paper in which it was decided: the system does not replace it.",
	},
	"merit-reason-missing": {
		kind: "invalid",
		field: "ly_do",
		vi: () => "Xin ghi vì sao không đồng ý, hoặc vì sao rút, để hai bên cùng biết.",
		en: () => "Say why it is refused or withdrawn, so that both sides know.",
	},
});
