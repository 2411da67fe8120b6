import { defineMessages } from "#platform/i18n/messages.ts";

/** Words of the page that lays the nodes of an index over tasks and bodies. */
export const coverageMessages = defineMessages(
	{
		title: "Bảng bao phủ nội dung chỉ số",
		empty: (count: number, of: number) =>
			count === 0
				? `Cả ${of} nội dung đều đã có nhiệm vụ`
				: `${count} trên ${of} nội dung chưa có nhiệm vụ nào`,
		lede: "Mỗi dòng là một nội dung của bộ chỉ số. Nhiệm vụ gắn với nội dung thành phần được tính cho cả nội dung cấp trên của nó.",
		noIndex: "Kế hoạch không gắn với bộ chỉ số nào",
		noIndexHow:
			"Chọn bộ chỉ số ở trang thông tin của kế hoạch và gắn nhiệm vụ với nội dung chỉ số, bảng này sẽ cho thấy chỗ còn trống.",
		nodes: "Nội dung và nhiệm vụ",
		nodesSub: (index: string) => `Bộ chỉ số ${index}, đến nội dung thành phần.`,
		columns: {
			node: "Nội dung",
			tasks: "Nhiệm vụ",
			leads: "Cơ quan chủ trì",
			target: "Chỉ tiêu",
			weak: "Kết quả gần nhất",
		},
		none: "Chưa có nhiệm vụ",
		noTarget: "không đặt",
		weak: (year: number) => `yếu, năm ${year}`,
		notWeak: "không thuộc nhóm yếu",
		notKnown: "chưa có thông tin",
		moreLeads: (count: number) => `và ${count} cơ quan khác`,
		matrix: "Nội dung và cơ quan chủ trì",
		matrixSub: "Số nhiệm vụ ở mỗi ô. Ô ghi “trống” là chưa ai làm gì cho nội dung ấy.",
		matrixEmpty: "trống",
		below: "Các đơn vị trực thuộc",
		nobody: "Chưa có cơ quan chủ trì",
		unbound: "Nhiệm vụ không gắn với nội dung nào",
		unboundSub: "Có thể đúng như vậy; nếu không, xin gắn nội dung ở trang của nhiệm vụ.",
		unboundNone: "Mọi nhiệm vụ đều đã gắn với nội dung chỉ số.",
		task: "Nhiệm vụ",
	},
	{
		title: "Coverage of the index",
		empty: (count: number, of: number) =>
			count === 0 ? `All ${of} nodes have a task` : `${count} of ${of} nodes have no task`,
		lede: "Each row is a node of the index. A task bound to a part counts for the node above it too.",
		noIndex: "The plan is not bound to an index",
		noIndexHow:
			"Choose the index on the plan's own page and bind tasks to its nodes; this table then shows what is left empty.",
		nodes: "Nodes and tasks",
		nodesSub: (index: string) => `Index ${index}, down to sub-dimensions.`,
		columns: {
			node: "Node",
			tasks: "Tasks",
			leads: "Lead bodies",
			target: "Target",
			weak: "Newest result",
		},
		none: "No task yet",
		noTarget: "none set",
		weak: (year: number) => `weak, ${year}`,
		notWeak: "not among the weak",
		notKnown: "no information yet",
		moreLeads: (count: number) => `and ${count} more`,
		matrix: "Nodes and lead bodies",
		matrixSub:
			"Number of tasks in each cell. A cell that says “empty” means that nobody does anything for it.",
		matrixEmpty: "empty",
		below: "Units below",
		nobody: "No lead body yet",
		unbound: "Tasks bound to no node",
		unboundSub: "That may be right; if not, bind them on the page of the task.",
		unboundNone: "Every task is bound to a node of the index.",
		task: "Task",
	},
);
