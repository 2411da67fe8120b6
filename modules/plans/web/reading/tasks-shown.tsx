import type { Reading, Task } from "@guong/admin-docs";
import type { Language } from "#platform/i18n/index.ts";
import { Details, Part, type Term, Terms } from "#platform/ui/index.ts";
import type { PlanRead } from "../../domain/plan-of-reading.ts";
import { quoteOf, taskKey } from "../../domain/reading-choice.ts";
import type { NamedBody, TaskText } from "../../domain/task.ts";
import { taskFieldWords } from "../../plan/task-field-words.ts";
import { deadlineInWords, recurrenceWords, taskKindWords } from "../../plan/task-words.ts";
import { readingMessages } from "../../reading/messages.ts";
import { TakeBox } from "./items-shown.tsx";

interface Props {
	readonly read: PlanRead;
	readonly reading: Reading;
	readonly text: string;
	/** what the bodies are called today */
	readonly names: ReadonlyMap<string, string>;
	readonly language: Language;
	readonly taken: (key: string) => boolean;
}

/** Each task as it will stand in the draft, beside the words of the paper. */
export function TasksShown({ read, reading, text, names, language, taken }: Props) {
	const words = readingMessages[language].tasks;
	return (
		<Part id="nhiem-vu" title={words.title(read.tasks.length)} sub={words.help}>
			<ol class="rows">
				{read.tasks.map((task, index) => {
					const found = reading.tasks[index];
					return (
						<li id={`viec-${taskKey(index)}`}>
							<TakeBox id={taskKey(index)} taken={taken}>
								<b>{index + 1}.</b> <span lang="vi">{task.text}</span>
							</TakeBox>
							<Terms items={termsOf(task, found, names, language)} />
							{found ? (
								<Details summary={words.where(task.placeInPaper ?? "")} inline>
									<blockquote lang="vi">{quoteOf(text, found.place)}</blockquote>
								</Details>
							) : null}
						</li>
					);
				})}
			</ol>
		</Part>
	);
}

function termsOf(
	task: TaskText,
	found: Task | undefined,
	names: ReadonlyMap<string, string>,
	language: Language,
): Term[] {
	const fields = taskFieldWords[language];
	const terms: Term[] = [
		{ term: fields.lead, is: leadInWords(task, found, names, language) },
		{ term: fields.deadline, is: timeInWords(task, language) },
	];
	if (task.coordinate.length > 0)
		terms.push({ term: fields.coordinate, is: bodiesInWords(task.coordinate, names, language) });
	if (task.recurrence !== "once")
		terms.push({ term: fields.recurrence, is: recurrenceWords[language][task.recurrence] });
	if (task.output !== null) terms.push({ term: fields.output, is: task.output });
	if (task.measure !== null) terms.push({ term: fields.measure, is: task.measure.label });
	if (task.kind !== "order") terms.push({ term: fields.kind, is: taskKindWords[language][task.kind] });
	return terms;
}

function leadInWords(
	task: TaskText,
	found: Task | undefined,
	names: ReadonlyMap<string, string>,
	language: Language,
): string {
	const words = readingMessages[language].tasks;
	if (task.lead.length > 0) {
		const named = bodiesInWords(task.lead, names, language);
		return task.leads === "each" ? `${named}; ${words.each}` : named;
	}
	const proposed = (found?.leadsProposed ?? []).map(({ name }) => name).join("; ");
	return proposed ? words.proposed(proposed) : words.notStated;
}

const mostNamed = 4;

/** "Sở Nội vụ (là Sở Nội vụ tỉnh Đồng Tháp)": as written, and which body is meant. */
function bodiesInWords(
	bodies: readonly NamedBody[],
	names: ReadonlyMap<string, string>,
	language: Language,
): string {
	const words = readingMessages[language].tasks;
	const one = ({ bodyId, written }: NamedBody) => {
		if (bodyId === null) return `${written} (${words.unknown})`;
		const name = names.get(bodyId) ?? written;
		return name === written ? written : words.means(written, name);
	};
	const shown = bodies.length > mostNamed ? bodies.slice(0, 2) : bodies;
	const rest = bodies.length - shown.length;
	return [...shown.map(one), ...(rest > 0 ? [words.others(rest)] : [])].join("; ");
}

function timeInWords({ deadline, deadlineWords }: TaskText, language: Language): string {
	const words = readingMessages[language].tasks;
	if (deadlineWords === null) return words.notStated;
	const meant =
		deadline.kind === "none" ? words.notUnderstood : words.understood(deadlineInWords(deadline, language));
	return `“${deadlineWords}”, ${meant}`;
}
