import type { Command } from "commander";
import { readSettings, type Settings } from "#platform/config/settings.ts";

interface Flags {
	readonly data?: string;
	readonly today?: string;
	readonly port?: string;
	readonly host?: string;
	readonly demo?: boolean;
}

/** Settings of a command: its flags, then the flags before it, then the environment. */
export function settingsOf(command: Command): Settings {
	const flags = command.optsWithGlobals<Flags>();
	return readSettings(process.env, {
		GUONG_DATA: flags.data,
		GUONG_TODAY: flags.today,
		PORT: flags.port,
		HOST: flags.host,
		GUONG_DEMO: flags.demo ? "1" : undefined,
	});
}
