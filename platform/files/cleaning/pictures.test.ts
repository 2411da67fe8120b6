import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32, deflateSync } from "node:zlib";
import fc from "fast-check";
import { pngChunk } from "./clean-png.ts";
import { webpChunk } from "./clean-webp.ts";
import { cleaned } from "./cleaned.ts";
import type { Cleaning } from "./cleaning.ts";
import { orientationIn, orientationOnly } from "./exif.ts";

// 16×8, half red and half grey, as a browser encodes it; the cleaned copies were seen to open in one
const jpeg = Buffer.from(
	"/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/xAAaEQABBQEAAAAAAAAAAAAAAAAABAVBQoHB/9oADAMBAAIRAxEAPwCKtAKmkvPVN4f/2Q==",
	"base64",
);
const webp = Buffer.from(
	"UklGRjQAAABXRUJQVlA4ICgAAABwAQCdASoQAAgAAsBMJaACdAFAAAD+5k//8vvX7Ofc9/9suf/6wAAA",
	"base64",
);
const place = "GPS 10.4938,105.6882";
const author = "Nguoi chup anh";

/** EXIF with orientation, a maker's text and a place. */
function exif(orientation: number): Buffer {
	return Buffer.concat([orientationOnly(orientation), Buffer.from(`${author}${place}`)]);
}

function segment(marker: number, data: Buffer): Buffer {
	const head = Buffer.from([0xff, marker, 0, 0]);
	head.writeUInt16BE(data.byteLength + 2, 2);
	return Buffer.concat([head, data]);
}

function bytesOf(cleaning: Cleaning): Buffer {
	assert.ok("bytes" in cleaning, JSON.stringify(cleaning));
	const bytes = Buffer.from(cleaning.bytes);
	assert.ok(!bytes.includes(place) && !bytes.includes(author), "it is still there");
	return bytes;
}

function jpegWithNotes(orientation: number): Buffer {
	return Buffer.concat([
		jpeg.subarray(0, 2),
		segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), exif(orientation)])),
		segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${author}</x:xmpmeta>`)),
		segment(0xed, Buffer.from(`Photoshop 3.0\0${author}`)),
		segment(0xe2, Buffer.from(`MPF\0${place}`)),
		segment(0xe2, Buffer.from("ICC_PROFILE\0\u0001\u0001profile")),
		segment(0xfe, Buffer.from(author)),
		jpeg.subarray(2),
		Buffer.from(`${jpeg.toString("latin1")}${place}`, "latin1"),
	]);
}

test("a JPEG loses place, device, owner, comment and what hangs behind it; picture, colours and orientation stay", () => {
	const cleaning = cleaned({ kind: "jpeg", bytes: jpegWithNotes(6) });
	const bytes = bytesOf(cleaning);
	assert.ok("removed" in cleaning);
	assert.deepEqual([...cleaning.removed].sort(), [
		"application data",
		"comment",
		"exif",
		"iptc",
		"trailer",
		"xmp",
	]);
	assert.ok(bytes.includes("ICC_PROFILE"));
	const at = bytes.indexOf("Exif\0\0");
	assert.equal(orientationIn(bytes.subarray(at + 6)), 6);
	const withoutAdded = Buffer.concat([
		bytes.subarray(0, 2),
		bytes.subarray(bytes.indexOf("\xff\xe2", 2, "latin1")),
	]);
	const profile = segment(0xe2, Buffer.from("ICC_PROFILE\0\u0001\u0001profile"));
	assert.deepEqual(withoutAdded, Buffer.concat([jpeg.subarray(0, 2), profile, jpeg.subarray(2)]));
});

test("a JPEG that stands upright gets no EXIF at all, and a clean one comes out byte for byte", () => {
	assert.ok(!bytesOf(cleaned({ kind: "jpeg", bytes: jpegWithNotes(1) })).includes("Exif"));
	assert.deepEqual(cleaned({ kind: "jpeg", bytes: jpeg }), { bytes: jpeg, removed: [] });
});

const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
const pngHead = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
const png = Buffer.concat([
	pngHead,
	pngChunk("IHDR", header),
	pngChunk("IDAT", deflateSync(Buffer.from([0, 128]))),
	pngChunk("IEND", Buffer.alloc(0)),
]);

test("a PNG loses text, EXIF, time and unknown chunks; every check sum is right and the picture is the same", () => {
	const notes = [
		pngChunk("tEXt", Buffer.from(`Author\0${author}`)),
		pngChunk("zTXt", Buffer.from(`Comment\0\0${place}`)),
		pngChunk("iTXt", Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${place}`)),
		pngChunk("eXIf", exif(3)),
		pngChunk("tIME", Buffer.from([7, 230, 1, 1, 1, 1, 1])),
		pngChunk("prVt", Buffer.from(author)),
	];
	const dirty = Buffer.concat([png.subarray(0, 33), ...notes, png.subarray(33), Buffer.from(place)]);
	const bytes = bytesOf(cleaned({ kind: "png", bytes: dirty }));
	const turned = pngChunk("eXIf", orientationOnly(3));
	assert.deepEqual(bytes, Buffer.concat([png.subarray(0, 33), turned, png.subarray(33)]));
	for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
		const body = bytes.subarray(at + 4, at + 8 + bytes.readUInt32BE(at));
		assert.equal(bytes.readUInt32BE(at + 4 + body.length), crc32(body));
	}
	const wrongSum = Buffer.from(dirty);
	wrongSum[20] = 9;
	assert.deepEqual(cleaned({ kind: "png", bytes: wrongSum }), { cannot: "broken" });
});

test("a WebP loses EXIF and XMP, its flags and length agree with what is left, and it keeps its orientation", () => {
	const extended = (flags: number) => webpChunk("VP8X", Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
	const riff = (chunks: Buffer[]) => {
		const body = Buffer.concat(chunks);
		const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
		head.writeUInt32LE(body.length + 4, 4);
		return Buffer.concat([head, body]);
	};
	const picture = webp.subarray(12);
	const notes = (turn: number) => [
		Buffer.from(webpChunk("EXIF", exif(turn))),
		Buffer.from(webpChunk("XMP ", Buffer.from(author))),
	];
	const upright = bytesOf(
		cleaned({ kind: "webp", bytes: riff([Buffer.from(extended(0x0c)), picture, ...notes(1)]) }),
	);
	assert.deepEqual(upright, riff([Buffer.from(extended(0)), picture]));
	const turned = bytesOf(
		cleaned({ kind: "webp", bytes: riff([Buffer.from(extended(0x0c)), picture, ...notes(8)]) }),
	);
	assert.deepEqual(
		turned,
		riff([Buffer.from(extended(8)), picture, Buffer.from(webpChunk("EXIF", orientationOnly(8)))]),
	);
	assert.deepEqual(cleaned({ kind: "webp", bytes: webp }), { bytes: webp, removed: [] });
});

test("a picture cut short or changed in any byte is cleaned or refused, never a defect", () => {
	const pictures = { jpeg: jpegWithNotes(6), png, webp } as const;
	fc.assert(
		fc.property(
			fc.constantFrom("jpeg" as const, "png" as const, "webp" as const),
			fc.nat(2_000),
			fc.nat(255),
			fc.boolean(),
			(kind, at, byte, cut) => {
				const bytes = Buffer.from(pictures[kind]);
				const changed = cut ? bytes.subarray(0, at % bytes.length) : bytes;
				if (!cut) changed[at % bytes.length] = byte;
				const cleaning = cleaned({ kind, bytes: changed });
				assert.ok("bytes" in cleaning || cleaning.cannot === "broken");
			},
		),
		{ seed: 20261122, numRuns: 3_000 },
	);
});

test("kinds that nobody here can clean are not called clean", () => {
	for (const kind of ["heic", "doc", "xls"] as const)
		assert.deepEqual(cleaned({ kind, bytes: jpeg }), { cannot: "kind" });
});
