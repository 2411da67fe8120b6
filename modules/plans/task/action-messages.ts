import { defineMessages } from "#platform/i18n/index.ts";
import type { TaskActionName, TaskState } from "../domain/task-state.ts";

/** What actions and states are called: on buttons, in the history, in refusals. */
type ActionWords = Readonly<Record<TaskActionName, { readonly button: string; readonly past: string }>>;

const vi: { readonly actions: ActionWords; readonly states: Readonly<Record<TaskState, string>> } = {
	actions: {
		"report-progress": { button: "Báo cáo tiến độ", past: "Báo cáo tiến độ" },
		"report-done": { button: "Báo cáo hoàn thành", past: "Báo cáo hoàn thành" },
		correct: { button: "Sửa số đã báo cáo", past: "Sửa số đã báo cáo" },
		"send-back-inside": { button: "Chuyển lại để làm tiếp", past: "Lãnh đạo chuyển lại để làm tiếp" },
		sign: { button: "Duyệt và gửi báo cáo", past: "Lãnh đạo duyệt báo cáo hoàn thành" },
		accept: { button: "Xác nhận hoàn thành", past: "Cơ quan giao việc xác nhận hoàn thành" },
		return: { button: "Trả lại", past: "Cơ quan giao việc trả lại" },
		reopen: { button: "Mở lại việc đã xác nhận", past: "Mở lại việc đã xác nhận" },
		"ask-extension": { button: "Xin gia hạn", past: "Xin gia hạn" },
		"grant-extension": { button: "Cho gia hạn", past: "Cho gia hạn" },
		"refuse-extension": { button: "Không cho gia hạn", past: "Không cho gia hạn" },
		"hand-back": { button: "Báo không thuộc thẩm quyền", past: "Báo không thuộc thẩm quyền" },
		decline: { button: "Không nhận đề nghị", past: "Không nhận đề nghị" },
		insist: { button: "Giao lại cho cơ quan này", past: "Giao lại cho chính cơ quan này" },
		"pass-on": { button: "Chuyển cho cơ quan khác", past: "Chuyển cho cơ quan khác" },
		reassign: { button: "Phân công người phụ trách", past: "Phân công người phụ trách" },
		stop: { button: "Dừng việc", past: "Dừng việc" },
		"hand-over": { button: "Bàn giao cho cơ quan tiếp nhận", past: "Bàn giao cho cơ quan tiếp nhận" },
		"close-with-body": { button: "Khép lại cùng cơ quan cũ", past: "Khép lại cùng cơ quan cũ" },
		"set-date": { button: "Tính lại hạn", past: "Hạn được tính lại" },
		"go-on-in-amendment": {
			button: "Chuyển sang kế hoạch sửa đổi",
			past: "Tiếp tục theo kế hoạch sửa đổi",
		},
	},
	states: {
		given: "mới giao, chưa báo cáo",
		working: "đang làm",
		reported: "đã báo cáo hoàn thành, chờ lãnh đạo duyệt",
		signed: "lãnh đạo đã duyệt, chờ cơ quan giao việc xác nhận",
		returned: "bị trả lại, phải làm tiếp",
		"handed-back": "báo không thuộc thẩm quyền, chờ cơ quan giao việc quyết định",
		accepted: "đã được xác nhận hoàn thành",
		stopped: "đã dừng",
		declined: "không nhận",
	},
};

const en: typeof vi = {
	actions: {
		"report-progress": { button: "Report progress", past: "Progress reported" },
		"report-done": { button: "Report as done", past: "Reported as done" },
		correct: { button: "Correct a reported figure", past: "Reported figure corrected" },
		"send-back-inside": { button: "Send back to go on", past: "Sent back by the leader to go on" },
		sign: { button: "Approve and send the report", past: "Report approved by the leader" },
		accept: { button: "Accept as done", past: "Accepted as done by the body that gave it" },
		return: { button: "Return", past: "Returned by the body that gave it" },
		reopen: { button: "Reopen what was accepted", past: "Accepted task reopened" },
		"ask-extension": { button: "Ask for an extension", past: "Extension asked for" },
		"grant-extension": { button: "Grant the extension", past: "Extension granted" },
		"refuse-extension": { button: "Refuse the extension", past: "Extension refused" },
		"hand-back": { button: "Hand back as not ours", past: "Handed back as not theirs" },
		decline: { button: "Decline the request", past: "Request declined" },
		insist: { button: "Give it to the same body again", past: "Given to the same body again" },
		"pass-on": { button: "Pass on to another body", past: "Passed on to another body" },
		reassign: { button: "Name who is in charge", past: "Named who is in charge" },
		stop: { button: "Stop the task", past: "Task stopped" },
		"hand-over": { button: "Hand over to the body taking over", past: "Handed over to the body taking over" },
		"close-with-body": { button: "Close with the former body", past: "Closed with the former body" },
		"set-date": { button: "Compute the date again", past: "Date computed again" },
		"go-on-in-amendment": { button: "Go on in the amended plan", past: "Goes on in the amended plan" },
	},
	states: {
		given: "given, no report yet",
		working: "being worked on",
		reported: "reported as done, waiting for the leader",
		signed: "approved by the leader, waiting for the body that gave it",
		returned: "returned, to be gone on with",
		"handed-back": "handed back as not theirs, waiting for the body that gave it",
		accepted: "accepted as done",
		stopped: "stopped",
		declined: "declined",
	},
};

export const actionMessages = defineMessages(vi, en);
