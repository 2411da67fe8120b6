import { formatPoints, type Language } from "#platform/i18n/index.ts";
import { DataTable, EmptyState, Part } from "#platform/ui/index.ts";
import { type CellDoubt, stops } from "../../domain/import/doubts.ts";
import { importMessages } from "../../import/messages.ts";
import type { ImportCellRow } from "../../import/tables.ts";
import type { ChangedFigure } from "../../queries/import/imports.ts";
import { cellDoubtText, editionDoubtText } from "./doubt-words.ts";
import { importAddress, type OpenedImport } from "./import-frame.ts";

/** more doubts than a person reads at once; the rest is counted */
const mostShown = 200;

interface Line {
	readonly place: string;
	readonly unit: string;
	readonly part: string;
	readonly written: string;
	readonly what: string;
	readonly answer: string | null;
}

interface Props {
	readonly opened: OpenedImport;
	readonly language: Language;
	readonly to: (address: string) => string;
	/** whether this person may answer now */
	readonly mayAnswer: boolean;
}

/** What must be answered first, then what is worth a look. */
export function DoubtParts(props: Props) {
	const words = importMessages[props.language];
	const must = linesOf(props, true);
	const look = linesOf(props, false);
	if (must.length + look.length === 0)
		return <EmptyState title={words.noDoubts}>{words.noDoubtsHelp}</EmptyState>;
	return (
		<>
			{must.length > 0 ? (
				<Part id="phai-tra-loi" title={words.must}>
					<DoubtTable lines={must} caption={words.must} {...props} />
				</Part>
			) : null}
			{look.length > 0 ? (
				<Part id="nen-xem" title={words.look}>
					<DoubtTable lines={look} caption={words.look} {...props} />
				</Part>
			) : null}
		</>
	);
}

function linesOf({ opened, language, to, mayAnswer }: Props, stopping: boolean): readonly Line[] {
	const { view, unitName, partName } = opened;
	const base = importAddress(view.id, "/tra-loi");
	const ofEdition = view.doubts
		.filter((doubt) => stops(doubt) === stopping)
		.map((doubt): Line => {
			const answer = doubt.kind === "units-missing" ? to(`${base}?tinh=thieu`) : null;
			return {
				...{ place: "", unit: "", part: "", written: "" },
				what: editionDoubtText(doubt, opened, language),
				answer: mayAnswer ? answer : null,
			};
		});
	const found = view.cells.flatMap((cell) =>
		cell.doubts.filter((doubt) => stops(doubt) === stopping).map((doubt): Found => ({ cell, doubt })),
	);
	return [
		...ofEdition,
		...grouped(found).map((group): Line => {
			const [{ cell, doubt }] = group;
			const last = group.at(-1)?.cell ?? cell;
			const several = group.length > 1;
			return {
				place: several ? `${cell.address}–${last.address}` : cell.address,
				unit: unitName(cell.unit_id) || cell.unit_text,
				part: several ? importMessages[language].parts(group.length) : partName(cell.concept),
				written: several ? "" : cell.written,
				what: cellDoubtText(doubt, language),
				answer: mayAnswer && stopping ? to(`${base}?dong=${encodeURIComponent(cell.line)}`) : null,
			};
		}),
	];
}

interface Found {
	readonly cell: ImportCellRow;
	readonly doubt: CellDoubt;
}

/** more figures of one line with the same doubt than are told one by one */
const mostApart = 3;
/** what is wrong with the line itself, whatever its figures */
const ofLine: readonly CellDoubt["kind"][] = ["unit-unknown", "unit-of-other-system", "code-and-name-differ"];

const ofMany: readonly CellDoubt["kind"][] = ["zero-means-missing", "blank", "interval-level"];

/** A province that is not recognised, or printed as 0 throughout, is one matter and not thirty-seven. */
function grouped(found: readonly Found[]): readonly (readonly [Found, ...Found[]])[] {
	const groups = new Map<string, [Found, ...Found[]]>();
	for (const each of found) {
		const key = `${each.doubt.kind} ${each.cell.line}`;
		const group = groups.get(key);
		if (group) group.push(each);
		else groups.set(key, [each]);
	}
	return [...groups.values()].flatMap((group): (readonly [Found, ...Found[]])[] => {
		const { kind } = group[0].doubt;
		const together = ofLine.includes(kind) || (ofMany.includes(kind) && group.length > mostApart);
		return together ? [group] : group.map((each): readonly [Found] => [each]);
	});
}

function DoubtTable({
	lines,
	caption,
	language,
}: Props & { readonly lines: readonly Line[]; readonly caption: string }) {
	const words = importMessages[language];
	const heads = words.doubtHeads;
	return (
		<>
			<DataTable<Line>
				caption={caption}
				captionHidden
				columns={[
					{ head: heads.unit, cell: ({ unit }) => unit },
					{ head: heads.part, cell: ({ part }) => part },
					{ head: heads.written, cell: ({ written }) => written },
					{ head: heads.place, cell: ({ place }) => place },
					{ head: heads.what, cell: ({ what }) => what },
					{
						head: heads.act,
						cell: ({ answer, unit }) =>
							answer === null ? (
								""
							) : (
								<a href={answer} aria-label={`${words.answer} ${unit}`}>
									{words.answer}
								</a>
							),
					},
				]}
				rows={lines.slice(0, mostShown)}
			/>
			{lines.length > mostShown ? <p>{words.more(lines.length - mostShown)}</p> : null}
		</>
	);
}

/** Published figures that would say something else, with what they say now. */
export function ChangesPart({ opened, language }: Pick<Props, "opened" | "language">) {
	const words = importMessages[language];
	const { view, unitName, partName } = opened;
	if (view.changes.length === 0) return null;
	const points = (figure: string | null) =>
		figure === null ? words.noFigure : formatPoints(figure, language);
	return (
		<Part id="se-doi" title={words.changes}>
			<DataTable<ChangedFigure>
				caption={words.changes}
				captionHidden
				columns={[
					{ head: words.changeHeads.unit, cell: ({ unitId }) => unitName(unitId) },
					{ head: words.changeHeads.part, cell: ({ concept }) => partName(concept) },
					{ head: words.changeHeads.before, cell: ({ before }) => points(before), numeric: true },
					{ head: words.changeHeads.after, cell: ({ after }) => points(after), numeric: true },
				]}
				rows={view.changes.slice(0, mostShown)}
			/>
			{view.changes.length > mostShown ? <p>{words.more(view.changes.length - mostShown)}</p> : null}
		</Part>
	);
}
