import type { RequestContext } from "#platform/http/route.ts";
import { paperFormats } from "#platform/papers/written-file.ts";
import { DownloadLinks, Part } from "#platform/ui/index.ts";
import { type PaperFileName, papersOf, type Stage } from "../../domain/paper-files.ts";
import { paperMessages } from "../../paper/messages.ts";

type In = Pick<RequestContext, "language">;

/** Each paper as DOCX, to go on editing, and as PDF. Files are the same in either language. */
export function PaperLinks({
	names,
	under,
	language,
}: In & { readonly names: readonly PaperFileName[]; readonly under: string }) {
	const words = paperMessages[language].paper.names;
	return (
		<DownloadLinks
			items={names.flatMap((name) =>
				paperFormats.map((format) => ({
					address: `${under}/${name}.${format}`,
					label: words[name],
					kind: format.toUpperCase(),
				})),
			)}
		/>
	);
}

/** The papers of a plan at this stage, with what they are and what they are not. */
export function PlanPapers({
	plan,
	under,
	language,
}: In & { readonly plan: Stage & { readonly number: number | null }; readonly under: string }) {
	const words = paperMessages[language].paper;
	const names = papersOf(plan);
	const sub = plan.number === null ? words.draftSub : words.issuedSub;
	return (
		<Part id="van-ban" title={words.title} sub={names.length > 0 ? sub : words.none}>
			<PaperLinks names={names} under={under} language={language} />
		</Part>
	);
}
