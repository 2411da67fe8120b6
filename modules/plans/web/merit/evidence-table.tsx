import { formatCount, formatDay, type Language } from "#platform/i18n/index.ts";
import { type Column, DataTable, StateMark, type WorkState } from "#platform/ui/index.ts";
import type { MeritVerdict } from "../../domain/merit-verdict.ts";
import { meritMessages } from "../../merit/messages.ts";
import { proposalMessages } from "../../merit/proposal-messages.ts";
import type { MeritTask } from "../../queries/merit/merit-record.ts";
import { taskPage } from "../task/action-addresses.ts";
import { AsWritten } from "../task/as-written.tsx";

const shapes: Readonly<Record<MeritVerdict, WorkState>> = {
	"on-time": "done",
	"accepted-late": "done",
	"open-late": "late-still",
	"not-counted": "waiting",
};
const most = 200;

interface TableProps {
	readonly tasks: readonly MeritTask[];
	/** `now`: before it is proposed; `then`: as it stood then, and as it stands today */
	readonly as: "now" | "then";
	readonly language: Language;
	readonly to: (address: string) => string;
}

/** The tasks of a record, late ones first; a long record is shown to where its late ones surely are. */
export function EvidenceTable({ tasks, as, language, to }: TableProps) {
	const words = meritMessages[language];
	const said = proposalMessages[language];
	const heads = as === "now" ? words.propose.heads : said.heads;
	const mark = (verdict: MeritVerdict) => (
		<StateMark state={shapes[verdict]}>{words.verdicts[verdict]}</StateMark>
	);
	const first: readonly Column<MeritTask>[] = [
		{
			head: heads.task,
			cell: (task) => (
				<a href={to(taskPage(task.occurrenceId))}>
					<AsWritten text={task.text} language={language} />
				</a>
			),
		},
		{ head: heads.due, cell: ({ firstDueOn }) => formatDay(firstDueOn, language), numeric: true },
	];
	const rest: readonly Column<MeritTask>[] =
		as === "now"
			? [
					{
						head: words.propose.heads.signed,
						cell: ({ declaredOn }) =>
							declaredOn ? formatDay(declaredOn, language) : words.propose.notSigned,
						numeric: true,
					},
					{ head: words.propose.heads.verdict, cell: ({ verdict }) => mark(verdict) },
				]
			: [
					{ head: said.heads.atProposal, cell: ({ verdictThen }) => mark(verdictThen) },
					{ head: said.heads.now, cell: ({ verdict }) => mark(verdict) },
				];
	return (
		<>
			<DataTable
				caption={as === "now" ? words.propose.tasks : said.tasks}
				captionHidden
				columns={[...first, ...rest]}
				rows={tasks.slice(0, most)}
			/>
			{tasks.length > most ? <p>{words.propose.more(formatCount(tasks.length - most, language))}</p> : null}
		</>
	);
}
