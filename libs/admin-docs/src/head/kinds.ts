import type { PaperKind } from "../reading.ts";

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
	return null;
}
