/** Model 1.4 of Decree 30/2020/NĐ-CP, appendix III, filled as plans of committees are. */
export const planWords = {
	kind: "KẾ HOẠCH",
	kindInText: "Kế hoạch",
	symbol: "KH",
	enacting: (issuer: string, subject: string) => `${issuer} ban hành Kế hoạch ${subject} như sau:`,
	purposesAndRequirements: "MỤC ĐÍCH, YÊU CẦU",
	purposes: "Mục đích",
	requirements: "Yêu cầu",
	targets: "CHỈ TIÊU",
	tasks: "NHIỆM VỤ, GIẢI PHÁP",
	inAppendix: "Các nhiệm vụ cụ thể theo Phụ lục kèm theo Kế hoạch này.",
	appendixTitle: "Danh mục nhiệm vụ và phân công thực hiện",
	funds: "KINH PHÍ THỰC HIỆN",
	organisation: "TỔ CHỨC THỰC HIỆN",
	asked: (body: string) => `Đề nghị ${body}`,
	closing: (issuer: string) =>
		`Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị kịp thời phản ánh về ${issuer} để xem xét, giải quyết`,
	target: {
		reaches: { "at-least": "đạt từ", equal: "đạt", "at-most": "không quá" },
		upward: " trở lên",
		rank: (value: string) => `xếp hạng thứ ${value} trở lên`,
		rankUnit: "hạng",
		year: (year: number) => ` năm ${year}`,
		increase: (by: string, unit: string, over: number | null) =>
			`, tăng ${by} ${unit}${over === null ? "" : ` so với năm ${over}`}`,
	},
};
