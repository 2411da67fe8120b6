import { defineProblems } from "#platform/problem/problem.ts";

interface Fault {
	readonly [name: string]: string;
	readonly fault: string;
}

export const readPlanProblem = defineProblems("read-plan", {
	"file-unreadable": {
		kind: "not-found",
		vi: ({ fault }: Fault) => `Không mở được tệp (${fault}). Hãy kiểm tra đường dẫn và quyền đọc.`,
		en: ({ fault }: Fault) => `The file cannot be opened (${fault}). Check its path and that it may be read.`,
	},
});
