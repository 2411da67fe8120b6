import { defineMessages } from "#platform/i18n/index.ts";
import type { PageAction } from "../web/task/action-addresses.ts";

type Sentences = Readonly<Record<PageAction, string>>;

/** What follows from an action, said before it is done. */
const viLedes: Sentences = {
	"report-progress": "Ghi ngắn điều đã làm được. Một hai câu và một tấm ảnh là đủ.",
	"report-done":
		"Báo cáo này chuyển đến lãnh đạo cơ quan để duyệt. Việc chỉ được tính là xong khi cơ quan giao việc xác nhận.",
	correct: "Số cũ vẫn ở lại trong lịch sử, bên cạnh số mới và lý do.",
	"send-back-inside": "Báo cáo trở về trạng thái đang làm, người thực hiện đọc được lý do.",
	sign: "Báo cáo được gửi đến cơ quan giao việc với tên Ông/Bà. Ngày duyệt là ngày dùng để tính đúng hạn hay trễ.",
	accept: "Từ lúc này việc được tính là xong, và người dân thấy như vậy.",
	return: "Việc trở về cơ quan chủ trì để làm tiếp; hạn không đổi.",
	reopen: "Việc không còn được tính là xong; minh chứng đã công khai được gỡ xuống.",
	"ask-extension": "Cơ quan giao việc quyết định. Hạn đầu tiên vẫn được ghi lại và vẫn được đếm.",
	"grant-extension": "Ông/Bà có thể cho đến ngày khác ngày được xin. Hạn đầu tiên vẫn được ghi lại.",
	"refuse-extension": "Hạn giữ nguyên.",
	"hand-back": "Cơ quan giao việc quyết định giao cho cơ quan khác hay giao lại.",
	decline: "Cơ quan đề nghị đọc được lý do. Từ chối một đề nghị không bị tính là trễ.",
	insist: "Việc trở về cơ quan này; hạn không đổi.",
	"pass-on": "Cơ quan mới bắt đầu lại từ đầu; điều cơ quan cũ đã báo cáo vẫn còn trong lịch sử.",
	reassign: "Tên và chức vụ của lãnh đạo phụ trách được công khai; tên người thực hiện thì không.",
	stop: "Việc kết thúc mà không được tính là xong. Lý do được công khai.",
	"hand-over": "Cơ quan tiếp nhận làm tiếp; hạn đầu tiên và lịch sử đi theo.",
	"close-with-body": "Việc kết thúc cùng cơ quan cũ, không được tính là xong và không bị tính là trễ.",
};

const enLedes: Sentences = {
	"report-progress": "Say briefly what was done. A sentence or two and a photo are enough.",
	"report-done":
		"The report goes to the leader of the body. The task counts as done only once the body that gave it accepts it.",
	correct: "The old figure stays in the history, beside the new one and the reason.",
	"send-back-inside": "The task is being worked on again, and the officer reads the reason.",
	sign: "The report goes to the body that gave the task, in your name. Today is the day that decides between on time and late.",
	accept: "From now on it counts as done, and citizens see it so.",
	return: "The task goes back to the lead body to be gone on with; the date stays.",
	reopen: "It no longer counts as done; published evidence is withdrawn.",
	"ask-extension":
		"The body that gave the task decides. The first date stays on record and is still counted.",
	"grant-extension": "You may grant another date than was asked. The first date stays on record.",
	"refuse-extension": "The date stays.",
	"hand-back": "The body that gave the task decides whether another body gets it or this one after all.",
	decline: "The body that asked reads the reason. Declining a request is never counted as late.",
	insist: "The task goes back to this body; the date stays.",
	"pass-on": "The other body begins anew; what the former one reported stays in the history.",
	reassign: "Name and post of the leader in charge are published; the officer's name is not.",
	stop: "The task ends without counting as done. The reason is published.",
	"hand-over": "The body that takes over goes on; the first date and the history go with it.",
	"close-with-body": "The task ends with the former body: not done, and not late.",
};

/** Words of the small pages on which people act. */
export const formMessages = defineMessages(
	{
		ledes: viLedes,
		fields: {
			done: "Đã làm được gì",
			doneHint: "Ví dụ: đã niêm yết tại 12 trên 20 cơ sở; còn 8 cơ sở chờ bảng mới.",
			value: (label: string) => label,
			valueHint: (target: string | null, unit: string | null) =>
				[target ? `Phải đạt ${target}.` : null, unit ? `Ghi theo ${unit}.` : null, "Chưa có số thì để trống."]
					.filter(Boolean)
					.join(" "),
			numerator: (label: string) => `${label}: tử số (số đạt)`,
			denominator: "Mẫu số (tổng số)",
			rateHint: "Tỷ lệ do hệ thống chia, để cộng được với nơi khác. Không phát sinh thì để trống cả hai ô.",
			spent: "Kinh phí đã chi đến nay (đồng)",
			spentHint: "Tính cả những lần báo cáo trước.",
			files: "Minh chứng",
			filesHint: (most: number) =>
				`Ảnh, PDF, Word, Excel, OpenDocument; nhiều nhất ${most} tệp, tổng cộng 25 MB. Xin đừng gửi giấy tờ của người dân.`,
			caption: "Minh chứng cho thấy điều gì",
			reason: "Lý do",
			reasonOptional: "Ghi chú",
			valueDiffers: "Giá trị được xác nhận, nếu khác giá trị khai",
			valueDiffersHint: "Để trống nếu xác nhận đúng như đã khai. Nếu khác, xin ghi lý do.",
			corrects: (value: string, report: string, day: string) =>
				`Giá trị đang ghi: ${value} (${report}, ${day}).`,
			newDate: "Hạn mới",
			newDateAsked: (day: string) => `Được xin: ${day}.`,
			newDateNow: (day: string) => `Hạn đang có: ${day}.`,
			newDateMove: "Để trống thì hạn giữ nguyên.",
			newDatePast: "Hạn đang có đã qua: không đặt hạn mới thì cơ quan nhận việc bị tính là trễ ngay.",
			body: "Cơ quan nhận việc",
			leader: "Lãnh đạo phụ trách",
			leaderTyped: "Hoặc ghi họ tên, nếu người này chưa có tài khoản",
			post: "Chức vụ, ghi như trên văn bản",
			postHint: "Ví dụ: Phó Giám đốc Sở Y tế.",
			officer: "Người thực hiện",
			nobody: "chưa phân công",
		},
		person: (name: string, role: string) => `${name}, ${role}`,
		roles: {
			head: "người đứng đầu",
			deputy: "cấp phó",
			officer: "công chức",
			coordinator: "đầu mối",
		} as Readonly<Record<string, string>>,
		report: "Báo cáo đang chờ",
		noReport: "Chưa có báo cáo bằng lời.",
		notNow: "Không còn làm được bước này",
		typed: "Điều Ông/Bà vừa gõ, để chép lại khi cần:",
		toTask: "Về trang của việc",
		consequences: ["Việc kết thúc; muốn làm tiếp phải có văn bản giao lại.", "Lịch sử và lý do vẫn còn."],
		consequenceTitle: (action: string) => `${action}: việc này kết thúc`,
		recorded: (action: string) => `Đã ghi: ${action}.`,
	},
	{
		ledes: enLedes,
		fields: {
			done: "What was done",
			doneHint: "For example: posted at 12 of 20 places; 8 wait for the new boards.",
			value: (label: string) => label,
			valueHint: (target: string | null, unit: string | null) =>
				[
					target ? `To reach: ${target}.` : null,
					unit ? `In ${unit}.` : null,
					"Leave empty if there is none yet.",
				]
					.filter(Boolean)
					.join(" "),
			numerator: (label: string) => `${label}: numerator (how many met it)`,
			denominator: "Denominator (how many in all)",
			rateHint:
				"The system divides, so that it can be summed with others. Leave both empty if nothing came up.",
			spent: "Spent so far (đồng)",
			spentHint: "Including what was reported before.",
			files: "Evidence",
			filesHint: (most: number) =>
				`Photos, PDF, Word, Excel, OpenDocument; at most ${most} files, 25 MB together. Please send no papers of citizens.`,
			caption: "What the evidence shows",
			reason: "Reason",
			reasonOptional: "Note",
			valueDiffers: "Accepted value, if other than declared",
			valueDiffersHint: "Leave empty to accept what was declared. If it differs, please give the reason.",
			corrects: (value, report, day) => `Value on record: ${value} (${report}, ${day}).`,
			newDate: "New date",
			newDateAsked: (day: string) => `Asked for: ${day}.`,
			newDateNow: (day: string) => `Present date: ${day}.`,
			newDateMove: "Left empty, the date stays.",
			newDatePast: "The present date has passed: without a new one the body is late at once.",
			body: "Body that takes it",
			leader: "Leader in charge",
			leaderTyped: "Or the full name, if this person has no account",
			post: "Post, as on papers",
			postHint: "For example: Phó Giám đốc Sở Y tế.",
			officer: "Officer",
			nobody: "nobody named",
		},
		person: (name, role) => `${name}, ${role}`,
		roles: { head: "head", deputy: "deputy", officer: "officer", coordinator: "coordinator" },
		report: "The report that waits",
		noReport: "No report in words yet.",
		notNow: "This step is no longer possible",
		typed: "What you typed, to be copied if needed:",
		toTask: "To the page of the task",
		consequences: ["The task ends; to go on, another paper has to give it.", "History and reason stay."],
		consequenceTitle: (action) => `${action}: the task ends`,
		recorded: (action) => `Recorded: ${action}.`,
	},
);
