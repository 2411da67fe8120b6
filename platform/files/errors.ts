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
});

function megabytes(bytes: number, point: string): string {
	return (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toString().replace(".", point);
}
