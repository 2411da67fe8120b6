/** DOCX, XLSX, ODT, ODS without who wrote them, where they lay and what they looked like before. */
import { strToU8, type Zippable, zipSync } from "fflate";
import { unzipEntry, zipEntries } from "../zip-archive.ts";
import { cleanJpeg } from "./clean-jpeg.ts";
import { cleanPng } from "./clean-png.ts";
import { type Cleaning, NotWellBuilt } from "./cleaning.ts";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const propertiesOf = "http://schemas.openxmlformats.org/officeDocument/2006";
const odf = "urn:oasis:names:tc:opendocument:xmlns";

/** Parts that hold nothing but facts about the document: each becomes an empty one of its kind. */
const emptied: Readonly<Record<string, string>> = {
	"docProps/core.xml": `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`,
	"docProps/app.xml": `${head}<Properties xmlns="${propertiesOf}/extended-properties"/>`,
	"docProps/custom.xml": `${head}<Properties xmlns="${propertiesOf}/custom-properties"/>`,
	"word/people.xml": `${head}<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>`,
	"meta.xml": `${head}<office:document-meta xmlns:office="${odf}:office:1.0" office:version="1.3"><office:meta/></office:document-meta>`,
};

/** Parts that go as a whole, with the lines that point to them. */
const dropped =
	/^(docProps\/thumbnail\.\w+|Thumbnails\/.*|xl\/revisions\/.*|xl\/printerSettings\/.*|word\/printerSettings\d*\.bin)$/;

const signature = /^(_xmlsignatures\/|META-INF\/(document|macro)signatures\.xml$)/;

export function cleanOffice(bytes: Uint8Array): Cleaning {
	const entries = zipEntries(bytes).filter((entry) => !entry.name.endsWith("/"));
	if (entries.some((entry) => signature.test(entry.name))) return { cannot: "signed" };
	const removed = new Set<string>();
	const parts: Zippable = {};
	for (const entry of entries) {
		if (dropped.test(entry.name)) {
			removed.add("preview or settings");
			continue;
		}
		const content = cleanPart(entry.name, unzipEntry(bytes, entry), removed);
		// OpenDocument asks for its first part unpacked; a time would tell when this was made
		parts[entry.name] = [content, { level: entry.name === "mimetype" ? 0 : 6, mtime: firstDayOfZip }];
	}
	return { bytes: zipSync(parts), removed: [...removed] };
}

const firstDayOfZip = "1980-01-02T00:00:00";

function cleanPart(name: string, content: Uint8Array, removed: Set<string>): Uint8Array {
	const empty = emptied[name];
	if (empty !== undefined) {
		removed.add("author");
		return strToU8(empty);
	}
	if (/\.(jpe?g|png)$/i.test(name)) return cleanPicture(name, content, removed);
	if (!/\.(xml|rels)$/i.test(name)) return content;
	const xml = new TextDecoder().decode(content);
	const clean = withoutPeople(withoutDroppedLines(xml));
	if (clean === xml) return content;
	removed.add("people");
	return strToU8(clean);
}

/** A picture that is not built as it should be is taken out of no document in silence: the whole is not clean. */
function cleanPicture(name: string, content: Uint8Array, removed: Set<string>): Uint8Array {
	const cleaned = /\.png$/i.test(name) ? cleanPng(content) : cleanJpeg(content);
	if ("cannot" in cleaned) throw new NotWellBuilt(name);
	for (const what of cleaned.removed) removed.add(what);
	return cleaned.bytes;
}

function withoutDroppedLines(xml: string): string {
	return xml
		.replace(/<Relationship\s[^>]*(?:docProps\/thumbnail|printerSettings|revisions\/)[^>]*\/>/g, "")
		.replace(/<Override\s[^>]*(?:docProps\/thumbnail|printerSettings|xl\/revisions\/)[^>]*\/>/g, "")
		.replace(/<manifest:file-entry\s[^>]*Thumbnails\/[^>]*\/>/g, "")
		.replace(/<pageSetup\s[^>]*\/>/g, (setup) => setup.replace(/\sr:id="[^"]*"/, ""));
}

/** Names on comments and tracked changes, the folder on the writer's machine, the marks of editing sessions. */
function withoutPeople(xml: string): string {
	return xml
		.replace(/(\sw:(?:author|initials)=)"[^"]*"/g, '$1""')
		.replace(/\sw:rsid\w*="[^"]*"/g, "")
		.replace(/<w:rsids>.*?<\/w:rsids>/gs, "")
		.replace(/<author>[^<]*<\/author>/g, "<author></author>")
		.replace(/(<person\s[^>]*?displayName=)"[^"]*"/g, '$1""')
		.replace(/(\s(?:userId|providerId)=)"[^"]*"/g, '$1""')
		.replace(/(<fileSharing\s[^>]*?userName=)"[^"]*"/g, '$1""')
		.replace(/<x15ac:absPath\s[^>]*\/>/g, "")
		.replace(
			/<(dc:creator|meta:initial-creator|text:author-name|text:author-initials|text:initial-creator)(\s[^>]*)?>[^<]*<\/\1>/g,
			"<$1$2></$1>",
		)
		.replace(/<(text:sender-[a-z-]+)(\s[^>]*)?>[^<]*<\/\1>/g, "<$1$2></$1>");
}
