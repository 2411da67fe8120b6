import { restingThread } from "../files/resting-thread.ts";
import { picturesProblem } from "./errors.ts";

export interface PictureTask {
	/** a whole drawing with its colours inside (`drawingFile`) */
	readonly svg: string;
	/** pixels for each unit of the drawing */
	readonly zoom: number;
}

export interface Picture {
	readonly png: Uint8Array;
}

const drawInThread = restingThread<PictureTask, Picture>({
	moduleUrl: import.meta.url,
	entry: "./worker-entry",
	limits: { milliseconds: 20_000, megabytes: 256, waiting: 30, restAfter: 120_000 },
	refusals: {
		busy: () => picturesProblem("busy", {}),
		tooSlow: () => picturesProblem("too-large", {}),
		tooLarge: () => picturesProblem("too-large", {}),
	},
});

/** The drawing as PNG, in a thread of its own; the same bytes on every machine, since font and drawer are ours. */
export async function drawPng(
	svg: string,
	{ zoom = 2 }: { readonly zoom?: number } = {},
): Promise<Uint8Array> {
	return (await drawInThread({ svg, zoom })).png;
}
