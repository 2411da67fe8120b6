export type { DatabaseAccess, Say } from "./access.ts";
export { accessByUrl } from "./access-by-url.ts";
export {
	type PublicDb,
	type ReadDb,
	type Reader,
	reads,
	type WriteTransaction,
	writes,
} from "./connections.ts";
export { type Database, type DatabaseSettings, openDatabase } from "./database.ts";
export { nameConstraint, problemOfDatabaseError, type RefusedStatement } from "./database-errors.ts";
export { loadReference } from "./load-reference.ts";
export { migrate } from "./migrate.ts";
export {
	joinOwnServer,
	type OwnServer,
	type OwnServerOptions,
	startOwnServer,
} from "./own-server/start-own-server.ts";
