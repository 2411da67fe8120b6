import { Temporal } from "temporal-polyfill";
import type { TrailRow } from "#platform/events/audit-trail.ts";
import { formatMoment, type Language } from "#platform/i18n/index.ts";
import { DataTable } from "#platform/ui/index.ts";
import { wordsOfEvent } from "./event-words.ts";
import { recordMessages } from "./record-messages.ts";

export const momentOf = (at: string, language: Language): string => formatMoment(Temporal.Instant.from(at), language);

/** One line an event: when, who, what, about what, from where, with what. */
export function TrailTable({ rows, language }: { readonly rows: readonly TrailRow[]; readonly language: Language }) {
	const words = recordMessages[language].trail;
	return (
		<DataTable<TrailRow>
			caption={words.title}
			captionHidden
			narrow="fold"
			columns={[
				{ head: words.when, cell: (row) => <time datetime={row.at}>{momentOf(row.at, language)}</time> },
				{ head: words.what, cell: (row) => wordsOfEvent(row.name, language), namesRow: true },
				{ head: words.who, cell: (row) => whoDid(row, language) },
				{ head: words.subjectHead, cell: (row) => `${row.subjectKind} ${row.subjectId}` },
				{ head: words.details, cell: (row) => detailsOf(row) },
				{ head: words.seal, cell: (row) => row.seal ?? words.waiting, numeric: true },
			]}
			rows={rows}
		/>
	);
}

function whoDid(row: TrailRow, language: Language): string {
	const words = recordMessages[language].trail;
	if (row.actorKind === "visitor") return words.visitor;
	return row.actorKind === "system" ? `${words.system}: ${row.actorId}` : (row.actorId ?? "");
}

/** Field by field, personal ones last; what a field holds is shown as it was written down. */
function detailsOf({ data, personal }: TrailRow) {
	const fields = Object.entries({ ...data, ...personal });
	if (fields.length === 0) return "";
	return fields.map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`).join("; ");
}
