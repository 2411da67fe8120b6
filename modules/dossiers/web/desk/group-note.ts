import type { Temporal } from "temporal-polyfill";
import type { BodyView } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { formatMoment, formatTime, type Language } from "#platform/i18n/index.ts";
import { boardMessages } from "../../desk/board-messages.ts";
import type { BoardGroup } from "../../domain/desk/board-groups.ts";
import { findRulesOn, timeIn } from "../../domain/life/rules.ts";
import { filedWaiting } from "../../queries/life/filed-waiting.ts";
import { oneStopRules } from "../../reference/one-stop-rules.ts";

interface Asked {
	readonly desk: BodyView;
	readonly now: Temporal.Instant;
	readonly language: Language;
}

/** The rule that presses on a group: by the rules of the day, not by heart. */
export async function groupNote(
	db: ReadDb,
	group: BoardGroup,
	{ desk, now, language }: Asked,
): Promise<string | undefined> {
	const words = boardMessages[language];
	if (group === "warned") return words.notes.warned;
	if (group === "hand-over") {
		const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
		const cutOff = timeIn(findRulesOn(oneStopRules, today), "hand-over-cut-off");
		return cutOff ? words.notes["hand-over"](formatTime(cutOff, language)) : undefined;
	}
	if (group !== "answer") return undefined;
	const [next] = (await filedWaiting(db, [desk.id], now)).flatMap(({ dossier, answerBy }) =>
		answerBy ? [`${dossier.code}: ${words.answerBy(formatMoment(answerBy, language))}`] : [],
	);
	return [words.notes.answer, next].filter(Boolean).join(" ");
}
