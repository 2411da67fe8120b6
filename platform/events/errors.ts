import { defineProblems } from "../problem/problem.ts";

export const eventsProblem = defineProblems("events", {
	"erasure-without-ground": {
		kind: "invalid",
		field: "ground",
		vi: () =>
			"Chưa ghi căn cứ pháp lý của việc xóa dữ liệu cá nhân. Hãy ghi số, ký hiệu và điều khoản của văn bản.",
		en: () =>
			"The legal ground for erasing personal data is missing. State the document's number and article.",
	},
	"root-file-unreadable": {
		kind: "invalid",
		vi: ({ fault }: { fault: string }) =>
			`Tệp dấu niêm phong không đọc được (${fault}). Hãy dùng tệp tải về từ trang /nhat-ky/dau-niem-phong.`,
		en: ({ fault }: { fault: string }) =>
			`The file with the seal's root cannot be read (${fault}). Use a file downloaded from /nhat-ky/dau-niem-phong.`,
	},
});
