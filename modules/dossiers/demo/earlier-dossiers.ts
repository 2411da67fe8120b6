import { isWorkingDay, nthWorkingDay, type WorkingCalendar } from "@guong/working-calendar";
import type { Temporal } from "temporal-polyfill";
import { daysLate } from "../domain/clock/dossier-clock.ts";
import type { DossierToWrite } from "../domain/intake/complete-row.ts";
import { momentOn } from "./demo-days.ts";

/** A commune whose earlier dossiers are invented, and how it works. */
export interface EarlierPlace {
	readonly unitId: string;
	readonly provinceId: string;
	readonly bodyId: string;
	/** dossiers of a working day */
	readonly perDay: number;
	/** share settled after the date */
	readonly lateShare: number;
	readonly onlineShare: number;
}

const kinds = [
	{ code: "1.000000.M01", name: "Chứng thực bản sao từ bản chính", field: "Chứng thực", days: 1 },
	{ code: "1.000000.M02", name: "Đăng ký khai sinh", field: "Hộ tịch", days: 1 },
	{ code: "1.000000.M03", name: "Xác nhận tình trạng hôn nhân", field: "Hộ tịch", days: 3 },
	{ code: "1.000000.M04", name: "Trợ cấp xã hội hằng tháng", field: "Bảo trợ xã hội", days: 22 },
	{ code: "1.000000.M05", name: "Đăng ký biến động đất đai", field: "Đất đai", days: 10 },
] as const;

/**
 * A year of dossiers as an earlier system would have told them, the same on every machine: the figures of a place follow from its
 * shares and from nothing else.
 */
export function earlierDossiers(
	place: EarlierPlace,
	calendar: WorkingCalendar,
	days: readonly Temporal.PlainDate[],
	rules: string,
): readonly DossierToWrite[] {
	const chance = chances(place.unitId);
	const last = days.at(-1);
	return days.flatMap((day) =>
		Array.from({ length: Math.floor(place.perDay + chance() * 2) }, (_, at): DossierToWrite => {
			const kind = kinds[Math.floor(chance() * kinds.length)] ?? kinds[0];
			const due = nthWorkingDay(calendar, day, kind.days);
			const late = chance() < place.lateShare;
			const early = Math.floor(chance() * Math.min(kind.days, 4));
			const settledOn = late
				? nthWorkingDay(calendar, due, 1 + Math.floor(chance() * 5))
				: nthWorkingDay(calendar, day, Math.max(0, kind.days - early));
			const settled = last !== undefined && settledOn.until(last).days >= 0;
			const filed = momentOn(day, `0${7 + (at % 3)}:${10 + (at % 45)}`);
			const settledAt = settled ? momentOn(settledOn, "15:20") : null;
			const dueAt = momentOn(due, "17:00");
			const ended = settledAt ? daysLate(calendar, dueAt, settledAt) : null;
			const online = chance() < place.onlineShare;
			const fee = kind.days === 10 ? 28_000 : 0;
			return {
				code: `${place.unitId.slice(5)}-${day.toString().replaceAll("-", "").slice(2)}-${String(at + 1).padStart(4, "0")}`,
				...{ province_id: place.provinceId, unit_id: place.unitId, handling_body_id: place.bodyId },
				...{ procedure_id: null, version_id: null, procedure_code: kind.code, procedure_name: kind.name },
				...{ field: kind.field, rules, channel: online ? "portal" : "desk" },
				// the earlier system told of online filings only whether somebody filed them for the person
				proxy: online ? chance() < 0.35 : null,
				state: settled ? "delivered" : "in-handling",
				...{ filed_at: filed.toString(), received_at: filed.toString() },
				...{ first_due_at: dueAt.toString(), due_at: dueAt.toString() },
				...{ settled_at: settledAt?.toString() ?? null, ended_at: settledAt?.toString() ?? null },
				outcome: settled ? "granted" : null,
				delivered_at: settledAt?.add({ minutes: 40 }).toString() ?? null,
				delivered_how: settled && chance() < 0.12 ? "post" : null,
				late_days: ended?.lateDays ?? null,
				early_days: ended?.earlyDays ?? null,
				...{ supplements: chance() < 0.04 ? 1 : 0, returns: 0, extensions: 0 },
				...{ fee, paid_online: fee === 0 ? null : online && chance() < 0.6, wants_post: null },
				...{
					digitised: chance() < 0.7,
					electronic_result: settled ? chance() < 0.5 : null,
					synchronised: null,
				},
			};
		}),
	);
}

/** Mulberry32, begun with the letters of a text: chances that are the same every time. */
function chances(text: string): () => number {
	let state = [...text].reduce(
		(all, letter) => Math.imul(all ^ letter.charCodeAt(0), 0x9e3779b1),
		0x811c9dc5,
	);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** Working days among so many days before a day, oldest first. */
export function workedDays(
	calendar: WorkingCalendar,
	until: Temporal.PlainDate,
	amount: number,
): readonly Temporal.PlainDate[] {
	const first = until.subtract({ days: amount });
	return Array.from({ length: amount }, (_, at) => first.add({ days: at })).filter((day) =>
		isWorkingDay(calendar, day),
	);
}
