import type { TreeNode } from "@guong/index-math";
import { z } from "zod";
import type { ReadDb } from "#platform/db/connections.ts";
import { action, page } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { Actions, Button, ButtonLink, DataTable, Field, Form, Head, Notice } from "#platform/ui/index.ts";
import { changeTree } from "../../commands/trees/change-tree.ts";
import type { TreeDraft } from "../../domain/trees/draft.ts";
import { type ReadTree, readTreeTable } from "../../queries/read-tree-table.ts";
import { versionOf } from "../../queries/tree-drafts.ts";
import { treeProblem } from "../../trees/errors.ts";
import { faultMessages } from "../../trees/fault-messages.ts";
import { treeMessages } from "../../trees/messages.ts";
import { treeWriters } from "../../trees/policy.ts";
import { draftAddress, draftOfPage, draftsAddress, trailOf } from "./draft-of-page.ts";
import { draftParams, seenField } from "./tree-fields.ts";

const address = `${draftsAddress}/:draft/nhap-bang`;

/** Trees have a hundred rows and more: they come as the table of the decision's annex. */
export const showTable = page({
	address,
	who: treeWriters,
	params: draftParams,
	show: async ({ params }, { db, actor, form, language, to }) => {
		const draft = await draftOfPage(db, actor, params.draft);
		const words = treeMessages[language].table;
		return {
			title: words.title,
			section: "/ban-lam-viec",
			trail: trailOf(draft, language),
			body: (
				<>
					<Head title={words.title} lede={words.lede}>
						{draft.nodes.length > 0 ? <Notice kind="warn" title={words.warn} level={2} /> : null}
					</Head>
					<Form form={form} action={to(`${draftAddress(draft.id)}/nhap-bang`)} files guarded>
						<input type="hidden" name="thay" value={String(draft.revision)} />
						<Field
							name="bang"
							type="textarea"
							rows={12}
							label={words.paste}
							hint={words.pasteHint}
							maxlength={200_000}
							optional
						/>
						<Field name="tep" type="file" label={words.file} accept=".xlsx,.ods,.csv,.tsv" optional />
						<Actions>
							<Button>{words.button}</Button>
						</Actions>
					</Form>
				</>
			),
		};
	},
});

export const sendTable = action({
	address,
	who: treeWriters,
	params: draftParams,
	input: z.strictObject({
		thay: seenField,
		bang: z.string().max(200_000).default(""),
		tep: z.instanceof(File).optional(),
	}),
	again: { address },
	limit: { times: 30, minutes: 10 },
	run: async ({ params, body }, { trx, actor, clock, from, language, to }) => {
		const draft = await draftOfPage(trx, actor, params.draft);
		if (!body.tep && body.bang.trim() === "") throw treeProblem("tree-no-table", {});
		const bytes = body.tep
			? new Uint8Array(await body.tep.arrayBuffer())
			: new TextEncoder().encode(body.bang);
		const before = await nodesBefore(trx, draft);
		const { nodes, faults } = await readTreeTable(bytes, { before, source: draft.head.basis });
		const words = treeMessages[language].table;
		if (faults.length > 0)
			return {
				title: words.faults(faults.length),
				section: "/ban-lam-viec",
				trail: trailOf(draft, language),
				body: (
					<>
						<Head title={words.faults(faults.length)} />
						<FaultTable faults={faults} language={language} />
						<Actions>
							<ButtonLink address={to(`${draftAddress(draft.id)}/nhap-bang`)} kind="second">
								{words.again}
							</ButtonLink>
						</Actions>
					</>
				),
			};
		const edit = { kind: "replace", nodes } as const;
		await changeTree(trx, actor, { draftId: draft.id, seen: body.thay, edit }, { clock, from });
		return { redirect: draftAddress(draft.id), notice: words.imported(nodes.length) };
	},
});

/** Names are looked up in the version it was copied from: what is there may have been cut from the draft already. */
async function nodesBefore(db: ReadDb, { copiedFrom, nodes }: TreeDraft): Promise<readonly TreeNode[]> {
	const found = copiedFrom && (await versionOf(db, copiedFrom.index, copiedFrom.version));
	return found?.tree.nodes ?? nodes;
}

interface FaultsProps {
	readonly faults: ReadTree["faults"];
	readonly language: Language;
}

function FaultTable({ faults, language }: FaultsProps) {
	const words = treeMessages[language].table;
	const say = (fault: ReadTree["faults"][number]): string =>
		"kind" in fault ? faultMessages[language].row[fault.kind](fault.typed) : fault[language];
	return (
		<DataTable
			caption={words.faults(faults.length)}
			captionHidden
			columns={[
				{ head: words.row, cell: ({ row }: ReadTree["faults"][number]) => (row === 0 ? "–" : String(row)) },
				{ head: words.wrong, cell: say },
			]}
			rows={faults}
		/>
	);
}
