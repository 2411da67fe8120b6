import { defineProblems } from "#platform/problem/problem.ts";

/** Refusals around tasks that are bound to a measure of the system. */
export const measuredProblem = defineProblems("plans", {
	"task-measure-unknown": {
		kind: "invalid",
		field: "so_do",
		vi: () => "Không có số đo này trong danh mục, hoặc nhiệm vụ không gắn với số đo này được.",
		en: () => "The catalogue has no such measure, or a task cannot be bound to it.",
	},
	"task-measure-other-kind": {
		kind: "conflict",
		field: "so_do",
		vi: () =>
			"Kế hoạch đã ban hành ghi mức phải đạt theo cách đo khác (số đếm, tỷ lệ hay trị số), nên số đo này không so với mức đó được. Muốn đổi mức thì sửa đổi kế hoạch.",
		en: () =>
			"The issued plan states its target in another kind (count, rate or value), so this measure cannot be held against it. To change the target, amend the plan.",
	},
	"task-measure-same": {
		kind: "conflict",
		field: "so_do",
		vi: () => "Nhiệm vụ đã như vậy, không có gì thay đổi.",
		en: () => "The task is like this already; nothing would change.",
	},
	"task-measure-draft": {
		kind: "conflict",
		vi: () => "Kế hoạch còn là dự thảo: chọn số đo ngay trong nhiệm vụ, không cần lý do.",
		en: () => "The plan is a draft: choose the measure in the task itself, no reason is needed.",
	},
	"task-measure-over": {
		kind: "conflict",
		vi: () => "Kế hoạch không còn hiệu lực, nhiệm vụ của nó không đổi nữa.",
		en: () => "The plan is no longer in force; its tasks change no more.",
	},
});
