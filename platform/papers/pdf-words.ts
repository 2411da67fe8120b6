/** A stretch of words as a page places it; y grows upwards. */
export interface PlacedWords {
	readonly words: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

interface PlacedLine {
	readonly words: string;
	readonly y: number;
}

/** Words on one height make a line; what stands far apart on it is parted by four blanks. */
export function linesOf(all: readonly PlacedWords[]): PlacedLine[] {
	const words = all
		.filter(({ words: written }) => written.trim() !== "")
		.sort((a, b) => b.y - a.y || a.x - b.x);
	const rows: [PlacedWords, ...PlacedWords[]][] = [];
	for (const one of words) {
		const row = rows.at(-1);
		if (row && Math.abs(row[0].y - one.y) <= 0.45 * Math.max(row[0].height, one.height)) row.push(one);
		else rows.push([one]);
	}
	return rows.map((row) => ({ words: joined(row), y: row[0].y }));
}

function joined(row: readonly PlacedWords[]): string {
	let line = "";
	let end = 0;
	for (const one of [...row].sort((a, b) => a.x - b.x)) {
		const gap = one.x - end;
		if (line !== "")
			line += gap > 3 * one.height ? "    " : gap > 0.15 * one.height && !line.endsWith(" ") ? " " : "";
		line += one.words;
		end = one.x + one.width;
	}
	return line.replace(/\s+$/, "");
}

/** The usual distance from line to line; a wider one parts paragraphs. */
export function usualGap(lines: readonly PlacedLine[]): number {
	const gaps = lines.slice(1).map(({ y }, i) => (lines[i] as PlacedLine).y - y);
	return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}
