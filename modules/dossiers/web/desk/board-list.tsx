import type { RequestContext } from "#platform/http/route.ts";
import { formatCount, formatMoment, type Language } from "#platform/i18n/index.ts";
import { DataTable, EmptyState, StateMark } from "#platform/ui/index.ts";
import { boardMessages } from "../../desk/board-messages.ts";
import { leastCases } from "../../domain/desk/board-groups.ts";
import { lifeMessages } from "../../life/messages.ts";
import type { BoardRow } from "../../queries/desk/board.ts";
import { dossierPage } from "./addresses.ts";
import { shapeOf } from "./dossier-facts.tsx";
import { whereIsBody } from "./dossier-props.ts";

interface Props {
	readonly rows: readonly BoardRow[];
	readonly bodies: ReadonlyMap<string, string>;
	readonly people: ReadonlyMap<string, string>;
	readonly context: RequestContext;
}

export function BoardList({ rows, bodies, people, context }: Props) {
	const { language, to, clock, today } = context;
	const words = boardMessages[language].list;
	const paced = rows.some(({ pace }) => pace !== null);
	return (
		<DataTable
			caption={words.title}
			captionHidden
			columns={[
				{
					head: words.dossier,
					namesRow: true,
					cell: ({ id, code, applicant, procedure }: BoardRow) => (
						<>
							<a href={to(dossierPage(id))}>{code}</a>
							<br />
							{[applicant, procedure].filter(Boolean).join(": ")}
						</>
					),
				},
				{
					head: words.due,
					cell: ({ dueAt }: BoardRow) => (dueAt ? formatMoment(dueAt, language) : words.noDue),
				},
				{
					head: words.state,
					cell: (row: BoardRow) => (
						<StateMark state={shapeOf(row, clock.now(), today)}>
							{lifeMessages[language].states[row.state]}
						</StateMark>
					),
				},
				{
					head: words.where,
					cell: (row: BoardRow) => {
						const body = bodies.get(whereIsBody(row)) ?? row.handlingBodyId;
						if (row.state !== "in-handling" && row.state !== "correcting") return body;
						const { officerPersonId: id } = row;
						return `${body}, ${id ? (people.get(id) ?? "") : words.nobody}`;
					},
				},
				...(paced
					? [{ head: words.pace, cell: (row: BoardRow) => (row.pace ? usual(row.pace, language) : "") }]
					: []),
			]}
			rows={rows}
			empty={<EmptyState title={words.emptyTitle}>{words.emptyNext}</EmptyState>}
		/>
	);
}

function usual({ cases, median, p80 }: NonNullable<BoardRow["pace"]>, language: Language): string {
	const words = boardMessages[language].list;
	if (cases < leastCases) return words.tooFew(formatCount(cases, language));
	return words.usual(span(median, language), span(p80, language));
}

/** Days from two days on: nobody counts 133 hours. */
function span(hours: number, language: Language): string {
	const words = boardMessages[language].list;
	if (hours < 48) return words.hours(formatCount(Math.max(1, hours), language));
	return words.days(formatCount(hours / 24, language));
}
