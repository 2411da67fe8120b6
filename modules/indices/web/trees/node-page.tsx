import { faultsOfTree, type TreeNode } from "@guong/index-math";
import { z } from "zod";
import { action, type FormState, page } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { Actions, Button, Field, Form, Head, Links, Notice, Part } from "#platform/ui/index.ts";
import { changeTree } from "../../commands/trees/change-tree.ts";
import { type TreeDraft, treeOfDraft } from "../../domain/trees/draft.ts";
import { branchOf } from "../../domain/trees/edit-tree.ts";
import { treeMessages } from "../../trees/messages.ts";
import { treeWriters } from "../../trees/policy.ts";
import { draftAddress, draftsAddress, nodeAddress, nodeOfPage, trailOf } from "./draft-of-page.ts";
import { NodeForm, nodeInput, nodeTextOf } from "./node-form.tsx";
import { nodeParams, optionalLine, seenField } from "./tree-fields.ts";
import { faultInWords, ruleInWords } from "./tree-words.ts";

const address = `${draftsAddress}/:draft/nut/:code`;

/** One node: what is wrong with it, its text, its parts, its place. */
export const nodePage = page({
	address,
	who: treeWriters,
	params: nodeParams,
	show: async ({ params }, { db, actor, form, language, to }) => {
		const { draft, node } = await nodeOfPage(db, actor, params.draft, params.code);
		const words = treeMessages[language].node;
		const here = nodeAddress(draft.id, node.code);
		const title = words.title(node.code, node.label[language]);
		return {
			title,
			section: "/ban-lam-viec",
			trail: trailOf(draft, language),
			body: (
				<>
					<Head title={title} lede={words.ruleNow(ruleInWords(node.aggregation, language))}>
						<NodeFaults draft={draft} node={node} language={language} />
						<Links
							items={[
								{
									address: to(`${draftAddress(draft.id)}/them?duoi=${encodeURIComponent(node.code)}`),
									label: words.addChild,
								},
								{ address: to(`${here}/quy-tac`), label: words.rule },
								{ address: to(`${here}/bo`), label: words.remove },
							]}
						/>
					</Head>
					<Parts draft={draft} node={node} language={language} to={to} />
					<Part id="sua" title={words.change}>
						<NodeForm
							{...{
								form,
								language,
								node,
								action: to(here),
								revision: draft.revision,
								source: draft.head.basis,
							}}
						/>
					</Part>
					{node.parent === null ? null : (
						<Part id="chuyen" title={words.move}>
							<MoveForm {...{ form, language, node, draft, action: to(`${here}/chuyen`) }} />
						</Part>
					)}
				</>
			),
		};
	},
});

interface OfNode {
	readonly draft: TreeDraft;
	readonly node: TreeNode;
	readonly language: Language;
}

function NodeFaults({ draft, node, language }: OfNode) {
	const faults = faultsOfTree(treeOfDraft(draft)).filter(({ code }) => code === node.code);
	if (faults.length === 0) return null;
	return (
		<Notice kind="warn" title={treeMessages[language].draft.faults(faults.length)} level={2}>
			<ul>
				{faults.map((fault) => (
					<li>{faultInWords(fault, language)}</li>
				))}
			</ul>
		</Notice>
	);
}

function Parts({ draft, node, language, to }: OfNode & { readonly to: (address: string) => string }) {
	const parts = draft.nodes.filter(({ parent }) => parent === node.code);
	if (parts.length === 0) return null;
	return (
		<Part id="muc-con" title={treeMessages[language].node.children}>
			<ul>
				{parts.map(({ code, label }) => (
					<li>
						<a href={to(nodeAddress(draft.id, code))}>
							{code} {label[language]}
						</a>
					</li>
				))}
			</ul>
		</Part>
	);
}

interface MoveProps extends OfNode {
	readonly form: FormState;
	readonly action: string;
}

/** Without script the sister is chosen from all nodes; one that hangs elsewhere means last. */
function MoveForm({ draft, node, language, form, action: target }: MoveProps) {
	const words = treeMessages[language].node;
	const branch = branchOf(draft.nodes, node.code);
	const options = draft.nodes
		.filter(({ code }) => !branch.has(code))
		.map(({ code, label }) => ({ value: code, label: `${code} ${label[language]}`.slice(0, 90) }));
	return (
		<Form form={form} action={target}>
			<input type="hidden" name="thay" value={String(draft.revision)} />
			<Field
				name="cha"
				type="select"
				label={words.parent}
				value={node.parent ?? ""}
				empty={false}
				options={options}
			/>
			<Field name="truoc" type="select" label={words.before} empty={words.last} options={options} optional />
			<Actions>
				<Button kind="second">{words.move}</Button>
			</Actions>
		</Form>
	);
}

export const changeNode = action({
	address,
	who: treeWriters,
	params: nodeParams,
	input: z.strictObject(nodeInput),
	again: { address },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const edit = { kind: "change", code: params.code, node: nodeTextOf(body) } as const;
		await changeTree(trx, actor, { draftId: params.draft, seen: body.thay, edit }, { clock, from });
		return { redirect: draftAddress(params.draft), notice: treeMessages[language].node.saved(body.ma) };
	},
});

export const moveNode = action({
	address: `${address}/chuyen`,
	who: treeWriters,
	params: nodeParams,
	input: z.strictObject({ thay: seenField, cha: z.string().min(1).max(20), truoc: optionalLine(20) }),
	again: { address },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const edit = { kind: "move", code: params.code, parent: body.cha, before: body.truoc || null } as const;
		await changeTree(trx, actor, { draftId: params.draft, seen: body.thay, edit }, { clock, from });
		return { redirect: draftAddress(params.draft), notice: treeMessages[language].node.moved(params.code) };
	},
});
