import { z } from "zod";
import type { ReadDb } from "#platform/db/connections.ts";
import { page } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { DataTable, EmptyState, Head, Links, Part } from "#platform/ui/index.ts";
import { crosswalkMessages } from "../../crosswalk/messages.ts";
import { indicesMessages } from "../../messages.ts";
import { allIndices } from "../../queries/editions.ts";
import { type Lever, leversOf } from "../../queries/levers.ts";
import { latestConcepts } from "../../queries/trees.ts";
import { indicesAddress } from "../indices-page.tsx";

export const crosswalkAddress = `${indicesAddress}/doi-chieu`;

/** index → concept → what the latest version calls it */
export type ConceptNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

export async function conceptNames(
	db: ReadDb,
	indices: readonly string[],
	language: Language,
): Promise<ConceptNames> {
	const read = async (index: string) => {
		const nodes = await latestConcepts(db, index);
		return [index, new Map([...nodes].map(([concept, { label }]) => [concept, label[language]]))] as const;
	};
	return new Map(await Promise.all(indices.map(read)));
}

/** Public: one piece of work may move parts of several indices. */
export const crosswalkPage = page({
	address: crosswalkAddress,
	who: "everyone",
	query: z.object({ "chi-so": z.string().max(40).default("") }),
	show: async ({ query }, { db, language, today, to }) => {
		const words = crosswalkMessages[language];
		const [indices, levers] = await Promise.all([allIndices(db), leversOf(db, null, today)]);
		const named = indices.filter(({ code }) =>
			levers.some(({ moves }) => moves.some(({ index }) => index === code)),
		);
		const chosen = named.find(({ slug }) => slug === query["chi-so"]);
		const names = await conceptNames(
			db,
			named.map(({ code }) => code),
			language,
		);
		const shown = chosen
			? levers.filter(({ moves }) => moves.some(({ index }) => index === chosen.code))
			: levers;
		const filters = [
			{ address: to(crosswalkAddress), label: words.all, current: !chosen },
			...named.map(({ slug, code }) => ({
				address: to(`${crosswalkAddress}?chi-so=${slug}`),
				label: code,
				current: slug === chosen?.slug,
			})),
		];
		return {
			title: words.title,
			section: indicesAddress,
			description: words.lede,
			trail: [{ label: indicesMessages[language].list.title, address: indicesAddress }],
			body: (
				<>
					<Head title={words.title} lede={words.lede} />
					<Part id="bang" title={words.table}>
						<Links label={words.choose} items={filters} />
						<DataTable
							caption={words.table}
							captionHidden
							columns={[
								{ head: words.work, cell: ({ label }: Lever) => label[language] },
								...(chosen ? [chosen] : named).map(({ code }) => ({
									head: code,
									cell: (lever: Lever) => moved(lever, code, names),
								})),
							]}
							rows={shown}
							empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
						/>
					</Part>
				</>
			),
		};
	},
});

const moved = ({ moves }: Lever, code: string, names: ConceptNames): string =>
	moves
		.filter(({ index }) => index === code)
		.map(({ index, concept }) => names.get(index)?.get(concept) ?? concept)
		.join("; ") || "–";
