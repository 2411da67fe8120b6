import { defineProblems } from "../problem/problem.ts";

export const jobsProblem = defineProblems("jobs", {
	"not-dead": {
		kind: "conflict",
		vi: ({ id }: { id: string }) =>
			`Việc nền số ${id} không còn trong danh sách việc hỏng: có người đã cho chạy lại hoặc đã bỏ. Hãy xem lại danh sách.`,
		en: ({ id }: { id: string }) =>
			`Job ${id} is no longer among the dead jobs: somebody retried or discarded it. Look at the list again.`,
	},
});
