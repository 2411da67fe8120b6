import { defineProblems } from "#platform/problem/problem.ts";

/** Refusals at the desk, beside those of a dossier's life. */
export const deskProblem = defineProblems("dossiers", {
	"desk-not-yours": {
		kind: "not-found",
		vi: () => "Không có bộ phận tiếp nhận này, hoặc Ông/Bà không làm việc ở đó.",
		en: () => "There is no such desk, or you do not work at it.",
	},
	"dossier-not-yours": {
		kind: "not-found",
		vi: () => "Không có hồ sơ này, hoặc Ông/Bà không được xem.",
		en: () => "There is no such dossier, or it is not yours to see.",
	},
	"queue-empty": {
		kind: "conflict",
		vi: () => "Lúc này không còn ai chờ. Khi có người lấy số, Ông/Bà bấm gọi lần nữa.",
		en: () => "Nobody is waiting now. Call again when somebody has taken a number.",
	},
	"ticket-not-now": {
		kind: "conflict",
		vi: ({ number }: { number: number }) =>
			`Số ${number} vừa được quầy khác gọi hoặc đã xong. Danh sách dưới đây là tình trạng mới nhất.`,
		en: ({ number }: { number: number }) =>
			`Number ${number} was just called at another counter or is done. The list below is up to date.`,
	},
	"ticket-other-day": {
		kind: "conflict",
		vi: ({ number }: { number: number }) => `Số ${number} là của một ngày khác, không gọi được nữa.`,
		en: ({ number }: { number: number }) =>
			`Number ${number} is of another day and cannot be called any more.`,
	},
	"procedure-not-received": {
		kind: "invalid",
		field: "thu_tuc",
		vi: () => "Thủ tục này không còn hiệu lực hôm nay hoặc không tiếp nhận ở đây. Xin chọn lại thủ tục.",
		en: () => "This procedure does not hold today or is not received here. Please choose again.",
	},
	"papers-missing": {
		kind: "invalid",
		field: "giay_to",
		vi: ({ names }: { names: readonly string[] }) =>
			`Còn thiếu: ${names.join("; ")}. Tích giấy tờ nếu đã có, hoặc bấm “Yêu cầu bổ sung” để in phiếu.`,
		en: ({ names }: { names: readonly string[] }) =>
			`Missing: ${names.join("; ")}. Tick the papers that are there, or choose “Ask for a supplement” to print the form.`,
	},
	"nothing-missing": {
		kind: "invalid",
		field: "can_bo_sung",
		vi: () => "Phiếu bổ sung phải nói cần gì: bỏ tích giấy tờ còn thiếu, hoặc ghi điều cần bổ sung.",
		en: () => "The form must say what is wanted: untick the missing papers, or write what is to be added.",
	},
	"reason-missing": {
		kind: "invalid",
		field: "ly_do",
		vi: () => "Xin ghi lý do, để người nộp biết vì sao.",
		en: () => "Please write the reason, so that the person knows why.",
	},
	"taken-by-missing": {
		kind: "invalid",
		field: "nguoi_nhan",
		vi: () => "Xin ghi tên người nhận bàn giao, để biên bản có đủ hai bên.",
		en: () => "Please write who took it over, so that the slip has both sides.",
	},
	"no-dossier-chosen": {
		kind: "invalid",
		field: "ho_so",
		vi: () => "Chưa chọn hồ sơ nào để bàn giao.",
		en: () => "No dossier has been chosen to be handed over.",
	},
	"file-unknown": {
		kind: "not-found",
		vi: () => "Không có tệp này trong hồ sơ.",
		en: () => "There is no such file in the dossier.",
	},
	"form-unknown": {
		kind: "not-found",
		vi: () => "Hồ sơ này không có mẫu phiếu đó.",
		en: () => "This dossier has no such form.",
	},
});
