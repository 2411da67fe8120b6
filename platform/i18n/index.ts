/** How figures, days and names are written, read and ordered. */
export { addressIn } from "./address.ts";
export { compareNames, sortByName } from "./collation.ts";
export {
	formatDay,
	formatDays,
	formatDayWithWeekday,
	formatDistance,
	formatMoment,
	formatMonth,
	formatTime,
	formatWorkingDaysLeft,
	weekday,
} from "./days.ts";
export { defineMessages, type Language, languages } from "./messages.ts";
export { formatMissing, type MissingReason } from "./missing.ts";
export {
	type Figure,
	formatBytes,
	formatChange,
	formatCount,
	formatDecimal,
	formatPercent,
	formatPoints,
	formatRank,
	formatRate,
	formatShort,
} from "./numbers.ts";
export { parseDay, parseTime } from "./parse-days.ts";
export { type Parsed, parseCount, parseDecimal } from "./parse-figures.ts";
export { typedCount, typedDay, typedDecimal } from "./typed-fields.ts";
