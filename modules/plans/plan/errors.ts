import type { Language } from "#platform/i18n/index.ts";
import { defineProblems } from "#platform/problem/problem.ts";
import { type PlanActionName, type PlanState, possiblePlanActions } from "../domain/plan-state.ts";
import type { TaskFault, TaskFaultCode } from "../domain/task-faults.ts";
import { planActionWords, planStateWords } from "./state-messages.ts";
import { taskFieldWords } from "./task-field-words.ts";

const possibleNow = (state: PlanState, language: Language): string => {
	const names = possiblePlanActions(state).map((name) => planActionWords[language][name].toLowerCase());
	const none = language === "vi" ? "không còn bước nào" : "nothing";
	return names.length > 0 ? names.join(", ") : none;
};

const faultSentences: Readonly<Record<TaskFaultCode, Readonly<Record<Language, (most: number) => string>>>> =
	{
		"text-missing": { vi: () => "chưa ghi nội dung nhiệm vụ", en: () => "the task says nothing" },
		"too-long": {
			vi: (most) => `để trống hoặc dài quá ${most} ký tự`,
			en: (most) => `empty or longer than ${most} characters`,
		},
		"several-leads": {
			vi: () =>
				"có nhiều cơ quan chủ trì; chọn một cơ quan, hoặc đánh dấu “mỗi cơ quan làm việc này ở nơi mình”",
			en: () => "several lead bodies; choose one, or mark that each of them does it for itself",
		},
		"measure-without-label": {
			vi: () => "có chỉ tiêu đo nhưng chưa ghi đo cái gì",
			en: () => "there is a measure, but not what is measured",
		},
		negative: { vi: () => "không được là số âm", en: () => "must not be negative" },
		"days-out-of-range": { vi: () => "số ngày phải từ 0 đến 3.660", en: () => "days must be 0 to 3,660" },
		"occasion-missing": {
			vi: () => "chưa ghi việc gì xảy ra thì phải làm",
			en: () => "it is not said what must happen first",
		},
	};

/** "Cơ quan chủ trì: có nhiều cơ quan chủ trì …" */
export const taskFaultSentence = ({ field, code, most }: TaskFault, language: Language): string =>
	`${taskFieldWords[language][field]}: ${faultSentences[code][language](most ?? 0)}`;

type AtRow = { readonly [K in keyof TaskFault]-?: NonNullable<TaskFault[K]> } & { readonly row: number };

/** Refusals around writing a plan and its life. */
export const planProblem = defineProblems("plans", {
	"plan-unknown": {
		kind: "not-found",
		vi: () => "Không có kế hoạch này, hoặc kế hoạch chưa ban hành và Ông/Bà không được xem.",
		en: () => "There is no such plan, or it is not issued and not yours to see.",
	},
	"no-workbench-address": {
		kind: "invalid",
		vi: () =>
			"Địa chỉ này không có mục tiêu nào của chỉ số mà kế hoạch hướng tới. Hãy mở trang Đặt mục tiêu, điền mục tiêu, chọn Tính lại rồi chép cả địa chỉ.",
		en: () =>
			"This address holds no target of the plan's index. Open the target workbench, fill in targets, choose Calculate, and copy the whole address.",
	},
	"plan-forbidden": {
		kind: "forbidden",
		vi: () =>
			"Ông/Bà không có quyền làm việc này với kế hoạch. Người của cơ quan soạn thảo hoặc cơ quan đầu mối của đơn vị được soạn và theo dõi; trả lại dự thảo do lãnh đạo cơ quan ban hành.",
		en: () =>
			"You may not do this with the plan. People of the drafting body and the coordinator of the unit draft and follow it; a draft is sent back by who decides for the issuing body.",
	},
	"plan-changed-meanwhile": {
		kind: "conflict",
		vi: () =>
			"Kế hoạch vừa có người khác sửa. Điều Ông/Bà gõ vẫn còn ở dưới: xin mở lại trang để xem nội dung hiện nay rồi gửi lại nếu vẫn cần.",
		en: () =>
			"The plan has just been changed by somebody else. What you typed is still below: open the page again, see what it says now, and send again if still needed.",
	},
	"plan-not-a-draft": {
		kind: "conflict",
		vi: ({ state }: { state: PlanState }) =>
			`Kế hoạch ở trạng thái “${planStateWords.vi[state]}” nên không sửa nội dung được nữa. Việc có thể làm bây giờ: ${possibleNow(state, "vi")}.`,
		en: ({ state }: { state: PlanState }) =>
			`The plan is “${planStateWords.en[state]}”, so its text cannot be changed. What can be done now: ${possibleNow(state, "en")}.`,
	},
	"plan-step-not-possible": {
		kind: "conflict",
		vi: ({ action, state }: { action: PlanActionName; state: PlanState }) =>
			`Không thể “${planActionWords.vi[action].toLowerCase()}” khi kế hoạch ở trạng thái “${planStateWords.vi[state]}”. Việc có thể làm bây giờ: ${possibleNow(state, "vi")}.`,
		en: ({ action, state }: { action: PlanActionName; state: PlanState }) =>
			`“${planActionWords.en[action]}” is not possible while the plan is “${planStateWords.en[state]}”. What can be done now: ${possibleNow(state, "en")}.`,
	},
	"plan-reason-missing": {
		kind: "invalid",
		field: "ly_do",
		vi: () => "Bước này cần lý do: xin ghi ngắn gọn vì sao.",
		en: () => "This step needs a reason: say briefly why.",
	},
	"plan-body-unknown": {
		kind: "invalid",
		field: "co_quan",
		vi: () => "Không có cơ quan ban hành hoặc cơ quan soạn thảo này trong danh mục.",
		en: () => "The issuing or drafting body is not in the catalogue.",
	},
	"plan-body-is-no-more": {
		kind: "invalid",
		field: "co_quan",
		vi: () => "Cơ quan ban hành hoặc cơ quan soạn thảo không còn tồn tại. Chọn cơ quan hiện có.",
		en: () => "The issuing or drafting body is no more. Choose one that exists.",
	},
	"drafting-elsewhere": {
		kind: "invalid",
		field: "soan_thao",
		vi: () => "Cơ quan soạn thảo phải thuộc cùng đơn vị hành chính với cơ quan ban hành.",
		en: () => "The drafting body must belong to the same unit as the issuing body.",
	},
	"period-backwards": {
		kind: "invalid",
		field: "den_ngay",
		vi: () => "Ngày cuối của kỳ kế hoạch đứng trước ngày đầu.",
		en: () => "The plan's last day is before its first.",
	},
	"period-too-long": {
		kind: "invalid",
		field: "den_ngay",
		vi: ({ years }: { years: number }) => `Kỳ kế hoạch dài nhất là ${years} năm.`,
		en: ({ years }: { years: number }) => `A plan lasts ${years} years at most.`,
	},
	"subject-wrong": {
		kind: "invalid",
		field: "trich_yeu",
		vi: () => "Xin ghi trích yếu, không quá 500 ký tự.",
		en: () => "Say what the plan is about, in 500 characters at most.",
	},
	"parent-is-itself": {
		kind: "invalid",
		field: "ke_hoach_tren",
		vi: () => "Kế hoạch không thể là cấp trên của chính nó.",
		en: () => "A plan cannot be above itself.",
	},
	"parent-unknown": {
		kind: "invalid",
		field: "ke_hoach_tren",
		vi: () =>
			"Không tìm thấy kế hoạch cấp trên này, hoặc kế hoạch đó chưa ban hành. Ghi số, ngày, nơi ban hành thay cho chọn.",
		en: () =>
			"The plan above is not found or not issued. Give its number, date and issuer instead of choosing it.",
	},
	"amended-not-in-force": {
		kind: "conflict",
		vi: () => "Chỉ sửa đổi hoặc thay thế được kế hoạch đang có hiệu lực.",
		en: () => "Only a plan in force can be amended or replaced.",
	},
	"too-many": {
		kind: "invalid",
		vi: ({ most }: { most: number }) => `Nhiều quá: mỗi lần không quá ${most}.`,
		en: ({ most }: { most: number }) => `Too many: ${most} at most at once.`,
	},
	"target-says-nothing": {
		kind: "invalid",
		vi: ({ row }: { row: number }) =>
			`Mục tiêu thứ ${row} chưa có tên, hoặc chưa có giá trị, mức tăng hay nhóm phấn đấu.`,
		en: ({ row }: { row: number }) => `Target ${row} has no name, or neither value, increase nor group.`,
	},
	"task-fault": {
		kind: "invalid",
		vi: ({ row, ...fault }: AtRow) => `Nhiệm vụ thứ ${row}. ${taskFaultSentence(fault, "vi")}.`,
		en: ({ row, ...fault }: AtRow) => `Task ${row}. ${taskFaultSentence(fault, "en")}.`,
	},
	"task-body-unknown": {
		kind: "invalid",
		vi: ({ body }: { body: string }) => `Không có cơ quan “${body}” trong danh mục.`,
		en: ({ body }: { body: string }) => `There is no body “${body}” in the catalogue.`,
	},
	"task-link-unknown": {
		kind: "invalid",
		vi: () =>
			"Nhiệm vụ dẫn đến một nhiệm vụ không có: nhiệm vụ nhận từ cấp trên phải thuộc kế hoạch đã ban hành, nhiệm vụ tiếp tục phải thuộc kế hoạch được sửa đổi.",
		en: () =>
			"The task refers to one that is not there: a task taken down belongs to an issued plan, one that goes on to the plan that is amended.",
	},
	"plan-task-unknown": {
		kind: "not-found",
		vi: () => "Không có nhiệm vụ này trong kế hoạch; có thể vừa được bỏ.",
		en: () => "There is no such task in the plan; it may just have been removed.",
	},
	"issued-in-future": {
		kind: "invalid",
		field: "ngay",
		vi: () => "Ngày ban hành không thể ở tương lai: ghi đúng ngày trong sổ văn bản đi.",
		en: () => "The date cannot lie in the future: enter it as the register has it.",
	},
	"number-taken": {
		kind: "conflict",
		field: "so",
		vi: ({ paper }: { paper: string; paperEn: string }) =>
			`Số này trong năm đó đã thuộc về ${paper || "một văn bản khác vừa được nhập"}. Xem lại sổ văn bản đi.`,
		en: ({ paperEn }: { paper: string; paperEn: string }) =>
			`In that year this number belongs to ${paperEn || "another paper entered just now"}. Look at the register again.`,
	},
	"paper-gone": {
		kind: "not-found",
		vi: () => "Không thấy văn bản đã gửi. Xin gửi lại.",
		en: () => "The paper that was sent is not there. Please send it again.",
	},
	"opinion-nobody-asked": {
		kind: "invalid",
		field: "co_quan",
		vi: () => "Chọn ít nhất một cơ quan để lấy ý kiến.",
		en: () => "Choose at least one body to ask.",
	},
	"bodies-unknown": {
		kind: "invalid",
		field: "co_quan",
		vi: ({ names }: { names: string }) => `Chưa nhận ra cơ quan: ${names}. Sửa tên rồi gửi lại.`,
		en: ({ names }: { names: string }) => `Not recognised: ${names}. Correct the names and send again.`,
	},
	"opinion-day-past": {
		kind: "invalid",
		field: "han",
		vi: () => "Hạn góp ý phải từ hôm nay trở đi.",
		en: () => "The last day for opinions must be today or later.",
	},
	"opinion-not-asked": {
		kind: "forbidden",
		vi: () => "Cơ quan này không được hỏi ý kiến về dự thảo, hoặc Ông/Bà không thuộc cơ quan đó.",
		en: () => "This body was not asked about the draft, or you do not belong to it.",
	},
	"opinion-over": {
		kind: "conflict",
		vi: () => "Việc lấy ý kiến đã kết thúc. Xin trao đổi trực tiếp với cơ quan soạn thảo.",
		en: () => "The consultation has ended. Please speak to the drafting body directly.",
	},
	"opinion-not-given": {
		kind: "conflict",
		vi: () => "Cơ quan này chưa góp ý nên chưa có gì để tiếp thu, giải trình.",
		en: () => "This body has not answered, so there is nothing to respond to.",
	},
	"closing-other-count": {
		kind: "conflict",
		vi: ({ open }: { open: number }) =>
			`Số việc đang mở vừa thay đổi, nay là ${open}. Xin xem lại rồi xác nhận lần nữa.`,
		en: ({ open }: { open: number }) =>
			`The number of open tasks has just changed and is ${open} now. Please look again and confirm once more.`,
	},
	"findings-block": {
		kind: "conflict",
		vi: ({ count }: { count: number }) =>
			`Còn ${count} điểm phải sửa trước khi ban hành, xem ở mục kiểm tra.`,
		en: ({ count }: { count: number }) =>
			`${count} points must be put right before it is issued; see the checks.`,
	},
});
