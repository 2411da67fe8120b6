import type { ConceptDiff, Verdict } from "@guong/index-math";
import { z } from "zod";
import { action, page } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { Actions, Button, DataTable, EmptyState, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { confirmVerdicts } from "../../commands/trees/change-tree.ts";
import type { TreeDraft } from "../../domain/trees/draft.ts";
import { treeProblem } from "../../trees/errors.ts";
import { faultMessages } from "../../trees/fault-messages.ts";
import { treeMessages } from "../../trees/messages.ts";
import { treeWriters } from "../../trees/policy.ts";
import { diffOfDraft } from "./diff-of-draft.ts";
import { draftAddress, draftOfPage, draftsAddress, trailOf } from "./draft-of-page.ts";
import { draftParams, line, seenField } from "./tree-fields.ts";
import { changesInWords } from "./tree-words.ts";

const address = `${draftsAddress}/:draft/so-sanh`;
const oneAddress = `${address}/:concept`;
const conceptParams = draftParams.extend({ concept: z.string().regex(/^[A-Za-z0-9_.-]{1,120}$/) });
const verdicts = ["comparable", "rebased", "not-comparable"] as const satisfies readonly Verdict[];

/** What became of the version it was copied from, and what of it a person has confirmed. */
export const compareDraft = page({
	address,
	who: treeWriters,
	params: draftParams,
	show: async ({ params }, { db, actor, form, language, to }) => {
		const draft = await draftOfPage(db, actor, params.draft);
		const words = treeMessages[language].compare;
		const found = await diffOfDraft(db, draft);
		const title = words.title(draft.head.version, found?.before.version ?? "–");
		const changed =
			found?.diff.filter(({ changes, reason }) => changes.length > 0 || reason !== "same") ?? [];
		const said = new Set(draft.verdicts.map(({ concept }) => concept));
		const same = unchanged(found?.diff ?? []).filter(({ concept }) => !said.has(concept));
		const here = `${draftAddress(draft.id)}/so-sanh`;
		return {
			title,
			section: "/ban-lam-viec",
			trail: trailOf(draft, language),
			body: found ? (
				<>
					<Head title={title} lede={countsOf(found.diff, language)} />
					<Part id="thay-doi" title={words.changed} sub={words.sub}>
						<Changes {...{ draft, changed, language }} address={(concept) => to(`${here}/${concept}`)} />
					</Part>
					{same.length === 0 ? null : (
						<Part id="khong-doi" title={words.all} sub={words.allSub(same.length)}>
							<Form form={form} action={to(here)}>
								<input type="hidden" name="thay" value={String(draft.revision)} />
								<Field name="ly_do" label={words.reason} maxlength={300} />
								<Field name="ly_do_en" label={words.reasonEn} maxlength={300} />
								<Actions>
									<Button>{words.allButton(same.length)}</Button>
								</Actions>
							</Form>
						</Part>
					)}
				</>
			) : (
				<>
					<Head title={words.nothing} />
					<EmptyState title={words.nothing} level={2}>
						{words.nothingText}
					</EmptyState>
				</>
			),
		};
	},
});

const unchanged = (diff: readonly ConceptDiff[]): readonly ConceptDiff[] =>
	diff.filter(({ reason }) => reason === "same");

function countsOf(diff: readonly ConceptDiff[], language: Language): string {
	const of = (kind: "added" | "removed") =>
		diff.filter(({ changes }) => changes.some((change) => change.kind === kind)).length;
	const touched = diff.filter(({ changes, verdict }) => verdict !== null && changes.length > 0).length;
	return treeMessages[language].compare.lede(of("added"), of("removed"), touched);
}

interface ChangesProps {
	readonly draft: TreeDraft;
	readonly changed: readonly ConceptDiff[];
	readonly language: Language;
	readonly address: (concept: string) => string;
}

function Changes({ draft, changed, language, address: link }: ChangesProps) {
	const words = treeMessages[language].compare;
	const says = faultMessages[language];
	const said = new Map(draft.verdicts.map(({ concept, verdict }) => [concept, verdict]));
	const confirmed = ({ concept, verdict }: ConceptDiff) => {
		const own = said.get(concept);
		if (verdict === null) return "–";
		return (
			<>
				{own ? `${says.verdicts[own]}. ` : ""}
				<a href={link(concept)}>{own ? words.again : words.confirm}</a>
			</>
		);
	};
	return (
		<DataTable
			caption={words.changed}
			captionHidden
			columns={[
				{ head: words.heads.what, cell: (row: ConceptDiff) => labelOf(row, language) },
				{ head: words.heads.change, cell: ({ changes }: ConceptDiff) => changesInWords(changes, language) },
				{
					head: words.heads.proposal,
					cell: ({ verdict, reason }: ConceptDiff) =>
						verdict === null ? says.reasons[reason] : says.verdicts[verdict],
				},
				{ head: words.heads.confirmed, cell: confirmed },
			]}
			rows={changed}
			empty={<p>{treeMessages[language].public.noChanges}</p>}
		/>
	);
}

const labelOf = ({ after, before }: ConceptDiff, language: Language): string => {
	const node = after ?? before;
	return node ? `${node.code} ${node.label[language]}` : "";
};

export const confirmSame = action({
	address,
	who: treeWriters,
	params: draftParams,
	input: z.strictObject({ thay: seenField, ly_do: line(300), ly_do_en: line(300) }),
	again: { address },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const draft = await draftOfPage(trx, actor, params.draft);
		const said = new Set(draft.verdicts.map(({ concept }) => concept));
		const reason = { vi: body.ly_do, en: body.ly_do_en };
		const same = unchanged((await diffOfDraft(trx, draft))?.diff ?? [])
			.filter(({ concept }) => !said.has(concept))
			.map(({ concept }) => ({ concept, verdict: "comparable" as const, reason }));
		await confirmVerdicts(
			trx,
			actor,
			{ draftId: draft.id, seen: body.thay, verdicts: same },
			{ clock, from },
		);
		return {
			redirect: `${draftAddress(draft.id)}/so-sanh`,
			notice: treeMessages[language].compare.confirmed(same.length),
		};
	},
});

/** One concept: what Gương proposes, and what the person says with a reason. */
export const compareConcept = page({
	address: oneAddress,
	who: treeWriters,
	params: conceptParams,
	show: async ({ params }, { db, actor, form, language, to }) => {
		const draft = await draftOfPage(db, actor, params.draft);
		const words = treeMessages[language].compare;
		const found = (await diffOfDraft(db, draft))?.diff.find(({ concept }) => concept === params.concept);
		if (!found?.verdict) throw treeProblem("tree-node-unknown", {});
		const says = faultMessages[language];
		const own = draft.verdicts.find(({ concept }) => concept === found.concept);
		const title = words.one(labelOf(found, language));
		return {
			title,
			section: "/ban-lam-viec",
			trail: trailOf(draft, language),
			body: (
				<>
					<Head
						title={title}
						lede={words.proposal(says.verdicts[found.verdict], says.reasons[found.reason])}
						meta={changesInWords(found.changes, language)}
					/>
					<Form form={form} action={to(`${draftAddress(draft.id)}/so-sanh/${found.concept}`)}>
						<input type="hidden" name="thay" value={String(draft.revision)} />
						<Field
							name="ket_luan"
							type="radio"
							label={words.verdict}
							value={own?.verdict ?? found.verdict}
							options={verdicts.map((value) => ({ value, label: says.verdicts[value] }))}
						/>
						<Field name="ly_do" label={words.reason} value={own?.reason.vi ?? ""} maxlength={300} />
						<Field name="ly_do_en" label={words.reasonEn} value={own?.reason.en ?? ""} maxlength={300} />
						<Actions>
							<Button>{words.save}</Button>
						</Actions>
					</Form>
				</>
			),
		};
	},
});

export const confirmConcept = action({
	address: oneAddress,
	who: treeWriters,
	params: conceptParams,
	input: z.strictObject({
		thay: seenField,
		ket_luan: z.enum(verdicts),
		ly_do: line(300),
		ly_do_en: line(300),
	}),
	again: { address: oneAddress },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const reason = { vi: body.ly_do, en: body.ly_do_en };
		const said = [{ concept: params.concept, verdict: body.ket_luan, reason }];
		const seen = { draftId: params.draft, seen: body.thay };
		await confirmVerdicts(trx, actor, { ...seen, verdicts: said }, { clock, from });
		return {
			redirect: `${draftAddress(params.draft)}/so-sanh`,
			notice: treeMessages[language].compare.confirmed(1),
		};
	},
});
