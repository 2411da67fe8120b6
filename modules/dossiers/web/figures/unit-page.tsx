import { childrenAt, nameInSentence, type UnitView, unitAt } from "#modules/organisation/index.ts";
import type { PublicDb } from "#platform/db/connections.ts";
import { whileUnchanged } from "#platform/db/while-unchanged.ts";
import { httpProblem } from "#platform/http/errors.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { DownloadLinks, EmptyState, Head, Links } from "#platform/ui/index.ts";
import { onTimeOf } from "../../domain/figures/on-time.ts";
import type { ChosenSpan } from "../../domain/figures/period-choice.ts";
import { figuresMessages } from "../../figures/messages.ts";
import { talliesByProcedure } from "../../queries/figures/by-procedure.ts";
import { figuresOfPlaces, keyOf, monthsOfPlace } from "../../queries/figures/place-figures.ts";
import { ratingFigures } from "../../queries/lookup/rating-sums.ts";
import { ofUnit, settlingAddress, spanQuery, unitSettlingAddress } from "./addresses.ts";
import { isSomething } from "./country-page.tsx";
import { KeyFacts } from "./key-facts.tsx";
import { MonthsPart } from "./months-part.tsx";
import { OnTimePart } from "./on-time-part.tsx";
import { PeriodForm, spanInAddress, spanOf } from "./period-form.tsx";
import { type PlaceLine, PlacesPart } from "./places-part.tsx";
import { ProceduresPart } from "./procedures-part.tsx";
import { RatingsPart } from "./ratings-part.tsx";
import { rateWords } from "./share-words.ts";
import { WaysAndWaits } from "./ways-part.tsx";

type Context = RequestContext & { readonly db: PublicDb };

export const placeName = (unit: UnitView, language: Language): string =>
	language === "en" ? unit.nameEn : nameInSentence(unit.type, unit.name);

/** A province is everything in it; any other unit is its own bodies. */
export const placeOf = (unit: UnitView) =>
	({ level: unit.level === "province" ? "province" : "unit", id: unit.id }) as const;

/** A province with its units, or one unit. */
export const unitSettlingPage = page({
	address: `${settlingAddress}/:unit`,
	who: "everyone",
	params: ofUnit,
	query: spanQuery,
	show: async ({ params, query }, context) => {
		const { db, language, to, today } = context;
		const unit = await unitAt(db, params.unit, today);
		if (!unit) throw httpProblem("not-found", {});
		const words = figuresMessages[language];
		const span = spanOf(query, context);
		const here = unitSettlingAddress(unit.id);
		const key = `settling ${unit.id} ${language} ${today} ${spanInAddress(span)}`;
		const facts = await whileUnchanged(db, key, () => factsOf(unit, span, context));
		const onTime = facts ? onTimeOf(facts.own.sums) : null;
		const day = (date: typeof span.from) => formatDay(date, language);
		const province = unit.level === "province" ? null : await unitAt(db, unit.provinceId, today);
		return {
			title: words.titleOf(placeName(unit, language)),
			illustrative: (facts?.own.sums.illustrative ?? 0) > 0 || facts?.ratings.illustrative === true,
			trail: [{ label: words.title, address: settlingAddress }],
			body: (
				<>
					<Head
						title={words.titleOf(placeName(unit, language))}
						lede={
							onTime && (onTime.ofSettled.current.of > 0 || onTime.ofDue.current.of > 0)
								? words.sentence(
										rateWords(onTime.ofSettled.current, language),
										rateWords(onTime.ofDue.current, language),
									)
								: words.lede
						}
						meta={facts ? words.countedTo(day(span.from), day(span.counted)) : words.notYet}
					>
						<Links
							items={[
								{ address: to(`${here}/bo-chi-so-766?${spanInAddress(span)}`), label: words.links.index },
								{ address: to(unit.address), label: words.links.page },
								province
									? {
											address: to(`${unitSettlingAddress(province.id)}?${spanInAddress(span)}`),
											label: words.links.province(placeName(province, language)),
										}
									: { address: to(`${settlingAddress}?${spanInAddress(span)}`), label: words.links.country },
							]}
						/>
						<PeriodForm action={to(here)} span={span} context={context} />
						{facts ? <KeyFacts figures={facts.own} day={span.counted} language={language} /> : null}
					</Head>
					{facts && isSomething(facts.own) ? (
						<>
							<OnTimePart sums={facts.own.sums} language={language} />
							<MonthsPart rows={facts.months} language={language} />
							{facts.lines.length > 0 ? (
								<PlacesPart
									title={words.places.units}
									caption={words.places.captionUnits(placeName(unit, language))}
									lines={facts.lines}
									csv={to(`${here}/don-vi.csv?${spanInAddress(span)}`)}
									language={language}
								/>
							) : null}
							<ProceduresPart
								rows={facts.procedures}
								from={span.from}
								to={span.counted}
								language={language}
							/>
							<WaysAndWaits sums={facts.own.sums} language={language} />
							<RatingsPart ratings={facts.ratings} language={language} />
							<DownloadLinks
								items={[
									{
										address: to(`${here}/du-lieu.csv?${spanInAddress(span)}`),
										label: words.data.csv,
										kind: "CSV",
									},
								]}
							/>
						</>
					) : (
						<EmptyState title={words.nothingTitle}>{words.nothingNext}</EmptyState>
					)}
				</>
			),
		};
	},
});

async function factsOf(unit: UnitView, span: ChosenSpan, { db, today, language, to }: Context) {
	const place = placeOf(unit);
	const children =
		place.level === "province" ? ((await childrenAt(db, [unit.id], today)).get(unit.id) ?? []) : [];
	const below = place.level === "province" ? [unit, ...children] : [];
	const found = await figuresOfPlaces(
		db,
		[place, ...below.map(({ id }) => ({ level: "unit" as const, id }))],
		span,
	);
	const own = found?.get(keyOf(place));
	if (!found || !own) return null;
	const words = figuresMessages[language];
	const lines = below.flatMap((each): PlaceLine[] => {
		const figures = found.get(keyOf({ level: "unit", id: each.id }));
		const itself = each.id === unit.id;
		const address = itself ? null : to(`${unitSettlingAddress(each.id)}?${spanInAddress(span)}`);
		const name = itself
			? words.own(placeName(unit, language))
			: language === "en"
				? each.nameEn
				: each.fullName;
		return figures ? [{ unit: each, name, address, figures }] : [];
	});
	const [months, procedures, ratings] = await Promise.all([
		monthsOfPlace(db, place, span),
		talliesByProcedure(db, place, span.from, span.counted),
		ratingFigures(db, place, today),
	]);
	return { own, lines, months, procedures, ratings };
}
