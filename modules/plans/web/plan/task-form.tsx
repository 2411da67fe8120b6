import type { FormState } from "#platform/http/route.ts";
import { formatCount } from "#platform/i18n/index.ts";
import { Actions, Button, Details, Field, Form, Part } from "#platform/ui/index.ts";
import type { TaskText } from "../../domain/task.ts";
import { taskKinds } from "../../domain/task-state.ts";
import { taskFieldWords } from "../../plan/task-field-words.ts";
import { taskFormMessages } from "../../plan/task-form-messages.ts";
import { taskKindWords } from "../../plan/task-words.ts";
import { MeasureFields } from "./measure-fields.tsx";
import type { TaskFormProps } from "./task-form-props.ts";
import { TaskWhen } from "./task-when.tsx";

/** Every question of a task; the common ones first, the rare ones folded away. */
export function TaskForm(props: TaskFormProps) {
	const { plan, task, action, context } = props;
	const words = taskFormMessages[context.language].form;
	return (
		<Form form={withTicks(context.form, task)} action={action} guarded>
			<input type="hidden" name="phien_ban" value={String(plan.version)} />
			<Part id="viec" title={words.what}>
				<WhatAndWho {...props} />
			</Part>
			<Part id="thoi-han" title={words.when}>
				<TaskWhen {...props} />
			</Part>
			<Part id="ket-qua" title={words.result}>
				<Result {...props} />
			</Part>
			<More {...props} />
			<Actions>
				<Button name="roi" value="xong">
					{words.save}
				</Button>
				{task ? null : (
					<Button kind="second" name="roi" value="nua">
						{words.saveAndNext}
					</Button>
				)}
			</Actions>
		</Form>
	);
}

const namesOf = (bodies: readonly { readonly written: string }[] | undefined): string =>
	(bodies ?? []).map(({ written }) => written).join("\n");

function WhatAndWho({ task, leads, context: { language } }: TaskFormProps) {
	const fields = taskFieldWords[language];
	const words = taskFormMessages[language].form;
	const only = task?.lead.length === 1 ? task.lead[0]?.bodyId : null;
	const isOffered = leads.some(({ value }) => value === only);
	return (
		<>
			<Field
				type="textarea"
				name="noi_dung"
				rows={4}
				label={fields.text}
				hint={words.textHint}
				value={task?.text ?? ""}
				maxlength={4000}
			/>
			<Field
				type="select"
				name="chu_tri"
				label={fields.lead}
				options={leads}
				empty={words.leadNone}
				value={isOffered ? (only ?? "") : ""}
				optional
			/>
			<Field
				type="textarea"
				name="chu_tri_khac"
				rows={2}
				label={words.leadOthers}
				hint={words.leadOthersHint}
				value={isOffered ? "" : namesOf(task?.lead)}
				optional
			/>
			<Field
				type="radio"
				name="cach_giao"
				label={fields.leads}
				value={task?.leads ?? "one"}
				options={(["one", "each"] as const).map((way) => ({ value: way, label: words.each[way] }))}
			/>
			<Field
				type="textarea"
				name="phoi_hop"
				rows={2}
				label={fields.coordinate}
				hint={words.coordinateHint}
				value={namesOf(task?.coordinate)}
				optional
			/>
			<Field
				type="select"
				name="loai"
				label={fields.kind}
				options={taskKinds.map((kind) => ({ value: kind, label: taskKindWords[language][kind] }))}
				empty={false}
				value={task?.kind ?? "order"}
			/>
			<Field
				type="checkbox"
				name="uu_tien"
				label={fields.priority}
				hint={words.priorityHint}
				checked={task?.priority ?? false}
			/>
		</>
	);
}

function Result({ task, nodes, measures, context: { language } }: TaskFormProps) {
	const fields = taskFieldWords[language];
	const words = taskFormMessages[language].form;
	return (
		<>
			<Field
				name="ket_qua"
				label={fields.output}
				hint={words.outputHint}
				value={task?.output ?? ""}
				maxlength={1000}
				optional
			/>
			<MeasureFields {...{ measures, language }} measure={task?.measure ?? null} />
			<Details summary={words.nodes} open={(task?.nodes.length ?? 0) > 0}>
				{nodes.length === 0 ? (
					<p>{words.nodesNone}</p>
				) : (
					<Field
						type="checkboxes"
						name="chi_so"
						label={fields.nodes}
						labelHidden
						options={nodes.map((node) => ({
							value: node.concept,
							label: `${"– ".repeat(Math.max(0, node.level - 1))}${node.label[language]}`,
						}))}
						optional
					/>
				)}
			</Details>
		</>
	);
}

function More({ task, context: { language } }: TaskFormProps) {
	const fields = taskFieldWords[language];
	const words = taskFormMessages[language].form;
	const funds = [
		["kp_can", fields.fundsNeeded, task?.fundsNeeded],
		["kp_bo_tri", fields.fundsAllotted, task?.fundsAllotted],
		["kp_chi", fields.fundsSpent, task?.fundsSpent],
	] as const;
	return (
		<Details summary={words.more}>
			<Field
				name="nhom"
				label={fields.heading}
				hint={words.headingHint}
				value={task?.heading ?? ""}
				maxlength={300}
				optional
			/>
			<Field
				name="linh_vuc"
				label={fields.field}
				hint={words.fieldHint}
				value={task?.field ?? ""}
				maxlength={200}
				optional
			/>
			<Field
				name="han_chu"
				label={fields.deadlineWords}
				value={task?.deadlineWords ?? ""}
				maxlength={300}
				optional
			/>
			<Field
				name="vi_tri"
				label={fields.placeInPaper}
				value={task?.placeInPaper ?? ""}
				maxlength={300}
				optional
			/>
			{funds.map(([name, label, amount]) => (
				<Field
					type="number"
					name={name}
					label={words.inDong(label)}
					value={amount === null || amount === undefined ? "" : formatCount(amount, "vi")}
					optional
				/>
			))}
		</Details>
	);
}

/** Boxes that were ticked before are ticked when the page opens; what was just typed goes before. */
function withTicks(form: FormState, task: TaskText | null): FormState {
	if (!task || Object.keys(form.values).length > 0) return form;
	return { ...form, values: { chi_so: task.nodes.map(({ concept }) => concept) } };
}
