import { defineMessages } from "#platform/i18n/messages.ts";
import type { DossierState } from "../domain/life/states.ts";

/** What a state means for who handed the dossier in: what is, and what to do. */
interface StateWords {
	readonly title: (handling: string, desk: string) => string;
	readonly next: (desk: string) => string;
}

interface ResultWords {
	readonly title: string;
	readonly closedTitle: string;
	readonly closedLede: string;
	readonly again: string;
	readonly states: Readonly<Record<DossierState, StateWords>>;
	readonly dossier: (code: string) => string;
	readonly dueBy: (moment: string, distance: string) => string;
	readonly overdue: (moment: string) => string;
	/** what the office owes whom it keeps waiting, before the letter and after its date has passed too */
	readonly owed: { readonly letter: string; readonly after: string };
	readonly noDue: string;
	readonly clockStands: string;
	readonly otherSystem: (source: string) => string;
	readonly where: string;
	readonly stepHeads: {
		readonly step: string;
		readonly place: string;
		readonly time: string;
		readonly state: string;
	};
	readonly stepNumber: (number: number) => string;
	readonly stepStates: {
		readonly done: string;
		readonly now: string;
		readonly returned: string;
		readonly later: string;
		readonly unknown: string;
	};
	readonly placeUnknown: string;
	readonly desk: string;
	readonly handling: string;
	readonly dates: string;
	readonly filed: string;
	readonly received: string;
	readonly limit: string;
	readonly firstDue: string;
	readonly due: string;
	readonly settled: string;
	readonly delivered: string;
	readonly history: string;
	readonly acts: { readonly result: string; readonly loss: string };
	readonly week: { readonly weekdays: readonly string[]; readonly to: string };
	readonly holidays: string;
	readonly letters: string;
	readonly letter: (day: string, newDay: string) => string;
	readonly letterReason: (reason: string) => string;
	readonly letterLate: string;
	readonly letterPhone: (phone: string) => string;
	readonly supplement: string;
	readonly supplementText: (desk: string) => string;
	readonly fetch: string;
	readonly fetchDesk: (desk: string) => string;
	readonly fetchBring: string;
	readonly fetchPost: string;
	readonly hours: string;
	readonly closesAt: (time: string) => string;
	readonly close: string;
	readonly closed: string;
}

const vi: ResultWords = {
	title: "Kết quả tra cứu hồ sơ",
	closedTitle: "Trang này đã đóng",
	closedLede:
		"Trang kết quả chỉ mở trong 30 phút và chỉ trên máy đã tra cứu, để người khác không xem được hồ sơ của Ông/Bà. Nếu vừa tra cứu mà vẫn thấy trang này, xin cho phép trình duyệt lưu cookie của Gương.",
	again: "Tra cứu lại",
	states: {
		filed: {
			title: (_, desk) => `Hồ sơ đã nộp, đang chờ ${desk} xem và tiếp nhận`,
			next: () => "Ông/Bà chưa phải làm gì. Thời hạn giải quyết tính từ khi hồ sơ được tiếp nhận.",
		},
		"awaiting-supplement": {
			title: () => "Hồ sơ còn thiếu, đang chờ Ông/Bà bổ sung",
			next: (desk) => `Xin xem phiếu yêu cầu bổ sung và nộp phần còn thiếu tại ${desk}.`,
		},
		refused: {
			title: (_, desk) => `${desk} không tiếp nhận hồ sơ này`,
			next: (desk) => `Lý do ghi trong phiếu từ chối đã gửi Ông/Bà. Cần hỏi thêm, xin liên hệ ${desk}.`,
		},
		received: {
			title: (handling) => `Hồ sơ đã được tiếp nhận, sắp chuyển đến ${handling}`,
			next: () => "Ông/Bà chưa phải làm gì.",
		},
		"in-handling": {
			title: (handling) => `Hồ sơ đang được giải quyết tại ${handling}`,
			next: () => "Ông/Bà chưa phải làm gì.",
		},
		returned: {
			title: (handling) => `${handling} trả lại hồ sơ để bổ sung`,
			next: (desk) =>
				`Xin nộp phần bổ sung tại ${desk}. Khi nhận đủ, thời hạn giải quyết được tính lại từ đầu.`,
		},
		settled: {
			title: () => "Đã có kết quả",
			next: (desk) => `Mời Ông/Bà nhận kết quả tại ${desk}.`,
		},
		correcting: {
			title: (handling) => `${handling} đang sửa sai sót trong kết quả`,
			next: () => "Khi sửa xong, trang này cho biết. Ông/Bà không phải nộp thêm tiền vì sai sót của cơ quan.",
		},
		delivered: { title: () => "Kết quả đã được trả", next: () => "Hồ sơ đã kết thúc." },
		closed: {
			title: () => "Hồ sơ đã đóng vì không nhận được phần bổ sung",
			next: (desk) => `Ông/Bà có thể nộp hồ sơ mới tại ${desk}.`,
		},
		stopped: {
			title: () => "Hồ sơ đã dừng theo yêu cầu của người nộp",
			next: (desk) => `Nếu Ông/Bà không yêu cầu dừng, xin báo ngay ${desk}.`,
		},
	},
	dossier: (code) => `Mã hồ sơ ${code}`,
	dueBy: (moment, distance) => `Hẹn trả kết quả trước ${moment} (${distance}).`,
	overdue: (moment) => `Đã quá hẹn: lẽ ra có kết quả trước ${moment}.`,
	owed: {
		letter:
			"Cơ quan phải gửi Ông/Bà thư xin lỗi, nêu lý do và hẹn lại ngày (Nghị định 118/2025/NĐ-CP, điều 19 khoản 6). Chưa nhận được thì Ông/Bà có quyền hỏi tại nơi tiếp nhận.",
		after:
			"Ngày hẹn lại cũng đã qua. Ông/Bà có quyền hỏi lý do tại nơi tiếp nhận, hoặc gửi phản ánh, kiến nghị.",
	},
	noDue: "Hồ sơ này không có ngày hẹn trong hệ thống.",
	clockStands: "Thời hạn đang tạm dừng cho đến khi hồ sơ đủ.",
	otherSystem: (source) =>
		`Hồ sơ được giải quyết trên hệ thống ${source}. Gương chỉ ghi lại những ngày mà hệ thống đó gửi sang, có thể chậm hơn thực tế.`,
	where: "Hồ sơ đang ở đâu",
	stepHeads: { step: "Bước", place: "Nơi làm", time: "Thời hạn", state: "Tình trạng" },
	stepNumber: (number) => `Bước ${number}`,
	stepStates: {
		done: "đã qua",
		now: "đang ở đây",
		returned: "chờ Ông/Bà bổ sung",
		later: "chưa đến",
		unknown: "chưa rõ",
	},
	placeUnknown: "chưa ghi",
	desk: "Nơi tiếp nhận và trả kết quả",
	handling: "Cơ quan giải quyết",
	dates: "Các ngày và cách tính",
	filed: "Nộp",
	received: "Tiếp nhận đủ, hợp lệ",
	limit: "Thời hạn giải quyết",
	firstDue: "Ngày hẹn ban đầu",
	due: "Ngày hẹn hiện nay",
	settled: "Có kết quả",
	delivered: "Trả kết quả",
	history: "Những việc đã làm",
	acts: { result: "Có kết quả giải quyết", loss: "Cơ quan ghi nhận giấy tờ bị mất hoặc hỏng và sẽ liên hệ" },
	week: {
		weekdays: ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"],
		to: "đến",
	},
	holidays: "Nghỉ các ngày lễ.",
	letters: "Thư xin lỗi",
	letter: (day, newDay) =>
		`Thư ngày ${day} xin lỗi vì chưa trả được kết quả đúng hẹn, hẹn lại ngày ${newDay}.`,
	letterReason: (reason) => `Lý do: ${reason}.`,
	letterLate: "Thư này gửi muộn hơn quy định.",
	letterPhone: (phone) => `Điện thoại hỏi về hồ sơ: ${phone}.`,
	supplement: "Cần bổ sung gì",
	supplementText: (desk) =>
		`Giấy tờ cần bổ sung ghi trong phiếu đã gửi Ông/Bà. Trang này không ghi lại, vì ai cầm giấy tiếp nhận cũng xem được trang này. Nếu không còn phiếu, xin hỏi ${desk}.`,
	fetch: "Nhận kết quả",
	fetchDesk: (desk) => `Tại ${desk}.`,
	fetchBring: "Mang theo giấy tiếp nhận và giấy tờ tùy thân. Người nhận thay mang thêm giấy ủy quyền.",
	fetchPost: "Ông/Bà đã đăng ký nhận kết quả qua bưu chính: kết quả được gửi đến địa chỉ đã ghi khi nộp.",
	hours: "Giờ làm việc",
	closesAt: (time) => `Trang này tự đóng lúc ${time}. Dùng máy của người khác thì nên đóng ngay.`,
	close: "Đóng trang này",
	closed: "Đã đóng trang kết quả.",
};

const en: ResultWords = {
	title: "A dossier looked up",
	closedTitle: "This page has closed",
	closedLede:
		"The page of a result is open for 30 minutes, and only on the device that looked it up, so that nobody else sees your dossier. If you have just looked it up, please let the browser keep cookies of Gương.",
	again: "Look up again",
	states: {
		filed: {
			title: (_, desk) => `Filed; ${desk} has yet to look at it and receive it`,
			next: () => "There is nothing for you to do yet. The time limit begins when it is received.",
		},
		"awaiting-supplement": {
			title: () => "Something is missing; the dossier waits for you",
			next: (desk) => `Please see the request you were given and hand in what is missing at ${desk}.`,
		},
		refused: {
			title: (_, desk) => `${desk} did not receive this dossier`,
			next: (desk) => `The reason is on the notice you were given. For questions, please ask ${desk}.`,
		},
		received: {
			title: (handling) => `Received, about to be handed over to ${handling}`,
			next: () => "There is nothing for you to do.",
		},
		"in-handling": {
			title: (handling) => `Being handled by ${handling}`,
			next: () => "There is nothing for you to do.",
		},
		returned: {
			title: (handling) => `${handling} returned the dossier for a supplement`,
			next: (desk) =>
				`Please hand the supplement in at ${desk}. Once it is complete, the time limit begins anew.`,
		},
		settled: { title: () => "The result is there", next: (desk) => `Please fetch it at ${desk}.` },
		correcting: {
			title: (handling) => `${handling} is correcting a fault in the result`,
			next: () => "This page will tell when it is done. You pay nothing for a mistake of the office.",
		},
		delivered: { title: () => "The result was delivered", next: () => "The dossier has ended." },
		closed: {
			title: () => "Closed, since the supplement did not come",
			next: (desk) => `You can hand in a new dossier at ${desk}.`,
		},
		stopped: {
			title: () => "Stopped as the person who handed it in asked",
			next: (desk) => `If you did not ask for this, please tell ${desk} at once.`,
		},
	},
	dossier: (code) => `Dossier ${code}`,
	dueBy: (moment, distance) => `The result is promised by ${moment} (${distance}).`,
	overdue: (moment) => `Late: the result was due by ${moment}.`,
	owed: {
		letter:
			"The office owes you a letter that says sorry, gives the reason and names a new date (Decree 118/2025/NĐ-CP, article 19(6)). If none has come, you may ask at the desk.",
		after: "The new date has passed as well. You may ask for the reason at the desk, or send a petition.",
	},
	noDue: "No date is known for this dossier.",
	clockStands: "The clock stands still until the dossier is complete.",
	otherSystem: (source) =>
		`This dossier is handled in the system ${source}. Gương only keeps the dates that system sends, which may come late.`,
	where: "Where it is",
	stepHeads: { step: "Step", place: "Where", time: "Time", state: "State" },
	stepNumber: (number) => `Step ${number}`,
	stepStates: {
		done: "done",
		now: "here now",
		returned: "waits for your supplement",
		later: "not yet",
		unknown: "not known",
	},
	placeUnknown: "not stated",
	desk: "Desk",
	handling: "Body that settles it",
	dates: "The dates and how they came about",
	filed: "Handed in",
	received: "Received as full and valid",
	limit: "Time limit",
	firstDue: "First date",
	due: "Date now",
	settled: "Result",
	delivered: "Delivered",
	history: "What was done",
	acts: {
		result: "Result recorded",
		loss: "The office recorded that papers were lost or damaged and will be in touch",
	},
	week: {
		weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
		to: "to",
	},
	holidays: "Closed on public holidays.",
	letters: "Letters of apology",
	letter: (day, newDay) =>
		`A letter of ${day} says sorry for not keeping the date and names a new one, ${newDay}.`,
	letterReason: (reason) => `Reason: ${reason}.`,
	letterLate: "This letter was sent later than the law demands.",
	letterPhone: (phone) => `Telephone for questions: ${phone}.`,
	supplement: "What is missing",
	supplementText: (desk) =>
		`The papers are named on the request you were given. This page does not repeat them, since anyone who holds the receipt can see it. If you no longer have the request, please ask ${desk}.`,
	fetch: "Fetching the result",
	fetchDesk: (desk) => `At ${desk}.`,
	fetchBring:
		"Bring the receipt and an identity paper. Somebody sent by you also brings a letter of authority.",
	fetchPost: "You asked for the result by post: it is sent to the address you gave.",
	hours: "Office hours",
	closesAt: (time) => `This page closes at ${time}. On somebody else's device, close it now.`,
	close: "Close this page",
	closed: "The page of the result was closed.",
};

/** What who handed a dossier in reads about it. */
export const resultMessages = defineMessages(vi, en);
