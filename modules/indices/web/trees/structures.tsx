import { page } from "#platform/http/route.ts";
import { Head, Links, Part } from "#platform/ui/index.ts";
import { writtenIndices } from "../../queries/tree-drafts.ts";
import { treeMessages } from "../../trees/messages.ts";
import { indicesAddress } from "../indices-page.tsx";

export const structuresAddress = `${indicesAddress}/cau-truc`;
export const structureAddress = (slug: string, version: string): string =>
	`${indicesAddress}/${slug}/cau-truc/${version}`;

/** Public: every index, those of units among them, with the versions of its structure. */
export const structures = page({
	address: structuresAddress,
	who: "everyone",
	show: async (_, { db, language, to }) => {
		const words = treeMessages[language];
		const indices = (await writtenIndices(db)).filter(({ versions }) => versions.length > 0);
		return {
			title: words.public.listTitle,
			section: indicesAddress,
			trail: [{ label: words.public.trail, address: indicesAddress }],
			description: words.public.listLede,
			body: (
				<>
					<Head title={words.public.listTitle} lede={words.public.listLede} />
					{indices.map((index) => (
						<Part id={index.slug} title={`${index.code}: ${index.label[language]}`} sub={index.publisher}>
							<Links
								label={words.public.others}
								items={index.versions.toReversed().map(({ version, from, to: last }) => ({
									address: to(structureAddress(index.slug, version)),
									label: `${version} (${words.years(from, last)})`,
								}))}
							/>
						</Part>
					))}
				</>
			),
		};
	},
});
