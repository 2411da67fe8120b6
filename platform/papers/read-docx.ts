import { LayoutWriter } from "./layout-writer.ts";
import { ListCounter, type ListLevel } from "./list-numbers.ts";
import type { TextWithLayout } from "./text-with-layout.ts";
import { type XmlEvent, xmlEvents } from "./xml-events.ts";

/** Parts of a DOCX as text; null when the file has none. */
export interface DocxParts {
	readonly document: string;
	readonly numbering: string | null;
	readonly styles: string | null;
}

interface OpenParagraph {
	words: string;
	list: string | null;
	level: number;
	style: string | null;
}

/** Words whose content is not part of the paper as it stands: fields' codes, deletions, second versions of a picture. */
const left = new Set([
	"w:delText",
	"w:instrText",
	"w:del",
	"w:moveFrom",
	"mc:Fallback",
	"w:rPrChange",
	"w:tabs",
	"w:sectPr",
	"w:footnoteReference",
	"w:commentReference",
]);

export function readDocx(parts: DocxParts): TextWithLayout {
	const lists = listsOf(parts.numbering ?? "");
	const styles = stylesOf(parts.styles ?? "");
	return new DocxReader(lists, styles).read(parts.document);
}

class DocxReader {
	private readonly writer = new LayoutWriter();
	private readonly counter = new ListCounter();
	private readonly paragraphs: OpenParagraph[] = [];
	private readonly cells: { columns: number; goesOn: boolean; open: boolean }[] = [];
	private skipping: string[] = [];
	private inText = false;
	/** of the run that is open */
	private hidden: boolean | null = null;

	constructor(
		private readonly lists: ReadonlyMap<string, Numbered>,
		private readonly styles: ReadonlyMap<string, { list: string; level: number }>,
	) {}

	read(xml: string): TextWithLayout {
		for (const event of xmlEvents(xml)) {
			if (event.kind === "open") this.open(event);
			else if (event.kind === "close") this.close(event.name);
			else if (this.inText && this.skipping.length === 0) this.add(event.text);
		}
		return this.writer.done();
	}

	private add(words: string): void {
		const paragraph = this.paragraphs.at(-1);
		if (paragraph && this.hidden !== true) paragraph.words += words;
	}

	private open(event: Extract<XmlEvent, { kind: "open" }>): void {
		const { name, attributes } = event;
		if (this.skipping.length > 0 || left.has(name)) {
			this.skipping.push(name);
			return;
		}
		const paragraph = this.paragraphs.at(-1);
		if (name === "w:p") {
			this.startCell();
			this.paragraphs.push({ words: "", list: null, level: 0, style: null });
		} else if (name === "w:r") this.hidden = false;
		else if (name === "w:vanish" && this.hidden === false)
			this.hidden = !["0", "false", "off"].includes(attributes("w:val") ?? "");
		else if (name === "w:t") this.inText = true;
		else if (name === "w:tab") this.add(" ");
		else if (name === "w:br" || name === "w:cr") {
			// a new page at the start of a paragraph is no line of it
			if (attributes("w:type") !== "page" || paragraph?.words.trim()) this.add("\n");
		} else if (name === "w:noBreakHyphen") this.add("-");
		else if (name === "w:pStyle" && paragraph) paragraph.style = attributes("w:val");
		else if (name === "w:numId" && paragraph) paragraph.list = attributes("w:val");
		else if (name === "w:ilvl" && paragraph) paragraph.level = Number(attributes("w:val") ?? 0);
		else this.openTablePart(name, attributes);
	}

	private openTablePart(name: string, attributes: (name: string) => string | null): void {
		const cell = this.cells.at(-1);
		if (name === "w:tbl") {
			this.startCell();
			this.writer.openTable();
		} else if (name === "w:tr") this.writer.openRow();
		else if (name === "w:tc") this.cells.push({ columns: 1, goesOn: false, open: false });
		else if (name === "w:gridSpan" && cell) cell.columns = Math.max(1, Number(attributes("w:val") ?? 1));
		else if (name === "w:vMerge" && cell) cell.goesOn = attributes("w:val") !== "restart";
	}

	/** What a cell is stands before its first paragraph. */
	private startCell(): void {
		const cell = this.cells.at(-1);
		if (!cell || cell.open) return;
		cell.open = true;
		this.writer.openCell(cell.columns, 1, cell.goesOn);
	}

	private close(name: string): void {
		if (this.skipping.length > 0) {
			if (this.skipping.at(-1) === name) this.skipping.pop();
			return;
		}
		if (name === "w:t") this.inText = false;
		else if (name === "w:r") this.hidden = null;
		else if (name === "w:p") this.finish(this.paragraphs.pop());
		else if (name === "w:tc") {
			this.startCell();
			this.cells.pop();
			this.writer.closeCell();
		} else if (name === "w:tbl") this.writer.closeTable();
	}

	private finish(paragraph: OpenParagraph | undefined): void {
		if (!paragraph) return;
		const styled = paragraph.style === null ? undefined : this.styles.get(paragraph.style);
		const list = paragraph.list ?? styled?.list ?? null;
		const level = paragraph.list === null ? (styled?.level ?? paragraph.level) : paragraph.level;
		const numbered =
			list === null || list === "0" || paragraph.words.trim() === "" ? undefined : this.lists.get(list);
		if (numbered && list) this.counter.begin(list, numbered.abstract, level, numbered.starts);
		const label = numbered ? this.counter.next(numbered.abstract, level, numbered.levels) : "";
		this.writer.paragraph(label + paragraph.words);
	}
}

interface Numbered {
	readonly abstract: string;
	readonly levels: readonly (ListLevel | undefined)[];
	/** where this use of the list begins anew, level by level */
	readonly starts: Map<number, number>;
}

const formats: Readonly<Record<string, ListLevel["format"]>> = {
	decimal: "decimal",
	decimalZero: "decimal",
	lowerLetter: "letter",
	upperLetter: "upper-letter",
	lowerRoman: "roman",
	upperRoman: "upper-roman",
	bullet: "bullet",
	none: "none",
};

function listsOf(xml: string): Map<string, Numbered> {
	const abstracts = new Map<string, (ListLevel | undefined)[]>();
	const lists = new Map<string, Numbered>();
	let levels: (ListLevel | undefined)[] = [];
	let level = { at: 0, format: "decimal" as ListLevel["format"], pattern: "", start: 1 };
	let list = "";
	let overridden = 0;
	for (const event of xmlEvents(xml)) {
		if (event.kind === "open") {
			const value = event.attributes("w:val") ?? "";
			if (event.name === "w:abstractNum") {
				levels = [];
				abstracts.set(event.attributes("w:abstractNumId") ?? "", levels);
			} else if (event.name === "w:lvl")
				level = { at: levelOf(event.attributes("w:ilvl")), format: "decimal", pattern: "", start: 1 };
			else if (event.name === "w:numFmt") level.format = formats[value] ?? "decimal";
			else if (event.name === "w:lvlText") level.pattern = value;
			else if (event.name === "w:start") level.start = Number(value) || 1;
			else if (event.name === "w:num") list = event.attributes("w:numId") ?? "";
			else if (event.name === "w:abstractNumId") {
				// what this use defines anew counts for it alone
				levels = [...(abstracts.get(value) ?? [])];
				lists.set(list, { abstract: value, levels, starts: new Map() });
			} else if (event.name === "w:lvlOverride") overridden = levelOf(event.attributes("w:ilvl"));
			else if (event.name === "w:startOverride") lists.get(list)?.starts.set(overridden, Number(value) || 1);
		} else if (event.kind === "close" && event.name === "w:lvl") levels[level.at] = { ...level };
	}
	return lists;
}

/** Lists have nine levels. */
const levelOf = (written: string | null): number =>
	Math.min(8, Math.max(0, Math.trunc(Number(written ?? 0)) || 0));

/** Styles that number their paragraphs, also by the style that they are based on. */
function stylesOf(xml: string): Map<string, { list: string; level: number }> {
	const own = new Map<string, { list: string | null; level: number; basedOn: string | null }>();
	let style = "";
	for (const event of xmlEvents(xml)) {
		if (event.kind !== "open") continue;
		const value = event.attributes("w:val");
		if (event.name === "w:style") {
			style = event.attributes("w:styleId") ?? "";
			own.set(style, { list: null, level: 0, basedOn: null });
		}
		const current = own.get(style);
		if (!current) continue;
		if (event.name === "w:numId") current.list = value;
		else if (event.name === "w:ilvl") current.level = Number(value ?? 0);
		else if (event.name === "w:basedOn") current.basedOn = value;
	}
	const found = new Map<string, { list: string; level: number }>();
	for (const [name] of own) {
		let at: string | null = name;
		for (let i = 0; at !== null && i < 12; i++) {
			const current = own.get(at);
			if (current?.list) {
				found.set(name, { list: current.list, level: own.get(name)?.list ? current.level : current.level });
				break;
			}
			at = current?.basedOn ?? null;
		}
	}
	return found;
}
