import { Temporal } from "temporal-polyfill";
import { unitsAt } from "#modules/organisation/index.ts";
import type { PublicDb } from "#platform/db/connections.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatDay } from "#platform/i18n/index.ts";
import { Facts, Head, Links, Notice, Part, Terms, Timeline, type TimelineEvent } from "#platform/ui/index.ts";
import { changeMessages } from "../../catalogue/change-messages.ts";
import { catalogueMessages } from "../../catalogue/messages.ts";
import type { VersionDetails } from "../../domain/catalogue/version.ts";
import {
	dayText,
	desksText,
	lastDayText,
	nameOf,
	onlineSentences,
	onlineShort,
	procedureAddress,
	proceduresAddress,
	wholeLimitText,
} from "./catalogue-words.ts";
import { changesText } from "./change-words.ts";
import { asOnDay, ofProcedure, type ProcedureOfPage, procedureOfPage } from "./procedure-of-page.ts";
import { DocumentsPart, FeesPart, feeShort, LawsPart, StepsPart } from "./procedure-parts.tsx";

/** A procedure in plain words, as it holds on a day, with what it was before. */
export const procedurePage = page({
	address: `${proceduresAddress}/:slug`,
	who: "everyone",
	params: ofProcedure,
	query: asOnDay,
	async show({ params, query }, context) {
		const { db, language, today } = context;
		const found = await procedureOfPage(db, params.slug, query, today);
		const { version } = found;
		const units = await unitsAt(
			db,
			[version, ...found.own].flatMap(({ unitId }) => unitId ?? []),
			found.day,
		);
		const unitName = (id: string): string => {
			const unit = units.get(id);
			return (language === "vi" ? unit?.fullName : unit?.nameEn) ?? id;
		};
		const parts = { version, language };
		return {
			title: nameOf(version, language),
			section: proceduresAddress,
			illustrative: version.illustrative,
			trail: [{ label: catalogueMessages[language].list.title, address: proceduresAddress }],
			...(version.about === null ? {} : { description: version.about }),
			body: (
				<>
					<ProcedureHead {...{ found, context, unitName }} />
					<AboutPart {...parts} />
					<DocumentsPart {...parts} />
					<StepsPart {...parts} />
					<FeesPart {...parts} />
					<OnlinePart found={found} context={context} />
					<LawsPart {...parts} />
					<OwnPart {...{ found, context, unitName }} />
					<HistoryPart found={found} context={context} />
				</>
			),
		};
	},
});

type Context = RequestContext & { readonly db: PublicDb };
interface Shown {
	readonly found: ProcedureOfPage;
	readonly context: Context;
}
type ShownWithUnits = Shown & { readonly unitName: (id: string) => string };

function ProcedureHead({ found, context, unitName }: ShownWithUnits) {
	const { version, day } = found;
	const { language, today, to } = context;
	const words = catalogueMessages[language].one;
	const iso = day.toString();
	const here = procedureAddress(version);
	const unit = version.unitId === null ? "" : `&don_vi=${version.unitId}`;
	return (
		<Head
			kicker={words.kicker(version.code, version.field)}
			title={nameOf(version, language)}
			lede={version.about ?? undefined}
			meta={[
				version.unitId === null ? words.country : words.ofUnit(unitName(version.unitId)),
				validity(version, language),
				...announced(version, language),
				...review(version, today, language),
			].join(" · ")}
		>
			{version.illustrative ? <Notice kind="warn" title={words.unverified} level={2} /> : null}
			<DayNotice found={found} context={context} />
			<Facts
				items={[
					{
						label: words.limit,
						value: wholeLimitText(version, language),
						why: version.limit !== null && version.limitNote ? version.limitNote : words.limitFrom,
						word: true,
					},
					{ label: words.fee, value: feeShort(version, language), word: true },
					{ label: words.online, value: onlineShort(version, iso, language), word: true },
					{ label: words.received, value: desksText(version, language), word: true },
				]}
			/>
			<Links
				items={[
					...(version.portalUrl === null ? [] : [{ address: version.portalUrl, label: words.portal }]),
					{ address: to(`${here}/niem-yet?ngay=${iso}${unit}`), label: words.print },
					{ address: to("/tra-cuu-ho-so"), label: words.desk },
				]}
			/>
		</Head>
	);
}

/** Says when the page does not tell what holds today. */
function DayNotice({ found, context }: Shown) {
	const { version, holds, day } = found;
	const { language, today, to } = context;
	const words = catalogueMessages[language].one;
	const isToday = day.equals(today);
	if (holds && isToday) return null;
	const text = formatDay(day, language);
	const ended = isToday && version.to !== null && version.to <= day.toString();
	const title = holds
		? words.asOn(text)
		: ended
			? words.ended(dayText(version.to as string, language))
			: words.notHolding(text);
	return (
		<Notice kind={holds ? "info" : "warn"} title={title} level={2}>
			{ended && version.endReason ? <p>{version.endReason}</p> : null}
			{holds ? null : <p>{words.notHoldingNext(dayText(version.from, language))}</p>}
			{isToday ? null : (
				<p>
					<a href={to(procedureAddress(version))}>{words.seeToday}</a>
				</p>
			)}
		</Notice>
	);
}

const validity = ({ from, to }: VersionDetails, language: "vi" | "en"): string => {
	const words = catalogueMessages[language].one;
	const begin = dayText(from, language);
	return to === null ? words.inForce(begin) : words.inForceTo(begin, lastDayText(to, language));
};

function announced({ announcedBy, announcedOn }: VersionDetails, language: "vi" | "en"): readonly string[] {
	const words = catalogueMessages[language].one;
	if (announcedBy === null) return [];
	return [
		announcedOn === null
			? words.announcedNoDay(announcedBy)
			: words.announced(announcedBy, dayText(announcedOn, language)),
	];
}

function review(
	{ reviewOn }: VersionDetails,
	today: Temporal.PlainDate,
	language: "vi" | "en",
): readonly string[] {
	if (reviewOn === null) return [];
	const words = catalogueMessages[language].one;
	const day = dayText(reviewOn, language);
	return [reviewOn <= today.toString() ? words.reviewLate(day) : words.review(day)];
}

function AboutPart({
	version,
	language,
}: {
	readonly version: VersionDetails;
	readonly language: "vi" | "en";
}) {
	const { one: words, levels, kinds } = catalogueMessages[language];
	return (
		<Part id="la-gi" title={words.what} source={version.source}>
			<Terms
				items={[
					...(version.whoFor === null ? [] : [{ term: words.whoFor, is: version.whoFor }]),
					...(version.conditions === null ? [] : [{ term: words.conditions, is: version.conditions }]),
					...(version.result === null ? [] : [{ term: words.result, is: version.result }]),
					{ term: words.owner, is: version.owner },
					{ term: words.level, is: levels[version.level] },
					{ term: words.kind, is: kinds[version.kind] },
				]}
			/>
		</Part>
	);
}

function OnlinePart({ found: { version, day }, context: { language } }: Shown) {
	const words = catalogueMessages[language].one;
	return (
		<Part id="truc-tuyen" title={words.onlineTitle}>
			{onlineSentences(version, day.toString(), language).map((sentence) => (
				<p>{sentence}</p>
			))}
			<p>{version.portalUrl === null ? words.noPortal : <a href={version.portalUrl}>{words.portal}</a>}</p>
		</Part>
	);
}

/** Versions of other scopes that hold on the day: beside the country's those of units, beside a unit's the country's. */
function OwnPart({ found, context, unitName }: ShownWithUnits) {
	const { version, own, country, day } = found;
	const { language, today, to } = context;
	const words = catalogueMessages[language].one;
	const others = own.filter(({ id }) => id !== version.id);
	if (others.length === 0 && (version.unitId === null || country === null)) return null;
	const at = day.equals(today) ? "" : `ngay=${day}`;
	return (
		<Part id="quy-dinh-rieng" title={words.owns} sub={words.ownsSub}>
			{version.unitId !== null && country !== null ? (
				<p>
					<a href={to(`${procedureAddress(version)}?${at}`)}>{words.toCountry}</a>
				</p>
			) : null}
			<Terms
				items={others.map((other) => ({
					term: (
						<a href={to(`${procedureAddress(version)}?don_vi=${other.unitId}&${at}`)}>
							{words.ofUnit(unitName(other.unitId ?? ""))}
						</a>
					),
					is: changesText(version, other, language),
				}))}
			/>
		</Part>
	);
}

function HistoryPart({ found: { line, version }, context: { language, to } }: Shown) {
	const words = catalogueMessages[language].one;
	const { changes } = changeMessages[language];
	const unit = version.unitId === null ? "" : `&don_vi=${version.unitId}`;
	const events = line.flatMap((each, at): TimelineEvent[] => {
		const before = line[at - 1];
		const next = line[at + 1];
		const link = (
			<a href={to(`${procedureAddress(version)}?ngay=${each.from}${unit}`)}>
				{words.seeOn(dayText(each.from, language))}
			</a>
		);
		const begins: TimelineEvent = {
			day: Temporal.PlainDate.from(each.from),
			what: (
				<>
					{before ? changesText(before, each, language) : changes.first}. {link}
				</>
			),
			state: "done",
		};
		if (each.to === null || next?.from === each.to) return [begins];
		const ends: TimelineEvent = {
			day: Temporal.PlainDate.from(each.to),
			what: each.endReason === null ? changes.endedPlain : changes.ended(each.endReason),
			state: "stopped",
		};
		return [begins, ends];
	});
	return (
		<Part id="lich-su" title={words.history} sub={words.historySub}>
			<Timeline events={events.toReversed()} />
		</Part>
	);
}
