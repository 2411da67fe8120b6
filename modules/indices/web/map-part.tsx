import { formatDecimal, type Language } from "#platform/i18n/index.ts";
import { Part, Two } from "#platform/ui/index.ts";
import type { MapDrawing } from "../domain/map-drawing.ts";
import type { IndexNode, Spread } from "../domain/result.ts";
import { type ShadedUnit, shadedUnits } from "../domain/shaded-units.ts";
import { mapMessages } from "../see/map-messages.ts";
import { DotStrip } from "./dot-strip.tsx";
import { ProvinceMap } from "./province-map.tsx";
import { decimalsOf, nameOf, pointsOf } from "./words.ts";
import type { YearFacts } from "./year-facts.ts";

interface MapPartProps {
	readonly facts: YearFacts;
	/** null: this installation holds no boundaries */
	readonly drawing: MapDrawing | null;
	readonly node: IndexNode;
	readonly language: Language;
}

interface ShadedLines extends Omit<MapPartProps, "drawing"> {
	readonly spread: Spread;
}

/** The units of a year by the quarter in which the figure of a node puts them. */
export function shadedLines({ facts, node, spread, language }: ShadedLines): readonly ShadedUnit[] {
	const decimals = decimalsOf(facts.root);
	return shadedUnits(
		facts.lines.map((line) => {
			const result = line.of.get(node.concept);
			return {
				id: line.unit.id,
				code: line.unit.code,
				name: language === "vi" ? line.unit.name : line.unit.nameEn,
				value: result?.value ?? null,
				text: result ? pointsOf(result, language, decimals) : "",
			};
		}),
		spread,
	);
}

/** Map and strip of one node in one year; only the strip where this installation holds no boundaries. */
export function MapPart({ facts, drawing, node, language }: MapPartProps) {
	const { edition, lines, spreads } = facts;
	const spread = spreads.get(node.concept);
	// of a few provinces that a source happens to name there are no quarters
	if (!spread || edition.partial) return null;
	const words = mapMessages[language];
	const decimals = decimalsOf(facts.root);
	const units = shadedLines({ facts, node, spread, language });
	const points = (value: number) => formatDecimal(value, decimals, language);
	const end = (ids: readonly string[], value: number) =>
		`${lines
			.filter(({ unit }) => ids.includes(unit.id))
			.map(({ unit }) => nameOf(unit, language))
			.join(", ")} (${points(value)})`;
	const missing = units.filter(({ step }) => step === null).map(({ name }) => name);
	const beside = (
		<>
			<p>
				{words.summary(
					end(spread.highestUnitIds, spread.highest),
					end(spread.lowestUnitIds, spread.lowest),
					points(spread.q1),
					points(spread.median),
					points(spread.q3),
				)}{" "}
				{missing.length > 0 ? words.missing(missing.join(", ")) : ""} <a href="#bang">{words.tableBelow}</a>
			</p>
			<figure class="figure">
				<figcaption>{words.strip}</figcaption>
				<DotStrip {...{ units, spread, decimals, language }} />
			</figure>
			<p class="source">
				{words.sortHint} {drawing ? words.boundaries : words.noBoundaries}
			</p>
		</>
	);
	return (
		<Part
			id="ban-do"
			title={words.title}
			sub={words.sub(`${facts.index.code} ${edition.year}: ${node.label[language]}`)}
		>
			{drawing ? (
				<Two>
					<figure class="figure">
						<ProvinceMap system={edition.unitSystem} {...{ drawing, units, spread, language }} />
					</figure>
					<div class="gap">{beside}</div>
				</Two>
			) : (
				beside
			)}
		</Part>
	);
}
