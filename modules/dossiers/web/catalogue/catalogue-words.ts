import { Temporal } from "temporal-polyfill";
import { formatCount, formatDay, type Language, parseDay } from "#platform/i18n/index.ts";
import { catalogueMessages } from "../../catalogue/messages.ts";
import { onlineMessages } from "../../catalogue/online-messages.ts";
import { onlineStanding, owesReason } from "../../domain/catalogue/online-scale.ts";
import type { OnlineLaw, OnlineLevel, ProcedureVersion, TimeLimit } from "../../domain/catalogue/version.ts";

export const proceduresAddress = "/thu-tuc";
export const procedureAddress = ({ slug }: { readonly slug: string }): string =>
	`${proceduresAddress}/${slug}`;

export const dayText = (day: string, language: Language): string =>
	formatDay(Temporal.PlainDate.from(day), language);

/** "hết 30/06/2026" of a range that ends, half-open, on 1/7. */
export const lastDayText = (to: string, language: Language): string =>
	formatDay(Temporal.PlainDate.from(to).subtract({ days: 1 }), language);

/** The day asked for, in whichever way it was typed; nothing readable means today. */
export function askedDay(typed: string | undefined, today: Temporal.PlainDate): Temporal.PlainDate {
	const parsed = parseDay(typed ?? "");
	return "value" in parsed ? parsed.value : today;
}

export function limitText(limit: TimeLimit, language: Language): string {
	const words = catalogueMessages[language];
	return limit.amount === 0 ? words.atOnce : words.units[limit.unit](formatCount(limit.amount, language));
}

export function wholeLimitText(
	{ limit, limitNote }: Pick<ProcedureVersion, "limit" | "limitNote">,
	language: Language,
): string {
	if (limit !== null) return limitText(limit, language);
	return limitNote ?? catalogueMessages[language].one.noLimit;
}

export const levelText = (law: OnlineLaw, level: OnlineLevel, language: Language): string =>
	(onlineMessages[language].levels[law] as Readonly<Record<string, string>>)[level] ?? level;

/** How it stands online on a day, one sentence each; levels of two decrees never in one. */
export function onlineSentences(
	version: ProcedureVersion,
	day: string,
	language: Language,
): readonly string[] {
	const words = onlineMessages[language];
	const standing = onlineStanding(version, day);
	const law = words.laws[standing.law];
	const known = {
		known: () =>
			standing.kind === "known" ? words.known(levelText(standing.law, standing.level, language), law) : "",
		"other-scale": () =>
			standing.kind === "other-scale"
				? words.otherScale(
						levelText(standing.announced.law, standing.announced.level, language),
						words.laws[standing.announced.law],
						law,
					)
				: "",
		unknown: () => words.unknown(law),
	}[standing.kind]();
	return [
		known,
		...(standing.law === "224/2026" && !(standing.kind === "known" && standing.level === "whole")
			? [words.wholeByDefault]
			: []),
		...(version.onlineReason === null ? [] : [words.reason(version.onlineReason)]),
		...(owesReason(version) ? [words.reasonOwed] : []),
		...(version.proactiveLevel === null ? [] : [words.proactive(version.proactiveLevel)]),
	];
}

export function onlineShort(version: ProcedureVersion, day: string, language: Language): string {
	const { short } = onlineMessages[language];
	const standing = onlineStanding(version, day);
	if (standing.kind === "known") return levelText(standing.law, standing.level, language);
	return standing.kind === "other-scale" ? short.other : short.unknown;
}

export const desksText = ({ receivedAt }: ProcedureVersion, language: Language): string =>
	receivedAt.map((level) => catalogueMessages[language].one.desks[level]).join("; ");

export const nameOf = ({ nameVi, nameEn }: ProcedureVersion, language: Language): string =>
	language === "en" && nameEn !== null ? nameEn : nameVi;
