export type OneStopKind = "receipt" | "supplement" | "refusal" | "apology" | "stopping";

/** As printed at the head of each form. */
export const oneStopFormNames = {
	names: {
		receipt: "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
		supplement: "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
		refusal: "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
		apologyUntil2025: "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
		apology: "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
		stopping: "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
	},
};
