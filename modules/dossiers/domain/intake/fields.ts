import { foldWords } from "./fold-words.ts";

/** What a column of a file, or a member of a call, can tell of a dossier. */
export const fields = [
	"code",
	"procedureCode",
	"procedureName",
	"area",
	"body",
	"filedAt",
	"receivedAt",
	"dueAt",
	"newDueAt",
	"settledAt",
	"deliveredAt",
	"endedAt",
	"state",
	"endReason",
	"channel",
	"proxy",
	"fee",
	"paidOnline",
	"wantsPost",
	"digitised",
	"electronicResult",
	"synchronised",
	"supplements",
	"returns",
	"extensions",
] as const;
export type Field = (typeof fields)[number];

/** Without these a row says nothing that could be measured. */
export const neededFields: readonly Field[] = ["code", "body"];
/** At least one of them. */
export const beginFields: readonly Field[] = ["receivedAt", "filedAt"];

/** Headings as systems in the country write them, without tone marks; the first is that of our own template. */
export const headings: Readonly<Record<Field, readonly [string, ...string[]]>> = {
	code: ["ma ho so", "so ho so", "ma so ho so", "so bien nhan", "ma bien nhan", "so ho so tiep nhan"],
	procedureCode: ["ma tthc", "ma thu tuc", "ma thu tuc hanh chinh", "ma so tthc", "ma tthc quoc gia"],
	procedureName: ["ten tthc", "ten thu tuc", "thu tuc", "thu tuc hanh chinh", "ten thu tuc hanh chinh"],
	area: ["linh vuc", "ten linh vuc"],
	body: [
		"co quan giai quyet",
		"co quan",
		"co quan xu ly",
		"co quan thuc hien",
		"don vi",
		"don vi giai quyet",
		"don vi xu ly",
		"ten co quan",
		"ten don vi",
		"co quan tiep nhan",
		"don vi tiep nhan",
	],
	filedAt: ["ngay nop", "ngay nop ho so", "thoi gian nop", "ngay gui ho so"],
	receivedAt: [
		"ngay tiep nhan",
		"ngay nhan",
		"ngay nhan ho so",
		"thoi gian tiep nhan",
		"ngay tiep nhan ho so",
	],
	dueAt: [
		"ngay hen tra",
		"ngay hen tra ket qua",
		"han tra",
		"ngay hen",
		"han xu ly",
		"han giai quyet",
		"thoi gian hen tra",
	],
	newDueAt: [
		"ngay hen lai",
		"ngay hen tra lai",
		"gia han den",
		"ngay gia han",
		"han moi",
		"ngay hen tra moi",
	],
	settledAt: [
		"ngay co ket qua",
		"ngay ket thuc xu ly",
		"ngay hoan thanh",
		"ngay xu ly xong",
		"ngay giai quyet xong",
		"ngay duyet ket qua",
	],
	deliveredAt: ["ngay tra", "ngay tra ket qua", "thoi gian tra", "ngay tra thuc te", "ngay nhan ket qua"],
	endedAt: ["ngay ket thuc", "ngay dung", "ngay rut", "ngay huy", "ngay tu choi", "ngay dung xu ly"],
	state: ["trang thai", "tinh trang", "trang thai ho so", "tinh trang ho so", "tinh trang xu ly"],
	endReason: ["ly do ket thuc", "ly do", "ly do dung", "ly do tu choi", "ly do huy"],
	channel: ["kenh nop", "hinh thuc nop", "hinh thuc", "hinh thuc tiep nhan", "kenh tiep nhan", "nguon nop"],
	proxy: ["nop ho", "can bo nop ho", "nop thay"],
	fee: ["le phi", "phi le phi", "phi", "so tien", "tong tien", "phi va le phi"],
	paidOnline: ["thanh toan truc tuyen", "tt truc tuyen", "nop phi truc tuyen", "da thanh toan truc tuyen"],
	wantsPost: ["tra qua buu chinh", "nhan qua buu chinh", "tra ket qua qua bcci", "nhan ket qua qua buu dien"],
	digitised: ["so hoa", "so hoa ho so", "da so hoa", "so hoa khi tiep nhan", "so hoa thanh phan ho so"],
	electronicResult: [
		"ket qua dien tu",
		"cap ket qua dien tu",
		"ban dien tu",
		"ket qua giai quyet dien tu",
		"so hoa ket qua",
	],
	synchronised: [
		"dong bo",
		"dong bo len cong dvcqg",
		"da dong bo",
		"dong bo dvcqg",
		"dong bo cong dich vu cong quoc gia",
	],
	supplements: ["so lan bo sung", "so lan yeu cau bo sung"],
	returns: ["so lan tra bo sung", "so lan tra lai", "so lan tra lai bo sung"],
	extensions: ["so lan gia han", "so lan hen lai"],
};

const fieldOfHeading = new Map(
	fields.flatMap((field) => headings[field].map((heading) => [heading, field] as const)),
);

/** Notes in brackets belong to no heading: `Ngày trả (dd/mm/yyyy)`. */
export const foldHeading = (text: string): string => foldWords(text.replace(/\([^)]*\)/g, " "));

/**
 * What each heading is read as: what a person said of it before, else what it is commonly called; each field once, from the
 * left. `remembered` may say that a heading is not read, with an empty field.
 */
export function proposeColumns(
	found: readonly string[],
	remembered: ReadonlyMap<string, string>,
): readonly { readonly heading: string; readonly field: Field | null }[] {
	const taken = new Set<Field>();
	const folded = found.map(foldHeading);
	for (const heading of folded) {
		const said = remembered.get(heading);
		if (said && isField(said)) taken.add(said);
	}
	const said = new Set<Field>();
	return found.map((heading, at) => {
		const words = folded[at] as string;
		const before = remembered.get(words);
		if (before !== undefined) {
			const field = isField(before) && !said.has(before) ? before : null;
			if (field) said.add(field);
			return { heading, field };
		}
		const field = fieldOfHeading.get(words) ?? null;
		if (field === null || taken.has(field)) return { heading, field: null };
		taken.add(field);
		return { heading, field };
	});
}

export const isField = (text: string): text is Field => (fields as readonly string[]).includes(text);

/** How many headings of a row are known: the header is the row with the most of them. */
export const knownHeadings = (cells: readonly string[], remembered: ReadonlyMap<string, string>): number =>
	cells.filter((cell) => {
		const words = foldHeading(cell);
		return words !== "" && (fieldOfHeading.has(words) || remembered.has(words));
	}).length;

/** What a set of columns lacks, so that nothing can be read with it. */
export const lackingFields = (columns: readonly { readonly field: Field | null }[]): readonly Field[] => {
	const has = new Set(columns.map(({ field }) => field));
	const begins = beginFields.some((field) => has.has(field)) ? [] : [beginFields[0] as Field];
	return [...neededFields.filter((field) => !has.has(field)), ...begins];
};
