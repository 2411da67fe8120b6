import { defineProblems } from "../problem/problem.ts";

export const smsProblem = defineProblems("sms", {
	"settings-unreadable": {
		kind: "invalid",
		vi: ({ name }: { name: string }) =>
			`Thiết đặt ${name} không đọc được; cần một địa chỉ https:// của cổng tin nhắn.`,
		en: ({ name }: { name: string }) =>
			`The setting ${name} cannot be read; it must be the https:// address of the SMS gateway.`,
	},
});
