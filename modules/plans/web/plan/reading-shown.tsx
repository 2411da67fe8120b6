import type { Doubt, Reading } from "@guong/admin-docs";
import type { Language } from "#platform/i18n/index.ts";
import { type Column, DataTable, Notice, Part, Terms } from "#platform/ui/index.ts";
import type { PlanRead } from "../../domain/plan-of-reading.ts";
import type { TaskText } from "../../domain/task.ts";
import { planMessages } from "../../plan/messages.ts";
import { paperMessages } from "../../plan/paper-messages.ts";
import { taskFieldWords } from "../../plan/task-field-words.ts";
import { deadlineInWords } from "../../plan/task-words.ts";

interface Props {
	readonly reading: Reading;
	readonly read: PlanRead;
	readonly language: Language;
	readonly sentence: (doubt: Doubt) => string;
}

const mostDoubts = 100;
const mostTasks = 200;

/** What was read: the head as the paper has it, what is doubted, the tasks. */
export function ReadingShown({ reading, read, language, sentence }: Props) {
	const words = paperMessages[language];
	// what must be answered first, then in the order of the paper
	const doubts = [...reading.doubts].sort((a, b) => Number(b.blocking) - Number(a.blocking));
	return (
		<>
			<Part id="phan-dau" title={words.paper} sub={words.facts.laterAsked}>
				<Terms items={headTerms(reading, read, language)} />
			</Part>
			<Part id="nghi-ngo" title={words.doubts(doubts.length)} sub={words.doubtsHelp}>
				<DataTable<Doubt>
					caption={words.doubts(doubts.length)}
					captionHidden
					columns={[
						{ head: words.doubtHeads.place, cell: ({ place }) => place?.lines[0] ?? "", numeric: true },
						{ head: words.doubtHeads.what, cell: sentence, namesRow: true },
					]}
					rows={doubts.slice(0, mostDoubts)}
					empty={words.doubtsNone}
				/>
				{doubts.length > mostDoubts ? <p>{words.more(doubts.length - mostDoubts)}</p> : null}
			</Part>
			{read.withoutFigure.length > 0 ? (
				<Notice title={words.withoutFigure(read.withoutFigure.length)}>
					{read.withoutFigure.slice(0, 20).join("; ")}
				</Notice>
			) : null}
			<Part id="nhiem-vu" title={words.tasks}>
				<DataTable
					caption={words.tasks}
					captionHidden
					columns={taskColumns(language)}
					rows={read.tasks.slice(0, mostTasks)}
					empty={words.facts.notThere}
				/>
				{read.tasks.length > mostTasks ? <p>{words.more(read.tasks.length - mostTasks)}</p> : null}
			</Part>
		</>
	);
}

function headTerms(reading: Reading, { head, bases }: PlanRead, language: Language) {
	const { facts } = paperMessages[language];
	const fields = [
		[facts.number, reading.number?.raw],
		[facts.date, reading.date?.raw],
		[facts.issuer, reading.issuer?.value.name],
		[planMessages[language].head.subject, head.subject],
		[facts.parent, head.parent?.reference],
		[facts.bases, bases.map(({ reference }) => reference).join("; ")],
		[facts.signer, reading.signature.name?.value],
	] as const;
	return fields.map(([term, is]) => ({ term, is: is || facts.notThere }));
}

function taskColumns(language: Language): Column<TaskText>[] {
	const fields = taskFieldWords[language];
	const { notThere } = paperMessages[language].facts;
	return [
		{ head: fields.placeInPaper, cell: (task) => task.placeInPaper ?? "" },
		{ head: fields.text, cell: (task) => task.text, namesRow: true },
		{
			head: fields.lead,
			cell: ({ lead }) =>
				lead.length > 3
					? `${lead[0]?.written} (+${lead.length - 1})`
					: lead.map(({ written }) => written).join("; ") || notThere,
		},
		{ head: fields.deadline, cell: (task) => task.deadlineWords ?? deadlineInWords(task.deadline, language) },
	];
}
