import type { Child } from "hono/jsx";

export interface Term {
	readonly term: Child;
	readonly is: Child;
}

/** What belongs to one thing: label and value, line by line. */
export function Terms({ items }: { readonly items: readonly Term[] }) {
	return (
		<dl class="terms">
			{items.map((item) => (
				<div>
					<dt>{item.term}</dt>
					<dd>{item.is}</dd>
				</div>
			))}
		</dl>
	);
}
