import type { Child } from "hono/jsx";

export interface HeadProps {
	/** what and when, above the heading */
	readonly kicker?: Child;
	/** the finding when the page has one, else the topic */
	readonly title: Child;
	readonly lede?: Child;
	readonly meta?: Child;
	readonly children?: Child;
}

/** The head of a page; holds its only `h1`. */
export function Head({ kicker, title, lede, meta, children }: HeadProps) {
	return (
		<div class="head">
			{kicker ? <p class="kicker">{kicker}</p> : null}
			<h1>{title}</h1>
			{lede ? <p class="lede">{lede}</p> : null}
			{meta ? <p class="meta">{meta}</p> : null}
			{children}
		</div>
	);
}
