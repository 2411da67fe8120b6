import { Temporal } from "temporal-polyfill";
import { timeZone } from "#platform/clock/clock.ts";
import { formatCount, formatDistance, type Language } from "#platform/i18n/index.ts";
import { DataTable, StateMark, StateShape, type WorkState } from "#platform/ui/index.ts";
import { type Standing, standings } from "../../domain/standing.ts";
import { boardMessages } from "../../follow/board-messages.ts";
import { workMessages } from "../../follow/work-messages.ts";
import type { BoardGroup, BoardLine } from "../../queries/follow/board.ts";
import { StandingMark, shapeOf } from "./standing-mark.tsx";

/** Up to this many tasks a line, and marks a page, there is one mark a task; beyond that numbers say it better. */
const mostInLine = 40;
const mostOnPage = 400;

const isShort = ({ total }: BoardLine): boolean => total <= mostInLine;
const drawsMarks = (lines: readonly BoardLine[]): boolean =>
	lines.filter(isShort).reduce((sum, { total }) => sum + total, 0) <= mostOnPage;

interface TableProps {
	readonly lines: readonly BoardLine[];
	/** all lines, of which `lines` are a page */
	readonly all: readonly BoardLine[];
	readonly by: BoardGroup;
	readonly names: ReadonlyMap<string, string>;
	readonly address: (key: string) => string;
	readonly language: Language;
	readonly today: Temporal.PlainDate;
}

export function BoardTable({ lines, all, by, names, address, language, today }: TableProps) {
	const words = boardMessages[language];
	const drawn = drawsMarks(lines);
	const count = (number: number) => formatCount(number, language);
	const sumOf = (of: (line: BoardLine) => number) => count(all.reduce((sum, line) => sum + of(line), 0));
	return (
		<DataTable
			caption={words.groups[by]}
			captionHidden
			columns={[
				{
					head: words.groupColumn[by],
					cell: (line: BoardLine) => <a href={address(line.key)}>{names.get(line.key) ?? line.key}</a>,
				},
				{ head: words.columns.work, cell: (line) => <Marks {...{ line, language, drawn }} /> },
				{ head: words.columns.lateStill, cell: (line) => count(stillLate(line)), numeric: true },
				{ head: words.columns.late, cell: (line) => count(lateIn(line)), numeric: true },
				{ head: words.columns.total, cell: (line) => count(line.total), numeric: true },
				{ head: words.columns.moved, cell: (line) => <LastMoved {...{ line, language, today }} /> },
			]}
			rows={lines}
			sum={[words.sum, "", sumOf(stillLate), sumOf(lateIn), sumOf((line) => line.total), ""]}
		/>
	);
}

const stillLate = ({ counts }: BoardLine) => counts.get("late-still") ?? 0;
export const lateIn = (line: BoardLine) => stillLate(line) + (line.counts.get("late-moving") ?? 0);

/** No news is not good news: what was never updated is drawn as unknown, unless it is late already. */
const silent: readonly Standing[] = ["not-started", "due-soon"];
const shapeIn = (line: BoardLine, standing: Standing): WorkState =>
	line.lastMoved === null && silent.includes(standing) ? "unknown" : shapeOf[standing];

interface MarksProps {
	readonly line: BoardLine;
	readonly language: Language;
	readonly drawn: boolean;
}

function Marks({ line, language, drawn }: MarksProps) {
	const words = workMessages[language];
	const found = standings.filter((standing) => (line.counts.get(standing) ?? 0) > 0);
	const said = found
		.map((standing) =>
			words.counted(formatCount(line.counts.get(standing) ?? 0, language), words.standings[standing]),
		)
		.join("; ");
	if (!drawn || !isShort(line)) return <>{said}</>;
	return (
		<span role="img" aria-label={said}>
			{found.flatMap((standing) =>
				Array.from({ length: line.counts.get(standing) ?? 0 }, () => (
					<Shape state={shapeIn(line, standing)} />
				)),
			)}
		</span>
	);
}

/** A mark without its word: the key above the table and the label of the row say it. */
const Shape = ({ state }: { readonly state: WorkState }) => (
	<span class={`st ${tones[state]}`}>
		<StateShape state={state} />
	</span>
);

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

function LastMoved({
	line,
	language,
	today,
}: Pick<TableProps, "language" | "today"> & { readonly line: BoardLine }) {
	if (line.lastMoved === null) return <StateMark state="unknown">{boardMessages[language].never}</StateMark>;
	const day = Temporal.Instant.from(line.lastMoved).toZonedDateTimeISO(timeZone).toPlainDate();
	return <>{formatDistance(day, today, language)}</>;
}

/** The key of the marks that occur, as words; a shape alone tells nobody anything. */
export function MarkKey({
	lines,
	language,
}: {
	readonly lines: readonly BoardLine[];
	readonly language: Language;
}) {
	const found = standings.filter((standing) => lines.some((line) => line.counts.has(standing)));
	const isSilent = lines.some(
		(line) => line.lastMoved === null && silent.some((standing) => line.counts.has(standing)),
	);
	return (
		<ul class="marks">
			{found.map((standing) => (
				<li>
					<StandingMark standing={standing} language={language} />
				</li>
			))}
			{isSilent ? (
				<li>
					<StateMark state="unknown" />
				</li>
			) : null}
		</ul>
	);
}
