/** MP3 without its tags: ID3v2 before the sound, APE and ID3v1 behind it. */
import { type Cleaning, latin, slice } from "./cleaning.ts";

export function cleanMp3(bytes: Uint8Array): Cleaning {
	const removed = new Set<string>();
	let start = 0;
	while (latin(bytes.subarray(start, start + 3)) === "ID3") {
		const [flags = 0, a = 0, b = 0, c = 0, d = 0] = slice(bytes, start + 5, 5);
		// seven bits a byte; a footer (flag 0x10) repeats the head
		start +=
			10 + ((a & 127) << 21) + ((b & 127) << 14) + ((c & 127) << 7) + (d & 127) + (flags & 0x10 ? 10 : 0);
		slice(bytes, 0, start);
		removed.add("id3");
	}
	let end = bytes.byteLength;
	if (latin(bytes.subarray(end - 128, end - 125)) === "TAG") {
		end -= 128;
		removed.add("id3");
	}
	if (latin(bytes.subarray(end - 32, end - 24)) === "APETAGEX") {
		const footer = Buffer.from(bytes.subarray(end - 32, end));
		const withHead = footer.readUInt32LE(20) >>> 31 === 1 ? 32 : 0;
		end -= footer.readUInt32LE(12) + withHead;
		removed.add("ape");
	}
	return { bytes: Uint8Array.from(slice(bytes, start, end - start)), removed: [...removed] };
}
