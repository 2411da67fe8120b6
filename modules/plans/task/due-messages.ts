import { defineMessages } from "#platform/i18n/index.ts";

const vi = {
	noneStated: "Văn bản không ghi hạn cho việc này.",
	dayStated: (day: string) => `Văn bản ghi rõ hạn: ${day}.`,
	restDay: (reason: string) =>
		`Ngày này là ngày nghỉ (${reason}). Ngày do văn bản ấn định được giữ nguyên, nên cần làm xong từ trước.`,
	endOfPeriod: (day: string) =>
		`Văn bản không ghi hạn riêng cho từng kỳ, nên hạn là ngày cuối của kỳ này: ${day}.`,
	countedFrom: (event: string, day: string) => `Tính từ ${event}: ${day}.`,
	eventSource: (source: string) => `Nguồn của ngày này: ${source}.`,
	waits: (amount: number, working: boolean, event: string) =>
		`Hạn là ${amount} ${working ? "ngày làm việc" : "ngày"} sau ${event}. Ngày đó chưa có, nên chưa tính được hạn; khi ngày được ghi, hệ thống tính và báo.`,
	extended: (day: string, before: string) => `Được gia hạn đến ${day}. Hạn đầu tiên là ${before}.`,
	setWithMove: (day: string) => `Hạn ${day} được đặt khi chuyển việc cho cơ quan này.`,
	computedAgain: (reason: string) => `Hạn được tính lại: ${reason}`,
	first: "Hạn đầu tiên được tính như sau:",
	anchor: {
		issued: "ngày ban hành kế hoạch",
		periodEnd: "ngày cuối kỳ",
		occasion: "ngày phát sinh",
		published: (index: string, year: number) => `ngày công bố ${index} năm ${year}`,
		other: (name: string) => `sự kiện “${name}”`,
	},
};

export const dueMessages = defineMessages(vi, {
	noneStated: "The paper names no date for this task.",
	dayStated: (day: string) => `The paper names the day: ${day}.`,
	restDay: (reason: string) =>
		`This is a rest day (${reason}). A day named by the paper stays as it is, so the work has to be done before.`,
	endOfPeriod: (day: string) =>
		`The paper names no date for each period, so it is due on the last day of this one: ${day}.`,
	countedFrom: (event: string, day: string) => `Counted from ${event}: ${day}.`,
	eventSource: (source: string) => `Where that day comes from: ${source}.`,
	waits: (amount: number, working: boolean, event: string) =>
		`Due ${amount} ${working ? "working days" : "days"} after ${event}. That day is not known yet, so there is no date; once it is entered, the date is computed and told.`,
	extended: (day: string, before: string) => `Extended to ${day}. The first date was ${before}.`,
	setWithMove: (day: string) => `The date ${day} was set when the task went to this body.`,
	computedAgain: (reason: string) => `The date was computed again: ${reason}`,
	first: "How the first date was computed:",
	anchor: {
		issued: "the day on which the plan was issued",
		periodEnd: "the last day of the period",
		occasion: "the day of the occasion",
		published: (index: string, year: number) => `the publication of ${index} ${year}`,
		other: (name: string) => `the event “${name}”`,
	},
});
