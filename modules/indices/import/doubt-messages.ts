import { defineMessages } from "#platform/i18n/messages.ts";

/** Why a person should look, one sentence for each kind of doubt; figures come formatted. */
export const doubtMessages = defineMessages(
	{
		"not-a-figure": () => "Không phải số. Nếu không có điểm, hãy ghi lý do.",
		"zero-means-missing": ({ least }: { least: string }) =>
			`Số 0 không có trên thang này (thấp nhất ${least}): nơi công bố in 0 khi không có điểm. Hãy ghi lý do.`,
		blank: () => "Ô trống. Hãy ghi vì sao không có điểm.",
		"out-of-range": ({ least, most }: { least: string; most: string }) =>
			`Nằm ngoài thang ${least}–${most}. Hãy so với bản gốc.`,
		duplicate: ({ other }: { other: string }) =>
			`Tỉnh này đã có số cho nội dung này ở ô ${other}. Hãy bỏ qua một trong hai dòng, hoặc sửa tệp.`,
		"unit-unknown": () => "Không nhận ra tỉnh. Hãy chọn tỉnh, hoặc bỏ qua.",
		"unit-of-other-system": () =>
			"Tên hoặc mã này thuộc danh mục tỉnh khác (63 hay 34), không có vào ngày tính của năm. Hãy chọn tỉnh, hoặc bỏ qua.",
		"code-and-name-differ": () =>
			"Mã và tên chỉ hai tỉnh khác nhau; mã có thể thuộc danh mục 63 hay 34 tỉnh kia. Hãy chọn tỉnh.",
		sum: ({ computed, gap }: { computed: string; gap: string }) =>
			`Các phần cộng lại ${computed}, lệch ${gap}, nhiều hơn mức làm tròn cho phép.`,
		jump: ({ before, largest }: { before: string; largest: string }) =>
			`Năm trước ${before}; chưa tỉnh nào từng đổi quá ${largest} trong một năm.`,
		"interval-level": ({ printed, real }: { printed: number; real: number }) =>
			`Khoảng ghi ${printed} % nhưng chỉ rộng bằng khoảng ${real} %; Gương giữ cả hai.`,
		"no-figures": () => "Không đọc được số nào. Hãy xem lại trang tính, cách xếp và tiêu đề.",
		"year-absent": ({ years }: { years: string }) => `Tệp không có năm này, chỉ có ${years}.`,
		"other-system": () =>
			"Mã trong tệp đúng bằng danh mục tỉnh kia (63 hay 34), nên cùng một mã là tỉnh khác. Hãy bỏ lần nhập này và chọn lại danh mục.",
		"units-missing": ({ count, names }: { count: number; names: string }) =>
			`${count} tỉnh không có trong tệp: ${names}. Hãy ghi vì sao.`,
		"labels-unread": ({ labels }: { labels: string }) => `Các tiêu đề không được đọc: ${labels}.`,
		"label-twice": ({ parts }: { parts: string }) => `Hai tiêu đề cùng ứng với một nội dung: ${parts}.`,
		"total-unread": () => "Không có tổng điểm trong tệp; trang của năm sẽ không có hạng.",
		"sheet-year": ({ sheet, year }: { sheet: string; year: number }) =>
			`Trang tính “${sheet}” mang năm ${year}, khác năm đang nhập. Hãy chắc đây là số của đúng năm.`,
		"several-years": ({ years }: { years: string }) =>
			`Tệp có nhiều năm (${years}); chỉ năm đang nhập được đọc.`,
	},
	{
		"not-a-figure": () => "No figure. If there is no score, say why.",
		"zero-means-missing": ({ least }: { least: string }) =>
			`This scale has no 0 (lowest ${least}): publishers print 0 where there is no score. Say why.`,
		blank: () => "Empty. Say why there is no score.",
		"out-of-range": ({ least, most }: { least: string; most: string }) =>
			`Outside of the scale ${least}–${most}. Compare it with the original.`,
		duplicate: ({ other }: { other: string }) =>
			`This province has a figure for this part in ${other} already. Pass over one of the two lines, or mend the file.`,
		"unit-unknown": () => "The province was not recognised. Choose it, or pass over it.",
		"unit-of-other-system": () =>
			"This name or code belongs to the other list of provinces (63 or 34) and did not exist on the day of the year. Choose the province, or pass over it.",
		"code-and-name-differ": () =>
			"Code and name say two provinces; the code may be of the other list (63 or 34). Choose the province.",
		sum: ({ computed, gap }: { computed: string; gap: string }) =>
			`The parts add up to ${computed}, ${gap} apart, more than rounding explains.`,
		jump: ({ before, largest }: { before: string; largest: string }) =>
			`${before} the year before; no province ever changed by more than ${largest} in one year.`,
		"interval-level": ({ printed, real }: { printed: number; real: number }) =>
			`Printed as ${printed} % but only as wide as an interval of ${real} %; both are kept.`,
		"no-figures": () => "No figure could be read. Look at the sheet, the layout and the headings.",
		"year-absent": ({ years }: { years: string }) => `The file does not have this year, only ${years}.`,
		"other-system": () =>
			"The codes are exactly those of the other list of provinces (63 or 34), so the same code is another province. Drop this import and choose the other list.",
		"units-missing": ({ count, names }: { count: number; names: string }) =>
			`${count} ${count === 1 ? "province is" : "provinces are"} not in the file: ${names}. Say why.`,
		"labels-unread": ({ labels }: { labels: string }) => `Headings that are not read: ${labels}.`,
		"label-twice": ({ parts }: { parts: string }) => `Two headings stand for one part: ${parts}.`,
		"total-unread": () => "The file has no total; the page of the year will have no ranks.",
		"sheet-year": ({ sheet, year }: { sheet: string; year: number }) =>
			`The sheet “${sheet}” carries the year ${year}, not the one brought in. Make sure that these are the right figures.`,
		"several-years": ({ years }: { years: string }) =>
			`The file has several years (${years}); only the one brought in is read.`,
	},
);
