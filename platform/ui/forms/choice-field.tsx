import type { Child } from "hono/jsx";
import { HintAndErrors, OptionalWord } from "./field-frame.tsx";
import { type FieldBasics, useField, type WiredField } from "./use-field.ts";

interface Choice {
	readonly value: string;
	readonly label: Child;
	readonly hint?: Child;
}

export type ChoiceFieldProps =
	| (FieldBasics & { readonly type: "radio" | "checkboxes"; readonly options: readonly Choice[] })
	/** one box to tick; sends `on` */
	| (FieldBasics & { readonly type: "checkbox"; readonly checked?: boolean; readonly value?: never });

/** Radios, a set of boxes, or one box to tick. */
export function ChoiceField(props: ChoiceFieldProps) {
	const field = useField(props);
	if (props.type === "checkbox") return <OneBox props={props} field={field} />;
	const { type, options } = props;
	return (
		<fieldset
			class={field.errors.length > 0 ? "field wrong" : "field"}
			aria-describedby={field.wires["aria-describedby"]}
		>
			<legend class={props.labelHidden ? "vh" : undefined}>
				{props.label}
				{props.optional ? <OptionalWord /> : null}
			</legend>
			<HintAndErrors field={field} hint={props.hint} />
			{options.map((option, index) => (
				<ChoiceLine
					id={index === 0 ? field.id : `${field.id}-${index + 1}`}
					type={type === "radio" ? "radio" : "checkbox"}
					name={props.name}
					choice={option}
					checked={field.values.includes(option.value)}
				/>
			))}
		</fieldset>
	);
}

interface LineProps {
	readonly id: string;
	readonly type: "radio" | "checkbox";
	readonly name: string;
	readonly choice: Choice;
	readonly checked: boolean;
}

function ChoiceLine({ id, type, name, choice, checked }: LineProps) {
	return (
		<div class="choice">
			<input type={type} id={id} name={name} value={choice.value} checked={checked} />
			<label for={id}>
				{choice.label}
				{choice.hint ? <small>{choice.hint}</small> : null}
			</label>
		</div>
	);
}

interface OneBoxProps {
	readonly props: FieldBasics & { readonly checked?: boolean };
	readonly field: WiredField;
}

function OneBox({ props, field }: OneBoxProps) {
	return (
		<div class={field.errors.length > 0 ? "field wrong" : "field"}>
			{field.errors.length > 0 ? <HintAndErrors field={{ ...field, hintId: undefined }} hint={null} /> : null}
			<div class="choice">
				<input
					type="checkbox"
					id={field.id}
					name={props.name}
					value="on"
					checked={field.values.includes("on") || (field.values.length === 0 && (props.checked ?? false))}
					aria-describedby={field.wires["aria-describedby"]}
					aria-invalid={field.wires["aria-invalid"]}
				/>
				<label for={field.id}>
					{props.label}
					{props.hint ? <small id={field.hintId}>{props.hint}</small> : null}
				</label>
			</div>
		</div>
	);
}
