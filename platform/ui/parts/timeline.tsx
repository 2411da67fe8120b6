import type { Child } from "hono/jsx";
import type { Temporal } from "temporal-polyfill";
import { formatDay } from "#platform/i18n/index.ts";
import { useFace } from "../face.tsx";
import { StateShape, type WorkState } from "../marks/state-shapes.tsx";

export interface TimelineEvent {
	readonly day: Temporal.PlainDate;
	/** time of day when it matters: 09.41 */
	readonly time?: string;
	readonly what: Child;
	readonly state: WorkState;
}

/** What happened, newest first. A correction is an event too. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
	const { language } = useFace();
	return (
		<ol class="line">
			{events.map((event) => (
				<li>
					<StateShape state={event.state} />
					<time datetime={event.day.toString()}>
						{formatDay(event.day, language)}
						{event.time ? `, ${event.time}` : null}
					</time>
					{event.what}
				</li>
			))}
		</ol>
	);
}
