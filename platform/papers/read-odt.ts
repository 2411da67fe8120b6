import { LayoutWriter } from "./layout-writer.ts";
import { ListCounter, type ListLevel } from "./list-numbers.ts";
import type { TextWithLayout } from "./text-with-layout.ts";
import { type XmlEvent, xmlEvents } from "./xml-events.ts";

type Open = Extract<XmlEvent, { kind: "open" }>;

/** Parts of the file that are not the paper's words. */
const left = new Set([
	"text:tracked-changes",
	"office:annotation",
	"text:note",
	"text:table-of-content",
	"draw:image",
	"svg:desc",
	"svg:title",
]);

/** `content` is content.xml, `styles` is styles.xml; both may define lists. */
export function readOdt(content: string, styles: string | null): TextWithLayout {
	const lists = new Map([...listsOf(styles ?? ""), ...listsOf(content)]);
	return new OdtReader(lists).read(content);
}

class OdtReader {
	private readonly writer = new LayoutWriter();
	private readonly counter = new ListCounter();
	private words: string | null = null;
	private readonly open: { style: string; labelled: boolean }[] = [];
	private skipping: string[] = [];

	constructor(private readonly lists: ReadonlyMap<string, readonly (ListLevel | undefined)[]>) {}

	read(xml: string): TextWithLayout {
		for (const event of xmlEvents(xml)) {
			if (event.kind === "open") this.start(event);
			else if (event.kind === "close") this.end(event.name);
			else if (this.skipping.length === 0) this.add(event.text.replace(/\s+/g, " "));
		}
		return this.writer.done();
	}

	private add(words: string): void {
		if (this.words !== null) this.words += words;
	}

	private start({ name, attributes }: Open): void {
		if (this.skipping.length > 0 || left.has(name)) {
			this.skipping.push(name);
			return;
		}
		if (name === "text:p" || name === "text:h") this.words = this.label();
		else if (name === "text:s") this.add(" ".repeat(Math.min(200, Number(attributes("text:c") ?? 1) || 1)));
		else if (name === "text:tab") this.add(" ");
		else if (name === "text:line-break") this.add("\n");
		else if (name === "text:list")
			this.open.push({
				style: attributes("text:style-name") ?? this.open.at(-1)?.style ?? "",
				labelled: true,
			});
		else if (name === "text:list-item") this.mark(false);
		else if (name === "table:table") this.writer.openTable();
		else if (name === "table:table-row") this.writer.openRow();
		else if (name === "table:table-cell") this.cell(attributes);
		else if (name === "table:covered-table-cell") this.covered();
	}

	/** Columns already passed in the row, cells covered from above or from the left among them. */
	private column = 0;

	private cell(attributes: Open["attributes"]): void {
		const count = (name: string) => Math.max(1, Math.min(60, Number(attributes(name) ?? 1) || 1));
		this.writer.openCell(
			count("table:number-columns-spanned"),
			count("table:number-rows-spanned"),
			false,
			this.column,
		);
		this.column += count("table:number-columns-repeated");
	}

	private covered(): void {
		this.column++;
	}

	private mark(labelled: boolean): void {
		const list = this.open.at(-1);
		if (list) list.labelled = labelled;
	}

	/** The first paragraph of an item carries its number. */
	private label(): string {
		const list = this.open.at(-1);
		if (!list || list.labelled) return "";
		list.labelled = true;
		return this.counter.next(list.style, this.open.length - 1, this.lists.get(list.style) ?? []);
	}

	private end(name: string): void {
		if (this.skipping.length > 0) {
			if (this.skipping.at(-1) === name) this.skipping.pop();
			return;
		}
		if (name === "text:p" || name === "text:h") {
			this.writer.paragraph(this.words ?? "");
			this.words = null;
		} else if (name === "text:list") this.open.pop();
		else if (name === "table:table-cell") this.writer.closeCell();
		else if (name === "table:table-row") this.column = 0;
		else if (name === "table:table") this.writer.closeTable();
	}
}

const formats: Readonly<Record<string, ListLevel["format"]>> = {
	"1": "decimal",
	a: "letter",
	A: "upper-letter",
	i: "roman",
	I: "upper-roman",
	"": "none",
};

function listsOf(xml: string): Map<string, (ListLevel | undefined)[]> {
	const lists = new Map<string, (ListLevel | undefined)[]>();
	let levels: (ListLevel | undefined)[] = [];
	for (const event of xmlEvents(xml)) {
		if (event.kind !== "open") continue;
		const { name, attributes } = event;
		if (name === "text:list-style") {
			levels = [];
			lists.set(attributes("style:name") ?? "", levels);
		}
		const level = Number(attributes("text:level") ?? 0) - 1;
		if (level < 0) continue;
		if (name === "text:list-level-style-bullet") levels[level] = { format: "bullet", pattern: "", start: 1 };
		if (name === "text:list-level-style-number")
			levels[level] = {
				format: formats[attributes("style:num-format") ?? ""] ?? "decimal",
				pattern: patternOf(attributes, level),
				start: Number(attributes("text:start-value") ?? 1) || 1,
			};
	}
	return lists;
}

function patternOf(attributes: Open["attributes"], level: number): string {
	const shown = Math.max(1, Number(attributes("text:display-levels") ?? 1) || 1);
	const numbers = Array.from({ length: shown }, (_, i) => `%${level - shown + 2 + i}`).join(".");
	return `${attributes("style:num-prefix") ?? ""}${numbers}${attributes("style:num-suffix") ?? ""}`;
}
