import type { Child } from "hono/jsx";
import { useHeadingLevel } from "../parts/heading-level.ts";

export interface EmptyStateProps {
	readonly title: Child;
	/** follows from the place unless said otherwise */
	readonly level?: 2 | 3;
	readonly children?: Child;
}

/** Where there is nothing yet: why it is empty and when there will be something. */
export function EmptyState({ title, level, children }: EmptyStateProps) {
	const around = useHeadingLevel();
	return (
		<div class="empty">
			{(level ?? around) === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
			{typeof children === "string" ? <p>{children}</p> : children}
		</div>
	);
}
