import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// The peers of `bench/statistics.ts`: the same questions of the same data in R, where Rscript is on the machine.

/** svyby() takes minutes for all variables: it is timed for so many, and the time scaled. */
const svybyVariables = 2;

export interface PeerTimes {
	readonly import: number;
	readonly taylor: number;
	readonly post: number;
	readonly bootstrap: number;
	/** absent where the package survey is not installed */
	readonly svyby?: number;
}

export interface Peers {
	/** milliseconds */
	readonly times: PeerTimes;
	/** R's standard errors by province and variable */
	readonly errors: readonly number[];
	readonly svybyVariables: number;
}

/** Times and standard errors of R; null where R is not installed. The text has empty cells for missing answers. */
export function surveyPeers(text: string): Peers | null {
	const folder = mkdtempSync(join(tmpdir(), "guong-bench-"));
	try {
		const [data, found] = [join(folder, "data.csv"), join(folder, "errors.csv")];
		writeFileSync(data, text);
		const script = fileURLToPath(new URL("survey-peers.R", import.meta.url));
		const { status, stdout } = spawnSync("Rscript", [script, data, found, String(svybyVariables)], {
			encoding: "utf8",
		});
		if (status !== 0) return null;
		const [, ...lines] = readFileSync(found, "utf8").trimEnd().split("\n");
		return {
			times: JSON.parse(stdout) as PeerTimes,
			errors: lines.flatMap((line) => line.split(",").map(Number)),
			svybyVariables,
		};
	} finally {
		rmSync(folder, { recursive: true });
	}
}
