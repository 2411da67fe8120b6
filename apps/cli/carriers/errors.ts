import { defineProblems } from "#platform/problem/problem.ts";

interface Files {
	readonly [name: string]: string;
	readonly folder: string;
	readonly files: string;
}

export const carriersProblem = defineProblems("carriers", {
	"nothing-there": {
		kind: "invalid",
		vi: ({ folder, files }: Files) =>
			`Thư mục “${folder}” không có phần nào thay được. Cần ít nhất một thư mục con với đủ các tệp: ${files}.`,
		en: ({ folder, files }: Files) =>
			`The folder “${folder}” holds no part that could be put in place. It needs one of these with all its files: ${files}.`,
	},
	incomplete: {
		kind: "invalid",
		vi: ({ folder, files }: Files) =>
			`Thư mục “${folder}” thiếu hoặc hỏng: ${files}. Chưa thay gì. Hãy bổ sung rồi chạy lại.`,
		en: ({ folder, files }: Files) =>
			`The folder “${folder}” lacks, or holds damaged: ${files}. Nothing was replaced. Add them and run again.`,
	},
});
