import { indicesIn, nodesOfHeading } from "../indices/name-nodes.ts";
import type { Found, NodeNamed, Target, TargetLevel } from "../reading.ts";
import { readNumber } from "../tasks/measure.ts";
import { type LineFinder, type Passage, partOf, placeOf } from "../text/passage.ts";

/** What is known above the sentence. */
export interface TargetContext {
	readonly ofPaper: readonly string[];
	readonly year: number | null;
	readonly baselineYear: number | null;
}

const number = "(\\d{1,3}(?:[.,]\\d{1,4})?)";
const score = new RegExp(
	`(?:(?:đạt|bằng|lên|được|ít nhất|tối thiểu|trên|từ|khoảng|là):? ){0,4}${number} ?điểm(?!\\s*(?:so với|%|phần)|[\\p{L}])( trở lên)?`,
	"gu",
);
const increase = new RegExp(
	`tăng (?:thêm )?(?:ít nhất |tối thiểu |từ |khoảng )?(?:là |từ )?${number} ?(điểm|%|bậc|hạng)`,
	"u",
);
const baselineSaid = new RegExp(
	`(?:năm (\\d{4}) (?:đạt|là)|so với(?: kết quả)? năm (\\d{4}) \\((?:đạt )?)[: ]*${number} ?điểm`,
	"u",
);
const share = new RegExp(
	`(?:đạt|bảo đảm|đảm bảo|từ|trên|tối thiểu|ít nhất|dưới|xuống|còn|không quá|lên)[^;.%]{0,30}?${number} ?%( trở lên)?`,
	"u",
);
/** "95% người dân hài lòng" among aims: a share without a verb before it. */
const bareShare = new RegExp(`(?<=^|[,:] )(?:có )?${number} ?%( trở lên)?(?= \\p{L})`, "u");
const rank =
	/(?:(?:trong|vào|thuộc) (?:nhóm|top|tốp) |xếp (?:hạng|thứ hạng)|thứ hạng|đứng|nằm|vị trí)[^;.]{0,30}?(?:thứ |trong (?:nhóm|top|tốp) |top |tốp )?(\d{1,2})(?![\d,.%/]|\/)(?: tỉnh| trở| địa phương|[^\d]|$)/u;
const group =
	/(?:thuộc |vào |trong |nằm trong |ở )(?:nhóm |mức )?((?:có )?(?:điểm )?(?:trung bình cao|trung bình thấp|cao nhất|khá|tốt|trung bình|dẫn đầu))(?! hơn)/u;
/** The groups into which PAPI and the like sort the provinces, longest name first. */
const groupLevels: readonly (readonly [RegExp, TargetLevel])[] = [
	[/trung bình cao/u, "upper_middle"],
	[/trung bình thấp/u, "lower_middle"],
	[/trung bình/u, "middle"],
	[/cao nhất/u, "highest"],
	[/thấp nhất/u, "lowest"],
	[/dẫn đầu/u, "leading"],
	[/khá/u, "fair"],
	[/tốt/u, "good"],
];

const groupOf = (hit: RegExpExecArray): Pick<Target, "group" | "level"> => ({
	group: hit[1] as string,
	level: groupLevels.find(([pattern]) => pattern.test(hit[1] as string))?.[1] ?? null,
});

const aims =
	/^(?:phấn đấu|mục tiêu|giảm|tỷ lệ|mức độ|chỉ tiêu|đến (?:hết |cuối )?năm|năm \d{4}|duy trì|giữ vững|cải thiện|nâng|tăng|tổng điểm|điểm số|chỉ số|đưa|kết quả)/u;

/** Whether a paragraph sets a target and gives no work. */
export function isTargetStatement(fold: string, hasNode: boolean): boolean {
	if (!(scoreIn(fold) || increase.test(fold) || share.test(fold))) return false;
	return hasNode || aims.test(fold);
}

/** The first score that is none of "tăng 0,2 điểm". */
function scoreIn(fold: string): RegExpExecArray | null {
	for (const hit of fold.matchAll(score)) {
		if (
			!/(?:tăng|giảm|thêm|chênh lệch)(?: \p{L}+){0,4} ?$/u.test(
				fold.slice(Math.max(0, hit.index - 30), hit.index),
			)
		)
			return hit;
	}
	return null;
}

/** "…; trong đó nội dung … đạt …": each part of a sentence that has a figure of its own sets a target of its own. */
export function targetsIn(passage: Passage, context: TargetContext, lineOf: LineFinder): Found<Target>[] {
	const cuts = [...passage.fold.matchAll(parting)].map((hit) => hit.index + hit[0].length);
	const bounds = [0, ...cuts, passage.words.length];
	const parts = bounds.slice(0, -1).map((from, i) => partOf(passage, from, bounds[i + 1] as number));
	const figures = parts.filter(({ fold }) => scoreIn(fold) || share.test(fold));
	return figures.length < 2
		? targetsOf(passage, context, lineOf)
		: parts.flatMap((part) => targetsOf(part, context, lineOf));
}

const parting = /; (?=\p{L})|[,.]? trong đó,?:? /gu;

/** A score, a share, a place among the ranked. */
function targetsOf(passage: Passage, context: TargetContext, lineOf: LineFinder): Found<Target>[] {
	const { fold } = passage;
	const points = scoreIn(fold);
	const percent = points ? null : (share.exec(fold) ?? bareShare.exec(fold));
	const placed = rank.exec(fold);
	const grouped = group.exec(fold);
	const named = nodesOfHeading(
		fold.slice(0, Math.max(0, points?.index ?? percent?.index ?? placed?.index ?? fold.length)),
		context.ofPaper,
	);
	const node = nodeFor(named, fold, context, points !== null || grouped !== null);
	const base = baseOf(passage, fold, node, context);
	const found: Found<Target>[] = [];
	if (points) {
		const value = readNumber(points[1] as string);
		const more = increase.exec(fold.slice(points.index));
		const grown = more && more[2] === "điểm" ? readNumber(more[1] as string) : null;
		const comparison = points[2] || /từ|trên|ít nhất|tối thiểu/u.test(points[0]) ? "at-least" : "equal";
		const implied = base.baseline === null && grown !== null ? round(value - grown) : null;
		const target: Target = {
			...base,
			comparison,
			value,
			unit: "điểm",
			increase: grown,
			baselineImplied: implied,
			...(grouped ? groupOf(grouped) : {}),
		};
		found.push(at(passage, points, target, lineOf, node ? 0.95 : 0.7));
	} else if (percent) {
		const most = /dưới|không quá|xuống|còn/u.test(percent[0]);
		const least = percent[2] || /từ|trên|ít nhất|tối thiểu/u.test(percent[0]) || percent[1] === "100";
		found.push(
			at(
				passage,
				percent,
				{
					...base,
					comparison: most ? "at-most" : least ? "at-least" : "equal",
					value: readNumber(percent[1] as string),
					unit: "%",
				},
				lineOf,
				0.8,
			),
		);
	}
	if (placed && /xếp|thứ hạng|top|tốp|nhóm|đứng/u.test(placed[0]) && node)
		found.push(
			at(
				passage,
				placed,
				{ ...base, comparison: "at-most", value: Number(placed[1]), unit: "hạng" },
				lineOf,
				0.75,
			),
		);
	if (grouped && !points && node)
		found.push(at(passage, grouped, { ...base, comparison: "in-group", ...groupOf(grouped) }, lineOf, 0.8));
	return found;
}

function nodeFor(
	named: readonly { index: string; node: string }[],
	fold: string,
	context: TargetContext,
	mayBeTotal: boolean,
): NodeNamed | null {
	const precise = named.find(({ node }) => node !== "TOTAL") ?? named[0];
	if (precise) return { ...precise, basis: "explicit" };
	const index = indicesIn(fold)[0];
	if (index) return { index, node: "TOTAL", basis: "explicit" };
	const only = context.ofPaper[0];
	return mayBeTotal && only ? { index: only, node: "TOTAL", basis: "section" } : null;
}

function baseOf(passage: Passage, fold: string, node: NodeNamed | null, context: TargetContext): Target {
	const said = baselineSaid.exec(fold);
	const against = /so với (?:kết quả )?năm (\d{4})/u.exec(fold);
	const year = /năm (\d{4})/u.exec(fold.replace(/so với[^;.]{0,20}năm \d{4}/gu, ""));
	return {
		node,
		what: passage.words.slice(0, 120).trim(),
		comparison: "improve",
		value: null,
		unit: null,
		year: year ? Number(year[1]) : context.year,
		increase: null,
		baseline: said ? readNumber(said[3] as string) : null,
		baselineImplied: null,
		baselineYear: against ? Number(against[1]) : context.baselineYear,
		group: null,
		level: null,
		also: [],
	};
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

function at(
	passage: Passage,
	hit: RegExpExecArray,
	value: Target,
	lineOf: LineFinder,
	confidence: number,
): Found<Target> {
	const shift = hit[0].length - hit[0].trimStart().length;
	const part = partOf(passage, hit.index + shift, hit.index + hit[0].trimEnd().length);
	return { value, raw: part.words, place: placeOf(part, lineOf), confidence };
}

const qualitative =
	/(?:nâng cao|cải thiện|nâng)[^.;]{0,30}(?:chỉ số|kết quả|thứ hạng|thứ bậc)[^.;]{0,80}?(?:papi|par[ -]?index|sipas|pci|dti|quản trị và hành chính công|cải cách hành chính)(?:(?:, | và |\/)(?:chỉ số )?(?:papi|par[ -]?index|sipas|pci|dti))*(?:[^.;,]{0,40}?năm \d{4})?/u;

/** "nâng cao chỉ số PAPI … năm 2022": a wish without a figure. */
export function wishIn(passage: Passage, context: TargetContext, lineOf: LineFinder): Found<Target> | null {
	const hit = qualitative.exec(passage.fold);
	const [index, ...also] = hit ? indicesIn(hit[0]) : [];
	if (!hit || !index) return null;
	const base = baseOf(
		partOf(passage, hit.index, hit.index + hit[0].length),
		hit[0],
		{ index, node: "TOTAL", basis: "explicit" },
		context,
	);
	return at(passage, hit, { ...base, also }, lineOf, 0.7);
}
