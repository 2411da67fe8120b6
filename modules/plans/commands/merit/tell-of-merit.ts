import type { Temporal } from "temporal-polyfill";
import { type PersonAt, peopleAt } from "#modules/accounts/index.ts";
import { bodyNames, workingCalendar } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { queueMail } from "#platform/mail/index.ts";
import { mailMoment } from "../../domain/digest.ts";
import type { MeritKind } from "../../domain/merit-verdict.ts";
import { meritLetters } from "../../merit/letter-messages.ts";
import { meritMessages } from "../../merit/messages.ts";
import type { MeritPlaces } from "../../merit/policy.ts";
import { reminderSettings } from "../../store/follow/reminder-setting.ts";
import type { MeritContext } from "./merit-context.ts";

export type MeritNews = "proposed" | "answered" | "decided";

export interface ToldMerit {
	readonly id: string;
	readonly kind: MeritKind;
	readonly personId: string | null;
	readonly proposedBy: string;
	readonly hearUntil: Temporal.PlainDate | null;
}

/** Writes to the other side, in the same transaction: whose days to speak run must know of it. No letter in quiet hours. */
export async function tellOfMerit(
	trx: WriteTransaction,
	actor: Person,
	news: MeritNews,
	merit: ToldMerit,
	places: MeritPlaces,
	{ clock, origin }: MeritContext,
): Promise<void> {
	const today = clock.today();
	const told = (await toldOf(trx, news, merit, places, today)).filter(
		({ personId }) => personId !== actor.personId,
	);
	const settingOf = await reminderSettings(trx, [...new Set(told.map(({ personId }) => personId))]);
	const name = (await bodyNames(trx, [places.body.bodyId], today)).get(places.body.bodyId) ?? "";
	const now = clock.now().toZonedDateTimeISO(timeZone).toPlainDateTime();
	const calendar = await workingCalendar(trx, { from: today, to: today.add({ days: 60 }) });
	const written = new Map(told.map((each) => [each.personId, each]));
	for (const { personId, email } of written.values()) {
		const setting = settingOf(personId);
		if (email === null || setting.mail === "never") continue;
		const moment = mailMoment(setting, now, calendar);
		const later = moment.equals(now) ? null : moment.toZonedDateTime(timeZone).toInstant();
		const letter = letterOf(setting.language, news, merit, name, origin);
		await queueMail(trx, { to: email, ...letter, ...(later ? { notBefore: later } : {}) });
	}
}

/** Who decides on either side; who proposed and who is spoken of, as far as they still hold a post there. */
async function toldOf(
	trx: WriteTransaction,
	news: MeritNews,
	{ personId, proposedBy }: ToldMerit,
	{ giver, body }: MeritPlaces,
	today: Temporal.PlainDate,
): Promise<readonly PersonAt[]> {
	const around = { bodyIds: [giver.bodyId, body.bodyId], unitIds: [giver.unitId] };
	const leads = (each: PersonAt, bodyId: string) =>
		each.bodyId === bodyId && (each.role === "head" || (each.role === "deputy" && each.fields.length === 0));
	return (await peopleAt(trx, around, today)).filter((each) => {
		if (news !== "proposed" && each.personId === proposedBy) return true;
		if (news !== "decided" && leads(each, giver.bodyId)) return true;
		return news !== "answered" && (leads(each, body.bodyId) || each.personId === personId);
	});
}

function letterOf(language: Language, news: MeritNews, merit: ToldMerit, body: string, origin: string) {
	const words = meritLetters[language];
	const kind = meritMessages[language].kinds[merit.kind];
	const subjects = {
		proposed: words.subject.proposed(kind, body),
		answered: words.subject.answered(body),
		decided: words.subject.decided(kind, body),
	};
	const hearing =
		news === "proposed" && merit.hearUntil ? [words.hearing(formatDay(merit.hearUntil, language))] : [];
	const address = `${origin}${language === "en" ? "/en" : ""}/khen-thuong/${merit.id}`;
	return {
		subject: subjects[news],
		text: [words[news], ...hearing, words.open(address), "", words.why].join("\n"),
	};
}
