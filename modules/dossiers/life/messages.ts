import { defineMessages } from "#platform/i18n/index.ts";
import type { LimitUnit } from "../domain/life/rules.ts";
import type { DossierAction, DossierState } from "../domain/life/states.ts";

/** What actions, states and limits are called: on buttons, in the history, in refusals. */
interface LifeWords {
	readonly states: Readonly<Record<DossierState, string>>;
	readonly actions: Readonly<Record<DossierAction, { readonly button: string; readonly past: string }>>;
	readonly limit: Readonly<Record<LimitUnit, (amount: number) => string>>;
	readonly noLimit: string;
	/** a rule that the data does not know */
	readonly unclear: string;
}

const vi: LifeWords = {
	states: {
		filed: "đã nộp, chờ tiếp nhận",
		"awaiting-supplement": "chờ bổ sung",
		refused: "từ chối tiếp nhận",
		received: "đã tiếp nhận, chờ chuyển",
		"in-handling": "đang giải quyết",
		returned: "trả lại để bổ sung",
		settled: "đã có kết quả, chờ trả",
		correcting: "đang sửa kết quả",
		delivered: "đã trả kết quả",
		closed: "đã đóng vì không bổ sung",
		stopped: "đã dừng theo yêu cầu",
	},
	actions: {
		file: { button: "Ghi nhận hồ sơ nộp", past: "Nộp hồ sơ" },
		receive: { button: "Tiếp nhận", past: "Tiếp nhận hồ sơ" },
		"ask-supplement": { button: "Yêu cầu bổ sung", past: "Yêu cầu bổ sung hồ sơ" },
		refuse: { button: "Từ chối tiếp nhận", past: "Từ chối tiếp nhận" },
		"hand-over": { button: "Chuyển xử lý", past: "Chuyển đến cơ quan giải quyết" },
		"pass-on": { button: "Chuyển bước", past: "Chuyển bước xử lý" },
		return: { button: "Trả lại để bổ sung", past: "Trả lại để bổ sung" },
		complete: { button: "Nhận hồ sơ bổ sung", past: "Nhận hồ sơ bổ sung, tính lại thời hạn từ đầu" },
		extend: { button: "Xin lỗi và hẹn lại", past: "Xin lỗi và hẹn lại ngày trả kết quả" },
		grant: { button: "Ghi kết quả", past: "Có kết quả giải quyết" },
		"find-ineligible": { button: "Không giải quyết", past: "Trả lời không đủ điều kiện giải quyết" },
		deliver: { button: "Trả kết quả", past: "Trả kết quả" },
		correct: { button: "Sửa kết quả có sai sót", past: "Bắt đầu sửa kết quả có sai sót" },
		"end-correction": { button: "Sửa xong", past: "Sửa xong kết quả" },
		stop: { button: "Dừng theo yêu cầu của người nộp", past: "Dừng giải quyết theo yêu cầu" },
		close: { button: "Đóng hồ sơ", past: "Đóng hồ sơ vì không bổ sung" },
		"record-payment": { button: "Ghi đã nộp phí, lệ phí", past: "Nộp phí, lệ phí" },
		"record-loss": { button: "Ghi mất, hỏng hồ sơ", past: "Ghi nhận mất, hỏng hồ sơ" },
	},
	limit: {
		"working-day": (amount) => `${amount} ngày làm việc`,
		"working-hour": (amount) => `${amount} giờ làm việc`,
		day: (amount) => `${amount} ngày`,
	},
	noLimit: "không có thời hạn bằng số",
	unclear: "chưa rõ",
};

const en: LifeWords = {
	states: {
		filed: "filed, not yet received",
		"awaiting-supplement": "awaiting a supplement",
		refused: "not received",
		received: "received, to be handed over",
		"in-handling": "being handled",
		returned: "returned for a supplement",
		settled: "settled, result to be delivered",
		correcting: "result being corrected",
		delivered: "result delivered",
		closed: "closed, the supplement did not come",
		stopped: "stopped as asked",
	},
	actions: {
		file: { button: "Record as filed", past: "Filed" },
		receive: { button: "Receive", past: "Received" },
		"ask-supplement": { button: "Ask for a supplement", past: "Supplement asked for" },
		refuse: { button: "Refuse to receive", past: "Refused at reception" },
		"hand-over": { button: "Hand over", past: "Handed over to the body that settles" },
		"pass-on": { button: "Pass on", past: "Passed on to the next step" },
		return: { button: "Return for a supplement", past: "Returned for a supplement" },
		complete: { button: "Take the supplement", past: "Supplement taken, the clock begins anew" },
		extend: { button: "Apologise and set a new date", past: "Apology and a new date" },
		grant: { button: "Record the result", past: "Result recorded" },
		"find-ineligible": { button: "Find not eligible", past: "Found not eligible" },
		deliver: { button: "Deliver the result", past: "Result delivered" },
		correct: { button: "Correct a faulty result", past: "Correction begun" },
		"end-correction": { button: "Correction done", past: "Correction done" },
		stop: { button: "Stop as the person asks", past: "Stopped as asked" },
		close: { button: "Close", past: "Closed without the supplement" },
		"record-payment": { button: "Record the payment", past: "Fee paid" },
		"record-loss": { button: "Record a loss", past: "Loss or damage recorded" },
	},
	limit: {
		"working-day": (amount) => `${amount} working day${amount === 1 ? "" : "s"}`,
		"working-hour": (amount) => `${amount} working hour${amount === 1 ? "" : "s"}`,
		day: (amount) => `${amount} day${amount === 1 ? "" : "s"}`,
	},
	noLimit: "no limit in numbers",
	unclear: "not clear",
};

export const lifeMessages = defineMessages(vi, en);
