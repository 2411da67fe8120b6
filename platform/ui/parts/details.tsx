import type { Child } from "hono/jsx";
import { useFace } from "../face.tsx";

export interface DetailsProps {
	readonly summary: Child;
	readonly open?: boolean;
	/** without rules, in the middle of a line of work */
	readonly inline?: boolean;
	readonly children?: Child;
}

/** What a reader may open; printed open. */
export function Details({ summary, open, inline, children }: DetailsProps) {
	return (
		<details open={open ?? false} class={inline ? "inline" : undefined}>
			<summary>{summary}</summary>
			<div>{children}</div>
		</details>
	);
}

/** Every computed date can be opened: start, each day left out with its reason, end, and what would change it. */
export function WhyThisDay({ steps }: { readonly steps: readonly Child[] }) {
	const { words } = useFace();
	return (
		<Details summary={words.whyThisDay} inline>
			<ol class="steps">
				{steps.map((step) => (
					<li>{step}</li>
				))}
			</ol>
		</Details>
	);
}
