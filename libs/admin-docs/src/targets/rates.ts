import type { Found, NodeNamed, Target } from "../reading.ts";
import { readNumber } from "../tasks/measure.ts";
import { type LineFinder, type Passage, partOf, placeOf } from "../text/passage.ts";
import type { TargetContext } from "./targets.ts";

/** Shares that tasks promise for the one-stop desk: on time, filed online, paid online. They are no nodes of an index. */
const rates: readonly (readonly [node: string, pattern: RegExp])[] = [
	[
		"KPI_ON_TIME",
		/(?:hồ sơ|thủ tục hành chính|tthc)[^;.]{0,90}?(?:đúng hạn|đúng thời gian|trước hạn|đúng thời hạn)/u,
	],
	[
		"KPI_ONLINE_FILING",
		/nộp hồ sơ (?:trực tuyến|qua mạng)|hồ sơ (?:nộp |được nộp )?trực tuyến|dịch vụ công trực tuyến toàn trình/u,
	],
	["KPI_ONLINE_PAYMENT", /thanh toán trực tuyến/u],
];
const figure = /(\d{1,3}(?:[.,]\d{1,2})?) ?%/u;
/** The share that is to grow, up to the words that say whose it is or how. */
const rising =
	/(?:tăng|nâng cao|nâng) tỷ lệ (?:hồ sơ|nộp|giải quyết|thanh toán|thủ tục)(?: (?!(?:do|của|được|trong|trên|tại|theo|ở|qua|lên|đạt|tối thiểu|ít nhất)(?!\p{L}))[\p{L}-]+){0,4}/u;
const prescribed = /thanh toán trực tuyến đạt tỷ lệ(?: theo quy định)?/u;

/** Targets for such a share in the words of a task. */
export function ratesIn(
	passage: Passage,
	nodes: readonly NodeNamed[],
	context: TargetContext,
	lineOf: LineFinder,
): Found<Target>[] {
	const { fold } = passage;
	const rate = rates.find(([, pattern]) => pattern.test(fold));
	const index = nodes[0]?.index ?? context.ofPaper[0];
	if (!rate || index === undefined) return [];
	const stated = figure.exec(fold);
	const hit = stated ?? prescribed.exec(fold) ?? rising.exec(fold);
	if (!hit) return [];
	const grows = !stated && !prescribed.test(hit[0]);
	const end = stated ? endOfShare(fold, hit.index, rate[1]) : hit.index + hit[0].length;
	const part = partOf(passage, hit.index, end);
	const target: Target = {
		node: { index, node: rate[0], basis: "section" },
		what: part.words,
		comparison: grows ? "increase" : "at-least",
		value: stated ? readNumber(stated[1] as string) : null,
		unit: "%",
		year: context.year,
		increase: null,
		baseline: null,
		baselineImplied: null,
		baselineYear: context.baselineYear,
		group: null,
		level: stated || grows ? null : "prescribed",
		also: [],
	};
	return [{ value: target, raw: part.words, place: placeOf(part, lineOf), confidence: stated ? 0.85 : 0.65 }];
}

function endOfShare(fold: string, from: number, pattern: RegExp): number {
	const about = pattern.exec(fold.slice(from));
	return about ? from + about.index + about[0].length : Math.min(fold.length, from + 40);
}
