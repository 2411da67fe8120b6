/** WebP (RFC 9649) without EXIF, XMP and unknown chunks. */
import { type Cleaning, latin, slice, viewOf } from "./cleaning.ts";
import { orientationIn, orientationOnly } from "./exif.ts";

const picture = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
const hasExif = 0x08;
const hasXmp = 0x04;

export function cleanWebp(bytes: Uint8Array): Cleaning {
	const end = 8 + viewOf(slice(bytes, 4, 4)).getUint32(0, true);
	const kept: Uint8Array[] = [];
	const removed = new Set<string>();
	let orientation: number | null = null;
	for (let at = 12; at + 8 <= end; ) {
		const size = viewOf(slice(bytes, at + 4, 4)).getUint32(0, true);
		const type = latin(slice(bytes, at, 4));
		const data = slice(bytes, at + 8, size);
		if (picture.has(type)) kept.push(webpChunk(type, type === "VP8X" ? withoutFlags(data) : data));
		else removed.add(type.trim().toLowerCase());
		if (type === "EXIF") orientation = orientationIn(tiffOf(data));
		at += 8 + size + (size % 2);
	}
	if (end < bytes.byteLength) removed.add("trailer");
	if (orientation !== null) putBack(kept, orientation);
	const body = Buffer.concat(kept);
	const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
	head.writeUInt32LE(body.byteLength + 4, 4);
	return { bytes: Buffer.concat([head, body]), removed: [...removed] };
}

function withoutFlags(data: Uint8Array): Uint8Array {
	const copy = Uint8Array.from(data);
	copy[0] = (copy[0] ?? 0) & ~(hasExif | hasXmp);
	return copy;
}

/** Only an extended file (VP8X) may carry EXIF; a plain one cannot have had any. */
function putBack(kept: Uint8Array[], orientation: number): void {
	const extended = kept[0];
	if (!extended || latin(extended.subarray(0, 4)) !== "VP8X") return;
	extended[8] = (extended[8] ?? 0) | hasExif;
	kept.push(webpChunk("EXIF", orientationOnly(orientation)));
}

/** Some programs put JPEG's label before it. */
function tiffOf(data: Uint8Array): Uint8Array {
	return latin(data.subarray(0, 6)) === "Exif\0\0" ? data.subarray(6) : data;
}

export function webpChunk(type: string, data: Uint8Array): Uint8Array {
	const head = Buffer.from(`${type}\0\0\0\0`, "latin1");
	head.writeUInt32LE(data.byteLength, 4);
	return Buffer.concat([head, data, Buffer.alloc(data.byteLength % 2)]);
}
