import type { DoubtKind, FaultKind, RowDoubt, RowFault } from "./faults.ts";
import type { Field } from "./fields.ts";
import { faultsOfDays, type ToldDays } from "./judge-days.ts";
import { readMoment, type ToldMoment } from "./moments.ts";
import { readChannel, readCount, readMoney, readYesNo, type ToldChannel } from "./read-words.ts";
import { meaningOf, type ToldState } from "./told-states.ts";

/** What a row tells, before anybody knows which body it names. */
export interface ReadRow {
	readonly code: string;
	readonly body: string;
	readonly procedureCode: string | null;
	readonly procedureName: string | null;
	readonly area: string | null;
	readonly state: Exclude<ToldState, "by-reason">;
	readonly channel: ToldChannel;
	readonly days: ToldDays;
	readonly proxy: boolean | null;
	readonly fee: number | null;
	readonly paidOnline: boolean | null;
	readonly wantsPost: boolean | null;
	readonly digitised: boolean | null;
	readonly electronicResult: boolean | null;
	readonly synchronised: boolean | null;
	readonly supplements: number;
	readonly returns: number;
	readonly extensions: number;
}

export interface RowReading {
	/** null: refused */
	readonly row: ReadRow | null;
	readonly faults: readonly RowFault[];
	readonly doubts: readonly RowDoubt[];
}

export type ToldCells = Readonly<Partial<Record<Field, string>>>;

export interface RowGround {
	/** what a person said of the source's words for states, by folded words */
	readonly stateWords: ReadonlyMap<string, string>;
	/** the present moment, with its time */
	readonly now: ToldMoment;
}

/** Notes what is wrong and doubtful of one row as it is read. */
class Notes {
	readonly faults: RowFault[] = [];
	readonly doubts: RowDoubt[] = [];

	constructor(readonly cells: ToldCells) {}

	fault(kind: FaultKind, field: Field, other = ""): void {
		this.faults.push({ kind, field, value: (this.cells[field] ?? "").slice(0, 200), other });
	}

	doubt(kind: DoubtKind, value = ""): void {
		this.doubts.push({ kind, value: value.slice(0, 80) });
	}
}

/** Reads one row by itself: everything that is wrong with it is named at once. */
export function readRow(cells: ToldCells, ground: RowGround): RowReading {
	const notes = new Notes(cells);
	const code = codeOf(cells, notes);
	if (!cells.body) notes.fault("body-missing", "body");
	const told = stateOf(cells, ground, notes);
	const days = daysOf(cells, notes);
	const judged = notes.faults.some(({ kind }) => kind.startsWith("day-"))
		? null
		: faultsOfDays(days, told, ground.now, notes);
	const rest = restOf(cells, notes);
	if (notes.faults.length > 0 || judged === null)
		return { row: null, faults: notes.faults, doubts: notes.doubts };
	const moved = judged.days.newDueAt !== null;
	const extensions = Math.max(rest.extensions, moved ? 1 : 0);
	const row = { code, body: cells.body ?? "", ...rest, extensions, state: judged.state, days: judged.days };
	return { row, faults: [], doubts: notes.doubts };
}

function codeOf({ code = "" }: ToldCells, notes: Notes): string {
	const tidy = code.replace(/\s+/g, "");
	if (tidy === "") notes.fault("code-missing", "code");
	else if (tidy.length < 3 || tidy.length > 80) notes.fault("code-wrong", "code");
	return tidy;
}

/** null: nothing was told, so the days decide. */
function stateOf(cells: ToldCells, { stateWords }: RowGround, notes: Notes): ToldState | null {
	if (!cells.state) return null;
	const told = meaningOf(cells.state, stateWords);
	if (told !== null && told !== "by-reason") return told;
	const byReason = told && cells.endReason ? meaningOf(cells.endReason, stateWords) : null;
	if (byReason !== null && byReason !== "by-reason") return byReason;
	notes.fault("state-unknown", told && cells.endReason ? "endReason" : "state");
	return null;
}

const dayFields = [
	"filedAt",
	"receivedAt",
	"dueAt",
	"newDueAt",
	"settledAt",
	"deliveredAt",
	"endedAt",
] as const;

function daysOf(cells: ToldCells, notes: Notes): ToldDays {
	const days: Record<string, ToldMoment | null> = {};
	for (const field of dayFields) {
		const text = cells[field];
		const read = text ? readMoment(text) : null;
		if (read === "unread") notes.fault("day-unread", field);
		else if (read === "unreal") notes.fault("day-unreal", field);
		else if (read && read.day < "1995-01-01") notes.fault("day-too-early", field);
		days[field] = typeof read === "string" ? null : read;
	}
	return days as unknown as ToldDays;
}

const words = (text: string | undefined, most: number): string | null => text?.slice(0, most) || null;

function restOf(cells: ToldCells, notes: Notes) {
	const flag = (field: Field): boolean | null => {
		const read = readYesNo(cells[field] ?? "");
		if (read !== "unread") return read;
		notes.doubt("not-yes-no", cells[field]);
		return null;
	};
	const figure = (field: Field, read: (text: string) => number | null | "unread"): number | null => {
		const value = read(cells[field] ?? "");
		if (value !== "unread") return value;
		notes.doubt("number-unread", cells[field]);
		return null;
	};
	const channel = readChannel(cells.channel ?? "");
	if (channel === "unread") notes.doubt("channel-unknown", cells.channel);
	return {
		procedureCode: words(cells.procedureCode?.replace(/\s+/g, ""), 60),
		procedureName: words(cells.procedureName, 500),
		area: words(cells.area, 200),
		channel: channel === "unread" ? ("unknown" as const) : channel,
		proxy: flag("proxy"),
		paidOnline: flag("paidOnline"),
		wantsPost: flag("wantsPost"),
		digitised: flag("digitised"),
		electronicResult: flag("electronicResult"),
		synchronised: flag("synchronised"),
		fee: figure("fee", readMoney),
		supplements: figure("supplements", readCount) ?? 0,
		returns: figure("returns", readCount) ?? 0,
		extensions: figure("extensions", readCount) ?? 0,
	};
}
