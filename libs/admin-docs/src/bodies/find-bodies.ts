import type { Level, NamedBody } from "../reading.ts";
import { slugOf } from "../text/normalise.ts";
import type { Passage } from "../text/passage.ts";
import { type BodyAt, type BodyContext, isTwoTier, type KnownBody, levelSuffix } from "./body-context.ts";
import { departmentFields, divisionFields, otherHeads } from "./body-names.ts";
import { bodyPatterns } from "./body-patterns.ts";
import { levelOf, type Sketch } from "./pattern.ts";

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const byLength = (a: string, b: string): number => b.length - a.length;
const edge = "(?![\\p{L}\\d])";

const departments = new Map(
	departmentFields.flatMap(([full, others]) => [full, ...others].map((name) => [name, full] as const)),
);
const divisions = new Map(
	divisionFields.flatMap(([full, short, others]) =>
		[full, ...others].map((name) => [name, { full, short }] as const),
	),
);
const departmentAt = new RegExp(
	`(?:lãnh đạo |giám đốc |các )?sở:? ?(${[...departments.keys()].sort(byLength).map(escaped).join("|")})${edge}`,
	"uy",
);
const bareDepartment = new RegExp(
	`(${[...departments.keys()].sort(byLength).map(escaped).join("|")})${edge}`,
	"uy",
);
const divisionAt = new RegExp(
	`(?:lãnh đạo |trưởng |các )?phòng:? ?(${[...divisions.keys()].sort(byLength).map(escaped).join("|")})(?: (?:các )?(huyện|quận|thị xã|thành phố|xã|phường|cấp huyện|cấp xã)(?:(?:, | và )(?:huyện|quận|thị xã|thành phố|phường|thị trấn|đặc khu))*)?${edge}`,
	"uy",
);
const bareDivision = new RegExp(
	`(${[...divisions.keys()].sort(byLength).map(escaped).join("|")})${edge}`,
	"uy",
);
const otherAt = new RegExp(
	`(?:các )?(?:${[...otherHeads].sort(byLength).map(escaped).join("|")})${edge}`,
	"uy",
);
const stop =
	/[,;.:()/\n]| (?:và|chủ trì|phối hợp|tham mưu|có trách nhiệm|chịu trách nhiệm|xây dựng|tổ chức|thực hiện|hướng dẫn|tiếp tục|tăng cường|theo dõi|chỉ đạo|căn cứ|là|để|trong|đôn đốc|kiểm tra|rà soát|báo cáo|công khai|phát|vận (?:động|hành)|cung|bố|đẩy|triển|đảm|bảo|nâng|cử|phụ|làm|tuyên|lồng|kịp|thường|chủ động|rút|cải thiện|khắc phục|niêm yết|xử lý|cập nhật|gửi|trình|lập|ban hành|giải quyết|chuẩn bị|hoàn thành|tiếp nhận|tập huấn|chấn chỉnh|khảo sát|tổng hợp|trả|lắp|sửa|đăng|đưa|giao|giúp|có|được|phải|cần|tại|theo|với|do|khi|về|trên|hỗ trợ|dành|mở|chấp hành|đề xuất|nghiên cứu|ứng dụng|tạo|thông báo)(?=[\s.,;:]|$)|$/u;

/** Departments that the catalogue of bodies calls by a shorter name. */
const departmentKeys = new Map([
	["lao động - thương binh và xã hội", "so-ldtbxh"],
	["nông nghiệp và phát triển nông thôn", "so-nong-nghiep-va-ptnt"],
]);

/** The body whose name begins at `from`, or null. */
export function bodyAt(passage: Passage, from: number, context: BodyContext, family: Family): BodyAt | null {
	const { fold } = passage;
	const department =
		stick(departmentAt, fold, from) ?? (family === "department" ? stick(bareDepartment, fold, from) : null);
	if (department) return departmentOf(passage, from, department, context);
	const division =
		stick(divisionAt, fold, from) ?? (family === "division" ? stick(bareDivision, fold, from) : null);
	if (division) return divisionOf(passage, from, division, context);
	for (const { test, make } of bodyPatterns) {
		const found = stick(test, fold, from);
		const sketch = found && make(found, context);
		if (found && sketch) return finish(passage, from, from + found[0].length, sketch, context, 0.95);
	}
	const other = stick(otherAt, fold, from);
	if (other) return otherOf(passage, from, from + other[0].length, context);
	const general = stick(generalAt, fold, from);
	if (general && isProperName(passage.words, from, from + general[0].length))
		return otherOf(passage, from, from + general[0].length, context);
	const head = stick(headOfOffice, fold, from);
	const office = head && bodyAt(passage, from + head[0].length, context, null);
	return office ? { ...office, from } : null;
}

/** Words for offices of every kind; what follows must be written like a name: "Chi cục Bảo vệ môi trường". */
const generalAt =
	/(?:các )?(?:tổng cục|chi cục|cục|vụ|bộ|ban|phòng|văn phòng|chi nhánh|tổ|tổ công tác|đội|hạt|trạm|bộ phận|bệnh viện|viện|trường|học viện|hội|hội đồng|hiệp hội|liên hiệp|liên đoàn|quỹ|ngân hàng|tổng công ty|công ty|hợp tác xã|tòa án|bảo tàng|thư viện|kho bạc|thuế|hải quan|thống kê|báo|đài|thanh tra|đoàn|ủy ban) /uy;

/** Not "TỔ CHỨC THỰC HIỆN": in a line of capitals every word looks like a name. */
const isProperName = (words: string, from: number, to: number): boolean =>
	/\p{Ll}/u.test(words.slice(from, to)) && /\p{Lu}/u.test(words[to] ?? "");

/** "Chánh Văn phòng UBND tỉnh" stands for the office. */
const headOfOffice =
	/(?:(?:đồng chí|ông) )?(?:chánh|giám đốc|trưởng|bí thư|chủ nhiệm|chi cục trưởng|cục trưởng|hiệu trưởng) (?=\p{L})/uy;

/** Family of the name before, so that "Sở Nội vụ, Tài chính" names two departments. */
export type Family = "department" | "division" | null;

export function familyOf(body: NamedBody): Family {
	if (/^so-/.test(body.key) && !body.group) return "department";
	return /^phong-/.test(body.key) && !body.group ? "division" : null;
}

function stick(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
	pattern.lastIndex = from;
	return pattern.exec(text);
}

function departmentOf(passage: Passage, from: number, found: RegExpExecArray, context: BodyContext): BodyAt {
	const field = departments.get(found[1] as string) as string;
	const name = `Sở ${titled(field)}`;
	const sketch: Sketch = {
		key: departmentKeys.get(field) ?? slugOf(name),
		name,
		level: "province",
		group: false,
		takesLocality: true,
	};
	return finish(passage, from, from + found[0].length, sketch, context, 1);
}

function divisionOf(passage: Passage, from: number, found: RegExpExecArray, context: BodyContext): BodyAt {
	const { full, short } = divisions.get(found[1] as string) as { full: string; short: string };
	const level: Level = found[2]
		? levelOf(found[2], context)
		: context.level === "commune" && isTwoTier(context.day)
			? "commune"
			: context.ofOffice
				? context.level
				: context.level === "province" && isTwoTier(context.day)
					? "commune"
					: "district";
	const name = `Phòng ${titled(full)}`;
	// one division of a ward has the duties of two names (Decree 150/2025/NĐ-CP)
	const field = level === "commune" && short === "kthtdt" ? "kinh-te" : short;
	const sketch: Sketch = {
		key: `phong-${field}-${levelSuffix[level]}`,
		name,
		level,
		group: false,
		takesLocality: true,
	};
	return finish(passage, from, from + found[0].length, sketch, context, 0.97);
}

/** "Trung tâm Văn hóa huyện": the head is known, its field runs up to the next separator or verb. */
function otherOf(passage: Passage, from: number, headEnd: number, context: BodyContext): BodyAt {
	const end = endOfName(passage, headEnd, context);
	// "Ban Chỉ đạo … tỉnh họp": after the word for its unit a small letter begins something else
	const past = /(?<!\p{L})(?:tỉnh|huyện|quận|thị xã|thành phố|phường|thị trấn)(?= \p{Ll}(?!ủy))/u.exec(
		passage.words.slice(headEnd, end),
	);
	const to = past ? headEnd + past.index + past[0].length : end;
	const units = / các (?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)$/u.exec(
		passage.fold.slice(from, to),
	);
	const words = passage.words.slice(from, to).trim();
	// what the head itself names ("văn phòng tỉnh ủy") is no unit of the office
	const inHead = belongsTo.exec(passage.fold.slice(from, headEnd).replace(/\p{L}+ ủy/gu, blanked));
	const belongs =
		inHead ?? belongsTo.exec(blanked(passage.fold.slice(from, headEnd)) + passage.fold.slice(headEnd, to));
	const ministry = /^(?:các )?(?:bộ|tổng cục|vụ) $/u.test(passage.fold.slice(from, headEnd));
	const level = ministry ? "centre" : levelOf(belongs?.[1], context);
	const named = units ? units.index : (belongs?.index ?? 0);
	const own = named > 0 ? passage.words.slice(from, from + named) : words;
	const base = slugOf(own.replace(/^các /i, ""));
	const sketch: Sketch = {
		key: ministry ? base : `${base}-${levelSuffix[level]}`,
		name: words,
		level,
		group: units !== null || /^các /iu.test(words),
	};
	const more = units ? (otherUnits.exec(passage.fold.slice(to))?.[0].length ?? 0) : 0;
	return finish(passage, from, from + words.length + more, sketch, context, 0.75);
}

/** "Công an các xã, phường, thị trấn" */
const otherUnits = /^(?:(?:, | và )(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|quận)(?![\p{L}]))+/u;

const blanked = (words: string): string => " ".repeat(words.length);

/** The unit of an office, by the word for its level; "xã hội" is none. */
const belongsTo = /(?<!\p{L})(tỉnh|huyện|quận|thị xã|thành phố|xã(?! hội)|phường|thị trấn)(?!\p{L})/u;

/** A name goes on over "và" when a word with a capital follows that begins no other name. */
function endOfName(passage: Passage, from: number, context: BodyContext): number {
	const limit = Math.min(passage.fold.length, from + 90);
	let at = from;
	for (let i = 0; i < 3; i++) {
		const end = stopAfter(passage, at, limit);
		const next = end + 4;
		// nothing but the name in a cell or a heading: "Phòng Xây dựng và kiểm tra văn bản"
		if (/^ và \p{Ll}[^,;.:()/]{2,60}$/u.test(passage.words.slice(end)) && from < 30)
			return passage.fold.length;
		const goesOn = passage.fold.startsWith(" và ", end) && /\p{Lu}/u.test(passage.words[next] ?? "");
		if (!goesOn || bodyAt(passage, next, context, null)) return end;
		at = next;
	}
	return at;
}

/** Where a name must end; "Cung ứng" with a capital belongs to the name, "cung cấp" does not. */
function stopAfter({ fold, words }: Passage, from: number, limit: number): number {
	let at = from;
	for (;;) {
		const length = fold.slice(at, limit).search(stop);
		if (length < 0) return limit;
		const end = at + length;
		const isWord = fold[end] === " " && !fold.startsWith(" và ", end);
		if (!isWord || !/\p{Lu}/u.test(words[end + 1] ?? "")) return end;
		at = end + 1;
	}
}

const unitName =
	/^\s+(?:(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn)\s+)?((?:\p{Lu}[\p{L}’']*)(?:[\s-]+\p{Lu}[\p{L}’']*){0,4})/u;
const noUnit =
	/^(?:Chủ|Căn|Giao|Đề|Thực|Xây|Phối|Sở|Phòng|Ủy|Ban|Hội|Thủ|UBND|HĐND|Trung|Công|Văn|Tham|Tổ chức|Tiếp|Rà|Theo|Tăng|PAPI|SIPAS|Kế|Mặt|MTTQ|Đối|Việt)(?:\s|$)/u;

function finish(
	passage: Passage,
	from: number,
	to: number,
	sketch: Sketch,
	context: BodyContext,
	confidence: number,
): BodyAt {
	const after =
		sketch.takesLocality && !sketch.group ? unitName.exec(passage.words.slice(to, to + 60)) : null;
	const locality = after?.[1] && !noUnit.test(after[1]) ? after[1] : null;
	const end = locality && after ? to + after[0].length : to;
	const name = locality ? `${sketch.name} ${locality}` : sketch.name;
	return {
		body: {
			name,
			key: locality && sketch.keyed ? `${sketch.key}-${slugOf(locality)}` : sketch.key,
			code: codeOf(sketch, context),
			level: sketch.level,
			group: sketch.group,
			locality,
		},
		from,
		to: end,
		confidence,
	};
}

function codeOf(sketch: Sketch, context: BodyContext): string | null {
	const wanted = slugOf(
		sketch.name
			.replace(/\bHĐND\b/, "Hội đồng nhân dân")
			.replace(/\bUBND\b/, "Ủy ban nhân dân")
			.replace(/\bMTTQ\b/, "Mặt trận Tổ quốc"),
	);
	const candidates = context.known.filter(
		(body) => body.level === sketch.level && isThere(body, context.day),
	);
	const found =
		candidates.find((body) => slugOf(body.name) === wanted) ??
		candidates.find(
			(body) =>
				slugOf(body.name).replace(/-(?:tinh|huyen|xa|cap-xa)$/, "") ===
				wanted.replace(/-(?:tinh|huyen|xa|cap-xa)$/, ""),
		);
	return found?.code ?? null;
}

export const isThere = (body: KnownBody, day: string | null): boolean =>
	day === null ||
	((body.from === null || body.from <= day) && (body.to === null || day <= body.to.padEnd(10, "-31")));

const titled = (field: string): string =>
	field
		.split(/(?<=, )|(?<= - )|(?<= và )/u)
		.map((part) => part.charAt(0).toUpperCase() + part.slice(1))
		.join("");
