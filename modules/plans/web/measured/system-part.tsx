import { findMeasure, targetOf } from "#modules/measures/index.ts";
import { formatCount, type Language } from "#platform/i18n/index.ts";
import { DataTable, Part } from "#platform/ui/index.ts";
import type { FigureOfMany } from "../../domain/system-figure.ts";
import { measuredMessages } from "../../measured/messages.ts";
import { FigureOfManyLine } from "./system-figure.tsx";

export interface SystemRow {
	readonly text: string;
	readonly address: string;
	readonly target: number | null;
	readonly many: FigureOfMany;
}

interface PartProps {
	readonly rows: readonly SystemRow[];
	readonly language: Language;
	readonly to: (address: string) => string;
}

/** Tasks whose figure nobody typed, with what was asked for and how many places reach it. */
export function SystemPart({ rows, language, to }: PartProps) {
	if (rows.length === 0) return null;
	const words = measuredMessages[language];
	return (
		<Part id="so-lieu-he-thong" title={words.part} sub={words.partSub}>
			<DataTable
				caption={words.part}
				captionHidden
				columns={[
					{
						head: words.heads.task,
						cell: ({ address, text }: SystemRow) => <a href={to(address)}>{text}</a>,
					},
					{
						head: words.heads.measure,
						cell: ({ many }) => findMeasure(many.code)?.name[language] ?? many.code,
					},
					{
						head: words.heads.figure,
						// on a phone a cell lays its children out side by side: this is one
						cell: ({ many }) => (
							<span>
								<FigureOfManyLine many={many} target={null} {...{ language, to }} />
							</span>
						),
					},
					{ head: words.heads.target, cell: (row) => wanted(row, language) },
					{ head: words.heads.reaching, cell: (row) => reaching(row, language) },
				]}
				rows={rows}
			/>
		</Part>
	);
}

function wanted({ target, many }: SystemRow, language: Language): string {
	const measure = findMeasure(many.code);
	return target === null || measure === null
		? measuredMessages[language].noTarget
		: targetOf(target, measure, language);
}

function reaching({ target, many }: SystemRow, language: Language): string {
	const words = measuredMessages[language];
	if (target === null) return words.noTarget;
	if (many.known === 0) return words.noFigure;
	if (many.facts.length === 1) return many.reaching === 1 ? words.reached : words.notReached;
	return words.many(formatCount(many.reaching, language), formatCount(many.known, language));
}
