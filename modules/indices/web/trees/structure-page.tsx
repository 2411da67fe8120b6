import {
	type ConceptDiff,
	diffTrees,
	type IndexTree,
	levelOf,
	nodesByCode,
	type TreeNode,
} from "@guong/index-math";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { PublicDb } from "#platform/db/connections.ts";
import { httpProblem } from "#platform/http/errors.ts";
import { page, type Route } from "#platform/http/route.ts";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { writeCsv } from "#platform/spreadsheet/index.ts";
import { type Column, DataTable, DownloadLinks, Head, Links, Part } from "#platform/ui/index.ts";
import { versionOf, type WrittenIndex, writtenIndices } from "../../queries/tree-drafts.ts";
import { comparabilityTable } from "../../queries/trees.ts";
import { faultMessages } from "../../trees/fault-messages.ts";
import { treeMessages } from "../../trees/messages.ts";
import { indicesAddress } from "../indices-page.tsx";
import { structureAddress, structuresAddress } from "./structures.tsx";
import { indexSlug } from "./tree-fields.ts";
import { changesInWords, ruleInWords, shownFigure } from "./tree-words.ts";

const address = `${indicesAddress}/:index/cau-truc/:version`;
const params = z.object({ index: indexSlug, version: z.string().regex(/^[A-Za-z0-9-]{1,20}$/) });

interface Structure {
	readonly index: WrittenIndex;
	readonly tree: IndexTree;
	readonly before: IndexTree | null;
	readonly diff: readonly ConceptDiff[];
}

async function structureOf(db: PublicDb, wanted: z.output<typeof params>): Promise<Structure> {
	const index = (await writtenIndices(db)).find(({ slug }) => slug === wanted.index);
	const found = index && (await versionOf(db, index.code, wanted.version));
	if (!found) throw httpProblem("not-found", {});
	const table = await comparabilityTable(db, index.code);
	return { index, ...found, diff: found.before ? diffTrees(found.before, found.tree, table) : [] };
}

/** Public: one version of the structure of an index, its rules in words, and what changed against the one before. */
const structurePage = page({
	address,
	who: "everyone",
	params,
	show: async ({ params: wanted }, { db, language, to }) => {
		const structure = await structureOf(db, wanted);
		const { index, tree, before } = structure;
		const words = treeMessages[language];
		const title = words.public.title(index.code, tree.version);
		const [root] = tree.nodes;
		const years = words.years(tree.from, tree.to);
		const lede = words.public.lede(tree.nodes.length, shownFigure(root?.maximum ?? null, language), years);
		const file = `${structureAddress(index.slug, tree.version)}/cay`;
		return {
			title,
			section: indicesAddress,
			trail: [
				{ label: words.public.trail, address: indicesAddress },
				{ label: words.public.listTitle, address: structuresAddress },
			],
			description: `${index.label[language]}. ${lede}`,
			body: (
				<>
					<Head kicker={index.label[language]} title={title} lede={lede} meta={metaOf(structure, language)} />
					<Part
						id="cay"
						title={words.public.tree}
						source={root?.source}
						note={tree.nodes.every(({ verified }) => verified) ? undefined : <p>{words.public.memory}</p>}
					>
						<Nodes tree={tree} language={language} />
						<DownloadLinks
							items={(["csv", "json"] as const).map((format) => ({
								address: `${file}.${format}`,
								label: words.public.download(index.code, tree.version),
								kind: format.toUpperCase(),
							}))}
						/>
					</Part>
					{before ? (
						<Part id="thay-doi" title={words.public.changes(before.version)}>
							<Changes structure={structure} language={language} />
						</Part>
					) : null}
					<Part id="phien-ban" title={words.public.others}>
						<Links
							items={index.versions.map(({ version, from, to: last }) => ({
								address: to(structureAddress(index.slug, version)),
								label: `${version} (${words.years(from, last)})`,
								current: version === tree.version,
							}))}
						/>
					</Part>
				</>
			),
		};
	},
});

function metaOf({ index, tree }: Structure, language: Language): string {
	const day = index.versions.find(({ version }) => version === tree.version)?.publishedOn;
	const published = day
		? ` ${treeMessages[language].public.publishedOn(formatDay(Temporal.PlainDate.from(day), language))}`
		: "";
	return `${index.publisher}.${published}`;
}

function Nodes({ tree, language }: { readonly tree: IndexTree; readonly language: Language }) {
	const words = treeMessages[language];
	const byCode = nodesByCode(tree);
	const weighs = tree.nodes.some(({ weight }) => weight !== null);
	const columns: Column<TreeNode>[] = [
		{
			head: words.public.nodes,
			cell: ({ code, label }) => `${"\u2003".repeat(levelOf(byCode, code))}${code} ${label[language]}`,
		},
		{
			head: words.draft.heads.maximum,
			numeric: true,
			cell: ({ maximum }) => shownFigure(maximum, language),
		},
		...(weighs
			? [
					{
						head: words.draft.heads.weight,
						numeric: true,
						cell: ({ weight }: TreeNode) => shownFigure(weight, language),
					},
				]
			: []),
		{ head: words.draft.heads.rule, cell: ({ aggregation }) => ruleInWords(aggregation, language) },
		{
			head: words.public.check,
			cell: ({ verified }) => (verified ? words.public.verified : words.public.fromMemory),
		},
	];
	return <DataTable caption={words.public.tree} captionHidden columns={columns} rows={tree.nodes} />;
}

function Changes({ structure, language }: { readonly structure: Structure; readonly language: Language }) {
	const words = treeMessages[language].public;
	const says = faultMessages[language];
	const changed = structure.diff.filter(({ changes }) => changes.length > 0);
	const verdictOf = ({ verdict, reason, entry }: ConceptDiff) =>
		entry
			? `${says.verdicts[entry.verdict]}: ${entry.reason[language]}`
			: verdict === null
				? says.reasons[reason]
				: words.unsaid;
	return (
		<DataTable
			caption={words.changes(structure.before?.version ?? "")}
			captionHidden
			columns={[
				{
					head: words.nodes,
					cell: ({ after, before }: ConceptDiff) => {
						const node = after ?? before;
						return node ? `${node.code} ${node.label[language]}` : "";
					},
				},
				{
					head: treeMessages[language].compare.heads.change,
					cell: ({ changes }: ConceptDiff) => changesInWords(changes, language),
				},
				{ head: words.verdict, cell: verdictOf },
			]}
			rows={changed}
			empty={<p>{words.noChanges}</p>}
		/>
	);
}

const heads = [
	"ma",
	"ma_cha",
	"concept",
	"ten",
	"ten_en",
	"diem_thap_nhat",
	"diem_toi_da",
	"trong_so",
	"chieu",
];
const moreHeads = ["cach_tinh", "cach_tinh_du_lieu", "doi_chieu", "nguon"];

function csvOf({ tree }: Structure): Uint8Array {
	const rows = tree.nodes.map((node) => [
		node.code,
		node.parent,
		node.concept,
		node.label.vi,
		node.label.en,
		node.minimum,
		node.maximum,
		node.weight,
		node.direction,
		ruleInWords(node.aggregation, "vi"),
		JSON.stringify(node.aggregation),
		node.verified ? "1" : "0",
		node.source,
	]);
	const columns = [...heads, ...moreHeads].map((heading) => ({ heading }));
	return writeCsv({ name: "cay", columns, rows }, { separator: "," });
}

const contentTypes = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" } as const;

const file = (format: keyof typeof contentTypes): Route =>
	page({
		address: `${address}/cay.${format}`,
		who: "everyone",
		params,
		show: async ({ params: wanted }, { db }) => {
			const structure = await structureOf(db, wanted);
			const { tree, index } = structure;
			return {
				contentType: contentTypes[format],
				filename: `${index.slug}-${tree.version}.${format}`,
				content: format === "csv" ? csvOf(structure) : JSON.stringify(tree, null, "\t"),
			};
		},
	});

export const structureRoutes: readonly Route[] = [structurePage, file("csv"), file("json")];
