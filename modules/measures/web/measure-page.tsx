import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { unitAt } from "#modules/organisation/index.ts";
import type { PublicDb } from "#platform/db/connections.ts";
import { whileUnchanged } from "#platform/db/while-unchanged.ts";
import { httpProblem } from "#platform/http/errors.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { DownloadLinks, EmptyState, Head, Links, Part, Terms } from "#platform/ui/index.ts";
import { measureAddress, measuresAddress, sourceAddress } from "../addresses.ts";
import { allMeasures } from "../catalogue/all-measures.ts";
import type { Place } from "../domain/fact.ts";
import type { MeasureView } from "../domain/measure.ts";
import { measureMessages } from "../messages.ts";
import { facts } from "../queries/facts.ts";
import { country } from "../queries/places-in-time.ts";
import { provincesOfYear } from "../queries/provinces-of-year.ts";
import { ClassesPart } from "./classes-part.tsx";
import { isKnown } from "./known-facts.ts";
import { lawOf } from "./measures-page.tsx";
import { MonthsPart } from "./months-part.tsx";
import { measurePageMessages } from "./page-messages.ts";
import { ProvincesPart } from "./provinces-part.tsx";

export const measureSlug = z.object({ slug: z.string().regex(/^[a-z0-9-]{2,80}$/) });
const unitId = /^vn(63|34):\d{2,5}$/;

/** The measure at this address. */
export function measureAt(slug: string): MeasureView {
	const measure = allMeasures.find((each) => each.slug === slug);
	if (!measure) throw httpProblem("not-found", {});
	return measure;
}

const day = (year: number, month: number, ofMonth: number) =>
	Temporal.PlainDate.from({ year, month, day: ofMonth });
export const yearSpan = (year: number) => ({ from: day(year, 1, 1), to: day(year, 12, 31) });

/** What a measure means, what it is in every province, and month by month in one place. */
export const measurePage = page({
	address: `${measuresAddress}/:slug`,
	who: "everyone",
	params: measureSlug,
	query: z.object({
		nam: z.coerce.number().int().min(2015).max(2100).optional().catch(undefined),
		noi: z.string().regex(unitId).optional().catch(undefined),
	}),
	async show({ params, query }, context) {
		const { language, services, to, today } = context;
		const measure = measureAt(params.slug);
		const year = query.nam ?? today.year;
		const words = measurePageMessages[language];
		const place = query.noi ?? null;
		const key = `measure ${measure.code} ${year} ${place} ${today}`;
		const told = await whileUnchanged(context.db, key, () => factsOf(measure, year, place, context));
		const all = [...told.provinces, ...told.months, told.country];
		const own = { measure, year, language, to };
		return {
			title: measure.name[language],
			section: measuresAddress,
			trail: [{ label: words.list.title, address: measuresAddress }],
			illustrative: services.installation.demo || all.some(({ illustrative }) => illustrative),
			body: (
				<>
					<Head kicker={words.kicker} title={measure.name[language]} lede={measure.definition[language]}>
						<Links
							label={words.years}
							items={[today.year, today.year - 1, today.year - 2].map((each) => ({
								address: to(`${measureAddress(measure)}?nam=${each}`),
								label: String(each),
								current: each === year,
							}))}
						/>
					</Head>
					{all.some(isKnown) ? (
						<>
							<ProvincesPart {...own} provinces={told.provinces} country={told.country} />
							<ClassesPart measure={measure} fact={told.country} language={language} />
							<MonthsPart {...own} months={told.months} />
							<DownloadLinks
								items={[
									{
										address: `${measureAddress(measure)}/du-lieu.csv?nam=${year}`,
										label: words.csv,
										kind: "CSV",
									},
								]}
							/>
						</>
					) : (
						<EmptyState title={words.none}>{words.noneNext}</EmptyState>
					)}
					<Part id="cach-tinh" title={words.about}>
						<MeasureTerms measure={measure} language={language} to={to} />
					</Part>
				</>
			),
		};
	},
});

async function factsOf(
	measure: MeasureView,
	year: number,
	chosen: string | null,
	{ db, clock }: RequestContext & { readonly db: PublicDb },
) {
	const asked = { measures: [measure.code], ...yearSpan(year), now: clock.now() };
	const units = await provincesOfYear(db, year);
	const places: Place[] = units.map(({ id }) => ({ level: "province", id }));
	const told = await facts(db, { ...asked, places: [country, ...places] });
	const [whole, ...provinces] = told;
	if (!whole) throw httpProblem("not-found", {});
	const months = await facts(db, { ...asked, places: [await placeOf(db, chosen, year)], by: "month" });
	return { country: whole, provinces, months };
}

async function placeOf(db: PublicDb, chosen: string | null, year: number): Promise<Place> {
	if (chosen === null) return country;
	const unit = await unitAt(db, chosen, yearSpan(year).to);
	if (!unit) throw httpProblem("not-found", {});
	return { level: unit.level === "province" ? "province" : "unit", id: unit.id };
}

interface TermsProps {
	readonly measure: MeasureView;
	readonly language: Language;
	readonly to: (address: string) => string;
}

function MeasureTerms({ measure, language, to }: TermsProps) {
	const words = measurePageMessages[language];
	const { adds, direction } = measureMessages[language];
	const { denominator } = measure;
	return (
		<Terms
			items={[
				{
					term: denominator ? words.terms.numerator : words.terms.count,
					is: measure.numerator[language],
				},
				...(denominator ? [{ term: words.terms.denominator, is: denominator[language] }] : []),
				{ term: words.terms.unit, is: measure.shown === "share" ? "%" : measure.unit[language] },
				{ term: words.terms.adds, is: adds[measure.adds] },
				{ term: words.terms.direction, is: direction[measure.direction] },
				{ term: words.terms.wholeDays, is: measure.wholeDaysOnly ? words.yesterday : words.now },
				{ term: words.terms.law, is: lawOf(measure, language) },
				{
					term: words.terms.source,
					is: <a href={to(sourceAddress({ ...country, within: [] }))}>{words.sources[measure.source]}</a>,
				},
			]}
		/>
	);
}
