import type { OfficeHours, Season, Session } from "@guong/working-calendar";
import { faultsOfOfficeHours } from "@guong/working-calendar";

/** Hours as a form tells them: the same for Monday to Friday. */
export interface ToldSeason {
	/** MM-DD; both null: the whole year */
	readonly from: string | null;
	readonly to: string | null;
	/** HH:MM */
	readonly sessions: readonly Session[];
}

type HoursFault = "no-hours" | "ends-before-it-begins" | "overlaps" | "no-season" | "half-season";

/** Office hours from what was told, or what is wrong with it. */
export function hoursFromTold(
	seasons: readonly ToldSeason[],
	source: string,
): { readonly hours: OfficeHours } | { readonly fault: HoursFault; readonly place: string } {
	for (const [index, { from, to }] of seasons.entries()) {
		const place = String(index + 1);
		if ((from === null) !== (to === null) || (from === null && seasons.length > 1))
			return { fault: "half-season", place };
	}
	const made = seasons.map(seasonFrom);
	const hours: OfficeHours = { name: made.map(nameOf).join("; "), source, seasons: made };
	const [fault] = faultsOfOfficeHours(hours);
	return fault ? { fault: fault.code, place: fault.place } : { hours };
}

function seasonFrom({ from, to, sessions }: ToldSeason): Season {
	return {
		from: from ?? "01-01",
		to: to ?? "12-31",
		sessions: Object.fromEntries([1, 2, 3, 4, 5].map((weekday) => [weekday, sessions])),
	};
}

/** "16/04-15/10: 06:30-11:30, 13:30-16:30": figures only, so it reads the same in both languages. */
function nameOf({ from, to, sessions }: Season): string {
	const times = (sessions[1] ?? []).map((session) => `${session.from}-${session.to}`).join(", ");
	if (from === "01-01" && to === "12-31") return times;
	return `${dayMonth(from)}-${dayMonth(to)}: ${times}`;
}

const dayMonth = (monthDay: string): string => `${monthDay.slice(3)}/${monthDay.slice(0, 2)}`;
