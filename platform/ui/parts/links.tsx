import type { Child } from "hono/jsx";

export interface LinkItem {
	readonly address: string;
	readonly label: Child;
	/** the page that is open */
	readonly current?: boolean;
}

/** A line of links: what else can be done here, or where to jump on the page. */
export function Links({ items, label }: { readonly items: readonly LinkItem[]; readonly label?: string }) {
	return (
		<ul class="tools" aria-label={label}>
			{items.map((item) => (
				<li>
					<a href={item.address} aria-current={item.current ? "page" : undefined}>
						{item.label}
					</a>
				</li>
			))}
		</ul>
	);
}

export interface Download {
	readonly address: string;
	readonly label: Child;
	/** "CSV, 12 kB" */
	readonly kind: string;
}

/** Files to take away, with kind and size so that nobody is surprised. */
export function DownloadLinks({ items }: { readonly items: readonly Download[] }) {
	return (
		<ul class="tools">
			{items.map((item) => (
				<li>
					<a href={item.address} download>
						{item.label} ({item.kind})
					</a>
				</li>
			))}
		</ul>
	);
}
