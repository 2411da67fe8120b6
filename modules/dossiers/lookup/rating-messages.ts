import { defineMessages } from "#platform/i18n/messages.ts";
import type { RatingQuestion, ratingQuestions } from "../domain/lookup/ratings.ts";

type Answers<Q extends RatingQuestion> = Readonly<Record<(typeof ratingQuestions)[Q][number], string>>;

interface RatingWords {
	readonly title: string;
	readonly sub: string;
	readonly satisfaction: string;
	readonly levels: readonly [string, string, string, string, string];
	readonly questions: {
		readonly [Q in RatingQuestion]: { readonly ask: string; readonly answers: Answers<Q> };
	};
	readonly words: string;
	readonly wordsHint: string;
	readonly send: string;
	readonly thanks: string;
	readonly given: string;
	readonly seeAll: string;
	readonly pageTitle: (body: string) => string;
	readonly pageLede: string;
	readonly figures: { readonly asked: string; readonly answered: string; readonly satisfied: string };
	readonly share: (percent: string) => string;
	readonly of: (count: number) => string;
	readonly period: (first: string, last: string) => string;
	readonly tooFew: string;
	readonly tooFewText: string;
	readonly caveat: string;
	readonly heads: { readonly answer: string; readonly count: string };
	readonly unsaid: string;
	readonly listTitle: string;
	readonly listLede: string;
	readonly listHead: string;
	readonly listEmpty: string;
	readonly listEmptyText: string;
	readonly desk: string;
	readonly deskAbout: string;
	readonly deskLede: string;
	readonly deskNone: string;
	readonly deskNoneText: string;
	readonly wordsTitle: string;
	readonly wordsSub: string;
	readonly noWords: string;
	readonly noWordsText: string;
}

const vi: RatingWords = {
	title: "Đánh giá việc phục vụ",
	sub: "Mỗi hồ sơ một lần, không bắt buộc. Không ai biết câu trả lời là của ai: không lưu tên, ngày, hay hồ sơ nào.",
	satisfaction: "Ông/Bà hài lòng ở mức nào với việc phục vụ?",
	levels: ["Rất không hài lòng", "Không hài lòng", "Bình thường", "Hài lòng", "Rất hài lòng"],
	questions: {
		clear: {
			ask: "Hướng dẫn lần đầu có rõ và đủ không?",
			answers: { yes: "Rõ và đủ", partly: "Chưa đủ", no: "Không rõ" },
		},
		respectful: {
			ask: "Cán bộ có lịch sự, tôn trọng không?",
			answers: { yes: "Có", partly: "Chưa hẳn", no: "Không" },
		},
		visits: {
			ask: "Ông/Bà phải đến cơ quan mấy lần, kể cả lần nhận kết quả?",
			answers: { none: "Không lần nào", one: "1 lần", two: "2 lần", more: "Từ 3 lần" },
		},
		extra: {
			ask: "Có ai đòi giấy tờ hoặc tiền ngoài những gì niêm yết không?",
			answers: { no: "Không", yes: "Có" },
		},
	},
	words: "Ý kiến thêm",
	wordsHint:
		"Xin không ghi tên, số điện thoại, mã hồ sơ. Cơ quan đọc được lời này nhưng không biết của ai. Muốn được trả lời, xin gửi phản ánh, kiến nghị.",
	send: "Gửi đánh giá",
	thanks: "Cảm ơn Ông/Bà đã đánh giá.",
	given: "Hồ sơ này đã được đánh giá. Mỗi hồ sơ được đánh giá một lần.",
	seeAll: "Xem kết quả đánh giá của cơ quan này",
	pageTitle: (body) => `Người nộp hồ sơ đánh giá ${body}`,
	pageLede: "Người nộp hồ sơ tự nguyện trả lời một phiếu ngắn sau khi có kết quả.",
	figures: { asked: "Được mời đánh giá", answered: "Đã trả lời", satisfied: "Hài lòng hoặc rất hài lòng" },
	share: (percent) => `${percent} số được mời`,
	of: (count) => `trên ${count} câu trả lời đã cộng`,
	period: (first, last) =>
		first === last ? `Câu trả lời của tháng ${first}.` : `Câu trả lời từ tháng ${first} đến tháng ${last}.`,
	tooFew: "Chưa đủ câu trả lời để công bố",
	tooFewText:
		"Câu trả lời được cộng theo tháng, khi tháng đã hết và có từ 5 câu trở lên, để không ai đoán được câu nào là của ai.",
	caveat:
		"Chỉ người tự tra cứu và muốn trả lời mới có trong số này, nên không đại diện cho mọi người nộp hồ sơ, và không phải là Chỉ số hài lòng (SIPAS).",
	heads: { answer: "Câu trả lời", count: "Số câu (tỷ lệ)" },
	unsaid: "Không trả lời câu này",
	listTitle: "Đánh giá việc phục vụ",
	listLede: "Các cơ quan đã có đủ câu trả lời để công bố.",
	listHead: "Cơ quan",
	listEmpty: "Chưa cơ quan nào có đủ câu trả lời",
	listEmptyText: "Kết quả hiện ở đây sau khi hết tháng và có từ 5 câu trả lời trở lên.",
	desk: "Đánh giá của người nộp hồ sơ",
	deskAbout: "Đã mời bao nhiêu, trả lời ra sao, và lời góp ý không tên",
	deskLede: "Không có tên, ngày hay mã hồ sơ nào ở đây, và không cách nào tìm ra câu trả lời là của ai.",
	deskNone: "Chưa có hồ sơ nào được mời đánh giá",
	deskNoneText:
		"Người nộp được mời khi họ tra cứu một hồ sơ đã có kết quả. Xin nhắc họ quét mã trên giấy tiếp nhận.",
	wordsTitle: "Lời góp ý",
	wordsSub: "Tách khỏi câu trả lời, không theo thứ tự thời gian.",
	noWords: "Chưa có lời góp ý đọc được",
	noWordsText: "Lời góp ý chỉ hiện khi nằm trong từ 5 phiếu trở lên của những tháng đã hết.",
};

const en: RatingWords = {
	title: "Rate the service",
	sub: "Once for each dossier, if you like. Nobody knows whose answer it is: no name, day or dossier is kept.",
	satisfaction: "How satisfied are you with the service?",
	levels: ["Very dissatisfied", "Dissatisfied", "Neither", "Satisfied", "Very satisfied"],
	questions: {
		clear: {
			ask: "Was the guidance clear and complete the first time?",
			answers: { yes: "Clear and complete", partly: "Not complete", no: "Not clear" },
		},
		respectful: {
			ask: "Were the officers polite and respectful?",
			answers: { yes: "Yes", partly: "Not quite", no: "No" },
		},
		visits: {
			ask: "How often did you have to come, fetching the result included?",
			answers: { none: "Never", one: "Once", two: "Twice", more: "Three times or more" },
		},
		extra: {
			ask: "Did anyone ask for papers or money beyond what is posted?",
			answers: { no: "No", yes: "Yes" },
		},
	},
	words: "Anything else",
	wordsHint:
		"Please write no name, number or code. The office reads this without knowing whose it is. If you want an answer, please send a petition.",
	send: "Send",
	thanks: "Thank you for the rating.",
	given: "This dossier was rated. Each can be rated once.",
	seeAll: "See the ratings of this body",
	pageTitle: (body) => `${body} as rated by those who handed dossiers in`,
	pageLede: "Those who handed a dossier in may answer a short form once the result is there.",
	figures: { asked: "Asked", answered: "Answered", satisfied: "Satisfied or very satisfied" },
	share: (percent) => `${percent} of those asked`,
	of: (count) => `of ${count} answers added up`,
	period: (first, last) => (first === last ? `Answers of ${first}.` : `Answers of ${first} to ${last}.`),
	tooFew: "Not enough answers to publish",
	tooFewText:
		"Answers are added up by month, once the month is over and there are five or more, so that nobody can tell whose is which.",
	caveat:
		"Only people who looked their dossier up and chose to answer are in these figures. They stand for nobody else, and this is not the satisfaction index (SIPAS).",
	heads: { answer: "Answer", count: "Answers (share)" },
	unsaid: "Did not say",
	listTitle: "Ratings of the service",
	listLede: "Bodies with enough answers to be published.",
	listHead: "Body",
	listEmpty: "No body has enough answers yet",
	listEmptyText: "Results appear here once a month is over and there are five answers or more.",
	desk: "Ratings by those who handed dossiers in",
	deskAbout: "How many were asked, what they answered, and words without names",
	deskLede: "There is no name, day or code here, and no way to find out whose an answer is.",
	deskNone: "Nobody was asked yet",
	deskNoneText:
		"People are asked when they look up a dossier that has its result. Please remind them of the code on the receipt.",
	wordsTitle: "In their words",
	wordsSub: "Apart from the answers, in no order of time.",
	noWords: "Nothing to read yet",
	noWordsText: "Words are shown once they lie among five or more answers of months that are over.",
};

/** The short form after the result, and what becomes of it. */
export const ratingMessages = defineMessages(vi, en);
