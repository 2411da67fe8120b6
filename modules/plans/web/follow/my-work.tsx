import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { peopleNames } from "#modules/accounts/index.ts";
import { bodyNames, workingCalendar } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatCount, type Language } from "#platform/i18n/index.ts";
import { EmptyState, Head, type LinkItem, Links, Part, WorkList } from "#platform/ui/index.ts";
import { sectionsOf } from "../../domain/board-sections.ts";
import { type Standing, standings } from "../../domain/standing.ts";
import { workMessages } from "../../follow/work-messages.ts";
import { workers } from "../../policy.ts";
import { myWork, type WorkOf, type WorkTab, workCounts } from "../../queries/follow/my-work.ts";
import { unseenNotices } from "../../queries/follow/notices-of.ts";
import type { WorkRow } from "../../queries/follow/work-rows.ts";
import { type Worker, workerOf } from "../../queries/follow/worker-of.ts";
import { actionPage, taskPage } from "../task/action-addresses.ts";
import { currentLabel } from "./current-label.tsx";
import { explanationItems } from "./explanation-items.tsx";
import { StandingMark } from "./standing-mark.tsx";
import { type ItemContext, standingOfRow, workItem } from "./work-item.tsx";

export const myWorkAddress = "/viec";
const perPage = 100;

/** What the tabs are called in addresses. */
const tabCodes = {
	"can-lam": "to-do",
	"can-duyet": "to-sign",
	"can-xac-nhan": "to-accept",
	"cho-nguoi-khac": "waiting",
	"da-ket-thuc": "over",
} as const satisfies Record<string, WorkTab>;
type TabCode = keyof typeof tabCodes;
const codes = Object.keys(tabCodes) as readonly TabCode[];

const Query = z.object({
	muc: z
		.enum(codes as [TabCode, ...TabCode[]])
		.optional()
		.catch(undefined),
	cua: z.enum(["toi", "co-quan"]).optional().catch(undefined),
	tu: z.coerce.number().int().min(0).max(1_000_000).catch(0),
});

type Context = RequestContext<Person> & { readonly db: ReadDb };

export const showMyWork = page({
	address: myWorkAddress,
	who: workers,
	query: Query,
	show: async ({ query }, context) => {
		const { db, language, today, actor } = context;
		const words = workMessages[language];
		const worker = await workerOf(db, actor, today);
		const only = onlyOf(query.cua, worker);
		const muc = query.muc ?? firstTab(worker);
		const tab = tabCodes[muc];
		const rows = await myWork(db, worker, tab, { only, limit: perPage + 1, offset: query.tu });
		const view: View = {
			...{ muc, tu: query.tu },
			tab,
			only,
			worker,
			rows: rows.slice(0, perPage),
			more: rows.length > perPage,
		};
		return {
			title: words.title,
			section: "/ban-lam-viec",
			noindex: true,
			body: (
				<>
					<Head title={words.title} meta={await standsInFor(context)}>
						<Standings rows={view.rows} context={context} />
						<Links items={await tools(view, context)} />
						<Links items={await tabs(view, context)} label={words.tabsLabel} />
					</Head>
					{await explanationPart(view, context)}
					<Rows view={view} items={await itemContext(view, context)} />
				</>
			),
		};
	},
});

interface View {
	readonly muc: TabCode;
	readonly tu: number;
	readonly tab: WorkTab;
	readonly only: WorkOf;
	readonly worker: Worker;
	readonly rows: readonly WorkRow[];
	readonly more: boolean;
}

/** Who works for no body and only coordinates begins with what waits to be accepted. */
const firstTab = ({ places }: Worker): TabCode =>
	places.acts.length === 0 && places.coordinates.length > 0 ? "can-xac-nhan" : "can-lam";

/** An officer begins with what is theirs, a head with everything of the body. */
function onlyOf(asked: "toi" | "co-quan" | undefined, { places }: Worker): WorkOf {
	if (asked) return asked === "toi" ? "mine" : "all";
	return places.decides.length + places.decidesIn.length > 0 ? "all" : "mine";
}

const addressOf = (muc: TabCode, only: WorkOf, from = 0): string =>
	`${myWorkAddress}?muc=${muc}&cua=${only === "mine" ? "toi" : "co-quan"}${from > 0 ? `&tu=${from}` : ""}`;

async function tabs(view: View, { db, language, to }: Context): Promise<LinkItem[]> {
	const words = workMessages[language];
	const counts = await workCounts(db, view.worker, view.only);
	return codes.map((code) => {
		const tab = tabCodes[code];
		const label = words.tabs[tab];
		const count = tab === "over" ? null : counts[tab];
		return {
			address: to(addressOf(code, view.only)),
			...currentLabel(count ? words.withCount(label, formatCount(count, language)) : label, tab === view.tab),
		};
	});
}

async function tools(view: View, { db, language, to, actor }: Context): Promise<LinkItem[]> {
	const words = workMessages[language];
	const unseen = await unseenNotices(db, actor.personId);
	const whose = { mine: words.mineOnly, all: words.wholeBody };
	const other: WorkOf = view.only === "mine" ? "all" : "mine";
	return [
		...(view.worker.places.acts.length > 0
			? [{ address: to(addressOf(view.muc, other)), label: whose[other] }]
			: []),
		{
			address: to("/thong-bao"),
			label: unseen > 0 ? words.withCount(words.notices, formatCount(unseen, language)) : words.notices,
		},
		{ address: to("/lich-viec"), label: words.calendar },
		{ address: to("/thong-bao/cai-dat"), label: words.settings },
	];
}

async function standsInFor({ db, actor, language }: Context): Promise<string | undefined> {
	const ids = actor.posts.flatMap((post) => post.standsInFor ?? []);
	if (ids.length === 0) return undefined;
	return workMessages[language].standsInFor([...(await peopleNames(db, ids)).values()].join(", "));
}

/** How the shown rows stand, in marks; a sum of nothing is not drawn. */
function Standings({ rows, context }: { readonly rows: readonly WorkRow[]; readonly context: Context }) {
	const { language, today } = context;
	const counts = new Map<Standing, number>();
	for (const row of rows) {
		const standing = standingOfRow(row, today);
		counts.set(standing, (counts.get(standing) ?? 0) + 1);
	}
	const found = standings.filter((standing) => counts.has(standing));
	if (found.length === 0) return null;
	return (
		<ul class="marks">
			{found.map((standing) => (
				<li>
					<StandingMark
						{...{ standing, language }}
						count={formatCount(counts.get(standing) ?? 0, language)}
					/>
				</li>
			))}
		</ul>
	);
}

async function explanationPart(view: View, context: Context) {
	const words = workMessages[context.language];
	if (view.tu > 0 || (view.tab !== "to-do" && view.tab !== "to-accept")) return null;
	const items = await explanationItems(
		context,
		view.worker,
		view.tab === "to-do" ? "asked-of-us" : "asked-by-us",
	);
	if (items.length === 0) return null;
	const heading = view.tab === "to-do" ? words.explain.heading : words.judge.heading;
	return (
		<Part id="giai-trinh" title={heading}>
			<WorkList items={items} />
		</Part>
	);
}

async function itemContext(view: View, { db, language, to, today }: Context): Promise<ItemContext> {
	const days = view.rows.flatMap((row) => row.dueOn ?? []).map((day) => day.year);
	const from = today.with({ year: Math.min(today.year, ...days) });
	const until = today.with({ year: Math.max(today.year, ...days) });
	const calendar = await workingCalendar(db, { from, to: until });
	const bodies = await bodyNames(
		db,
		view.rows.map((row) => row.bodyId),
		today,
	);
	const { acts } = view.worker.places;
	const nameBody = acts.length !== 1 || view.rows.some((row) => row.bodyId !== acts[0]);
	return { language, to, today, calendar, bodies, nameBody, next: nextIn(view.tab, language) };
}

/** The button of a line: the next step of the tab, on the page where it is taken. */
function nextIn(tab: WorkTab, language: Language): NonNullable<ItemContext["next"]> {
	const { next } = workMessages[language];
	return ({ id, state }) => {
		if (tab === "to-do")
			return state === "returned"
				? { label: next.again, address: actionPage(id, "report-done") }
				: { label: next.report, address: actionPage(id, "report-progress") };
		if (tab === "to-sign") return { label: next.sign, address: actionPage(id, "sign") };
		return tab === "to-accept" ? { label: next.decide, address: taskPage(id) } : null;
	};
}

function Rows({ view, items }: { readonly view: View; readonly items: ItemContext }) {
	const { language, to, today } = items;
	const words = workMessages[language];
	if (view.rows.length === 0)
		return <EmptyState title={words.empty[view.tab].title}>{words.empty[view.tab].next}</EmptyState>;
	const next = [
		...(view.more
			? [{ address: to(addressOf(view.muc, view.only, view.tu + perPage)), label: words.more }]
			: []),
		...(view.tu > 0 ? [{ address: to(addressOf(view.muc, view.only)), label: words.first }] : []),
	];
	return (
		<>
			{view.tab === "to-do" ? (
				sectionsOf(view.rows, today).map(({ section, rows, hidden }) => (
					<Part id={section} title={words.sections[section]}>
						<WorkList items={rows.map((row) => workItem(row, items))} />
						{hidden > 0 ? <p class="source">{words.hiddenRounds(formatCount(hidden, language))}</p> : null}
					</Part>
				))
			) : (
				<Part id="danh-sach" title={words.tabs[view.tab]}>
					<WorkList items={view.rows.map((row) => workItem(row, items))} />
				</Part>
			)}
			{next.length > 0 ? <Links items={next} /> : null}
		</>
	);
}

export const myWorkDesk = {
	label: byLanguage((language) => workMessages[language].title),
	about: byLanguage((language) => workMessages[language].deskAbout),
	address: myWorkAddress,
	allows: workers.allows,
	waiting: async (db: ReadDb, person: Person, today: Temporal.PlainDate) => {
		const counts = await workCounts(db, await workerOf(db, person, today), "all");
		return counts["to-do"] + counts["to-sign"] + counts["to-accept"];
	},
};

function byLanguage(say: (language: Language) => string): Readonly<Record<Language, string>> {
	return { vi: say("vi"), en: say("en") };
}
