/** JPEG (ITU-T T.81) without what cameras and programs write into it: place, device, owner, preview, comments. */
import { type Cleaning, latin, NotWellBuilt, slice, viewOf } from "./cleaning.ts";
import { orientationIn, orientationOnly } from "./exif.ts";

export function cleanJpeg(bytes: Uint8Array): Cleaning {
	const kept: Uint8Array[] = [slice(bytes, 0, 2)];
	const removed = new Set<string>();
	let orientation: number | null = null;
	let at = 2;
	for (;;) {
		while (slice(bytes, at, 2)[1] === 0xff) at++;
		const marker = markerAt(bytes, at);
		if (marker === 0xd9) break;
		const length = 2 + viewOf(slice(bytes, at + 2, 2)).getUint16(0);
		const segment = slice(bytes, at, length);
		const name = nameToRemove(marker, segment);
		if (name) removed.add(name);
		else kept.push(segment);
		if (name === "exif") orientation = orientationIn(segment.subarray(10)) ?? orientation;
		at += length;
		if (marker === 0xda) {
			const end = endOfScan(bytes, at);
			kept.push(bytes.subarray(at, end));
			at = end;
		}
	}
	kept.push(slice(bytes, at, 2));
	// pictures behind the picture (previews, depth, films of some phones), or whatever else was hung on
	if (at + 2 < bytes.byteLength) removed.add("trailer");
	if (orientation !== null) kept.splice(1, 0, exifSegment(orientation));
	return { bytes: Buffer.concat(kept), removed: [...removed] };
}

function markerAt(bytes: Uint8Array, at: number): number {
	const [first, marker] = slice(bytes, at, 2);
	if (first !== 0xff || marker === undefined || marker < 0xc0) throw new NotWellBuilt(`no marker at ${at}`);
	return marker;
}

/** Kept: JFIF's own header, the colour profile, Adobe's note on colours, and all that is the picture itself. */
export function nameToRemove(marker: number, segment: Uint8Array): string | null {
	if (marker === 0xfe) return "comment";
	if (marker < 0xe0 || marker > 0xef) return null;
	const label = latin(segment.subarray(4, 16));
	if (marker === 0xe0 && label.startsWith("JFIF\0")) return null;
	if (marker === 0xe2 && label.startsWith("ICC_PROFILE\0")) return null;
	if (marker === 0xee && label.startsWith("Adobe")) return null;
	if (marker === 0xe1) return label.startsWith("Exif\0\0") ? "exif" : "xmp";
	return marker === 0xed ? "iptc" : "application data";
}

/** Entropy-coded data runs to the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
	for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
		const next = bytes[at + 1] ?? 0;
		if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
	}
	throw new NotWellBuilt("no end of picture");
}

function exifSegment(orientation: number): Uint8Array {
	const tiff = orientationOnly(orientation);
	return Buffer.concat([
		Buffer.from([0xff, 0xe1, 0, tiff.byteLength + 8]),
		Buffer.from("Exif\0\0", "latin1"),
		tiff,
	]);
}
