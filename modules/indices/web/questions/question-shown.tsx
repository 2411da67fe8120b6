import type { Temporal } from "temporal-polyfill";
import { unitsAt } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { DataTable, EmptyState } from "#platform/ui/index.ts";
import type { QuestionView } from "../../queries/questions.ts";
import { nodesByConcept } from "../../queries/trees.ts";
import { questionMessages } from "../../questions/messages.ts";
import { nameOf } from "../words.ts";

export const askAddress = "/hoi-so-lieu";

/** State in words; a day that has passed without an answer is told. */
export function stateOf(
	{ state, dueOn }: Pick<QuestionView, "state" | "dueOn">,
	today: Temporal.PlainDate,
	language: Language,
): string {
	const words = questionMessages[language].states;
	if (state !== "shown") return words[state];
	return isLate(dueOn, today)
		? words.late(formatDay(dueOn, language))
		: words.shown(formatDay(dueOn, language));
}

export const isLate = (dueOn: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
	dueOn.until(today).sign > 0;

/** "PAPI 2023, Tỉnh Đồng Tháp: Tham gia của người dân". */
export async function figureInWords(
	db: ReadDb,
	{ index, year, unitId, concept }: Pick<QuestionView, "index" | "year" | "unitId" | "concept">,
	{ today, language }: { readonly today: Temporal.PlainDate; readonly language: Language },
): Promise<string> {
	const unit = (await unitsAt(db, [unitId], today)).get(unitId);
	const node = (await nodesByConcept(db, index, year, [concept])).get(concept);
	const name = unit ? nameOf(unit, language) : unitId;
	return questionMessages[language].figure(index, year, name, node?.label[language] ?? concept);
}

interface ListProps {
	readonly questions: readonly QuestionView[];
	/** by id of the question */
	readonly figures: ReadonlyMap<string, string>;
	readonly today: Temporal.PlainDate;
	readonly language: Language;
	readonly address: (id: string) => string;
	/** what is said where there is none, and what comes next */
	readonly empty: { readonly title: string; readonly next: string };
}

export function QuestionTable({ questions, figures, today, language, address, empty }: ListProps) {
	const words = questionMessages[language];
	return (
		<DataTable
			caption={words.others}
			captionHidden
			columns={[
				{
					head: words.heads.question,
					cell: ({ id, question }: QuestionView) => <a href={address(id)}>{question.slice(0, 120)}</a>,
				},
				{ head: words.heads.figure, cell: ({ id }: QuestionView) => figures.get(id) ?? "" },
				{ head: words.heads.state, cell: (question: QuestionView) => stateOf(question, today, language) },
			]}
			rows={questions}
			empty={<EmptyState title={empty.title}>{empty.next}</EmptyState>}
		/>
	);
}

export async function figuresInWords(
	db: ReadDb,
	questions: readonly QuestionView[],
	context: { readonly today: Temporal.PlainDate; readonly language: Language },
): Promise<ReadonlyMap<string, string>> {
	const named = new Map<string, string>();
	for (const question of questions) named.set(question.id, await figureInWords(db, question, context));
	return named;
}
