import { defineMessages } from "#platform/i18n/messages.ts";

/** Words of the page that counts all work of a unit in a year. */
export const unitRollUpMessages = defineMessages(
	{
		title: "Tổng hợp theo đơn vị",
		deskAbout: "Kết quả thực hiện mọi kế hoạch trong năm, theo đơn vị, kế hoạch và nội dung chỉ số.",
		kicker: (unit: string, year: number) => `${unit}, kế hoạch năm ${year}`,
		headline: (done: string, all: string, late: string) =>
			`${done} trên ${all} việc đã được xác nhận hoàn thành, ${late} việc đang trễ`,
		none: (year: number) => `Chưa có việc nào trong các kế hoạch năm ${year}`,
		noneWhy:
			"Việc xuất hiện ở đây khi một kế hoạch được ban hành và giao việc cho cơ quan của đơn vị. Có thể chọn năm khác.",
		noUnit: "Chưa có đơn vị nào để tổng hợp",
		noUnitWhy: "Trang này dành cho cơ quan đầu mối và người giám sát của một đơn vị.",
		notYours: "Đơn vị này không thuộc phạm vi của Ông/Bà. Xin chọn một đơn vị trong danh sách.",
		units: "Đơn vị",
		years: "Năm",
		byUnit: "Theo đơn vị",
		byUnitSub: "Việc của các cơ quan thuộc từng đơn vị, đơn vị nhiều việc trễ nhất đứng đầu.",
		unit: "Đơn vị",
		byPlan: "Theo kế hoạch",
		plan: "Kế hoạch",
		byNode: (index: string) => `Theo nội dung ${index}`,
		shownOf: (shown: string, all: string) => `Hiện ${shown} trên ${all}; tải bảng để xem hết.`,
		until: (unit: string, day: string) => `${unit} (đến ${day})`,
		csv: "Bảng theo đơn vị",
		code: "Mã đơn vị",
	},
	{
		title: "Roll-up by unit",
		deskAbout: "What became of all plans of a year, by unit, plan and node of the index.",
		kicker: (unit: string, year: number) => `${unit}, plans for ${year}`,
		headline: (done: string, all: string, late: string) =>
			`${done} of ${all} pieces of work are accepted as done, ${late} are late`,
		none: (year: number) => `No work in the plans for ${year} yet`,
		noneWhy:
			"Work appears here once a plan is issued and gives it to a body of the unit. Another year may be chosen.",
		noUnit: "No unit to count for",
		noUnitWhy: "This page is for coordinators and supervisors of a unit.",
		notYours: "This unit is not yours to look into. Please choose one of the list.",
		units: "Units",
		years: "Year",
		byUnit: "By unit",
		byUnitSub: "The work of the bodies of each unit; the one with most late work stands first.",
		unit: "Unit",
		byPlan: "By plan",
		plan: "Plan",
		byNode: (index: string) => `By node of ${index}`,
		shownOf: (shown: string, all: string) => `Showing ${shown} of ${all}; the table to download has all.`,
		until: (unit: string, day: string) => `${unit} (until ${day})`,
		csv: "Table by unit",
		code: "Code of the unit",
	},
);
