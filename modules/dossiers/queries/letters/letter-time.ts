import { Temporal } from "temporal-polyfill";
import { workingCalendar } from "#modules/organisation/index.ts";
import { type Clock, timeZone } from "#platform/clock/clock.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import {
	type Ahead,
	type LetterStanding,
	lastDayOfLetter,
	letterStanding,
} from "../../domain/letters/standing.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { countIn, findRules, limitsIn } from "../../domain/life/rules.ts";
import { oneStopRules } from "../../reference/one-stop-rules.ts";

export const dayOf = (at: Temporal.Instant): Temporal.PlainDate =>
	at.toZonedDateTimeISO(timeZone).toPlainDate();

/** "at least so long before the date", by the rules under which a dossier lives; null: they do not say. */
export function aheadOf(rules: string): Ahead | null {
	const [limit] = limitsIn(findRules(oneStopRules, rules), "extend-before");
	return limit && limit.unit !== "working-hour" ? { amount: limit.amount, unit: limit.unit } : null;
}

/** How often the date may move; null: the rules do not say, so nothing is refused for it. */
export const extensionsAllowed = (rules: string): number | null =>
	countIn(findRules(oneStopRules, rules), "extensions");

/** How a letter of this moment would stand for each of these dossiers, and its last day. */
export async function standingsOf(
	db: ReadDb,
	dossiers: readonly Pick<StoredDossier, "id" | "dueAt" | "rules">[],
	clock: Clock,
): Promise<ReadonlyMap<string, { readonly standing: LetterStanding; readonly lastDay: Temporal.PlainDate }>> {
	const due = dossiers.flatMap(({ id, dueAt, rules }) => (dueAt === null ? [] : [{ id, dueAt, rules }]));
	const years = due.map(({ dueAt }) => dayOf(dueAt).year);
	const today = clock.today();
	const calendar = await workingCalendar(db, {
		from: today.with({ year: Math.min(today.year, ...years) }),
		to: today.with({ year: Math.max(today.year, ...years) }),
	});
	return new Map(
		due.map(({ id, dueAt, rules }) => {
			const lastDay = lastDayOfLetter(calendar, dayOf(dueAt), aheadOf(rules));
			const standing = letterStanding({ at: clock.now(), today }, { at: dueAt, lastDay });
			// the last worked day is the better advice, until it is over
			const worked = Temporal.PlainDate.compare(lastDay.worked, today) >= 0;
			return [id, { standing, lastDay: worked ? lastDay.worked : lastDay.byLaw }];
		}),
	);
}
