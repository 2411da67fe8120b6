/** Model 1.4 of Decree 30/2020/NĐ-CP, appendix III, as a periodic report to a superior (Decree 09/2019/NĐ-CP art. 8). */
export const reportWords = {
	kind: "BÁO CÁO",
	kindInText: "Báo cáo",
	symbol: "BC",
	enacting: (issuer: string, subject: string) => `${issuer} báo cáo ${subject} như sau:`,
	results: "TÌNH HÌNH, KẾT QUẢ THỰC HIỆN",
	weaknessesAndCauses: "HẠN CHẾ, NGUYÊN NHÂN",
	weaknesses: "Hạn chế",
	causes: "Nguyên nhân",
	nextPeriod: "PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI",
	proposals: "KIẾN NGHỊ, ĐỀ XUẤT",
	closing: (subject: string, issuer: string) => `Trên đây là Báo cáo ${subject} của ${issuer}`,
};
