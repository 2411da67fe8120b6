import type { Signs, Tally } from "../domain/figures/tally-counts.ts";

/** Rows as the database has them, for counting by hand. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

const day = (moment: unknown): string | null =>
	moment === null || moment === undefined
		? null
		: new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date(String(moment)));
const before = (a: unknown, b: unknown) => new Date(String(a)).getTime() < new Date(String(b)).getTime();
const later = (a: string | null, b: string | null): string => ((a ?? "") > (b ?? "") ? (a ?? "") : (b ?? ""));
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function inTime(row: Row, due: "first_due_at" | "due_at"): boolean {
	if (row.settled_at === null || row[due] === null) return false;
	if (row.limit_unit === "working-hour") return !before(row[due], row.settled_at);
	return (day(row.settled_at) ?? "") <= (day(row[due]) ?? "");
}

const unresulted = (row: Row) => row.ended_at !== null && row.settled_at === null;
const dueDay = (row: Row, due: "first_due_at" | "due_at") =>
	row.received_at === null || row[due] === null || row.state === "returned"
		? null
		: later(day(row[due]), day(row.received_at));
const endDay = (row: Row) => (row.ended_at === null ? null : later(day(row.ended_at), day(row.received_at)));

/** What one dossier adds to a count on a day, said without the database: the day on which it counts, and how much. */
const dossierRules: Readonly<
	Record<string, (row: Row) => readonly [string | null, number | boolean | null]>
> = {
	filed: (row) => [day(row.filed_at), 1],
	received: (row) => [day(row.received_at), 1],
	receivedOnline: (row) => [day(row.received_at), row.channel === "portal"],
	receivedByPost: (row) => [day(row.received_at), row.channel === "post"],
	channelKnown: (row) => [day(row.received_at), row.channel !== "unknown"],
	byProxy: (row) => [day(row.received_at), row.proxy === true],
	proxyKnown: (row) => [day(row.received_at), row.proxy !== null],
	feeKnown: (row) => [day(row.received_at), row.fee !== null || row.paid_at !== null],
	feeDue: (row) => [day(row.received_at), Number(row.fee ?? 0) > 0 || row.paid_at !== null],
	paid: (row) => [day(row.received_at), row.paid_at !== null],
	paidHowKnown: (row) => [day(row.received_at), row.paid_at !== null && row.paid_online !== null],
	paidOnline: (row) => [day(row.received_at), row.paid_at !== null && row.paid_online === true],
	synchronised: (row) => [day(row.received_at), row.synchronised === true],
	synchronisedKnown: (row) => [day(row.received_at), row.synchronised !== null],
	settled: (row) => [endDay(row), row.settled_at !== null],
	settledIneligible: (row) => [endDay(row), row.outcome === "ineligible"],
	settledWithoutDate: (row) => [endDay(row), row.settled_at !== null && row.due_at === null],
	settledByFirst: (row) => [endDay(row), inTime(row, "first_due_at")],
	settledByCurrent: (row) => [endDay(row), inTime(row, "due_at")],
	lateDays: (row) => [endDay(row), row.settled_at === null ? 0 : Number(row.late_days ?? 0)],
	dueFirst: (row) => [dueDay(row, "first_due_at"), !unresulted(row)],
	dueFirstMet: (row) => [dueDay(row, "first_due_at"), inTime(row, "first_due_at")],
	dueFirstOpen: (row) => [dueDay(row, "first_due_at"), row.ended_at === null],
	dueCurrent: (row) => [dueDay(row, "due_at"), !unresulted(row)],
	dueCurrentMet: (row) => [dueDay(row, "due_at"), inTime(row, "due_at")],
	dueCurrentOpen: (row) => [dueDay(row, "due_at"), row.ended_at === null],
	closed: (row) => [endDay(row), row.state === "closed"],
	stopped: (row) => [endDay(row), row.state === "stopped"],
	refused: (row) => [endDay(row), row.state === "refused"],
	endedOverdue: (row) => [
		endDay(row),
		unresulted(row) && row.due_at !== null && (day(row.ended_at) ?? "") > (day(row.due_at) ?? ""),
	],
	delivered: (row) => [day(row.delivered_at), 1],
	deliveredByPost: (row) => [day(row.delivered_at), row.delivered_how === "post"],
};

/** What other systems tell of their dossiers, which bring no acts. */
const told = ["supplements", "returns", "extensions"] as const;

const resultActs = ["grant", "find-ineligible"];
const actRules: Readonly<Record<string, (act: Row, earlier: readonly Row[]) => boolean>> = {
	supplements: (act) => act.action === "ask-supplement",
	returns: (act) => act.action === "return",
	extensions: (act) => act.action === "extend",
	lettersLate: (act) =>
		act.action === "extend" && act.due_before !== null && before(act.due_before, act.happened_at),
	signLastDay: (act) =>
		act.action === "return" &&
		act.due_before !== null &&
		(day(act.happened_at) ?? "") >= (day(act.due_before) ?? ""),
	signSameDay: (act, earlier) => {
		const returns = earlier
			.filter(({ action }) => action === "return")
			.map((one) => day(one.happened_at) ?? "");
		return act.action === "complete" && returns.sort().at(-1) === day(act.happened_at);
	},
	signEve: (act) => {
		const [on, due] = [day(act.happened_at), day(act.due_before)];
		if (act.action !== "extend" || on === null || due === null) return false;
		const weekday = new Date(`${due}T00:00:00Z`).getUTCDay();
		const left = daysBetween(on, due);
		return left >= 0 && left <= (weekday === 1 ? 3 : weekday === 0 ? 2 : 1);
	},
	signBeforeMade: (act) => resultActs.includes(String(act.action)) && before(act.at, act.happened_at),
	signDatedBack: (act) =>
		resultActs.includes(String(act.action)) &&
		act.due_before !== null &&
		(day(act.at) ?? "") > (day(act.due_before) ?? "") &&
		(day(act.happened_at) ?? "") <= (day(act.due_before) ?? ""),
};

/** Counts of a span, from the rows of a place. */
export function countByHand(
	dossiers: readonly Row[],
	acts: readonly Row[],
	from: string,
	to: string,
): Partial<Tally & Signs> {
	const inside = (on: string | null) => on !== null && on >= from && on <= to;
	const sums: Record<string, number> = {};
	for (const [name, rule] of Object.entries(dossierRules))
		sums[name] = dossiers.reduce((sum, row) => {
			const [on, amount] = rule(row);
			return inside(on) ? sum + Number(amount ?? 0) : sum;
		}, 0);
	for (const [name, rule] of Object.entries(actRules))
		sums[name] = acts.filter(
			(act) =>
				inside(day(act.happened_at)) &&
				rule(
					act,
					acts.filter((one) => one.dossier_id === act.dossier_id && Number(one.number) < Number(act.number)),
				),
		).length;
	const fromElsewhere = dossiers.filter((row) => row.source_id !== "guong" && inside(day(row.received_at)));
	for (const name of told)
		sums[name] = (sums[name] ?? 0) + fromElsewhere.reduce((sum, row) => sum + Number(row[name]), 0);
	return sums;
}

/** What lay in hand at the end of a day, by looking at each dossier. */
export function stockByHand(dossiers: readonly Row[], on: string) {
	const open = dossiers.filter((row) => {
		const received = day(row.received_at);
		return received !== null && received <= on && (row.ended_at === null || (endDay(row) ?? "") > on);
	});
	const overdue = (due: "first_due_at" | "due_at") =>
		open.filter((row) => row[due] !== null && row.state !== "returned" && (day(row[due]) ?? "") <= on).length;
	return { open: open.length, overdue: overdue("due_at"), overdueFirst: overdue("first_due_at") };
}
