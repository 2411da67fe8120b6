import { httpProblem } from "#platform/http/errors.ts";
import { page } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { drawPng } from "#platform/pictures/draw-png.ts";
import { drawingFile } from "#platform/pictures/drawing-file.tsx";
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

const formats = {
	svg: { address: `${indicesAddress}/:index/so-sanh.svg`, contentType: "image/svg+xml; charset=utf-8" },
	png: { address: `${indicesAddress}/:index/so-sanh.png`, contentType: "image/png" },
} as const;

const drawing = (format: keyof typeof formats) =>
	page({
		...asked,
		address: formats[format].address,
		show: async ({ params, query }, { db, today, language }) => {
			const facts = await compareFacts(db, { slug: params.index, question: questionOf(query), today });
			if (!facts) throw httpProblem("not-found", {});
			const svg = drawingOf(facts, language);
			return {
				contentType: formats[format].contentType,
				filename: `so-sanh-${facts.index.slug}-${facts.node.code}.${format}`,
				content: format === "svg" ? svg : await drawPng(svg),
			};
		},
	});

/** The drawing as a file of its own, for papers and slides. */
export const compareSvg = drawing("svg");
export const comparePng = drawing("png");

const gap = 12;

function drawingOf(facts: CompareFacts, language: Language): string {
	const { index, edition, node, series } = facts;
	return drawingFile({
		title: `${index.code}: ${node.label[language]}`,
		width: panel.width,
		height: series.length * (panel.height + gap),
		source: `${edition.source.publisher}. Gương.`,
		children: series.map((each, at) => (
			<g transform={`translate(0 ${at * (panel.height + gap)})`}>
				<ComparePanel facts={facts} series={each} language={language} />
			</g>
		)),
	});
}
