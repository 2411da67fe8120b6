import { formatCount, type Language } from "#platform/i18n/index.ts";
import { DataTable, Part } from "#platform/ui/index.ts";
import { boardMessages } from "../../follow/board-messages.ts";
import { type DecisionKind, type Decisions, decisionKinds } from "../../queries/follow/decisions.ts";

/** What waits for this person to decide; what the body itself must answer is work, not a decision. */
export const decisionsWaiting = (decisions: Decisions): number =>
	decisionKinds.reduce((sum, kind) => sum + decisions[kind], 0) - decisions["to-answer"];

/** Where each kind of decision is taken. */
const decisionAddresses: Readonly<Record<DecisionKind, string>> = {
	"to-explain": "#tre",
	"to-accept": "/viec?muc=can-xac-nhan",
	extensions: "/viec?muc=can-xac-nhan",
	"handed-back": "/viec?muc=can-xac-nhan",
	"to-judge": "/giai-trinh?ben=da-hoi",
	"to-sign": "/viec?muc=can-duyet",
	"to-answer": "/giai-trinh",
};

interface Props {
	readonly decisions: Decisions;
	/** tasks on this board whose body is no more */
	readonly ownerless: number;
	readonly language: Language;
	readonly to: (address: string) => string;
}

/** What waits, by kind, with the way to where it is decided. */
export function DecisionPart({ decisions, ownerless, language, to }: Props) {
	const words = boardMessages[language];
	const found = decisionKinds.filter((kind) => decisions[kind] > 0);
	const rows = [
		...found.map((kind) => ({
			label: words.decisionKinds[kind],
			count: decisions[kind],
			address: decisionAddresses[kind],
		})),
		...(ownerless > 0
			? [{ label: words.decisionKinds.ownerless, count: ownerless, address: "/ban-giao" }]
			: []),
	];
	if (rows.length === 0) return null;
	return (
		<Part id="quyet-dinh" title={words.decisions}>
			<DataTable
				caption={words.decisions}
				captionHidden
				columns={[
					{
						head: words.decisionColumns.what,
						cell: (row) => (
							<a href={row.address.startsWith("#") ? row.address : to(row.address)}>{row.label}</a>
						),
					},
					{
						head: words.decisionColumns.count,
						cell: (row) => formatCount(row.count, language),
						numeric: true,
					},
				]}
				rows={rows}
			/>
		</Part>
	);
}
