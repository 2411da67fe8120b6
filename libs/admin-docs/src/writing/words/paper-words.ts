/** What all papers say in the same words (Decree 30/2020/NĐ-CP, appendices I and III). */
export const paperWords = {
	nationalName: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
	motto: "Độc lập - Tự do - Hạnh phúc",
	/** Party papers (Hướng dẫn 36-HD/VPTW) */
	partyName: "ĐẢNG CỘNG SẢN VIỆT NAM",
	partyNumber: "Số ",
	partyLetter: "CV",
	number: "Số: ",
	day: (day: string, month: string, year: string) => `ngày ${day} tháng ${month} năm ${year}`,
	dayParts: ["ngày ", " tháng ", " năm "],
	laws: ["Luật", "Bộ luật", "Pháp lệnh"] as readonly string[],
	numbered: (symbol: string) => `số ${symbol}`,
	of: (issuer: string) => `của ${issuer}`,
	opens: { "on-the-basis-of": "Căn cứ", "carrying-out": "Thực hiện" },
	addressed: "Kính gửi:",
	recipients: "Nơi nhận:",
	recipient: (words: string, mark: ";" | "." | "") => `- ${words}${mark}`,
	filed: "Lưu: VT",
	appendix: "Phụ lục",
	enclosedWith: "Kèm theo",
	committees: ["Ủy ban nhân dân", "Hội đồng nhân dân"] as readonly string[],
	/** usual phrases that a parent body may be shortened by */
	short: [
		["Ủy ban nhân dân", "UBND"],
		["Hội đồng nhân dân", "HĐND"],
	],
} as const;
