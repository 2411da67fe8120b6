/**
 * MP4 (ISO 14496-12): boxes of notes, places and XMP are made into free space of the same length, so that
 * nothing else moves; times of taking are set to nothing. A film with a track of its own for such notes
 * (action cameras record where they were, second by second) is not called clean.
 */
import { type Cleaning, latin, NotWellBuilt, slice, viewOf } from "./cleaning.ts";

const containers = new Set(["moov", "trak", "mdia", "moof", "traf"]);
const notes = new Set(["udta", "meta", "uuid"]);
const withTimes = new Set(["mvhd", "tkhd", "mdhd"]);

export function cleanMp4(bytes: Uint8Array): Cleaning {
	const copy = Uint8Array.from(bytes);
	const removed = new Set<string>();
	const strange = cleanBoxes(copy, 0, copy.byteLength, removed, 0);
	return strange ? { cannot: "kind" } : { bytes: copy, removed: [...removed] };
}

function cleanBoxes(
	bytes: Uint8Array,
	start: number,
	end: number,
	removed: Set<string>,
	depth: number,
): boolean {
	if (depth > 8) throw new NotWellBuilt("boxes too deep");
	let strange = false;
	for (let at = start; at + 8 <= end; ) {
		const { type, head, size } = boxAt(bytes, at, end);
		const body = bytes.subarray(at + head, at + size);
		if (notes.has(type)) {
			bytes.set(Buffer.from("free"), at + 4);
			body.fill(0);
			removed.add(type === "uuid" ? "xmp" : "notes");
		} else if (containers.has(type)) {
			strange = cleanBoxes(bytes, at + head, at + size, removed, depth + 1) || strange;
		} else if (withTimes.has(type)) {
			// version 0 has two times of 4 bytes, version 1 two of 8
			slice(body, 4, body[0] === 1 ? 16 : 8).fill(0);
		} else if (type === "hdlr") {
			strange = /^(meta|camm|mebx)$/.test(latin(slice(body, 8, 4))) || strange;
			body.subarray(24).fill(0);
		}
		at += size;
	}
	return strange;
}

function boxAt(bytes: Uint8Array, at: number, end: number): { type: string; head: number; size: number } {
	const view = viewOf(bytes);
	const type = latin(slice(bytes, at + 4, 4));
	const short = view.getUint32(at);
	const head = short === 1 ? 16 : 8;
	const size =
		short === 0 ? end - at : short === 1 ? Number(viewOf(slice(bytes, at + 8, 8)).getBigUint64(0)) : short;
	if (size < head || at + size > end) throw new NotWellBuilt(`box ${type}`);
	return { type, head, size };
}
