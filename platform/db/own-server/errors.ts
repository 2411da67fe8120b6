import { defineProblems, Problem } from "#platform/problem/problem.ts";

/** Why the program's own database server cannot be used, and what to do about it. */
export const serverProblem = defineProblems("own-server", {
	"in-use": {
		kind: "conflict",
		vi: ({ folder, pid }: { folder: string; pid: number }) =>
			`Thư mục dữ liệu ${folder} đang được một chương trình Gương khác dùng (tiến trình ${pid}). ` +
			"Hãy dừng chương trình đó, hoặc chọn thư mục dữ liệu khác.",
		en: ({ folder, pid }) =>
			`The data folder ${folder} is in use by another running Gương (process ${pid}). ` +
			"Stop that program, or choose another data folder.",
	},
	"no-permission": {
		kind: "unavailable",
		vi: ({ path, reason }: { path: string; reason: string }) =>
			`Không có quyền ghi vào ${path} (${reason}). Hãy cấp quyền cho người dùng đang chạy chương trình, ` +
			"hoặc chọn thư mục dữ liệu khác.",
		en: ({ path, reason }) =>
			`No permission to write to ${path} (${reason}). Give the user who runs the program the right to it, ` +
			"or choose another data folder.",
	},
	"not-a-folder": {
		kind: "invalid",
		vi: ({ path }: { path: string }) =>
			`${path} không phải là thư mục nên không đặt dữ liệu ở đó được. Hãy chọn thư mục dữ liệu khác.`,
		en: ({ path }) => `${path} is not a folder, so data cannot lie there. Choose another data folder.`,
	},
	"disk-full": {
		kind: "unavailable",
		vi: ({ path }: { path: string }) =>
			`Hết chỗ trên ổ đĩa chứa ${path}. Hãy giải phóng ít nhất 500 MB rồi chạy lại; dữ liệu đã lưu vẫn nguyên vẹn.`,
		en: ({ path }) =>
			`The disk that holds ${path} is full. Free at least 500 MB and start again; what was saved is unharmed.`,
	},
	"no-server": {
		kind: "unavailable",
		vi: ({ platform }: { platform: string }) =>
			`Không tìm thấy PostgreSQL cho máy này (${platform}). Hãy chạy lại "npm ci" (không bỏ optional dependencies), ` +
			"hoặc cài PostgreSQL 15 trở lên, hoặc đặt DATABASE_URL.",
		en: ({ platform }) =>
			`No PostgreSQL was found for this machine (${platform}). Run "npm ci" again (without omitting optional ` +
			"dependencies), or install PostgreSQL 15 or later, or set DATABASE_URL.",
	},
	"other-version": {
		kind: "conflict",
		vi: ({ folder, data, found }: { folder: string; data: number; found: string }) =>
			`Dữ liệu trong ${folder} thuộc PostgreSQL ${data}, nhưng máy chỉ có PostgreSQL ${found}. ` +
			`Hãy dùng lại bản Gương cũ để "guong backup", rồi "guong restore" vào thư mục mới.`,
		en: ({ folder, data, found }) =>
			`The data in ${folder} belong to PostgreSQL ${data}, but only PostgreSQL ${found} is here. ` +
			`Use the earlier Gương for "guong backup", then "guong restore" into a new folder.`,
	},
	"secrets-lost": {
		kind: "unavailable",
		vi: ({ path, data }: { path: string; data: string }) =>
			`Có dữ liệu ở ${data} nhưng không đọc được tệp mật khẩu ${path}. Hãy khôi phục tệp đó từ bản sao; ` +
			"chương trình không xóa gì cả.",
		en: ({ path, data }) =>
			`There are data in ${data}, but the file of passwords ${path} cannot be read. Put that file back from a copy; ` +
			"nothing has been deleted.",
	},
	"not-ours": {
		kind: "conflict",
		vi: ({ folder, pid }: { folder: string; pid: number }) =>
			`Một máy chủ PostgreSQL (tiến trình ${pid}) đang giữ ${folder} nhưng không nhận mật khẩu của chương trình này. ` +
			"Hãy dừng tiến trình đó rồi chạy lại.",
		en: ({ folder, pid }) =>
			`A PostgreSQL server (process ${pid}) holds ${folder} but does not accept this program's password. ` +
			"Stop that process and start again.",
	},
	"did-not-start": {
		kind: "unavailable",
		vi: ({ log, last }: { log: string; last: string }) =>
			`PostgreSQL không khởi động được. Dòng cuối của nhật ký: "${last}". Xem toàn bộ ở ${log}.`,
		en: ({ log, last }) =>
			`PostgreSQL did not start. Last line of its log: "${last}". The whole log is in ${log}.`,
	},
});

/** Sorts what the system or the server said into a refusal; null when it is something else. */
export function problemOfSystemError(error: unknown, path: string): Problem | null {
	if (error instanceof Problem) return error;
	const text =
		error instanceof Error
			? `${(error as NodeJS.ErrnoException).code ?? ""} ${error.message}`
			: String(error);
	if (/ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i.test(text))
		return serverProblem("disk-full", { path });
	if (/EACCES|EPERM|EROFS|Permission denied|Operation not permitted|Read-only file system/i.test(text)) {
		return serverProblem("no-permission", { path, reason: text.trim().split("\n").at(-1) ?? "" });
	}
	if (/^(EEXIST|ENOTDIR)/.test(text)) return serverProblem("not-a-folder", { path });
	return null;
}
