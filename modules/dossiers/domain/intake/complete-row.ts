import { settledStates } from "./judge-days.ts";
import type { ToldMoment } from "./moments.ts";
import type { ReadRow } from "./read-row.ts";

/** Whose dossier it is. */
export interface BodyPlace {
	readonly bodyId: string;
	readonly unitId: string;
	readonly provinceId: string;
}

export interface KnownVersion {
	readonly procedureId: string;
	readonly versionId: string;
	readonly field: string;
}

/** What is known beside the row: hours and days of the unit, rules of the day. */
export interface TimeBook {
	/** hh:mm:ss at which the office of the unit closes on the day, or would */
	closing(unitId: string, day: string): string;
	days(due: string, end: string): { readonly lateDays: number; readonly earlyDays: number };
	rules(day: string): string;
}

/** A row as it goes into the table; moments with the country's offset. */
export interface DossierToWrite {
	readonly code: string;
	readonly province_id: string;
	readonly unit_id: string;
	readonly handling_body_id: string;
	readonly procedure_id: string | null;
	readonly version_id: string | null;
	readonly procedure_code: string | null;
	readonly procedure_name: string | null;
	readonly field: string | null;
	readonly rules: string;
	readonly channel: string;
	readonly proxy: boolean | null;
	readonly state: string;
	readonly filed_at: string;
	readonly received_at: string | null;
	readonly first_due_at: string | null;
	readonly due_at: string | null;
	readonly settled_at: string | null;
	readonly outcome: "granted" | "ineligible" | null;
	readonly ended_at: string | null;
	readonly delivered_at: string | null;
	readonly delivered_how: "post" | null;
	readonly late_days: number | null;
	readonly early_days: number | null;
	readonly supplements: number;
	readonly returns: number;
	readonly extensions: number;
	readonly fee: number | null;
	readonly paid_online: boolean | null;
	readonly wants_post: boolean | null;
	readonly digitised: boolean | null;
	readonly electronic_result: boolean | null;
	readonly synchronised: boolean | null;
}

const offset = "+07:00";
const at = (day: string, time: string): string => `${day}T${time}${offset}`;
const later = (one: string, other: string | null): string => (other !== null && other > one ? other : one);

/**
 * The moments of a row. A date without hours ends with the office on that day; a result without hours on the day of its date
 * was in time, for nobody can say that it was not; what began without hours began with the day.
 */
function momentsOf({ days, state }: ReadRow, unitId: string, book: TimeBook) {
	const begin = ({ day, time }: ToldMoment): string => at(day, time ?? "00:00:00");
	const end = ({ day, time }: ToldMoment, notBefore: string | null): string =>
		time === null ? later(at(day, book.closing(unitId, day)), notBefore) : at(day, time);
	const told = (moment: ToldMoment | null, notBefore: string | null) => moment && end(moment, notBefore);
	// one of the two is there: a row without is refused
	const filed = begin((days.filedAt ?? days.receivedAt) as ToldMoment);
	const received = days.receivedAt && later(begin(days.receivedAt), filed);
	const start = received ?? filed;
	const firstDue = told(days.dueAt, start);
	const due = told(days.newDueAt, start) ?? firstDue;
	const dueDay = (days.newDueAt ?? days.dueAt)?.day;
	const onItsDay = days.settledAt?.time === null && days.settledAt.day === dueDay;
	const settled = onItsDay ? due : told(days.settledAt, start);
	const ended = settledStates.includes(state) ? settled : told(days.endedAt, start);
	return { filed, received, firstDue, due, settled, ended, delivered: told(days.deliveredAt, settled) };
}

/** The row of the table that follows from what was told. */
export function completeRow(
	row: ReadRow,
	place: BodyPlace,
	version: KnownVersion | null,
	book: TimeBook,
): DossierToWrite {
	const moments = momentsOf(row, place.unitId, book);
	const isSettled = settledStates.includes(row.state);
	const ends = isSettled || row.state === "refused" || row.state === "closed" || row.state === "stopped";
	const ended = ends ? moments.ended : null;
	const days = ended && moments.due ? book.days(moments.due, ended) : null;
	const delivered = isSettled ? moments.delivered : null;
	return {
		code: row.code,
		province_id: place.provinceId,
		unit_id: place.unitId,
		handling_body_id: place.bodyId,
		procedure_id: version?.procedureId ?? null,
		version_id: version?.versionId ?? null,
		procedure_code: row.procedureCode,
		procedure_name: row.procedureName,
		field: row.area ?? version?.field ?? null,
		rules: book.rules((moments.received ?? moments.filed).slice(0, 10)),
		channel: row.channel,
		proxy: row.proxy,
		state: isSettled ? (delivered || row.state === "delivered" ? "delivered" : "settled") : row.state,
		filed_at: moments.filed,
		received_at: moments.received,
		first_due_at: moments.firstDue ?? moments.due,
		due_at: moments.due,
		settled_at: isSettled ? moments.settled : null,
		outcome: isSettled ? (row.state === "ineligible" ? "ineligible" : "granted") : null,
		ended_at: ended,
		delivered_at: delivered,
		delivered_how: delivered && row.wantsPost ? "post" : null,
		late_days: days?.lateDays ?? null,
		early_days: days?.earlyDays ?? null,
		supplements: row.supplements,
		returns: row.returns,
		extensions: row.extensions,
		fee: row.fee,
		paid_online: row.paidOnline,
		wants_post: row.wantsPost,
		digitised: row.digitised,
		electronic_result: row.electronicResult,
		synchronised: row.synchronised,
	};
}
