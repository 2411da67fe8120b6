import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { PublicDb } from "#platform/db/connections.ts";
import { httpProblem } from "#platform/http/errors.ts";
import type { VersionDetails } from "../../domain/catalogue/version.ts";
import { publicVersions } from "../../queries/catalogue/public-procedures.ts";
import { askedDay } from "./catalogue-words.ts";

export const ofProcedure = z.object({ slug: z.string().regex(/^[a-z0-9-]{1,200}$/) });
export const asOnDay = z.object({
	ngay: z.string().max(40).optional().catch(undefined),
	/** unit whose own version is asked for */
	don_vi: z
		.string()
		.regex(/^[a-z0-9]+:\d+$/)
		.optional()
		.catch(undefined),
});

export interface ProcedureOfPage {
	/** the version shown: the one that holds on the day, else the nearest */
	readonly version: VersionDetails;
	readonly holds: boolean;
	readonly day: Temporal.PlainDate;
	/** versions of the same scope, the earliest first */
	readonly line: readonly VersionDetails[];
	/** own versions of units that hold on the day */
	readonly own: readonly VersionDetails[];
	readonly country: VersionDetails | null;
}

const on = (versions: readonly VersionDetails[], day: string): VersionDetails | undefined =>
	versions.find(({ from, to }) => from <= day && (to === null || day < to));

export async function procedureOfPage(
	db: PublicDb,
	slug: string,
	query: z.output<typeof asOnDay>,
	today: Temporal.PlainDate,
): Promise<ProcedureOfPage> {
	const all = await publicVersions(db, slug);
	const day = askedDay(query.ngay, today);
	const iso = day.toString();
	const ofCountry = all.filter(({ unitId }) => unitId === null);
	const asked = query.don_vi === undefined ? ofCountry : all.filter(({ unitId }) => unitId === query.don_vi);
	const first = all[0];
	if (!first || (asked.length === 0 && query.don_vi !== undefined)) throw httpProblem("not-found", {});
	const line = asked.length > 0 ? asked : all.filter(({ unitId }) => unitId === first.unitId);
	const holding = on(line, iso);
	return {
		version: holding ?? nearest(line, iso),
		holds: holding !== undefined,
		day,
		line,
		own: all.filter((version) => version.unitId !== null && on([version], iso)),
		country: on(ofCountry, iso) ?? null,
	};
}

/** Before the first, the first; after an end or in a gap, what held last. */
function nearest(line: readonly VersionDetails[], day: string): VersionDetails {
	return (line.findLast(({ from }) => from <= day) ?? line[0]) as VersionDetails;
}
