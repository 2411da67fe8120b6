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
	"no-such-event": {
		kind: "not-found",
		vi: ({ id }: { id: string }) =>
			`Nhật ký không có sự kiện số ${id}. Hãy xem lại số sự kiện trong tệp tải về từ nhật ký (cột id).`,
		en: ({ id }: { id: string }) =>
			`The audit trail has no event ${id}. Look the number up in a download of the trail (column id).`,
	},
	"nothing-personal": {
		kind: "conflict",
		vi: ({ id }: { id: string }) => `Sự kiện ${id} không kèm dữ liệu cá nhân nào, nên không có gì để xóa.`,
		en: ({ id }: { id: string }) => `Event ${id} carries no personal data, so there is nothing to erase.`,
	},
	"already-erased": {
		kind: "conflict",
		vi: ({ id }: { id: string }) =>
			`Dữ liệu cá nhân của sự kiện ${id} đã được xóa trước đó. Việc xóa ấy có ghi trong nhật ký.`,
		en: ({ id }: { id: string }) =>
			`The personal data of event ${id} was erased before. The audit trail tells of that erasure.`,
	},
	"root-file-unreadable": {
		kind: "invalid",
		vi: ({ fault }: { fault: string }) =>
			`Tệp dấu niêm phong không đọc được (${fault}). Hãy dùng tệp tải về từ trang /nhat-ky/dau-niem-phong.`,
		en: ({ fault }: { fault: string }) =>
			`The file with the seal's root cannot be read (${fault}). Use a file downloaded from /nhat-ky/dau-niem-phong.`,
	},
});
