import { readFileSync } from "node:fs";
import type { IndexTree } from "@guong/index-math";

interface ServiceIndexFile {
	readonly tree: IndexTree;
	readonly communeExemptions: {
		readonly counts: "full-marks" | "no-marks";
		readonly codes: readonly string[];
	};
}

const file = new URL("../../../reference/one-stop/service-index-766.json", import.meta.url);

/** Read once with the program; its test holds it against the lib's own faults of trees. */
export const serviceIndex766 = JSON.parse(readFileSync(file, "utf8")) as ServiceIndexFile;
