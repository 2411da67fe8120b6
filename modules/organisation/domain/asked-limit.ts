import {
	addWorkingMinutes,
	type Computed,
	commonOfficeHours,
	deadline,
	latestDayBefore,
	type WorkingCalendar,
} from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";

/** The kinds of limit that a person may ask for, as they stand in the address. */
export const limitKinds = ["lam-viec", "ngay", "thang", "gio", "truoc-lam-viec", "truoc-ngay"] as const;
export type LimitKind = (typeof limitKinds)[number];

/** Beyond this nobody asks in earnest, and an explanation day by day would be too long to read. */
export const mostAmount: Readonly<Record<LimitKind, number>> = {
	"lam-viec": 500,
	ngay: 1000,
	thang: 120,
	gio: 400,
	"truoc-lam-viec": 500,
	"truoc-ngay": 1000,
};

export interface AskedLimit {
	readonly from: Temporal.PlainDate;
	/** time of receipt; the opening of the day when not given */
	readonly at: Temporal.PlainTime | null;
	readonly amount: number;
	readonly kind: LimitKind;
}

export type LimitAnswer =
	| { readonly what: "day"; readonly computed: Computed<Temporal.PlainDate> }
	| { readonly what: "moment"; readonly computed: Computed<Temporal.PlainDateTime> };

export const isBackward = (kind: LimitKind): boolean => kind.startsWith("truoc-");

export function answerOf(calendar: WorkingCalendar, { from, at, amount, kind }: AskedLimit): LimitAnswer {
	switch (kind) {
		case "lam-viec":
			return { what: "day", computed: deadline(calendar, from, { amount, unit: "working-day" }) };
		case "ngay":
			return { what: "day", computed: deadline(calendar, from, { amount, unit: "day" }) };
		case "thang":
			return { what: "day", computed: deadline(calendar, from, { amount, unit: "month" }) };
		case "truoc-lam-viec":
			return { what: "day", computed: latestDayBefore(calendar, from, { amount, unit: "working-day" }) };
		case "truoc-ngay":
			return { what: "day", computed: latestDayBefore(calendar, from, { amount, unit: "day" }) };
		case "gio": {
			const start = from.toPlainDateTime(at ?? new Temporal.PlainTime(0, 0));
			return { what: "moment", computed: addWorkingMinutes(calendar, commonOfficeHours, start, amount * 60) };
		}
	}
}
