import type { IndexNode } from "#modules/indices/index.ts";
import type { RequestContext } from "#platform/http/route.ts";
import { Actions, Button, ButtonLink, Field, Form } from "#platform/ui/index.ts";
import { type TargetText, targetGroups } from "../../domain/plan.ts";
import { textMessages } from "../../plan/text-messages.ts";
import type { PlanView } from "../../queries/plan/plan-view.ts";

interface Props {
	/** version that is sent along, years that are meant */
	readonly plan: Pick<PlanView, "version" | "year" | "indexYear">;
	readonly nodes: readonly IndexNode[];
	readonly changed: (TargetText & { readonly id?: string }) | undefined;
	readonly action: string;
	readonly context: Pick<RequestContext, "form" | "language">;
}

export function TargetForm({ plan, nodes, changed, action: own, context }: Props) {
	const { form, language } = context;
	const words = textMessages[language].targets;
	const year = plan.indexYear ?? plan.year;
	const typed = (figure: string | null | undefined) => figure?.replace(".", ",") ?? "";
	return (
		<Form form={form} action={own}>
			<input type="hidden" name="phien_ban" value={String(plan.version)} />
			{changed?.id ? <input type="hidden" name="muc" value={changed.id} /> : null}
			{nodes.length > 0 ? (
				<Field
					type="select"
					name="noi_dung"
					label={words.node}
					options={nodes.map((node) => ({
						value: node.concept,
						label: `${"– ".repeat(node.level)}${node.label[language]}`,
					}))}
					empty={words.nodeNone}
					value={changed?.node?.concept ?? ""}
					optional
				/>
			) : null}
			<Field
				name="ten"
				label={words.label}
				hint={words.labelHint}
				value={changed?.label ?? ""}
				maxlength={300}
				optional
			/>
			<Field name="nam" type="number" width={2} label={words.year} value={String(changed?.year ?? year)} />
			<Field
				name="nam_goc"
				type="number"
				width={2}
				label={words.baselineYear}
				value={String(changed ? (changed.baselineYear ?? "") : year - 1)}
				optional
			/>
			<Field
				name="goc"
				type="number"
				label={words.baseline}
				hint={words.baselineHint}
				value={typed(changed?.baseline)}
				optional
			/>
			<Field name="tang" type="number" label={words.increase} value={typed(changed?.increase)} optional />
			<Field
				name="gia_tri"
				type="number"
				label={words.value}
				hint={words.valueHint}
				value={typed(changed?.value)}
				optional
			/>
			<Field
				name="huong"
				type="radio"
				label={words.direction}
				value={changed?.atLeast === false ? "less" : "more"}
				options={(["more", "less"] as const).map((way) => ({ value: way, label: words.directions[way] }))}
			/>
			<Field
				name="nhom"
				type="select"
				label={words.group}
				options={targetGroups.map((group) => ({ value: group, label: words.groups[group] }))}
				empty={words.groupNone}
				value={changed?.inGroup ?? ""}
				optional
			/>
			<Field
				name="don_vi"
				width={4}
				label={words.unit}
				hint={words.unitHint}
				value={changed?.unitLabel ?? ""}
				maxlength={60}
				optional
			/>
			<Actions>
				<Button>{words.save}</Button>
				{changed?.id ? (
					<ButtonLink kind="link" address={own}>
						{words.add}
					</ButtonLink>
				) : null}
			</Actions>
		</Form>
	);
}
