import { formatCount } from "#platform/i18n/index.ts";
import { useFace } from "../face.tsx";

export interface ProgressProps {
	readonly value: number;
	readonly max: number;
	/** what is counted: "thôn đã niêm yết" */
	readonly label: string;
}

/** How far something is, in figures first. */
export function Progress({ value, max, label }: ProgressProps) {
	const { language, words } = useFace();
	const said = words.outOf(formatCount(value, language), formatCount(max, language), label);
	return (
		<div>
			<p class="progress-words">{said}</p>
			<progress value={value} max={max} aria-label={said} />
		</div>
	);
}
