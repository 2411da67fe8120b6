import { z } from "zod";
import { action, type FormState, page } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { Actions, Button, Field, Form, Head, Links, Part } from "#platform/ui/index.ts";
import { changeTree } from "../../commands/trees/change-tree.ts";
import {
	type RuleField,
	type RuleKind,
	type RuleText,
	readRule,
	ruleChoices,
	ruleFields,
	ruleKinds,
	textOfRule,
} from "../../domain/trees/rule-fields.ts";
import { treeProblem } from "../../trees/errors.ts";
import { treeMessages } from "../../trees/messages.ts";
import { treeWriters } from "../../trees/policy.ts";
import { ruleMessages } from "../../trees/rule-messages.ts";
import { draftAddress, draftsAddress, nodeAddress, nodeOfPage, trailOf } from "./draft-of-page.ts";
import { nodeParams, seenField } from "./tree-fields.ts";
import { ruleInWords } from "./tree-words.ts";

const address = `${draftsAddress}/:draft/nut/:code/quy-tac`;
const kindField = z.enum(ruleKinds);

/** How the score of a node comes about: the rule is chosen by link, its parameters are plain fields. */
export const showRule = page({
	address,
	who: treeWriters,
	params: nodeParams,
	query: z.object({ cach: kindField.optional() }),
	show: async ({ params, query }, { db, actor, form, language, to }) => {
		const { draft, node } = await nodeOfPage(db, actor, params.draft, params.code);
		const words = treeMessages[language];
		const sent = kindField.safeParse(form.values.cach);
		const kind = sent.success ? sent.data : (query.cach ?? node.aggregation.kind);
		const here = `${nodeAddress(draft.id, node.code)}/quy-tac`;
		const title = words.rule.title(node.code);
		const now: RuleText = kind === node.aggregation.kind ? textOfRule(node.aggregation) : {};
		return {
			title,
			section: "/ban-lam-viec",
			trail: trailOf(draft, language),
			body: (
				<>
					<Head title={title} lede={words.node.ruleNow(ruleInWords(node.aggregation, language))} />
					<Part id="cach-tinh" title={words.rule.choose} sub={words.rule.chooseSub}>
						<Links
							items={ruleKinds.map((each) => ({
								address: to(`${here}?cach=${each}`),
								label: ruleMessages[language].kinds[each],
								current: each === kind,
							}))}
						/>
					</Part>
					<Part id="tham-so" title={ruleMessages[language].kinds[kind]}>
						<RuleForm {...{ form, language, kind, now, action: to(here), revision: draft.revision }} />
					</Part>
				</>
			),
		};
	},
});

interface RuleFormProps {
	readonly form: FormState;
	readonly action: string;
	readonly language: Language;
	readonly kind: RuleKind;
	readonly now: RuleText;
	readonly revision: number;
}

function RuleForm({ form, action: target, language, kind, now, revision }: RuleFormProps) {
	const words = treeMessages[language].rule;
	const fields: readonly RuleField[] = ruleFields[kind];
	return (
		<Form form={form} action={target}>
			<input type="hidden" name="thay" value={String(revision)} />
			<input type="hidden" name="cach" value={kind} />
			{fields.length === 0 ? <p>{words.none}</p> : null}
			{fields.map((field) => (
				<Parameter field={field} value={now[field] ?? ""} language={language} />
			))}
			<Actions>
				<Button>{words.save}</Button>
			</Actions>
		</Form>
	);
}

interface ParameterProps {
	readonly field: RuleField;
	readonly value: string;
	readonly language: Language;
}

function Parameter({ field, value, language }: ParameterProps) {
	const { fields, choices } = ruleMessages[language];
	const { label, hint } = fields[field];
	const common = { name: field, label, ...(hint === "" ? {} : { hint }) };
	if (field === "bac" || field === "loai")
		return <Field {...common} type="textarea" rows={6} value={value} maxlength={2000} />;
	if (isChoice(field)) {
		const words: Readonly<Record<string, string>> = choices[field];
		const options = ruleChoices[field].map((each) => ({ value: each, label: words[each] ?? each }));
		return <Field {...common} type="radio" value={value || (options[0]?.value ?? "")} options={options} />;
	}
	return <Field {...common} type="number" value={value} />;
}

const isChoice = (field: RuleField): field is keyof typeof ruleChoices => field in ruleChoices;

const text = z.string().max(2000).optional();
const parameters = Object.fromEntries(
	Object.values(ruleFields)
		.flat()
		.map((field) => [field, text]),
) as Record<RuleField, typeof text>;

export const sendRule = action({
	address,
	who: treeWriters,
	params: nodeParams,
	input: z.strictObject({ thay: seenField, cach: kindField, ...parameters }),
	again: { address },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const { thay, cach, ...typed } = body;
		const read = readRule(cach, typed as RuleText);
		if ("faults" in read) throw unreadable(read.faults.map(({ field }) => field));
		const edit = { kind: "rule", code: params.code, aggregation: read.rule } as const;
		await changeTree(trx, actor, { draftId: params.draft, seen: thay, edit }, { clock, from });
		return { redirect: draftAddress(params.draft), notice: treeMessages[language].node.saved(params.code) };
	},
});

const unreadable = (fields: readonly RuleField[]) => treeProblem("tree-rule-unreadable", { fields });
