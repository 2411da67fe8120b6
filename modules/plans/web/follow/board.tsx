import { z } from "zod";
import { bodyNames, unitsAt } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatCount, type Language } from "#platform/i18n/index.ts";
import { EmptyState, Head, Links, Pager, Part, WorkList } from "#platform/ui/index.ts";
import type { Standing } from "../../domain/standing.ts";
import { boardMessages } from "../../follow/board-messages.ts";
import { followProblem } from "../../follow/errors.ts";
import { workReaders } from "../../policy.ts";
import {
	type Board,
	type BoardGroup,
	type BoardLine,
	boardGroups,
	boardLines,
	boardRows,
	openBoard,
} from "../../queries/follow/board.ts";
import { findBoard, type OfferedBoard, offeredBoards } from "../../queries/follow/board-scope.ts";
import { type Decisions, decisionsOf } from "../../queries/follow/decisions.ts";
import { openExplanations } from "../../queries/follow/explanations.ts";
import { planNames } from "../../queries/follow/plan-names.ts";
import { type Worker, workerOf } from "../../queries/follow/worker-of.ts";
import { boardMeasured } from "../measured/board-part.tsx";
import { DecisionPart, decisionsWaiting } from "./board-decisions.tsx";
import { lateItem } from "./board-list.tsx";
import { BoardTable, lateIn, MarkKey } from "./board-table.tsx";
import { currentLabel } from "./current-label.tsx";

export const boardAddress = "/bang-dieu-hanh";
const linesPerPage = 50;
const lateShown = 10;

/** What the groups are called in addresses. */
const groupCodes = { "co-quan": "body", "don-vi": "unit", "ke-hoach": "plan" } as const satisfies Record<
	string,
	BoardGroup
>;
type GroupCode = keyof typeof groupCodes;
const codeOf = (by: BoardGroup): GroupCode =>
	(({ body: "co-quan", unit: "don-vi", plan: "ke-hoach" }) as const)[by];

const Query = z.object({
	cua: z.string().max(120).optional().catch(undefined),
	theo: z.enum(["co-quan", "don-vi", "ke-hoach"]).catch("co-quan"),
	trang: z.coerce.number().int().min(1).max(10_000).catch(1),
});

type Context = RequestContext<Person> & { readonly db: ReadDb };

interface View {
	readonly offered: readonly OfferedBoard[];
	readonly own: OfferedBoard;
	readonly board: Board;
	readonly by: BoardGroup;
	readonly lines: readonly BoardLine[];
	readonly page: number;
	readonly worker: Worker;
	readonly decisions: Decisions;
}

export const showBoard = page({
	address: boardAddress,
	who: workReaders,
	query: Query,
	show: async ({ query }, context) => {
		const { db, today, actor, language } = context;
		const words = boardMessages[language];
		const offered = await offeredBoards(db, actor, today);
		const found = await findBoard(db, offered, query.cua, today);
		if (!found && query.cua !== undefined) throw followProblem("board-not-yours", {});
		if (!found) return nothing(language);
		const board = await openBoard(db, found.scope, today);
		const worker = await workerOf(db, actor, today);
		const by = groupCodes[query.theo];
		const view: View = {
			...{ offered, own: found.board, board, by, worker, page: query.trang },
			lines: await boardLines(db, board, by),
			decisions: await decisionsOf(db, worker, today),
		};
		return {
			title: words.title,
			section: "/ban-lam-viec",
			noindex: true,
			body: (
				<>
					<BoardHead view={view} context={context} plans={await plansOn(view, context)} />
					<DecisionPart
						decisions={view.decisions}
						ownerless={sumOf(view.lines, "ownerless")}
						language={language}
						to={context.to}
					/>
					{view.lines.length === 0 ? (
						<EmptyState title={words.emptyBoard.title}>{words.emptyBoard.next}</EmptyState>
					) : (
						<>
							{await latePart(view, context)}
							{await boardMeasured(board, context)}
							{await groupPart(view, context)}
						</>
					)}
				</>
			),
		};
	},
});

const sumOf = (lines: readonly BoardLine[], standing: Standing): number =>
	lines.reduce((sum, { counts }) => sum + (counts.get(standing) ?? 0), 0);

function nothing(language: Language) {
	const words = boardMessages[language];
	return {
		title: words.title,
		section: "/ban-lam-viec",
		noindex: true,
		body: (
			<>
				<Head title={words.title} />
				<EmptyState title={words.noBoard.title}>{words.noBoard.next}</EmptyState>
			</>
		),
	};
}

/** How many plans the lines come from; counted again only when they are not arranged by plan. */
const plansOn = async (view: View, { db }: Context): Promise<number> =>
	view.by === "plan" ? view.lines.length : (await boardLines(db, view.board, "plan")).length;

export const boardPage = (code: string, by: BoardGroup = "body", number = 1): string =>
	`${boardAddress}?cua=${encodeURIComponent(code)}&theo=${codeOf(by)}${number > 1 ? `&trang=${number}` : ""}`;

interface HeadProps {
	readonly view: View;
	readonly context: Context;
	readonly plans: number;
}

/** The number of decisions that wait stands first; for who only reads, the number that is late. */
function BoardHead({ view, context, plans }: HeadProps) {
	const { language, to } = context;
	const words = boardMessages[language];
	const total = view.lines.reduce((sum, line) => sum + line.total, 0);
	const count = (number: number) => formatCount(number, language);
	return (
		<Head
			kicker={`${words.title}: ${view.own.name}`}
			title={finding(view, language)}
			lede={total > 0 ? words.lede(count(total), count(plans)) : undefined}
		>
			{view.offered.length > 1 ? (
				<Links
					label={words.boards}
					items={view.offered.map(({ code, name }) => ({
						address: to(boardPage(code, view.by)),
						...currentLabel(name, code === view.own.code),
					}))}
				/>
			) : null}
		</Head>
	);
}

function finding({ decisions, lines, worker }: View, language: Language): string {
	const words = boardMessages[language].heading;
	const { places, givers } = worker;
	const decides = places.decides.length + places.decidesIn.length + givers.length > 0;
	const late = lines.reduce((sum, line) => sum + lateIn(line), 0);
	if (!decides) return late === 0 ? words.noneLate : words.late(spoken(late, language));
	const due = decisionsWaiting(decisions);
	return due === 0 ? words.none : words.some(spoken(due, language));
}

/** Small numbers at the head of a sentence are words. */
const spoken = (number: number, language: Language): string =>
	boardMessages[language].small[number] ?? formatCount(number, language);

/** Late and still first, then late and moving: the first few, with the way to all. */
async function latePart(view: View, context: Context) {
	const { db, language, to, today } = context;
	const words = boardMessages[language];
	const standings = ["late-still", "late-moving"] as const;
	const { decides, decidesIn } = view.worker.places;
	const givers = [...decides, ...decidesIn.map(({ bodyId }) => bodyId), ...view.worker.givers];
	const rows = await boardRows(db, view.board, { standings, limit: lateShown, givers });
	const bodies = await bodyNames(
		db,
		rows.map(({ bodyId }) => bodyId),
		today,
	);
	const explanations = await openExplanations(
		db,
		rows.map(({ id }) => id),
	);
	const gives = (giverBodyId: string) => givers.includes(giverBodyId);
	const late = view.lines.reduce((sum, line) => sum + lateIn(line), 0);
	const all = `${boardAddress}/viec?cua=${encodeURIComponent(view.own.code)}&trang-thai=tre`;
	return (
		<Part id="tre" title={words.late} sub={words.lateNote}>
			{rows.length === 0 ? (
				<EmptyState title={words.noLate.title}>{words.noLate.next}</EmptyState>
			) : (
				<WorkList
					items={rows.map((row) => lateItem(row, { language, to, today, bodies, explanations, gives }))}
				/>
			)}
			{late > rows.length ? (
				<Links items={[{ address: to(all), label: words.allLate(formatCount(late, language)) }]} />
			) : null}
		</Part>
	);
}

async function groupPart(view: View, context: Context) {
	const { language, to, today } = context;
	const words = boardMessages[language];
	const pages = Math.ceil(view.lines.length / linesPerPage);
	const number = Math.min(view.page, pages);
	const lines = view.lines.slice((number - 1) * linesPerPage, number * linesPerPage);
	const never = view.lines.filter(({ lastMoved }) => lastMoved === null);
	const silentTasks = never.reduce((sum, line) => sum + line.total, 0);
	const count = (of: number) => formatCount(of, language);
	const address = (key: string) =>
		to(
			`${boardAddress}/viec?cua=${encodeURIComponent(view.own.code)}&${codeOf(view.by)}=${encodeURIComponent(key)}`,
		);
	const notes = (
		<>
			<p class="source">{words.requestsNote}</p>
			{never.length > 0 && view.by !== "plan" ? (
				<p class="source">{words.neverNote(count(never.length), count(silentTasks))}</p>
			) : null}
		</>
	);
	return (
		<Part id="theo" title={words.groups[view.by]} sub={words.marksNote}>
			<Links
				label={words.groupsLabel}
				items={boardGroups.map((by) => ({
					address: `${to(boardPage(view.own.code, by))}#theo`,
					...currentLabel(words.groups[by], by === view.by),
				}))}
			/>
			<MarkKey lines={lines} language={language} />
			<BoardTable
				{...{ lines, language, today, address }}
				all={view.lines}
				by={view.by}
				names={await namesOf(lines, view.by, context)}
			/>
			<Pager
				page={number}
				pages={pages}
				address={(of) => `${to(boardPage(view.own.code, view.by, of))}#theo`}
			/>
			{notes}
		</Part>
	);
}

async function namesOf(
	lines: readonly BoardLine[],
	by: BoardGroup,
	{ db, today, language }: Context,
): Promise<ReadonlyMap<string, string>> {
	const ids = lines.map(({ key }) => key);
	if (by === "body") return bodyNames(db, ids, today);
	if (by === "plan") return planNames(db, ids, language);
	return new Map([...(await unitsAt(db, ids, today))].map(([id, unit]) => [id, unit.fullName]));
}

export const boardDesk = {
	label: { vi: boardMessages.vi.title, en: boardMessages.en.title },
	about: { vi: boardMessages.vi.deskAbout, en: boardMessages.en.deskAbout },
	address: boardAddress,
	allows: workReaders.allows,
};
