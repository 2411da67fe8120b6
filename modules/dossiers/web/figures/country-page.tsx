import { provincesAt } from "#modules/organisation/index.ts";
import type { PublicDb } from "#platform/db/connections.ts";
import { whileUnchanged } from "#platform/db/while-unchanged.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatDay } from "#platform/i18n/index.ts";
import { EmptyState, Head } from "#platform/ui/index.ts";
import { onTimeOf } from "../../domain/figures/on-time.ts";
import type { ChosenSpan } from "../../domain/figures/period-choice.ts";
import { figuresMessages } from "../../figures/messages.ts";
import {
	figuresOfPlaces,
	keyOf,
	monthsOfPlace,
	type PlaceFigures,
} from "../../queries/figures/place-figures.ts";
import { settlingAddress, spanQuery, unitSettlingAddress } from "./addresses.ts";
import { KeyFacts } from "./key-facts.tsx";
import { MonthsPart } from "./months-part.tsx";
import { OnTimePart } from "./on-time-part.tsx";
import { PeriodForm, spanInAddress, spanOf } from "./period-form.tsx";
import { type PlaceLine, PlacesPart } from "./places-part.tsx";
import { rateWords } from "./share-words.ts";

const country = { level: "country", id: "vn" } as const;

/** The country and its provinces. */
export const settlingPage = page({
	address: settlingAddress,
	who: "everyone",
	query: spanQuery,
	show: async ({ query }, context) => {
		const { db, language, to, today } = context;
		const words = figuresMessages[language];
		const span = spanOf(query, context);
		const key = `settling ${language} ${today} ${spanInAddress(span)}`;
		const { all, lines, months } = await whileUnchanged(db, key, () => factsOf(span, context));
		const onTime = all ? onTimeOf(all.sums) : null;
		const day = (date: typeof span.from) => formatDay(date, language);
		return {
			title: words.title,
			illustrative: (all?.sums.illustrative ?? 0) > 0,
			body: (
				<>
					<Head
						kicker={words.country}
						title={words.title}
						lede={
							onTime && (onTime.ofSettled.current.of > 0 || onTime.ofDue.current.of > 0)
								? words.sentence(
										rateWords(onTime.ofSettled.current, language),
										rateWords(onTime.ofDue.current, language),
									)
								: words.lede
						}
						meta={all ? words.countedTo(day(span.from), day(span.counted)) : words.notYet}
					>
						<PeriodForm action={to(settlingAddress)} span={span} context={context} />
						{all ? <KeyFacts figures={all} day={span.counted} language={language} /> : null}
					</Head>
					{all && isSomething(all) ? (
						<>
							<OnTimePart sums={all.sums} language={language} />
							<PlacesPart
								title={words.places.provinces}
								caption={words.places.captionProvinces}
								lines={lines}
								csv={to(`${settlingAddress}/du-lieu.csv?${spanInAddress(span)}`)}
								language={language}
							/>
							<MonthsPart rows={months} language={language} />
						</>
					) : (
						<EmptyState title={words.nothingTitle}>{words.nothingNext}</EmptyState>
					)}
				</>
			),
		};
	},
});

export const isSomething = ({ sums, stock }: PlaceFigures): boolean =>
	sums.filed + sums.received + sums.settled + sums.dueCurrent + stock.open > 0;

async function factsOf(
	span: ChosenSpan,
	{ db, today, language, to }: RequestContext & { readonly db: PublicDb },
) {
	const provinces = await provincesAt(db, today);
	const places = provinces.map(({ id }) => ({ level: "province" as const, id }));
	const found = await figuresOfPlaces(db, [country, ...places], span);
	const lines = provinces.flatMap((unit): PlaceLine[] => {
		const figures = found?.get(keyOf({ level: "province", id: unit.id }));
		const address = to(`${unitSettlingAddress(unit.id)}?${spanInAddress(span)}`);
		return figures ? [{ unit, name: language === "en" ? unit.nameEn : unit.fullName, address, figures }] : [];
	});
	return {
		all: found?.get(keyOf(country)) ?? null,
		lines,
		months: found ? await monthsOfPlace(db, country, span) : [],
	};
}
