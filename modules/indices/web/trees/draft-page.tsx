import { faultsOfTree, levelOf, nodesByCode, type TreeNode } from "@guong/index-math";
import { page } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { DataTable, EmptyState, Head, Links, Notice, Part } from "#platform/ui/index.ts";
import { type TreeDraft, treeOfDraft } from "../../domain/trees/draft.ts";
import { treeMessages } from "../../trees/messages.ts";
import { treeWriters } from "../../trees/policy.ts";
import { draftAddress, draftOfPage, draftsAddress, nodeAddress, trailOf } from "./draft-of-page.ts";
import { structureAddress } from "./structures.tsx";
import { draftParams } from "./tree-fields.ts";
import { faultInWords, ruleInWords, shownFigure } from "./tree-words.ts";

/** The draft as it stands: what is wrong with it, its nodes, what can be done. */
export const draftPage = page({
	address: `${draftsAddress}/:draft`,
	who: treeWriters,
	params: draftParams,
	show: async ({ params }, { db, actor, language, to }) => {
		const draft = await draftOfPage(db, actor, params.draft);
		const words = treeMessages[language];
		const title = words.draft.title(draft.index, draft.head.version);
		const years = words.years(draft.head.fromYear, draft.head.toYear);
		const meta = `${words.draft.heads.basis}: ${draft.head.basis}`;
		return {
			title,
			section: "/ban-lam-viec",
			trail: trailOf(draft, language).slice(0, 1),
			body: (
				<>
					<Head title={title} lede={words.draft.lede(draft.nodes.length, years)} meta={meta} />
					<Doors draft={draft} language={language} to={to} />
					<Faults draft={draft} language={language} to={to} />
					<Part id="cay" title={words.draft.tree} sub={words.draft.treeSub}>
						<Nodes draft={draft} language={language} to={to} />
					</Part>
				</>
			),
		};
	},
});

interface Shown {
	readonly draft: TreeDraft;
	readonly language: Language;
	readonly to: (address: string) => string;
}

function Doors({ draft, language, to }: Shown) {
	const words = treeMessages[language].draft;
	const here = draftAddress(draft.id);
	if (draft.state !== "draft")
		return (
			<Notice title={words.ended} level={2}>
				<p>{words.endedText}</p>
				{draft.state === "published" ? (
					<p>
						<a href={to(structureAddress(draft.index.toLowerCase(), draft.head.version))}>{words.public}</a>
					</p>
				) : null}
			</Notice>
		);
	return (
		<Links
			items={[
				...(draft.nodes.length === 0 ? [{ address: to(`${here}/them`), label: words.addTotal }] : []),
				{ address: to(`${here}/nhap-bang`), label: words.table },
				{ address: to(`${here}/so-sanh`), label: words.compare },
				{ address: to(`${here}/cong-bo`), label: words.publish },
				{ address: to(`${here}/bo`), label: words.drop },
			]}
		/>
	);
}

function Faults({ draft, language, to }: Shown) {
	const words = treeMessages[language].draft;
	const faults = faultsOfTree(treeOfDraft(draft));
	return (
		<Part id="cho-sai" title={words.faults(faults.length)}>
			{faults.length === 0 ? (
				<p>{words.faultsNone}</p>
			) : (
				<ul>
					{faults.map((fault) => (
						<li>
							{fault.code === null ? (
								words.whole
							) : (
								<a href={to(nodeAddress(draft.id, fault.code))}>{fault.code}</a>
							)}
							: {faultInWords(fault, language)}
						</li>
					))}
				</ul>
			)}
		</Part>
	);
}

function Nodes({ draft, language, to }: Shown) {
	const words = treeMessages[language].draft;
	const byCode = nodesByCode(treeOfDraft(draft));
	return (
		<DataTable
			caption={words.tree}
			captionHidden
			columns={[
				{
					head: words.heads.label,
					cell: (node: TreeNode) => (
						<>
							{"\u2003".repeat(levelOf(byCode, node.code))}
							<a href={to(nodeAddress(draft.id, node.code))}>
								{node.code} {node.label[language]}
							</a>
						</>
					),
				},
				{ head: words.heads.maximum, numeric: true, cell: ({ maximum }) => shownFigure(maximum, language) },
				{ head: words.heads.weight, numeric: true, cell: ({ weight }) => shownFigure(weight, language) },
				{ head: words.heads.rule, cell: ({ aggregation }) => ruleInWords(aggregation, language) },
			]}
			rows={draft.nodes}
			empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
		/>
	);
}
