import type { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Finding } from "../../domain/checks/finding.ts";

/** What the checks find in a plan as it stands; a finding with `blocking` keeps it from being issued. */
export async function findingsOf(
	_db: ReadDb,
	_planId: string,
	_today: Temporal.PlainDate,
): Promise<readonly Finding[]> {
	return [];
}
