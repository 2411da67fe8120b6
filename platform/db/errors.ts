import { defineProblems } from "#platform/problem/problem.ts";

/** What the database may refuse, in words for people. Codes of PostgreSQL: appendix A of its manual. */
export const databaseProblem = defineProblems("database", {
	away: {
		kind: "unavailable",
		vi: (_: object) => "Cơ sở dữ liệu tạm thời không trả lời. Chưa có gì bị mất; hãy thử lại sau ít phút.",
		en: (_: object) =>
			"The database does not answer at the moment. Nothing is lost; try again in a few minutes.",
	},
	unsure: {
		kind: "unavailable",
		vi: (_: object) =>
			"Mất kết nối đúng lúc đang lưu nên chưa rõ đã lưu hay chưa. Hãy tải lại trang để kiểm tra; " +
			"gửi lại cùng biểu mẫu này không tạo ra hai bản.",
		en: (_: object) =>
			"The connection broke while saving, so it is not known whether it was saved. Load the page again to see; " +
			"sending the same form again does not save it twice.",
	},
	"disk-full": {
		kind: "unavailable",
		vi: (_: object) =>
			"Ổ đĩa của cơ sở dữ liệu đã đầy nên chưa lưu được. Dữ liệu đã có vẫn nguyên vẹn; " +
			"hãy báo quản trị giải phóng chỗ rồi gửi lại.",
		en: (_: object) =>
			"The disk of the database is full, so nothing was saved. What was there is unharmed; " +
			"ask the administrator to free space, then send again.",
	},
	"too-slow": {
		kind: "unavailable",
		vi: (_: object) => "Câu hỏi này mất quá lâu nên đã dừng lại. Hãy thu hẹp phạm vi, hoặc thử lại sau.",
		en: (_: object) => "This took too long and was stopped. Narrow it down, or try again later.",
	},
	busy: {
		kind: "unavailable",
		vi: (_: object) => "Hệ thống đang quá tải kết nối. Hãy thử lại sau một phút.",
		en: (_: object) => "Too many connections at the moment. Try again in a minute.",
	},
	"changed-meanwhile": {
		kind: "conflict",
		vi: (_: object) => "Có người khác vừa thay đổi cùng dữ liệu này. Hãy tải lại trang rồi làm lại.",
		en: (_: object) => "Somebody else has just changed the same data. Load the page again and repeat.",
	},
	"read-only": {
		kind: "unavailable",
		vi: (_: object) => "Cơ sở dữ liệu đang ở chế độ chỉ đọc nên chưa lưu được. Hãy thử lại sau.",
		en: (_: object) => "The database is read-only at the moment, so nothing was saved. Try again later.",
	},
	"too-old": {
		kind: "unavailable",
		vi: ({ found }: { found: string }) =>
			`DATABASE_URL trỏ tới PostgreSQL ${found}; cần PostgreSQL 15 trở lên. Hãy nâng cấp máy chủ, ` +
			"hoặc bỏ DATABASE_URL để dùng máy chủ riêng của chương trình.",
		en: ({ found }) =>
			`DATABASE_URL leads to PostgreSQL ${found}; PostgreSQL 15 or later is needed. Upgrade that server, ` +
			"or leave DATABASE_URL out and use the program's own.",
	},
	"not-utf8": {
		kind: "unavailable",
		vi: ({ found }: { found: string }) =>
			`Cơ sở dữ liệu trong DATABASE_URL dùng bảng mã ${found}; cần UTF8. Hãy tạo cơ sở dữ liệu mới: ` +
			"CREATE DATABASE guong ENCODING 'UTF8' TEMPLATE template0.",
		en: ({ found }) =>
			`The database of DATABASE_URL is encoded in ${found}; UTF8 is needed. Make a new one: ` +
			"CREATE DATABASE guong ENCODING 'UTF8' TEMPLATE template0.",
	},
	"needs-administrator": {
		kind: "forbidden",
		vi: ({ user, database, reason }: { user: string; database: string; reason: string }) =>
			`Tài khoản "${user}" trong DATABASE_URL thiếu quyền (${reason}). Người quản trị máy chủ cần chạy một lần, ` +
			`trong cơ sở dữ liệu "${database}": psql -d ${database} -f db/roles.sql, rồi ` +
			`GRANT guong_migrator, guong_app, guong_public TO "${user}";`,
		en: ({ user, database, reason }) =>
			`The account "${user}" of DATABASE_URL lacks rights (${reason}). An administrator of the server must run once, ` +
			`in the database "${database}": psql -d ${database} -f db/roles.sql, then ` +
			`GRANT guong_migrator, guong_app, guong_public TO "${user}";`,
	},
	"bad-url": {
		kind: "invalid",
		vi: ({ reason }: { reason: string }) =>
			`DATABASE_URL không dùng được: ${reason}. Ví dụ: postgres://ten:mat-khau@may-chu:5432/guong`,
		en: ({ reason }) =>
			`DATABASE_URL cannot be used: ${reason}. Example: postgres://name:password@server:5432/guong`,
	},
	"migration-changed": {
		kind: "conflict",
		vi: ({ name }: { name: string }) =>
			`Tệp ${name} đã chạy trên cơ sở dữ liệu này nhưng nay có nội dung khác. Hãy trả lại tệp cũ và viết tệp mới.`,
		en: ({ name }) =>
			`The file ${name} has been run on this database and has changed since. Put it back and write a new one.`,
	},
	"migration-missing": {
		kind: "conflict",
		vi: ({ name }: { name: string }) =>
			`Cơ sở dữ liệu đã chạy ${name} nhưng bản chương trình này không có tệp đó. Hãy dùng bản Gương mới hơn.`,
		en: ({ name }) => `The database has run ${name}, which this program does not have. Use a newer Gương.`,
	},
	"migration-failed": {
		kind: "unavailable",
		vi: ({ name, line, reason }: { name: string; line: number; reason: string }) =>
			`Không chạy được ${name}, dòng ${line}: ${reason}. Cơ sở dữ liệu vẫn như trước tệp này.`,
		en: ({ name, line, reason }) =>
			`${name} failed at line ${line}: ${reason}. The database is as it was before this file.`,
	},
	"migration-name": {
		kind: "invalid",
		vi: ({ name }: { name: string }) => `Tên tệp ${name} phải có dạng 202611220137-ten-viec.sql.`,
		en: ({ name }) => `The file ${name} must be named like 202611220137-what-it-does.sql.`,
	},
});
