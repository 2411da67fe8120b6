import type { Child } from "hono/jsx";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { type Column, DataTable, Declared, StateMark } from "#platform/ui/index.ts";
import { publicMessages } from "../../public/messages.ts";
import type { ShownFigure } from "../../queries/measured/public-figures.ts";
import type { PublicEvidence } from "../../queries/public/public-evidence.ts";
import type { PublicWork } from "../../queries/public/public-work.ts";
import { SystemFigureLine } from "../measured/system-figure.tsx";
import { formatMeasured } from "../task/measured.ts";
import { dayInWords, shapes } from "./public-words.ts";

export interface WorkTableProps {
	readonly caption: string;
	readonly rows: readonly PublicWork[];
	readonly names: ReadonlyMap<string, string>;
	readonly evidence: ReadonlyMap<string, readonly PublicEvidence[]>;
	/** what the system counts, by the work's id */
	readonly figures: ReadonlyMap<string, ShownFigure>;
	readonly language: Language;
	readonly to: (address: string) => string;
	/** the text of the task stands in the heading of the page already */
	readonly oneTask?: boolean;
}

/** Occurrences as everybody sees them: what, who, by when, how it stands, who accepted it. */
export function WorkTable(props: WorkTableProps) {
	const { language, names, oneTask, rows, caption } = props;
	const { taskHeads } = publicMessages[language].plan;
	const body = (row: PublicWork) => names.get(row.bodyId) ?? row.bodyId;
	const columns: Column<PublicWork>[] = [
		...(oneTask
			? []
			: [{ head: taskHeads.task, cell: (row: PublicWork) => <What row={row} language={language} /> }]),
		{ head: taskHeads.lead, cell: (row) => <Lead row={row} name={body(row)} language={language} /> },
		{ head: taskHeads.due, cell: (row) => <Due row={row} language={language} /> },
		{
			head: taskHeads.state,
			cell: (row) => (
				<StateMark state={shapes[row.standing]}>
					{publicMessages[language].work.standings[row.standing]}
				</StateMark>
			),
		},
		{ head: taskHeads.accepted, cell: (row) => <Accepted row={row} {...props} /> },
	];
	return <DataTable caption={caption} captionHidden columns={columns} rows={rows} />;
}

function What({ row, language }: { readonly row: PublicWork; readonly language: Language }) {
	return (
		<>
			{row.text}
			<Which row={row} language={language} />
		</>
	);
}

/** Which time it is, where there are several. */
function Which({ row, language }: { readonly row: PublicWork; readonly language: Language }) {
	const words = publicMessages[language].work;
	if (row.occasion !== null) return <Small>{`${row.occasion}, ${words.number(row.number)}`}</Small>;
	if (row.period === null) return null;
	return (
		<Small>{words.period(formatDay(row.period.first, language), formatDay(row.period.last, language))}</Small>
	);
}

function Lead({
	row,
	name,
	language,
}: {
	readonly row: PublicWork;
	readonly name: string;
	readonly language: Language;
}) {
	const leader = [row.leaderName, row.leaderPost].filter(Boolean).join(", ");
	return (
		<>
			{name}
			{leader ? <Small>{publicMessages[language].work.leader(leader)}</Small> : null}
		</>
	);
}

function Due({ row, language }: { readonly row: PublicWork; readonly language: Language }) {
	const words = publicMessages[language].work;
	if (row.dueOn === null) return <>{row.waitsFor === null ? words.noDate : words.waits}</>;
	const moved = row.firstDueOn !== null && !row.firstDueOn.equals(row.dueOn);
	return (
		<>
			{formatDay(row.dueOn, language)}
			{moved && row.firstDueOn ? <Small>{words.first(formatDay(row.firstDueOn, language))}</Small> : null}
		</>
	);
}

function Accepted({
	row,
	names,
	evidence,
	figures,
	language,
	to,
}: WorkTableProps & { readonly row: PublicWork }) {
	const words = publicMessages[language].work;
	const giver = names.get(row.giverBodyId) ?? row.giverBodyId;
	const files = evidence.get(row.id) ?? [];
	const counted = figures.get(row.id);
	return (
		<>
			{row.acceptedAt ? words.by(giver, dayInWords(row.acceptedAt, language)) : words.notYet}
			{counted ? (
				<Small>
					<SystemFigureLine {...counted} language={language} to={to} />
				</Small>
			) : null}
			{row.accepted && !counted ? (
				<Small>
					{words.value(formatMeasured(row.accepted, row.measureUnit, language))} <Declared />
				</Small>
			) : null}
			{row.reason ? <Small>{words.reason(row.reason)}</Small> : null}
			{files.map((file, index) => (
				<Small>
					<a href={to(`/minh-chung/${file.fileId}`)}>{file.caption ?? `${words.evidence} ${index + 1}`}</a>
				</Small>
			))}
		</>
	);
}

const Small = ({ children }: { readonly children?: Child }) => (
	<>
		<br />
		<small>{children}</small>
	</>
);
