import type { RequestContext } from "#platform/http/route.ts";
import { formatCount, formatRate } from "#platform/i18n/index.ts";
import { DataTable, Part } from "#platform/ui/index.ts";
import { letterWords } from "../../letters/messages.ts";
import { recordMessages } from "../../letters/record-messages.ts";
import type { ReasonCount } from "../../queries/letters/counts.ts";

interface Props {
	readonly counts: readonly ReasonCount[];
	/** dossiers due in the same days */
	readonly due: number;
	readonly language: RequestContext["language"];
}

/** Letters by reason beside what they are of: the dossiers whose first date fell in the same days. */
export function ReasonTable({ counts: rows, due, language }: Props) {
	const words = recordMessages[language].register;
	if (rows.length === 0) return null;
	const count = (number: number) => formatCount(number, language);
	const sum = (of: "letters" | "late") => rows.reduce((all, row) => all + row[of], 0);
	const share = (letters: number) => (due === 0 ? "" : formatRate(letters / due, language));
	return (
		<Part
			id="ly-do"
			title={words.reasons}
			sub={due === 0 ? words.reasonsUnknown : words.reasonsSub(count(due))}
		>
			<DataTable
				caption={words.reasons}
				captionHidden
				rows={rows}
				columns={[
					{
						head: words.reasonHeads.reason,
						cell: ({ reasonCode }) => letterWords[language].reasons[reasonCode],
					},
					{ head: words.reasonHeads.letters, numeric: true, cell: ({ letters }) => count(letters) },
					{ head: words.reasonHeads.late, numeric: true, cell: ({ late }) => count(late) },
					{ head: words.reasonHeads.share, numeric: true, cell: ({ letters }) => share(letters) },
				]}
				sum={[words.sum, count(sum("letters")), count(sum("late")), share(sum("letters"))]}
			/>
		</Part>
	);
}
