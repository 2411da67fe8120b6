import type { PaperKind, PaperNumber } from "../reading.ts";

/** Names of kinds as they stand on their own line, in capitals. */
const names: readonly (readonly [string, PaperKind])[] = [
	["KẾ HOẠCH HÀNH ĐỘNG", "KH"],
	["KẾ HOẠCH", "KH"],
	["QUYẾT ĐỊNH", "QĐ"],
	["CHỈ THỊ", "CT"],
	["CHƯƠNG TRÌNH HÀNH ĐỘNG", "CTr"],
	["CHƯƠNG TRÌNH CÔNG TÁC", "CTr"],
	["CHƯƠNG TRÌNH", "CTr"],
	["BÁO CÁO", "BC"],
	["THÔNG BÁO", "TB"],
	["TỜ TRÌNH", "TTr"],
	["NGHỊ QUYẾT", "NQ"],
	["HƯỚNG DẪN", "HD"],
	["ĐỀ ÁN", "ĐA"],
	["PHƯƠNG ÁN", "PA"],
	["CÔNG ĐIỆN", "CĐ"],
];

/** Kinds that give no work of a plan, however much they prescribe: laws, contracts, invitations, minutes. */
const foreign = [
	"LUẬT",
	"BỘ LUẬT",
	"PHÁP LỆNH",
	"HIẾN PHÁP",
	"NGHỊ ĐỊNH",
	"THÔNG TƯ",
	"THÔNG TƯ LIÊN TỊCH",
	"QUY CHẾ",
	"QUY ĐỊNH",
	"QUY TRÌNH",
	"ĐIỀU LỆ",
	"NỘI QUY",
	"GIẤY MỜI",
	"THƯ MỜI",
	"GIẤY ỦY QUYỀN",
	"GIẤY GIỚI THIỆU",
	"GIẤY CHỨNG NHẬN",
	"GIẤY BIÊN NHẬN",
	"GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
	"BIÊN BẢN",
	"BẢN ÁN",
	"HỢP ĐỒNG",
	"THỎA THUẬN",
	"HÓA ĐƠN",
	"PHIẾU",
	"PHIẾU XIN LỖI",
	"ĐƠN",
	"TỜ KHAI",
	"BÀI TUYÊN TRUYỀN",
	"BÀI PHÁT THANH",
	"BÀI PHÁT BIỂU",
	"DIỄN VĂN",
	"THƯ NGỎ",
	"LỊCH CÔNG TÁC",
];
/** Symbols of such kinds: Decree 30/2020/NĐ-CP, appendix III, and the normative papers of Law 64/2025/QH15. */
const foreignSymbol =
	/^(?:GM|HĐ|HĐKT|BB|BBN|BGN|BTT|GUQ|GGT|GNP|PG|PC|PB|PXL|QC|QyĐ|TT|TTLT|NĐ)(?:-|$)|^L-CTN$|^QH\d+$/;

/** Whether a number is one of a paper that gives no work: "215/GM-UBND", "61/2018/NĐ-CP". */
export const isForeignSymbol = (symbol: string): boolean => foreignSymbol.test(symbol);

/** Normative resolutions and decisions have the year in their number (Decree 30/2020/NĐ-CP art. 15): rules, no work. */
export const isNormative = (number: PaperNumber | null): boolean =>
	number !== null && number.year !== null && /^(?:NQ|QĐ|CT|L|PL)(?:-|$)/.test(number.symbol);

/** The kind that a line names; letters may be spaced out ("K Ế  H O Ạ C H"). */
export function kindOfLine(words: string): { readonly kind: PaperKind; readonly length: number } | null {
	const written = words.replace(/\s+$/, "");
	for (const [name, kind] of names) {
		if (written.startsWith(name) && !/^[\p{L}]/u.test(written.slice(name.length))) {
			const rest = written.slice(name.length);
			if (rest === "" || rest === ":" || /^\s+[\p{Lu}\d"“(]/u.test(rest))
				return { kind, length: name.length };
		}
		if (written.replace(/\s/g, "") === name.replace(/\s/g, "") && written.length > name.length)
			return { kind, length: written.length };
	}
	const line = written.replace(/[:.]$/, "");
	const other = foreign.find((name) => line === name || line.startsWith(`${name} `));
	return other && line === line.toUpperCase() ? { kind: "unknown", length: other.length } : null;
}
