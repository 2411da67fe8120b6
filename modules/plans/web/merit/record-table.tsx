import { formatChange, formatCount, formatRank, formatRate, type Language } from "#platform/i18n/index.ts";
import { type Column, DataTable } from "#platform/ui/index.ts";
import {
	fewestTasks,
	groundsOf,
	judged,
	type KeptDates,
	type MeritGroup,
	type RankedBody,
} from "../../domain/merit.ts";
import { meritMessages } from "../../merit/messages.ts";

/** "38 trên 40 (95,0 %)"; no rate where there are too few to say one. */
export function shareText(
	{ onTime, whole }: { readonly onTime: number; readonly whole: number },
	language: Language,
): string {
	const words = meritMessages[language].record;
	if (whole === 0) return words.noBefore;
	const said = words.share(formatCount(onTime, language), formatCount(whole, language));
	return whole < fewestTasks ? said : `${said} (${formatRate(onTime / whole, language)})`;
}

export const keptText = (kept: KeptDates, language: Language): string =>
	shareText({ onTime: kept.onTime, whole: judged(kept) }, language);

interface GroupProps {
	readonly group: MeritGroup;
	readonly names: ReadonlyMap<string, string>;
	/** null: may look, not propose */
	readonly address: ((bodyId: string) => string) | null;
	readonly language: Language;
}

/** Bodies that can be compared, the most improved first. */
export function GroupTable({ group, names, address, language }: GroupProps) {
	const messages = meritMessages[language];
	const words = messages.record;
	const name = ({ bodyId }: RankedBody) => names.get(bodyId) ?? bodyId;
	const first: readonly Column<RankedBody>[] = [
		{
			head: words.heads.body,
			cell: (body) => (address ? <a href={address(body.bodyId)}>{name(body)}</a> : name(body)),
		},
		{ head: words.heads.now, cell: (body) => <Now kept={body.now} language={language} /> },
		{ head: words.heads.before, cell: ({ before }) => keptText(before, language) },
	];
	const compared: readonly Column<RankedBody>[] = [
		{
			head: words.heads.change,
			numeric: true,
			cell: ({ change, rank }) =>
				change === null
					? words.noRank[rank === "too-few-before" ? rank : "too-few-tasks"]
					: formatChange(change / 10, language, 1),
		},
		{
			head: words.heads.rank,
			cell: ({ rank }) =>
				typeof rank === "string" ? words.noRank[rank] : formatRank(rank.place, rank.of, language),
		},
	];
	const shown: Column<RankedBody> = {
		head: words.heads.grounds,
		cell: (body) =>
			groundsOf(body)
				.map((ground) => words.grounds[ground])
				.join("; ") || words.nothing,
	};
	// where nothing can be compared, two columns that say so in every row say less than the caption
	const columns = [...first, ...(group.fewest === 0 ? [] : compared), shown];
	const kind = messages.bodyKinds[group.kind] ?? messages.otherKind;
	const title = `${kind} ${messages.levels[group.level] ?? ""}, ${words.fewest(group.fewest, group.below)}`;
	return <DataTable caption={title} columns={columns} rows={group.bodies} />;
}

function Now({ kept, language }: { readonly kept: KeptDates; readonly language: Language }) {
	const words = meritMessages[language].record;
	return (
		<span>
			{keptText(kept, language)}
			{kept.notCounted > 0 ? (
				<small> {words.notCounted(formatCount(kept.notCounted, language))}</small>
			) : null}
		</span>
	);
}
