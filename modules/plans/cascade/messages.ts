import { defineMessages } from "#platform/i18n/messages.ts";

/** Words that the pages of this room share. */
export const cascadeMessages = defineMessages(
	{
		pagesLabel: "Các trang của kế hoạch",
		pages: {
			plan: "Kế hoạch",
			"kiem-tra": "Kiểm tra",
			"bao-phu": "Bảng bao phủ",
			"nhan-viec": "Nhận việc từ cấp trên",
			"giao-tra-loi": "Yêu cầu trả lời, báo cáo",
			"tra-loi": "Trả lời của cấp dưới",
			"tong-hop": "Tổng hợp",
		},
	},
	{
		pagesLabel: "Pages of the plan",
		pages: {
			plan: "The plan",
			"kiem-tra": "Checks",
			"bao-phu": "Coverage",
			"nhan-viec": "Take tasks from above",
			"giao-tra-loi": "Ask for answers and reports",
			"tra-loi": "Answers from below",
			"tong-hop": "Roll-up",
		},
	},
);
