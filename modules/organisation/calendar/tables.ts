import type { SpecialDayKind, YearStatus } from "@guong/working-calendar";
import type { Generated } from "kysely";

/** `ordinary` takes a special day back: it is again what its weekday says. */
export type EnteredKind = SpecialDayKind | "ordinary";
export type Origin = "reference" | "administrator";

interface EnteredHow {
	number: Generated<number>;
	supersedes: number | null;
	reason: string;
	origin: Origin;
	entered_by: string | null;
	entered_at: Generated<string>;
}

interface YearColumns {
	year: number;
	status: YearStatus;
	notices: string[];
	note: string | null;
}

interface DayColumns<Kind> {
	day: string;
	kind: Kind;
	name_vi: string;
	name_en: string;
	in_place_of: string | null;
	note: string | null;
	source: string | null;
}

export interface CalendarTables {
	"organisation.fixed_holiday": {
		id: string;
		name_vi: string;
		name_en: string;
		month: number;
		day: number;
		valid: string;
		made_up: boolean;
		source: string;
	};
	"organisation.holiday_year_entry": YearColumns & EnteredHow;
	"organisation.calendar_day_entry": DayColumns<EnteredKind> & EnteredHow;
	/** what holds now */
	"organisation.holiday_year": YearColumns;
	"organisation.calendar_day": DayColumns<SpecialDayKind>;
}
