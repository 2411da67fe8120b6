import { closingOn, commonOfficeHours } from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";
import { workingCalendar } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { type DossierClock, daysLate } from "../../domain/clock/dossier-clock.ts";
import type { TimeBook } from "../../domain/intake/complete-row.ts";
import { findRulesOn, unknownRules } from "../../domain/life/rules.ts";
import { oneStopRules } from "../../reference/one-stop-rules.ts";
import { officeHoursOf } from "../life/office-hours.ts";

const usualClosing = "17:00:00";

/**
 * Hours, working days and rules for a whole import: each unit and year is asked for once, and so is each pair of days. Call
 * `prepare` for the units and years before their rows are completed.
 */
export class ImportTimeBook implements TimeBook {
	readonly #db: ReadDb;
	readonly #calendar: DossierClock["calendar"];
	readonly #hours = new Map<string, DossierClock["hours"]>();
	readonly #closings = new Map<string, string>();
	readonly #days = new Map<string, { readonly lateDays: number; readonly earlyDays: number }>();
	readonly #rules = new Map<string, string>();

	private constructor(db: ReadDb, calendar: DossierClock["calendar"]) {
		this.#db = db;
		this.#calendar = calendar;
	}

	static async open(db: ReadDb, today: Temporal.PlainDate): Promise<ImportTimeBook> {
		const span = { from: today.subtract({ years: 15 }), to: today.add({ years: 2 }) };
		return new ImportTimeBook(db, await workingCalendar(db, span));
	}

	async prepare(asked: Iterable<{ readonly unitId: string; readonly day: string }>): Promise<void> {
		for (const { unitId, day } of asked) {
			const key = `${unitId} ${day.slice(0, 4)}`;
			if (this.#hours.has(key)) continue;
			const from = Temporal.PlainDate.from({ year: Number(day.slice(0, 4)), month: 1, day: 1 });
			const span = { from, to: from.with({ month: 12, day: 31 }) };
			this.#hours.set(key, await officeHoursOf(this.#db, unitId, span));
		}
	}

	closing(unitId: string, day: string): string {
		const key = `${unitId} ${day}`;
		const known = this.#closings.get(key);
		if (known) return known;
		const on = Temporal.PlainDate.from(day);
		const hours = this.#hours.get(`${unitId} ${day.slice(0, 4)}`) ?? commonOfficeHours;
		const end = closingOn(this.#calendar, hours, on) ?? closingOn(this.#calendar, commonOfficeHours, on);
		// nobody closes on a rest day, but systems know results of such days; they count as of a usual day
		const closing = end ? `${end.toPlainTime().toString().slice(0, 5)}:00` : usualClosing;
		this.#closings.set(key, closing);
		return closing;
	}

	days(due: string, end: string): { readonly lateDays: number; readonly earlyDays: number } {
		const key = `${due.slice(0, 10)} ${end.slice(0, 10)} ${end > due}`;
		const known = this.#days.get(key);
		if (known) return known;
		const days = daysLate(this.#calendar, Temporal.Instant.from(due), Temporal.Instant.from(end));
		this.#days.set(key, days);
		return days;
	}

	rules(day: string): string {
		const known = this.#rules.get(day);
		if (known) return known;
		const rules = findRulesOn(oneStopRules, Temporal.PlainDate.from(day))?.id ?? unknownRules;
		this.#rules.set(day, rules);
		return rules;
	}
}
