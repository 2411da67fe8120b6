import { defineMessages } from "#platform/i18n/messages.ts";

/** Words of the analysis report: an official paper, so it is written in Vietnamese whatever the reader's language. */
export const analysisMessages = defineMessages(
	{
		part: "Báo cáo phân tích",
		partSub:
			"Cùng các số của trang này, theo thể thức văn bản, để cơ quan soạn tiếp: nguyên nhân và đề xuất do người viết.",
	},
	{
		part: "Analysis report",
		partSub:
			"The figures of this page as a Vietnamese official paper to go on writing: causes and proposals are for people.",
	},
);

export const analysisWords = {
	subject: (index: string, year: number, name: string) =>
		`Phân tích kết quả ${index} năm ${year} của ${name}`,
	committee: (name: string) => `Ủy ban nhân dân ${name}`,
	issuer: "Cơ quan báo cáo",
	abbreviation: "CQBC",
	introduction: (index: string, year: number, source: string, published: string) =>
		`Báo cáo dùng kết quả ${index} năm ${year} do ${source} công bố${published}. Trong ngoặc là mã nội dung theo nơi công bố; số đầy đủ ở phụ lục`,
	publishedOn: (day: string) => ` ngày ${day}`,
	enacting: "Kết quả phân tích cụ thể như sau:",
	resultHead: "Kết quả chung",
	total: (points: string, least: string, most: string, code: string) =>
		`Điểm tổng đạt ${points} trên thang từ ${least} đến ${most} (${code})`,
	totalBare: (points: string, code: string) => `Điểm tổng đạt ${points} (${code})`,
	rank: (rank: string, by: string) => `Đứng thứ ${rank} tỉnh, thành phố có điểm (${by})`,
	byPublisher: "theo nơi công bố",
	byUs: "do Gương tính, nơi công bố không xếp hạng",
	changeHead: (year: number) => `So với năm ${year}`,
	change: (points: string) => `Điểm tổng thay đổi ${points}`,
	notComparable: (reason: string) => `Không so sánh được với năm trước. ${reason}`,
	part: (label: string, points: string, code: string) => `${label}: ${points} (${code})`,
	lostHead: "Điểm còn thiếu so với nơi cao nhất của từng nội dung",
	lost: (label: string, lost: string, value: string, code: string) =>
		`${label}: thiếu ${lost} điểm, đang đạt ${value} (${code})`,
	weakHead: "Nội dung yếu kéo dài",
	weak: (label: string, parts: string) => `${label}: ${parts}`,
	noWeak: "Không có nội dung nào nằm trong nhóm thấp nhất từ ba năm trở lên trong năm năm so sánh được",
	noise:
		"Nơi công bố không nêu sai số chuẩn của phần lớn số liệu này, nên không thể biết một thay đổi nhỏ là thật hay nằm trong nhiễu khảo sát",
	table: (index: string, year: number) => `Kết quả ${index} năm ${year} theo nội dung`,
	heads: ["Mã", "Nội dung", "Năm trước", "Năm nay", "Thay đổi", "Hạng", "Thiếu so với cao nhất"],
	source: (publisher: string, title: string) =>
		`Nguồn: ${publisher}, ${title}. Ô trống là không có số liệu công bố, không phải 0.`,
} as const;
