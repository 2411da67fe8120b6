import { z } from "zod";
import { action, page } from "#platform/http/route.ts";
import { ConfirmAction, Head } from "#platform/ui/index.ts";
import { changeTree } from "../../commands/trees/change-tree.ts";
import { branchOf } from "../../domain/trees/edit-tree.ts";
import { treeMessages } from "../../trees/messages.ts";
import { treeWriters } from "../../trees/policy.ts";
import {
	draftAddress,
	draftOfPage,
	draftsAddress,
	nodeAddress,
	nodeOfPage,
	trailOf,
} from "./draft-of-page.ts";
import { NodeForm, nodeInput, nodeTextOf } from "./node-form.tsx";
import { draftParams, nodeParams, optionalLine, seenField } from "./tree-fields.ts";

const addAddress = `${draftsAddress}/:draft/them`;
const removeAddress = `${draftsAddress}/:draft/nut/:code/bo`;

/** A further node; `duoi` names the one above it, none for the total. */
export const showAdd = page({
	address: addAddress,
	who: treeWriters,
	params: draftParams,
	query: z.object({ duoi: optionalLine(20) }),
	show: async ({ params, query }, { db, actor, form, language, to }) => {
		const draft = await draftOfPage(db, actor, params.draft);
		const words = treeMessages[language].node;
		// a refused form comes back without the query of its page
		const sent = form.values.duoi;
		const under = typeof sent === "string" ? sent : query.duoi;
		const title = under === "" ? words.addTotal : words.add(under);
		const action = `${to(`${draftAddress(draft.id)}/them`)}`;
		return {
			title,
			section: "/ban-lam-viec",
			trail: trailOf(draft, language),
			body: (
				<>
					<Head title={title} />
					<NodeForm
						{...{ form, language, action, node: null, revision: draft.revision, source: draft.head.basis }}
						under={under}
					/>
				</>
			),
		};
	},
});

export const addNode = action({
	address: addAddress,
	who: treeWriters,
	params: draftParams,
	input: z.strictObject({ ...nodeInput, duoi: optionalLine(20) }),
	again: { address: addAddress },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const { duoi, ...text } = body;
		const edit = { kind: "add", parent: duoi || null, node: nodeTextOf(text) } as const;
		await changeTree(trx, actor, { draftId: params.draft, seen: body.thay, edit }, { clock, from });
		return {
			redirect: nodeAddress(params.draft, edit.node.code),
			notice: treeMessages[language].node.saved(body.ma),
		};
	},
});

export const showRemove = page({
	address: removeAddress,
	who: treeWriters,
	params: nodeParams,
	show: async ({ params }, { db, actor, form, language, to }) => {
		const { draft, node } = await nodeOfPage(db, actor, params.draft, params.code);
		const words = treeMessages[language].node;
		const title = words.removeTitle(node.code, branchOf(draft.nodes, node.code).size);
		const here = nodeAddress(draft.id, node.code);
		return {
			title,
			section: "/ban-lam-viec",
			trail: trailOf(draft, language),
			body: (
				<>
					<Head title={title} />
					<ConfirmAction
						form={form}
						action={to(`${here}/bo`)}
						title={title}
						consequences={[words.removeThen]}
						confirm={title}
						goBack={{ label: words.back, address: to(here) }}
					>
						<input type="hidden" name="thay" value={String(draft.revision)} />
					</ConfirmAction>
				</>
			),
		};
	},
});

export const removeNode = action({
	address: removeAddress,
	who: treeWriters,
	params: nodeParams,
	input: z.strictObject({ thay: seenField }),
	again: { address: removeAddress },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const edit = { kind: "remove", code: params.code } as const;
		await changeTree(trx, actor, { draftId: params.draft, seen: body.thay, edit }, { clock, from });
		return { redirect: draftAddress(params.draft), notice: treeMessages[language].node.removed(params.code) };
	},
});
