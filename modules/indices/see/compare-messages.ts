import { defineMessages } from "#platform/i18n/messages.ts";

/** Words of the comparison of units, components and years. */
export const compareMessages = defineMessages(
	{
		title: (index: string, what: string, year: number) => `So sánh ${index} ${year}: ${what}`,
		link: "So sánh với tỉnh khác",
		choose: "Chọn tỉnh, nội dung, năm để so sánh",
		replaced: (names: string) =>
			`${names}: chưa có kết quả công bố cho đơn vị hôm nay, nên dưới đây là từng tỉnh cũ, không cộng lại.`,
		form: {
			title: "Chọn để so sánh",
			unit: (place: number) => (place === 1 ? "Tỉnh, thành phố" : `Tỉnh, thành phố thứ ${place}`),
			none: "(không chọn)",
			node: "Nội dung",
			total: "Tổng điểm",
			year: "Năm",
			from: "So với năm",
			show: "So sánh",
		},
		plain: {
			title: "Nói gọn",
			sub: "Đoạn này được viết từ chính các số trên trang.",
			level: (unit: string, year: number, points: string) => `Năm ${year}, ${unit} được ${points} điểm`,
			rank: (rank: string) => `, hạng ${rank}`,
			group: (group: string) => `, nhóm ${group}`,
			missing: (unit: string, year: number, reason: string) =>
				`Năm ${year}, ${unit} không có điểm: ${reason}.`,
			apart: (higher: string, lower: string, points: string) => `${higher} hơn ${lower} ${points} điểm.`,
			alike: (units: string) => `Điểm của ${units} bằng nhau khi làm tròn.`,
			aboveMean: (points: string, mean: string, of: number) =>
				`Như vậy cao hơn trung bình của ${of} tỉnh, thành phố (${mean}) ${points} điểm.`,
			belowMean: (points: string, mean: string, of: number) =>
				`Như vậy thấp hơn trung bình của ${of} tỉnh, thành phố (${mean}) ${points} điểm.`,
			rose: (unit: string, points: string, from: number) => `So với năm ${from}, ${unit} tăng ${points} điểm`,
			fell: (unit: string, points: string, from: number) => `So với năm ${from}, ${unit} giảm ${points} điểm`,
			same: (unit: string, from: number) => `So với năm ${from}, ${unit} không đổi`,
			changeRank: (rank: string) => `, xếp theo mức thay đổi là ${rank}`,
			changeUnknown: (unit: string, from: number, to: number) =>
				`${unit} không có điểm ở cả hai năm ${from} và ${to}, nên không nói được là tăng hay giảm.`,
			notComparable: (from: number, to: number) => `Không so được năm ${to} với năm ${from}:`,
			undecided: "hai phiên bản khác nhau và chưa có căn cứ để so.",
			noise:
				"Những khác biệt và thay đổi này có lớn hơn sai số khảo sát hay không: không thể biết từ số liệu đã công bố.",
		},
		lines: {
			title: "Qua các năm",
			sub: "Các hình cùng một thang điểm và cùng các năm. Đường xám là trung bình giản đơn của các tỉnh có điểm. Dấu – là năm không có điểm, lý do ở bảng.",
			breaks: "Đường ngắt ở nơi cách tính đổi:",
			noBreaks: "Nội dung này không đổi cách tính trong các năm có số liệu.",
			table: (what: string) => `${what} qua các năm`,
			missing: (count: number) => `Vì sao ${count} chỗ không có điểm`,
			notNamed: "nguồn không nêu",
			year: "Năm",
			mean: "Trung bình",
		},
		strip: {
			title: (year: number) => `Vị trí trong cả nước năm ${year}`,
			sub: (count: number) =>
				`Mỗi chấm là một trong ${count} tỉnh, thành phố có điểm; bốn bậc là bốn phần tư.`,
			partial: "Nguồn chỉ nêu một số tỉnh, nên không vẽ được cả nước.",
		},
		pair: {
			title: (from: number, to: number) => `Thay đổi từ ${from} đến ${to}`,
			sub: (of: number, absent: number) =>
				`Xếp ${of} tỉnh, thành phố có điểm ở cả hai năm theo mức thay đổi${absent > 0 ? `; ${absent} nơi thiếu điểm ở một trong hai năm` : ""}.`,
			not: (from: number, to: number) => `Không so được ${from} với ${to}`,
			notMeasured: "Nội dung này không được đo ở cả hai năm.",
			all: (of: number) => `Xem cả ${of} tỉnh, thành phố`,
			place: "Thứ tự",
			unit: "Tỉnh, thành phố",
			change: "Thay đổi",
		},
		take: {
			title: "Lấy đi và trích dẫn",
			data: "Số liệu của hình",
			drawing: "Hình",
			cite: (publisher: string, index: string, first: number, last: number, address: string, day: string) =>
				`${publisher}: ${index} ${first}–${last}. Gương trình bày, ${address}, xem ngày ${day}.`,
		},
	},
	{
		title: (index, what, year) => `Compare ${index} ${year}: ${what}`,
		link: "Compare with other provinces",
		choose: "Choose provinces, component, year to compare",
		replaced: (names) =>
			`${names}: no result has been published for the unit of today, so these are the former provinces, not added up.`,
		form: {
			title: "Choose",
			unit: (place) => (place === 1 ? "Province" : `Province ${place}`),
			none: "(none)",
			node: "Component",
			total: "Total",
			year: "Year",
			from: "Since",
			show: "Compare",
		},
		plain: {
			title: "In short",
			sub: "This paragraph is made from the figures of the page.",
			level: (unit, year, points) => `In ${year} ${unit} has ${points} points`,
			rank: (rank) => `, rank ${rank}`,
			group: (group) => `, ${group} group`,
			missing: (unit, year, reason) => `In ${year} ${unit} has no score: ${reason}.`,
			apart: (higher, lower, points) => `${higher} has ${points} points more than ${lower}.`,
			alike: (units) => `The scores of ${units} are equal when rounded.`,
			aboveMean: (points, mean, of) => `That is ${points} above the mean of ${of} provinces (${mean}).`,
			belowMean: (points, mean, of) => `That is ${points} below the mean of ${of} provinces (${mean}).`,
			rose: (unit, points, from) => `Since ${from} ${unit} rose by ${points} points`,
			fell: (unit, points, from) => `Since ${from} ${unit} fell by ${points} points`,
			same: (unit, from) => `Since ${from} ${unit} did not change`,
			changeRank: (rank) => `; by change it is number ${rank}`,
			changeUnknown: (unit, from, to) =>
				`${unit} has no score in both ${from} and ${to}, so nobody can say whether it rose or fell.`,
			notComparable: (from, to) => `${to} cannot be compared with ${from}:`,
			undecided: "the versions differ and nothing says that they may be compared.",
			noise:
				"Whether these differences and changes are more than the noise of the survey cannot be known from what is published.",
		},
		lines: {
			title: "Over the years",
			sub: "All drawings have the same scale and years. The grey line is the simple mean of the provinces that have a score. – means no score, with the reason in the table.",
			breaks: "The line is broken where the measure changed:",
			noBreaks: "The measure did not change in these years.",
			table: (what) => `${what} over the years`,
			missing: (count) => `Why ${count} scores are missing`,
			notNamed: "not in the source",
			year: "Year",
			mean: "Mean",
		},
		strip: {
			title: (year) => `Place in the country in ${year}`,
			sub: (count) =>
				`Each dot is one of ${count} provinces that have a score; four shades are four quarters.`,
			partial: "The source names some provinces only, so the country cannot be drawn.",
		},
		pair: {
			title: (from, to) => `Change from ${from} to ${to}`,
			sub: (of, absent) =>
				`${of} provinces with a score in both years, by change${absent > 0 ? `; ${absent} lack one of the two` : ""}.`,
			not: (from, to) => `${from} cannot be compared with ${to}`,
			notMeasured: "This component was not measured in both years.",
			all: (of) => `Show all ${of} provinces`,
			place: "Place",
			unit: "Province",
			change: "Change",
		},
		take: {
			title: "Take away and cite",
			data: "Figures",
			drawing: "Drawing",
			cite: (publisher, index, first, last, address, day) =>
				`${publisher}: ${index} ${first} to ${last}. Shown by Gương, ${address}, seen on ${day}.`,
		},
	},
);
