import { defineProblems } from "#platform/problem/problem.ts";

export const appsProblem = defineProblems("apps", {
	"port-taken": {
		kind: "unavailable",
		vi: ({ port, next }: { port: number; next: number }) =>
			`Cổng ${port} đang có chương trình khác dùng. Dừng chương trình đó, hoặc chạy Gương ở cổng khác: PORT=${next} npm start`,
		en: ({ port, next }: { port: number; next: number }) =>
			`Port ${port} is used by another program. Stop that program, or start Gương elsewhere: PORT=${next} npm start`,
	},
	"port-forbidden": {
		kind: "forbidden",
		vi: ({ port }: { port: number }) =>
			`Không được phép nghe ở cổng ${port}. Chọn một cổng từ 1024 trở lên, ví dụ: PORT=8080 npm start`,
		en: ({ port }: { port: number }) =>
			`Listening on port ${port} is not allowed. Choose one from 1024 up, such as: PORT=8080 npm start`,
	},
	"no-such-address": {
		kind: "invalid",
		vi: ({ host }: { host: string }) =>
			`Máy này không có địa chỉ ${host}. Sửa thiết đặt HOST; để trống thì Gương nghe ở 127.0.0.1.`,
		en: ({ host }: { host: string }) =>
			`This machine has no address ${host}. Mend the setting HOST; when empty Gương listens on 127.0.0.1.`,
	},
	"demo-elsewhere": {
		kind: "conflict",
		vi: () =>
			"Dữ liệu minh họa chỉ nạp vào cơ sở dữ liệu do chính Gương tạo ra, không nạp vào DATABASE_URL. Bỏ GUONG_DEMO hoặc bỏ DATABASE_URL.",
		en: () =>
			"Illustrative data is loaded only into a database that Gương itself created, never into DATABASE_URL. Unset GUONG_DEMO or DATABASE_URL.",
	},
	"no-origin": {
		kind: "invalid",
		vi: () =>
			"Khi nghe ở địa chỉ ngoài máy này (HOST), cần đặt GUONG_ORIGIN là địa chỉ công khai, ví dụ https://guong.tinh.gov.vn.",
		en: () =>
			"When listening beyond this machine (HOST), GUONG_ORIGIN must hold the public address, such as https://guong.tinh.gov.vn.",
	},
});
