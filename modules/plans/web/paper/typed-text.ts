import { z } from "zod";
import type { OrganisationItem } from "../../domain/plan-text.ts";

const typedLines = z
	.string()
	.max(60000)
	.default("")
	.transform((typed) =>
		typed
			.normalize("NFC")
			.split(/\r?\n/)
			// whoever pastes from a paper pastes its dashes too
			.map((line) => line.replace(/^\s*[-–+•]\s+/, "").trim())
			.filter((line) => line !== ""),
	);

/** One paragraph a line. */
export const typedParagraphs = typedLines;

/** "Sở Y tế: chủ trì …": the body stands before the first colon, if what stands there can be a name. */
export const typedOrganisation = typedLines.transform((lines) => lines.map(itemOf));

function itemOf(line: string): OrganisationItem {
	const [, body, text] = /^([^:.;]{2,160}):\s+(.+)$/u.exec(line) ?? [];
	return body && text && /^\p{Lu}/u.test(body) ? { body: body.trim(), text } : { body: null, text: line };
}

export const writtenOrganisation = (items: readonly OrganisationItem[]): readonly string[] =>
	items.map(({ body, text }) => (body === null ? text : `${body}: ${text}`));
