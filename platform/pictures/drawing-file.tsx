import { readFileSync } from "node:fs";
import type { Child } from "hono/jsx";

const sheetOf = (name: string) => readFileSync(new URL(`../ui/styles/${name}.css`, import.meta.url), "utf8");

/** Light colours of the face, by name. */
const tokens = new Map(
	[...(sheetOf("tokens").split("}")[0] ?? "").matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(
		([, name = "", value = ""]) => [name, value.trim()] as const,
	),
);

/** Rules of charts with their colours written out: no sheet of ours goes with a file, and drawers know no `var()`. */
const sheet = sheetOf("charts")
	.replaceAll(/\/\*.*?\*\//gs, "")
	.replaceAll(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, "")
	.replaceAll(/font: (\d+px) var\(--figures\);/g, 'font-size: $1; font-family: "Be Vietnam Pro", sans-serif;')
	.replaceAll(/var\(--([a-z0-9-]+)\)/g, (_, name: string) => tokens.get(name) ?? "none")
	.split("}")
	.filter((rule) => /^\s*\.chart [.a-z]/.test(rule))
	.map((rule) => `${rule.replaceAll(/\s+/g, " ").trim()}}`)
	.join("");

export interface DrawingFileProps {
	readonly title: string;
	readonly width: number;
	readonly height: number;
	/** who published the figures; below the drawing */
	readonly source: string;
	readonly children: Child;
}

const edge = 16;
const line = 19;
/** of a letter at 13 pixels, on the average of Vietnamese text; rather too much than too little */
const letter = 7.2;

/** A drawing of ours as a file of its own: title above, source below, its colours inside, white behind. */
export function drawingFile({ title, width, height, source, children }: DrawingFileProps): string {
	const lines = wrapped(title, Math.floor(width / letter));
	const below = wrapped(source, Math.floor(width / letter));
	const headRoom = 15 + lines.length * line;
	const footRoom = 11 + below.length * line;
	const whole = { width: width + 2 * edge, height: height + headRoom + footRoom };
	return String(
		<svg
			xmlns="http://www.w3.org/2000/svg"
			class="chart"
			width={whole.width}
			height={whole.height}
			viewBox={`${-edge} ${-headRoom} ${whole.width} ${whole.height}`}
		>
			<title>{title}</title>
			<style>{sheet}</style>
			<rect x={-edge} y={-headRoom} width={whole.width} height={whole.height} fill="#fff" />
			{lines.map((text, at) => (
				<text class="b" y={-headRoom + 22 + at * line}>
					{text}
				</text>
			))}
			{children}
			{below.map((text, at) => (
				<text class="s" y={height + 18 + at * line}>
					{text}
				</text>
			))}
		</svg>,
	);
}

function wrapped(text: string, most: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(" ")) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= most)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
