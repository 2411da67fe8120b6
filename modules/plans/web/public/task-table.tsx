import type { Child } from "hono/jsx";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { type Column, DataTable, StateMark, type WorkState } from "#platform/ui/index.ts";
import { noWork, type PublicCounts } from "../../domain/public-standing.ts";
import type { FigureOfMany } from "../../domain/system-figure.ts";
import { publicMessages } from "../../public/messages.ts";
import type { PublicPlan } from "../../queries/public/public-plans.ts";
import type { PublicTask } from "../../queries/public/public-tasks.ts";
import type { PublicWork } from "../../queries/public/public-work.ts";
import { FigureOfManyLine } from "../measured/system-figure.tsx";
import { counted, dayInWords, planAddress, shapes } from "./public-words.ts";

export interface TaskTableProps {
	readonly plan: PublicPlan;
	readonly tasks: readonly PublicTask[];
	readonly counts: ReadonlyMap<string, PublicCounts>;
	/** the occurrence of those tasks that have just one */
	readonly work: readonly PublicWork[];
	/** what the system counts for all bodies of a bound task together */
	readonly figures: ReadonlyMap<string, FigureOfMany>;
	readonly names: ReadonlyMap<string, string>;
	readonly language: Language;
	readonly to: (address: string) => string;
}

/** The tasks of a plan: one line each; a task of many bodies is counted and leads on to them. */
export function TaskTable(props: TaskTableProps) {
	const { plan, tasks, counts, figures, language, to, names } = props;
	const own = { names, language };
	const words = publicMessages[language].plan;
	const only = new Map(props.work.map((row) => [row.taskId, row]));
	const of = (task: PublicTask) => counts.get(task.id) ?? noWork;
	const address = (task: PublicTask) => to(`${planAddress(plan)}/viec/${task.position}`);
	const columns: Column<PublicTask>[] = [
		{
			head: words.taskHeads.task,
			cell: (task) => (
				<>
					<a href={address(task)}>{task.text}</a>
					{task.heading ? <Below>{task.heading}</Below> : null}
				</>
			),
		},
		{
			head: words.taskHeads.lead,
			cell: (task) => <Lead row={only.get(task.id)} counts={of(task)} {...own} />,
		},
		{
			head: words.taskHeads.due,
			cell: (task) => <Due row={only.get(task.id)} task={task} language={language} />,
		},
		{
			head: words.taskHeads.state,
			cell: (task) => {
				const many = figures.get(task.id);
				return (
					<>
						<State row={only.get(task.id)} counts={of(task)} language={language} />
						{many ? (
							<Below>
								<FigureOfManyLine many={many} target={task.measureTarget} {...{ language, to }} />
							</Below>
						) : null}
					</>
				);
			},
		},
		{
			head: words.taskHeads.accepted,
			cell: (task) => <Accepted row={only.get(task.id)} counts={of(task)} {...own} />,
		},
	];
	return <DataTable caption={words.tasks} captionHidden columns={columns} rows={tasks} />;
}

interface CellProps {
	readonly row: PublicWork | undefined;
	readonly counts: PublicCounts;
	readonly names: ReadonlyMap<string, string>;
	readonly language: Language;
}

function Lead({ row, counts, names, language }: CellProps) {
	const words = publicMessages[language];
	if (!row) return <>{words.plan.bodies(counted(counts.total, language))}</>;
	const leader = [row.leaderName, row.leaderPost].filter(Boolean).join(", ");
	return (
		<>
			{names.get(row.bodyId) ?? row.bodyId}
			{leader ? <Below>{words.work.leader(leader)}</Below> : null}
		</>
	);
}

function Due({
	row,
	task,
	language,
}: {
	readonly row: PublicWork | undefined;
	readonly task: PublicTask;
	readonly language: Language;
}) {
	const words = publicMessages[language].work;
	if (!row?.dueOn)
		return <>{row?.waitsFor ? words.waits : (task.deadlineWords ?? (row ? words.noDate : ""))}</>;
	const moved = row.firstDueOn !== null && !row.firstDueOn.equals(row.dueOn);
	return (
		<>
			{formatDay(row.dueOn, language)}
			{moved && row.firstDueOn ? <Below>{words.first(formatDay(row.firstDueOn, language))}</Below> : null}
		</>
	);
}

function State({ row, counts, language }: Omit<CellProps, "names">) {
	const words = publicMessages[language];
	if (row) return <StateMark state={shapes[row.standing]}>{words.work.standings[row.standing]}</StateMark>;
	if (counts.total === 0) return <StateMark state="unknown">{words.work.notYet}</StateMark>;
	return (
		<>
			<StateMark state={shapeOf(counts)}>
				{words.plan.of(counted(counts.done, language), counted(counts.total, language))}
			</StateMark>
			{counts.late > 0 ? <Below>{words.plan.lateOf(counted(counts.late, language))}</Below> : null}
		</>
	);
}

function shapeOf(counts: PublicCounts): WorkState {
	if (counts.late > 0) return "late-moving";
	if (counts.done === counts.total) return "done";
	return counts.done > 0 ? "on-track" : "not-due";
}

function Accepted({ row, names, language }: CellProps) {
	const words = publicMessages[language].work;
	if (!row) return null;
	if (row.acceptedAt === null) return <>{row.reason ? words.reason(row.reason) : words.notYet}</>;
	return <>{words.by(names.get(row.giverBodyId) ?? row.giverBodyId, dayInWords(row.acceptedAt, language))}</>;
}

const Below = ({ children }: { readonly children?: Child }) => (
	<>
		<br />
		<small>{children}</small>
	</>
);
