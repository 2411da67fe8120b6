import { type Child, createContext, useContext } from "hono/jsx";
import type { FormState } from "#platform/http/route.ts";
import { useFace } from "../face.tsx";
import { fieldId } from "./field-id.ts";

interface OpenForm {
	readonly state: FormState | null;
	readonly prefix: string;
}

const FormContext = createContext<OpenForm>({ state: null, prefix: "" });

/** What was typed in this form, and what was wrong with it. */
export function useForm(): OpenForm {
	return useContext(FormContext);
}

export interface FormProps {
	/** where it is sent, in the reader's language: `to("/…")` */
	readonly action: string;
	/** `context.form`: hidden fields, what was typed, refusals */
	readonly form: FormState;
	readonly method?: "post" | "get";
	/** set when two forms on one page have fields of the same name */
	readonly prefix?: string;
	/** files are sent with it */
	readonly files?: boolean;
	/** long texts: keep a draft on this device and warn before leaving (needs script, works without) */
	readonly guarded?: boolean;
	readonly label?: string;
	readonly children?: Child;
}

/** A form that shows again what was typed. Fields inside it find their own value and refusal by name. */
export function Form(props: FormProps) {
	const { action, form, method = "post", prefix = "", files, guarded, label, children } = props;
	const { island, words, owner } = useFace();
	const script = guarded ? island("guard-form") : null;
	const guard = guarded
		? {
				"data-guard": owner,
				"data-draft-found": words.draftFound,
				"data-draft-sent": words.draftSent,
				"data-draft-fill": words.draftFill,
				"data-draft-discard": words.draftDiscard,
				"data-draft-saved": words.draftSaved,
				"data-sending": words.sending,
			}
		: {};
	return (
		<form
			method={method}
			action={action}
			enctype={files ? "multipart/form-data" : undefined}
			aria-label={label}
			novalidate
			{...guard}
		>
			{method === "post" ? form.hidden : null}
			<FormContext.Provider value={{ state: form, prefix }}>
				<ErrorSummary form={form} prefix={prefix} />
				{children}
			</FormContext.Provider>
			{script ? <script type="module" src={script} /> : null}
		</form>
	);
}

/** On top of a refused form: how many places, each a link to its field; takes the focus when the page opens. */
export function ErrorSummary({ form, prefix = "" }: { readonly form: FormState; readonly prefix?: string }) {
	const { words } = useFace();
	const fields = Object.entries(form.errors).filter(([, sentences]) => sentences.length > 0);
	if (fields.length === 0) return null;
	const count = fields.filter(([name]) => name !== "").length;
	return (
		<div class="notice bad" role="alert" tabindex={-1} id={fieldId(prefix, "loi")} autofocus>
			<h2>{count > 0 ? words.errorsTitle(count) : words.errorsTitleNoField}</h2>
			<ul>
				{fields.flatMap(([name, sentences]) =>
					sentences.map((sentence) => (
						<li>{name ? <a href={`#${fieldId(prefix, name)}`}>{sentence}</a> : sentence}</li>
					)),
				)}
			</ul>
		</div>
	);
}
