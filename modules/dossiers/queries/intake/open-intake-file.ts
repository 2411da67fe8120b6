import {
	type Cell,
	type CsvRow,
	type Fault,
	type OpenBytes,
	readTable,
	streamCsv,
	type TableRow,
} from "#platform/spreadsheet/index.ts";

export type FileRow = CsvRow;

export interface IntakeFile {
	readonly kind: "csv" | "workbook";
	/** why nothing can be read */
	readonly refusal: Fault | null;
	/** rows in portions, from the beginning each time */
	rows(): AsyncGenerator<readonly FileRow[]>;
}

/** A file of whatever kind as rows of text. A workbook is read whole, within the limits of the adapter; CSV has no limit. */
export async function openIntakeFile(open: OpenBytes): Promise<IntakeFile> {
	if (!(await isArchive(open))) {
		const stream = await streamCsv(open);
		return { kind: "csv", refusal: stream.refusal, rows: stream.rows };
	}
	const { rows, faults } = await readTable(await wholeOf(open));
	const refusal = faults.find(({ weight }) => weight === "refusal") ?? null;
	return { kind: "workbook", refusal, rows: () => asRows(rows) };
}

/** Workbooks are archives, old ones OLE files: the adapter says what is wrong with those. */
async function isArchive(open: OpenBytes): Promise<boolean> {
	for await (const chunk of await open()) {
		if (chunk.byteLength === 0) continue;
		return (chunk[0] === 0x50 && chunk[1] === 0x4b) || (chunk[0] === 0xd0 && chunk[1] === 0xcf);
	}
	return false;
}

async function wholeOf(open: OpenBytes): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of await open()) chunks.push(chunk);
	return Buffer.concat(chunks);
}

async function* asRows(rows: readonly TableRow[]): AsyncGenerator<readonly FileRow[]> {
	yield rows.map(({ number, cells }) => {
		const texts: string[] = [];
		for (const [letters, cell] of Object.entries(cells as Record<string, Cell>))
			texts[columnOf(letters)] = cell.time ? `${cell.text} ${cell.time}` : cell.text;
		return { number, cells: Array.from(texts, (text) => text ?? "") };
	});
}

const columnOf = (letters: string): number =>
	[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
