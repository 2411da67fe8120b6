import type { ExplanationStanding } from "../domain/letters/explanation.ts";
import type { ReasonCode } from "../domain/letters/reasons.ts";
import type { SendingChannel, SendingState } from "../domain/letters/sending.ts";
import type { LetterStanding } from "../domain/letters/standing.ts";
import type { LetterState, LetterStep } from "../domain/letters/steps.ts";

/** What everything about letters is called; each page has words of its own beside these. */
interface LetterWords {
	readonly title: string;
	readonly deskAbout: string;
	readonly reasons: Readonly<Record<ReasonCode, string>>;
	readonly states: Readonly<Record<LetterState, string>>;
	readonly next: Readonly<Record<Exclude<LetterStep, "change" | "withdraw">, string>>;
	/** to the one whose turn it is */
	readonly turn: Readonly<Record<Exclude<LetterStep, "change" | "withdraw">, string>>;
	readonly standings: Readonly<Record<LetterStanding, string>>;
	readonly channels: Readonly<Record<SendingChannel, string>>;
	readonly sent: Readonly<Record<SendingState, string>>;
	readonly explanation: Readonly<Record<ExplanationStanding, string>>;
	readonly answeredLate: string;
	readonly late: string;
	readonly inTime: string;
	readonly links: { list: string; register: string; explanations: string; counts: string };
	readonly letterOf: (code: string) => string;
	readonly open: string;
	readonly write: string;
	readonly days: (count: string) => string;
	/** proposed above the signer's name where a committee settles */
	readonly committeeSigns: string;
}

const vi: LetterWords = {
	title: "Thư xin lỗi",
	deskAbout: "hồ sơ sắp hoặc đã quá hạn, thư xin lỗi và hẹn lại, giải trình với cấp trên",
	reasons: {
		"many-dossiers": "Hồ sơ nhiều hơn khả năng giải quyết",
		verification: "Phải xác minh, đo đạc hoặc kiểm tra lại",
		"other-body": "Chờ cơ quan khác trả lời",
		records: "Hồ sơ gốc, dữ liệu thiếu hoặc không khớp",
		"unclear-rule": "Quy định chưa rõ, đã xin hướng dẫn",
		system: "Hệ thống hoặc đường truyền trục trặc",
		people: "Người phụ trách vắng, thiếu người",
		disaster: "Thiên tai, dịch bệnh, sự cố",
		"our-mistake": "Cơ quan làm sai hoặc bỏ sót",
		other: "Lý do khác",
	},
	states: {
		draft: "đang soạn",
		signed: "đã ký, chưa có số",
		numbered: "đã có số, chưa phát hành",
		issued: "đã phát hành",
		withdrawn: "đã rút",
	},
	next: {
		sign: "Chờ người đứng đầu, hoặc cấp phó phụ trách, ký",
		number: "Chờ ghi số",
		issue: "Chờ người đứng đầu, hoặc cấp phó phụ trách, phát hành",
	},
	turn: { sign: "Ông/Bà ký", number: "Ông/Bà ghi số", issue: "Ông/Bà phát hành" },
	standings: {
		"in-time": "còn kịp gửi thư",
		"too-late": "hết hạn gửi thư, thư sẽ ghi là chậm",
		overdue: "đã quá hạn, thư sẽ ghi là chậm",
	},
	channels: {
		mail: "Thư điện tử",
		sms: "Tin nhắn",
		post: "Bưu điện",
		phone: "Điện thoại",
		"in-hand": "Trao tận tay",
		other: "Cách khác",
	},
	sent: {
		queued: "đang gửi",
		sent: "đã gửi",
		kept: "giữ lại trong hộp thư đi, không ra ngoài (bản dùng thử)",
		failed: "không gửi được",
		done: "đã báo",
		"not-reached": "chưa gặp",
	},
	explanation: {
		asked: "chờ giải trình",
		overdue: "quá hạn giải trình",
		answered: "đã giải trình, chờ ghi nhận",
		noted: "đã ghi nhận",
		"not-enough": "cấp trên cho là chưa đủ",
		withdrawn: "thôi, vì hồ sơ không trễ",
	},
	answeredLate: "giải trình chậm",
	late: "chậm",
	inTime: "đúng lúc",
	links: {
		list: "Hồ sơ cần thư",
		register: "Sổ thư xin lỗi",
		explanations: "Giải trình với cấp trên",
		counts: "Tổng hợp",
	},
	letterOf: (code) => `Thư xin lỗi, hồ sơ ${code}`,
	open: "Mở thư",
	write: "Soạn thư",
	days: (count) => `${count} ngày làm việc`,
	committeeSigns: "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH",
};

const en: LetterWords = {
	title: "Apology letters",
	deskAbout:
		"dossiers near or past their date, letters of apology with a new day, explanations to the body above",
	reasons: {
		"many-dossiers": "More dossiers than can be settled",
		verification: "Must be verified, measured or inspected again",
		"other-body": "Another body has not answered",
		records: "Records or data missing or not in agreement",
		"unclear-rule": "The rule is unclear, guidance was asked for",
		system: "System or line broke down",
		people: "Officer away, too few people",
		disaster: "Disaster, epidemic, accident",
		"our-mistake": "A mistake of the office",
		other: "Another reason",
	},
	states: {
		draft: "draft",
		signed: "signed, without number",
		numbered: "numbered, not issued",
		issued: "issued",
		withdrawn: "withdrawn",
	},
	next: {
		sign: "Waits for the head, or the deputy for the field, to sign",
		number: "Waits for its number",
		issue: "Waits for the head, or the deputy for the field, to issue it",
	},
	turn: { sign: "You sign it", number: "You number it", issue: "You issue it" },
	standings: {
		"in-time": "a letter is still in time",
		"too-late": "too late for a timely letter; it will be marked as late",
		overdue: "past its date; the letter will be marked as late",
	},
	channels: {
		mail: "Mail",
		sms: "SMS",
		post: "Post",
		phone: "Telephone",
		"in-hand": "Handed over",
		other: "Another way",
	},
	sent: {
		queued: "on its way",
		sent: "sent",
		kept: "kept in the outbox, nothing leaves (trial)",
		failed: "could not be sent",
		done: "told",
		"not-reached": "not reached",
	},
	explanation: {
		asked: "to be explained",
		overdue: "explanation overdue",
		answered: "explained, to be noted",
		noted: "noted",
		"not-enough": "not enough for the body above",
		withdrawn: "dropped, the dossier is not late",
	},
	answeredLate: "explained late",
	late: "late",
	inTime: "in time",
	links: {
		list: "Dossiers that need a letter",
		register: "Register of letters",
		explanations: "Explanations to the body above",
		counts: "Counts",
	},
	letterOf: (code) => `Apology letter, dossier ${code}`,
	open: "Open the letter",
	write: "Write a letter",
	days: (count) => `${count} working days`,
	committeeSigns: "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH",
};

export const letterWords: Readonly<Record<"vi" | "en", LetterWords>> = { vi, en };
