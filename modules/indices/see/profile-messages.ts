import { defineMessages } from "#platform/i18n/messages.ts";

/** Words of the profile that a leader reads: where the points went, and what is done about it. */
export const profileMessages = defineMessages(
	{
		title: (index: string, year: number, name: string, points: string, rank: string) =>
			`${index} ${year} của ${name}: ${points} điểm${rank ? `, hạng ${rank}` : ""}`,
		link: "Hồ sơ: điểm mất ở đâu, yếu kéo dài, sai số",
		group: (group: string) => `Nhóm ${group}.`,
		otherYears: "Hồ sơ năm khác",
		heads: {
			component: "Nội dung",
			before: (year: number) => `${year}`,
			points: "Điểm",
			adds: "Góp vào tổng",
			rank: "Hạng",
			best: "Kém nơi cao nhất",
			region: "So với vùng",
			peers: "So với tỉnh tương tự",
			total: "Tổng điểm",
			rounding: "Làm tròn của số công bố",
		},
		change: {
			title: (from: number, to: number) => `Thay đổi từ ${from} đến ${to} do đâu`,
			sub: "Phần của từng nội dung cộng lại đúng bằng thay đổi của tổng điểm.",
			rose: (points: string, year: number, most: string, by: string) =>
				`Tăng ${points} điểm so với năm ${year}; góp nhiều nhất là ${most} (${by}).`,
			fell: (points: string, year: number, most: string, by: string) =>
				`Giảm ${points} điểm so với năm ${year}; kéo xuống nhiều nhất là ${most} (${by}).`,
			none: "Không tách được thay đổi so với năm trước: một trong hai năm thiếu điểm, hoặc cách tính đã đổi.",
		},
		history: {
			title: "Qua các năm",
			table: (first: number, last: number) => `Các nội dung, ${first}–${last}`,
			sub: "Bảng chỉ có những năm cùng cách tính với năm đang xem.",
		},
		lost: {
			title: "Điểm còn kém ở đâu",
			sub: "Xếp từ nội dung kém nơi cao nhất nhiều nhất. Số tính bằng điểm của tổng; dấu cộng là hơn, dấu trừ là kém.",
			region: (name: string, count: number) =>
				`Vùng: trung bình của ${count} tỉnh, thành phố khác trong ${name}.`,
			noRegion: "Chưa có phân vùng cho 34 tỉnh, thành phố nên không có cột vùng.",
			peers: (names: string) =>
				`Tỉnh tương tự: trung bình của các tỉnh cùng vùng có tổng điểm gần nhất trong năm: ${names}.`,
			peersAnywhere: (names: string) =>
				`Tỉnh tương tự: trung bình của các tỉnh có tổng điểm gần nhất trong năm: ${names}.`,
		},
		weak: {
			title: "Yếu kéo dài",
			sub: "Ở một phần tư thấp nhất trong ít nhất ba trên năm năm gần nhất so sánh được với nhau.",
			none: "Không nội dung nào ở một phần tư thấp nhất trong ba trên năm năm gần nhất so sánh được.",
			years: (low: number, of: number, years: string) => `${low} trên ${of} năm: ${years}`,
			node: "Nội dung",
			when: "Những năm ở nhóm thấp nhất",
			levers: "Loại việc có thể tác động",
			tasks: "Kế hoạch đang thực hiện nêu gì",
			noLever: "chưa có trong bảng đối chiếu",
			inference: "Loại việc nào tác động nội dung nào là suy luận của bảng đối chiếu, chưa ai đo.",
			plans:
				"Chỉ kể nhiệm vụ đã ghi rõ nội dung ấy, trong kế hoạch đã ban hành và đang thực hiện của tỉnh (hoặc của tỉnh nay bao gồm tỉnh cũ).",
		},
		noise: {
			title: "Bao nhiêu là thật, bao nhiêu là sai số",
			answer:
				"Thay đổi và thứ hạng trên có vượt sai số khảo sát hay không: không thể biết từ số liệu đã công bố.",
			counted:
				"Chỉ số này đếm từ hồ sơ và báo cáo của tỉnh, không chọn mẫu người để hỏi, nên không có sai số khảo sát. Cách đếm và báo cáo vẫn có thể sai; điều đó không tính được từ số liệu đã công bố.",
			why: "Nơi công bố chỉ từng cho biết sai số chuẩn của tổng điểm ở ba tỉnh, năm 2023: 0,158; 0,193; 0,887.",
			whatIf: "Giả định, không phải kết quả: nếu mọi tỉnh đều có sai số chuẩn như dưới đây",
			small: "nhỏ",
			middle: "vừa",
			large: "lớn",
			own: "do Ông/Bà nhập",
			assumed: "Sai số chuẩn giả định",
			interval: "Khoảng 95 %",
			ranks: "Hạng có thể từ",
			to: (low: number, high: number, of: number) => `${low} đến ${high} trên ${of}`,
			change: "Thay đổi nhỏ nhất không phải ngẫu nhiên",
			field: "Sai số chuẩn khác",
			fieldHint: "Ví dụ 0,3",
			show: "Tính với sai số này",
			drawn: "Vạch đậm là hạng tính từ điểm; phần gạch chéo là các hạng có thể có theo giả định.",
			how: "Hạng: 1.000 lần thử, mỗi tỉnh một sai số ngẫu nhiên phân phối chuẩn, độc lập; khoảng giữa 5 % và 95 % số lần. Thay đổi: hai năm cùng sai số ấy, mẫu độc lập.",
			partial: "Nguồn chỉ nêu một số tỉnh nên không thử được thứ hạng.",
			bad: "Sai số chuẩn phải là một số lớn hơn 0, ví dụ 0,3.",
		},
		next: {
			title: "Làm tiếp",
			compare: "So sánh với tỉnh khác",
			targets: "Đặt mục tiêu",
			year: "Bảng cả nước",
			ask: "Hỏi về số liệu này",
		},
	},
	{
		title: (index, year, name, points, rank) =>
			`${index} ${year} of ${name}: ${points} points${rank ? `, rank ${rank}` : ""}`,
		link: "Profile: where points are missing, what stays weak, noise",
		group: (group) => `Group: ${group}.`,
		otherYears: "Other years",
		heads: {
			component: "Component",
			before: (year) => `${year}`,
			points: "Points",
			adds: "Part of total",
			rank: "Rank",
			best: "Below the best",
			region: "Against region",
			peers: "Against peers",
			total: "Total",
			rounding: "Rounding of published figures",
		},
		change: {
			title: (from, to) => `What made the change from ${from} to ${to}`,
			sub: "The parts of the components add up to the change of the total.",
			rose: (points, year, most, by) =>
				`${points} points more than in ${year}; most of it by ${most} (${by}).`,
			fell: (points, year, most, by) =>
				`${points} points less than in ${year}; most of it by ${most} (${by}).`,
			none: "The change on the year before cannot be taken apart: one of the years lacks a score, or the measure changed.",
		},
		history: {
			title: "Over the years",
			table: (first, last) => `Components, ${first} to ${last}`,
			sub: "The table has only years measured in the same way as the year shown.",
		},
		lost: {
			title: "Where points are missing",
			sub: "Largest distance from the best first. In points of the total; plus is above, minus below.",
			region: (name, count) => `Region: mean of the ${count} other provinces of ${name}.`,
			noRegion: "There are no regions of the 34 provinces yet, so there is no such column.",
			peers: (names) => `Peers: mean of those of the same region nearest in total: ${names}.`,
			peersAnywhere: (names) => `Peers: mean of those nearest in total: ${names}.`,
		},
		weak: {
			title: "Persistently weak",
			sub: "In the lowest quarter in at least three of the last five years that may be compared.",
			none: "No component was in the lowest quarter in three of the last five comparable years.",
			years: (low, of, years) => `${low} of ${of} years: ${years}`,
			node: "Component",
			when: "Years in the lowest group",
			levers: "Kinds of work that may move it",
			tasks: "What plans in force say",
			noLever: "not in the crosswalk",
			inference: "Which work moves which component is an inference, measured by nobody.",
			plans:
				"Only tasks that name the component, in issued plans in force of the province (or of the one that now includes it).",
		},
		noise: {
			title: "How much is real, how much is noise",
			answer:
				"Whether change and rank are more than the noise of the survey cannot be known from what is published.",
			counted:
				"This index is counted from dossiers and reports; nobody is sampled, so there is no noise of a survey. Counting and reporting may still err, which cannot be computed from what is published.",
			why: "Standard errors of a total were published for three provinces of 2023 only: 0.158, 0.193, 0.887.",
			whatIf: "An assumption, not a finding: if every province had this standard error",
			small: "small",
			middle: "middle",
			large: "large",
			own: "typed by you",
			assumed: "Assumed standard error",
			interval: "95% interval",
			ranks: "Rank may be",
			to: (low, high, of) => `${low} to ${high} of ${of}`,
			change: "Smallest change beyond chance",
			field: "Another standard error",
			fieldHint: "For example 0.3",
			show: "Compute",
			drawn:
				"The thick line is the rank from the score; hatched are the ranks possible under the assumption.",
			how: "Ranks: 1,000 runs, an independent normal error for each province; between 5% and 95% of the runs. Change: both years with that error, samples drawn apart.",
			partial: "The source names some provinces only, so ranks cannot be tried.",
			bad: "A standard error is a number above 0, for example 0.3.",
		},
		next: {
			title: "Next",
			compare: "Compare with others",
			targets: "Set targets",
			year: "Whole country",
			ask: "Ask about this figure",
		},
	},
);
