import type { Child } from "hono/jsx";
import { useFace } from "../face.tsx";
import { Details } from "../parts/details.tsx";

export interface FigureProps {
	readonly title: Child;
	/** what the drawing shows, in a sentence or two; everyone reads it */
	readonly summary: Child;
	/** the drawing itself: an `<svg class="chart">` with `aria-hidden`, since summary and table say the same */
	readonly drawing: Child;
	/** a DataTable with the same figures */
	readonly table: Child;
	readonly source?: Child;
}

/** A chart is never alone: a summary in words and a table belong to it. */
export function Figure({ title, summary, drawing, table, source }: FigureProps) {
	const { words } = useFace();
	return (
		<figure class="figure">
			<figcaption>{title}</figcaption>
			{drawing}
			<p class="summary">{summary}</p>
			<Details summary={words.table.showTable}>{table}</Details>
			{source ? (
				<p class="source">
					{words.source} {source}
				</p>
			) : null}
		</figure>
	);
}
