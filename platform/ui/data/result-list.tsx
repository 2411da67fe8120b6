import type { Child } from "hono/jsx";

export interface Result {
	readonly address: string;
	readonly title: Child;
	/** where it lies, after the title */
	readonly where?: Child;
	readonly text?: Child;
}

/** What was found, each with enough to tell it from its namesakes. */
export function ResultList({ items }: { readonly items: readonly Result[] }) {
	return (
		<ul class="rows">
			{items.map((item) => (
				<li>
					<a href={item.address}>
						<b>{item.title}</b>
						{item.where ? <>, {item.where}</> : null}
					</a>
					{item.text ? <p>{item.text}</p> : null}
				</li>
			))}
		</ul>
	);
}

export interface WorkItem {
	readonly when: Child;
	/** "còn 4 ngày làm việc" */
	readonly left?: Child;
	readonly address: string;
	readonly title: Child;
	readonly text?: Child;
	/** state mark, button */
	readonly state?: Child;
	readonly action?: Child;
	readonly more?: Child;
}

/** Work by date: when, what, how it stands. */
export function WorkList({ items }: { readonly items: readonly WorkItem[] }) {
	return (
		<ul class="rows">
			{items.map((item) => (
				<li class="task">
					<div class="when">
						<b>{item.when}</b>
						{item.left}
					</div>
					<div class="what">
						<a href={item.address}>{item.title}</a>
						{item.text ? <p>{item.text}</p> : null}
						{item.more}
					</div>
					<div class="do">
						{item.state}
						{item.action ? <div>{item.action}</div> : null}
					</div>
				</li>
			))}
		</ul>
	);
}
