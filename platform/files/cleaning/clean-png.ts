/** PNG (W3C) without text, EXIF, times and chunks of programs' own. */
import { crc32 } from "node:zlib";
import { type Cleaning, latin, NotWellBuilt, slice, viewOf } from "./cleaning.ts";
import { orientationIn, orientationOnly } from "./exif.ts";

/** Everything that decides how the picture looks; all else goes. */
const picture = new Set(
	"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST cICP mDCV cLLI acTL fcTL fdAT".split(" "),
);

export function cleanPng(bytes: Uint8Array): Cleaning {
	const kept: Uint8Array[] = [slice(bytes, 0, 8)];
	const removed = new Set<string>();
	for (let at = 8; ; ) {
		const length = viewOf(slice(bytes, at, 8)).getUint32(0);
		const chunk = slice(bytes, at, length + 12);
		const type = latin(chunk.subarray(4, 8));
		const turned = type === "eXIf" ? orientationIn(chunk.subarray(8, 8 + length)) : null;
		if (picture.has(type)) kept.push(chunkWithRightSum(chunk));
		else removed.add(/^[A-Za-z]{4}$/.test(type) ? type : "chunk");
		if (turned !== null) kept.push(pngChunk("eXIf", orientationOnly(turned)));
		at += length + 12;
		if (type === "IEND") {
			if (at < bytes.byteLength) removed.add("trailer");
			return { bytes: Buffer.concat(kept), removed: [...removed] };
		}
	}
}

function chunkWithRightSum(chunk: Uint8Array): Uint8Array {
	const body = chunk.subarray(4, -4);
	if (crc32(body) !== viewOf(chunk).getUint32(chunk.byteLength - 4)) throw new NotWellBuilt("check sum");
	return chunk;
}

export function pngChunk(type: string, data: Uint8Array): Uint8Array {
	const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
	const ends = Buffer.alloc(8);
	ends.writeUInt32BE(data.byteLength, 0);
	ends.writeUInt32BE(crc32(body), 4);
	return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
