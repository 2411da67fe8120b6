import { defineMessages } from "#platform/i18n/messages.ts";

/** Words of asking others for answers and reports, and of taking tasks down from the plan above. */
export const dutyMessages = defineMessages(
	{
		/** become text of the plan itself */
		texts: {
			answer: {
				heading: "Tổ chức thực hiện",
				text: "Xây dựng kế hoạch thực hiện của cơ quan, địa phương mình và gửi cơ quan ban hành Kế hoạch này",
				output: "Kế hoạch của cơ quan, địa phương đã ban hành",
			},
			report: {
				heading: "Tổ chức thực hiện",
				text: "Báo cáo kết quả thực hiện Kế hoạch này với cơ quan ban hành",
				output: "Báo cáo kết quả thực hiện",
			},
		},
		title: "Yêu cầu trả lời và báo cáo",
		lede: "Giao một lần cho nhiều cơ quan: xây dựng kế hoạch của mình, hoặc báo cáo kết quả. Mỗi cơ quan có hạn riêng, tính từ một sự kiện; sự kiện chưa có ngày thì hạn chờ đến khi có ngày.",
		now: "Đã yêu cầu",
		nowNone: "Kế hoạch chưa yêu cầu ai trả lời hoặc báo cáo.",
		duty: (text: string, bodies: number) => `${text} (${bodies} cơ quan)`,
		add: "Thêm yêu cầu",
		fields: {
			kind: "Yêu cầu gì",
			kinds: {
				answer: "Xây dựng kế hoạch của mình",
				report: "Báo cáo kết quả",
			},
			kindHints: {
				answer: "Khi kế hoạch ấy được ban hành trong Gương, yêu cầu tự được ghi là đã trả lời.",
				report: "Gửi theo kỳ hoặc một lần.",
			},
			groups: "Ai phải làm",
			groupOptions: {
				leads: "Các cơ quan chủ trì nhiệm vụ trong kế hoạch",
				departments: "Các sở, ngành hoặc phòng của đơn vị",
				below: "Ủy ban nhân dân các đơn vị trực thuộc",
			},
			amount: "Trong bao nhiêu ngày",
			unit: "Tính theo",
			units: { day: "ngày (cả ngày nghỉ)", "working-day": "ngày làm việc" },
			anchor: "Kể từ",
			anchors: {
				issued: "ngày ban hành kế hoạch này",
				period: "ngày cuối của kỳ",
				published: (index: string, year: number) => `ngày công bố ${index} năm ${year}`,
			},
			recurrence: "Báo cáo mấy lần",
			recurrenceHint: "Chỉ dùng cho báo cáo. Kỳ báo cáo theo Nghị định 09/2019/NĐ-CP.",
			recurrences: {
				once: "một lần",
				quarterly: "hằng quý",
				"half-yearly": "sáu tháng và cả năm",
				yearly: "hằng năm",
			},
			save: "Thêm vào kế hoạch",
		},
		saved: (count: number) => `Đã thêm yêu cầu cho ${count} cơ quan.`,
		takeTitle: "Nhận việc từ kế hoạch cấp trên",
		takeHeadline: (open: number, all: number) =>
			open === 0
				? `Cả ${all} nhiệm vụ được giao đều đã có trong kế hoạch này`
				: `${open} trên ${all} nhiệm vụ được giao chưa có trong kế hoạch này`,
		takeNone: "Kế hoạch cấp trên không giao nhiệm vụ nào cho cơ quan của đơn vị",
		takeNoParent: "Kế hoạch này không dẫn kế hoạch cấp trên nào có trong Gương",
		takeNoParentHow:
			"Chọn kế hoạch cấp trên ở trang thông tin của kế hoạch, rồi trở lại đây để nhận việc được giao.",
		takeLede:
			"Nhiệm vụ được chép vào dự thảo với nội dung, sản phẩm, chỉ tiêu đo và hạn của cấp trên. Sau đó Ông/Bà chọn ai làm và sửa cho đúng nơi mình.",
		takeField: "Nhiệm vụ được giao, chưa có trong kế hoạch",
		takeSave: "Đưa vào kế hoạch",
		takeSaved: (count: number) =>
			`Đã đưa ${count} nhiệm vụ vào dự thảo. Xin chọn cơ quan chủ trì cho từng nhiệm vụ.`,
		takenAlready: "Đã có trong kế hoạch",
		due: (day: string) => `hạn ${day}`,
		lead: (names: string) => `cấp trên giao: ${names}`,
	},
	{
		texts: {
			answer: {
				heading: "Carrying out",
				text: "Draw up an own plan and send it to the issuer of this plan",
				output: "The body's own plan, issued",
			},
			report: {
				heading: "Carrying out",
				text: "Report on the result of this plan to its issuer",
				output: "Report on the result",
			},
		},
		title: "Ask for answers and reports",
		lede: "One step for many bodies: to draw up an own plan, or to report on the result. Each has its own date, counted from an event; while the event has no day the date waits for it.",
		now: "Asked for so far",
		nowNone: "The plan asks nobody for an answer or a report.",
		duty: (text: string, bodies: number) => `${text} (${bodies} bodies)`,
		add: "Ask for more",
		fields: {
			kind: "What is asked for",
			kinds: {
				answer: "An own plan",
				report: "A report on the result",
			},
			kindHints: {
				answer: "When that plan is issued in Gương, the duty is marked as answered by itself.",
				report: "Once, or period by period.",
			},
			groups: "Who is asked",
			groupOptions: {
				leads: "Bodies that lead a task of the plan",
				departments: "Departments of the unit",
				below: "People's Committees of the units below",
			},
			amount: "Within how many days",
			unit: "Counted in",
			units: { day: "days (days off included)", "working-day": "working days" },
			anchor: "From",
			anchors: {
				issued: "the date of this plan",
				period: "the last day of the period",
				published: (index: string, year: number) => `the publication of ${index} ${year}`,
			},
			recurrence: "How many reports",
			recurrenceHint: "For reports only. Reporting periods follow Decree 09/2019/NĐ-CP.",
			recurrences: {
				once: "one",
				quarterly: "every quarter",
				"half-yearly": "half-year and whole year",
				yearly: "every year",
			},
			save: "Add to the plan",
		},
		saved: (count: number) => `Asked of ${count} bodies.`,
		takeTitle: "Take tasks from the plan above",
		takeHeadline: (open: number, all: number) =>
			open === 0
				? `All ${all} tasks given are in this plan`
				: `${open} of ${all} tasks given are not in this plan yet`,
		takeNone: "The plan above gives no task to a body of this unit",
		takeNoParent: "This plan answers no plan that is kept in Gương",
		takeNoParentHow: "Choose the plan above on this plan's own page, then come back to take tasks from it.",
		takeLede:
			"A task is copied into the draft with the text, output, measure and date from above. You then choose who does it here and fit it to your place.",
		takeField: "Given, and not in this plan yet",
		takeSave: "Put into the plan",
		takeSaved: (count: number) =>
			`${count} tasks were put into the draft. Please choose a lead body for each.`,
		takenAlready: "In this plan already",
		due: (day: string) => `due ${day}`,
		lead: (names: string) => `given from above to: ${names}`,
	},
);
