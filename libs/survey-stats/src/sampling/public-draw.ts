import { sha256 } from "../chance/sha256.ts";
import type { DataTable } from "../columns/data-table.ts";
import { type DrawnRow, type DrawPlan, drawSample } from "./draw-sample.ts";

/** What is published before the draw: nobody can choose the seed afterwards, nobody knows it before. */
export interface Commitment {
	/** SHA-256 of the seed */
	readonly seedDigest: string;
	/** SHA-256 of the frame: names of columns, then rows, cells parted by tabs */
	readonly frameDigest: string;
	readonly plan: DrawPlan;
}

/** What is published after the draw. */
export interface PublicDraw {
	readonly commitment: Commitment;
	readonly seed: string;
	readonly drawn: readonly DrawnRow[];
}

/** What may be wrong with a published draw. */
export type DrawFault = "seed-differs" | "frame-differs" | "plan-differs" | "sample-differs";

/** Digests of seed and frame beside the plan: publish it before the day of the draw. */
export function commit(frame: DataTable, plan: DrawPlan, seed: string): Commitment {
	return { seedDigest: sha256(seed), frameDigest: frameDigest(frame), plan };
}

/** The draw itself, after the commitment was published. The frame's digest is part of the seed: another frame is another draw. */
export function publicDraw(frame: DataTable, commitment: Commitment, seed: string): PublicDraw {
	return { commitment, seed, drawn: drawSample(frame, commitment.plan, `${seed}/${commitment.frameDigest}`) };
}

/** What is wrong with a published draw, found again from the published frame; empty: it is what it says. */
export function faultsOfDraw(
	frame: DataTable,
	published: Commitment,
	draw: PublicDraw,
): readonly DrawFault[] {
	const faults: DrawFault[] = [];
	if (sha256(draw.seed) !== published.seedDigest) faults.push("seed-differs");
	if (frameDigest(frame) !== published.frameDigest) faults.push("frame-differs");
	if (JSON.stringify(draw.commitment.plan) !== JSON.stringify(published.plan)) faults.push("plan-differs");
	const again = publicDraw(frame, published, draw.seed);
	if (JSON.stringify(again.drawn) !== JSON.stringify(draw.drawn)) faults.push("sample-differs");
	return faults;
}

function frameDigest(frame: DataTable): string {
	const names = [...frame.columns.keys()];
	const lines = [names.join("\t")];
	for (let row = 0; row < frame.rows; row += 1) {
		const cells = [...frame.columns.values()].map((column) =>
			column.kind === "number"
				? String(column.values[row])
				: (column.labels[column.codes[row] as number] ?? ""),
		);
		lines.push(cells.join("\t"));
	}
	return sha256(lines.join("\n"));
}
