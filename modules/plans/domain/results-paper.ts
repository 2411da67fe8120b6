import type { ReportPaper, StatisticsTable, WrittenItem } from "@guong/admin-docs";
import type { Temporal } from "temporal-polyfill";
import { formatCount, formatDay } from "#platform/i18n/index.ts";
import { citedPlan } from "./cited-papers.ts";
import { issuerOf, noSignature, ownSymbol, type PaperFacts, plannedLines } from "./paper-facts.ts";
import { numberedName } from "./paper-name.ts";
import { proposedSignature } from "./proposed-text.ts";
import { summaryOf, type Tally, type TallySummary } from "./roll-up.ts";

/** The work of a plan counted on a day. */
export interface ResultFacts {
	readonly own: Tally;
	readonly byTask: readonly {
		readonly position: number;
		readonly text: string;
		readonly lead: string;
		readonly tally: Tally;
	}[];
	readonly byBody: readonly { readonly name: string; readonly tally: Tally }[];
	readonly day: Temporal.PlainDate;
	/** what the plan was closed with */
	readonly closingReport: string | null;
}

const source =
	"Nguồn: hồ sơ nhiệm vụ trên Gương. Chỉ tính là hoàn thành khi cơ quan giao việc đã xác nhận; việc chờ xác nhận tính riêng.";

/**
 * How a plan stands on a day, to the body that issued it. Every figure has its whole beside it; causes, what comes next and
 * proposals are for people to write.
 */
export function resultsPaper(facts: PaperFacts, results: ResultFacts): ReportPaper {
	const day = formatDay(results.day, "vi");
	const { issuer, drafting } = facts;
	const planned = proposedSignature(drafting);
	return {
		kind: "report",
		issuer: issuerOf(drafting),
		symbol: ownSymbol(drafting),
		...{ number: null, day: null, place: facts.place },
		subject: `Kết quả thực hiện ${numberedName(facts, "vi")} tính đến ngày ${day}`,
		addressees: drafting.name === issuer.name ? [] : [issuer.name],
		bases: [],
		introduction: [["Thực hiện ", citedPlan(facts, issuer.name), "."]],
		enacting: null,
		results: [
			{ text: "Tình hình chung", heading: true, items: countsInWords(summaryOf(results.own)) },
			...closing(results),
			"Số liệu theo từng nhiệm vụ và từng cơ quan tại các phụ lục kèm theo",
		],
		weaknesses: weaknesses(results),
		...{ causes: [], nextPeriod: [], proposals: [] },
		statistics: [byTask(results), byBody(results)],
		closing: null,
		recipients: {
			to: drafting.name === issuer.name ? [] : ["Như trên"],
			keptBy: null,
		},
		signature: planned ? plannedLines(planned) : noSignature,
	};
}

const count = (number: number): string => formatCount(number, "vi");
const share = (part: number, all: number): string =>
	all === 0 ? "" : ` (${((100 * part) / all).toFixed(1).replace(".", ",")}%)`;

function countsInWords(summary: TallySummary): readonly WrittenItem[] {
	const { all } = summary;
	if (all === 0) return [{ text: "Chưa có lượt việc nào được giao" }];
	const of = (part: number) => `${count(part)}/${count(all)} lượt việc${share(part, all)}`;
	const lines: readonly (readonly [number, string])[] = [
		[
			summary.done,
			`Đã được xác nhận hoàn thành ${of(summary.done)}, trong đó ${count(summary.doneLate)} lượt hoàn thành sau thời hạn`,
		],
		[summary.waiting, `Đã báo cáo xong, chờ cơ quan giao việc xác nhận ${of(summary.waiting)}`],
		[summary.inHand, `Đang thực hiện, chưa đến hạn ${of(summary.inHand)}`],
		[summary.late, `Quá hạn chưa hoàn thành ${of(summary.late)}`],
		[summary.ownerless, `Chưa có cơ quan đảm nhận ${of(summary.ownerless)}`],
		[summary.stopped, `Đã dừng hoặc không nhận ${of(summary.stopped)}`],
	];
	return [
		{ text: `Tổng số đã giao: ${count(all)} lượt việc` },
		...lines.filter(([part], index) => part > 0 || index === 0 || index === 3).map(([, text]) => ({ text })),
	];
}

const closing = ({ closingReport }: ResultFacts): readonly WrittenItem[] =>
	closingReport === null
		? []
		: [
				{
					text: "Đánh giá khi kết thúc kế hoạch",
					heading: true,
					items: closingReport
						.split(/\n+/)
						.filter((line) => line.trim() !== "")
						.map((text) => ({ text: text.trim() })),
				},
			];

const mostNamed = 20;

function weaknesses({ byTask, own }: ResultFacts): readonly (string | WrittenItem)[] {
	const late = byTask.filter(({ tally }) => summaryOf(tally).late > 0);
	if (late.length === 0) return [];
	const more = late.length - mostNamed;
	return [
		`${count(summaryOf(own).late)} lượt việc của ${count(late.length)} nhiệm vụ quá hạn chưa hoàn thành:`,
		...late.slice(0, mostNamed).map(({ position, text, lead, tally }) => {
			const { late: behind, all } = summaryOf(tally);
			return {
				text: `Nhiệm vụ ${position}: ${shortened(text)} (${lead}): ${count(behind)}/${count(all)} lượt quá hạn`,
			};
		}),
		...(more > 0 ? [`Và ${count(more)} nhiệm vụ khác, xem phụ lục.`] : []),
	];
}

const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 158)}…` : text);

const figures: readonly (readonly [string, keyof TallySummary])[] = [
	["Đã giao", "all"],
	["Hoàn thành", "done"],
	["Trong đó sau hạn", "doneLate"],
	["Chờ xác nhận", "waiting"],
	["Trong hạn", "inHand"],
	["Quá hạn", "late"],
	["Chưa ai đảm nhận", "ownerless"],
	["Dừng", "stopped"],
];
const figureColumns = figures.map(([head]) => ({ head, width: 9, align: "right" }) as const);
const figureCells = (tally: Tally): readonly string[] => {
	const summary = summaryOf(tally);
	return figures.map(([, name]) => count(summary[name]));
};

const byTask = ({ byTask: rows, own }: ResultFacts): StatisticsTable => ({
	title: "Kết quả theo nhiệm vụ",
	columns: [
		{ head: "STT", width: 5, align: "centre" },
		{ head: "Nhiệm vụ", width: 42, align: "left" },
		{ head: "Cơ quan chủ trì", width: 20, align: "left" },
		...figureColumns,
	],
	rows: [
		...rows.map(({ position, text, lead, tally }) => [String(position), text, lead, ...figureCells(tally)]),
		["", "Cộng", "", ...figureCells(own)],
	],
	landscape: true,
	note: source,
});

const byBody = ({ byBody: rows, own }: ResultFacts): StatisticsTable => ({
	title: "Kết quả theo cơ quan",
	columns: [
		{ head: "STT", width: 5, align: "centre" },
		{ head: "Cơ quan", width: 50, align: "left" },
		...figureColumns,
	],
	rows: [
		...rows.map(({ name, tally }, index) => [String(index + 1), name, ...figureCells(tally)]),
		["", "Cộng", ...figureCells(own)],
	],
	landscape: true,
	note: source,
});
