/** The kinds of file that are taken, each with its limit; everything else is refused. */
export interface FileKind {
	readonly type: string;
	/** the first is what a file without ending gets */
	readonly extensions: readonly [string, ...string[]];
	readonly vi: string;
	readonly en: string;
	readonly group: "picture" | "document" | "table" | "text" | "sound" | "film";
	readonly limit: number;
}

const MB = 1024 * 1024;
const office = "application/vnd.openxmlformats-officedocument";
const odf = "application/vnd.oasis.opendocument";

function kind(
	group: FileKind["group"],
	megabytes: number,
	type: string,
	extensions: FileKind["extensions"],
	vi: string,
	en: string,
): FileKind {
	return { type, extensions, vi, en, group, limit: megabytes * MB };
}

export const kinds = {
	jpeg: kind("picture", 20, "image/jpeg", ["jpg", "jpeg", "jpe", "jfif"], "ảnh JPEG", "JPEG picture"),
	png: kind("picture", 20, "image/png", ["png"], "ảnh PNG", "PNG picture"),
	webp: kind("picture", 20, "image/webp", ["webp"], "ảnh WebP", "WebP picture"),
	heic: kind("picture", 20, "image/heic", ["heic", "heif"], "ảnh HEIC", "HEIC picture"),
	pdf: kind("document", 50, "application/pdf", ["pdf"], "tài liệu PDF", "PDF document"),
	docx: kind(
		"document",
		25,
		`${office}.wordprocessingml.document`,
		["docx"],
		"văn bản Word",
		"Word document",
	),
	odt: kind("document", 25, `${odf}.text`, ["odt"], "văn bản OpenDocument", "OpenDocument text"),
	doc: kind("document", 25, "application/msword", ["doc"], "văn bản Word đời cũ", "old Word document"),
	xlsx: kind("table", 20, `${office}.spreadsheetml.sheet`, ["xlsx"], "bảng tính Excel", "Excel workbook"),
	ods: kind("table", 20, `${odf}.spreadsheet`, ["ods"], "bảng tính OpenDocument", "OpenDocument spreadsheet"),
	xls: kind("table", 20, "application/vnd.ms-excel", ["xls"], "bảng tính Excel đời cũ", "old Excel workbook"),
	text: kind("text", 10, "text/plain", ["txt", "csv", "tsv"], "văn bản thuần", "plain text"),
	mp3: kind("sound", 50, "audio/mpeg", ["mp3"], "âm thanh MP3", "MP3 sound"),
	mp4: kind("film", 200, "video/mp4", ["mp4", "m4v", "m4a"], "phim MP4", "MP4 film"),
} as const satisfies Record<string, FileKind>;

export type KindName = keyof typeof kinds;
