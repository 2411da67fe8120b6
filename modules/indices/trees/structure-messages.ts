import { defineMessages } from "#platform/i18n/messages.ts";

/** Reading a published tree. */
export const structureMessages = defineMessages(
	{
		public: {
			listTitle: "Cấu trúc các bộ chỉ số",
			listLede: "Mỗi bộ chỉ số đo gì, mục nào tối đa bao nhiêu điểm, tính ra sao, theo từng phiên bản.",
			title: (index: string, version: string) => `Cấu trúc ${index}, phiên bản ${version}`,
			lede: (count: number, maximum: string, years: string) =>
				`${count} mục${maximum === "" ? "" : `, tối đa ${maximum} điểm`}, áp dụng ${years}.`,
			tree: "Các mục và cách tính",
			nodes: "Mục",
			memory: "Mục ghi “theo trí nhớ” chưa đối chiếu được với danh mục gốc của nơi công bố.",
			fromMemory: "theo trí nhớ",
			verified: "đã đối chiếu",
			check: "Đối chiếu",
			changes: (before: string) => `Thay đổi so với phiên bản ${before}`,
			noChanges: "Không có mục nào đổi.",
			verdict: "So sánh qua các năm",
			unsaid: "chưa ai xác nhận",
			download: (index: string, version: string) => `Cây ${index} ${version}`,
			others: "Các phiên bản",
			publishedOn: (day: string) => `Công bố trên Gương ngày ${day}.`,
			level: (level: number) => `cấp ${level}`,
			trail: "Chỉ số",
		},
	},
	{
		public: {
			listTitle: "Structure of the indices",
			listLede:
				"What each index measures, how many points each node is worth and how it is counted, version by version.",
			title: (index, version) => `Structure of ${index}, version ${version}`,
			lede: (count, maximum, years) =>
				`${count} nodes${maximum === "" ? "" : `, at most ${maximum} points`}, holds ${years}.`,
			tree: "Nodes and rules",
			nodes: "Node",
			memory: "Nodes marked “from memory” could not be checked against the publisher's own list.",
			fromMemory: "from memory",
			verified: "checked",
			check: "Checked",
			changes: (before) => `What changed against version ${before}`,
			noChanges: "Nothing changed.",
			verdict: "Comparing over the years",
			unsaid: "not confirmed by anyone",
			download: (index, version) => `Tree of ${index} ${version}`,
			others: "Versions",
			publishedOn: (day) => `Published on Gương on ${day}.`,
			level: (level) => `level ${level}`,
			trail: "Indices",
		},
	},
);
