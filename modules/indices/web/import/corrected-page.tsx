import { z } from "zod";
import { unitsAt } from "#modules/organisation/index.ts";
import { httpProblem } from "#platform/http/errors.ts";
import { page } from "#platform/http/route.ts";
import { DataTable, EmptyState, Head } from "#platform/ui/index.ts";
import { correctionMessages } from "../../import/correction-messages.ts";
import { importMessages } from "../../import/messages.ts";
import { indicesMessages } from "../../messages.ts";
import { allIndices, editionsOf } from "../../queries/editions.ts";
import { type Correction, correctionsOfYear } from "../../queries/import/corrections.ts";
import { nodesByConcept } from "../../queries/trees.ts";
import { correctedText, pointsOrNone } from "./corrected-words.ts";

/** What was corrected in the results of a year: for everyone. */
export const correctedPage = page({
	address: "/chi-so/:index/:year/da-sua",
	who: "everyone",
	params: z.object({ index: z.string().regex(/^[a-z0-9-]{1,40}$/), year: z.coerce.number().int() }),
	show: async ({ params }, { db, language, to }) => {
		const index = (await allIndices(db)).find(({ slug }) => slug === params.index);
		const edition = index && (await editionsOf(db, index.code)).find(({ year }) => year === params.year);
		if (!index || !edition) throw httpProblem("not-found", {});
		const { history: words } = correctionMessages[language];
		const corrections = await correctionsOfYear(db, index.code, edition.year);
		const units = await unitsAt(
			db,
			corrections.map(({ unitId }) => unitId),
			edition.unitsOn,
		);
		const nodes = await nodesByConcept(db, index.code, edition.year);
		const title = words.title(index.code, edition.year);
		const unitName = (id: string) => (language === "vi" ? units.get(id)?.name : units.get(id)?.nameEn) ?? id;
		return {
			title,
			section: "/chi-so",
			trail: [
				{ label: indicesMessages[language].list.title, address: "/chi-so" },
				{ label: `${index.code} ${edition.year}`, address: `/chi-so/${index.slug}/${edition.year}` },
			],
			body: (
				<>
					<Head title={title} lede={corrections.length > 0 ? words.lede : undefined} />
					<DataTable<Correction>
						caption={title}
						captionHidden
						columns={[
							{ head: words.heads.unit, cell: ({ unitId }) => unitName(unitId) },
							{
								head: words.heads.part,
								cell: ({ concept }) => nodes.get(concept)?.label[language] ?? concept,
							},
							{ head: words.heads.after, cell: ({ after }) => pointsOrNone(after, language), numeric: true },
							{ head: words.heads.when, cell: (line) => correctedText(line, language) },
							{ head: words.heads.why, cell: ({ reason }) => reason },
						]}
						rows={corrections}
						empty={
							<EmptyState title={words.none}>
								<p>{words.noneHelp}</p>
								<a href={to(`/chi-so/${index.slug}/${edition.year}`)}>{importMessages[language].toYear}</a>
							</EmptyState>
						}
					/>
				</>
			),
		};
	},
});
