import type { WorkingCalendar } from "@guong/working-calendar";
import { announcedOnTime, publicOnTime } from "./announcement.ts";
import { missingContent } from "./missing-content.ts";
import { onlineLawOn } from "./online-scale.ts";
import type { VersionDetails } from "./version.ts";

/** A count with what it is of; what is not known is in neither and never counts as no. */
export interface Count {
	readonly numerator: number;
	readonly denominator: number;
	readonly unknown: number;
}

export interface CatalogueCounts {
	/** versions that hold on the day at the unit */
	readonly versions: number;
	readonly announcedOnTime: Count;
	readonly publicOnTime: Count;
	readonly fullContent: Count;
	/** of those with a level on the scale of the day */
	readonly onlineWhole: Count;
	readonly onlinePart: Count;
	/** of those with a fee that is not nought */
	readonly onlinePayment: Count;
	/** in part without the reason that has to be public; unknown: none */
	readonly reasonOwed: Count;
}

const counted = (answers: readonly (boolean | null)[]): Count => ({
	numerator: answers.filter((answer) => answer === true).length,
	denominator: answers.filter((answer) => answer !== null).length,
	unknown: answers.filter((answer) => answer === null).length,
});

/** What the service index 766 asks of a catalogue, over the versions that hold on a day. */
export function countsOf(
	versions: readonly VersionDetails[],
	day: string,
	calendar: WorkingCalendar,
): CatalogueCounts {
	const law = onlineLawOn(day);
	const online = versions.map((version) => (version.online?.law === law ? version.online.level : null));
	const isLevel = (wanted: string) =>
		counted(online.map((level) => (level === null ? null : level === wanted)));
	const withFee = versions.filter(({ fees }) =>
		fees.some(({ amount }) => amount === null || Number(amount) > 0),
	);
	const inPart = versions.filter(
		(version) => version.online?.law === "224/2026" && version.online.level === "part",
	);
	return {
		versions: versions.length,
		announcedOnTime: counted(versions.map((version) => announcedOnTime(version, calendar))),
		publicOnTime: counted(versions.map((version) => publicOnTime(version, calendar))),
		fullContent: counted(versions.map((version) => missingContent(version).length === 0)),
		onlineWhole: isLevel(law === "43/2011" ? "4" : "whole"),
		onlinePart: isLevel(law === "43/2011" ? "3" : "part"),
		onlinePayment: counted(withFee.map(({ onlinePayment }) => onlinePayment)),
		reasonOwed: counted(inPart.map(({ onlineReason }) => onlineReason === null)),
	};
}
