import { useFace } from "#platform/ui/index.ts";

/** Keys and light for the pages of a reading, which work without it too. */
export function DeskScript() {
	const script = useFace().island("confirm-reading");
	return script ? <script type="module" src={script} /> : null;
}
