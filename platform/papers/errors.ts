import { defineProblems } from "../problem/problem.ts";

interface Named {
	readonly [name: string]: string;
	readonly name: string;
}

/** Files that hold no text that can be read, and what the person can do instead. */
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
	"broken-inside": {
		kind: "invalid",
		vi: ({ name }: Named) =>
			`Không đọc được phần chữ trong tệp “${name}”: cấu trúc bên trong hỏng. Hãy mở tệp, lưu lại rồi gửi lại.`,
		en: ({ name }: Named) =>
			`The words in the file “${name}” cannot be read: its inside is damaged. Open it, save it again and send it again.`,
	},
});
