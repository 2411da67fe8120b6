import { defineMessages } from "#platform/i18n/index.ts";

export const yearMessages = defineMessages(
	{
		digits: "Ghi năm bằng bốn chữ số, ví dụ 2026.",
		range: (from: number, to: number) => `Năm phải từ ${from} đến ${to}.`,
	},
	{
		digits: "Four digits, such as 2026.",
		range: (from, to) => `The year must be ${from} to ${to}.`,
	},
);
