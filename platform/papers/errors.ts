import { defineProblems } from "../problem/problem.ts";

interface Named {
	readonly [name: string]: string;
	readonly name: string;
}

interface Letters {
	readonly [name: string]: string;
	readonly letters: string;
}

interface Limits {
	readonly [name: string]: number;
	readonly seconds: number;
}

/** Files that hold no text that can be read, and what the person can do instead; papers of which no file can be made. */
export const papersProblem = defineProblems("papers", {
	"no-text": {
		kind: "invalid",
		vi: ({ name }: Named) =>
			`Tệp “${name}” chỉ có hình ảnh (bản quét), không có chữ để đọc. Hãy nhận dạng chữ (OCR) rồi gửi lại, hoặc gửi tệp Word gốc.`,
		en: ({ name }: Named) =>
			`The file “${name}” holds pictures only (a scan) and no text to read. Run text recognition (OCR) and send it again, or send the original Word file.`,
	},
	empty: {
		kind: "invalid",
		vi: ({ name }: Named) => `Tệp “${name}” không có chữ nào. Hãy kiểm tra và chọn lại tệp.`,
		en: ({ name }: Named) => `The file “${name}” has no words in it. Check it and choose the file again.`,
	},
	"too-long": {
		kind: "invalid",
		vi: ({ name }: Named) =>
			`Tệp “${name}” dài hơn 4 triệu ký tự (khoảng 1.500 trang), quá giới hạn của một văn bản. Hãy tách thành nhiều tệp.`,
		en: ({ name }: Named) =>
			`The file “${name}” is longer than 4 million characters (about 1,500 pages), over the limit of one paper. Split it into several files.`,
	},
	rtf: {
		kind: "invalid",
		vi: ({ name }: Named) =>
			`Tệp “${name}” là văn bản RTF, chưa đọc được. Hãy mở tệp bằng Word hoặc LibreOffice, chọn “Lưu thành…” dạng DOCX rồi gửi lại.`,
		en: ({ name }: Named) =>
			`The file “${name}” is RTF, which is not read. Open it in Word or LibreOffice, save it as DOCX and send it again.`,
	},
	"old-word": {
		kind: "invalid",
		vi: ({ name }: Named) =>
			`Tệp “${name}” do Word 95 hoặc cũ hơn ghi, chưa đọc được. Hãy mở tệp bằng Word hoặc LibreOffice, chọn “Lưu thành…” dạng DOCX rồi gửi lại.`,
		en: ({ name }: Named) =>
			`The file “${name}” was written by Word 95 or older, which is not read. Open it in Word or LibreOffice, save it as DOCX and send it again.`,
	},
	"no-pdf-here": {
		kind: "unavailable",
		vi: () =>
			"Máy chủ này chưa có chương trình tạo tệp PDF. Hãy tải tệp Word (DOCX) rồi lưu thành PDF, hoặc báo người quản trị cài lại các gói của Gương trên đúng loại máy.",
		en: () =>
			"This server has no program that makes PDF files. Take the Word file (DOCX) and save it as PDF, or ask the administrator to install Gương's packages again on this kind of machine.",
	},
	"no-shape-for-letters": {
		kind: "invalid",
		vi: ({ letters }: Letters) =>
			`Không tạo được PDF vì phông chữ không có ký tự “${letters}” trong văn bản. Hãy thay ký tự đó rồi tạo lại, hoặc tải tệp Word (DOCX).`,
		en: ({ letters }: Letters) =>
			`The PDF cannot be made: the fonts have no shape for “${letters}”, which stands in the paper. Replace it and try again, or take the Word file (DOCX).`,
	},
	"writing-too-slow": {
		kind: "unavailable",
		vi: ({ seconds }: Limits) =>
			`Văn bản quá dài nên không tạo xong tệp trong ${seconds} giây. Hãy tách phụ lục thành văn bản riêng rồi tạo lại.`,
		en: ({ seconds }: Limits) =>
			`The paper is so long that its file was not made within ${seconds} seconds. Put the appendix into a paper of its own and try again.`,
	},
	"writing-too-large": {
		kind: "unavailable",
		vi: () =>
			"Văn bản quá lớn nên không đủ bộ nhớ để tạo tệp. Hãy tách phụ lục thành văn bản riêng rồi tạo lại.",
		en: () =>
			"The paper is too large for the memory that making its file may take. Put the appendix into a paper of its own and try again.",
	},
	"writing-busy": {
		kind: "too-many",
		vi: () => "Máy chủ đang tạo nhiều tệp cùng lúc nên chưa nhận thêm. Hãy thử lại sau một phút.",
		en: () => "The server is making many files at the moment and takes no more. Try again in a minute.",
	},
	"broken-inside": {
		kind: "invalid",
		vi: ({ name }: Named) =>
			`Không đọc được phần chữ trong tệp “${name}”: cấu trúc bên trong hỏng. Hãy mở tệp, lưu lại rồi gửi lại.`,
		en: ({ name }: Named) =>
			`The words in the file “${name}” cannot be read: its inside is damaged. Open it, save it again and send it again.`,
	},
});
