import type { Child } from "hono/jsx";
import { useFace } from "../face.tsx";
import { HeadingLevelProvider } from "./heading-level.ts";

export interface PartProps {
	readonly title: Child;
	/** anchor; also names the section for screen readers */
	readonly id: string;
	/** one line of explanation under the heading */
	readonly sub?: Child;
	/** assumption, how it was counted, why: beside the content on a wide screen, after it on a phone */
	readonly note?: Child;
	readonly source?: Child;
	readonly children?: Child;
}

/** A section of a page: rule, heading, one line, content, note column, source. */
export function Part({ title, id, sub, note, source, children }: PartProps) {
	const { words } = useFace();
	return (
		<section class="part" id={id} aria-labelledby={`${id}-h`}>
			<h2 id={`${id}-h`}>{title}</h2>
			{sub ? <p class="sub">{sub}</p> : null}
			<HeadingLevelProvider value={3}>
				{note ? (
					<div class="noted">
						<div>{children}</div>
						<aside class="note" aria-labelledby={`${id}-h`}>
							{note}
						</aside>
					</div>
				) : (
					children
				)}
			</HeadingLevelProvider>
			{source ? (
				<p class="source">
					{words.source} {source}
				</p>
			) : null}
		</section>
	);
}

/** Two columns of equal weight on a wide screen. */
export function Two({ children }: { readonly children?: Child }) {
	return <div class="two gap">{children}</div>;
}
