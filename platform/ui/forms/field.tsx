import type { Child } from "hono/jsx";
import { useFace } from "../face.tsx";
import { ChoiceField, type ChoiceFieldProps } from "./choice-field.tsx";
import { FieldFrame } from "./field-frame.tsx";
import { type FieldBasics, useField } from "./use-field.ts";

/** Width of the box by the length of its answer. */
export type Width = 2 | 4 | 8 | "full";

export interface LineFieldProps extends FieldBasics {
	/** `number` and `date` are typed as text, the way they are written here: 1.234,5 and 27/11/2026 */
	readonly type?: "text" | "search" | "number" | "date" | "email" | "tel" | "password" | "url" | "code";
	readonly width?: Width;
	readonly autocomplete?: string;
	readonly maxlength?: number;
	/** `decimal` shows a keypad with a comma */
	readonly keypad?: "numeric" | "decimal";
	readonly spellcheck?: boolean;
	/** id of a `datalist` on the page, from which a line can be chosen while typing */
	readonly list?: string;
}

export interface TextFieldProps extends FieldBasics {
	readonly type: "textarea";
	readonly rows?: number;
	readonly maxlength?: number;
}

export interface SelectFieldProps extends FieldBasics {
	readonly type: "select";
	readonly options: readonly Option[];
	/** words of the empty first line; left out when a choice is always there */
	readonly empty?: string | false;
}

export interface FileFieldProps extends FieldBasics {
	readonly type: "file";
	/** ".pdf,.jpg" */
	readonly accept?: string;
	readonly multiple?: boolean;
}

export interface Option {
	readonly value: string;
	readonly label: string;
	readonly hint?: Child;
}

export type FieldProps =
	| LineFieldProps
	| TextFieldProps
	| SelectFieldProps
	| FileFieldProps
	| ChoiceFieldProps;

/** One question of a form: label, hint, refusal and box, wired for screen readers. */
export function Field(props: FieldProps) {
	switch (props.type) {
		case "textarea":
			return <LongText {...props} />;
		case "select":
			return <Select {...props} />;
		case "file":
			return <FileBox {...props} />;
		case "radio":
		case "checkboxes":
		case "checkbox":
			return <ChoiceField {...props} />;
		default:
			return <Line {...props} />;
	}
}

type Keypad = "decimal" | "numeric" | "tel";
const keypads: Readonly<Record<string, Keypad>> = {
	number: "decimal",
	date: "numeric",
	code: "numeric",
	tel: "tel",
};
const widths: Readonly<Record<string, Width>> = { number: 4, date: 4, code: 4, tel: 8 };
const typedAs: Readonly<Record<string, string>> = { number: "text", date: "text", code: "text" };

function Line(props: LineFieldProps) {
	const { type = "text", autocomplete, maxlength, keypad, spellcheck, list } = props;
	const field = useField(props);
	const width = props.width ?? widths[type] ?? "full";
	return (
		<FieldFrame field={field} props={props}>
			<input
				class={width === "full" ? "box" : `box w${width}`}
				type={typedAs[type] ?? type}
				value={type === "password" ? undefined : field.value}
				inputmode={keypad ?? keypads[type]}
				autocomplete={autocomplete ?? (type === "date" || type === "number" ? "off" : undefined)}
				maxlength={maxlength}
				spellcheck={spellcheck}
				list={list}
				{...field.wires}
			/>
		</FieldFrame>
	);
}

function LongText(props: TextFieldProps) {
	const field = useField(props);
	return (
		<FieldFrame field={field} props={props}>
			<textarea rows={props.rows ?? 4} maxlength={props.maxlength} {...field.wires}>
				{field.value}
			</textarea>
		</FieldFrame>
	);
}

function Select(props: SelectFieldProps) {
	const { words } = useFace();
	const field = useField(props);
	return (
		<FieldFrame field={field} props={props}>
			<select {...field.wires}>
				{props.empty === false ? null : <option value="">{props.empty ?? words.choose}</option>}
				{props.options.map((option) => (
					<option value={option.value} selected={option.value === field.value}>
						{option.label}
					</option>
				))}
			</select>
		</FieldFrame>
	);
}

function FileBox(props: FileFieldProps) {
	const field = useField(props);
	return (
		<FieldFrame field={field} props={props}>
			<div class="upload">
				<input type="file" accept={props.accept} multiple={props.multiple} {...field.wires} />
			</div>
		</FieldFrame>
	);
}
