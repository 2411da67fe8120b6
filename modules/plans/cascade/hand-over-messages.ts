import { defineMessages } from "#platform/i18n/messages.ts";

/** Words of the pages about open work of bodies that are no more. */
export const handOverMessages = defineMessages(
	{
		title: "Việc của cơ quan không còn",
		deskAbout: "Bàn giao hoặc kết thúc việc dở dang của cơ quan đã giải thể, sáp nhập.",
		headline: (work: string, bodies: string) => `${work} việc của ${bodies} cơ quan không còn, chờ bàn giao`,
		none: "Không có việc nào chờ bàn giao",
		noneWhy:
			"Khi một cơ quan giải thể hoặc sáp nhập mà còn việc chưa xong, việc ấy sẽ hiện ở đây cho cơ quan đầu mối của đơn vị kế thừa.",
		lede: "Việc của cơ quan không còn không tính là trễ của ai và không tự chuyển cho ai. Một người có tên bàn giao cho cơ quan kế thừa, hoặc kết thúc có lý do; mọi bước được ghi lại.",
		columns: {
			body: "Cơ quan",
			lastDay: "Tồn tại đến",
			heirs: "Nơi kế thừa",
			open: "Việc chưa xong",
			past: "Đã quá hạn",
		},
		unknownDay: "chưa rõ ngày",
		noHeirs: "đơn vị vẫn còn, chọn cơ quan khác của đơn vị",
		settle: (body: string) => `Bàn giao việc của ${body}`,
		ended: (day: string) => `Cơ quan này tồn tại đến hết ngày ${day}.`,
		took: (units: string) => `Nơi kế thừa: ${units}.`,
		work: "Việc chưa xong",
		chooseAll: "Chỉ những việc được đánh dấu mới được bàn giao.",
		due: (day: string) => `hạn ${day}`,
		noDue: "chưa có hạn",
		how: "Làm gì với những việc này",
		hows: {
			"hand-over": "Bàn giao cho cơ quan khác",
			close: "Kết thúc, không ai làm tiếp",
		},
		howHints: {
			"hand-over": "Cơ quan nhận bắt đầu lại; số liệu cơ quan cũ đã khai vẫn nằm trong lịch sử.",
			close: "Việc dừng lại với lý do dưới đây và không mở lại được.",
		},
		to: "Cơ quan nhận",
		toHint: "Chỉ cần khi bàn giao.",
		date: "Hạn mới",
		dateHint:
			"Để trống thì giữ hạn cũ: việc quá hạn sẽ trễ ngay ở cơ quan nhận. Hạn đầu tiên vẫn hiện trong lịch sử.",
		reason: "Lý do, căn cứ",
		reasonHint: "Ví dụ: Nghị quyết sáp nhập, biên bản bàn giao số …",
		save: "Ghi nhận",
		saved: (count: number) => `Đã ghi nhận ${count} việc.`,
		more: (shown: string, all: string) =>
			`Đang hiện ${shown} trên ${all} việc; phần còn lại hiện sau khi xử lý những việc này.`,
	},
	{
		title: "Work of bodies that are no more",
		deskAbout: "Hand over or close what abolished and merged bodies left open.",
		headline: (work: string, bodies: string) =>
			`${work} pieces of work of ${bodies} bodies that are no more wait to be handed over`,
		none: "Nothing waits to be handed over",
		noneWhy:
			"When a body is abolished or merged with work still open, that work appears here for the coordinator of the unit that took over.",
		lede: "Such work is nobody's lateness and moves to nobody by itself. A named person hands it over to a body that took over, or closes it with a reason; every step is recorded.",
		columns: {
			body: "Body",
			lastDay: "Existed until",
			heirs: "Taken over by",
			open: "Open work",
			past: "Past its date",
		},
		unknownDay: "day not known",
		noHeirs: "its unit stands: choose another body of it",
		settle: (body: string) => `Hand over the work of ${body}`,
		ended: (day: string) => `This body existed until ${day}.`,
		took: (units: string) => `Taken over by: ${units}.`,
		work: "Open work",
		chooseAll: "Only what is ticked is handed over.",
		due: (day: string) => `due ${day}`,
		noDue: "no date",
		how: "What becomes of it",
		hows: {
			"hand-over": "Hand it over to another body",
			close: "Close it; nobody goes on with it",
		},
		howHints: {
			"hand-over": "The receiving body begins anew; what the old one declared stays in the history.",
			close: "It stops with the reason below and cannot be opened again.",
		},
		to: "Receiving body",
		toHint: "Needed only for handing over.",
		date: "New date",
		dateHint:
			"Left empty the old date holds: work past its date is late at once there. The first date stays in the history.",
		reason: "Reason and legal ground",
		reasonHint: "Such as the resolution on the merger, or the minutes of the handing over",
		save: "Record",
		saved: (count: number) => `${count} pieces of work recorded.`,
		more: (shown: string, all: string) =>
			`Showing ${shown} of ${all}; the rest appears once these are settled.`,
	},
);
