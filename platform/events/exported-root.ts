import { z } from "zod";
import { eventsProblem } from "./errors.ts";

/** The last root as somebody outside keeps it, so that a chain cut at its end or written anew is found out. */
export const ExportedRoot = z.strictObject({
	format: z.literal("guong/seal/1"),
	seal: z.string().regex(/^[1-9]\d*$/),
	root: z.string().regex(/^[0-9a-f]{64}$/),
	at: z.string(),
	entries: z.number().int().positive(),
});
export type ExportedRoot = z.infer<typeof ExportedRoot>;

export function readExportedRoot(text: string): ExportedRoot {
	try {
		return ExportedRoot.parse(JSON.parse(text));
	} catch (error) {
		const fault =
			error instanceof z.ZodError ? z.prettifyError(error).replaceAll(/\s+/g, " ") : String(error);
		throw eventsProblem("root-file-unreadable", { fault });
	}
}
