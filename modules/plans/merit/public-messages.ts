import { defineMessages } from "#platform/i18n/index.ts";

/** Words of the public page of reward and criticism. */
export const publicMeritMessages = defineMessages(
	{
		title: "Khen thưởng, phê bình đã quyết định",
		lede: "Chỉ hiện những gì đã quyết định, cùng hồ sơ giữ hạn làm căn cứ. Đề nghị chưa quyết định và tên người không hiện ở đây.",
		count: (count: string) => `${count} quyết định`,
		none: "Chưa có quyết định nào",
		noneNext:
			"Khi một cơ quan giao việc quyết định khen thưởng hoặc phê bình từ hồ sơ, quyết định hiện ở đây.",
		heads: {
			body: "Cơ quan",
			kind: "Hình thức",
			giver: "Cơ quan quyết định",
			record: "Giữ hạn",
			before: "Cùng kỳ năm trước",
			paper: "Văn bản",
		},
		ofPerson: "một người của cơ quan",
		record: (onTime: string, judged: string, from: string, until: string) =>
			`${onTime} trên ${judged} việc đúng hạn, ${from} đến ${until}`,
		source: "hồ sơ thực hiện kế hoạch lúc đề nghị; văn bản do cơ quan quyết định ghi",
		data: "Khen thưởng, phê bình đã quyết định",
		dataAbout: "Cơ quan, hình thức, số việc đúng hạn và trễ làm căn cứ, cùng kỳ năm trước, văn bản, ngày.",
	},
	{
		title: "Reward and criticism that was decided",
		lede: "Only what was decided, with the record it rests on. Open proposals and names of people are not shown here.",
		count: (count) => (count === "1" ? "1 decision" : `${count} decisions`),
		none: "Nothing was decided yet",
		noneNext: "When a body that gave tasks decides on reward or criticism from the record, it appears here.",
		heads: {
			body: "Body",
			kind: "Kind",
			giver: "Decided by",
			record: "Dates kept",
			before: "Same part of the year before",
			paper: "Paper",
		},
		ofPerson: "one person of the body",
		record: (onTime, judged, from, until) => `${onTime} of ${judged} tasks on time, ${from} to ${until}`,
		source: "the record of plans when it was proposed; the paper as the deciding body entered it",
		data: "Reward and criticism that was decided",
		dataAbout: "Body, kind, tasks on time and late it rests on, the year before, paper, day.",
	},
);
