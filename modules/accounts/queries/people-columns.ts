import { z } from "zod";
import {
	choiceColumn,
	codeColumn,
	dayColumn,
	ownColumn,
	type RowOf,
	textColumn,
} from "#platform/spreadsheet/index.ts";

/** The columns of a list of people, as its header names them; the first name is the one we show. */
export const peopleColumns = {
	name: textColumn({ names: ["Họ và tên", "Họ tên", "Name"], required: true, max: 120 }),
	email: ownColumn({
		names: ["Thư điện tử", "Email", "E-mail"],
		read: (text) =>
			z.email().max(254).safeParse(text).success
				? { value: text }
				: {
						wanted: [
							"cần một địa chỉ thư, ví dụ ten@tinh.gov.vn",
							"a mail address is wanted, such as name@province.gov.vn",
						],
					},
	}),
	signInName: textColumn({ names: ["Tên đăng nhập", "Sign-in name"], max: 254 }),
	phone: textColumn({ names: ["Điện thoại", "Telephone"], max: 30 }),
	role: choiceColumn({
		names: ["Vai trò", "Role"],
		choices: {
			administrator: ["Quản trị", "Quản trị người dùng", "Administrator"],
			coordinator: ["Điều phối", "Coordinator"],
			head: ["Người đứng đầu", "Thủ trưởng", "Head"],
			deputy: ["Cấp phó", "Deputy"],
			officer: ["Công chức", "Officer"],
			supervisor: ["Giám sát", "Supervisor"],
		},
	}),
	unit: codeColumn({ names: ["Mã đơn vị", "Mã tỉnh hoặc xã", "Unit code"], digits: [2, 5] }),
	body: textColumn({ names: ["Cơ quan", "Body"], max: 200 }),
	fields: textColumn({ names: ["Lĩnh vực", "Fields"], max: 500 }),
	from: dayColumn({ names: ["Từ ngày", "From"] }),
	last: dayColumn({ names: ["Đến ngày", "Đến hết ngày", "To"] }),
};

export type PeopleColumn = keyof typeof peopleColumns;
export type TypedRow = RowOf<typeof peopleColumns>;

/** What no single cell can tell. */
export const peopleFaults = {
	"no-name": {
		vi: "Cần tên đăng nhập hoặc địa chỉ thư.",
		en: "A sign-in name or a mail address is needed.",
	},
	"short-name": {
		vi: "Tên đăng nhập cần ít nhất 3 ký tự.",
		en: "A sign-in name needs at least 3 characters.",
	},
	taken: { vi: "Tên đăng nhập này đã có người dùng.", en: "This sign-in name is taken." },
	"two-people": {
		vi: "Hai người khác tên dùng chung một tên đăng nhập trong tệp này.",
		en: "Two people of different names share this sign-in name in the file.",
	},
	"no-role": {
		vi: "Có cơ quan hoặc đơn vị nhưng chưa ghi vai trò.",
		en: "There is a body or unit but no role.",
	},
	"no-first-day": { vi: "Có vai trò thì cần “Từ ngày”.", en: "With a role, “From” is needed." },
	backwards: { vi: "Ngày cuối đứng trước ngày đầu.", en: "The last day comes before the first." },
	"no-unit": { vi: "Có vai trò thì cần mã tỉnh hoặc mã xã.", en: "With a role, a unit code is needed." },
	"unknown-unit": { vi: "Hôm nay không có đơn vị nào mang mã này.", en: "No unit bears this code today." },
	"not-yours": { vi: "Đơn vị này không do Ông/Bà quản trị.", en: "You do not administer this unit." },
	"no-body": { vi: "Vai trò này cần ghi cơ quan.", en: "This role needs a body." },
	"unknown-body": {
		vi: "Đơn vị này không có đúng một cơ quan mang tên ấy. Ghi tên như trên trang của đơn vị.",
		en: "The unit has not exactly one body of that name. Write it as on the unit's page.",
	},
} as const;
