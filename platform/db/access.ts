import type { PoolConfig } from "pg";

/** The three ways into the database; nothing else holds a password. */
export interface DatabaseAccess {
	/** owns schemas and tables; used for migrations and reference data only */
	readonly migrator: PoolConfig;
	/** what the running program uses */
	readonly application: PoolConfig;
	/** what public pages use: sees published columns and nothing else */
	readonly publicReader: PoolConfig;
}

export type Say = (line: string) => void;

/**
 * Settings of every session, given at the start of the connection so that they hold from the first query.
 * Time zone: so that `::date` in SQL is a day in Viet Nam; see `type-parsers.ts` for what Node is given.
 */
export function sessionOptions(settings: Readonly<Record<string, string>> = {}): string {
	const all = { search_path: "public,extensions", TimeZone: "Asia/Ho_Chi_Minh", ...settings };
	return Object.entries(all)
		.map(([name, value]) => `-c ${name}=${value.replaceAll(/[\\ ]/g, "\\$&")}`)
		.join(" ");
}

/** Adds session settings to access that has some already. */
export function withOptions(config: PoolConfig, settings: Readonly<Record<string, string>>): PoolConfig {
	const more = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
	if (config.connectionString) {
		return { ...config, connectionString: urlWithOptions(config.connectionString, more.join(" ")) };
	}
	return { ...config, options: [config.options, ...more].filter(Boolean).join(" ") };
}

/** Puts start-up options into a connection URL, behind those that its owner wrote there. */
export function urlWithOptions(url: string, options: string): string {
	const [address = "", query = ""] = url.split("?", 2);
	const parameters = new URLSearchParams(query);
	const before = parameters.get("options");
	parameters.set("options", before ? `${before} ${options}` : options);
	return `${address}?${parameters.toString().replaceAll("+", "%20")}`;
}
