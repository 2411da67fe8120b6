import { Temporal } from "temporal-polyfill";
import { formatDay } from "#platform/i18n/days.ts";
import type { Language } from "#platform/i18n/messages.ts";
import { nameInSentence } from "../domain/unit-type.ts";
import type { UnitView } from "../queries/units.ts";

/** The unit's name at the head of a page or a line. */
export const nameOf = (unit: UnitView, language: Language): string =>
	language === "vi" ? unit.fullName : unit.nameEn;

/** The unit's name inside a sentence: "xã Thiện Tân". */
export const named = (unit: UnitView, language: Language): string =>
	language === "vi" ? nameInSentence(unit.type, unit.name) : unit.nameEn;

export const dayIn = (day: string, language: Language): string =>
	formatDay(Temporal.PlainDate.from(day), language);

/** The last day of something whose range ends before `beyond`. */
export const lastDay = (beyond: string): Temporal.PlainDate =>
	Temporal.PlainDate.from(beyond).subtract({ days: 1 });

export const lastDayIn = (beyond: string, language: Language): string => formatDay(lastDay(beyond), language);

/** "huyện Hữu Lũng, tỉnh Lạng Sơn" */
export const placeOf = (above: readonly UnitView[], language: Language): string =>
	above.map((unit) => named(unit, language)).join(", ");

/** Gone, and not merely still to come (the clock may stand before the reform). */
export const ended = (unit: UnitView): boolean => !unit.exists && unit.to !== null;
