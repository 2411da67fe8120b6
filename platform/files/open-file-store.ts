import { join } from "node:path";
import type { Clock } from "../clock/clock.ts";
import type { Settings } from "../config/settings.ts";
import type { FileStore } from "./file-store.ts";
import { folderStore } from "./folder-store.ts";
import { s3Store } from "./s3-store.ts";

type FileSettings = Pick<
	Settings,
	"dataFolder" | "s3Endpoint" | "s3Bucket" | "s3Region" | "s3AccessKey" | "s3SecretKey"
>;

/**
 * The store that the settings name: S3 when endpoint, bucket and keys are given, else a folder beside the
 * database. The clock must be the machine's, also in the demo: it gives the age of files.
 */
export function openFileStore(settings: FileSettings, clock: Clock): FileStore {
	const { s3Endpoint, s3Bucket, s3AccessKey, s3SecretKey } = settings;
	if (s3Endpoint && s3Bucket && s3AccessKey && s3SecretKey) {
		return s3Store({
			endpoint: s3Endpoint,
			bucket: s3Bucket,
			region: settings.s3Region,
			accessKey: s3AccessKey,
			secretKey: s3SecretKey,
		});
	}
	return folderStore(join(settings.dataFolder, "tep"), clock);
}
