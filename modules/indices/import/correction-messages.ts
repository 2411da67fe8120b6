import { defineMessages } from "#platform/i18n/messages.ts";

/** Words of corrections of published figures. */
export const correctionMessages = defineMessages(
	{
		correction: {
			title: "Sửa một số liệu đã công bố",
			lede: "Ghi số đúng, nơi công bố và lý do. Người khác công bố; số cũ vẫn hiện ra.",
			choose: "Chọn năm",
			unit: "Tỉnh",
			part: "Nội dung",
			value: "Điểm đúng",
			valueHint: "Ví dụ 43,84. Không có điểm thì để trống và chọn lý do.",
			missing: "Không có điểm vì",
			reason: "Lý do sửa",
		},
		history: {
			title: (index: string, year: number) => `${index} ${year}: số liệu đã sửa`,
			none: "Chưa có số liệu nào của năm này phải sửa",
			noneHelp: "Khi có số liệu được sửa sau khi công bố, số cũ, số mới, ngày và lý do hiện ở đây.",
			lede: "Số cũ không mất đi khi sửa: mỗi dòng cho biết trước là gì, nay là gì, sửa ngày nào và vì sao.",
			heads: {
				when: "Đã sửa",
				unit: "Tỉnh",
				part: "Nội dung",
				after: "Nay là",
				why: "Lý do",
			},
			corrected: (day: string, before: string) => `đã sửa ngày ${day}, trước là ${before}`,
		},
	},
	{
		correction: {
			title: "Correct a published figure",
			lede: "Give the right figure, who published it, and the reason. Another person publishes it; the old figure stays visible.",
			choose: "Choose a year",
			unit: "Province",
			part: "Part",
			value: "Right score",
			valueHint: "For example 43.84. Where there is none, leave it empty and choose why.",
			missing: "There is none because",
			reason: "Reason for the correction",
		},
		history: {
			title: (index: string, year: number) => `${index} ${year}: corrected figures`,
			none: "No figure of this year had to be corrected",
			noneHelp:
				"Once a published figure is corrected, the old and the new one, the day and the reason stand here.",
			lede: "Old figures are not lost: each line tells what it was, what it is, when it was corrected and why.",
			heads: {
				when: "Correction",
				unit: "Province",
				part: "Part",
				after: "Is",
				why: "Reason",
			},
			corrected: (day: string, before: string) => `corrected on ${day}, was ${before}`,
		},
	},
);
