import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { timeZone } from "#platform/clock/clock.ts";
import { type PageAnswer, page, type RequestContext } from "#platform/http/route.ts";
import { formatDistance, formatMoment, formatTime, type Language } from "#platform/i18n/index.ts";
import { Actions, Button, Form, Head, Links, Notice } from "#platform/ui/index.ts";
import { ratingMessages } from "../../lookup/rating-messages.ts";
import { resultMessages } from "../../lookup/result-messages.ts";
import { type OpenedDossier, openedDossier } from "../../queries/lookup/opened-dossier.ts";
import { lookupAddress, ratingsAddress, resultAddress } from "./addresses.ts";
import { DatesPart } from "./dates-part.tsx";
import { FetchPart } from "./fetch-part.tsx";
import { HistoryPart, LettersPart, SupplementPart } from "./history-part.tsx";
import { loadShown, type Shown } from "./load-shown.ts";
import { RatingForm } from "./rating-form.tsx";
import { StepsPart } from "./steps-part.tsx";

/** Whoever opened it in this browser, for half an hour; anyone else sees that it is closed. */
export const showResult = page({
	address: resultAddress(":view"),
	who: "everyone",
	params: z.object({ view: z.uuid() }),
	show: async ({ params: { view } }, context) => {
		const { db, clock, browser, language, today } = context;
		const dossier = await openedDossier(db, { browser: browser ?? "", view }, clock.now());
		if (!dossier) return closedPage(context);
		return resultPage(context, await loadShown(db, dossier, { language, today, now: clock.now() }), view);
	},
});

function resultPage(context: RequestContext, shown: Shown, view: string): PageAnswer {
	const { language, to, form } = context;
	const { dossier, handling, desk } = shown;
	const words = resultMessages[language];
	const state = words.states[dossier.state];
	return {
		...frameOf(language, dossier.illustrative),
		body: (
			<>
				<Head
					kicker={words.dossier(dossier.code)}
					title={state.title(handling, desk)}
					lede={[dueSentence(shown), owedOf(shown) ?? state.next(desk)].join(" ").trim()}
					meta={dossier.own ? null : words.otherSystem(dossier.source)}
				/>
				<SupplementPart {...shown} />
				<LettersPart {...shown} />
				{dossier.settledAt === null ? null : <FetchPart {...shown} />}
				{dossier.rating === "asked" ? (
					<RatingForm {...{ form, language }} action={to(`${resultAddress(view)}/danh-gia`)} />
				) : null}
				{dossier.rating === "answered" ? <Rated {...{ context, dossier }} /> : null}
				<StepsPart {...shown} />
				<DatesPart {...shown} />
				{dossier.settledAt === null ? <FetchPart {...shown} /> : null}
				<HistoryPart {...shown} />
				<Closing {...{ context, dossier, view }} />
			</>
		),
	};
}

const frameOf = (language: Language, illustrative: boolean) => {
	const { title } = resultMessages[language];
	return { title, illustrative, section: lookupAddress, noindex: true, cache: "none" } as const;
};

/** The date that matters to who waits for it; nothing once the clock has ended. */
function dueSentence(shown: Shown): string {
	const { dossier, language, today } = shown;
	const words = resultMessages[language];
	if (dossier.endedAt !== null || dossier.state === "filed") return "";
	if (dossier.state === "awaiting-supplement" || dossier.state === "returned") return words.clockStands;
	if (dossier.dueAt === null) return words.noDue;
	const day = dossier.dueAt.toZonedDateTimeISO(timeZone).toPlainDate();
	const moment = formatMoment(dossier.dueAt, language);
	return isOverdue(shown) ? words.overdue(moment) : words.dueBy(moment, formatDistance(day, today, language));
}

const isOverdue = ({ dossier: { dueAt, endedAt }, now }: Shown): boolean =>
	endedAt === null && dueAt !== null && Temporal.Instant.compare(dueAt, now) < 0;

/** What the office owes somebody it keeps waiting; null while the date holds. */
function owedOf(shown: Shown): string | null {
	// of another system it is not known what was sent meanwhile
	if (!shown.dossier.own || !isOverdue(shown)) return null;
	const { letter, after } = resultMessages[shown.language].owed;
	return shown.dossier.letters.length > 0 ? after : letter;
}

function Rated({ context, dossier }: { readonly context: RequestContext; readonly dossier: OpenedDossier }) {
	const words = ratingMessages[context.language];
	const ofBody = `${ratingsAddress}?${new URLSearchParams({ noi: dossier.handlingBodyId })}`;
	return (
		<Notice kind="ok" title={words.given} level={2}>
			<p>
				<a href={context.to(ofBody)}>{words.seeAll}</a>
			</p>
		</Notice>
	);
}

interface ClosingProps {
	readonly context: RequestContext;
	readonly dossier: OpenedDossier;
	readonly view: string;
}

function Closing({ context: { language, to, form }, dossier, view }: ClosingProps) {
	const words = resultMessages[language];
	const closes = dossier.expiresAt.toZonedDateTimeISO(timeZone).toPlainDateTime();
	return (
		<Form form={{ ...form, values: {}, errors: {} }} action={to(`${resultAddress(view)}/dong`)}>
			<p>{words.closesAt(formatTime(closes, language))}</p>
			<Actions>
				<Button kind="second">{words.close}</Button>
			</Actions>
		</Form>
	);
}

function closedPage({ language, to }: RequestContext): PageAnswer {
	const words = resultMessages[language];
	return {
		...frameOf(language, false),
		title: words.closedTitle,
		status: 404,
		body: (
			<>
				<Head title={words.closedTitle} lede={words.closedLede} />
				<Links items={[{ address: to(lookupAddress), label: words.again }]} />
			</>
		),
	};
}
