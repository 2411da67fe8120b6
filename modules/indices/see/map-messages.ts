import { defineMessages } from "#platform/i18n/messages.ts";

const archipelagosVi: Readonly<Record<"vn63" | "vn34", Readonly<Record<string, readonly [string, string]>>>> =
	{
		vn63: {
			"20333": ["QĐ. Hoàng Sa", "(TP. Đà Nẵng)"],
			"22736": ["QĐ. Trường Sa", "(tỉnh Khánh Hòa)"],
		},
		vn34: {
			"20333": ["Đặc khu Hoàng Sa", "(TP. Đà Nẵng)"],
			"22736": ["Đặc khu Trường Sa", "(tỉnh Khánh Hòa)"],
		},
	};
const archipelagosEn: typeof archipelagosVi = {
	vn63: { "20333": ["Hoàng Sa islands", "(Đà Nẵng)"], "22736": ["Trường Sa islands", "(Khánh Hòa)"] },
	vn34: { "20333": ["Hoàng Sa zone", "(Đà Nẵng)"], "22736": ["Trường Sa zone", "(Khánh Hòa)"] },
};

/** Words of the map and of the strip of dots. */
export const mapMessages = defineMessages(
	{
		title: "Bản đồ",
		sub: (what: string) => `${what}. Bốn bậc đậm dần, mỗi bậc một phần tư số tỉnh có điểm.`,
		map: (count: number, what: string) => `${count} tỉnh, thành phố: ${what}`,
		strip: "Mỗi chấm là một tỉnh, thành phố",
		summary: (high: string, low: string, q1: string, median: string, q3: string) =>
			`Cao nhất: ${high}. Thấp nhất: ${low}. Một phần tư số tỉnh dưới ${q1}, một nửa dưới ${median}, một phần tư từ ${q3} trở lên.`,
		missing: (names: string) => `Gạch chéo là không có điểm: ${names}.`,
		tableBelow: "Điểm của từng tỉnh ở bảng dưới.",
		noBoundaries: "Bản cài đặt này không có ranh giới tỉnh, nên không có bản đồ.",
		sortHint: "Xếp bảng theo nội dung nào, bản đồ vẽ nội dung ấy.",
		boundaries: "Ranh giới để nhận ra tỉnh, không dùng làm căn cứ pháp lý.",
		archipelagos: archipelagosVi,
		countedRanks:
			"Nơi công bố không xếp hạng. Hạng ở đây do Gương tính trong số tỉnh có điểm; hai tỉnh hơn kém nhau chút ít chưa chắc đã làm khác nhau.",
		partial: (known: number, of: number) => `Nguồn chỉ nêu ${known} trên ${of} tỉnh, thành phố.`,
		partialNote:
			"Những tỉnh khác có kết quả nhưng nguồn dùng ở đây không nêu. Vì vậy trang này không tính hạng, trung bình hay nhóm; hạng là hạng đã công bố.",
	},
	{
		title: "Map",
		sub: (what) => `${what}. Four shades, each a quarter of the provinces that have a score.`,
		map: (count, what) => `${count} provinces: ${what}`,
		strip: "Each dot is a province",
		summary: (high, low, q1, median, q3) =>
			`Highest: ${high}. Lowest: ${low}. A quarter of the provinces lie below ${q1}, half below ${median}, a quarter at ${q3} or more.`,
		missing: (names) => `Hatched: no score: ${names}.`,
		tableBelow: "The scores of all provinces are in the table below.",
		noBoundaries: "This installation has no boundaries, so there is no map.",
		sortHint: "The map shows what the table is sorted by.",
		boundaries: "Boundaries are for recognising provinces and have no legal force.",
		archipelagos: archipelagosEn,
		countedRanks:
			"The publisher does not rank. Ranks here are computed by Gương among the provinces that have a score; two provinces a little apart need not work differently.",
		partial: (known, of) => `The source names ${known} of ${of} provinces only.`,
		partialNote:
			"The others have results, but the source used here does not give them. So this page computes no rank, mean or group; ranks are the published ones.",
	},
);
