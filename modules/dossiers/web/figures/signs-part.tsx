import { Temporal } from "temporal-polyfill";
import { formatCount, formatDay, type Language } from "#platform/i18n/index.ts";
import { DataTable, EmptyState, Part } from "#platform/ui/index.ts";
import { type Signs, signCounts } from "../../domain/figures/tally-counts.ts";
import { officerFigures } from "../../figures/officer-messages.ts";
import type { SignedDossier } from "../../queries/figures/signs.ts";

export function SignsPart({ signs, language }: { readonly signs: Signs; readonly language: Language }) {
	const words = officerFigures[language].signs;
	return (
		<Part id="dau-hieu" title={words.title} note={<p>{words.note}</p>}>
			<DataTable
				caption={words.caption}
				captionHidden
				rows={signCounts}
				columns={[
					{ head: words.what, cell: (sign) => words[sign] },
					{ head: words.count, numeric: true, cell: (sign) => formatCount(signs[sign], language) },
				]}
			/>
		</Part>
	);
}

interface SignedPartProps {
	readonly rows: readonly SignedDossier[];
	readonly most: number;
	readonly language: Language;
	readonly to: (address: string) => string;
}

/** Each case, for the head alone. */
export function SignedPart({ rows, most, language, to }: SignedPartProps) {
	const words = officerFigures[language];
	return (
		<Part id="ho-so-co-dau-hieu" title={words.list.title}>
			<DataTable
				caption={words.list.caption}
				narrow="fold"
				rows={rows}
				empty={<EmptyState title={words.list.none}>{words.list.noneNext}</EmptyState>}
				columns={[
					{
						head: words.list.code,
						cell: ({ dossierId, code }) => <a href={to(`/mot-cua/ho-so/${dossierId}`)}>{code}</a>,
					},
					{ head: words.list.day, cell: ({ day }) => formatDay(Temporal.PlainDate.from(day), language) },
					{ head: words.signs.what, cell: ({ sign }) => words.signs[sign] },
				]}
			/>
			{rows.length >= most ? <p>{words.list.most(formatCount(most, language))}</p> : null}
		</Part>
	);
}

interface UnitSignsProps {
	readonly rows: readonly { readonly name: string; readonly signs: Signs }[];
	readonly language: Language;
}

/** Counts only, for those who coordinate or supervise. */
export function UnitSignsPart({ rows, language }: UnitSignsProps) {
	const words = officerFigures[language];
	return (
		<Part id="dau-hieu-theo-don-vi" title={words.signs.title} note={<p>{words.signs.note}</p>}>
			{rows.length === 0 ? (
				<p>{words.places.none}</p>
			) : (
				<DataTable
					caption={words.places.caption}
					narrow="fold"
					rows={rows}
					columns={[
						{ head: words.places.unit, cell: ({ name }) => name },
						...signCounts.map((sign) => ({
							head: words.signs[sign],
							numeric: true,
							cell: ({ signs }: { readonly signs: Signs }) => formatCount(signs[sign], language),
						})),
					]}
				/>
			)}
		</Part>
	);
}
