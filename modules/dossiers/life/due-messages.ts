import { defineMessages } from "#platform/i18n/index.ts";

interface Moved {
	readonly at: string;
	readonly before: string;
	readonly due: string;
}

/** How a date came about, step by step. */
export const dueMessages = defineMessages(
	{
		none: "không có ngày hẹn",
		started: ({ at, due }: { at: string; due: string }) =>
			`Nhận đủ hồ sơ hợp lệ ${at}: bắt đầu tính thời hạn. Ngày hẹn trả: ${due}.`,
		startedWithout: ({ at }: { at: string }) =>
			`Nhận đủ hồ sơ hợp lệ ${at}. Thủ tục này không có thời hạn bằng số nên không có ngày hẹn.`,
		returned: ({ at }: { at: string }) =>
			`Trả hồ sơ để bổ sung ${at}: thời hạn trở về 0 và chưa có ngày hẹn cho đến khi hồ sơ đủ lại (Nghị định 118/2025/NĐ-CP, điều 19 khoản 5).`,
		restarted: ({ at, due }: { at: string; due: string }) =>
			`Nhận đủ hồ sơ bổ sung ${at}: tính lại thời hạn từ đầu. Ngày hẹn trả: ${due}.`,
		recomputed: {
			calendar: ({ at, before, due }: Moved) =>
				`Lịch làm việc thay đổi, tính lại ${at}: ngày hẹn từ ${before} thành ${due}.`,
			"office-hours": ({ at, before, due }: Moved) =>
				`Giờ làm việc thay đổi, tính lại ${at}: ngày hẹn từ ${before} thành ${due}.`,
			check: ({ at, before, due }: Moved) =>
				`Tính lại theo lịch làm việc mới nhất ${at}: ngày hẹn từ ${before} thành ${due}.`,
		},
		extended: ({ at, before, due }: Moved) => `Xin lỗi và hẹn lại ${at}: ngày hẹn từ ${before} thành ${due}.`,
		closing: ({ hours }: { hours: string }) =>
			`Ngày cuối tính đến giờ đóng cửa. Giờ làm việc của đơn vị: ${hours}.`,
		working: ({ hours }: { hours: string }) => `Giờ làm việc của đơn vị: ${hours}.`,
		commonHours: "Đơn vị chưa công bố giờ làm việc ở đây nên lấy giờ phổ biến.",
	},
	{
		none: "no date",
		started: ({ at, due }) => `Received in full ${at}: the time begins. Date: ${due}.`,
		startedWithout: ({ at }) =>
			`Received in full ${at}. This procedure has no limit in numbers, so there is no date.`,
		returned: ({ at }) =>
			`Returned for a supplement ${at}: the time goes back to zero, and there is no date until the dossier is full again (Decree 118/2025/NĐ-CP, article 19(5)).`,
		restarted: ({ at, due }) => `Supplement received in full ${at}: the time begins anew. Date: ${due}.`,
		recomputed: {
			calendar: ({ at, before, due }) =>
				`The calendar changed, computed again ${at}: the date moved from ${before} to ${due}.`,
			"office-hours": ({ at, before, due }) =>
				`Office hours changed, computed again ${at}: the date moved from ${before} to ${due}.`,
			check: ({ at, before, due }) =>
				`Computed again by the newest calendar ${at}: the date moved from ${before} to ${due}.`,
		},
		extended: ({ at, before, due }) => `Apology and a new date ${at}: from ${before} to ${due}.`,
		closing: ({ hours }) => `The last day runs to closing time. Office hours of the unit: ${hours}.`,
		working: ({ hours }) => `Office hours of the unit: ${hours}.`,
		commonHours: "The unit has announced no hours here, so the commonest ones are taken.",
	},
);
