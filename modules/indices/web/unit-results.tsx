import type { Child } from "hono/jsx";
import { Temporal } from "temporal-polyfill";
import {
	type UnitPageContext,
	type UnitPageSection,
	type UnitView,
	unitsAt,
} from "#modules/organisation/index.ts";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { Links, Part } from "#platform/ui/index.ts";
import type { IndexView } from "../domain/edition.ts";
import { type Profile, type ProfileData, profile } from "../domain/profile.ts";
import { indicesMessages } from "../messages.ts";
import { allIndices } from "../queries/editions.ts";
import { measuredAs } from "../queries/measured-as.ts";
import { resultsOf } from "../queries/results.ts";
import { targetMessages } from "../targets/messages.ts";
import { otherIndicesSection } from "./other-indices.tsx";
import { referenceFacts } from "./reference-memory.ts";
import { latestYear, ResultBlock } from "./result-block.tsx";
import { slugOf } from "./see/compare-facts.ts";
import { targetAddress } from "./targets/target-workbench.tsx";
import { named, nameOf, pointsOf, rankOf } from "./words.ts";

/** Results of one index on the page of a unit; below the level that is measured, a plain word that there are none. */
const resultsSection = (code: string): UnitPageSection => ({
	name: `indices/${code.toLowerCase()}`,
	order: 20,
	show: async (unit, context) => {
		const index = (await allIndices(context.db)).find((each) => each.code === code);
		if (!index) return null;
		return unit.level === "province" ? ofProvince(index, unit, context) : below(index, unit, context);
	},
});

export const unitSections: readonly UnitPageSection[] = [resultsSection("PAPI"), otherIndicesSection];

interface Facts {
	readonly data: ProfileData;
	readonly profiles: readonly Profile[];
	/** the units measured, as they were then */
	readonly names: ReadonlyMap<string, UnitView>;
	readonly leaders: ReadonlyMap<string, UnitView>;
}

async function ofProvince(index: IndexView, unit: UnitView, context: UnitPageContext): Promise<Child | null> {
	const { db, language, to } = context;
	const ids = (await measuredAs(db, [unit.id], index.code)).get(unit.id) ?? [];
	if (ids.length === 0) return null;
	const { data, profiles, names, leaders } = await factsOf(context, index, ids);
	const block = (each: Profile) => {
		const name = names.get(each.unitId);
		const shown = name ? nameOf(name, language) : each.unitId;
		const slug = name?.address.split("/").at(-1);
		return (
			<>
				<ResultBlock
					{...{ index, language, to }}
					profile={each}
					trees={data.trees}
					name={shown}
					slug={name ? slugOf(name) : ""}
					best={leaders}
				/>
				{slug ? (
					<Links
						items={[
							{
								address: to(targetAddress(index.slug, slug)),
								label: targetMessages[language].list.title(index.code),
							},
						]}
					/>
				) : null}
			</>
		);
	};
	const words = indicesMessages[language].unit;
	const [own] = profiles;
	const note = <ReadingNote breaks={own?.breaks ?? []} language={language} />;
	if (own && profiles.length === 1 && own.unitId === unit.id) {
		return (
			<Part id={index.slug} title={titleOf(index, own, language)} note={note}>
				{block(own)}
			</Part>
		);
	}
	return (
		<Part
			id={index.slug}
			title={words.titleMerged(index.code, profiles.length)}
			sub={words.merged(index.code)}
			note={note}
		>
			{profiles.map((each) => (
				<>
					<h3>{formerName(names.get(each.unitId), language, to)}</h3>
					{block(each)}
				</>
			))}
		</Part>
	);
}

interface ReadingNoteProps {
	readonly breaks: Profile["breaks"];
	readonly language: Language;
}

/** How to read the figures: where lines break and why, and what rounding does. */
function ReadingNote({ breaks, language }: ReadingNoteProps) {
	const words = indicesMessages[language].unit;
	return (
		<>
			<p>{words.breaks}</p>
			{breaks.map(({ year, comparison }) => (
				<p>
					{year}: {comparison.because.map((entry) => entry.reason[language]).join(" ")}
				</p>
			))}
			<p>{words.tableNote}</p>
			<p>{words.summed}</p>
		</>
	);
}

/** Everything from few questions, whatever the number of units: parts of components only for the years that show them. */
async function factsOf({ db }: UnitPageContext, index: IndexView, ids: readonly string[]): Promise<Facts> {
	const { data, leaders } = await referenceFacts(db, index);
	const then = data.editions.at(-1)?.unitsOn ?? lastDayOfOldBorders;
	const [results, names] = await Promise.all([
		resultsOf(db, ids, { index: index.code, deepest: 1 }),
		unitsAt(db, ids, then),
	]);
	const profiles = await Promise.all(
		[...results].map(async ([id, own]) => {
			const latest = latestYear(profile(data, id, own))?.edition.year;
			if (latest === undefined) return profile(data, id, own);
			const years = [latest - 1, latest];
			const deeper = await resultsOf(db, [id], { index: index.code, years, deepest: 2 });
			const parts = (deeper.get(id) ?? []).filter((result) => result.level === 2);
			return profile(data, id, [...own, ...parts]);
		}),
	);
	return { data, profiles, names, leaders };
}

const lastDayOfOldBorders = Temporal.PlainDate.from("2025-06-30");

function titleOf(index: IndexView, own: Profile, language: Language): string {
	const words = indicesMessages[language].unit;
	const latest = latestYear(own);
	return latest?.total
		? words.title(
				index.code,
				latest.edition.year,
				pointsOf(latest.total.result, language),
				rankOf(latest.total.result, language),
			)
		: words.titleBare(index.code);
}

function formerName(unit: UnitView | undefined, language: Language, to: (address: string) => string): Child {
	if (!unit) return null;
	const last = unit.to ? Temporal.PlainDate.from(unit.to).subtract({ days: 1 }) : null;
	const name = nameOf(unit, language);
	const label = last ? indicesMessages[language].unit.formerly(name, formatDay(last, language)) : name;
	return <a href={to(unit.address)}>{label}</a>;
}

/** Nobody may read the province's figure as the commune's. */
async function below(index: IndexView, unit: UnitView, context: UnitPageContext): Promise<Child | null> {
	const { db, language, to, today } = context;
	if (unit.level === index.level) return null;
	const province = (await unitsAt(db, [unit.provinceId], today)).get(unit.provinceId);
	const words = indicesMessages[language].unit;
	return (
		<Part id={index.slug} title={words.belowTitle(index.code)}>
			<p>{words.below(index.code)}</p>
			{province ? (
				<p>
					<a href={to(`${province.address}#${index.slug}`)}>
						{words.ofProvince(index.code, named(province, language))}
					</a>
				</p>
			) : null}
		</Part>
	);
}
