import { timeZone } from "#platform/clock/clock.ts";
import { formatDay, formatTime, type Language } from "#platform/i18n/index.ts";
import { Notice, Part, Timeline, type WorkState } from "#platform/ui/index.ts";
import type { DossierAction } from "../../domain/life/states.ts";
import { letterWords } from "../../letters/messages.ts";
import { lifeMessages } from "../../life/messages.ts";
import { resultMessages } from "../../lookup/result-messages.ts";
import type { Shown } from "./load-shown.ts";

const marks: Partial<Record<DossierAction, WorkState>> = {
	"ask-supplement": "returned",
	return: "returned",
	extend: "late-moving",
	"record-loss": "late-still",
	refuse: "stopped",
	stop: "stopped",
	close: "stopped",
};

/** What is missing is not said here: whoever holds the receipt reads this page, and papers tell of a person. */
export function SupplementPart({ dossier, desk, language }: Shown) {
	const words = resultMessages[language];
	if (dossier.state !== "awaiting-supplement" && dossier.state !== "returned") return null;
	return (
		<Notice kind="warn" title={words.supplement} level={2}>
			{words.supplementText(desk)}
		</Notice>
	);
}

/** That a letter was sent, its new day and its reason from the list; its words may tell more and stay in it. */
export function LettersPart({ dossier, language }: Shown) {
	const words = resultMessages[language];
	if (dossier.letters.length === 0) return null;
	return (
		<Part id="thu-xin-loi" title={words.letters}>
			{dossier.letters.map((letter) => (
				<p>
					{words.letter(formatDay(letter.issuedOn, language), formatDay(letter.newDueOn, language))}{" "}
					{words.letterReason(letterWords[language].reasons[letter.reasonCode])}{" "}
					{letter.late ? `${words.letterLate} ` : null}
					{words.letterPhone(letter.contactPhone)}
				</p>
			))}
		</Part>
	);
}

/** Everything that was done, newest first. */
export function HistoryPart({ dossier, named, language }: Shown) {
	const words = resultMessages[language];
	if (dossier.acts.length === 0) return null;
	return (
		<Part id="da-lam" title={words.history}>
			<Timeline
				events={dossier.acts.toReversed().map((act) => {
					const at = act.happenedAt.toZonedDateTimeISO(timeZone).toPlainDateTime();
					return {
						day: at.toPlainDate(),
						time: formatTime(at, language),
						what: `${pastOf(act.action, language)}${act.toBodyId ? `: ${named(act.toBodyId)}` : ""}`,
						state: marks[act.action] ?? "done",
					};
				})}
			/>
		</Part>
	);
}

function pastOf(action: DossierAction, language: Language): string {
	const { acts } = resultMessages[language];
	if (action === "grant") return acts.result;
	if (action === "record-loss") return acts.loss;
	return lifeMessages[language].actions[action].past;
}
