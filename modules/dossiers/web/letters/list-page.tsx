import { nthWorkingDay } from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";
import { workingCalendar } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatCount } from "#platform/i18n/index.ts";
import { EmptyState, Head, Part } from "#platform/ui/index.ts";
import { listMessages } from "../../letters/list-messages.ts";
import { letterWords } from "../../letters/messages.ts";
import { bodiesOfWorker } from "../../letters/policy.ts";
import { deskWorkers } from "../../policy.ts";
import { countOverdueWithoutLetter, dossiersToWrite } from "../../queries/letters/dossiers-to-write.ts";
import { countLateExplanations } from "../../queries/letters/explanations.ts";
import { letterRulesOn } from "../../queries/letters/letter-rules.ts";
import { standingsOf } from "../../queries/letters/letter-time.ts";
import { lateAgain, lettersInWork, lettersToTell } from "../../queries/letters/letters-in-work.ts";
import { lettersAddress } from "./addresses.ts";
import { LetterLinks } from "./letter-links.tsx";
import { LetterTable, ToWriteTable } from "./list-tables.tsx";

const most = 200;

/** What needs a letter, which letters wait for whom, who must be told by hand. */
export const showLetters = page({
	address: lettersAddress,
	who: deskWorkers,
	async show(_, context) {
		const { db, actor, clock, language } = context;
		const words = listMessages[language];
		const count = (number: number) => formatCount(number, language);
		const bodyIds = bodiesOfWorker(actor);
		const warned = (await letterRulesOn(db, context.today)).mostWarned;
		const found = await dossiersToWrite(db, {
			...{ bodyIds, limit: most },
			before: await endOfDay(db, context, warned),
		});
		const now = clock.now();
		const late = found.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, now) < 0);
		const near = found.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, now) >= 0);
		const standings = await standingsOf(db, found, clock);
		const inWork = await lettersInWork(db, bodyIds, most);
		const toTell = await lettersToTell(db, bodyIds, most);
		const again = await lateAgain(db, bodyIds, now.toString(), most);
		const nothing = [found, inWork, toTell, again].every(({ length }) => length === 0);
		const shown = { standings, context };
		return {
			title: letterWords[language].title,
			section: "/ban-lam-viec",
			noindex: true,
			illustrative: [...found, ...inWork, ...toTell, ...again].some(({ illustrative }) => illustrative),
			body: (
				<>
					<Head
						title={letterWords[language].title}
						lede={found.length > 0 ? words.lede(count(late.length), count(near.length)) : undefined}
					>
						<LetterLinks context={context} current="list" />
					</Head>
					{nothing ? <EmptyState title={words.none}>{words.noneHelp(count(warned))}</EmptyState> : null}
					{late.length > 0 ? (
						<Part id="qua-han" title={words.late} sub={words.lateSub}>
							<ToWriteTable caption={words.late} dossiers={late} {...shown} />
						</Part>
					) : null}
					{near.length > 0 ? (
						<Part id="sap-den-han" title={words.near} sub={words.nearSub(count(warned))}>
							<ToWriteTable caption={words.near} dossiers={near} {...shown} />
						</Part>
					) : null}
					{found.length === most ? <p>{words.more(count(most))}</p> : null}
					{inWork.length > 0 ? (
						<Part id="dang-lam" title={words.inWork}>
							<LetterTable caption={words.inWork} letters={inWork} context={context} />
						</Part>
					) : null}
					{toTell.length > 0 ? (
						<Part id="can-bao" title={words.toTell} sub={words.toTellSub}>
							<LetterTable caption={words.toTell} letters={toTell} context={context} />
						</Part>
					) : null}
					{again.length > 0 ? (
						<Part id="lai-tre" title={words.again} sub={words.againSub}>
							<LetterTable caption={words.again} letters={again} context={context} />
						</Part>
					) : null}
				</>
			),
		};
	},
});

async function endOfDay(
	db: ReadDb,
	{ today }: Pick<RequestContext<Person>, "today">,
	workingDays: number,
): Promise<Temporal.Instant> {
	const calendar = await workingCalendar(db, { from: today, to: today.add({ days: 60 }) });
	return nthWorkingDay(calendar, today, workingDays).add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
}

export const lettersDesk = {
	label: { vi: letterWords.vi.title, en: letterWords.en.title },
	about: { vi: letterWords.vi.deskAbout, en: letterWords.en.deskAbout },
	address: lettersAddress,
	allows: deskWorkers.allows,
	/** late ones that nobody wrote for, and explanations that wait for these bodies */
	waiting: async (db: ReadDb, person: Person, today: Temporal.PlainDate): Promise<number> => {
		const bodyIds = bodiesOfWorker(person);
		const begun = today.toZonedDateTime(timeZone).toInstant();
		return (
			(await countOverdueWithoutLetter(db, bodyIds, begun)) +
			(await countLateExplanations(db, "owed", bodyIds)) +
			(await countLateExplanations(db, "to-judge", bodyIds))
		);
	},
};
