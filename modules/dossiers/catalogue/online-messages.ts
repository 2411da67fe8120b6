import { defineMessages } from "#platform/i18n/messages.ts";

/** Online levels, each on the scale of its decree. */
export const onlineMessages = defineMessages(
	{
		levels: {
			"43/2011": {
				"1": "mức độ 1 (chỉ có thông tin)",
				"2": "mức độ 2 (tải được mẫu)",
				"3": "mức độ 3 (nộp được, trả phí và nhận kết quả trực tiếp)",
				"4": "mức độ 4 (nộp, trả phí, nhận kết quả trực tuyến)",
			},
			"42/2022": {
				whole: "toàn trình",
				part: "một phần",
				information: "chỉ cung cấp thông tin",
			},
			"224/2026": {
				whole: "toàn trình",
				part: "một phần",
				information: "chỉ cung cấp thông tin",
			},
		},
		laws: {
			"43/2011": "Nghị định 43/2011/NĐ-CP",
			"42/2022": "Nghị định 42/2022/NĐ-CP",
			"224/2026": "Nghị định 224/2026/NĐ-CP",
		},
		known: (level: string, law: string) => `Theo ${law}: ${level}.`,
		otherScale: (level: string, before: string, law: string) =>
			`Mới công bố theo ${before}: ${level}. Thang đo của ${law} khác, chưa công bố mức nên không quy đổi.`,
		unknown: (law: string) => `Chưa công bố mức theo ${law}.`,
		wholeByDefault: "Nghị định này lấy toàn trình làm mặc định; chỉ một phần thì phải công khai lý do.",
		reason: (reason: string) => `Lý do chưa toàn trình: ${reason}`,
		reasonOwed: "Chưa công khai lý do chưa toàn trình, dù phải công khai.",
		proactive: (level: string) =>
			`Dịch vụ công chủ động mức ${level} (thang riêng của Nghị định 224/2026/NĐ-CP, khác mức độ 1 đến 4 trước đây).`,
		short: {
			known: (level: string) => level,
			other: "chưa công bố theo thang hiện nay",
			unknown: "chưa công bố",
		},
	},
	{
		levels: {
			"43/2011": {
				"1": "level 1 (information only)",
				"2": "level 2 (forms to download)",
				"3": "level 3 (handed in online; paid and fetched in person)",
				"4": "level 4 (handed in, paid and delivered online)",
			},
			"42/2022": { whole: "whole", part: "in part", information: "information only" },
			"224/2026": { whole: "whole", part: "in part", information: "information only" },
		},
		laws: {
			"43/2011": "Decree 43/2011/NĐ-CP",
			"42/2022": "Decree 42/2022/NĐ-CP",
			"224/2026": "Decree 224/2026/NĐ-CP",
		},
		known: (level, law) => `Under ${law}: ${level}.`,
		otherScale: (level, before, law) =>
			`Announced under ${before} only: ${level}. The scale of ${law} is another one; no level has been announced on it, and none is converted.`,
		unknown: (law) => `No level announced under ${law}.`,
		wholeByDefault: "This decree takes whole for granted; a service in part has to publish why.",
		reason: (reason) => `Why not whole: ${reason}`,
		reasonOwed: "Why it is not whole has to be public and is not.",
		proactive: (level) =>
			`Proactive service, level ${level} (a scale of its own in Decree 224/2026/NĐ-CP, not the old levels 1 to 4).`,
		short: { known: (level) => level, other: "not announced on today's scale", unknown: "not announced" },
	},
);
