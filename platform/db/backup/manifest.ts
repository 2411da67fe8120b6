import { z } from "zod";

/** Grows when an older program could no longer read what a newer one writes. */
export const formatNumber = 1;

/** First in the file: enough to say what it is, before anything is read. */
export const headerSchema = z.object({
	what: z.literal("guong-backup"),
	format: z.number().int(),
	version: z.string(),
	createdAt: z.string(),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Last in the file: without it the file is cut off. */
export const manifestSchema = z.object({
	migrations: z.array(z.object({ name: z.string(), sha256 })),
	tables: z.array(
		z.object({
			schema: z.string(),
			table: z.string(),
			columns: z.array(z.string()),
			rows: z.number().int(),
			pieces: z.number().int(),
			/** over the bytes of its pieces as they stand in the file */
			sha256,
		}),
	),
	sequences: z.array(
		z.object({ schema: z.string(), sequence: z.string(), last: z.string(), called: z.boolean() }),
	),
	/** small files of the installation, such as the secret under which second factors are sealed */
	settings: z.array(z.object({ name: z.string(), sha256 })),
	/** a file's name is its own checksum; this one is over the names, each with a line end */
	files: z.object({ count: z.number().int(), bytes: z.number(), sha256 }),
});

export type BackupHeader = z.infer<typeof headerSchema>;
export type BackupManifest = z.infer<typeof manifestSchema>;
export type BackedUpTable = BackupManifest["tables"][number];

/** The files that belong to the database, wherever they are kept. An id is the SHA-256 of the content, in hex. */
export interface BackupFiles {
	list(): AsyncIterable<string>;
	open(id: string): Promise<AsyncIterable<Uint8Array>>;
	/** answers the id under which it was stored */
	put(bytes: AsyncIterable<Uint8Array>): Promise<string>;
}

/** What the installation keeps beside database and files, by name; each small enough for memory. */
export interface BackupSettings {
	read(): Promise<ReadonlyMap<string, Uint8Array>>;
	write(name: string, bytes: Uint8Array): Promise<void>;
}
