import type { Language } from "#platform/i18n/index.ts";
import { defineProblems } from "#platform/problem/problem.ts";
import type { RuleField } from "../domain/trees/rule-fields.ts";
import { ruleMessages } from "./rule-messages.ts";

const fieldsIn = (language: Language, fields: readonly RuleField[]): string =>
	fields.map((field) => `“${ruleMessages[language].fields[field].label}”`).join(", ");

/** Refusals around writing trees of indices. */
export const treeProblem = defineProblems("indices", {
	"tree-forbidden": {
		kind: "forbidden",
		vi: () =>
			"Bộ chỉ số của một tỉnh, một xã do cán bộ của chính nơi đó soạn; bộ chỉ số chung của cả nước do người quản trị toàn hệ thống soạn.",
		en: () =>
			"An index of a province or commune is written by those who work there; one of the whole country by an administrator of the whole installation.",
	},
	"tree-draft-unknown": {
		kind: "not-found",
		vi: () => "Không có bản soạn này.",
		en: () => "There is no such draft.",
	},
	"tree-draft-ended": {
		kind: "conflict",
		vi: () => "Bản soạn này đã công bố hoặc đã bỏ nên không sửa được. Muốn đổi, hãy lập phiên bản mới.",
		en: () => "This draft was published or dropped and cannot be changed. To change it, begin a new version.",
	},
	"tree-changed-meanwhile": {
		kind: "conflict",
		vi: () => "Cây vừa được sửa ở nơi khác. Xin xem bản hiện nay rồi gửi lại nếu vẫn cần.",
		en: () =>
			"The tree has just been changed elsewhere. Look at it as it is now and send again if still needed.",
	},
	"tree-index-unknown": {
		kind: "invalid",
		field: "chi_so",
		vi: () => "Chọn một bộ chỉ số trong danh sách.",
		en: () => "Choose an index from the list.",
	},
	"tree-index-taken": {
		kind: "invalid",
		field: "ky_hieu",
		vi: ({ code }: { code: string }) => `Ký hiệu ${code} đã có bộ chỉ số khác dùng. Xin đặt ký hiệu khác.`,
		en: ({ code }: { code: string }) =>
			`Another index is called ${code} already. Please choose another name.`,
	},
	"tree-index-unnamed": {
		kind: "invalid",
		field: "ky_hieu",
		vi: () => "Bộ chỉ số mới cần ký hiệu, tên tiếng Việt và tên tiếng Anh.",
		en: () => "A new index needs a short name, a Vietnamese name and an English name.",
	},
	"tree-source-unknown": {
		kind: "invalid",
		field: "chep_tu",
		vi: () => "Không có phiên bản để chép. Chọn một phiên bản trong danh sách, hoặc bắt đầu từ trống.",
		en: () => "There is no such version to copy. Choose one from the list, or begin with nothing.",
	},
	"tree-years-taken": {
		kind: "conflict",
		field: "tu_nam",
		vi: ({ version, year }: { version: string; year: number }) =>
			`Phiên bản ${version} đã dùng tên này hoặc đã áp dụng cho năm ${year}. Phiên bản mới phải có tên khác và bắt đầu từ năm sau đó.`,
		en: ({ version, year }: { version: string; year: number }) =>
			`Version ${version} bears this name or holds for ${year} already. A new version needs another name and begins in a later year.`,
	},
	"tree-has-faults": {
		kind: "conflict",
		vi: ({ count }: { count: number }) => `Cây còn ${count} chỗ sai nên chưa công bố được. Xin sửa trước.`,
		en: ({ count }: { count: number }) =>
			`The tree still has ${count} faults and cannot be published. Mend them first.`,
	},
	"tree-node-unknown": {
		kind: "not-found",
		vi: () => "Không có mục này trong cây.",
		en: () => "There is no such node in the tree.",
	},
	"tree-parent-unknown": {
		kind: "invalid",
		field: "cha",
		vi: () => "Chọn mục cha trong danh sách.",
		en: () => "Choose the node above from the list.",
	},
	"tree-parent-below": {
		kind: "invalid",
		field: "cha",
		vi: () => "Không chuyển được một mục vào dưới chính nó.",
		en: () => "A node cannot be moved below itself.",
	},
	"tree-second-total": {
		kind: "invalid",
		field: "ma",
		vi: () => "Cây đã có mục tổng. Hãy thêm mục này ở dưới một mục khác.",
		en: () => "The tree has a total already. Add this node below another one.",
	},
	"tree-total-stays": {
		kind: "invalid",
		field: "cha",
		vi: () => "Mục tổng luôn đứng trên cùng.",
		en: () => "The total always stands on top.",
	},
	"tree-code-taken": {
		kind: "invalid",
		field: "ma",
		vi: () => "Mã này đã có trong cây. Mỗi mục một mã.",
		en: () => "This code is in the tree already. Each node has its own.",
	},
	"tree-concept-taken": {
		kind: "invalid",
		field: "khai_niem",
		vi: () => "Đã có mục khác mang tên nối các năm này. Để trống thì Gương tự đặt.",
		en: () => "Another node has this name for joining years. Leave it empty and Gương makes one.",
	},
	"tree-rule-unreadable": {
		kind: "invalid",
		vi: ({ fields }: { fields: readonly RuleField[] }) =>
			`Chưa đọc được: ${fieldsIn("vi", fields)}. Số ghi như 1,5; mỗi bậc, mỗi loại một dòng.`,
		en: ({ fields }: { fields: readonly RuleField[] }) =>
			`Could not be read: ${fieldsIn("en", fields)}. Numbers are written like 1,5; one step or grade a line.`,
	},
	"tree-nothing-to-confirm": {
		kind: "invalid",
		vi: () => "Mục này chỉ có ở một phiên bản nên không có gì để so sánh.",
		en: () => "This stands in one version only, so there is nothing to compare.",
	},
	"tree-no-table": {
		kind: "invalid",
		field: "bang",
		vi: () => "Dán bảng vào ô, hoặc chọn tệp.",
		en: () => "Paste the table into the box, or choose a file.",
	},
});
