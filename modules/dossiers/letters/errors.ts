import { Temporal } from "temporal-polyfill";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { defineProblems } from "#platform/problem/problem.ts";

type Day = { readonly day: string };
const shown = (day: string, language: Language) => formatDay(Temporal.PlainDate.from(day), language);

/** Refusals around apology letters and what is told to the superior. */
export const letterProblem = defineProblems("dossiers", {
	"letter-unknown": {
		kind: "not-found",
		vi: () => "Không có thư này, hoặc thư thuộc hồ sơ mà Ông/Bà không được xem.",
		en: () => "There is no such letter, or its dossier is not yours to see.",
	},
	"letter-not-yours": {
		kind: "forbidden",
		vi: () =>
			"Người của cơ quan giải quyết soạn thư và lấy số; người đứng đầu, hoặc cấp phó phụ trách lĩnh vực, ký và phát hành.",
		en: () =>
			"People of the body that settles the dossier draft and number a letter; its head, or the deputy for the field, signs and issues it.",
	},
	"letter-exists": {
		kind: "conflict",
		vi: () =>
			"Hồ sơ này đã có thư xin lỗi. Mỗi hồ sơ chỉ xin lỗi và hẹn lại một lần; thư chưa phát hành thì sửa hoặc rút thư đó.",
		en: () =>
			"This dossier has its apology letter. There is one and one new date only; a letter that is not issued can be changed or withdrawn.",
	},
	"letter-issued-already": {
		kind: "conflict",
		vi: ({ reference, day }: Day & { readonly reference: string }) =>
			`Hồ sơ này đã được xin lỗi và hẹn lại đến ngày ${shown(day, "vi")} bằng thư số ${reference}; chỉ được một lần. Nay có thể: trả kết quả; từ chối có lý do; trả hồ sơ để bổ sung; gọi điện cho người nộp và ghi lại ở thư đó; giải trình với cấp trên.`,
		en: ({ reference, day }: Day & { readonly reference: string }) =>
			`Letter ${reference} apologised for this dossier and named ${shown(day, "en")}; that is possible once. What remains: give the result; refuse it with a reason; return it for a supplement; call the applicant and record it with that letter; explain it to the superior.`,
	},
	"letter-no-extension-left": {
		kind: "conflict",
		vi: () =>
			"Ngày hẹn của hồ sơ này đã được dời đủ số lần cho phép. Nay có thể: trả kết quả; từ chối có lý do; trả hồ sơ để bổ sung; giải trình với cấp trên.",
		en: () =>
			"The date of this dossier was moved as often as is allowed. What remains: give the result; refuse it with a reason; return it for a supplement; explain it to the superior.",
	},
	"letter-not-needed": {
		kind: "conflict",
		vi: () =>
			"Hồ sơ này không còn được giải quyết, đang chờ bổ sung, hoặc không có ngày hẹn, nên không có ngày để dời. Xem tình trạng hồ sơ trước khi viết thư.",
		en: () =>
			"This dossier is settled, waits for a supplement or has no date, so there is no date to move. Look at how it stands before writing.",
	},
	"letter-of-other-system": {
		kind: "conflict",
		vi: () =>
			"Hồ sơ này do hệ thống khác quản lý; Gương chỉ đo. Thư xin lỗi lập ở hệ thống đó, rồi số liệu đến theo lần nhập sau.",
		en: () =>
			"This dossier is run by another system; here it is only measured. Write the letter there; it comes with the next import.",
	},
	"letter-changed-meanwhile": {
		kind: "conflict",
		vi: () => "Có người vừa thay đổi thư này. Xin xem lại nội dung mới rồi làm tiếp.",
		en: () => "Somebody has just changed this letter. Look at it again, then go on.",
	},
	"letter-step-not-possible": {
		kind: "conflict",
		vi: () => "Thư đã qua bước này. Trang của thư cho biết bước tiếp theo.",
		en: () => "The letter is beyond that step. Its page says what comes next.",
	},
	"letter-outdated": {
		kind: "conflict",
		vi: () =>
			"Từ khi soạn thư, hồ sơ đã có ngày hẹn khác hoặc đã chuyển cơ quan khác giải quyết, nên thư không còn đúng. Thư đang soạn thì sửa lại; thư đã ký thì rút và soạn thư mới.",
		en: () =>
			"Since the letter was drafted the dossier has another date or another body settles it, so the letter no longer fits. Change the draft; a signed letter is withdrawn and written anew.",
	},
	"letter-day-asked": {
		kind: "invalid",
		field: "so_ngay",
		vi: () => "Xin ghi số ngày làm việc gia hạn, hoặc ngày trả kết quả mới; một trong hai.",
		en: () => "Give the number of working days, or the new day; one of the two.",
	},
	"letter-day-not-later": {
		kind: "invalid",
		field: "ngay_moi",
		vi: ({ day }: Day) => `Ngày mới phải sau ngày hẹn đang có hiệu lực (${shown(day, "vi")}).`,
		en: ({ day }: Day) => `The new day must be later than the one that holds (${shown(day, "en")}).`,
	},
	"letter-day-not-ahead": {
		kind: "invalid",
		field: "ngay_moi",
		vi: () => "Ngày mới phải sau hôm nay: thư hẹn một ngày mà người dân còn có thể chờ.",
		en: () => "The new day must lie ahead: the letter names a day that people can still wait for.",
	},
	"letter-day-rests": {
		kind: "invalid",
		field: "ngay_moi",
		vi: ({ day }: Day) => `Ngày ${shown(day, "vi")} là ngày nghỉ theo lịch làm việc. Chọn một ngày làm việc.`,
		en: ({ day }: Day) => `${shown(day, "en")} is a day of rest. Choose a working day.`,
	},
	"letter-day-too-far": {
		kind: "invalid",
		field: "ngay_moi",
		vi: ({ most }: { readonly most: number }) =>
			`Gia hạn quá ${most} ngày làm việc thường là gõ nhầm. Kiểm tra lại số ngày hoặc năm.`,
		en: ({ most }: { readonly most: number }) =>
			`More than ${most} working days is usually a slip. Check the number or the year.`,
	},
	"letter-form-not-in-force": {
		kind: "invalid",
		field: "ngay",
		vi: () => "Vào ngày này chưa có mẫu thư xin lỗi nào có hiệu lực (trước 21/6/2018).",
		en: () => "No form of the letter was in force on that day (before 21 June 2018).",
	},
	"letter-day-of-paper": {
		kind: "invalid",
		field: "ngay",
		vi: () => "Ngày của thư không sau hôm nay và không trước ngày soạn.",
		en: () => "The day on the letter lies neither after today nor before it was drafted.",
	},
	"letter-number-missing": {
		kind: "invalid",
		field: "so",
		vi: () => "Cơ quan không để Gương giữ dãy số của năm này: xin ghi số theo sổ văn bản đi.",
		en: () => "No series of this year is kept here: enter the number from the register.",
	},
	"letter-number-of-series": {
		kind: "conflict",
		field: "so",
		vi: ({ number }: { readonly number: number }) =>
			`Số ${number} thuộc dãy số do Gương giữ nên không ghi tay được. Để trống ô số để lấy số tiếp theo.`,
		en: ({ number }: { readonly number: number }) =>
			`Number ${number} belongs to the series kept here. Leave the box empty to take the next one.`,
	},
	"letter-number-taken": {
		kind: "conflict",
		field: "so",
		vi: () => "Số này của năm đó đã thuộc một thư khác, có thể đã rút; số đã hủy không cấp lại. Xem lại sổ.",
		en: () =>
			"That number of the year belongs to another letter, perhaps a withdrawn one; a cancelled number is not given again. Look at the register.",
	},
	"letter-reason-missing": {
		kind: "invalid",
		field: "ly_do",
		vi: () => "Xin ghi lý do: thư đã rút và số đã hủy vẫn còn lại để tra cứu.",
		en: () => "State the reason: a withdrawn letter and its number stay to be looked up.",
	},
	"letter-not-issued": {
		kind: "conflict",
		vi: () => "Thư chưa phát hành nên chưa gửi cho ai được. Ký, ghi số và phát hành trước.",
		en: () => "The letter is not issued, so nobody can be told. Sign, number and issue it first.",
	},
	"letter-series-not-yours": {
		kind: "forbidden",
		vi: () => "Chỉ người đứng đầu cơ quan mở dãy số thư xin lỗi của cơ quan mình.",
		en: () => "Only the head of a body opens its series of letters.",
	},
	"letter-series-below": {
		kind: "invalid",
		field: "bat_dau",
		vi: ({ last }: { readonly last: number }) =>
			`Trong năm này Gương đã biết thư số ${last}. Dãy phải bắt đầu từ ${last + 1} trở đi.`,
		en: ({ last }: { readonly last: number }) =>
			`Letter ${last} of this year is known here. The series must begin with ${last + 1} or later.`,
	},
	"late-explanation-unknown": {
		kind: "not-found",
		vi: () => "Không có giải trình này, hoặc Ông/Bà không được xem.",
		en: () => "There is no such explanation, or it is not yours to see.",
	},
	"late-explanation-not-yours": {
		kind: "forbidden",
		vi: () =>
			"Người đứng đầu cơ quan giải quyết, hoặc cấp phó phụ trách lĩnh vực, giải trình; người đứng đầu cấp trên trực tiếp xem và ghi nhận.",
		en: () =>
			"The head of the body that settles the dossier, or the deputy for the field, explains; the head of the body above judges.",
	},
	"late-explanation-said": {
		kind: "conflict",
		vi: () => "Đã giải trình hoặc đã kết thúc; câu trả lời không sửa được. Xem nội dung ở dưới.",
		en: () => "It was answered or is over; an answer cannot be changed. See below what was said.",
	},
	"late-explanation-not-said": {
		kind: "conflict",
		vi: () => "Chưa có giải trình nào đang chờ. Xem tình trạng hiện nay ở dưới.",
		en: () => "No explanation is waiting. See below how it stands.",
	},
	"late-explanation-reason": {
		kind: "invalid",
		field: "y_kien",
		vi: () => "Xin ghi vì sao chưa đủ, để cơ quan kia biết phải làm gì.",
		en: () => "Say why it is not enough, so that the other side knows what to do.",
	},
});
