import { defineMessages } from "#platform/i18n/messages.ts";

/** Counts of the catalogue for the service index 766. */
export const countMessages = defineMessages(
	{
		title: (scope: string) => `Danh mục theo Bộ chỉ số 766: ${scope}`,
		sub: (count: string) =>
			`${count} bản thủ tục có hiệu lực hôm nay. Thiếu ngày hoặc thiếu mức thì ghi là chưa rõ, không tính là sai.`,
		unverified:
			"Thời hạn công bố và công khai (5 và 20 ngày làm việc trước khi có hiệu lực, 5 ngày làm việc sau khi ký) cần đối chiếu với Nghị định 63/2010/NĐ-CP và các nghị định sửa đổi.",
		heads: { what: "Nội dung", count: "Đạt trên tổng", rate: "Tỷ lệ", unknown: "Chưa rõ" },
		of: (numerator: string, denominator: string) => `${numerator} trên ${denominator}`,
		noRate: "chưa có",
		lines: {
			announcedOnTime: "công bố đúng hạn",
			publicOnTime: "công khai đúng hạn sau khi công bố",
			fullContent: "công khai đủ nội dung",
			onlineWhole: "trực tuyến toàn trình",
			onlinePart: "trực tuyến một phần",
			onlinePayment: "nộp phí trực tuyến được, trong số có phí",
			reasonOwed: "một phần mà chưa công khai lý do",
		},
	},
	{
		title: (scope) => `The catalogue by the service index 766: ${scope}`,
		sub: (count) =>
			`${count} versions in force today. Without a day or level it is not known, and never counted as wrong.`,
		unverified:
			"The times for announcing and publishing (5 and 20 working days before it takes effect, 5 working days after signing) are to be compared with Decree 63/2010/NĐ-CP and its amendments.",
		heads: { what: "What", count: "Met of all", rate: "Rate", unknown: "Not known" },
		of: (numerator, denominator) => `${numerator} of ${denominator}`,
		noRate: "none",
		lines: {
			announcedOnTime: "announced on time",
			publicOnTime: "public on time after it was announced",
			fullContent: "with full content",
			onlineWhole: "whole online",
			onlinePart: "online in part",
			onlinePayment: "payable online, of those with a fee",
			reasonOwed: "in part without its public reason",
		},
	},
);
