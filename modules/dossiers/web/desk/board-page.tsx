import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { peopleNames } from "#modules/accounts/index.ts";
import { type BodyView, bodyNames } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatCount, type Language } from "#platform/i18n/index.ts";
import { EmptyState, Head, Links, Pager, Part, SearchBox } from "#platform/ui/index.ts";
import { boardMessages } from "../../desk/board-messages.ts";
import { type BoardGroup, boardGroups, groupCodes, groupOfCode } from "../../domain/desk/board-groups.ts";
import { deskWorkers } from "../../policy.ts";
import {
	type BoardFilter,
	type BoardScope,
	type BoardTally,
	boardCounts,
	boardRows,
	byOfficer,
	byStep,
	pressing,
} from "../../queries/desk/board.ts";
import { chosenDesk, desksOf } from "../../queries/desk/desks-of.ts";
import {
	boardAddress,
	contactAddress,
	handOverAddress,
	queueAddress,
	receptionAddress,
	registerAddress,
	searchAddress,
	withQuery,
} from "./addresses.ts";
import { BoardFilters } from "./board-filters.tsx";
import { BoardList } from "./board-list.tsx";
import { OfficerTable, StepTable } from "./board-tallies.tsx";
import { DeskLinks } from "./desk-links.tsx";
import { endOfDay } from "./dossier-facts.tsx";
import { groupNote } from "./group-note.ts";

const rowsPerPage = 50;

const boardQuery = z.object({
	ban: z.string().max(120).optional(),
	nhom: z.string().max(40).optional().catch(undefined),
	can_bo: z.uuid().optional().catch(undefined),
	thu_tuc: z.uuid().optional().catch(undefined),
	trang: z.coerce.number().int().min(1).max(10_000).catch(1),
});

type Context = RequestContext<Person> & { readonly db: ReadDb };
type Counts = Readonly<Record<BoardGroup, number>>;

export const showBoard = page({
	address: boardAddress,
	who: deskWorkers,
	query: boardQuery,
	show: async ({ query }, context) => {
		const { db, actor, today, clock, language, to } = context;
		const words = boardMessages[language];
		const desks = await desksOf(db, actor, today);
		if (desks.length === 0)
			return {
				title: words.title,
				section: "/ban-lam-viec",
				noindex: true,
				body: <EmptyState title={words.heading.empty}>{words.search.noneNext}</EmptyState>,
			};
		const desk = chosenDesk(desks, query.ban);
		const scope: BoardScope = { bodyId: desk.id, now: clock.now(), endOfToday: endOfDay(today) };
		const counts = await boardCounts(db, scope);
		const filter: BoardFilter = {
			group: groupOfCode(query.nhom) ?? firstGroup(counts),
			officerId: query.can_bo ?? null,
			procedureId: query.thu_tuc ?? null,
		};
		const offset = (query.trang - 1) * rowsPerPage;
		const found = await boardRows(db, scope, filter, { offset, limit: rowsPerPage });
		const tallies = { officers: await byOfficer(db, scope), steps: await byStep(db, scope) };
		return {
			title: words.title,
			section: "/ban-lam-viec",
			noindex: true,
			illustrative: found.rows.some(({ illustrative }) => illustrative),
			body: (
				<>
					<BoardHead {...{ desks, desk, counts, context }} />
					<SearchBox
						action={to(searchAddress)}
						label={words.search.label}
						hint={words.search.hint}
						name="q"
					/>
					{await listPart({ desk, filter, counts, tallies, page: query.trang, ...found }, context)}
					<OfficerTable
						tallies={tallies.officers}
						names={await officerNames(db, tallies.officers)}
						address={(id) => to(groupPage(desk, { group: "all", officerId: id, procedureId: null }))}
						language={language}
					/>
					<StepTable
						tallies={tallies.steps}
						address={(id) => to(groupPage(desk, { group: "all", officerId: null, procedureId: id }))}
						language={language}
					/>
				</>
			),
		};
	},
});

/** What is pressing opens first. */
const firstGroup = (counts: Counts): BoardGroup =>
	(["late", "today", "answer", "hand-over", "deliver"] as const).find((group) => counts[group] > 0) ?? "all";

const groupPage = (desk: BodyView, { group, officerId, procedureId }: BoardFilter, number = 1): string =>
	`${withQuery(boardAddress, {
		ban: desk.id,
		nhom: groupCodes[group],
		can_bo: officerId,
		thu_tuc: procedureId,
		trang: number > 1 ? number : null,
	})}#ho-so`;

const officerNames = (db: ReadDb, tallies: readonly BoardTally[]) =>
	peopleNames(
		db,
		tallies.flatMap(({ key }) => key ?? []),
	);

function heading(counts: Counts, language: Language): string {
	const words = boardMessages[language].heading;
	const count = (group: BoardGroup) => formatCount(counts[group], language);
	if (counts.all === 0) return words.empty;
	if (counts.late > 0)
		return counts.today > 0 ? words.late(count("late"), count("today")) : words.lateOnly(count("late"));
	return counts.today > 0 ? words.today(count("today")) : words.calm;
}

interface HeadProps {
	readonly desks: readonly BodyView[];
	readonly desk: BodyView;
	readonly counts: Counts;
	readonly context: Context;
}

function BoardHead({ desks, desk, counts, context: { language, to } }: HeadProps) {
	const words = boardMessages[language];
	const at = (address: string) => to(withQuery(address, { ban: desk.id }));
	return (
		<Head
			kicker={`${words.title}: ${desk.fullName}`}
			title={heading(counts, language)}
			lede={counts.all > 0 ? words.lede(formatCount(counts.all, language)) : undefined}
		>
			<DeskLinks
				desks={desks}
				own={desk}
				label={words.boards}
				address={(id) => to(withQuery(boardAddress, { ban: id }))}
			/>
			<Links
				items={[
					{ address: at(receptionAddress), label: words.links.receive },
					{ address: at(queueAddress), label: words.links.queue },
					{ address: at(handOverAddress), label: words.links.handOver },
					{ address: at(registerAddress), label: words.links.register },
					{ address: to("/thu-xin-loi"), label: words.links.letters },
					{ address: at(contactAddress), label: words.links.contact },
				]}
			/>
		</Head>
	);
}

interface ListView {
	readonly desk: BodyView;
	readonly filter: BoardFilter;
	readonly counts: Counts;
	readonly tallies: { readonly officers: readonly BoardTally[]; readonly steps: readonly BoardTally[] };
	readonly page: number;
	readonly rows: Awaited<ReturnType<typeof boardRows>>["rows"];
	readonly total: number;
}

async function listPart(view: ListView, context: Context) {
	const { db, today, language, to } = context;
	const words = boardMessages[language];
	const { desk, filter, counts, rows, total } = view;
	const bodyIds = rows.flatMap(({ handlingBodyId, deskBodyId }) => [
		handlingBodyId,
		deskBodyId ?? handlingBodyId,
	]);
	const bodies = await bodyNames(db, [...new Set(bodyIds)], today);
	const people = await peopleNames(
		db,
		rows.flatMap(({ officerPersonId }) => officerPersonId ?? []),
	);
	const shown = boardGroups.filter((group) => group === filter.group || counts[group] > 0);
	return (
		<Part
			id="ho-so"
			title={words.groups[filter.group]}
			sub={await groupNote(db, filter.group, { desk, now: context.clock.now(), language })}
		>
			<Links
				label={words.list.title}
				items={shown.map((group) => {
					const label = `${words.groups[group]} (${formatCount(counts[group], language)})`;
					const current = group === filter.group;
					return {
						address: to(groupPage(desk, { ...filter, group })),
						label: current ? <b>{label}</b> : label,
						current,
					};
				})}
			/>
			<BoardFilters
				desk={desk}
				filter={filter}
				officers={await officerNames(db, view.tallies.officers)}
				steps={view.tallies.steps}
				context={context}
			/>
			<BoardList rows={rows} bodies={bodies} people={people} context={context} />
			<Pager
				page={view.page}
				pages={Math.ceil(total / rowsPerPage)}
				address={(number) => to(groupPage(desk, filter, number))}
			/>
		</Part>
	);
}

export const boardDesk = {
	label: { vi: boardMessages.vi.title, en: boardMessages.en.title },
	about: { vi: boardMessages.vi.deskAbout, en: boardMessages.en.deskAbout },
	address: boardAddress,
	allows: deskWorkers.allows,
	waiting: async (db: ReadDb, person: Person, today: Temporal.PlainDate): Promise<number> => {
		const desks = await desksOf(db, person, today);
		return pressing(
			db,
			desks.map(({ id }) => id),
			endOfDay(today),
		);
	},
};
