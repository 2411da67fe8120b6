import { defineProblems } from "../problem/problem.ts";

export const httpProblem = defineProblems("http", {
	"stale-form": {
		kind: "conflict",
		vi: () =>
			"Biểu mẫu này mở từ một phiên trước nên chưa nhận được. Những gì Ông/Bà ghi vẫn còn dưới đây; xin xem lại rồi gửi lần nữa.",
		en: () =>
			"This form was opened in an earlier session and could not be taken. What you wrote is still below; please look it over and send it again.",
	},
	"foreign-form": {
		kind: "forbidden",
		vi: () => "Biểu mẫu này được gửi từ một trang khác, không phải từ Gương, nên bị từ chối.",
		en: () => "This form was sent from another site, not from Gương, and was refused.",
	},
	"wrong-input": {
		kind: "invalid",
		vi: ({ count }: { count: number }) => `Có ${count} chỗ cần xem lại trước khi gửi.`,
		en: ({ count }: { count: number }) =>
			`${count} ${count === 1 ? "place needs" : "places need"} another look before sending.`,
	},
	"too-large": {
		kind: "invalid",
		vi: ({ megabytes }: { megabytes: number }) =>
			`Nội dung gửi lên quá lớn: nhiều nhất ${megabytes} MB một lần. Xin chia nhỏ hoặc giảm cỡ tệp.`,
		en: ({ megabytes }: { megabytes: number }) =>
			`What was sent is too large: at most ${megabytes} MB at a time. Please split it or make the file smaller.`,
	},
	unreadable: {
		kind: "invalid",
		vi: () => "Không đọc được biểu mẫu gửi lên; có thể đường truyền bị ngắt giữa chừng. Xin gửi lại.",
		en: () => "The form could not be read; the line may have dropped midway. Please send it again.",
	},
	"not-json": {
		kind: "invalid",
		vi: () => "Nội dung gửi lên không phải JSON (UTF-8) đọc được.",
		en: () => "What was sent is no readable JSON (UTF-8).",
	},
	"no-key": {
		kind: "forbidden",
		vi: () =>
			"Thiếu khóa kết nối, hoặc khóa sai hay đã thu hồi. Gửi khóa trong tiêu đề “Authorization: Bearer …”; người quản trị của đơn vị cấp khóa.",
		en: () =>
			"The key is missing, wrong or revoked. Send it in the header “Authorization: Bearer …”; an administrator of the unit makes keys.",
	},
	"too-often": {
		kind: "too-many",
		vi: ({ seconds }: { seconds: number }) =>
			`Gửi quá nhiều lần trong thời gian ngắn. Xin thử lại sau ${seconds} giây.`,
		en: ({ seconds }: { seconds: number }) =>
			`Too many times in a short while. Please try again in ${seconds} seconds.`,
	},
	forbidden: {
		kind: "forbidden",
		vi: () =>
			"Tài khoản của Ông/Bà không có quyền xem hoặc làm việc này. Nếu cần, xin hỏi người quản trị của đơn vị.",
		en: () => "Your account has no right to see or do this. If you need it, ask your unit's administrator.",
	},
	"not-found": {
		kind: "not-found",
		vi: () => "Không có trang này.",
		en: () => "There is no such page.",
	},
});
