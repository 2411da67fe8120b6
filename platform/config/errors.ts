import { defineProblems } from "../problem/problem.ts";

export const configProblem = defineProblems("config", {
	"bad-settings": {
		kind: "invalid",
		vi: ({ faults }: { faults: readonly string[] }) =>
			`Các thiết đặt này không dùng được: ${faults.join(", ")}. Xem bảng thiết đặt trong README, sửa rồi chạy lại.`,
		en: ({ faults }: { faults: readonly string[] }) =>
			`These settings cannot be used: ${faults.join(", ")}. See the table of settings in the README, mend them and start again.`,
	},
	"secret-unreadable": {
		kind: "unavailable",
		vi: ({ path, reason }: { path: string; reason: string }) =>
			`Không đọc hoặc ghi được tệp khóa bí mật ${path} (${reason}). Kiểm tra quyền trên thư mục dữ liệu.`,
		en: ({ path, reason }: { path: string; reason: string }) =>
			`The secret file ${path} cannot be read or written (${reason}). Check the rights on the data folder.`,
	},
});
