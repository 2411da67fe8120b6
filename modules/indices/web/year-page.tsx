import { z } from "zod";
import { httpProblem } from "#platform/http/errors.ts";
import { page } from "#platform/http/route.ts";
import { formatDay, formatDecimal, formatPoints, type Language } from "#platform/i18n/index.ts";
import { DataTable, DownloadLinks, Head, Links, Part } from "#platform/ui/index.ts";
import { isSampled } from "../domain/see/sampled.ts";
import { indicesMessages } from "../messages.ts";
import { provinceMap } from "../reference/province-map.ts";
import { compareMessages } from "../see/compare-messages.ts";
import { mapMessages } from "../see/map-messages.ts";
import { indicesAddress } from "./indices-page.tsx";
import { mapFileAddress } from "./map-files.tsx";
import { MapPart } from "./map-part.tsx";
import { comparePath } from "./see/compare-query.ts";
import { decimalsOf, nameOf, whyMissing } from "./words.ts";
import { type UnitLine, type YearFacts, yearFacts } from "./year-facts.ts";
import { sortingOf, YearTable } from "./year-table.tsx";

/** The whole country in one year. */
export const yearPage = page({
	address: `${indicesAddress}/:index/:year`,
	who: "everyone",
	params: z.object({ index: z.string().regex(/^[a-z0-9-]{1,40}$/), year: z.string().regex(/^\d{4}$/) }),
	query: z.object({ xep: z.string().max(20).default("") }),
	show: async ({ params, query }, { db, language, to }) => {
		const facts = await yearFacts(db, params.index, Number(params.year));
		if (!facts) throw httpProblem("not-found", {});
		const words = indicesMessages[language].year;
		const { index, edition } = facts;
		const drawing = await provinceMap(edition.unitSystem);
		const drawn = facts.spreads.size > 0 && !edition.partial;
		const title = titleOf(facts, language);
		const sorting = sortingOf(query.xep, facts);
		const mapped = facts.components.find(({ code }) => code === sorting.by) ?? facts.root;
		return {
			title,
			section: indicesAddress,
			description: title,
			trail: [{ label: indicesMessages[language].list.title, address: indicesAddress }],
			body: (
				<>
					<Head title={title} lede={endsOf(facts, language)} meta={publishedOf(facts, language)} />
					<MapPart {...{ facts, drawing, language }} node={mapped} />
					<Part
						id="bang"
						title={words.table}
						sub={words.tableSub}
						source={`${edition.source.publisher} (${edition.year}). ${edition.source.title}.`}
					>
						<YearTable {...{ facts, language, to }} sorting={sorting} />
						<Links
							items={[
								{
									address: to(`${comparePath(index.slug)}?nam=${edition.year}&noi-dung=${mapped.code}`),
									label: compareMessages[language].choose,
								},
							]}
						/>
					</Part>
					<Part id="cach-doc" title={words.key} note={<Notes facts={facts} language={language} />}>
						<ol>
							{facts.components.map((node) => (
								<li>{node.label[language]}</li>
							))}
						</ol>
					</Part>
					<Absent facts={facts} language={language} to={to} />
					<Part id="tai-ve" title={words.data}>
						{facts.corrections.length > 0 ? (
							<Links
								items={[
									{
										address: to(`${indicesAddress}/${index.slug}/${edition.year}/da-sua`),
										label: words.corrected(facts.corrections.length),
									},
								]}
							/>
						) : null}
						<DownloadLinks
							items={[
								...(["csv", "json"] as const).map((format) => ({
									address: `${indicesAddress}/${index.slug}/${edition.year}/du-lieu.${format}`,
									label: words.dataOf(index.code, edition.year),
									kind: format.toUpperCase(),
								})),
								...(drawn ? (["svg", "png"] as const) : []).map((format) => ({
									address: to(mapFileAddress(facts, mapped.code, format)),
									label: words.drawing(mapped.label[language]),
									kind: format.toUpperCase(),
								})),
							]}
						/>
					</Part>
					<Part id="nam" title={words.otherYears}>
						<Links
							label={words.otherYears}
							items={facts.editions.toReversed().map(({ year }) => ({
								address: to(`${indicesAddress}/${index.slug}/${year}`),
								label: String(year),
								current: year === edition.year,
							}))}
						/>
					</Part>
				</>
			),
		};
	},
});

function titleOf({ index, edition, root, spreads }: YearFacts, language: Language): string {
	const words = indicesMessages[language].year;
	const spread = spreads.get(root.concept);
	return spread
		? words.finding(
				index.code,
				edition.year,
				formatDecimal(spread.mean, decimalsOf(root), language),
				spread.units,
			)
		: words.title(index.code, edition.year);
}

function endsOf({ edition, lines, root, spreads }: YearFacts, language: Language): string {
	const spread = spreads.get(root.concept);
	if (edition.partial)
		return mapMessages[language].partial(
			lines.filter(({ total }) => total.value !== null).length,
			unitCounts[edition.unitSystem],
		);
	if (!spread) return "";
	const names = (ids: readonly string[]) =>
		lines
			.filter(({ unit }) => ids.includes(unit.id))
			.map(({ unit }) => nameOf(unit, language))
			.join(", ");
	return indicesMessages[language].year.ends(
		names(spread.highestUnitIds),
		formatDecimal(spread.highest, decimalsOf(root), language),
		names(spread.lowestUnitIds),
		formatDecimal(spread.lowest, decimalsOf(root), language),
	);
}

const unitCounts = { vn63: 63, vn34: 34 } as const;

function publishedOf({ edition }: YearFacts, language: Language): string {
	const words = indicesMessages[language].year;
	return edition.publishedOn
		? words.published(formatDay(edition.publishedOn, language), edition.publishedOnSource ?? "")
		: words.publishedUnknown;
}

interface FactsProps {
	readonly facts: YearFacts;
	readonly language: Language;
}

function Notes({ facts: { index, edition, elsewhere, lines }, language }: FactsProps) {
	const words = indicesMessages[language];
	const ranks = isSampled(index.code) ? words.year.noRanks : mapMessages[language].countedRanks;
	const groups = edition.groupSource
		? words.year.groupsByPublisher(edition.groupSource)
		: words.year.groupsByUs;
	return (
		<>
			{edition.note ? <p>{edition.note[language]}</p> : null}
			{edition.partial ? <p>{mapMessages[language].partialNote}</p> : null}
			{edition.ranksPublished ? null : <p>{ranks}</p>}
			{edition.partial ? null : <p>{groups}</p>}
			<p>
				{edition.partial ? "" : words.year.mean}{" "}
				{elsewhere
					.map(({ value, source }) => words.year.meanElsewhere(formatPoints(value, language), source))
					.join(" ")}
			</p>
			{lines.some(({ total }) => total.origin === "summed") ? <p>{words.unit.summed}</p> : null}
			{edition.unitSystem === "vn63" ? <p>{words.year.oldBorders}</p> : null}
		</>
	);
}

function Absent({ facts, language, to }: FactsProps & { readonly to: (address: string) => string }) {
	const words = indicesMessages[language].year;
	const absent = facts.lines.filter(({ total }) => total.value === null);
	if (absent.length === 0) return null;
	return (
		<Part id="khong-co-diem" title={words.absent} sub={words.absentSub(absent.length)}>
			<DataTable
				caption={words.absent}
				captionHidden
				columns={[
					{
						head: words.province,
						cell: ({ unit }: UnitLine) => <a href={to(unit.address)}>{nameOf(unit, language)}</a>,
					},
					{ head: words.why, cell: ({ total }) => capitalised(whyMissing(total, language)) },
				]}
				rows={absent}
			/>
		</Part>
	);
}

const capitalised = (sentence: string): string =>
	sentence.charAt(0).toLocaleUpperCase("vi") + sentence.slice(1);
