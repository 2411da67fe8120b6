import type { TreeNode, WhenMissing } from "@guong/index-math";
import { z } from "zod";
import type { FormState } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { Actions, Button, Field, Form } from "#platform/ui/index.ts";
import type { NodeText } from "../../domain/trees/edit-tree.ts";
import { treeMessages } from "../../trees/messages.ts";
import { ruleMessages } from "../../trees/rule-messages.ts";
import { codeField, figureField, line, optionalLine, seenField } from "./tree-fields.ts";
import { shownFigure } from "./tree-words.ts";

const directions = ["higher-is-better", "lower-is-better"] as const;
const missingRules = ["strict", "reweight", "threshold"] as const;

export const nodeInput = {
	thay: seenField,
	ma: codeField,
	khai_niem: z
		.string()
		.trim()
		.regex(/^[a-z0-9_.-]{0,80}$/)
		.default(""),
	ten: line(500),
	ten_en: optionalLine(500),
	thap_nhat: figureField,
	toi_da: figureField,
	trong_so: figureField,
	chieu: z.enum(directions),
	khi_thieu: z.enum(missingRules),
	it_nhat: figureField,
	doi_chieu: z.literal("on").optional(),
	nguon: line(300),
};

export function nodeTextOf(body: z.output<z.ZodObject<typeof nodeInput>>): NodeText {
	return {
		code: body.ma.normalize("NFC"),
		concept: body.khai_niem,
		label: { vi: body.ten, en: body.ten_en || body.ten },
		weight: body.trong_so,
		minimum: body.thap_nhat,
		maximum: body.toi_da,
		direction: body.chieu,
		whenMissing: whenMissingOf(body.khi_thieu, body.it_nhat),
		verified: body.doi_chieu === "on",
		source: body.nguon,
	};
}

const whenMissingOf = (rule: WhenMissing["rule"], percent: number | null): WhenMissing =>
	rule === "threshold" ? { rule, leastShare: (percent ?? 100) / 100 } : { rule };

interface NodeFormProps {
	readonly form: FormState;
	readonly action: string;
	readonly language: Language;
	readonly revision: number;
	readonly node: TreeNode | null;
	/** paper that a new node comes from */
	readonly source: string;
	/** of a new node: the one above it, "" for the total */
	readonly under?: string;
}

/** What a node is called and worth; its rule has a form of its own. */
export function NodeForm({ form, action, language, revision, node, source, under }: NodeFormProps) {
	const words = treeMessages[language].node;
	const figure = (value: number | null | undefined) => shownFigure(value ?? null, "vi");
	const missing = node?.whenMissing ?? { rule: "strict" };
	const least = missing.rule === "threshold" ? figure(missing.leastShare * 100) : "";
	return (
		<Form form={form} action={action} guarded>
			<input type="hidden" name="thay" value={String(revision)} />
			{under === undefined ? null : <input type="hidden" name="duoi" value={under} />}
			<Field name="ma" label={words.code} value={node?.code ?? ""} width={4} maxlength={20} />
			<Field
				name="ten"
				type="textarea"
				rows={2}
				label={words.labelVi}
				value={node?.label.vi ?? ""}
				maxlength={500}
			/>
			<Field
				name="ten_en"
				type="textarea"
				rows={2}
				label={words.labelEn}
				hint={words.labelEnHint}
				value={node?.label.en ?? ""}
				maxlength={500}
				optional
			/>
			<Field name="toi_da" type="number" label={words.maximum} value={figure(node?.maximum)} optional />
			<Field
				name="thap_nhat"
				type="number"
				label={words.minimum}
				value={node ? figure(node.minimum) : "0"}
				optional
			/>
			<Field
				name="trong_so"
				type="number"
				label={words.weight}
				hint={words.weightHint}
				value={figure(node?.weight)}
				optional
			/>
			<Field
				name="chieu"
				type="radio"
				label={words.direction}
				value={node?.direction ?? "higher-is-better"}
				options={directions.map((value) => ({ value, label: words.directions[value] }))}
			/>
			<Field
				name="khi_thieu"
				type="radio"
				label={words.missing}
				value={missing.rule}
				options={missingRules.map((value) => ({ value, label: ruleMessages[language].missing[value] }))}
			/>
			<Field name="it_nhat" type="number" label={words.least} hint={words.leastHint} value={least} optional />
			<Field
				name="khai_niem"
				label={words.concept}
				hint={words.conceptHint}
				value={node?.concept ?? ""}
				maxlength={80}
				optional
			/>
			<Field name="nguon" label={words.source} value={node?.source ?? source} maxlength={300} />
			<Field name="doi_chieu" type="checkbox" label={words.verified} checked={node?.verified ?? true} />
			<Actions>
				<Button>{words.save}</Button>
			</Actions>
		</Form>
	);
}
