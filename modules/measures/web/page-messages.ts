import { defineMessages } from "#platform/i18n/index.ts";

/** Words of the public pages of measures. */
export const measurePageMessages = defineMessages(
	{
		list: {
			title: "Số đo",
			lede: (count: string) =>
				`${count} số đo mà hệ thống tự tính từ công việc, không ai nhập. Mỗi số đo nói rõ đếm cái gì, chia cho cái gì, cộng được với gì; nhiệm vụ của kế hoạch gắn với số đo nào thì lấy đúng số ấy.`,
			heads: { name: "Số đo", adds: "Cách cộng", direction: "Chiều", law: "Căn cứ" },
			noLaw: "quy ước của hệ thống",
		},
		kicker: "Số đo",
		about: "Cách tính",
		terms: {
			numerator: "Tử số",
			count: "Đếm",
			denominator: "Mẫu số",
			unit: "Đơn vị đo",
			adds: "Cách cộng",
			direction: "Chiều",
			law: "Căn cứ",
			source: "Nguồn",
			wholeDays: "Tính đến",
		},
		sources: { dossiers: "hồ sơ thủ tục hành chính, đếm ngay khi hồ sơ thay đổi" },
		yesterday: "hết ngày hôm qua: việc có hẹn hôm nay chưa bị coi là trễ",
		now: "lúc xem",
		years: "Năm",
		provinces: (year: number) => `Các tỉnh, thành phố năm ${year}`,
		provincesNote:
			"Xếp theo số, nơi chưa có số đứng cuối. Số của cả nước là tổng tử số chia tổng mẫu số, không phải bình quân các tỉnh.",
		formerNote:
			"Đơn vị đã sáp nhập đứng dưới tên cũ, với số của thời gian nó còn; không cộng vào đơn vị mới.",
		summary: (known: string, all: string, country: string) =>
			`${known} trên ${all} nơi có số. Cả nước: ${country}.`,
		heads: {
			place: "Nơi",
			figure: "Số",
			numerator: "Tử số",
			denominator: "Mẫu số",
			count: "Đếm được",
			note: "Ghi chú",
			month: "Tháng",
			class: "Khoảng",
		},
		months: (place: string, year: number) => `${place} theo tháng, năm ${year}`,
		classes: (place: string) => `${place} theo từng khoảng`,
		monthsNote: "Chọn nơi khác bằng tên trong bảng ở trên.",
		monthsSummary: (known: string) => `${known} tháng có số.`,
		source: (moment: string) => `Gương, ${moment}`,
		csv: "Tất cả các nơi theo tháng",
		none: "Chưa có số nào cho năm này",
		openData: {
			label: "Số đo của các tỉnh theo tháng",
			about:
				"Tử số và mẫu số từng tháng của mỗi số đo trong năm nay (thêm ?nam= để lấy năm khác), tính từ công việc; lý do khi không có số.",
		},
		noneNext: "Số hiện ra khi có hồ sơ được tiếp nhận ở đây hoặc nhập từ hệ thống khác.",
	},
	{
		list: {
			title: "Measures",
			lede: (count) =>
				`${count} measures that the system counts from the work itself; nobody types them. Each says what is counted, over what, and what it adds to; a task of a plan that is bound to one shows that very figure.`,
			heads: { name: "Measure", adds: "How it adds", direction: "Direction", law: "Law" },
			noLaw: "a convention of the system",
		},
		kicker: "Measure",
		about: "How it is counted",
		terms: {
			numerator: "Numerator",
			count: "Counts",
			denominator: "Denominator",
			unit: "Unit",
			adds: "How it adds",
			direction: "Direction",
			law: "Law",
			source: "Source",
			wholeDays: "Until",
		},
		sources: { dossiers: "dossiers of administrative procedures, counted as soon as a dossier changes" },
		yesterday: "the end of yesterday: what is due today is not late yet",
		now: "the moment you look",
		years: "Year",
		provinces: (year) => `Provinces and cities in ${year}`,
		provincesNote:
			"Sorted by figure; places without one stand last. The figure of the country is the sum of numerators over the sum of denominators, not a mean of provinces.",
		formerNote:
			"A unit that was merged stands under its old name with the figure of its own time; it is not added to its successor.",
		summary: (known, all, country) => `${known} of ${all} places have a figure. The country: ${country}.`,
		heads: {
			place: "Place",
			figure: "Figure",
			numerator: "Numerator",
			denominator: "Denominator",
			count: "Counted",
			note: "Note",
			month: "Month",
			class: "Class",
		},
		months: (place, year) => `${place} by month, ${year}`,
		classes: (place) => `${place} by class`,
		monthsNote: "Choose another place by its name in the table above.",
		monthsSummary: (known) => `${known} months have a figure.`,
		source: (moment) => `Gương, ${moment}`,
		csv: "All places by month",
		none: "There is no figure for this year yet",
		openData: {
			label: "Measures of provinces by month",
			about:
				"Numerator and denominator of each measure by month of this year (add ?nam= for another), counted from the work itself; the reason where there is none.",
		},
		noneNext: "Figures appear once dossiers are received here or brought in from another system.",
	},
);
