import { defineMessages } from "../i18n/messages.ts";

export const httpMessages = defineMessages(
	{
		notFoundTitle: "Không có trang này",
		notFoundLede: "Địa chỉ có thể đã gõ sai, hoặc trang chưa bao giờ có.",
		toSearch: "Tìm một xã, phường, tỉnh, thành phố",
		toStart: "Về trang chủ",
		refusedTitle: "Chưa làm được",
		defectTitle: "Gương gặp lỗi",
		defectLede:
			"Lỗi này của Gương, không phải của Ông/Bà. Việc vừa làm chưa được ghi; xin thử lại sau ít phút.",
		defectId: (id: string) => `Mã lỗi: ${id}. Khi báo lỗi, xin đọc mã này.`,
		awayTitle: "Gương tạm nghỉ",
		sessionEnded:
			"Phiên làm việc đã hết. Những gì Ông/Bà vừa ghi đã được giữ và sẽ hiện lại sau khi đăng nhập.",
		restored:
			"Đây là những gì Ông/Bà đã ghi trước khi phiên làm việc hết. Xin xem lại rồi gửi. Tệp đính kèm phải chọn lại.",
		alreadySent: "Biểu mẫu này đã được gửi trước đó; đây là kết quả của lần gửi đầu.",
		field: {
			missing: "Chưa ghi mục này",
			tooShort: (least: number) => `Cần ít nhất ${least} ký tự`,
			tooLong: (most: number) => `Nhiều nhất ${most} ký tự`,
			tooSmall: (least: number) => `Không được nhỏ hơn ${least}`,
			tooBig: (most: number) => `Không được lớn hơn ${most}`,
			notANumber: "Cần ghi một số",
			notAnEmail: "Cần một địa chỉ thư, ví dụ ten@tinh.gov.vn",
			notADay: "Cần một ngày có thật, ghi ngày/tháng/năm, ví dụ 22/11/2026",
			notAChoice: "Cần chọn một trong các mục đã cho",
			unknownField: (names: string) => `Biểu mẫu có mục lạ: ${names}`,
			wrong: "Chưa đúng dạng",
		},
	},
	{
		notFoundTitle: "There is no such page",
		notFoundLede: "The address may be mistyped, or the page never existed.",
		toSearch: "Search for a commune, ward, province or city",
		toStart: "To the start page",
		refusedTitle: "Not done",
		defectTitle: "Gương met an error",
		defectLede:
			"The error is Gương's, not yours. What you just did was not recorded; please try again in a few minutes.",
		defectId: (id: string) => `Error id: ${id}. Please quote it when you report the error.`,
		awayTitle: "Gương is away for a moment",
		sessionEnded:
			"Your session has ended. What you had written is kept and will be shown again after you sign in.",
		restored:
			"This is what you had written before the session ended. Please look it over and send it. Files must be chosen again.",
		alreadySent: "This form had been sent before; this is the result of the first sending.",
		field: {
			missing: "This has not been filled in",
			tooShort: (least: number) => `At least ${least} characters are needed`,
			tooLong: (most: number) => `At most ${most} characters`,
			tooSmall: (least: number) => `Must not be less than ${least}`,
			tooBig: (most: number) => `Must not be more than ${most}`,
			notANumber: "A number is needed",
			notAnEmail: "A mail address is needed, such as name@province.gov.vn",
			notADay: "A real day is needed, day/month/year, such as 22/11/2026",
			notAChoice: "Choose one of those given",
			unknownField: (names: string) => `The form has unknown fields: ${names}`,
			wrong: "Not in the right form",
		},
	},
);
