import { defineMessages } from "#platform/i18n/messages.ts";
import type { Share } from "./domain/succession.ts";
import { type UnitType, unitTypes } from "./domain/unit-type.ts";

/** How much of a unit went somewhere. */
const shareVi: Readonly<Record<Share, string>> = {
	whole: "toàn bộ",
	residents: "một phần diện tích, toàn bộ dân số",
	part: "một phần",
	area: "một phần diện tích",
};
/** Above a list of units of one kind. */
const kindsEn: Readonly<Record<UnitType, string>> = {
	tinh: "Provinces",
	tp_tw: "Cities",
	huyen: "Rural districts",
	quan: "Urban districts",
	thi_xa: "Towns",
	tp_tinh: "Cities",
	tp_tp: "Cities",
	xa: "Communes",
	phuong: "Wards",
	thi_tran: "Townships",
	dac_khu: "Special zones",
};
const shareEn: Readonly<Record<Share, string>> = {
	whole: "all of it",
	residents: "part of the land, all the people",
	part: "a part",
	area: "part of the land",
};

export const organisationMessages = defineMessages(
	{
		share: shareVi as Readonly<Record<Share, string>>,
		code: (code: string) => `mã ${code}`,
		until: (day: string) => `đến ${day}`,
		search: {
			title: "Tìm đơn vị",
			titleOf: (typed: string) => `Tìm “${typed}”`,
			label: "Xã, phường, tỉnh, thành phố, tên nay hay tên cũ",
			hint: "Gõ có dấu hay không dấu đều được. Thêm tên huyện, tỉnh nếu nhiều nơi trùng tên.",
			count: (total: number) => `${total} đơn vị mang tên này, hôm nay hoặc trước đây.`,
			beginning: (total: number) => `Không có tên nào đúng như vậy. ${total} đơn vị có tên bắt đầu như vậy.`,
			kind: (total: number) =>
				`Không có đơn vị nào loại ấy mang tên này. ${total} đơn vị loại khác mang tên này.`,
			alike: (total: number) => `Không có tên nào đúng như vậy. ${total} đơn vị có tên gần giống.`,
			nothing: (typed: string) => `Không tìm thấy đơn vị nào tên “${typed}”`,
			nothingHelp: "Xin thử chỉ gõ tên, bỏ chữ xã, huyện; hoặc chọn tỉnh rồi tìm trong danh sách.",
			empty: "Gõ tên một xã, phường, huyện hoặc tỉnh",
			emptyHelp: "Tên trước ngày 1/7/2025 cũng tìm được: kết quả nói nơi đó nay thuộc đâu.",
			all: "Xem danh sách tỉnh, thành phố",
			nowNamed: (name: string) => `Nay là ${name}.`,
			stands: "Đang có hôm nay.",
			notYet: (day: string) => `Có từ ${day}.`,
		},
		became: {
			oneBefore: (day: string) => `Từ ${day} nhập vào `,
			oneAfter: (_day: string) => ".",
			goneTo: (day: string) => `Không còn từ ${day}. Nay thuộc:`,
			several: (day: string) =>
				`Không còn từ ${day}. Địa bàn chia về nhiều nơi, không có nơi nào là kế tục duy nhất:`,
			districtSeveral: (day: string) =>
				`Không còn từ ${day}, khi cấp huyện kết thúc. Các xã của đơn vị này nay thuộc:`,
			unknown: "Không còn trong danh mục tháng 6/2025. Chưa rõ nhập vào đâu và từ ngày nào.",
			codeLater: (code: string, name: string) =>
				`Mã ${code} về sau là của ${name}; trùng mã không có nghĩa là kế tục.`,
			through: (count: number, partly: boolean) =>
				`từ ${count} đơn vị cấp xã${partly ? ", có nơi chỉ một phần" : ""}`,
			more: (count: number) => `và ${count} đơn vị khác`,
		},
		unit: {
			searchedFor: (typed: string) => `Ông/Bà tìm “${typed}”.`,
			mergedHere: (name: string, share: string, day: string) =>
				`${name}: ${share} đã nhập vào đây từ ${day}.`,
			seeOld: (name: string, day: string) => `Xem trang ${name} đến ${day}`,
			before: "trước 1/7/2025",
			people: (count: string) => `${count} người (năm 2025)`,
			below: {
				province: "Tỉnh, thành phố",
				district: "Quận, huyện, thị xã, thành phố",
				commune: "Xã, phường, đặc khu",
			},
			kind: (type: UnitType, count: number) => `${unitTypes[type].vi} (${count})`,
			belowCount: (count: number) => `${count} đơn vị`,
			belowWhenEnded: (day: string) => `Như ngày ${day}.`,
			belowBefore: (count: number) => `${count} quận, huyện, thị xã, thành phố đến 30/6/2025`,
			heads: {
				name: "Tên",
				code: "Mã",
				now: "Nay thuộc",
				was: "Trước đây",
				share: "Phần",
				above: "Thuộc",
			},
			origins: "Hình thành từ đâu",
			originsSub: (day: string) => `Lập ngày ${day} từ các đơn vị dưới đây.`,
			originsBasis: (basis: string) => `Căn cứ: ${basis}.`,
			names: "Tên và loại qua các thời kỳ",
			under: (name: string, parent: string) => `${name}, thuộc ${parent}`,
			since: (day: string) => `từ ${day}`,
			sinceUnknown: "từ trước tháng 4/2023",
			sinceBetween: "từ một ngày giữa tháng 4/2023 và tháng 6/2025, chưa rõ",
			bodies: "Cơ quan, tổ chức",
			bodiesSub: (day: string) =>
				`Theo quy định áp dụng ngày ${day}. Nơi nào tổ chức khác thì quản trị của nơi đó ghi lại.`,
			bodiesDoubt: "Dấu * là tên ghi theo trí nhớ của người lập danh mục, chưa đối chiếu văn bản.",
			groups: {
				government: "Chính quyền",
				party: "Đảng",
				people: "Mặt trận, đoàn thể, tổ chức của Nhân dân",
				other: "Cơ quan ngành dọc và khác",
			},
			data: "Tải số liệu của trang này",
			dataOf: "Đơn vị, lịch sử và các đơn vị trực thuộc",
			noBodies: "Chưa có cơ quan nào được ghi cho ngày này.",
		},
		hamlets: {
			title: "Thôn, ấp, khóm, tổ dân phố",
			none: "Xã chưa nhập danh sách thôn",
			noneHelp: "Danh sách do xã tự nhập và sẽ hiện ở đây ngay khi có.",
		},
		list: {
			title: (count: number) => `${count} tỉnh, thành phố`,
			trail: "Đơn vị",
			lede: (cities: number, provinces: number) =>
				`${cities} thành phố trực thuộc trung ương và ${provinces} tỉnh. Chọn một nơi để xem các xã, phường.`,
			communes: "Xã, phường, đặc khu",
			openData: "Danh mục đơn vị, cũ và mới",
		},
		which: {
			title: (name: string) => `Nhiều nơi tên “${name}”`,
			lede: "Địa chỉ này có thể là của một trong các nơi sau. Xin chọn một.",
			missing: "Không có đơn vị nào ở địa chỉ này",
		},
		dataset: {
			label: "Đơn vị hành chính, cũ và mới",
			about: "Mọi tỉnh, huyện, xã từ tháng 4/2023: mã, tên, loại, đơn vị trên, thời gian, căn cứ.",
		},
	},
	{
		share: shareEn,
		code: (code) => `code ${code}`,
		until: (day) => `until ${day}`,
		search: {
			title: "Find a unit",
			titleOf: (typed) => `Search for “${typed}”`,
			label: "Commune, ward, province or city, by today's name or an old one",
			hint: "With or without tone marks. Add the district or province where several places share a name.",
			count: (total) =>
				`${total} ${total === 1 ? "unit bears" : "units bear"} this name, today or in the past.`,
			beginning: (total) => `No name is exactly this. ${total} begin with it.`,
			kind: (total) => `No unit of that kind bears this name. ${total} of other kinds do.`,
			alike: (total) => `No name is exactly this. ${total} are like it.`,
			nothing: (typed) => `No unit is called “${typed}”`,
			nothingHelp: "Try the name alone, without xã or huyện; or choose a province and look in its list.",
			empty: "Type the name of a commune, ward, district or province",
			emptyHelp: "Names from before 1 July 2025 are found too: the result says where the place belongs now.",
			all: "See the list of provinces and cities",
			nowNamed: (name) => `Now ${name}.`,
			stands: "Exists today.",
			notYet: (day) => `Exists from ${day}.`,
		},
		became: {
			oneBefore: () => "Merged into ",
			oneAfter: (day) => ` on ${day}.`,
			goneTo: (day) => `No longer exists since ${day}. Now belongs to:`,
			several: (day) =>
				`No longer exists since ${day}. It was divided, and no one place is its only successor:`,
			districtSeveral: (day) =>
				`No longer exists since ${day}, when the district level ended. Its communes now belong to:`,
			unknown: "Not in the catalogue of June 2025. Where it went and on which day is not known.",
			codeLater: (code, name) =>
				`Code ${code} later belonged to ${name}; the same code does not mean a successor.`,
			through: (count, partly) =>
				`from ${count} ${count === 1 ? "commune" : "communes"}${partly ? ", in part" : ""}`,
			more: (count) => `and ${count} more`,
		},
		unit: {
			searchedFor: (typed) => `You searched for “${typed}”.`,
			mergedHere: (name, share, day) => `${name}: ${share} was merged into this unit on ${day}.`,
			seeOld: (name, day) => `See the page of ${name} until ${day}`,
			before: "before 1 July 2025",
			people: (count) => `${count} people (2025)`,
			below: {
				province: "Provinces and cities",
				district: "Districts, towns and cities",
				commune: "Communes, wards, special zones",
			},
			kind: (type, count) => `${kindsEn[type]} (${count})`,
			belowCount: (count) => `${count} ${count === 1 ? "unit" : "units"}`,
			belowWhenEnded: (day) => `As of ${day}.`,
			belowBefore: (count) => `${count} districts, towns and cities until 30 June 2025`,
			heads: {
				name: "Name",
				code: "Code",
				now: "Now belongs to",
				was: "Formerly",
				share: "Share",
				above: "Belongs to",
			},
			origins: "What it was made from",
			originsSub: (day) => `Formed on ${day} from the units below.`,
			originsBasis: (basis) => `Legal basis: ${basis}.`,
			names: "Names and kinds over time",
			under: (name, parent) => `${name}, in ${parent}`,
			since: (day) => `since ${day}`,
			sinceUnknown: "since before April 2023",
			sinceBetween: "since some day between April 2023 and June 2025, not known",
			bodies: "Offices and organisations",
			bodiesSub: (day) =>
				`By the rules in force on ${day}. Where a place is organised differently, its administrator enters that.`,
			bodiesDoubt: "* the name is from memory and has not been checked against an act.",
			groups: {
				government: "Government",
				party: "Party",
				people: "Fatherland Front, unions, people's boards",
				other: "Vertical agencies and others",
			},
			data: "Download the data of this page",
			dataOf: "The unit, its history and the units below it",
			noBodies: "No office is recorded for this day.",
		},
		hamlets: {
			title: "Hamlets and residential groups",
			none: "The commune has not entered its hamlets",
			noneHelp: "The commune enters the list itself; it will be shown here as soon as it exists.",
		},
		list: {
			title: (count) => `${count} provinces and cities`,
			trail: "Units",
			lede: (cities, provinces) =>
				`${cities} centrally-run cities and ${provinces} provinces. Choose one to see its communes and wards.`,
			communes: "Communes, wards, special zones",
			openData: "Catalogue of units, old and new",
		},
		which: {
			title: (name) => `Several places are called “${name}”`,
			lede: "This address may belong to one of these. Please choose.",
			missing: "There is no unit at this address",
		},
		dataset: {
			label: "Administrative units, old and new",
			about:
				"Every province, district and commune since April 2023: code, name, kind, unit above, days, legal basis.",
		},
	},
);
