import type { FileHandle } from "node:fs/promises";

/**
 * A backup is a tar archive (POSIX.1-1988 "ustar"), so that it can be looked into with common programs even
 * when ours is lost. Every entry is small enough to be held in memory; what is larger is cut into several.
 */
const block = 512;
export const pieceSize = 4 * 1024 * 1024;
const largestEntry = 16 * 1024 * 1024;

export interface TarEntry {
	readonly folder: string;
	readonly name: string;
	readonly bytes: Buffer;
}

/** What is wrong with an archive, and behind which entry. */
export class TarFault extends Error {
	constructor(
		readonly kind: "truncated" | "damaged",
		readonly place: string,
	) {
		super(`${kind} at ${place}`);
	}
}

export function tarEntry({ folder, name, bytes }: TarEntry, seconds: number): Buffer[] {
	const header = Buffer.alloc(block);
	const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, "0")}\0`;
	header.write(name, 0, 100);
	header.write(octal(0o600, 8), 100);
	header.write(octal(0, 8), 108);
	header.write(octal(0, 8), 116);
	header.write(octal(bytes.length, 12), 124);
	header.write(octal(seconds, 12), 136);
	header.write("        0", 148);
	header.write("ustar\x0000", 257);
	header.write(folder, 345, 155);
	header.write(`${sumOf(header).toString(8).padStart(6, "0")}\0 `, 148);
	return [header, bytes, Buffer.alloc((block - (bytes.length % block)) % block)];
}

export const tarEnd = Buffer.alloc(2 * block);

export async function* readTar(file: FileHandle): AsyncGenerator<TarEntry> {
	let at = 0;
	let place = "0";
	const read = async (length: number): Promise<Buffer> => {
		const bytes = Buffer.alloc(length);
		let got = 0;
		while (got < length) {
			const { bytesRead } = await file.read(bytes, got, length - got, at + got);
			if (bytesRead === 0) throw new TarFault("truncated", place);
			got += bytesRead;
		}
		at += length;
		return bytes;
	};
	for (;;) {
		const header = await read(block);
		if (header.every((byte) => byte === 0)) return;
		const { folder, name, size } = parseHeader(header, place);
		place = `${folder}/${name}`;
		const bytes = await read(size);
		await read((block - (size % block)) % block);
		yield { folder, name, bytes };
	}
}

function parseHeader(header: Buffer, place: string): { folder: string; name: string; size: number } {
	const text = (from: number, length: number) =>
		header
			.toString("latin1", from, from + length)
			.replace(/\0.*$/s, "")
			.trim();
	const claimed = Number.parseInt(text(148, 8), 8);
	const blank = Buffer.from(header);
	blank.fill(" ", 148, 156);
	const size = Number.parseInt(text(124, 12), 8);
	if (claimed !== sumOf(blank) || !(size <= largestEntry)) throw new TarFault("damaged", place);
	return { folder: text(345, 155), name: text(0, 100), size };
}

function sumOf(header: Buffer): number {
	return header.reduce((sum, byte) => sum + byte, 0);
}
