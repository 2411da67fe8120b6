import type { Temporal } from "temporal-polyfill";
import { formatDay } from "#platform/i18n/index.ts";

interface NewDayTold {
	readonly code: string;
	readonly day: Temporal.PlainDate;
	readonly phone: string;
	readonly origin: string;
}

const where = (origin: string) => `${origin}/tra-cuu-ho-so`;

/** Neither name nor procedure nor reason: others may read over the shoulder, and a phone number may have changed hands. */
export const newDaySms = ({ code, day, phone, origin }: NewDayTold): string =>
	`Hồ sơ ${code}: xin lỗi Ông/Bà, kết quả được hẹn lại ngày ${formatDay(day, "vi")}. Xem tại ${where(origin)} hoặc hỏi ${phone}.`;

export const newDayMail = ({ code, day, phone, origin }: NewDayTold) => ({
	subject: `Hồ sơ ${code}: hẹn lại ngày trả kết quả`,
	text: [
		"Kính gửi Ông/Bà,",
		"",
		`Kết quả của hồ sơ ${code} chưa có đúng ngày hẹn. Chúng tôi xin lỗi và hẹn lại ngày ${formatDay(day, "vi")}.`,
		"",
		`Lý do và thư xin lỗi: tra mã hồ sơ tại ${where(origin)}`,
		`Cần trao đổi thêm, xin gọi ${phone}.`,
		"",
		"Thư này không ghi tên người nộp và nội dung hồ sơ, để người khác đọc được cũng không biết.",
	].join("\n"),
});
