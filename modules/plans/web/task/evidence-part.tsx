import { Temporal } from "temporal-polyfill";
import { timeZone } from "#platform/clock/clock.ts";
import { type KeptFile, kinds } from "#platform/files/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { formatBytes, formatDay, type Language } from "#platform/i18n/index.ts";
import { DataTable, Part } from "#platform/ui/index.ts";
import type { OccurrenceView } from "../../queries/task/occurrence-view.ts";
import type { TaskNames } from "../../queries/task/task-names.ts";
import type { StoredEvidence } from "../../store/task/evidence.ts";
import { actionMessages } from "../../task/action-messages.ts";
import { evidenceMessages } from "../../task/evidence-messages.ts";
import { mayPublish } from "../../task/evidence-rights.ts";
import { evidencePage } from "./action-addresses.ts";

interface EvidenceProps {
	readonly view: OccurrenceView;
	readonly files: readonly KeptFile[];
	readonly actor: Person;
	readonly names: TaskNames;
	readonly language: Language;
	readonly to: (address: string) => string;
}

type Row = StoredEvidence & { readonly file: KeptFile };

/** The files that came with reports, and whether the public sees a copy. */
export function EvidencePart({ view, files, actor, names, language, to }: EvidenceProps) {
	const words = evidenceMessages[language];
	const byId = new Map(files.map((file) => [file.id, file]));
	const rows: readonly Row[] = view.evidence.flatMap((each) => {
		const file = byId.get(each.fileId);
		return file ? [{ ...each, file }] : [];
	});
	if (rows.length === 0) return null;
	const publishes = view.summary.state === "accepted" && mayPublish(actor, view.places);
	const shown = ({ publishedAt, publishedBy, fileId }: Row) => {
		const address = to(evidencePage(view.id, fileId));
		if (publishedAt === null)
			return publishes ? <a href={`${address}/cong-khai`}>{words.publish}</a> : words.notShown;
		const day = Temporal.Instant.from(publishedAt).toZonedDateTimeISO(timeZone).toPlainDate();
		const since = words.since(formatDay(day, language), names.person(publishedBy) ?? "");
		return (
			<>
				{since}
				{publishes ? (
					<>
						{" "}
						<a href={`${address}/go-bo`}>{words.withdraw}</a>
					</>
				) : null}
			</>
		);
	};
	return (
		<Part title={words.title} id="minh-chung" note={<p>{words.inside}</p>}>
			<DataTable
				caption={words.title}
				captionHidden
				columns={[
					{
						head: words.columns.what,
						cell: ({ fileId, caption, file }: Row) => (
							<a href={to(evidencePage(view.id, fileId))} download>
								{caption ?? file.name}
							</a>
						),
					},
					{
						head: words.columns.kind,
						cell: ({ file }: Row) =>
							words.kindAndSize(kinds[file.kind][language], formatBytes(file.size, language)),
					},
					{ head: words.columns.by, cell: (row: Row) => reportOf(row, view, language) },
					{ head: words.columns.shown, cell: shown },
				]}
				rows={rows}
			/>
		</Part>
	);
}

function reportOf({ act }: Row, view: OccurrenceView, language: Language): string {
	const found = view.acts.find(({ number }) => number === act);
	if (!found) return "";
	return `${actionMessages[language].actions[found.action].past}, ${formatDay(found.day, language)}`;
}
