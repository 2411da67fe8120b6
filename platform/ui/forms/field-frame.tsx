import type { Child } from "hono/jsx";
import { useFace } from "../face.tsx";
import type { FieldBasics, WiredField } from "./use-field.ts";

interface FrameProps {
	readonly field: WiredField;
	readonly props: FieldBasics;
	readonly children?: Child;
}

/** Label above, hint under it, refusal between hint and box. */
export function FieldFrame({ field, props, children }: FrameProps) {
	return (
		<div class={field.errors.length > 0 ? "field wrong" : "field"}>
			<label for={field.id} class={props.labelHidden ? "vh" : undefined}>
				{props.label}
				{props.optional ? <OptionalWord /> : null}
			</label>
			<HintAndErrors field={field} hint={props.hint} />
			{children}
		</div>
	);
}

export function OptionalWord() {
	const { words } = useFace();
	return <span class="optional"> {words.optional}</span>;
}

export function HintAndErrors({ field, hint }: { readonly field: WiredField; readonly hint: Child }) {
	const { words } = useFace();
	return (
		<>
			{hint ? (
				<p class="hint" id={field.hintId}>
					{hint}
				</p>
			) : null}
			{field.errors.length > 0 ? (
				<div id={field.errorId}>
					{field.errors.map((sentence) => (
						<p class="error">
							<Triangle />
							<span>
								<span class="vh">{words.error}</span>
								{sentence}
							</span>
						</p>
					))}
				</div>
			) : null}
		</>
	);
}

function Triangle() {
	return (
		<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
			<path d="M8 1.3 15.2 14H.8z" fill="currentColor" />
			<path d="M8 5.8v4M8 11.2v1.4" class="shape-cut" stroke-width="1.6" />
		</svg>
	);
}
