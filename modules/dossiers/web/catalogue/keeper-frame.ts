import { z } from "zod";
import { unitsAt } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import type { RequestContext } from "#platform/http/route.ts";
import { catalogueProblem } from "../../catalogue/errors.ts";
import { keeperMessages } from "../../catalogue/keeper-messages.ts";
import type { VersionDetails } from "../../domain/catalogue/version.ts";
import { keptScopes } from "../../queries/catalogue/kept-versions.ts";
import { versionDetails } from "../../queries/catalogue/versions.ts";

export const keeperAddress = "/soan-thu-tuc";
export const versionAddress = (id: string, page = ""): string => `${keeperAddress}/${id}${page}`;
export const ofVersion = z.object({ id: z.uuid() });

export type KeeperContext = RequestContext<Person> & { readonly db: ReadDb };

/** A version that this person keeps, or one that everybody reads: of that, a keeper may make an own one. */
export async function versionOfPage(
	{ db, actor, today }: Pick<KeeperContext, "db" | "actor" | "today">,
	id: string,
): Promise<{ readonly version: VersionDetails; readonly isKept: boolean }> {
	const version = await versionDetails(db, id);
	const scopes = await keptScopes(db, actor, today);
	const isKept =
		version !== null && (version.unitId === null ? scopes.country : scopes.unitIds.includes(version.unitId));
	if (!version || !(isKept || version.state === "published")) throw catalogueProblem("version-unknown", {});
	return { version, isKept };
}

/** What the scope is called: the whole country, or the unit. */
export async function scopeNames(
	{ db, today, language }: Pick<KeeperContext, "db" | "today" | "language">,
	unitIds: readonly (string | null)[],
): Promise<(unitId: string | null) => string> {
	const units = await unitsAt(
		db,
		unitIds.flatMap((id) => id ?? []),
		today,
	);
	return (id) => {
		if (id === null) return keeperMessages[language].country;
		const unit = units.get(id);
		return (language === "vi" ? unit?.fullName : unit?.nameEn) ?? id;
	};
}

export const keeperTrail = (language: "vi" | "en", version?: VersionDetails) => [
	{ label: keeperMessages[language].desk, address: keeperAddress },
	...(version ? [{ label: version.nameVi, address: versionAddress(version.id) }] : []),
];
