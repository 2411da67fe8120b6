import { defineMessages } from "#platform/i18n/messages.ts";

export const closingMessages = defineMessages(
	{
		title: "Kết thúc kế hoạch",
		lede: "Kế hoạch được kết thúc bằng một báo cáo. Nội dung kế hoạch và mọi kết quả đã xác nhận giữ nguyên.",
		stopReason: "Kế hoạch kết thúc khi việc chưa hoàn thành.",
		what: (paper: string) => `Kết thúc ${paper}`,
		stops: (count: number) =>
			`${count} việc chưa được xác nhận hoàn thành sẽ dừng, ghi lý do là kế hoạch kết thúc.`,
		noneOpen: "Không còn việc nào đang mở.",
		late: (count: number) => `Trong đó ${count} việc đã quá hạn; trang công khai vẫn ghi là chưa hoàn thành.`,
		final: "Sau đó không giao thêm, báo cáo thêm hay sửa kết quả được nữa.",
		report: "Báo cáo kết quả",
		reportHint: "Đạt được gì, chưa đạt gì, vì sao. Hiện trên trang công khai của kế hoạch.",
		file: "Tệp báo cáo đã ký",
		fileHint: "PDF hoặc DOCX, nếu có.",
		confirm: "Kết thúc kế hoạch",
		back: "Để sau",
		done: "Đã kết thúc kế hoạch.",
		withdraw: {
			title: "Rút dự thảo",
			what: (paper: string) => `Rút ${paper}`,
			consequence: "Dự thảo không còn sửa được và không bao giờ thành kế hoạch. Nội dung vẫn giữ để xem lại.",
			reason: "Vì sao rút",
			confirm: "Rút dự thảo",
			done: "Đã rút dự thảo.",
		},
	},
	{
		title: "Close the plan",
		lede: "A plan is closed with a report. Its text and every accepted result stay.",
		stopReason: "The plan was closed before this was done.",
		what: (paper) => `Close ${paper}`,
		stops: (count) =>
			`${count} tasks that were not accepted will be stopped, with the closing of the plan as reason.`,
		noneOpen: "No task is open.",
		late: (count) => `${count} of them are late; the public page goes on saying that they were not done.`,
		final: "Nothing more can be given, reported or corrected after that.",
		report: "Report on the result",
		reportHint: "What was reached, what was not, and why. Shown on the plan's public page.",
		file: "Signed report",
		fileHint: "PDF or DOCX, if there is one.",
		confirm: "Close the plan",
		back: "Later",
		done: "The plan is closed.",
		withdraw: {
			title: "Withdraw the draft",
			what: (paper) => `Withdraw ${paper}`,
			consequence:
				"The draft can no longer be changed and never becomes a plan. Its text is kept to be read.",
			reason: "Why it is withdrawn",
			confirm: "Withdraw the draft",
			done: "The draft is withdrawn.",
		},
	},
);
