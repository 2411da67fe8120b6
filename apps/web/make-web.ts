import { readFileSync } from "node:fs";
import { sessionOf, touchSession } from "#modules/accounts/wiring.ts";
import { bodyNames } from "#modules/organisation/index.ts";
import type { Clock } from "#platform/clock/clock.ts";
import type { Settings } from "#platform/config/settings.ts";
import type { Database } from "#platform/db/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { readNotice } from "#platform/http/cookies.ts";
import { keysFrom } from "#platform/http/keys.ts";
import { noRateLimit, rateLimit } from "#platform/http/rate-limit.ts";
import type { Services } from "#platform/http/route.ts";
import type { Web } from "#platform/http/web.ts";
import { log } from "#platform/log/log.ts";
import { assets } from "#platform/ui/index.ts";
import { routes } from "./routes.ts";
import { shellAround } from "./shell.ts";

export interface WebParts {
	readonly settings: Settings;
	readonly database: Database;
	readonly clock: Clock;
	readonly services: Services;
	/** invented data is in the database */
	readonly demo: boolean;
}

const version = (
	JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }
).version;

/** Joins the platform's web edge with this system's routes, sessions and shell. */
export async function makeWeb({ settings, database, clock, services, demo }: WebParts): Promise<Web> {
	const built = await assets();
	const keys = keysFrom(services.installation.secret);
	return {
		database,
		clock,
		keys,
		services,
		routes: routes(),
		assets: built.files,
		limits: settings.noRateLimit ? noRateLimit : rateLimit(clock),
		secure: services.installation.secure,
		origins: settings.origin ? [services.installation.origin] : [],
		trustProxy: settings.trustProxy,
		signInAddress: "/dang-nhap",
		sessionOf: (token) => personBehind(token, database, clock),
		readNotice: (cookie) => readNotice(cookie, keys),
		render: shellAround({
			bodyNames: (ids) => bodyNames(database.read, ids, clock.today()),
			clock,
			demo,
			version,
			assets: built,
		}),
		report: (id, error, about) => log.error({ id, error, ...about }, "defect"),
	};
}

/** The person of a session; that it was used is noted beside the answer, which does not wait for it. */
async function personBehind(token: string, database: Database, clock: Clock): Promise<Person | null> {
	const found = await sessionOf(database.read, token, clock);
	if (!found) return null;
	if (found.touch)
		database
			.inTransaction((trx) => touchSession(trx, token, clock))
			.catch((error: unknown) => log.warn({ error }, "a session's use could not be noted"));
	return found.person;
}
