/** What was wrong in a table and where; a reader collects all of it and throws nothing. */
export interface Fault {
	/** as the spreadsheet program shows it; 0 when it concerns the whole file */
	readonly row: number;
	/** `B7`, or empty when it concerns a whole row or file */
	readonly cell: string;
	readonly code: FaultCode;
	/** `refusal`: the value, row or file could not be read. `doubt`: it was read, and a person should look */
	readonly weight: "refusal" | "doubt";
	/** what was typed there */
	readonly typed: string;
	readonly vi: string;
	readonly en: string;
}

interface Words {
	readonly weight: Fault["weight"];
	/** `a` and `b` are what the fault tells of itself: names, limits, what is wanted */
	readonly vi: (a: string, b: string) => string;
	readonly en: (a: string, b: string) => string;
}

const say = (weight: Fault["weight"], vi: Words["vi"], en: Words["en"]): Words => ({ weight, vi, en });

const catalogue = {
	// the file
	"not-a-table": say(
		"refusal",
		() => "Tệp này không phải bảng tính. Hãy gửi tệp XLSX, ODS hoặc CSV.",
		() => "This file is not a spreadsheet. Send an XLSX, ODS or CSV file.",
	),
	"old-excel": say(
		"refusal",
		() => "Đây là tệp Excel đời cũ (.xls). Hãy mở bằng Excel và lưu lại dạng .xlsx rồi gửi lại.",
		() => "This is an old Excel file (.xls). Open it in Excel, save it as .xlsx and send it again.",
	),
	encrypted: say(
		"refusal",
		() => "Tệp được bảo vệ bằng mật khẩu nên không đọc được. Hãy bỏ mật khẩu, lưu lại rồi gửi lại.",
		() =>
			"The file is protected by a password and cannot be read. Remove the password, save it and send it again.",
	),
	macros: say(
		"refusal",
		() => "Tệp có chứa macro nên không được nhận. Hãy lưu lại dạng .xlsx (không macro) rồi gửi lại.",
		() =>
			"The file contains macros and is not accepted. Save it as .xlsx (without macros) and send it again.",
	),
	broken: say(
		"refusal",
		() => "Tệp bị hỏng hoặc tải lên chưa đủ. Hãy mở lại bằng chương trình bảng tính, lưu lại rồi gửi lại.",
		() =>
			"The file is damaged or was not sent completely. Open it in a spreadsheet program, save it and send it again.",
	),
	bomb: say(
		"refusal",
		() => "Tệp nén khai sai kích thước hoặc phình ra bất thường nên bị từ chối để bảo đảm an toàn.",
		() => "The file unpacks to an unreasonable size and was refused for safety.",
	),
	"too-large": say(
		"refusal",
		(a) => `Tệp quá lớn (giới hạn ${a}). Hãy chia thành các tệp nhỏ hơn.`,
		(a) => `The file is too large (the limit is ${a}). Split it into smaller files.`,
	),
	"too-slow": say(
		"refusal",
		() => "Tệp đọc quá lâu hoặc cần quá nhiều bộ nhớ nên đã dừng lại. Hãy chia thành các tệp nhỏ hơn.",
		() =>
			"Reading took too long or needed too much memory and was stopped. Split the file into smaller ones.",
	),
	"nothing-in-it": say(
		"refusal",
		() => "Tệp không có dòng dữ liệu nào.",
		() => "The file has no rows of data.",
	),
	encoding: say(
		"doubt",
		(a) =>
			`Tệp không ở bảng mã UTF-8; đã đọc theo ${a}. Nếu chữ Việt hiện sai, hãy lưu lại dạng “CSV UTF-8” rồi gửi lại.`,
		(a) =>
			`The file is not in UTF-8; it was read as ${a}. If Vietnamese letters look wrong, save it as “CSV UTF-8”.`,
	),
	"lost-letters": say(
		"doubt",
		() => "Trong tệp có chữ đã bị mất khi lưu (ký tự �). Hãy kiểm tra bản gốc.",
		() => "Some letters were lost when the file was saved (�). Check the original.",
	),
	beyond: say(
		"doubt",
		(a) => `Ô này nằm ngoài vùng được đọc (${a}) nên không được đọc. Nếu là dữ liệu, hãy xếp bảng gọn lại.`,
		(a) =>
			`This cell lies outside of what is read (${a}) and was not read. If it is data, move the table together.`,
	),
	"open-quote": say(
		"doubt",
		() => "Có dấu ngoặc kép mở mà không đóng, nên phần sau có thể bị dồn vào một ô.",
		() => "A quotation mark was opened and never closed, so what follows may have fallen into one cell.",
	),
	"hidden-sheet": say(
		"doubt",
		(a) => `Trang tính “${a}” đang ẩn nên không được đọc. Nếu cần, hãy bỏ ẩn rồi gửi lại.`,
		(a) => `The sheet “${a}” is hidden and was not read. If it is needed, unhide it and send the file again.`,
	),
	"other-sheets": say(
		"doubt",
		(a, b) => `Chỉ đọc trang tính “${a}”; không đọc: ${b}.`,
		(a, b) => `Only the sheet “${a}” was read; not read: ${b}.`,
	),
	// the header
	"no-header": say(
		"refusal",
		(a) => `Không tìm thấy dòng tiêu đề. Cần có các cột: ${a}.`,
		(a) => `No header row was found. These columns are needed: ${a}.`,
	),
	"column-missing": say(
		"refusal",
		(a) => `Thiếu cột “${a}” ở dòng tiêu đề.`,
		(a) => `The column “${a}” is missing from the header row.`,
	),
	"column-twice": say(
		"doubt",
		(a, b) => `Cột “${a}” có hai lần; chỉ đọc ô ${b}.`,
		(a, b) => `The column “${a}” appears twice; only ${b} was read.`,
	),
	// rows
	"hidden-row": say(
		"doubt",
		() => "Dòng này đang ẩn trong tệp nhưng vẫn được đọc.",
		() => "This row is hidden in the file; it was read all the same.",
	),
	"row-skipped": say(
		"doubt",
		(a) => `Dòng này không được đọc như dữ liệu: ${a}.`,
		(a) => `This row was not read as data: ${a}.`,
	),
	// cells
	required: say(
		"refusal",
		(a) => `Ô “${a}” để trống; cần điền.`,
		(a) => `“${a}” is empty; it must be filled in.`,
	),
	"cell-error": say(
		"refusal",
		(a, b) => `Ô “${a}” có công thức bị lỗi (${b}). Hãy sửa công thức hoặc điền giá trị.`,
		(a, b) => `“${a}” holds a formula that fails (${b}). Correct the formula or type the value.`,
	),
	unwanted: say(
		"refusal",
		(a, b) => `Ô “${a}”: ${b}.`,
		(a, b) => `“${a}”: ${b}.`,
	),
	"code-as-number": say(
		"doubt",
		(a, b) => `Mã ở cột “${a}” được gõ như một số, có thể mất số 0 ở đầu; đã đọc là “${b}”.`,
		(a, b) =>
			`The code in “${a}” was typed as a number and may have lost leading zeros; it was read as “${b}”.`,
	),
	"ambiguous-number": say(
		"doubt",
		(a, b) => `Số ở cột “${a}” có thể hiểu hai cách; đã đọc là ${b}.`,
		(a, b) => `The number in “${a}” can be read in two ways; it was read as ${b}.`,
	),
	"day-as-number": say(
		"doubt",
		(a, b) => `Ngày ở cột “${a}” được lưu như một con số; đã đọc là ${b}.`,
		(a, b) => `The day in “${a}” is stored as a bare number; it was read as ${b}.`,
	),
} satisfies Record<string, Words>;

export type FaultCode = keyof typeof catalogue;

interface Place {
	readonly row: number;
	readonly cell?: string;
	readonly typed?: string;
}

/** Two words for a fault: the same in both languages, or [Vietnamese, English]. */
export type FaultWord = string | readonly [vi: string, en: string];

export function fault(code: FaultCode, place: Place, a: FaultWord = "", b: FaultWord = ""): Fault {
	const words = catalogue[code];
	const inLanguage = (word: FaultWord, index: 0 | 1) => (typeof word === "string" ? word : word[index]);
	return {
		row: place.row,
		cell: place.cell ?? "",
		code,
		weight: words.weight,
		typed: (place.typed ?? "").slice(0, 200),
		vi: words.vi(inLanguage(a, 0), inLanguage(b, 0)),
		en: words.en(inLanguage(a, 1), inLanguage(b, 1)),
	};
}
