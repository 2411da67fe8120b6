/** The one thing in EXIF that a picture needs to be seen rightly: which side is up (tag 0x0112). */
import { viewOf } from "./cleaning.ts";

/** 2 to 8 when the picture must be turned or mirrored, else `null`. `tiff` begins at `II` or `MM`. */
export function orientationIn(tiff: Uint8Array): number | null {
	if (tiff.byteLength < 14) return null;
	const view = viewOf(tiff);
	const little = view.getUint16(0) === 0x4949;
	if (!little && view.getUint16(0) !== 0x4d4d) return null;
	const directory = view.getUint32(4, little);
	if (directory + 2 > tiff.byteLength) return null;
	const count = view.getUint16(directory, little);
	for (let i = 0; i < count; i++) {
		const at = directory + 2 + i * 12;
		if (at + 12 > tiff.byteLength) return null;
		if (view.getUint16(at, little) !== 0x0112) continue;
		const value = view.getUint16(at + 8, little);
		return value >= 2 && value <= 8 ? value : null;
	}
	return null;
}

/** TIFF with that one tag and nothing else: 26 bytes. */
export function orientationOnly(orientation: number): Uint8Array {
	const tiff = new Uint8Array(26);
	const view = viewOf(tiff);
	view.setUint16(0, 0x4d4d);
	view.setUint16(2, 42);
	view.setUint32(4, 8);
	view.setUint16(8, 1);
	view.setUint16(10, 0x0112);
	view.setUint16(12, 3);
	view.setUint32(14, 1);
	view.setUint16(18, orientation);
	return tiff;
}
