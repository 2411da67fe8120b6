import type { Child } from "hono/jsx";

export interface Fact {
	readonly label: Child;
	/** the figure, or a word with a reason when there is none */
	readonly value: Child;
	/** "trên 61" beside the figure */
	readonly beside?: Child;
	/** how it was counted, in words below */
	readonly why?: Child;
	readonly late?: boolean;
	/** the value is a word, not a figure */
	readonly word?: boolean;
}

/** Up to four key figures side by side. */
export function Facts({ items }: { readonly items: readonly Fact[] }) {
	return (
		<dl class="facts">
			{items.map((fact) => (
				<div>
					<dt>{fact.label}</dt>
					<dd class={["big", fact.late ? "gach" : "", fact.word ? "word" : ""].filter(Boolean).join(" ")}>
						{fact.value}
						{fact.beside ? <small> {fact.beside}</small> : null}
					</dd>
					{fact.why ? <dd class="why">{fact.why}</dd> : null}
				</div>
			))}
		</dl>
	);
}
