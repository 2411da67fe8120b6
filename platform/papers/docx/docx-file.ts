import { Document, Packer } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { PreparedPaper } from "../prepare-paper.ts";
import { docxNumbering } from "./numbering.ts";
import { khmerFontName } from "./paragraph.ts";
import { docxSection } from "./section.ts";
import { docxStyles, fontName } from "./styles.ts";

/** `written` is a day as 2026-01-31. */
export async function docxFile(paper: PreparedPaper, written: string): Promise<Uint8Array> {
	const state = { styles: paper.styles, places: 0 };
	const document = new Document({
		title: paper.title,
		creator: paper.author,
		lastModifiedBy: paper.author,
		styles: docxStyles(paper.styles),
		numbering: docxNumbering(paper.lists),
		sections: paper.sections.map((section) => docxSection(section, state)),
	});
	return settled(await Packer.toBuffer(document), written);
}

/** The library writes the moment of writing into the file; here the same paper gives the same bytes. */
function settled(bytes: Uint8Array, written: string): Uint8Array {
	const parts = unzipSync(bytes);
	const properties = strFromU8(parts["docProps/core.xml"] as Uint8Array)
		.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${written}T00:00:00Z`)
		.replace("</cp:coreProperties>", "<dc:language>vi-VN</dc:language></cp:coreProperties>");
	parts["docProps/core.xml"] = strToU8(properties);
	parts["word/fontTable.xml"] = strToU8(fontTable);
	// local time without a zone: an archive knows no zones
	return zipSync(parts, { mtime: "1980-01-01T00:00:00" });
}

/** Which fonts stand in where the first is missing: of the same widths, so that lines and pages stay. */
const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${fontName}"><w:altName w:val="Tinos,Liberation Serif"/><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font><w:font w:name="${khmerFontName}"><w:altName w:val="Noto Sans Khmer"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
