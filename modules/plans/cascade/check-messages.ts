import { defineMessages } from "#platform/i18n/messages.ts";

/** Words of the page of checks; the sentences of what is found stand in finding-messages.ts. */
export const checkMessages = defineMessages(
	{
		title: "Kiểm tra kế hoạch",
		found: (count: string, blocking: number) =>
			blocking > 0
				? `${count} điều cần xem, trong đó ${blocking} điều khiến chưa giao việc được`
				: `${count} điều cần xem, không có điều nào cản việc ban hành`,
		foundInIssued: (count: string) => `${count} điều đáng xem trong kế hoạch đã ban hành`,
		nothing: "Không tìm thấy điều gì cần sửa",
		lede: "Gương đối chiếu kế hoạch với kết quả chỉ số đã công bố, danh mục cơ quan, lịch nghỉ và kế hoạch cấp trên. Gương chỉ nêu, không tự sửa.",
		issued: "Kế hoạch đã ban hành: muốn sửa phải có văn bản sửa đổi hoặc thay thế.",
		unknownLeftOut:
			"Điều Gương không biết (chỉ số chưa có số liệu, kế hoạch cấp trên không có ở đây) thì không kiểm tra được, không có nghĩa là đúng.",
		facts: { blocking: "Cản ban hành", others: "Nên xem lại", tasks: "Nhiệm vụ", targets: "Chỉ tiêu" },
		blockingTitle: "Phải sửa trước khi ban hành",
		blockingSub: "Còn những điều này thì không giao việc được.",
		kinds: {
			paper: "Văn bản và kế hoạch cấp trên",
			figure: "Số liệu chỉ tiêu",
			node: "Nội dung chỉ số và nhiệm vụ",
			task: "Nhiệm vụ",
			body: "Cơ quan",
			day: "Thời hạn",
		},
		place: {
			plan: "Cả kế hoạch",
			target: (position: number, label: string) => `Chỉ tiêu ${position}: ${label}`,
			task: (position: number, text: string) => `Nhiệm vụ ${position}: ${text}`,
		},
		columns: { where: "Chỗ", what: "Điều tìm thấy" },
		more: (count: string) => `Xem cả ${count} chỗ`,
		ofOneKind: (title: string) => `Chỉ xem: ${title}`,
		all: "Xem mọi điều tìm thấy",
	},
	{
		title: "Checks of the plan",
		found: (count: string, blocking: number) =>
			blocking > 0
				? `${count} findings, ${blocking} of which keep tasks from being given`
				: `${count} findings, none of which keeps the plan from being issued`,
		foundInIssued: (count: string) => `${count} things worth a look in an issued plan`,
		nothing: "Nothing found that needs a change",
		lede: "The plan is held against published results of the index, the catalogue of bodies, the calendar and the plan above. Gương tells and repairs nothing.",
		issued: "The plan is issued: changing it takes a paper that amends or replaces it.",
		unknownLeftOut:
			"What Gương does not know (an index without figures, a plan above that is not kept here) cannot be checked; that does not make it right.",
		facts: { blocking: "Keep it from issue", others: "Worth a look", tasks: "Tasks", targets: "Targets" },
		blockingTitle: "To be changed before issue",
		blockingSub: "With these, tasks cannot be given.",
		kinds: {
			paper: "The paper and the plan above",
			figure: "Figures of the targets",
			node: "Nodes of the index and tasks",
			task: "Tasks",
			body: "Bodies",
			day: "Deadlines",
		},
		place: {
			plan: "The whole plan",
			target: (position: number, label: string) => `Target ${position}: ${label}`,
			task: (position: number, text: string) => `Task ${position}: ${text}`,
		},
		columns: { where: "Where", what: "What was found" },
		more: (count: string) => `See all ${count} places`,
		ofOneKind: (title: string) => `Only: ${title}`,
		all: "See everything found",
	},
);
