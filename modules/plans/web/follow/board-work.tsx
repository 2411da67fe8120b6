import { z } from "zod";
import { bodyNames, unitsAt, workingCalendar } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatCount, type Language } from "#platform/i18n/index.ts";
import { EmptyState, Head, Links, Pager, Part, WorkList } from "#platform/ui/index.ts";
import { type Standing, standings } from "../../domain/standing.ts";
import { boardMessages } from "../../follow/board-messages.ts";
import { followProblem } from "../../follow/errors.ts";
import { workMessages } from "../../follow/work-messages.ts";
import { workReaders } from "../../policy.ts";
import { type Board, type BoardList, boardCount, boardRows, openBoard } from "../../queries/follow/board.ts";
import { findBoard, type OfferedBoard, offeredBoards } from "../../queries/follow/board-scope.ts";
import { planNames } from "../../queries/follow/plan-names.ts";
import type { WorkRow } from "../../queries/follow/work-rows.ts";
import { boardAddress, boardPage } from "./board.tsx";
import { currentLabel } from "./current-label.tsx";
import { workItem } from "./work-item.tsx";

const perPage = 50;
const late = ["late-still", "late-moving"] as const satisfies readonly Standing[];

const Query = z.object({
	cua: z.string().max(120),
	"co-quan": z.string().max(120).optional(),
	"don-vi": z.string().max(60).optional(),
	"ke-hoach": z.uuid().optional().catch(undefined),
	"trang-thai": z
		.enum(["tre", ...standings])
		.optional()
		.catch(undefined),
	trang: z.coerce.number().int().min(1).max(100_000).catch(1),
});
type Asked = z.output<typeof Query>;
type Context = RequestContext<Person> & { readonly db: ReadDb };

/** The tasks behind a line or a number of the board. */
export const showBoardWork = page({
	address: `${boardAddress}/viec`,
	who: workReaders,
	query: Query,
	show: async ({ query }, context) => {
		const { db, today, actor, language, to } = context;
		const found = await findBoard(db, await offeredBoards(db, actor, today), query.cua, today);
		if (!found) throw followProblem("board-not-yours", {});
		const board = await openBoard(db, found.scope, today);
		const list = listOf(query);
		const count = await boardCount(db, board, list);
		const pages = Math.max(1, Math.ceil(count / perPage));
		const number = Math.min(query.trang, pages);
		const rows = await boardRows(db, board, { ...list, limit: perPage, offset: (number - 1) * perPage });
		const name = await nameOf(query, found.board, context);
		const words = boardMessages[language];
		return {
			title: words.list.title(name),
			section: "/ban-lam-viec",
			noindex: true,
			trail: [{ label: words.title, address: boardPage(found.board.code) }],
			body: (
				<>
					<Head
						kicker={words.list.of(found.board.name)}
						title={words.list.title(name)}
						lede={words.list.count(formatCount(count, language))}
					>
						<Links items={states(query, context)} label={words.list.states} />
					</Head>
					<Part id="danh-sach" title={stateName(query["trang-thai"], language)}>
						{rows.length === 0 ? (
							<EmptyState title={words.list.empty.title}>{words.list.empty.next}</EmptyState>
						) : (
							<WorkList items={await items(rows, board, context)} />
						)}
						<Pager page={number} pages={pages} address={(of) => to(addressOf({ ...query, trang: of }))} />
					</Part>
				</>
			),
		};
	},
});

function listOf(query: Asked): Omit<BoardList, "limit"> {
	const asked = query["trang-thai"];
	return {
		standings: asked === undefined ? standings : asked === "tre" ? late : [asked],
		bodyId: query["co-quan"],
		unitId: query["don-vi"],
		planId: query["ke-hoach"],
	};
}

function addressOf(query: Asked): string {
	const kept = Object.entries(query).flatMap(([name, value]) =>
		value === undefined || (name === "trang" && value === 1) ? [] : [`${name}=${encodeURIComponent(value)}`],
	);
	return `${boardAddress}/viec?${kept.join("&")}`;
}

const stateName = (asked: Asked["trang-thai"], language: Language): string => {
	if (asked === undefined) return boardMessages[language].columns.total;
	return asked === "tre" ? boardMessages[language].late : workMessages[language].standings[asked];
};

const states = (query: Asked, { language, to }: Context) =>
	[undefined, "tre" as const, ...standings].map((state) => ({
		address: to(addressOf({ ...query, "trang-thai": state, trang: 1 })),
		...currentLabel(stateName(state, language), query["trang-thai"] === state),
	}));

async function nameOf(query: Asked, own: OfferedBoard, { db, today, language }: Context): Promise<string> {
	const { "co-quan": body, "don-vi": unit, "ke-hoach": plan } = query;
	if (body) return (await bodyNames(db, [body], today)).get(body) ?? body;
	if (unit) return (await unitsAt(db, [unit], today)).get(unit)?.fullName ?? unit;
	if (plan) return (await planNames(db, [plan], language)).get(plan) ?? plan;
	return own.name;
}

async function items(rows: readonly WorkRow[], board: Board, { db, today, language, to }: Context) {
	const years = rows.flatMap((row) => row.dueOn?.year ?? []);
	const calendar = await workingCalendar(db, {
		from: today.with({ year: Math.min(today.year, ...years) }),
		to: today.with({ year: Math.max(today.year, ...years) }),
	});
	const bodies = await bodyNames(
		db,
		rows.map(({ bodyId }) => bodyId),
		today,
	);
	const bodyExists = (row: WorkRow) => !board.ended.includes(row.bodyId);
	return rows.map((row) =>
		workItem(row, { language, to, today, calendar, bodies, nameBody: true, bodyExists }),
	);
}
