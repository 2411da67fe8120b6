/** The states of work; squares are late, diamonds due soon, circles normal, an arrow returned. */
export type WorkState =
	| "late-still"
	| "late-moving"
	| "due-soon"
	| "returned"
	| "on-track"
	| "waiting"
	| "not-due"
	| "done"
	| "stopped"
	| "unknown";

const ring = <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" />;

const shapes = {
	"late-still": (
		<>
			<path d="M2 2h12v12H2z" fill="currentColor" />
			<path d="M8 4.4v4.4M8 10.4v1.5" class="shape-cut" stroke-width="1.8" />
		</>
	),
	"late-moving": (
		<>
			<path d="M2.8 2.8h10.4v10.4H2.8z" fill="none" stroke="currentColor" stroke-width="1.6" />
			<path d="M2.8 8h10.4v5.2H2.8z" fill="currentColor" />
		</>
	),
	"due-soon": (
		<>
			<path d="M8 1.2 14.8 8 8 14.8 1.2 8z" fill="none" stroke="currentColor" stroke-width="1.6" />
			<path d="M8 5v3.6l2.2 1.4" fill="none" stroke="currentColor" stroke-width="1.5" />
		</>
	),
	returned: (
		<path
			d="M6 3 2.5 6.5 6 10M3 6.5h6.2a3.8 3.8 0 0 1 0 7.5H6"
			fill="none"
			stroke="currentColor"
			stroke-width="1.8"
		/>
	),
	"on-track": (
		<>
			{ring}
			<path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
		</>
	),
	waiting: (
		<>
			{ring}
			<circle cx="8" cy="8" r="2.6" fill="currentColor" />
		</>
	),
	"not-due": ring,
	done: (
		<>
			<circle cx="8" cy="8" r="7" fill="currentColor" />
			<path d="m4.8 8.2 2.3 2.3 4.2-4.7" fill="none" class="shape-cut" stroke-width="1.8" />
		</>
	),
	stopped: (
		<>
			{ring}
			<path d="M4.6 8h6.8" stroke="currentColor" stroke-width="1.8" />
		</>
	),
	unknown: (
		<circle
			cx="8"
			cy="8"
			r="6.2"
			fill="none"
			stroke="currentColor"
			stroke-width="1.6"
			stroke-dasharray="2 2.2"
		/>
	),
} satisfies Record<WorkState, unknown>;

export const workStates = Object.keys(shapes) as readonly WorkState[];

export function StateShape({ state }: { readonly state: WorkState }) {
	return (
		<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
			{shapes[state]}
		</svg>
	);
}
