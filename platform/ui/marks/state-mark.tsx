import type { Child } from "hono/jsx";
import { useFace } from "../face.tsx";
import { StateShape, type WorkState } from "./state-shapes.tsx";

const tones: Readonly<Record<WorkState, string>> = {
	"late-still": "late",
	"late-moving": "late",
	"due-soon": "soon",
	returned: "soon",
	"on-track": "go",
	waiting: "go",
	"not-due": "idle",
	done: "done",
	stopped: "idle",
	unknown: "idle",
};

/** A state as shape, word and colour, in that order of importance. Other words may take the place of the usual ones. */
export function StateMark({ state, children }: { readonly state: WorkState; readonly children?: Child }) {
	const { words } = useFace();
	return (
		<span class={`st ${tones[state]}`}>
			<StateShape state={state} />
			<span>{children ?? words.states[state]}</span>
		</span>
	);
}
