import type { BodyContext } from "../bodies/body-context.ts";
import { bodyListAt, foundBodies } from "../bodies/body-list.ts";
import type { Found, PaperReference, ReferenceRole } from "../reading.ts";
import { type LineFinder, type Passage, partOf, placeOf } from "../text/passage.ts";
import { type DateAt, dateAt } from "./dates.ts";
import { numberAt } from "./paper-number.ts";

const types: Readonly<Record<string, string>> = {
	"bộ luật": "Luật",
	luật: "Luật",
	"pháp lệnh": "PL",
	"nghị quyết": "NQ",
	"nghị định": "NĐ",
	"quyết định": "QĐ",
	"chỉ thị": "CT",
	"thông tư liên tịch": "TTLT",
	"thông tư": "TT",
	"kế hoạch": "KH",
	"chương trình hành động": "CTr",
	"chương trình": "CTr",
	"công văn": "CV",
	"báo cáo": "BC",
	"thông báo": "TB",
	"hướng dẫn": "HD",
	"kết luận": "KL",
	"quy định": "QyĐ",
	"tờ trình": "TTr",
	"công điện": "CĐ",
	"đề án": "ĐA",
	"văn bản": "CV",
};
const words = Object.keys(types)
	.sort((a, b) => b.length - a.length)
	.join("|");
const numbered = new RegExp(`(?<![\\p{L}])(${words}) số:? ?`, "gu");
const namedLaw =
	/(?<![\p{L}])(pháp lệnh|bộ luật|luật) (?=(?:tổ chức|thực hiện|phòng|cán bộ|viên chức|ban hành|tiếp|khiếu|tố|đất|ngân|sửa|giao dịch|công nghệ|tiếp cận|thanh tra|đầu tư|xây dựng|dân sự|lao động|bảo vệ|môi trường|thi đua)[^;.]{3,160})((?:[^;.,(]|, (?=phường|thị trấn|chống|công|viên|chữa|tham)){3,160}?)(?=[;.(]|, (?!phường|thị trấn|chống|công|viên|chữa|tham)|$| ngày \d| năm \d{4}| và luật| số \d)/gu;
const standards = /tcvn iso (\d{4,5})(?::(\d{4}))?/gu;
const reportOf = /(?:trên cơ sở|căn cứ|theo) (?:kết quả )?báo cáo (?:số liệu )?của (?=\p{L})/gu;
/** What a report without a number is about, up to its year. */
const reportAbout = /^ (?:về |phân tích |đánh giá |tổng hợp |công bố )[^;.]{3,160}?năm \d{4}/u;
const partyBody =
	/(?:ban thường vụ |ban chấp hành (?:đảng bộ )?)?(tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|tỉnh|huyện)(?=[\s,;.]|$)/uy;
const centralBody =
	/(ban bí thư|bộ chính trị|ban chấp hành trung ương(?: đảng)?|chính phủ|thủ tướng chính phủ|quốc hội|ủy ban thường vụ quốc hội|bộ trưởng bộ [\p{L} -]{3,40}?|bộ [\p{L} -]{3,40}?|văn phòng chính phủ)(?=[,;.)]| về| quy| ban hành| ngày| phê duyệt| hướng| sửa| năm| và |$)/uy;

/** Papers, laws and standards named in a passage. */
export function referencesIn(
	passage: Passage,
	role: (from: number) => ReferenceRole,
	context: BodyContext,
	lineOf: LineFinder,
): Found<PaperReference>[] {
	const found: { from: number; reference: Found<PaperReference> }[] = [];
	const add = (from: number, to: number, value: PaperReference, confidence: number) => {
		const part = partOf(passage, from, to);
		found.push({ from, reference: { value, raw: part.words, place: placeOf(part, lineOf), confidence } });
	};
	for (const hit of passage.fold.matchAll(numbered)) {
		const from = hit.index;
		const number = numberAt(passage.words, from + hit[0].length, 40);
		if (!number || number.from > from + hit[0].length + 3) continue;
		const tail = tailAt(passage, number.to, context, lineOf);
		const type =
			number.value.form === "party"
				? (number.value.symbol.split("/")[0] as string)
				: (types[hit[1] as string] as string);
		add(
			from,
			tail.to,
			{
				role: role(from),
				type,
				number: number.value,
				date: tail.date,
				issuer: tail.issuer,
				about: tail.about,
			},
			0.97,
		);
	}
	for (const hit of passage.fold.matchAll(namedLaw)) {
		const length = hit[0].trimEnd().length;
		const after = skipBlank(passage.fold, hit.index + length);
		const date = dateAt(passage.fold, after) ?? yearAt(passage.fold, after);
		const about = passage.words.slice(hit.index + (hit[1] as string).length + 1, hit.index + length);
		add(
			hit.index,
			date ? date.to : hit.index + length,
			{
				role: role(hit.index) === "basis" ? "basis" : "cited-law",
				type: types[hit[1] as string] as string,
				number: null,
				date: date?.value ?? null,
				issuer: null,
				about,
			},
			0.8,
		);
	}
	for (const hit of passage.fold.matchAll(standards)) {
		const date = hit[2] ? ({ date: hit[2], precision: "year" } as const) : null;
		const number = {
			number: Number(hit[1]),
			year: hit[2] ? Number(hit[2]) : null,
			symbol: "ISO",
			form: "state",
			normalized: passage.words.slice(hit.index, hit.index + hit[0].length),
		} as const;
		add(
			hit.index,
			hit.index + hit[0].length,
			{ role: "standard", type: "TCVN", number, date, issuer: null, about: null },
			1,
		);
	}
	for (const hit of passage.fold.matchAll(reportOf)) {
		const list = bodyListAt(passage, hit.index + hit[0].length, context);
		const first = list.bodies[0];
		if (!first) continue;
		const start = hit.index + hit[0].indexOf("báo cáo");
		const issuer = foundBodies(passage, [first], lineOf)[0] ?? null;
		const about = reportAbout.exec(passage.fold.slice(first.to, first.to + 200))?.[0] ?? "";
		add(
			start,
			first.to + about.length,
			{
				role: "input-report",
				type: "BC",
				number: null,
				date: null,
				issuer,
				about: about === "" ? null : passage.words.slice(first.to, first.to + about.length).trim(),
			},
			0.8,
		);
	}
	return found.sort((a, b) => a.from - b.from).map(({ reference }) => reference);
}

/** "Luật Tổ chức chính quyền địa phương năm 2015" */
function yearAt(fold: string, from: number): DateAt | null {
	const found = /^năm (\d{4})(?! *(?:-|đến))/u.exec(fold.slice(from, from + 14));
	return (
		found && { value: { date: found[1] as string, precision: "year" }, from, to: from + found[0].length }
	);
}

const skipBlank = (fold: string, at: number): number => (fold[at] === " " ? at + 1 : at);

/** Date, issuer and subject that follow a number. */
function tailAt(passage: Passage, from: number, context: BodyContext, lineOf: LineFinder) {
	const { fold } = passage;
	let to = from;
	const date = dateAt(fold, to + (/^,? ?/.exec(fold.slice(to, to + 2))?.[0].length ?? 0));
	if (date) to = date.to;
	const of = /^(?:\s*,)?\s*của /u.exec(fold.slice(to, to + 8));
	const issuer = of ? issuerAt(passage, to + of[0].length, context, lineOf) : null;
	if (issuer) to = Math.max(to, issuer.end);
	const about =
		/^\s*(?:về|ban hành|quy định|phê duyệt|hướng dẫn|sửa đổi|công bố|tăng cường|đẩy mạnh)(?:(?!, (?:ủy ban nhân dân|ubnd|hội đồng nhân dân|chủ tịch|sở|phòng|ban|thường trực|đảng ủy|huyện ủy|tỉnh ủy|bộ) )[^;.]){3,300}/u.exec(
			fold.slice(to, to + 320),
		);
	return {
		date: date?.value ?? null,
		issuer: issuer?.found ?? null,
		to,
		about: about ? passage.words.slice(to, to + about[0].length).trim() : null,
	};
}

function issuerAt(passage: Passage, from: number, context: BodyContext, lineOf: LineFinder) {
	const higher = sticky(centralBody, passage.fold, from) ?? sticky(partyBody, passage.fold, from);
	const list = bodyListAt(passage, from, { ...context, acting: null });
	const first = list.bodies[0];
	if (first && first.from === from)
		return { found: foundBodies(passage, [first], lineOf)[0] ?? null, end: first.to };
	if (!higher) return null;
	const part = partOf(passage, from, from + higher.length);
	const isParty = /ủy$|^ban (?:thường|chấp)/u.test(higher) && !/trung ương/.test(higher);
	const level = isParty
		? /huyện|quận|thị/.test(higher)
			? "district"
			: /đảng ủy/.test(higher)
				? "commune"
				: "province"
		: "centre";
	const core = higher
		.replace(/^(?:ban thường vụ|ban chấp hành(?: đảng bộ)?) /u, "")
		.replace(/^(tỉnh|huyện)$/u, "$1 ủy");
	return {
		found: {
			value: { name: part.words, key: keyOf(core), code: null, level, group: false, locality: null } as const,
			raw: part.words,
			place: placeOf(part, lineOf),
			confidence: 0.9,
		},
		end: from + higher.length,
	};
}

const keyOf = (words: string): string =>
	words
		.normalize("NFD")
		.replace(/[\u0300-\u036f]/g, "")
		.replace(/đ/g, "d")
		.replace(/[^a-z0-9]+/g, "-");

function sticky(pattern: RegExp, fold: string, from: number): string | null {
	pattern.lastIndex = from;
	return pattern.exec(fold)?.[0] ?? null;
}
