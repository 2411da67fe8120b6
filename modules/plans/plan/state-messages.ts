import type { Language } from "#platform/i18n/index.ts";
import type { PlanActionName, PlanState } from "../domain/plan-state.ts";

type Words<Name extends string> = Readonly<Record<Language, Readonly<Record<Name, string>>>>;

/** How a plan stands, in words. */
export const planStateWords: Words<PlanState> = {
	vi: {
		draft: "Dự thảo",
		consulting: "Đang lấy ý kiến",
		submitted: "Đã trình ký",
		signed: "Đã ký, chưa có số",
		numbered: "Đã có số, chưa giao việc",
		"in-force": "Đang có hiệu lực",
		amended: "Đã được sửa đổi",
		replaced: "Đã được thay thế",
		closed: "Đã kết thúc",
		withdrawn: "Đã rút",
	},
	en: {
		draft: "Draft",
		consulting: "Out for opinions",
		submitted: "Submitted for signature",
		signed: "Signed, no number yet",
		numbered: "Numbered, tasks not given yet",
		"in-force": "In force",
		amended: "Amended",
		replaced: "Replaced",
		closed: "Closed",
		withdrawn: "Withdrawn",
	},
};

/** What can be done with it: words of buttons and of its history. */
export const planActionWords: Words<PlanActionName> = {
	vi: {
		consult: "Lấy ý kiến",
		"end-consultation": "Kết thúc lấy ý kiến",
		submit: "Trình ký",
		"send-back": "Trả lại dự thảo",
		sign: "Ghi đã ký",
		number: "Ghi số và ngày",
		"correct-number": "Sửa số hoặc ngày",
		"take-back": "Đưa về dự thảo",
		issue: "Ban hành và giao việc",
		amend: "Được sửa đổi",
		replace: "Được thay thế",
		close: "Kết thúc kế hoạch",
		withdraw: "Rút dự thảo",
	},
	en: {
		consult: "Ask for opinions",
		"end-consultation": "End the consultation",
		submit: "Submit for signature",
		"send-back": "Send the draft back",
		sign: "Note the signature",
		number: "Enter number and date",
		"correct-number": "Correct number or date",
		"take-back": "Take back to draft",
		issue: "Issue and give the tasks",
		amend: "Amended",
		replace: "Replaced",
		close: "Close the plan",
		withdraw: "Withdraw the draft",
	},
};
