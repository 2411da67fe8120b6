import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { bodiesById, unitsAt, unitsUnder } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import type { DeskLink } from "#platform/http/module-wiring.ts";
import { page } from "#platform/http/route.ts";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { EmptyState, Head, Links } from "#platform/ui/index.ts";
import type { ChosenSpan } from "../../domain/figures/period-choice.ts";
import { figuresMessages } from "../../figures/messages.ts";
import { officerFigures } from "../../figures/officer-messages.ts";
import { countReaders, headsHandling, readsCounts } from "../../policy.ts";
import { figuresOfPlaces, keyOf, monthsOfPlace } from "../../queries/figures/place-figures.ts";
import { signedDossiers } from "../../queries/figures/signs.ts";
import type { TallyPlace } from "../../queries/figures/sum-counts.ts";
import { signTallies } from "../../queries/figures/tallies.ts";
import { figuresAddress, spanQuery, unitSettlingAddress } from "./addresses.ts";
import { KeyFacts } from "./key-facts.tsx";
import { MonthsPart } from "./months-part.tsx";
import { OnTimePart } from "./on-time-part.tsx";
import { PeriodForm, spanInAddress, spanOf } from "./period-form.tsx";
import { SignedPart, SignsPart, UnitSignsPart } from "./signs-part.tsx";
import { WaysAndWaits } from "./ways-part.tsx";

const mostListed = 100;

/** Figures of the own body with signs for its head; signs as counts for those who coordinate or supervise an area. */
export const officerFiguresPage = page({
	address: figuresAddress,
	who: countReaders,
	query: spanQuery.extend({ co_quan: z.string().max(120).catch("") }),
	show: async ({ query }, context) => {
		const { db, actor, language, to, today } = context;
		const words = officerFigures[language];
		const span = spanOf(query, context);
		const bodies = [...(await bodiesById(db, ownBodyIds(actor), today)).values()];
		const body = bodies.find(({ id }) => id === query.co_quan) ?? bodies[0];
		const units = await overseen(db, actor, today);
		const own = body ? await bodyFacts(db, actor, body.id, span) : null;
		const signs = await unitSigns(db, units, span, language);
		const here = (bodyId: string) =>
			to(`${figuresAddress}?co_quan=${encodeURIComponent(bodyId)}&${spanInAddress(span)}`);
		return {
			title: words.title,
			noindex: true,
			section: "/ban-lam-viec",
			illustrative: (own?.figures?.sums.illustrative ?? 0) > 0,
			body: (
				<>
					<Head
						kicker={body?.fullName}
						title={words.title}
						meta={figuresMessages[language].countedTo(
							formatDay(span.from, language),
							formatDay(span.counted, language),
						)}
					>
						{bodies.length > 1 ? (
							<Links
								label={words.body}
								items={bodies.map(({ id, fullName }) => ({
									address: here(id),
									label: fullName,
									current: id === body?.id,
								}))}
							/>
						) : null}
						<PeriodForm
							action={to(figuresAddress)}
							span={span}
							context={context}
							{...(body ? { hidden: { co_quan: body.id } } : {})}
						/>
						{own?.figures ? <KeyFacts figures={own.figures} day={span.counted} language={language} /> : null}
					</Head>
					{!body && units.length === 0 ? (
						<EmptyState title={words.noneTitle}>{words.noneNext}</EmptyState>
					) : null}
					{own?.figures ? <OnTimePart sums={own.figures.sums} language={language} /> : null}
					{own?.signs ? <SignsPart signs={own.signs} language={language} /> : null}
					{own?.listed ? (
						<SignedPart rows={own.listed} most={mostListed} language={language} to={to} />
					) : null}
					{own?.months && own.months.length > 0 ? <MonthsPart rows={own.months} language={language} /> : null}
					{own?.figures ? <WaysAndWaits sums={own.figures.sums} language={language} /> : null}
					{units.length > 0 ? (
						<>
							<UnitSignsPart rows={signs} language={language} />
							<Links
								label={words.units}
								items={units
									.slice(0, 1)
									.map(({ id, fullName }) => ({ address: to(unitSettlingAddress(id)), label: fullName }))}
							/>
						</>
					) : null}
				</>
			),
		};
	},
});

const ownBodyIds = (actor: Person): readonly string[] => [
	...new Set(
		actor.posts
			.flatMap(({ bodyId }) => bodyId ?? [])
			.filter((bodyId) => readsCounts(actor, { bodyId, unitPath: [] })),
	),
];

async function bodyFacts(db: ReadDb, actor: Person, bodyId: string, span: ChosenSpan) {
	const place = { level: "body", id: bodyId } as const;
	const figures = (await figuresOfPlaces(db, [place], span))?.get(keyOf(place)) ?? null;
	const heads = headsHandling(actor, { handlingBodyId: bodyId, deskBodyId: null, field: null });
	if (!figures || !heads)
		return {
			figures,
			months: figures ? await monthsOfPlace(db, place, span) : [],
			signs: null,
			listed: null,
		};
	const within = { from: span.from, to: span.counted };
	return {
		figures,
		months: await monthsOfPlace(db, place, span),
		signs: (await signTallies(db, { places: [place], ...within }))[0]?.signs ?? null,
		listed: await signedDossiers(db, bodyId, { ...within, limit: mostListed }),
	};
}

/** Units that a coordinator or supervisor looks after, with all below them. */
async function overseen(db: ReadDb, actor: Person, today: Temporal.PlainDate) {
	const ids = actor.posts
		.flatMap(({ unitId }) => unitId ?? [])
		.filter((id) => readsCounts(actor, { bodyId: "", unitPath: [id] }));
	const units = [...(await unitsAt(db, ids, today)).values()];
	const below = await Promise.all(units.map(({ id }) => unitsUnder(db, id, today)));
	return [...units, ...below.flat()];
}

async function unitSigns(
	db: ReadDb,
	units: Awaited<ReturnType<typeof overseen>>,
	{ from, counted }: ChosenSpan,
	language: Language,
) {
	if (Temporal.PlainDate.compare(counted, from) < 0) return [];
	const places = units.map(({ id }): TallyPlace => ({ level: "unit", id }));
	const found = await signTallies(db, { places, from, to: counted });
	return units.flatMap((unit) => {
		const signs = found.find(({ place }) => place.id === unit.id)?.signs;
		if (!signs || Object.values(signs).every((count) => count === 0)) return [];
		return [{ name: language === "en" ? unit.nameEn : unit.fullName, signs }];
	});
}

export const figuresDesk: DeskLink = {
	label: { vi: officerFigures.vi.title, en: officerFigures.en.title },
	about: { vi: officerFigures.vi.about, en: officerFigures.en.about },
	address: figuresAddress,
	allows: countReaders.allows,
};
