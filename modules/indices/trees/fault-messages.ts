import { defineMessages } from "#platform/i18n/messages.ts";

/** What is wrong with a tree or a row of a table, and what became of a node, in words. */
export const faultMessages = defineMessages(
	{
		tree: {
			"no-nodes": () => "Cây chưa có mục nào.",
			"years-reversed": () => "Năm cuối đứng trước năm đầu.",
			"code-twice": () => "Mã này có hai lần.",
			"concept-twice": () => "Tên nối các năm này có hai lần.",
			"parent-unknown": (found: string) => `Không có mục cha ${found}.`,
			circle: () => "Mục này nằm dưới chính nó.",
			"several-roots": (found: string) => `Có ${found} mục tổng; chỉ được một.`,
			"no-root": () => "Không có mục tổng.",
			"bounds-reversed": () => "Điểm thấp nhất lớn hơn điểm tối đa.",
			"weight-missing": () => "Mục cha cộng có trọng số mà mục này chưa ghi trọng số.",
			"weight-negative": () => "Trọng số không được âm.",
			"weights-do-not-add-up": (found: string, expected: string) =>
				`Trọng số các mục con cộng lại bằng ${found}, phải bằng ${expected}.`,
			"maxima-do-not-add-up": (found: string, expected: string) =>
				`Điểm tối đa các mục con cộng lại bằng ${found}, mục này ghi ${expected}.`,
			"minima-do-not-add-up": (found: string, expected: string) =>
				`Điểm thấp nhất các mục con cộng lại bằng ${found}, mục này ghi ${expected}.`,
			"rule-needs-maximum": () => "Cách tính này cần điểm tối đa.",
			"steps-out-of-order": () => "Các bậc chưa theo thứ tự tăng dần.",
			"children-without-rule": () => "Mục này có mục con nhưng cách tính không dùng mục con.",
			"threshold-out-of-range": () => "Phần mục con cần có phải từ 0 đến 1.",
			"label-missing": (found: string) => `Còn trống: ${found}.`,
			"parent-after-child": () => "Mục cha đứng sau mục con.",
			"range-reversed": (found: string, expected: string) => `Khoảng ngược: từ ${found} đến ${expected}.`,
			"share-out-of-range": (found: string) => `Tỷ lệ ${found} nằm ngoài khoảng 0–100 %.`,
			"rule-needs-children": () =>
				"Cách tính này cần mục con mà mục này chưa có. Thêm mục con hoặc đổi cách tính.",
		},
		blank: {
			code: "mã",
			concept: "tên nối các năm",
			"label.vi": "tên tiếng Việt",
			"label.en": "tên tiếng Anh",
		},
		row: {
			"code-form": (typed: string) =>
				`Mã “${typed}” không dùng được: tối đa 20 chữ, số, dấu chấm, không có dấu cách.`,
			"code-twice": (typed: string) => `Mã “${typed}” có hai lần.`,
			"parent-unknown": (typed: string) => `Không có mục cha “${typed}” trong bảng.`,
			"rule-unknown": (typed: string) =>
				`Không hiểu cách tính “${typed}”. Dùng: cộng, tỷ lệ từ 95, bậc 50=0,5; 80=1, xếp loại A=100; B=60, hài lòng, trung bình, chấm điểm.`,
			"second-total": (typed: string) =>
				`Mục “${typed}” không có mục cha trong khi đã có mục tổng. Ghi mã mục cha, hoặc đặt mã mục tổng là TONG.`,
			circle: (typed: string) => `Mục “${typed}” nằm dưới chính nó.`,
		},
		changes: {
			added: "thêm mới",
			removed: "bỏ",
			moved: "chuyển chỗ",
			renumbered: (before: string, after: string) => `đổi mã ${before} thành ${after}`,
			reweighted: (before: string, after: string) => `trọng số ${before} thành ${after}`,
			rescaled: {
				minimum: (before: string, after: string) => `điểm thấp nhất ${before} thành ${after}`,
				maximum: (before: string, after: string) => `điểm tối đa ${before} thành ${after}`,
			},
			relabelled: "đổi tên",
			"turned-round": "đổi chiều tốt xấu",
			"rule-changed": "đổi cách tính",
			"missing-rule-changed": "đổi cách xử lý khi thiếu",
			none: "không đổi",
		},
		verdicts: {
			comparable: "so sánh được",
			rebased: "cùng tên, thước đo khác",
			"not-comparable": "không so sánh được",
		},
		reasons: {
			entered: "đã ghi trong bảng so sánh",
			"only-in-one": "chỉ có ở một phiên bản",
			"measured-otherwise": "thang điểm hoặc cách tính đổi",
			"parts-changed": "có mục bên dưới đổi",
			same: "không có gì đổi",
		},
	},
	{
		tree: {
			"no-nodes": () => "The tree has no nodes yet.",
			"years-reversed": () => "The last year is before the first.",
			"code-twice": () => "This code stands twice.",
			"concept-twice": () => "This name for joining years stands twice.",
			"parent-unknown": (found) => `There is no node ${found} above.`,
			circle: () => "This node lies below itself.",
			"several-roots": (found) => `There are ${found} totals; only one is allowed.`,
			"no-root": () => "There is no total.",
			"bounds-reversed": () => "The lowest score is above the maximum.",
			"weight-missing": () => "The node above is a weighted sum, and this one has no weight.",
			"weight-negative": () => "A weight cannot be negative.",
			"weights-do-not-add-up": (found, expected) =>
				`The weights of the parts add up to ${found} instead of ${expected}.`,
			"maxima-do-not-add-up": (found, expected) =>
				`The maxima of the parts add up to ${found}; this node says ${expected}.`,
			"minima-do-not-add-up": (found, expected) =>
				`The lowest scores of the parts add up to ${found}; this node says ${expected}.`,
			"rule-needs-maximum": () => "This rule needs a maximum.",
			"steps-out-of-order": () => "The steps do not rise.",
			"children-without-rule": () => "This node has parts, but its rule does not use them.",
			"threshold-out-of-range": () => "The share of parts needed must be between 0 and 1.",
			"label-missing": (found) => `Still empty: ${found}.`,
			"parent-after-child": () => "The node above stands after its part.",
			"range-reversed": (found, expected) => `The range is reversed: from ${found} to ${expected}.`,
			"share-out-of-range": (found) => `The share ${found} is beyond 0–100%.`,
			"rule-needs-children": () => "This rule needs parts, and there are none. Add parts or change the rule.",
		},
		blank: {
			code: "code",
			concept: "name for joining years",
			"label.vi": "Vietnamese name",
			"label.en": "English name",
		},
		row: {
			"code-form": (typed) =>
				`The code “${typed}” cannot be used: up to 20 letters, figures, points, no spaces.`,
			"code-twice": (typed) => `The code “${typed}” stands twice.`,
			"parent-unknown": (typed) => `There is no node “${typed}” in the table.`,
			"rule-unknown": (typed) =>
				`The rule “${typed}” is not understood. Use: sum, tỷ lệ từ 95, bậc 50=0,5; 80=1, xếp loại A=100; B=60, positive, mean, given.`,
			"second-total": (typed) =>
				`“${typed}” has nothing above it while there is a total. Give the code above, or call the total TONG.`,
			circle: (typed) => `“${typed}” lies below itself.`,
		},
		changes: {
			added: "added",
			removed: "removed",
			moved: "moved",
			renumbered: (before, after) => `code ${before} became ${after}`,
			reweighted: (before, after) => `weight ${before} became ${after}`,
			rescaled: {
				minimum: (before, after) => `lowest score ${before} became ${after}`,
				maximum: (before, after) => `maximum ${before} became ${after}`,
			},
			relabelled: "renamed",
			"turned-round": "direction turned round",
			"rule-changed": "rule changed",
			"missing-rule-changed": "treatment of what is missing changed",
			none: "unchanged",
		},
		verdicts: {
			comparable: "comparable",
			rebased: "same name, another measure",
			"not-comparable": "not comparable",
		},
		reasons: {
			entered: "entered in the table of comparability",
			"only-in-one": "stands in one version only",
			"measured-otherwise": "scale or rule changed",
			"parts-changed": "something below it changed",
			same: "nothing changed",
		},
	},
);
