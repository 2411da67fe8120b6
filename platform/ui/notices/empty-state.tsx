import type { Child } from "hono/jsx";

/** Where there is nothing yet: why it is empty and when there will be something. */
export function EmptyState({ title, children }: { readonly title: Child; readonly children?: Child }) {
	return (
		<div class="empty">
			<h3>{title}</h3>
			{typeof children === "string" ? <p>{children}</p> : children}
		</div>
	);
}
