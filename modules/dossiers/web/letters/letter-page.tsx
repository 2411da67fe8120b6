import { findOneStopForm } from "@guong/admin-docs";
import { peopleNames } from "#modules/accounts/index.ts";
import { workingCalendar } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatCount, formatDay } from "#platform/i18n/index.ts";
import { seriesOf } from "#platform/series/find-series.ts";
import { Head, Links, Notice } from "#platform/ui/index.ts";
import { stepsIn } from "../../domain/letters/steps.ts";
import { letterMessages } from "../../letters/letter-messages.ts";
import { letterWords } from "../../letters/messages.ts";
import { takesLetterStep } from "../../letters/policy.ts";
import { deskWorkers } from "../../policy.ts";
import { letterFactsOf } from "../../queries/letters/letter-facts.ts";
import { dayOf, standingsOf } from "../../queries/letters/letter-time.ts";
import { findAddressee } from "../../store/letters/applicant.ts";
import { sendingsOf } from "../../store/letters/sending.ts";
import { dossierPage } from "../desk/addresses.ts";
import { letterAddress } from "./addresses.ts";
import { LetterContent } from "./letter-content.tsx";
import { LetterHistory } from "./letter-history.tsx";
import { type LetterShown, NextStep } from "./letter-next.tsx";
import { LetterSheet } from "./letter-sheet.tsx";
import { LetterTold } from "./letter-told.tsx";
import { nextStep } from "./list-tables.tsx";
import { inLetters, type OpenedLetter, ofLetter, openedLetter } from "./opened-letter.ts";

/** One letter: whose turn it is first, then what it says, how it looks, how the person was told. */
export const showLetter = page({
	address: "/thu-xin-loi/:id",
	who: deskWorkers,
	params: ofLetter,
	async show({ params }, context) {
		const opened = await openedLetter(context.db, params.id, context);
		const { letter, dossier } = opened;
		const { language, to } = context;
		const words = letterWords[language];
		const shown = await everything(context.db, opened, context);
		const step = nextStep(letter.state);
		const mine = step !== null && takesLetterStep(context.actor, dossier, step);
		const title = words.letterOf(dossier.code);
		const day = formatDay(letter.newDueOn, language);
		const days = words.days(formatCount(letter.extensionDays, language));
		return {
			...inLetters(context),
			title,
			illustrative: letter.illustrative,
			body: (
				<>
					<Head
						kicker={words.states[letter.state]}
						title={title}
						lede={letterMessages[language].page.lede(day, days)}
					>
						<Links items={waysFrom(opened, context)} />
					</Head>
					{step !== null && !mine ? <Notice kind="info" title={words.next[step]} /> : null}
					{step !== null && mine ? <NextStep step={step} shown={shown} context={context} /> : null}
					<LetterContent shown={shown} context={context} />
					<LetterSheet shown={shown} language={language} to={to} />
					{letter.state === "issued" ? <LetterTold shown={shown} context={context} /> : null}
					<LetterHistory shown={shown} language={language} />
				</>
			),
		};
	},
});

async function everything(
	db: ReadDb,
	{ letter, dossier }: OpenedLetter,
	context: RequestContext<Person>,
): Promise<LetterShown> {
	const { clock, today } = context;
	const facts = await letterFactsOf(db, letter, dossier, today);
	const people = [letter.draftedBy, letter.signedBy, letter.issuedBy].flatMap((id) => id ?? []);
	return {
		...{ letter, dossier, facts },
		form: findOneStopForm("apology", facts.day.toString()),
		standing: (await standingsOf(db, [dossier], clock)).get(dossier.id)?.standing ?? null,
		sendings: (await sendingsOf(db, [letter.id])).get(letter.id) ?? [],
		addressee: await findAddressee(db, dossier.id),
		names: await peopleNames(db, people),
		calendar: await workingCalendar(db, { from: dayOf(letter.oldDueAt), to: letter.newDueOn }),
		series: await seriesOf(db, [letter.bodyId]),
	};
}

function waysFrom({ letter, dossier }: OpenedLetter, { actor, language, to }: RequestContext<Person>) {
	const words = letterMessages[language].page;
	const may = (step: "change" | "withdraw") =>
		stepsIn(letter.state).includes(step) && takesLetterStep(actor, dossier, step);
	return [
		{ address: to(dossierPage(dossier.id)), label: words.toDossier },
		...(may("change") ? [{ address: to(letterAddress(letter.id, "/sua")), label: words.change }] : []),
		...(may("withdraw") ? [{ address: to(letterAddress(letter.id, "/rut")), label: words.withdraw }] : []),
	];
}
