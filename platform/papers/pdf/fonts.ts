import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { unzlibSync } from "fflate";

const { resolve } = createRequire(import.meta.url);

const tinos = [
	"400Regular/Tinos_400Regular.ttf",
	"400Regular_Italic/Tinos_400Regular_Italic.ttf",
	"700Bold/Tinos_700Bold.ttf",
	"700Bold_Italic/Tinos_700Bold_Italic.ttf",
];
const khmer = ["400", "700"];

/** Tinos has the widths of Times New Roman and every Vietnamese letter; Noto Sans Khmer has the Khmer ones. */
export const paperFonts = (): Buffer[] => [
	...tinos.map((file) => readFileSync(resolve(`@expo-google-fonts/tinos/${file}`))),
	...khmer.map((weight) => {
		const file = `@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-${weight}-normal.woff`;
		return openTypeOfWoff(readFileSync(resolve(file)));
	}),
];

const woffHead = 44;
const woffEntry = 20;
const fontHead = 12;
const fontEntry = 16;

/** WOFF 1.0 (W3C) is an OpenType file whose tables are packed one by one. */
function openTypeOfWoff(woff: Buffer): Buffer {
	const count = woff.readUInt16BE(12);
	const parts: Buffer[] = [Buffer.alloc(fontHead + count * fontEntry)];
	const [head] = parts as [Buffer];
	woff.copy(head, 0, 4, 8);
	head.writeUInt16BE(count, 4);
	const log = Math.floor(Math.log2(count));
	head.writeUInt16BE(16 * 2 ** log, 6);
	head.writeUInt16BE(log, 8);
	head.writeUInt16BE(16 * (count - 2 ** log), 10);
	let offset = head.length;
	for (let i = 0; i < count; i++) {
		const at = woffHead + i * woffEntry;
		const table = unpackedTable(woff, at);
		const entry = fontHead + i * fontEntry;
		woff.copy(head, entry, at, at + 4);
		woff.copy(head, entry + 4, at + 16, at + 20);
		head.writeUInt32BE(offset, entry + 8);
		head.writeUInt32BE(table.length, entry + 12);
		const filled = Buffer.alloc(Math.ceil(table.length / 4) * 4);
		table.copy(filled);
		parts.push(filled);
		offset += filled.length;
	}
	return Buffer.concat(parts);
}

function unpackedTable(woff: Buffer, at: number): Buffer {
	const offset = woff.readUInt32BE(at + 4);
	const packed = woff.subarray(offset, offset + woff.readUInt32BE(at + 8));
	const length = woff.readUInt32BE(at + 12);
	return packed.length < length ? Buffer.from(unzlibSync(packed)) : packed;
}
