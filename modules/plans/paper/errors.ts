import { defineProblems } from "#platform/problem/problem.ts";

/** Refusals around the running text of a plan and its papers. */
export const paperProblem = defineProblems("plans", {
	"too-many-paragraphs": {
		kind: "invalid",
		vi: ({ most }: { most: number }) =>
			`Nhiều đoạn quá: cả văn bản không quá ${most} đoạn, mỗi dòng một đoạn.`,
		en: ({ most }: { most: number }) => `Too many paragraphs: ${most} at most, one a line.`,
	},
	"paragraph-too-long": {
		kind: "invalid",
		vi: ({ begins, most }: { begins: string; most: number }) =>
			`Đoạn “${begins}…” dài quá ${most} ký tự. Xin tách thành nhiều dòng.`,
		en: ({ begins, most }: { begins: string; most: number }) =>
			`The paragraph “${begins}…” is longer than ${most} characters. Please break it into lines.`,
	},
	"post-missing": {
		kind: "invalid",
		field: "chuc_vu",
		vi: () => "Ghi chức vụ của người ký, ví dụ: Chủ tịch; hoặc để trống cả phần người ký.",
		en: () => "State the post of who signs, or leave the whole signature empty.",
	},
	"body-missing": {
		kind: "invalid",
		field: "thay_mat",
		vi: () => "Ký TM. thì ghi thay mặt tập thể nào, ví dụ: Ủy ban nhân dân.",
		en: () => "TM. needs the collective in whose name it is signed.",
	},
	"for-post-missing": {
		kind: "invalid",
		field: "ky_thay",
		vi: () => "Ký KT., TL. hoặc TUQ. thì ghi thay cho chức vụ nào, ví dụ: Chủ tịch.",
		en: () => "KT., TL. and TUQ. need the post for which another signs.",
	},
	"for-post-too-much": {
		kind: "invalid",
		field: "ky_thay",
		vi: () => "Chỉ ghi chức vụ được ký thay khi ký KT., TL. hoặc TUQ.; nếu không, xin để trống.",
		en: () => "A post for which another signs belongs to KT., TL. and TUQ. only; leave it empty otherwise.",
	},
	"no-paper-of-that-name": {
		kind: "not-found",
		vi: () => "Không có văn bản này, hoặc kế hoạch chưa đến bước có văn bản này.",
		en: () => "There is no such paper, or the plan has not come so far.",
	},
});
