import { defineProblems } from "../problem/problem.ts";

export const mailProblem = defineProblems("mail", {
	"not-an-address": {
		kind: "invalid",
		field: "email",
		vi: ({ address }: { address: string }) =>
			`“${address}” không phải là một địa chỉ thư điện tử. Hãy nhập một địa chỉ, ví dụ lan@xa.gov.vn.`,
		en: ({ address }: { address: string }) =>
			`“${address}” is not a mail address. Enter one address, such as lan@xa.gov.vn.`,
	},
	"no-such-letter": {
		kind: "not-found",
		vi: () => "Không có thư này trong hộp thư đi. Thư cũ được xóa sau 90 ngày.",
		en: () => "There is no such letter in the outbox. Old letters are deleted after 90 days.",
	},
	"settings-unreadable": {
		kind: "invalid",
		vi: ({ name }: { name: string }) =>
			`Thiết đặt ${name} không đọc được. SMTP_URL có dạng smtps://người:mật-khẩu@máy:465, MAIL_FROM có dạng Gương <guong@tinh.gov.vn>.`,
		en: ({ name }: { name: string }) =>
			`The setting ${name} cannot be read. SMTP_URL looks like smtps://user:password@host:465, MAIL_FROM like Gương <guong@tinh.gov.vn>.`,
	},
});
