import { defineProblems } from "#platform/problem/problem.ts";

interface InFile {
	readonly [name: string]: string;
	readonly file: string;
	readonly place: string;
}

/** Why a backup cannot be written or taken back. */
export const backupProblem = defineProblems("backup", {
	exists: {
		kind: "conflict",
		vi: ({ file }: { file: string }) =>
			`Tệp ${file} đã có. Hãy chọn tên khác; bản sao lưu cũ không bị ghi đè.`,
		en: ({ file }) => `The file ${file} exists. Choose another name; an earlier backup is not overwritten.`,
	},
	"cannot-write": {
		kind: "unavailable",
		vi: ({ file, reason }: { file: string; reason: string }) =>
			`Không ghi được ${file}: ${reason}. Hãy kiểm tra chỗ trống và quyền ghi; tệp viết dở đã được xóa.`,
		en: ({ file, reason }) =>
			`${file} cannot be written: ${reason}. See to free space and rights; the unfinished file has been removed.`,
	},
	"cannot-read": {
		kind: "invalid",
		vi: ({ file, reason }: { file: string; reason: string }) => `Không đọc được ${file}: ${reason}.`,
		en: ({ file, reason }) => `${file} cannot be read: ${reason}.`,
	},
	"not-a-backup": {
		kind: "invalid",
		vi: ({ file }: { file: string }) => `${file} không phải là bản sao lưu của Gương. Chưa thay đổi gì.`,
		en: ({ file }) => `${file} is not a backup of Gương. Nothing has been changed.`,
	},
	truncated: {
		kind: "invalid",
		vi: ({ file, place }: InFile) =>
			`Bản sao lưu ${file} bị cụt (dừng ở ${place}), có lẽ do chép chưa xong. Hãy chép lại hoặc dùng bản khác. Chưa thay đổi gì.`,
		en: ({ file, place }) =>
			`The backup ${file} is cut off (it stops at ${place}), perhaps a copy that did not finish. Copy it again or use ` +
			"another one. Nothing has been changed.",
	},
	damaged: {
		kind: "invalid",
		vi: ({ file, place }: InFile) =>
			`Bản sao lưu ${file} bị hỏng ở ${place} (mã kiểm tra không khớp). Hãy dùng bản khác. Chưa thay đổi gì.`,
		en: ({ file, place }) =>
			`The backup ${file} is damaged at ${place} (the checksum does not agree). Use another one. Nothing has been changed.`,
	},
	newer: {
		kind: "conflict",
		vi: ({ file, version, ours }: { file: string; version: string; ours: string }) =>
			`Bản sao lưu ${file} do Gương ${version} viết; bản này là ${ours} và không hiểu hết. ` +
			"Hãy cài Gương mới hơn rồi khôi phục. Chưa thay đổi gì.",
		en: ({ file, version, ours }) =>
			`The backup ${file} was written by Gương ${version}; this is ${ours} and does not understand all of it. ` +
			"Install a newer Gương, then restore. Nothing has been changed.",
	},
	"not-empty": {
		kind: "conflict",
		vi: ({ tables, example }: { tables: number; example: string }) =>
			`Cơ sở dữ liệu đích đã có ${tables} bảng (ví dụ ${example}). Chỉ khôi phục vào thư mục hoặc cơ sở dữ liệu trống; ` +
			"hãy chọn nơi khác. Chưa thay đổi gì.",
		en: ({ tables, example }) =>
			`The database has ${tables} tables already (${example}, for one). Restoring is only into an empty folder or ` +
			"database; choose another. Nothing has been changed.",
	},
	"files-not-empty": {
		kind: "conflict",
		vi: ({ id }: { id: string }) =>
			`Kho tệp đích đã có tệp (ví dụ ${id}). Chỉ khôi phục vào kho trống; hãy chọn nơi khác. Chưa thay đổi gì.`,
		en: ({ id }) =>
			`The file store has files already (${id}, for one). Restoring is only into an empty one; choose another. ` +
			"Nothing has been changed.",
	},
	"does-not-fit": {
		kind: "conflict",
		vi: ({ table, reason }: { table: string; reason: string }) =>
			`Không nạp được bảng ${table}: ${reason}. Cơ sở dữ liệu đích đã được dọn trống lại.`,
		en: ({ table, reason }) =>
			`The table ${table} cannot be loaded: ${reason}. The database has been emptied again.`,
	},
	"file-lost": {
		kind: "unavailable",
		vi: ({ id }: { id: string }) =>
			`Tệp ${id} trong kho bị mất hoặc hỏng nên bản sao lưu không đầy đủ và đã bị hủy. Hãy khôi phục tệp đó trước.`,
		en: ({ id }) =>
			`The file ${id} in the store is lost or damaged; the backup would not be whole and has been dropped. Put that ` +
			"file back first.",
	},
});
