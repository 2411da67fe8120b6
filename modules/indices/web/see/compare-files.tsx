import { httpProblem } from "#platform/http/errors.ts";
import { page } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { writeCsv } from "#platform/spreadsheet/index.ts";
import { shownRank } from "../../domain/result.ts";
import { indicesAddress } from "../indices-page.tsx";
import { type CompareFacts, compareFacts } from "./compare-facts.ts";
import { ComparePanel, panel } from "./compare-panel.tsx";
import { compareParams, compareQuery, questionOf } from "./compare-query.ts";

const heads = [
	"chi_so",
	"nam",
	"don_vi",
	"ten_don_vi",
	"ma",
	"concept",
	"diem",
	"ly_do_thieu",
	"hang",
	"trong_so",
];
const asked = { who: "everyone", params: compareParams, query: compareQuery } as const;

/** The figures of the drawing, one a line; `noi_voi_nam_truoc`: a line from the year before may be drawn. */
export const compareCsv = page({
	...asked,
	address: `${indicesAddress}/:index/so-sanh.csv`,
	show: async ({ params, query }, { db, today }) => {
		const facts = await compareFacts(db, { slug: params.index, question: questionOf(query), today });
		if (!facts) throw httpProblem("not-found", {});
		const columns = [...heads, "noi_voi_nam_truoc"].map((heading) => ({ heading }));
		return {
			contentType: "text/csv; charset=utf-8",
			filename: `so-sanh-${facts.index.slug}-${facts.node.code}.csv`,
			content: writeCsv({ name: "so-sanh", columns, rows: rowsOf(facts) }, { separator: "," }),
		};
	},
});

const rowsOf = (facts: CompareFacts) =>
	facts.series.flatMap(({ unit, points }) =>
		points.map(({ year, result, joined }) => {
			const rank = result && shownRank(result);
			return [
				...[facts.index.code, year, unit.id, unit.name, result?.code ?? null, facts.node.concept],
				...[result?.published ?? null, result?.missing?.reason ?? null, rank?.rank ?? null, rank?.of ?? null],
				joined ? 1 : 0,
			];
		}),
	);

/** The drawing as a file of its own: its colours are inside, since no sheet goes with it. */
export const compareSvg = page({
	...asked,
	address: `${indicesAddress}/:index/so-sanh.svg`,
	show: async ({ params, query }, { db, today, language }) => {
		const facts = await compareFacts(db, { slug: params.index, question: questionOf(query), today });
		if (!facts) throw httpProblem("not-found", {});
		return {
			contentType: "image/svg+xml; charset=utf-8",
			filename: `so-sanh-${facts.index.slug}-${facts.node.code}.svg`,
			content: String(drawingOf(facts, language)),
		};
	},
});

const colours = `text{font:13px "Be Vietnam Pro",system-ui,"Noto Sans",sans-serif;fill:#1c2127}.s{fill:#535b66}.b{font-weight:600}
.axis{stroke:#d5d3ca}.reference{stroke:#7d8590;stroke-width:1.5;fill:none}.own{stroke:#27408b;stroke-width:2.6;fill:none}
.own-dot{fill:#27408b}.halo{paint-order:stroke;stroke:#fff;stroke-width:4px}`;

function drawingOf(facts: CompareFacts, language: Language) {
	const { index, edition, node, series } = facts;
	const height = 28 + series.length * (panel.height + 12) + 18;
	return (
		<svg
			xmlns="http://www.w3.org/2000/svg"
			width={panel.width + 24}
			height={height}
			viewBox={`-12 0 ${panel.width + 24} ${height}`}
		>
			<title>{`${index.code}: ${node.label[language]}`}</title>
			<style>{colours}</style>
			<rect x="-12" width={panel.width + 24} height={height} fill="#fff" />
			<text class="b" y="18">
				{`${index.code}: ${node.label[language]}`}
			</text>
			{series.map((each, at) => (
				<g transform={`translate(0 ${34 + at * (panel.height + 12)})`}>
					<ComparePanel facts={facts} series={each} language={language} />
				</g>
			))}
			<text class="s" y={height - 6}>
				{`${edition.source.publisher}. Gương.`}
			</text>
		</svg>
	);
}
