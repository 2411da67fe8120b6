/**
 * LibreOffice writes formatting to the end of the sheet (a million rows of 16,384 styled, empty cells) and
 * the parser would lay them all out; they are cut off before. What is hidden is noted on the way, because
 * the parser does not tell it.
 */
export function trimOdsContent(content: string): {
	xml: string;
	/** by number of the sheet, from 0 */
	hiddenSheets: ReadonlySet<number>;
	/** by number of the sheet, from 0: rows from 0 */
	hiddenRows: readonly ReadonlySet<number>[];
} {
	const xml = content.replace(emptyTail, "");
	const invisible = invisibleStyles(content);
	const hiddenSheets = new Set<number>();
	const hiddenRows: Set<number>[] = [];
	let row = 0;
	for (const [, name, attributes = ""] of xml.matchAll(/<table:(table|table-row)(?=[\s>/])([^>]*)>/g)) {
		if (name === "table") {
			if (invisible.has(attribute(attributes, "table:style-name"))) hiddenSheets.add(hiddenRows.length);
			hiddenRows.push(new Set());
			row = 0;
			continue;
		}
		const repeat = Math.max(1, Number(attribute(attributes, "table:number-rows-repeated")) || 1);
		const hidden = /^(collapse|filter)$/.test(attribute(attributes, "table:visibility"));
		if (hidden) for (let i = 0; i < Math.min(repeat, 10_000); i++) hiddenRows.at(-1)?.add(row + i);
		row += repeat;
	}
	return { xml, hiddenSheets, hiddenRows };
}

/** Self-closed cells without value, formula or span, at the end of a row. */
const emptyTail =
	/(?:<table:table-cell(?![^>]*(?:office:[a-z-]*value|table:formula|-spanned|calcext))[^>]*\/>\s*)+(?=<\/table:table-row>)/g;

function invisibleStyles(xml: string): ReadonlySet<string> {
	const names = new Set<string>();
	for (const [, attributes = "", body = ""] of xml.matchAll(/<style:style ([^>]*)>(.*?)<\/style:style>/gs)) {
		if (body.includes('table:display="false"')) names.add(attribute(attributes, "style:name"));
	}
	return names;
}

function attribute(attributes: string, name: string): string {
	return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
}
