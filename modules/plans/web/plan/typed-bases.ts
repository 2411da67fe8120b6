import { z } from "zod";
import { said } from "#platform/http/field-errors.ts";
import { parseDay } from "#platform/i18n/index.ts";
import type { LegalBasis } from "../../domain/plan.ts";
import { textMessages } from "../../plan/text-messages.ts";

const longest = { reference: 200, issuer: 200, about: 500 } as const;
const both = (of: (words: typeof textMessages.vi.bases) => string) =>
	said(of(textMessages.vi.bases), of(textMessages.en.bases));

/** One paper a line: reference; day; issuer; about. Every fault is told with its line. */
export const typedBases = z
	.string()
	.max(40000)
	.default("")
	.transform((typed, context): readonly LegalBasis[] => {
		const lines = typed.normalize("NFC").split(/\r?\n/);
		return lines.flatMap((line, index) => {
			if (line.trim() === "") return [];
			const basis = basisOf(line, (of) =>
				context.addIssue({ code: "custom", message: both((words) => of(words, index + 1)) }),
			);
			return basis ? [basis] : [];
		});
	});

type Words = typeof textMessages.vi.bases;

function basisOf(
	line: string,
	refuse: (of: (words: Words, line: number) => string) => void,
): LegalBasis | null {
	const [reference = "", day = "", issuer = "", ...rest] = line.split(";").map((part) => part.trim());
	const about = rest.join("; ").trim();
	const read = day === "" ? null : parseDay(day);
	if (read && "problem" in read) {
		refuse((words, number) => words.badDay(number, day));
		return null;
	}
	const tooLong =
		reference.length > longest.reference || issuer.length > longest.issuer || about.length > longest.about;
	if (tooLong || reference === "") {
		refuse((words, number) => words.tooLong(number));
		return null;
	}
	return { reference, day: read?.value ?? null, issuer: issuer || null, about: about || null };
}
