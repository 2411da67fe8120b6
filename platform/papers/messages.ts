import { defineMessages } from "../i18n/index.ts";

/** What a word processor shows of a written paper beside its words: styles of the writer's own, places to fill in. */
export const writingMessages = defineMessages(
	{
		rule: "Đường kẻ ngắn",
		empty: "Dòng trống",
		number: "Số văn bản",
		day: "Ngày ban hành",
		signature: "Chữ ký",
		name: "Họ và tên người ký",
	},
	{
		rule: "Short line",
		empty: "Empty line",
		number: "Number",
		day: "Day of issue",
		signature: "Signature",
		name: "Name of the signer",
	},
);
