import { defineProblems } from "#platform/problem/problem.ts";

interface Named {
	readonly [name: string]: string;
	readonly name: string;
}

/** Refusals around papers that are read. */
export const readingProblem = defineProblems("plans", {
	"paper-no-plan": {
		kind: "invalid",
		field: "tep",
		vi: ({ name }: Named) =>
			`Tệp “${name}” không phải văn bản giao nhiệm vụ: không thấy nhiệm vụ nào, hoặc loại văn bản không phải kế hoạch, quyết định, chỉ thị, chương trình, công văn. Xin chọn tệp khác, hoặc soạn kế hoạch từ đầu.`,
		en: ({ name }: Named) =>
			`The file “${name}” gives no tasks: none was found, or it is neither a plan, decision, directive, programme nor letter. Choose another file, or begin a plan from nothing.`,
	},
	"reading-unknown": {
		kind: "not-found",
		vi: () => "Không có bản đọc này, hoặc Ông/Bà không soạn kế hoạch cho cơ quan đó.",
		en: () => "There is no such reading, or you do not draft for that body.",
	},
	"reading-decided": {
		kind: "conflict",
		vi: () =>
			"Bản đọc này đã được ghi vào một dự thảo. Xin mở dự thảo đó để sửa, hoặc đọc lại tệp thành bản đọc mới.",
		en: () => "A draft was already made of this reading. Change that draft, or read the file once more.",
	},
	"reading-body-unknown": {
		kind: "invalid",
		vi: ({ name }: Named) =>
			`Cơ quan chọn cho “${name}” không có trong danh sách của đơn vị. Xin chọn lại, hoặc để nguyên như văn bản ghi.`,
		en: ({ name }: Named) =>
			`The body chosen for “${name}” is not in the unit's list. Choose again, or leave it as the paper has it.`,
	},
});
