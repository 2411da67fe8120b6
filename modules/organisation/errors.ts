import { defineProblems } from "#platform/problem/problem.ts";

export const organisationProblem = defineProblems("organisation", {
	"not-your-hamlets": {
		kind: "forbidden",
		vi: ({ unit }: { unit: string }) =>
			`Danh sách thôn do cán bộ của ${unit} nhập; tài khoản này không thuộc nơi đó.`,
		en: ({ unit }: { unit: string }) =>
			`Hamlets are entered by the officers of ${unit}; this account does not belong there.`,
	},
	"not-a-commune-today": {
		kind: "conflict",
		vi: ({ unit }: { unit: string }) =>
			`${unit} không phải là xã, phường, đặc khu đang có nên không nhập thôn được.`,
		en: ({ unit }: { unit: string }) =>
			`${unit} is not a commune, ward or special zone of today, so no hamlet can be entered.`,
	},
	"hamlet-there-already": {
		kind: "conflict",
		field: "name",
		vi: ({ name }: { name: string }) => `Danh sách đã có ${name}. Nếu cần sửa, xin sửa dòng đó.`,
		en: ({ name }: { name: string }) => `${name} is in the list already. To correct it, change that line.`,
	},
	"hamlet-changed-meanwhile": {
		kind: "conflict",
		vi: () => "Dòng này vừa được người khác sửa. Xin xem điều đang ghi rồi gửi lại nếu vẫn cần.",
		en: () =>
			"This line has just been changed by somebody else. See what it says now and send again if still needed.",
	},
	"hamlet-unknown": {
		kind: "not-found",
		vi: () => "Không có thôn này.",
		en: () => "There is no such hamlet.",
	},
	"import-has-faults": {
		kind: "invalid",
		field: "file",
		vi: ({ count }: { count: number }) =>
			`Tệp có ${count} chỗ cần sửa, nên chưa dòng nào được nhập. Các chỗ đó ghi ở dưới.`,
		en: ({ count }: { count: number }) =>
			`The file has ${count} places to correct, so no row was entered. They are listed below.`,
	},
	"import-empty": {
		kind: "invalid",
		field: "file",
		vi: () => "Tệp không có dòng thôn nào. Xin dùng mẫu: Loại, Tên, Trưởng thôn, Nơi niêm yết.",
		en: () => "The file has no row with a hamlet. Use the form: Kind, Name, Head, Posting places.",
	},
	"not-your-bodies": {
		kind: "forbidden",
		vi: ({ unit }: { unit: string }) => `Chỉ quản trị của ${unit} hoặc cấp trên được ghi cơ quan.`,
		en: ({ unit }: { unit: string }) =>
			`Only an administrator of ${unit} or of a unit above may enter bodies.`,
	},
	"body-unknown": {
		kind: "not-found",
		vi: () => "Không có cơ quan này.",
		en: () => "There is no such body.",
	},
	"body-day-outside": {
		kind: "invalid",
		field: "from",
		vi: ({ name }: { name: string }) => `Ngày này nằm ngoài thời gian có ${name}.`,
		en: ({ name }: { name: string }) => `${name} does not exist on this day.`,
	},
	"body-there-already": {
		kind: "conflict",
		field: "name",
		vi: ({ name }: { name: string }) => `Đã có ${name} vào ngày này.`,
		en: ({ name }: { name: string }) => `${name} exists on this day already.`,
	},
});
