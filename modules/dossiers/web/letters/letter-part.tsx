import type { Person } from "#platform/http/actor.ts";
import type { RequestContext } from "#platform/http/route.ts";
import { formatDay } from "#platform/i18n/index.ts";
import { ButtonLink, Links, Part, StateMark } from "#platform/ui/index.ts";
import { referenceOf } from "../../domain/letters/letter-series.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { letterMessages } from "../../letters/letter-messages.ts";
import { letterWords } from "../../letters/messages.ts";
import { takesLetterStep } from "../../letters/policy.ts";
import type { DossierLetters } from "../../queries/letters/letters-of-dossier.ts";
import type { StoredLetter } from "../../store/letters/letter.ts";
import { draftAddress, explanationAddress, letterAddress } from "./addresses.ts";
import { LateExplanationMark } from "./explanations-page.tsx";
import { LetterStateMark } from "./list-tables.tsx";

interface Props {
	readonly dossier: StoredDossier;
	/** `lettersOfDossier(db, dossier.id)` */
	readonly letters: DossierLetters;
	readonly context: Pick<RequestContext<Person>, "actor" | "language" | "to" | "today">;
}

/** The letters of a dossier on its page: how they stand, and the way to write one while there is none. */
export function LetterPart({ dossier, letters: { letters, explanation }, context }: Props) {
	const { actor, language, to, today } = context;
	const words = letterMessages[language].part;
	const running = dossier.state === "received" || dossier.state === "in-handling";
	const has = letters.some(({ state }) => state !== "withdrawn");
	const mayWrite =
		running &&
		!has &&
		dossier.dueAt !== null &&
		dossier.extensions === 0 &&
		takesLetterStep(actor, dossier, "change");
	return (
		<Part id="thu-xin-loi" title={words.title}>
			{letters.length === 0 ? <p>{running ? words.none : words.noneEnded}</p> : null}
			{letters.map((letter) => (
				<p>
					<a href={to(letterAddress(letter.id))}>{lineOf(letter, language)}</a>{" "}
					<LetterStateMark letter={letter} language={language} />{" "}
					{letter.late === true ? (
						<StateMark state="late-moving">{letterWords[language].late}</StateMark>
					) : null}
				</p>
			))}
			{mayWrite ? (
				<ButtonLink kind="second" address={to(draftAddress(dossier.id))}>
					{letterWords[language].write}
				</ButtonLink>
			) : null}
			{explanation === null ? null : (
				<>
					<Links items={[{ address: to(explanationAddress(explanation.id)), label: words.explanation }]} />
					<LateExplanationMark {...{ explanation, today, language }} />
				</>
			)}
		</Part>
	);
}

function lineOf(letter: StoredLetter, language: RequestContext["language"]): string {
	const words = letterMessages[language].part;
	const newDay = formatDay(letter.newDueOn, language);
	const reference = referenceOf(letter);
	return reference === null || letter.issuedOn === null
		? words.draftLine(newDay)
		: words.line(reference, formatDay(letter.issuedOn, language), newDay);
}
