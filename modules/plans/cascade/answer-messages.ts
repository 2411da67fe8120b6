import { defineMessages } from "#platform/i18n/messages.ts";

/** Words of the page that says who has answered a plan with an own one, and of what answering leaves in the record. */
export const answerMessages = defineMessages(
	{
		/** kept in the record of the task */
		answeredBy: (paper: string) => `Đã ban hành ${paper}.`,
		signedPlan: "Kế hoạch đã ký",
		title: "Trả lời của cấp dưới",
		headline: (done: number, all: number, late: number) =>
			`${done} trên ${all} cơ quan đã trả lời bằng kế hoạch${late > 0 ? `, ${late} cơ quan đang trễ` : ", không cơ quan nào trễ"}`,
		headlineNone: "Kế hoạch không yêu cầu ai xây dựng kế hoạch hoặc báo cáo",
		noneHow:
			"Muốn biết cấp dưới làm gì với kế hoạch này, khi soạn hãy thêm yêu cầu trả lời và báo cáo cho các cơ quan được giao.",
		onlyReports: "Kế hoạch chỉ yêu cầu báo cáo, không yêu cầu xây dựng kế hoạch",
		lede: "Kế hoạch của cấp dưới được tính là đã trả lời khi ban hành; cơ quan giao còn phải xác nhận.",
		facts: {
			answered: "Đã trả lời",
			accepted: "Đã xác nhận",
			late: "Đang trễ",
			ownerless: "Cơ quan không còn",
		},
		answers: "Kế hoạch của cấp dưới",
		reports: "Báo cáo kết quả",
		rounds: (label: string, done: number, all: number) => `${label}: ${done} trên ${all} đã gửi`,
		once: "Một lần",
		columns: {
			body: "Cơ quan",
			due: "Hạn",
			standing: "Tình trạng",
			plan: "Kế hoạch",
			taken: "Nhiệm vụ đã nhận",
			sent: "Ngày gửi",
		},
		noPlan: "chưa có",
		answeredOtherwise: "trả lời không kèm kế hoạch trong Gương",
		taken: (taken: number, given: number) =>
			given === 0 ? "không được giao nhiệm vụ riêng" : `${taken} trên ${given}`,
		noDue: "chưa có hạn",
		waits: "chờ ngày công bố",
		unasked: "Kế hoạch trả lời ngoài danh sách",
		unaskedSub: "Ban hành để thực hiện kế hoạch này dù không được yêu cầu.",
		notSent: "chưa gửi",
		byDay: (day: string) => `ban hành ${day}`,
	},
	{
		answeredBy: (paper: string) => `Issued: ${paper}.`,
		signedPlan: "The signed plan",
		title: "Answers from below",
		headline: (done: number, all: number, late: number) =>
			`${done} of ${all} bodies have answered with a plan${late > 0 ? `, ${late} are late` : ", none is late"}`,
		headlineNone: "The plan asks nobody for an own plan or a report",
		noneHow:
			"To know what others make of this plan, ask the bodies that were given work for an answer and a report while the plan is a draft.",
		onlyReports: "The plan asks for reports only, not for own plans",
		lede: "A plan below counts as an answer when it is issued; the body that asked has yet to accept it.",
		facts: {
			answered: "Answered",
			accepted: "Accepted",
			late: "Late",
			ownerless: "Body is no more",
		},
		answers: "Plans from below",
		reports: "Reports on the result",
		rounds: (label: string, done: number, all: number) => `${label}: ${done} of ${all} sent`,
		once: "Once",
		columns: {
			body: "Body",
			due: "Due",
			standing: "Standing",
			plan: "Plan",
			taken: "Tasks taken down",
			sent: "Sent on",
		},
		noPlan: "none yet",
		answeredOtherwise: "answered without a plan in Gương",
		taken: (taken: number, given: number) =>
			given === 0 ? "given no task of its own" : `${taken} of ${given}`,
		noDue: "no date yet",
		waits: "waits for the publication",
		unasked: "Plans that answer without being asked",
		unaskedSub: "Issued to carry out this plan although nobody asked for it.",
		notSent: "not sent",
		byDay: (day: string) => `issued ${day}`,
	},
);
