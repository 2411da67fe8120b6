import { page } from "#platform/http/route.ts";
import { DownloadLinks, Head, Links, Part, Terms } from "#platform/ui/index.ts";
import { indicesMessages } from "../messages.ts";
import { allIndices, editionsOf } from "../queries/editions.ts";
import { indexNodes } from "../queries/trees.ts";

export const indicesAddress = "/chi-so";

/** Which indices are here, of which years, by whom. */
export const indicesPage = page({
	address: indicesAddress,
	who: "everyone",
	show: async (_, { db, language, to }) => {
		const words = indicesMessages[language].list;
		const indices = await Promise.all(
			(await allIndices(db)).map(async (index) => {
				const editions = await editionsOf(db, index.code);
				const last = editions.at(-1)?.year ?? 0;
				return { index, editions, last, nodes: await indexNodes(db, index.code, last) };
			}),
		);
		return {
			title: words.title,
			section: indicesAddress,
			description: words.lede,
			body: (
				<>
					<Head title={words.title} lede={words.lede} />
					{indices.map(({ index, editions, last, nodes }) => (
						<Part
							id={index.slug}
							title={`${index.code}: ${index.label[language]}`}
							sub={words.years(editions[0]?.year ?? last, last)}
						>
							<Terms
								items={[
									{ term: words.publisher, is: `${index.publisher} (${index.site})` },
									{
										term: words.structureHead,
										is: words.structure(countOf(nodes, 1), countOf(nodes, 2), last),
									},
								]}
							/>
							<Links
								label={words.yearsHead}
								items={editions.toReversed().map(({ year }) => ({
									address: to(`${indicesAddress}/${index.slug}/${year}`),
									label: String(year),
								}))}
							/>
							<DownloadLinks
								items={(["csv", "json"] as const).map((format) => ({
									address: `/du-lieu/chi-so/${index.slug}/tat-ca.${format}`,
									label: words.data(index.code),
									kind: format.toUpperCase(),
								}))}
							/>
						</Part>
					))}
					<Part id="khac" title={words.others}>
						<p>{words.othersText}</p>
					</Part>
				</>
			),
		};
	},
});

const countOf = (nodes: readonly { readonly level: number }[], level: number): number =>
	nodes.filter((node) => node.level === level).length;
