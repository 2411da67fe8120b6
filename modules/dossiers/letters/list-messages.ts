import { defineMessages } from "#platform/i18n/messages.ts";

/** Dossiers that need a letter. */
export const listMessages = defineMessages(
	{
		none: "Không hồ sơ nào cần thư xin lỗi lúc này",
		noneHelp: (days: string) =>
			`Hồ sơ còn ${days} ngày làm việc mà chưa có kết quả sẽ hiện ở đây, và người phụ trách được báo vào buổi sáng và buổi trưa.`,
		lede: (late: string, near: string) =>
			`${late} hồ sơ đã quá hạn mà người nộp chưa được báo; ${near} hồ sơ sắp đến hạn chưa có kết quả.`,
		late: "Đã quá hạn, chưa có thư",
		lateSub: "Danh sách này còn cho đến khi mỗi hồ sơ có thư. Thư gửi sau hạn vẫn gửi, và ghi là chậm.",
		near: "Sắp đến hạn, chưa có kết quả",
		nearSub: (days: string) =>
			`Có kết quả trong ${days} ngày làm việc tới thì không cần thư. Không kịp thì gửi trước hạn ít nhất một ngày (Nghị định 118/2025/NĐ-CP, điều 19 khoản 6).`,
		heads: {
			code: "Hồ sơ",
			procedure: "Thủ tục",
			due: "Ngày hẹn",
			standing: "Thư",
			act: "Việc cần làm",
			state: "Tình trạng",
			letter: "Thư",
		},
		until: (day: string) => `đến hết ngày ${day}`,
		inWork: "Thư đang làm",
		toTell: "Cần in và gửi bưu điện, hoặc gọi điện",
		toTellSub:
			"Không có địa chỉ thư điện tử và số di động, hoặc gửi không được. Báo xong thì ghi lại ở trang của thư.",
		again: "Đã hẹn lại mà vẫn quá hạn",
		againSub:
			"Không có thư thứ hai: gọi điện cho người nộp, ghi lại ở thư đã gửi, và giải trình với cấp trên.",
		more: (count: string) => `Chỉ hiện ${count} hồ sơ có hạn sớm nhất.`,
	},
	{
		none: "No dossier needs a letter now",
		noneHelp: (days: string) =>
			`Dossiers without result within ${days} working days of their date show up here; those in charge are told in the morning and at noon.`,
		lede: (late: string, near: string) =>
			`${late} dossiers are past their date and nobody told the person; ${near} are near it without a result.`,
		late: "Past their date, without letter",
		lateSub:
			"This list stays until each has its letter. A letter after the date still goes out, marked as late.",
		near: "Near their date, without result",
		nearSub: (days: string) =>
			`A result within ${days} working days needs no letter. Otherwise it must go out at least one day before (Decree 118/2025/NĐ-CP, article 19(6)).`,
		heads: {
			code: "Dossier",
			procedure: "Procedure",
			due: "Due",
			standing: "Letter",
			act: "To do",
			state: "State",
			letter: "Letter",
		},
		until: (day: string) => `until ${day}`,
		inWork: "Letters in work",
		toTell: "To be printed and posted, or told by phone",
		toTellSub:
			"No mail address and no mobile number, or sending failed. Record on the letter's page how the person was told.",
		again: "Late again after the new day",
		againSub:
			"There is no second letter: call the applicant, record it with the letter, explain it to the body above.",
		more: (count: string) => `Only the ${count} with the earliest date are shown.`,
	},
);
