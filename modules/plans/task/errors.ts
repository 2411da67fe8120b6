import type { Language } from "#platform/i18n/index.ts";
import { defineProblems } from "#platform/problem/problem.ts";
import { type TaskActionName, type TaskState, taskStates } from "../domain/task-state.ts";
import { actionMessages } from "./action-messages.ts";

interface NotNow {
	readonly [name: string]: string | readonly string[];
	readonly action: string;
	readonly state: string;
	/** actions that are open to the person who asks */
	readonly possible: readonly string[];
}

const button = (name: string, language: Language) =>
	actionMessages[language].actions[name as TaskActionName]?.button ?? name;
const stateWord = (name: string, language: Language) =>
	(taskStates as readonly string[]).includes(name)
		? actionMessages[language].states[name as TaskState]
		: name;
const listed = (names: readonly string[], language: Language) =>
	names.map((name) => `“${button(name, language)}”`).join(", ");

const nowPossible = (names: readonly string[], language: Language) => {
	if (language === "vi")
		return names.length > 0
			? `Việc Ông/Bà làm được lúc này: ${listed(names, "vi")}.`
			: "Lúc này việc không chờ Ông/Bà làm gì.";
	return names.length > 0
		? `What you can do now: ${listed(names, "en")}.`
		: "At the moment it does not wait for you.";
};

/** Refusals around carrying out a task. */
export const taskProblem = defineProblems("plans", {
	"task-unknown": {
		kind: "not-found",
		vi: () => "Không có việc này, hoặc Ông/Bà không được xem.",
		en: () => "There is no such task, or it is not yours to see.",
	},
	"task-forbidden": {
		kind: "forbidden",
		vi: ({ action, possible }: NotNow) =>
			`Ông/Bà không có quyền “${button(action, "vi")}” với việc này. ${nowPossible(possible, "vi")}`,
		en: ({ action, possible }: NotNow) =>
			`You may not “${button(action, "en")}” here. ${nowPossible(possible, "en")}`,
	},
	"task-declared-yourself": {
		kind: "forbidden",
		vi: () =>
			"Chính Ông/Bà đã báo cáo hoặc duyệt việc này cho cơ quan chủ trì, nên người khác của cơ quan giao việc phải xác nhận hoặc trả lại.",
		en: () =>
			"You reported or approved this for the lead body yourself, so somebody else of the body that gave it must accept or return it.",
	},
	"task-not-now": {
		kind: "conflict",
		vi: ({ action, state, possible }: NotNow) =>
			`Không thể “${button(action, "vi")}”: việc này ${stateWord(state, "vi")}. ${nowPossible(possible, "vi")}`,
		en: ({ action, state, possible }: NotNow) =>
			`“${button(action, "en")}” is not possible: the task is ${stateWord(state, "en")}. ${nowPossible(possible, "en")}`,
	},
	"task-changed-meanwhile": {
		kind: "conflict",
		vi: ({ state, possible }: NotNow) =>
			`Người khác vừa làm một bước với việc này. Nay việc ${stateWord(state, "vi")}. ${nowPossible(possible, "vi")} Điều Ông/Bà gõ chưa được ghi.`,
		en: ({ state, possible }: NotNow) =>
			`Somebody else has just taken a step with this task. It is now ${stateWord(state, "en")}. ${nowPossible(possible, "en")} What you typed was not recorded.`,
	},
	"task-plan-over": {
		kind: "conflict",
		vi: () =>
			"Kế hoạch đã kết thúc hoặc đã được thay, nên việc đã xác nhận không mở lại được. Muốn làm tiếp phải có văn bản giao lại.",
		en: () =>
			"The plan has ended or was replaced, so what was accepted is not reopened. To go on, another paper has to give it.",
	},
	"task-done-missing": {
		kind: "invalid",
		field: "da_lam",
		vi: () => "Xin ghi đã làm được gì, một hai câu là đủ.",
		en: () => "Please write what was done; a sentence or two will do.",
	},
	"task-reason-missing": {
		kind: "invalid",
		field: "ly_do",
		vi: () => "Xin ghi lý do: cơ quan bên kia sẽ đọc.",
		en: () => "Please give the reason: the other body will read it.",
	},
	"task-value-not-asked": {
		kind: "invalid",
		field: "gia_tri",
		vi: () => "Việc này không có số đo, nên không ghi giá trị ở bước này.",
		en: () => "This task has no measure, so no value is entered here.",
	},
	"task-value-by-system": {
		kind: "invalid",
		field: "gia_tri",
		vi: () => "Số này hệ thống tự tính từ công việc, không nhập bằng tay.",
		en: () => "The system counts this figure from the work itself; nobody types it.",
	},
	"task-value-of-other-kind": {
		kind: "invalid",
		field: "gia_tri",
		vi: () => "Giá trị không đúng dạng của số đo: tỷ lệ ghi bằng tử số và mẫu số, số khác ghi một số.",
		en: () =>
			"The value does not have the form of the measure: a rate needs its two parts, others one number.",
	},
	"task-value-missing": {
		kind: "invalid",
		field: "gia_tri",
		vi: () => "Xin ghi giá trị đúng, thay cho giá trị đã báo cáo.",
		en: () => "Please give the right value in place of the reported one.",
	},
	"task-value-negative": {
		kind: "invalid",
		field: "gia_tri",
		vi: () => "Số đếm không thể nhỏ hơn 0.",
		en: () => "A count cannot be less than 0.",
	},
	"task-denominator-nought": {
		kind: "invalid",
		field: "mau_so",
		vi: () =>
			"Mẫu số là 0 nên không có tỷ lệ. Nếu kỳ này không phát sinh, để trống cả hai ô và ghi rõ ở phần đã làm.",
		en: () =>
			"The denominator is 0, so there is no rate. If nothing came up in this period, leave both empty and say so in what was done.",
	},
	"task-date-missing": {
		kind: "invalid",
		field: "han_moi",
		vi: () => "Xin ghi ngày hạn mới.",
		en: () => "Please give the new date.",
	},
	"task-date-not-later": {
		kind: "invalid",
		field: "han_moi",
		vi: () => "Hạn mới phải sau hạn đang có.",
		en: () => "The new date must be later than the present one.",
	},
	"task-date-past": {
		kind: "invalid",
		field: "han_moi",
		vi: () => "Hạn mới đã qua. Xin chọn ngày từ hôm nay trở đi.",
		en: () => "The new date has passed. Please choose today or later.",
	},
	"task-nothing-to-extend": {
		kind: "conflict",
		vi: () => "Việc này không có hạn, nên không có gì để gia hạn.",
		en: () => "This task has no date, so there is nothing to extend.",
	},
	"task-body-missing": {
		kind: "invalid",
		field: "co_quan",
		vi: () => "Xin chọn cơ quan nhận việc.",
		en: () => "Please choose the body that takes it.",
	},
	"receiver-unknown": {
		kind: "invalid",
		field: "co_quan",
		vi: ({ body }: { body: string }) =>
			`Không có cơ quan “${body}” vào ngày hôm nay. Xin chọn một cơ quan đang hoạt động.`,
		en: ({ body }: { body: string }) => `There is no body “${body}” today. Please choose one that exists.`,
	},
	"task-same-body": {
		kind: "invalid",
		field: "co_quan",
		vi: () => "Cơ quan này đang giữ việc. Xin chọn cơ quan khác.",
		en: () => "This body has the task already. Please choose another one.",
	},
	"task-to-itself": {
		kind: "invalid",
		field: "co_quan",
		vi: () =>
			"Cơ quan giao việc không thể tự giao cho chính mình, vì không ai tự xác nhận việc của mình. Xin chọn cơ quan khác.",
		en: () =>
			"The body that gave the task cannot give it to itself, since nobody accepts their own work. Please choose another body.",
	},
	"task-nothing-corrected": {
		kind: "conflict",
		vi: () =>
			"Chỉ sửa được giá trị đang ghi. Xin xem lại lịch sử: giá trị này đã được thay bằng giá trị khác.",
		en: () =>
			"Only the value on record can be corrected. See the history: this one has been replaced by another.",
	},
	"task-files-not-taken": {
		kind: "invalid",
		field: "minh_chung",
		vi: () => "Minh chứng chỉ gửi kèm báo cáo tiến độ, báo cáo hoàn thành hoặc lần sửa số.",
		en: () => "Evidence comes with a progress report, a completion report or a correction only.",
	},
	"task-too-many-files": {
		kind: "invalid",
		field: "minh_chung",
		vi: ({ most }: { most: number }) => `Mỗi lần gửi nhiều nhất ${most} tệp. Xin gửi phần còn lại ở lần sau.`,
		en: ({ most }: { most: number }) => `At most ${most} files at once. Please send the rest next time.`,
	},
	"task-money-not-asked": {
		kind: "invalid",
		field: "da_chi",
		vi: () => "Kinh phí đã chi chỉ ghi cùng báo cáo tiến độ, báo cáo hoàn thành hoặc lần sửa số.",
		en: () => "Money spent is entered with a report or a correction only.",
	},
	"task-money-negative": {
		kind: "invalid",
		field: "da_chi",
		vi: () => "Kinh phí đã chi không thể nhỏ hơn 0.",
		en: () => "Money spent cannot be less than 0.",
	},
	"task-nobody-named": {
		kind: "invalid",
		field: "lanh_dao",
		vi: () => "Xin chọn lãnh đạo phụ trách hoặc người thực hiện.",
		en: () => "Please choose the leader in charge or the officer who does it.",
	},
	"task-not-of-unit": {
		kind: "invalid",
		field: "lanh_dao",
		vi: ({ name }: { name: string }) =>
			`“${name}” không giữ vai trò nào tại đơn vị này vào ngày hôm nay. Xin chọn người khác.`,
		en: ({ name }: { name: string }) =>
			`“${name}” holds no post in this unit today. Please choose somebody else.`,
	},
	"task-to-issuer": {
		kind: "conflict",
		vi: ({ position }: { position: number }) =>
			`Nhiệm vụ số ${position} giao cho chính cơ quan ban hành. Không ai tự xác nhận việc của mình: xin chọn cơ quan chủ trì khác.`,
		en: ({ position }: { position: number }) =>
			`Task ${position} is given to the issuing body itself. Nobody accepts their own work: choose another lead body.`,
	},
	"task-body-not-there": {
		kind: "conflict",
		vi: ({ position, body }: { position: number; body: string }) =>
			`Nhiệm vụ số ${position}: không có cơ quan “${body}” trong danh mục. Xin chọn lại cơ quan chủ trì.`,
		en: ({ position, body }: { position: number; body: string }) =>
			`Task ${position}: there is no body “${body}” in the catalogue. Choose the lead body again.`,
	},
	"occasion-not-of-task": {
		kind: "conflict",
		vi: () => "Việc này không giao theo từng lần phát sinh, nên không ghi thêm lần mới.",
		en: () => "This task is not given for each occasion, so no new occasion is recorded.",
	},
	"occasion-in-future": {
		kind: "invalid",
		field: "ngay",
		vi: () => "Ngày phát sinh không thể sau hôm nay.",
		en: () => "An occasion cannot be after today.",
	},
	"occasion-before-plan": {
		kind: "invalid",
		field: "ngay",
		vi: () => "Ngày phát sinh trước ngày ban hành kế hoạch, nên không thuộc kế hoạch này.",
		en: () => "The occasion is before the plan was issued and does not belong to it.",
	},
	"occasion-known": {
		kind: "conflict",
		field: "lan",
		vi: ({ number }: { number: number }) => `Lần phát sinh này đã được ghi (lần thứ ${number}).`,
		en: ({ number }: { number: number }) => `This occasion is recorded already (number ${number}).`,
	},
	"anchor-forbidden": {
		kind: "forbidden",
		vi: () => "Chỉ cơ quan đầu mối được ghi ngày công bố.",
		en: () => "Only a coordinator may enter the day of publication.",
	},
	"anchor-unknown": {
		kind: "invalid",
		field: "su_kien",
		vi: () => "Không có sự kiện này.",
		en: () => "There is no such event.",
	},
	"anchor-same": {
		kind: "conflict",
		field: "ngay",
		vi: () => "Ngày này đã được ghi.",
		en: () => "This day is recorded already.",
	},
	"anchor-in-future": {
		kind: "invalid",
		field: "ngay",
		vi: () => "Ngày công bố chưa đến. Chỉ ghi khi đã công bố.",
		en: () => "The day of publication has not come. Enter it once it has.",
	},
	"evidence-not-accepted": {
		kind: "conflict",
		vi: () =>
			"Chỉ công khai minh chứng của việc đã được xác nhận hoàn thành. Khi cơ quan giao việc xác nhận xong, xin làm lại bước này.",
		en: () =>
			"Only evidence of accepted work is published. Do this again once the body that gave the task has accepted it.",
	},
	"evidence-forbidden": {
		kind: "forbidden",
		vi: () => "Chỉ lãnh đạo cơ quan chủ trì hoặc cơ quan giao việc được công khai hoặc gỡ minh chứng.",
		en: () =>
			"Only the leader of the lead body or the body that gave the task may publish or withdraw evidence.",
	},
	"evidence-unknown": {
		kind: "not-found",
		vi: () => "Không có tệp này, hoặc Ông/Bà không được xem.",
		en: () => "There is no such file, or it is not yours to see.",
	},
});
