import type { FileStore } from "./file-store.ts";

declare module "../http/route.ts" {
	interface Services {
		/** where files lie, by setting */
		readonly files: FileStore;
	}
}
