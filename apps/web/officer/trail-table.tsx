import { Temporal } from "temporal-polyfill";
import type { TrailRow } from "#platform/events/audit-trail.ts";
import { formatMoment, type Language } from "#platform/i18n/index.ts";
import { DataTable } from "#platform/ui/index.ts";
import { erasureAddress } from "./erasure-address.ts";
import { wordsOfEvent } from "./event-words.ts";
import { recordMessages } from "./record-messages.ts";
import { detailsOf } from "./trail-details.ts";
import { nameOfSubject, type TrailNames } from "./trail-names.ts";

export const momentOf = (at: string, language: Language): string =>
	formatMoment(Temporal.Instant.from(at), language);

interface TrailTableProps {
	readonly rows: readonly TrailRow[];
	readonly names: TrailNames;
	/** this page with another filter */
	readonly here: (change: Readonly<Record<string, string>>) => string;
	/** address in the reader's language, for those who may erase personal fields; null for others */
	readonly to: ((address: string) => string) | null;
	readonly language: Language;
}

/** One line an event: when, who, what, about what, with what. Who and about what lead to all of the same. */
export function TrailTable({ rows, names, here, to, language }: TrailTableProps) {
	const words = recordMessages[language].trail;
	const kinds = words.kinds as Readonly<Record<string, string>>;
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
								{actorKind === "system"
									? `${words.system}: ${actorId}`
									: (names.person.get(actorId) ?? actorId)}
							</a>
						),
				},
				{
					head: words.subjectHead,
					cell: (row) => (
						<a href={here({ "doi-tuong": row.subjectId, truoc: "" })}>
							{nameOfSubject(row, names) ?? `${kinds[row.subjectKind] ?? row.subjectKind} ${row.subjectId}`}
						</a>
					),
				},
				{
					head: words.details,
					cell: (row) => (
						<>
							{detailsOf(row, names, language)}
							<Erase {...{ row, to, language }} />
						</>
					),
				},
				{ head: words.seal, cell: (row) => row.seal ?? words.waiting, numeric: true },
			]}
			rows={rows}
		/>
	);
}

/** Without script and beside the row it belongs to; the page behind it asks once more. */
function Erase({ row, to, language }: Pick<TrailTableProps, "to" | "language"> & { readonly row: TrailRow }) {
	if (to === null || row.personalState !== "held") return null;
	const { link, linkAbout } = recordMessages[language].erasure;
	return (
		<p>
			<a href={to(erasureAddress(row.id))} aria-label={linkAbout(row.id)}>
				{link}
			</a>
		</p>
	);
}
