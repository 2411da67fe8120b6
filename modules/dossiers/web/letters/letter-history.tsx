import type { Temporal } from "temporal-polyfill";
import { timeZone } from "#platform/clock/clock.ts";
import { formatTime, type Language } from "#platform/i18n/index.ts";
import { Part, Timeline, type TimelineEvent } from "#platform/ui/index.ts";
import { letterMessages } from "../../letters/letter-messages.ts";
import type { LetterShown } from "./letter-next.tsx";

/** Who did what when, the last first. */
export function LetterHistory({
	shown: { letter, names },
	language,
}: {
	readonly shown: LetterShown;
	readonly language: Language;
}) {
	const words = letterMessages[language].page;
	const who = (id: string | null) => (id === null ? "" : (names.get(id) ?? ""));
	const events = [
		at(letter.withdrawnAt, words.withdrawn(letter.withdrawnReason ?? ""), "stopped", language),
		at(letter.issuedAt, words.issued(who(letter.issuedBy)), "done", language),
		at(letter.signedAt, words.signed(who(letter.signedBy)), "on-track", language),
		at(letter.draftedAt, words.drafted(who(letter.draftedBy)), "waiting", language),
	];
	return (
		<Part id="dien-bien" title={words.history}>
			<Timeline events={events.flat()} />
		</Part>
	);
}

function at(
	moment: Temporal.Instant | null,
	what: string,
	state: TimelineEvent["state"],
	language: Language,
): readonly TimelineEvent[] {
	if (moment === null) return [];
	const local = moment.toZonedDateTimeISO(timeZone).toPlainDateTime();
	return [{ day: local.toPlainDate(), time: formatTime(local, language), what, state }];
}
