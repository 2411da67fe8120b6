import { defineProblems } from "../problem/problem.ts";

interface Named {
	readonly [name: string]: string;
	readonly name: string;
}

/** Files that hold no text that can be read, and what the person can do instead. */
export const papersProblem = defineProblems("papers", {
	"pdf-not-yet": {
		kind: "invalid",
		vi: ({ name }: Named) =>
			`Chưa đọc được tệp PDF “${name}”. Hãy gửi tệp Word gốc (DOCX, ODT) hoặc chép chữ ra tệp văn bản; bản quét thì nhận dạng chữ (OCR) trước.`,
		en: ({ name }: Named) =>
			`The PDF file “${name}” cannot be read yet. Send the original Word file (DOCX, ODT) or its text; run text recognition (OCR) on a scan first.`,
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
	"broken-inside": {
		kind: "invalid",
		vi: ({ name }: Named) =>
			`Không đọc được phần chữ trong tệp “${name}”: cấu trúc bên trong hỏng. Hãy mở tệp, lưu lại rồi gửi lại.`,
		en: ({ name }: Named) =>
			`The words in the file “${name}” cannot be read: its inside is damaged. Open it, save it again and send it again.`,
	},
});
