import { z } from "zod";
import { httpProblem } from "#platform/http/errors.ts";
import { page } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { drawPng } from "#platform/pictures/draw-png.ts";
import { drawingFile } from "#platform/pictures/drawing-file.tsx";
import type { MapDrawing } from "../domain/map-drawing.ts";
import { provinceMap } from "../reference/province-map.ts";
import { DotStrip, stripHeight } from "./dot-strip.tsx";
import { indicesAddress } from "./indices-page.tsx";
import { shadedLines } from "./map-part.tsx";
import { ProvinceMap } from "./province-map.tsx";
import { decimalsOf } from "./words.ts";
import { type YearFacts, yearFacts } from "./year-facts.ts";

const contentTypes = { svg: "image/svg+xml; charset=utf-8", png: "image/png" } as const;

export const mapFileAddress = (
	{ index, edition }: YearFacts,
	code: string,
	format: keyof typeof contentTypes,
): string => `${indicesAddress}/${index.slug}/${edition.year}/ban-do.${format}?noi-dung=${code}`;

const mapFile = (format: keyof typeof contentTypes) =>
	page({
		address: `${indicesAddress}/:index/:year/ban-do.${format}`,
		who: "everyone",
		params: z.object({ index: z.string().regex(/^[a-z0-9-]{1,40}$/), year: z.string().regex(/^\d{4}$/) }),
		query: z.object({ "noi-dung": z.string().max(20).default("") }),
		show: async ({ params, query }, { db, language }) => {
			const facts = await yearFacts(db, params.index, Number(params.year));
			const svg = facts ? await drawingOf(facts, query["noi-dung"], language) : null;
			if (!svg) throw httpProblem("not-found", {});
			return {
				contentType: contentTypes[format],
				filename: `ban-do-${params.index}-${params.year}.${format}`,
				content: format === "svg" ? svg : await drawPng(svg),
			};
		},
	});

/** Map and strip of a node in one year as a file of its own. */
export const mapFiles = [mapFile("svg"), mapFile("png")];

const width = 440;
const mapHeight = 600;

/** Null where there is nothing to draw: few provinces known, or no such node. */
async function drawingOf(facts: YearFacts, code: string, language: Language): Promise<string | null> {
	const { index, edition, root, components, spreads } = facts;
	const node = [root, ...components].find((each) => each.code === code) ?? (code === "" ? root : undefined);
	const spread = node && spreads.get(node.concept);
	if (!node || !spread || edition.partial) return null;
	const drawing: MapDrawing | null = await provinceMap(edition.unitSystem);
	const units = shadedLines({ facts, node, spread, language });
	const top = drawing ? mapHeight + 12 : 0;
	const below = stripHeight(units, spread);
	return drawingFile({
		title: `${index.code} ${edition.year}: ${node.label[language]}`,
		width,
		height: top + below,
		source: `${edition.source.publisher}. Gương.`,
		children: (
			<>
				{drawing ? (
					<svg width={width} height={mapHeight} aria-hidden="true">
						<ProvinceMap system={edition.unitSystem} {...{ drawing, units, spread, language }} />
					</svg>
				) : null}
				<svg y={top} width={width} height={below} aria-hidden="true">
					<DotStrip {...{ units, spread, language }} decimals={decimalsOf(root)} />
				</svg>
			</>
		),
	});
}
