import { defineProblems } from "#platform/problem/problem.ts";
import { unitRollUpMessages } from "./unit-roll-up-messages.ts";

/** Refusals around what goes from plan to plan, and the work of bodies that are no more. */
export const cascadeProblem = defineProblems("plans", {
	"take-down-nothing-chosen": {
		kind: "invalid",
		field: "viec",
		vi: () => "Chưa chọn nhiệm vụ nào để đưa vào kế hoạch. Xin đánh dấu ít nhất một nhiệm vụ.",
		en: () => "No task was chosen. Please tick at least one.",
	},
	"take-down-not-given": {
		kind: "conflict",
		field: "viec",
		vi: ({ count }: { count: number }) =>
			`${count} nhiệm vụ đã chọn không thuộc những nhiệm vụ kế hoạch cấp trên giao cho đơn vị, hoặc đã có trong kế hoạch này. Xin xem lại danh sách.`,
		en: ({ count }: { count: number }) =>
			`${count} of the tasks chosen were not given to this unit by the plan above, or are in this plan already. Please look at the list again.`,
	},
	"duty-for-nobody": {
		kind: "invalid",
		field: "nhom",
		vi: () =>
			"Chưa có cơ quan nào trong các nhóm đã chọn. Xin chọn nhóm khác, hoặc thêm nhiệm vụ có cơ quan chủ trì trước.",
		en: () =>
			"There is no body in the groups chosen. Please choose another group, or add tasks with a lead body first.",
	},
	"work-not-yours": {
		kind: "forbidden",
		vi: () =>
			"Tiến độ và số liệu các cơ quan tự khai chỉ dành cho cơ quan ban hành, cơ quan soạn thảo, đầu mối và người giám sát của đơn vị ban hành. Kết quả đã được xác nhận có ở trang công khai của kế hoạch.",
		en: () =>
			"Progress and figures that bodies declared are for the issuing and drafting body, the coordinator and the supervisors of the issuing unit. What was accepted stands on the public page of the plan.",
	},
	"work-not-begun": {
		kind: "conflict",
		vi: () => "Kế hoạch chưa ban hành nên chưa giao việc nào: chưa có gì để tổng hợp.",
		en: () => "The plan is not issued and has given no work yet: there is nothing to count.",
	},
	"roll-up-not-yours": {
		kind: "forbidden",
		vi: () => unitRollUpMessages.vi.notYours,
		en: () => unitRollUpMessages.en.notYours,
	},
	"hand-over-nothing-chosen": {
		kind: "invalid",
		field: "viec",
		vi: () => "Chưa chọn việc nào. Xin đánh dấu ít nhất một việc.",
		en: () => "No work was chosen. Please tick at least one.",
	},
	"hand-over-where": {
		kind: "invalid",
		field: "co_quan",
		vi: () =>
			"Chưa chọn cơ quan nhận. Xin chọn cơ quan của đơn vị kế thừa, hoặc chọn kết thúc việc có lý do.",
		en: () =>
			"No receiving body was chosen. Please choose a body of a unit that took over, or close the work with a reason.",
	},
});
