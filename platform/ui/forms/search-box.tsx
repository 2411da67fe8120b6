import type { Child } from "hono/jsx";
import { useFace } from "../face.tsx";
import { fieldId } from "./field-id.ts";

export interface SearchBoxProps {
	/** where it asks, in the reader's language */
	readonly action: string;
	readonly label: Child;
	readonly hint?: Child;
	readonly name?: string;
	readonly value?: string;
	readonly button?: string;
	readonly examples?: readonly { readonly label: string; readonly address: string }[];
	readonly autocomplete?: string;
}

/** Search by an ordinary address: works without script, can be bookmarked. */
export function SearchBox(props: SearchBoxProps) {
	const { words } = useFace();
	const name = props.name ?? "q";
	const id = fieldId("tim", name);
	return (
		<search>
			<form method="get" action={props.action}>
				<label for={id}>{props.label}</label>
				{props.hint ? (
					<p class="hint" id={`${id}-h`}>
						{props.hint}
					</p>
				) : null}
				<div class="search">
					<input
						class="box"
						type="search"
						id={id}
						name={name}
						value={props.value ?? ""}
						aria-describedby={props.hint ? `${id}-h` : undefined}
						autocomplete={props.autocomplete ?? "off"}
						spellcheck={false}
					/>
					<button type="submit" class="btn">
						{props.button ?? words.search}
					</button>
				</div>
			</form>
			{props.examples ? (
				<p class="examples">
					{words.examples}{" "}
					{props.examples.map((example, index) => (
						<>
							{index > 0 ? " · " : null}
							<a href={example.address}>{example.label}</a>
						</>
					))}
				</p>
			) : null}
		</search>
	);
}
