import { runInWorker } from "../files/in-worker.ts";
import { ZipFault } from "../files/zip-archive.ts";
import { Problem } from "../problem/problem.ts";
import { type Fault, fault } from "./faults.ts";
import type { RawSheet, ReadLimits, TableKind } from "./raw-table.ts";
import { readCsv } from "./read-csv.ts";
import { readWorkbook } from "./read-workbook.ts";

export interface RawReading {
	readonly kind: TableKind | null;
	readonly sheets: readonly RawSheet[];
	readonly faults: readonly Fault[];
}

interface RawInput {
	readonly bytes: Uint8Array;
	readonly limits: ReadLimits;
}

/** Reads in a thread of its own; a file that cannot be read gives a fault, whatever is wrong with it. */
export async function readRawInWorker(input: RawInput): Promise<RawReading> {
	if (input.bytes.length > input.limits.bytes) {
		return refused(fault("too-large", { row: 0 }, `${Math.round(input.limits.bytes / 1024 / 1024)} MB`));
	}
	try {
		return await runInWorker(import.meta.url, "readRaw", input, {
			milliseconds: 30_000,
			megabytes: 768,
		});
	} catch (error) {
		if (error instanceof Problem) return refused(fault("too-slow", { row: 0 }));
		throw error;
	}
}

/** What runs in the thread. Kind by signature; the name of the file says nothing. */
export async function readRaw({ bytes, limits }: RawInput): Promise<RawReading> {
	if (bytes.length === 0) return refused(fault("nothing-in-it", { row: 0 }));
	if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
		return refused(fault(isEncryptedOle(bytes) ? "encrypted" : "old-excel", { row: 0 }));
	if (!startsWith(bytes, [0x50, 0x4b])) {
		const reading = readCsv(bytes, limits);
		return "code" in reading
			? refused(reading)
			: { kind: "csv", sheets: [reading.sheet], faults: reading.faults };
	}
	try {
		const reading = await readWorkbook(bytes, limits);
		return "code" in reading ? refused(reading) : reading;
	} catch (error) {
		if (error instanceof ZipFault) return refused(faultOfZip(error));
		// the parser's own errors: whatever they are, the file is not a workbook as the standard has it
		return refused(
			fault("broken", {
				row: 0,
				typed: error instanceof Error ? error.message : "",
			}),
		);
	}
}

function refused(reason: Fault): RawReading {
	return { kind: null, sheets: [], faults: [reason] };
}

function faultOfZip(error: ZipFault): Fault {
	if (error.code === "too-large") return fault("too-large", { row: 0 }, "160 MB");
	if (error.code === "too-many-entries") return fault("bomb", { row: 0 });
	return fault(error.code, { row: 0 });
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}

/** An encrypted XLSX is an OLE file with a stream named in UTF-16; an old workbook has none. */
function isEncryptedOle(bytes: Uint8Array): boolean {
	const name = Buffer.from("EncryptedPackage", "utf16le");
	return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1 << 20)).includes(name);
}
