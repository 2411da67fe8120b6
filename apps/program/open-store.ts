import { join } from "node:path";
import type { Settings } from "#platform/config/settings.ts";
import {
	accessByUrl,
	type DatabaseAccess,
	joinOwnServer,
	type Say,
	startOwnServer,
} from "#platform/db/index.ts";

/** The database of this installation, however it is reached. */
export interface Store {
	readonly access: DatabaseAccess;
	/** made and run by this program: only there may invented data be loaded */
	readonly own: boolean;
	close(): Promise<void>;
}

/** The server named in `DATABASE_URL`, or the program's own in the data folder. */
export async function openStore(settings: Settings, say: Say): Promise<Store> {
	if (settings.databaseUrl) {
		return { access: await accessByUrl(settings.databaseUrl), own: false, close: async () => {} };
	}
	const server = await startOwnServer({ folder: join(settings.dataFolder, "postgresql"), say });
	return { access: server.access, own: true, close: () => server.stop() };
}

/** For a command beside a running program: as its guest when there is one, else alone. */
export async function visitStore(settings: Settings, say: Say): Promise<Store> {
	if (!settings.databaseUrl) {
		const access = await joinOwnServer(join(settings.dataFolder, "postgresql"));
		if (access) return { access, own: true, close: async () => {} };
	}
	return openStore(settings, say);
}
