import { english, sentencesOf, vietnamese } from "@guong/working-calendar";
import type { Person } from "#platform/http/actor.ts";
import type { RequestContext } from "#platform/http/route.ts";
import { formatCount, formatDay, formatMoment } from "#platform/i18n/index.ts";
import { LanguageOf, Part, StateMark, Terms, WhyThisDay } from "#platform/ui/index.ts";
import { referenceOf } from "../../domain/letters/letter-series.ts";
import { newDayOf } from "../../domain/letters/new-day.ts";
import { letterMessages } from "../../letters/letter-messages.ts";
import { letterWords } from "../../letters/messages.ts";
import { dayOf } from "../../queries/letters/letter-time.ts";
import type { LetterShown } from "./letter-next.tsx";

interface Props {
	readonly shown: LetterShown;
	readonly context: RequestContext<Person>;
}

const sentencesIn = { vi: vietnamese, en: english };

/** What the letter says, field by field, and how the new day came about. */
export function LetterContent({ shown, context: { language } }: Props) {
	const { letter, facts, standing, form } = shown;
	const words = letterMessages[language].page;
	const common = letterWords[language];
	const open = <i>{words.open}</i>;
	const reference = referenceOf(letter);
	const day = letter.issuedOn && formatDay(letter.issuedOn, language);
	const late = letter.late ?? (standing === null ? null : standing !== "in-time");
	return (
		<Part id="noi-dung" title={words.content}>
			<Terms
				items={[
					{ term: words.procedure, is: <LanguageOf tag="vi">{facts.dossier.procedure}</LanguageOf> },
					{ term: words.oldDue, is: formatMoment(letter.oldDueAt, language) },
					{
						term: words.newDue,
						is: (
							<>
								<b>{formatDay(letter.newDueOn, language)}</b>,{" "}
								{words.extension(common.days(formatCount(letter.extensionDays, language)))}
								<WhyNewDay shown={shown} language={language} />
							</>
						),
					},
					{
						term: words.reason,
						is: (
							<>
								{common.reasons[letter.reasonCode]}: <LanguageOf tag="vi">{letter.reason}</LanguageOf>
							</>
						),
					},
					{
						term: words.contact,
						is: [letter.contactName, letter.contactPhone, letter.contactEmail].filter(Boolean).join(", "),
					},
					{
						term: words.signer,
						is: [letter.signerPost, letter.signerName].filter(Boolean).join(", ") || open,
					},
					{ term: words.number, is: reference === null ? open : [reference, day].join(", ") },
					{ term: words.form, is: form ? `${form.form}, ${form.circular}` : open },
					...(late === null || letter.state === "withdrawn"
						? []
						: [{ term: words.lateness, is: <Lateness late={late} language={language} /> }]),
				]}
			/>
		</Part>
	);
}

function Lateness({ late, language }: { readonly late: boolean; readonly language: "vi" | "en" }) {
	const words = letterWords[language];
	return (
		<>
			<StateMark state={late ? "late-moving" : "on-track"}>{late ? words.late : words.inTime}</StateMark> (
			{letterMessages[language].page.latenessHint})
		</>
	);
}

function WhyNewDay({
	shown: { letter, calendar },
	language,
}: {
	readonly shown: LetterShown;
	readonly language: "vi" | "en";
}) {
	const dueOn = dayOf(letter.oldDueAt);
	const found = newDayOf(calendar, { dueOn, today: dueOn, workingDays: letter.extensionDays, day: null });
	if ("fault" in found) return null;
	const steps = sentencesOf(found.explain(), sentencesIn[language]);
	const doubt = found.certain ? [] : [letterMessages[language].page.uncertain];
	return <WhyThisDay steps={[...steps, ...doubt]} />;
}
