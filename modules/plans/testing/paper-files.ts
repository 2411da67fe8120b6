import { strToU8, zipSync } from "fflate";

/** Small files of every kind in which offices send a plan; each line is a paragraph. */
const inXml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const wordTypes = `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

const asFile = (bytes: Uint8Array, name: string): File => new File([Buffer.from(bytes)], name);

export function docxOf(
	text: string,
	more: Readonly<Record<string, string>> = {},
	name = "ke-hoach.docx",
): File {
	const body = text
		.split("\n")
		.map((line) => `<w:p><w:r><w:t xml:space="preserve">${inXml(line)}</w:t></w:r></w:p>`)
		.join("");
	const parts = {
		"[Content_Types].xml": wordTypes,
		"word/document.xml": `<w:document><w:body>${body}</w:body></w:document>`,
		...more,
	};
	const zip = zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])));
	return asFile(zip, name);
}

export function odtOf(text: string): File {
	const body = text
		.split("\n")
		.map((line) => `<text:p>${inXml(line)}</text:p>`)
		.join("");
	const content = `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
	const zip = zipSync({
		mimetype: strToU8("application/vnd.oasis.opendocument.text"),
		"content.xml": strToU8(content),
	});
	return asFile(zip, "ke-hoach.odt");
}

const linesOnPage = 60;
const lettersOnLine = 100;

/** Words that run over the edge of a page are no longer there. */
function wrapped(line: string): readonly string[] {
	const lines = [""];
	for (const word of line.split(" ")) {
		const last = lines.at(-1) ?? "";
		if (last.length + word.length < lettersOnLine) lines[lines.length - 1] = last ? `${last} ${word}` : word;
		else lines.push(word);
	}
	return lines;
}

/** A PDF whose letters are told by their code points, as word processors write it. */
export function pdfOf(text: string): File {
	const lines = text.split("\n").flatMap(wrapped);
	const pages = Array.from({ length: Math.ceil(lines.length / linesOnPage) }, (_, page) =>
		lines.slice(page * linesOnPage, (page + 1) * linesOnPage),
	);
	const streams = pages.map((page) =>
		page
			.map((line, index) => (line ? `BT /F1 9 Tf 40 ${800 - index * 12} Td <${inHex(line)}> Tj ET` : ""))
			.join("\n"),
	);
	return asFile(strToU8(pdf(streams), true), "ke-hoach.pdf");
}

/** A page that is a picture, as a scanner makes it. */
export const scannedPdf = (): File =>
	asFile(strToU8(pdf(["q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"]), true), "ban-quet.pdf");

/** A PDF that opens with a password only. */
export const lockedPdf = (): File => {
	const secret = "AB".repeat(32);
	const lock = `/Encrypt<</Filter/Standard/V 1/R 2/O<${secret}>/U<${secret}>/P -4>>/ID[<00><00>]`;
	return asFile(strToU8(pdf(["BT /F1 9 Tf 40 800 Td <0041> Tj ET"], lock), true), "co-mat-khau.pdf");
};

export const docxWithMacros = (text: string): File =>
	docxOf(text, { "word/vbaProject.bin": "x" }, "co-macro.docx");

const inHex = (line: string): string =>
	[...line.normalize("NFC")].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).join("");

function pdf(streams: readonly string[], trailer = ""): string {
	const first = 10;
	const pageIds = streams.map((_, index) => first + index * 2);
	const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end`;
	const stream = (content: string) => `<</Length ${content.length}>>stream\n${content}\nendstream`;
	const objects: [number, string][] = [
		[1, "<</Type/Catalog/Pages 2 0 R>>"],
		[2, `<</Type/Pages/Kids[${pageIds.map((id) => `${id} 0 R`).join(" ")}]/Count ${streams.length}>>`],
		[3, "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>"],
		[
			4,
			"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor 5 0 R>>",
		],
		[
			5,
			"<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
		],
		[6, stream(map)],
		...streams.flatMap((content, index): [number, string][] => {
			const id = first + index * 2;
			const resources = "/Resources<</Font<</F1 3 0 R>>>>";
			return [
				[id, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${id + 1} 0 R${resources}>>`],
				[id + 1, stream(content)],
			];
		}),
	];
	const body = objects.map(([id, object]) => `${id} 0 obj${object} endobj`).join("\n");
	return `%PDF-1.4\n${body}\ntrailer<</Root 1 0 R/Size 100${trailer}>>`;
}
