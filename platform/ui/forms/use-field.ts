import type { Child } from "hono/jsx";
import { fieldId } from "./field-id.ts";
import { useForm } from "./form.tsx";

export interface FieldBasics {
	readonly name: string;
	readonly label: Child;
	/** under the label: an example, the last value, what will become of it */
	readonly hint?: Child;
	/** what stands there when the page is opened for the first time */
	readonly value?: string;
	readonly optional?: boolean;
	/** a refusal that does not come from the form's state */
	readonly error?: string;
	/** the label is only for screen readers */
	readonly labelHidden?: boolean;
}

export interface WiredField {
	readonly id: string;
	readonly value: string;
	readonly values: readonly string[];
	readonly errors: readonly string[];
	readonly hintId: string | undefined;
	readonly errorId: string | undefined;
	/** attributes of the box itself */
	readonly wires: Readonly<Record<string, string | boolean | undefined>>;
}

/** Finds what was typed and refused under this name, and joins the box to hint and refusal. */
export function useField(props: FieldBasics): WiredField {
	const { state, prefix } = useForm();
	const id = fieldId(prefix, props.name);
	const typed = state?.values[props.name];
	const values = typed === undefined ? (props.value === undefined ? [] : [props.value]) : [typed].flat();
	const errors = [...(state?.errors[props.name] ?? []), ...(props.error ? [props.error] : [])];
	const hintId = props.hint ? `${id}-h` : undefined;
	const errorId = errors.length > 0 ? `${id}-e` : undefined;
	return {
		id,
		value: values[0] ?? "",
		values,
		errors,
		hintId,
		errorId,
		wires: {
			id,
			name: props.name,
			"aria-describedby": [hintId, errorId].filter(Boolean).join(" ") || undefined,
			"aria-invalid": errors.length > 0 ? "true" : undefined,
			required: props.optional ? undefined : true,
		},
	};
}
