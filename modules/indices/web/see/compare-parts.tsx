import type { Child } from "hono/jsx";
import { formatChange, formatDecimal, formatRank, type Language } from "#platform/i18n/index.ts";
import { type Column, DataTable, Details, Part } from "#platform/ui/index.ts";
import { type PlainSentence, plainWords } from "../../domain/plain-words.ts";
import { shownGroup, shownRank } from "../../domain/result.ts";
import type { PairChange } from "../../domain/see/concept-series.ts";
import { isSampled } from "../../domain/see/sampled.ts";
import { shadedUnits } from "../../domain/shaded-units.ts";
import { compareMessages } from "../../see/compare-messages.ts";
import { DotStrip } from "../dot-strip.tsx";
import { decimalsOf, named, nameOf, pointsOf, rankOf, whyMissing } from "../words.ts";
import type { CompareFacts } from "./compare-facts.ts";
import { ComparePanel, panel } from "./compare-panel.tsx";
import { sentenceText } from "./sentence-text.ts";

interface PartOfComparison {
	readonly facts: CompareFacts;
	readonly language: Language;
}

export function PlainPart({ facts, language }: PartOfComparison) {
	const words = compareMessages[language].plain;
	const decimals = decimalsOf(facts.root);
	const told = plainSentences(facts, language).map((each) => sentenceText(each, decimals, language));
	return (
		<Part id="noi-gon" title={words.title} sub={words.sub}>
			<p>{told.join(" ")}</p>
		</Part>
	);
}

function plainSentences(facts: CompareFacts, language: Language): readonly PlainSentence[] {
	const { edition, fromYear, series, spread, pair } = facts;
	return plainWords({
		year: edition.year,
		fromYear,
		mean: edition.partial ? null : (spread?.mean ?? null),
		counted: spread?.units ?? 0,
		pair: edition.partial ? null : pair,
		sampled: isSampled(facts.index.code),
		least: 10 ** -decimalsOf(facts.root) / 2,
		units: series.map(({ unit, points }) => {
			const result = points.find(({ year }) => year === edition.year)?.result ?? null;
			return {
				id: unit.id,
				name: named(unit, language),
				value: result?.value ?? null,
				missing: result?.missing?.reason ?? null,
				rank: result && shownRank(result),
				group: result && (shownGroup(result)?.group ?? null),
			};
		}),
	});
}

export function LinesPart({ facts, language }: PartOfComparison) {
	const words = compareMessages[language].lines;
	return (
		<Part id="qua-cac-nam" title={words.title} sub={words.sub}>
			<div class="two">
				{facts.series.map((series) => (
					<figure>
						<svg
							class="chart map"
							viewBox={`0 0 ${panel.width} ${panel.height}`}
							aria-hidden="true"
							focusable="false"
						>
							<ComparePanel {...{ facts, series, language }} />
						</svg>
					</figure>
				))}
			</div>
			<p>{facts.breaks.length === 0 ? words.noBreaks : words.breaks}</p>
			<ul>
				{facts.breaks.map(({ year, comparison }) => (
					<li>
						{year}:{" "}
						{comparison.because.map(({ reason }) => reason[language]).join(" ") ||
							compareMessages[language].plain.undecided}
					</li>
				))}
			</ul>
			<YearsTable facts={facts} language={language} />
			<Reasons facts={facts} language={language} />
		</Part>
	);
}

function YearsTable({ facts, language }: PartOfComparison) {
	const words = compareMessages[language].lines;
	const decimals = decimalsOf(facts.root);
	const years = facts.series[0]?.points.map(({ year }) => year) ?? [];
	const columns: Column<number>[] = [
		{ head: words.year, cell: (year) => String(year) },
		...facts.series.map(({ unit, points }) => ({
			head: nameOf(unit, language),
			numeric: true,
			cell: (year: number): Child => {
				const result = points.find((point) => point.year === year)?.result;
				return result ? (
					<>
						{pointsOf(result, language, decimals)} <small>{rankOf(result, language)}</small>
					</>
				) : (
					words.notNamed
				);
			},
		})),
		{
			head: words.mean,
			numeric: true,
			cell: (year) => {
				const mean = facts.data.spreads.get(year)?.get(facts.node.concept)?.mean;
				return mean === undefined ? "" : formatDecimal(mean, decimals, language);
			},
		},
	];
	return (
		<DataTable
			caption={words.table(facts.node.label[language])}
			columns={columns}
			rows={years.toReversed()}
		/>
	);
}

/** Why figures are missing, one line each, so that no column grows wide. */
function Reasons({ facts, language }: PartOfComparison) {
	const missing = facts.series.flatMap(({ unit, points }) =>
		points.flatMap(({ year, result }) =>
			result && result.value === null
				? [`${nameOf(unit, language)} ${year}: ${whyMissing(result, language)}`]
				: [],
		),
	);
	if (missing.length === 0) return null;
	return (
		<Details summary={compareMessages[language].lines.missing(missing.length)}>
			<ul>
				{missing.map((line) => (
					<li>{line}</li>
				))}
			</ul>
		</Details>
	);
}

export function StripPart({ facts, language }: PartOfComparison) {
	const words = compareMessages[language].strip;
	const { edition, spread, results, choices } = facts;
	if (!spread || edition.partial) return null;
	const decimals = decimalsOf(facts.root);
	const units = shadedUnits(
		choices.map((unit) => {
			const result = results.find(({ unitId }) => unitId === unit.id);
			const text = result ? pointsOf(result, language, decimals) : "";
			const name = language === "vi" ? unit.name : unit.nameEn;
			return { id: unit.id, code: unit.code, name, value: result?.value ?? null, text };
		}),
		spread,
	);
	const marked = facts.series.map(({ unit }) => unit.id);
	return (
		<Part id="vi-tri" title={words.title(edition.year)} sub={words.sub(spread.units)}>
			<DotStrip {...{ units, spread, decimals, language, marked }} />
		</Part>
	);
}

export function PairPart({ facts, language }: PartOfComparison) {
	const { pair, fromYear, edition, series } = facts;
	if (!pair || fromYear === null || edition.partial) return null;
	const words = compareMessages[language];
	if (pair.kind !== "changes") {
		const reasons =
			pair.kind === "not-measured"
				? words.pair.notMeasured
				: pair.comparison.because.map(({ reason }) => reason[language]).join(" ") || words.plain.undecided;
		return (
			<Part id="thay-doi" title={words.pair.not(fromYear, edition.year)}>
				<p>{reasons}</p>
			</Part>
		);
	}
	const chosen = new Set(series.map(({ unit }) => unit.id));
	const own = pair.changes.filter(({ unitId }) => chosen.has(unitId));
	return (
		<Part
			id="thay-doi"
			title={words.pair.title(fromYear, edition.year)}
			sub={words.pair.sub(pair.changes.length, pair.absent)}
		>
			{own.length > 0 ? <ChangeTable {...{ facts, language }} changes={own} /> : null}
			<Details summary={words.pair.all(pair.changes.length)}>
				<ChangeTable {...{ facts, language }} changes={pair.changes} own={chosen} />
			</Details>
		</Part>
	);
}

interface ChangeTableProps extends PartOfComparison {
	readonly changes: readonly PairChange[];
	readonly own?: ReadonlySet<string>;
}

function ChangeTable({ facts, language, changes, own }: ChangeTableProps) {
	const words = compareMessages[language].pair;
	const decimals = decimalsOf(facts.root);
	const names = new Map(facts.choices.map((unit) => [unit.id, language === "vi" ? unit.name : unit.nameEn]));
	return (
		<DataTable
			caption={words.title(facts.fromYear ?? 0, facts.edition.year)}
			captionHidden
			columns={[
				{ head: words.unit, cell: ({ unitId }: PairChange) => names.get(unitId) ?? unitId },
				{
					head: String(facts.fromYear),
					numeric: true,
					cell: ({ earlier }) => pointsOf(earlier, language, decimals),
				},
				{
					head: String(facts.edition.year),
					numeric: true,
					cell: ({ later }) => pointsOf(later, language, decimals),
				},
				{
					head: words.change,
					numeric: true,
					cell: ({ amount }) => formatChange(amount, language, decimals),
				},
				{ head: words.place, numeric: true, cell: ({ rank, of }) => formatRank(rank, of, language) },
			]}
			rows={changes}
			{...(own ? { own: ({ unitId }: PairChange) => own.has(unitId) } : {})}
		/>
	);
}
