/** Forms of Thông tư 01/2018/TT-VPCP and Thông tư 03/2025/TT-VPCP, appendix I; names of the forms stand in `one-stop-forms.ts`. */
export const oneStopWords = {
	toPerson: "Ông/Bà",
	desk: (desk: string) => `${desk} đã tiếp nhận hồ sơ của:`,
	fields: {
		name: "Họ tên (tổ chức)",
		address: "Địa chỉ",
		phone: "Số điện thoại",
		email: "Thư điện tử",
		procedure: "Thủ tục hành chính",
		field: "Lĩnh vực",
		code: "Mã hồ sơ",
		receivedOn: "Ngày tiếp nhận",
		dueOn: "Ngày hẹn trả kết quả",
		timeLimit: "Thời hạn giải quyết",
		fee: "Phí, lệ phí",
		resultAt: "Nơi trả kết quả",
	},
	field: (name: string, value: string) => `${name}: ${value}`,
	contact: (who: string | null, phone: string, email: string | null) =>
		`Nếu cần trao đổi thêm, xin liên hệ ${who === null ? "" : `${who}, `}số điện thoại ${phone}${email === null ? "" : `, thư điện tử ${email}`}.`,
	regards: "Trân trọng",
	apology: {
		opening: (day: string, issuer: string, procedure: string, field: string | null, code: string) =>
			`Ngày ${day}, ${issuer} tiếp nhận hồ sơ ${procedure}${field === null ? "" : ` (lĩnh vực ${field})`}, mã hồ sơ ${code}.`,
		due: (day: string) => `Ngày hẹn trả kết quả: ${day}.`,
		late: (issuer: string, you: string) =>
			`Đến nay, ${issuer} chưa có kết quả giải quyết hồ sơ của ${you} theo đúng ngày hẹn.`,
		willBeLate: (issuer: string, you: string) =>
			`Qua xem xét, ${issuer} chưa thể giải quyết xong hồ sơ của ${you} trong thời hạn đã hẹn.`,
		reason: (reason: string) => `Lý do: ${reason}`,
		sorry: (issuer: string, you: string) => `${issuer} xin lỗi ${you} về sự chậm trễ này.`,
		extension: (days: number | null, day: string) =>
			`Đề nghị ${days === null ? "" : `gia hạn thời gian giải quyết thêm ${String(days).padStart(2, "0")} ngày làm việc; `}ngày trả kết quả mới là ${day}.`,
		newDay: (day: string) => `Ngày hẹn trả kết quả lần này: ${day}.`,
		understanding: (you: string) => `Rất mong nhận được sự thông cảm của ${you}`,
	},
	receipt: {
		parts: "Thành phần hồ sơ gồm:",
		columns: ["STT", "Tên giấy tờ", "Bản chính/bản sao", "Số bản"],
		original: "Bản chính",
		copy: "Bản sao",
		applicantSigns: "NGƯỜI NỘP HỒ SƠ",
		receiverSigns: "NGƯỜI TIẾP NHẬN HỒ SƠ",
		closing: "Khi đến nhận kết quả, xin mang theo giấy này và giấy tờ tùy thân",
	},
	supplement: {
		asked: (you: string) => `Để có căn cứ giải quyết hồ sơ, đề nghị ${you} bổ sung, hoàn thiện:`,
		reason: (reason: string) => `Lý do: ${reason}`,
	},
	refusal: {
		statement: (issuer: string) => `Qua xem xét, ${issuer} từ chối tiếp nhận, giải quyết hồ sơ này.`,
		reason: (reason: string) => `Lý do: ${reason}`,
	},
	stopping: {
		statement: (issuer: string) => `${issuer} thông báo dừng giải quyết hồ sơ này.`,
		reason: (reason: string) => `Lý do: ${reason}`,
		legal: (words: string) => `Căn cứ pháp lý: ${words}`,
	},
};
