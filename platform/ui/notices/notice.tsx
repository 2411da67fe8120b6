import type { Child } from "hono/jsx";
import { useHeadingLevel } from "../parts/heading-level.ts";

export interface NoticeProps {
	/** info: to know · ok: it worked · warn: something changed or will · bad: it did not work */
	readonly kind?: "info" | "ok" | "warn" | "bad";
	readonly title: Child;
	/** level of its heading; follows from the place unless said otherwise */
	readonly level?: 2 | 3;
	/** said at once by screen readers: for what has just happened, not for what always stands there */
	readonly live?: boolean;
	readonly children?: Child;
}

/** Says what happened, what follows, and what can be done. */
export function Notice({ kind = "info", title, level, live, children }: NoticeProps) {
	const around = useHeadingLevel();
	const role = live ? (kind === "bad" ? "alert" : "status") : undefined;
	return (
		<div class={kind === "info" ? "notice" : `notice ${kind}`} role={role}>
			{(level ?? around) === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
			{typeof children === "string" ? <p>{children}</p> : children}
		</div>
	);
}
