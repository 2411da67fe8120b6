import type { Every, Recurrence } from "../reading.ts";

export interface RecurrenceAt {
	readonly value: Recurrence;
	readonly from: number;
	readonly to: number;
	readonly confidence: number;
}

const continuous =
	/(?<!nhiệm vụ |chi |việc làm |không )(?<![\p{L}])(?:thường xuyên,? liên tục|thường xuyên)(?!,? lâu dài|[\p{L}])/u;
const unit =
	"(?:0?6 tháng(?: đầu năm| một lần)?|sáu tháng|0?9 tháng|chín tháng|0?3 tháng|ngày|tuần|tháng|quý|(?:0?1 |một |cả )?năm|nửa năm|học kỳ)";
const listed = new RegExp(
	`(?:định kỳ,? )?(?:hằng|hàng|mỗi|từng) ${unit}(?:(?:, | và |; |/)(?:(?:hằng|hàng) )?(?:đột xuất|${unit})(?![\\p{L}]))*`,
	"u",
);
const regular = new RegExp(
	`định kỳ,?(?: (?:vào )?(?:(?:hằng|hàng|theo) )?${unit}(?:(?:, | và |; |/)(?:(?:hằng|hàng) )?(?:${unit}|đột xuất)(?![\\p{L}]))*| \\d{1,2} ngày)?(?: (?:một|1|/) ?lần)?`,
	"u",
);
const endOf =
	/theo (?:từng )?(?:quý|tháng)(?![\p{L}])(?! \d)|(?:ngày \d{1,2} (?:của )?)?tháng cuối (?:mỗi |hằng |hàng )?quý|ngày \d{1,2} (?:của )?(?:tháng đầu|tháng cuối) quý/u;
const perTurn = new RegExp(
	`\\d{0,2} ?(?:một )?(?:lần|buổi|tin|bài|cuộc|lượt|kỳ|số|đợt) ?/ ?(?:một |0?1 )?${unit}(?![\\p{L}])|${unit} ?/ ?(?:0?1 )?lần|${unit} (?:một|\\d{1,2}) lần`,
	"u",
);
/** "6 tháng, cả năm" alone in a cell */
const alone = new RegExp(`^${unit}(?:(?:, ?| và |; ?|/)${unit})+\\.?$`, "u");
const closed = /sơ kết (?:0?6 tháng|sáu tháng|quý|hằng quý)[^;.]{0,30}tổng kết (?:cuối |hằng )?năm(?! \d)/u;
const inBrackets = /báo cáo (?:0?6 tháng|quý|tháng)\)[^;.]{0,60}báo cáo (?:quý|0?6 tháng|năm)\)/u;
const reported = new RegExp(
	`báo cáo (?:định kỳ |kết quả |tình hình |công tác |thực hiện ){0,3}(${unit}(?:(?: *, *| +và (?:cả )?)${unit})+)(?![\\p{L}])`,
	"u",
);

const patterns = [endOf, listed, regular, perTurn, reported, alone, closed, inBrackets];

/** How often the work comes back, as the clause says it. */
export function recurrenceIn(fold: string): RecurrenceAt | null {
	// "báo cáo quý (trước ngày 20 tháng cuối quý), 6 tháng, năm"
	const outside = firstOf(
		patterns,
		fold.replace(/\([^()]*\)/gu, (part) => " ".repeat(part.length)),
	);
	const found = firstOf(patterns, fold) ?? outside;
	if (found) {
		const every = everyOf(outside ? `${found[0]} ${outside[0]}` : found[0]);
		const value: Recurrence = { kind: "periodic", every: every.length > 0 ? every : ["unspecified"] };
		return {
			value,
			from: found.index,
			to: found.index + found[0].length,
			confidence: every.length > 0 ? 0.95 : 0.8,
		};
	}
	const lasting = continuous.exec(fold);
	return (
		lasting && {
			value: { kind: "continuous" },
			from: lasting.index,
			to: lasting.index + lasting[0].length,
			confidence: 0.9,
		}
	);
}

/** The earliest in the words, the longest of those that begin there. */
function firstOf(patterns: readonly RegExp[], fold: string): RegExpExecArray | null {
	const found = patterns.map((pattern) => pattern.exec(fold)).filter((hit) => hit !== null);
	return found.sort((a, b) => a.index - b.index || b[0].length - a[0].length)[0] ?? null;
}

const units: readonly (readonly [RegExp, Every])[] = [
	[/0?6 tháng|sáu tháng|nửa năm/gu, "half_year"],
	[/0?9 tháng|chín tháng/gu, "nine_months"],
	[/0?3 tháng|quý/gu, "quarter"],
	[/(?<!\d )tháng(?! (?:cuối|đầu))/gu, "month"],
	[/tuần/gu, "week"],
	[/(?:hằng|hàng|mỗi) ngày/gu, "day"],
	[/(?<!nửa |đầu )(?<![\p{L}])năm(?! \d{4})/gu, "year"],
];
const inOrder: readonly Every[] = ["day", "week", "month", "quarter", "half_year", "nine_months", "year"];

function everyOf(words: string): Every[] {
	const found = new Set<Every>();
	for (const [pattern, every] of units) if (words.search(pattern) >= 0) found.add(every);
	return inOrder.filter((every) => found.has(every));
}
