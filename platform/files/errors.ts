import { defineProblems } from "../problem/problem.ts";

interface Limits {
	readonly [name: string]: number;
	readonly seconds: number;
	readonly megabytes: number;
}

interface Sizes {
	readonly [name: string]: string | number;
	readonly name: string;
	readonly size: number;
	readonly limit: number;
}

/** What this part refuses, and what the person can do about it. */
export const problem = defineProblems("files", {
	"too-slow": {
		kind: "invalid",
		vi: ({ seconds }: Limits) =>
			`Tệp này không đọc xong trong ${seconds} giây nên đã dừng lại. Hãy chia thành các tệp nhỏ hơn hoặc lưu lại từ chương trình gốc rồi gửi lại.`,
		en: ({ seconds }: Limits) =>
			`This file could not be read within ${seconds} seconds, so reading was stopped. Split it into smaller files, or save it again from the program it came from, and send it again.`,
	},
	"too-much-memory": {
		kind: "invalid",
		vi: ({ megabytes }: Limits) =>
			`Đọc tệp này cần quá nhiều bộ nhớ (giới hạn ${megabytes} MB) nên đã dừng lại. Hãy chia thành các tệp nhỏ hơn rồi gửi lại.`,
		en: ({ megabytes }: Limits) =>
			`Reading this file needs too much memory (the limit is ${megabytes} MB), so reading was stopped. Split it into smaller files and send them again.`,
	},
	empty: {
		kind: "invalid",
		vi: ({ name }: { name: string }) => `Tệp “${name}” trống (0 byte). Hãy kiểm tra và chọn lại tệp.`,
		en: ({ name }: { name: string }) =>
			`The file “${name}” is empty (0 bytes). Check it and choose the file again.`,
	},
	"too-large": {
		kind: "invalid",
		vi: ({ name, size, limit }: Sizes) =>
			`Tệp “${name}” lớn ${megabytes(size, ",")} MB, quá giới hạn ${megabytes(limit, ",")} MB. Hãy giảm kích thước hoặc chia nhỏ tệp.`,
		en: ({ name, size, limit }: Sizes) =>
			`The file “${name}” is ${megabytes(size, ".")} MB, over the limit of ${megabytes(limit, ".")} MB. Make it smaller or split it.`,
	},
	"disk-full": {
		kind: "unavailable",
		vi: () =>
			"Máy chủ đã hết chỗ lưu nên tệp chưa được nhận; không có gì bị ghi dở dang. Hãy báo người quản trị giải phóng dung lượng rồi gửi lại.",
		en: () =>
			"The server has no room left, so the file was not taken; nothing was half-written. Ask the administrator to free space, then send it again.",
	},
	"store-not-writable": {
		kind: "unavailable",
		vi: ({ reason }: { reason: string }) =>
			`Máy chủ không ghi được vào kho tệp (${reason}) nên tệp chưa được nhận. Hãy báo người quản trị kiểm tra thư mục dữ liệu.`,
		en: ({ reason }: { reason: string }) =>
			`The server cannot write to its file store (${reason}), so the file was not taken. Ask the administrator to check the data folder.`,
	},
	"store-away": {
		kind: "unavailable",
		vi: () => "Kho tệp tạm thời không trả lời nên việc này chưa thực hiện được. Hãy thử lại sau ít phút.",
		en: () => "The file store does not answer at the moment, so this was not done. Try again in a few minutes.",
	},
	"store-refused": {
		kind: "unavailable",
		vi: ({ status }: { status: number }) =>
			`Kho tệp S3 từ chối (mã ${status}). Hãy báo người quản trị kiểm tra khóa, ngăn chứa và quyền ghi.`,
		en: ({ status }: { status: number }) =>
			`The S3 file store refused (status ${status}). Ask the administrator to check keys, bucket and permissions.`,
	},
	"bytes-missing": {
		kind: "unavailable",
		vi: () => "Nội dung tệp không còn trong kho. Hãy báo người quản trị khôi phục từ bản sao lưu.",
		en: () => "The content of this file is no longer in the store. Ask the administrator to restore it from a backup.",
	},
	"not-found": {
		kind: "not-found",
		vi: () => "Không có tệp này, hoặc bạn không có quyền xem.",
		en: () => "There is no such file, or you may not see it.",
	},
});

function megabytes(bytes: number, point: string): string {
	return (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toString().replace(".", point);
}
