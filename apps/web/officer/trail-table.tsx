import { Temporal } from "temporal-polyfill";
import type { TrailRow } from "#platform/events/audit-trail.ts";
import { formatMoment, type Language } from "#platform/i18n/index.ts";
import { DataTable } from "#platform/ui/index.ts";
import { wordsOfEvent } from "./event-words.ts";
import { recordMessages } from "./record-messages.ts";

export const momentOf = (at: string, language: Language): string =>
	formatMoment(Temporal.Instant.from(at), language);

interface TrailTableProps {
	readonly rows: readonly TrailRow[];
	/** what the people in these rows are called, by id */
	readonly names: ReadonlyMap<string, string>;
	/** this page with another filter */
	readonly here: (change: Readonly<Record<string, string>>) => string;
	readonly language: Language;
}

/** One line an event: when, who, what, about what, with what. Who and about what lead to all of the same. */
export function TrailTable({ rows, names, here, language }: TrailTableProps) {
	const words = recordMessages[language].trail;
	const named = (id: string) => names.get(id) ?? id;
	return (
		<DataTable<TrailRow>
			caption={words.title}
			captionHidden
			narrow="fold"
			columns={[
				{ head: words.when, cell: (row) => <time datetime={row.at}>{momentOf(row.at, language)}</time> },
				{ head: words.what, cell: (row) => wordsOfEvent(row.name, language), namesRow: true },
				{
					head: words.who,
					cell: ({ actorId, actorKind }) =>
						actorId === null ? (
							words.visitor
						) : (
							<a href={here({ ai: actorId, truoc: "" })}>
								{actorKind === "system" ? `${words.system}: ${actorId}` : named(actorId)}
							</a>
						),
				},
				{
					head: words.subjectHead,
					cell: ({ subjectKind, subjectId }) => (
						<a href={here({ "doi-tuong": subjectId, truoc: "" })}>
							{nameOfSubject(subjectKind, named(subjectId))}
						</a>
					),
				},
				{ head: words.details, cell: detailsOf },
				{ head: words.seal, cell: (row) => row.seal ?? words.waiting, numeric: true },
			]}
			rows={rows}
		/>
	);
}

const nameOfSubject = (kind: string, name: string): string => (kind === "person" ? name : `${kind} ${name}`);

/** Ids of the people who did something in these rows, or to whom it was done. */
export function peopleIn(rows: readonly TrailRow[]): string[] {
	const ids = rows.flatMap((row) => [
		row.actorKind === "person" ? row.actorId : null,
		row.subjectKind === "person" ? row.subjectId : null,
	]);
	return ids.filter(
		(id) => id !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id),
	) as string[];
}

/** Field by field, personal ones last; what a field holds is shown as it was written down. */
function detailsOf({ data, personal }: TrailRow): string {
	const fields = Object.entries({ ...data, ...personal });
	return fields
		.map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
		.join("; ");
}
