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

interface Named {
	readonly [name: string]: string;
	readonly name: string;
}

interface Wanted extends Named {
	/** the kinds that are taken, in each language */
	readonly vi: string;
	readonly en: string;
}

interface Mismatch extends Wanted {
	readonly extension: string;
	/** the ending that the content calls for */
	readonly right: string;
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
	busy: {
		kind: "too-many",
		vi: () => "Máy chủ đang đọc nhiều tệp cùng lúc nên chưa nhận thêm. Hãy gửi lại sau một phút.",
		en: () => "The server is reading many files at the moment and takes no more. Send it again in a minute.",
	},
	empty: {
		kind: "invalid",
		vi: ({ name }: Named) => `Tệp “${name}” trống (0 byte). Hãy kiểm tra và chọn lại tệp.`,
		en: ({ name }: Named) => `The file “${name}” is empty (0 bytes). Check it and choose the file again.`,
	},
	"too-large": {
		kind: "invalid",
		vi: ({ name, size, limit }: Sizes) =>
			`Tệp “${name}” lớn ${megabytes(size, ",")} MB, quá giới hạn ${megabytes(limit, ",")} MB. Hãy giảm kích thước hoặc chia nhỏ tệp.`,
		en: ({ name, size, limit }: Sizes) =>
			`The file “${name}” is ${megabytes(size, ".")} MB, over the limit of ${megabytes(limit, ".")} MB. Make it smaller or split it.`,
	},
	"kind-not-taken": {
		kind: "invalid",
		vi: ({ name, vi }: Wanted) =>
			`Tệp “${name}” không thuộc loại được nhận ở đây. Các loại được nhận: ${vi}.`,
		en: ({ name, en }: Wanted) =>
			`The file “${name}” is not of a kind that is taken here. Kinds taken: ${en}.`,
	},
	"not-what-it-says": {
		kind: "invalid",
		vi: ({ name, extension, vi, right }: Mismatch) =>
			`Tệp “${name}” có đuôi .${extension} nhưng nội dung là ${vi}. Hãy đổi đuôi thành .${right} hoặc chọn đúng tệp.`,
		en: ({ name, extension, en, right }: Mismatch) =>
			`The file “${name}” ends in .${extension} but its content is a ${en}. Rename it to .${right} or choose the right file.`,
	},
	"has-program": {
		kind: "invalid",
		vi: ({ name }: Named) => `Tệp “${name}” là chương trình máy tính nên không được nhận.`,
		en: ({ name }: Named) => `The file “${name}” is a computer program and is not taken.`,
	},
	"has-markup": {
		kind: "invalid",
		vi: ({ name }: Named) =>
			`Tệp “${name}” là trang web hoặc ảnh SVG, có thể chứa mã chạy được nên không được nhận. Hãy lưu thành PDF hoặc ảnh PNG.`,
		en: ({ name }: Named) =>
			`The file “${name}” is a web page or an SVG picture, which can carry code, and is not taken. Save it as PDF or PNG.`,
	},
	"has-macros": {
		kind: "invalid",
		vi: ({ name }: Named) =>
			`Tệp “${name}” có chứa macro nên không được nhận. Hãy lưu lại dạng không có macro (.docx, .xlsx, .odt, .ods) rồi gửi lại.`,
		en: ({ name }: Named) =>
			`The file “${name}” contains macros and is not taken. Save it without macros (.docx, .xlsx, .odt, .ods) and send it again.`,
	},
	"has-password": {
		kind: "invalid",
		vi: ({ name }: Named) => `Tệp “${name}” được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu, lưu lại rồi gửi lại.`,
		en: ({ name }: Named) =>
			`The file “${name}” is protected by a password. Remove it, save the file and send it again.`,
	},
	"has-bomb": {
		kind: "invalid",
		vi: ({ name }: Named) =>
			`Tệp “${name}” khi giải nén phình ra bất thường nên bị từ chối để bảo đảm an toàn.`,
		en: ({ name }: Named) => `The file “${name}” unpacks to an unreasonable size and was refused for safety.`,
	},
	"has-broken": {
		kind: "invalid",
		vi: ({ name }: Named) => `Tệp “${name}” bị hỏng hoặc tải lên chưa đủ. Hãy mở lại, lưu lại rồi gửi lại.`,
		en: ({ name }: Named) =>
			`The file “${name}” is damaged or was not sent completely. Open it, save it and send it again.`,
	},
	"cannot-clean-signed": {
		kind: "conflict",
		vi: ({ name }: Named) =>
			`Tệp “${name}” có chữ ký số; xóa thông tin ẩn sẽ làm hỏng chữ ký. Chỉ công khai nguyên bản khi người ký đồng ý.`,
		en: ({ name }: Named) =>
			`The file “${name}” is digitally signed; removing hidden information would break the signature. Publish it as it is only if the signer agrees.`,
	},
	"cannot-clean-kind": {
		kind: "invalid",
		vi: ({ name }: Named) =>
			`Không xóa được thông tin ẩn (tác giả, vị trí) trong tệp “${name}” nên chưa thể công khai. Hãy lưu lại thành PDF không kèm tệp, JPEG hoặc PNG.`,
		en: ({ name }: Named) =>
			`Hidden information (author, place) cannot be removed from “${name}”, so it is not published. Save it as a PDF without attachments, a JPEG or a PNG.`,
	},
	"cannot-clean-broken": {
		kind: "invalid",
		vi: ({ name }: Named) =>
			`Tệp “${name}” không đúng cấu trúc nên không chắc đã xóa hết thông tin ẩn; chưa thể công khai. Hãy mở lại, lưu lại rồi gửi lại.`,
		en: ({ name }: Named) =>
			`The file “${name}” is not well built, so it is not certain that all hidden information is removed; it is not published. Open it, save it and send it again.`,
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
		en: () =>
			"The file store does not answer at the moment, so this was not done. Try again in a few minutes.",
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
		en: () =>
			"The content of this file is no longer in the store. Ask the administrator to restore it from a backup.",
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
