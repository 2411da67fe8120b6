import { formatCount, type Language } from "#platform/i18n/index.ts";
import { DataTable, EmptyState, Part } from "#platform/ui/index.ts";
import { catalogueMessages } from "../../catalogue/messages.ts";
import { sumOfSteps } from "../../domain/catalogue/step-sum.ts";
import type {
	ProcedureDocument,
	ProcedureFee,
	ProcedureStep,
	VersionDetails,
} from "../../domain/catalogue/version.ts";
import { limitText } from "./catalogue-words.ts";

interface PartProps {
	readonly version: VersionDetails;
	readonly language: Language;
}

export function DocumentsPart({ version, language }: PartProps) {
	const words = catalogueMessages[language].one;
	return (
		<Part id="giay-to" title={words.documents}>
			<DataTable<ProcedureDocument>
				caption={words.documents}
				captionHidden
				columns={[
					{ head: words.documentHeads.name, cell: ({ name }) => name, namesRow: true },
					{
						head: words.documentHeads.copies,
						cell: ({ copies, original }) => {
							const kind = original ? words.original : words.copy;
							return copies === 0 ? words.shownOnly(kind) : words.copies(copies, kind);
						},
					},
					{ head: words.documentHeads.form, cell: ({ form }) => form ?? words.noForm },
					{ head: words.documentHeads.note, cell: (document) => noteOf(document, words.notAlways) },
				]}
				rows={version.documents}
				empty={<EmptyState title={words.noDocuments}>{words.noDocumentsNext}</EmptyState>}
			/>
		</Part>
	);
}

const noteOf = ({ required, note }: ProcedureDocument, notAlways: string): string =>
	note ?? (required ? "" : notAlways);

export function StepsPart({ version, language }: PartProps) {
	const words = catalogueMessages[language].one;
	const sum = sumSentence(version, language);
	return (
		<Part id="cac-buoc" title={words.steps} note={sum}>
			<DataTable<ProcedureStep & { readonly number: number }>
				caption={words.steps}
				captionHidden
				columns={[
					{ head: words.stepHeads.number, cell: ({ number }) => number },
					{ head: words.stepHeads.name, cell: ({ name }) => name, namesRow: true },
					{ head: words.stepHeads.body, cell: ({ bodyName }) => bodyName ?? words.settlingBody },
					{
						head: words.stepHeads.limit,
						cell: ({ limit }) => (limit === null ? words.stepLimitOpen : limitText(limit, language)),
					},
				]}
				rows={version.steps.map((step, at) => ({ ...step, number: at + 1 }))}
				empty={<EmptyState title={words.noSteps}>{words.noStepsNext}</EmptyState>}
			/>
		</Part>
	);
}

/** Whether the steps keep what the whole promises. */
function sumSentence({ steps, limit }: VersionDetails, language: Language): string | undefined {
	const words = catalogueMessages[language].one.sum;
	const added = sumOfSteps(steps, limit);
	if (added.kind === "none") return undefined;
	if (added.kind === "not-added") return words.open;
	const sum = limitText(added.sum, language);
	if (added.against === null || limit === null) return words.alone(sum);
	return added.against === "same" ? words.same(sum) : words[added.against](sum, limitText(limit, language));
}

export function FeesPart({ version, language }: PartProps) {
	const words = catalogueMessages[language].one;
	const { onlinePayment } = version;
	return (
		<Part
			id="phi"
			title={words.fees}
			note={words.payment[onlinePayment === null ? "unknown" : onlinePayment ? "yes" : "no"]}
		>
			<DataTable<ProcedureFee>
				caption={words.fees}
				captionHidden
				columns={[
					{ head: words.feeHeads.name, cell: ({ name }) => name, namesRow: true },
					{ head: words.feeHeads.amount, cell: ({ amount }) => amountText(amount, language), numeric: true },
					{ head: words.feeHeads.note, cell: ({ note }) => note ?? "" },
					{ head: words.feeHeads.law, cell: ({ law }) => law ?? "" },
				]}
				rows={version.fees}
				empty={<p>{words.noFees}</p>}
			/>
		</Part>
	);
}

export function amountText(amount: string | null, language: Language): string {
	const words = catalogueMessages[language].one;
	if (amount === null) return words.notFixed;
	return Number(amount) === 0 ? words.free : words.dong(formatCount(Number(amount), language));
}

/** "8.000 đồng", "từ …" is left to the table: one fee is told, several are counted there. */
export function feeShort({ fees }: VersionDetails, language: Language): string {
	const words = catalogueMessages[language].one;
	if (fees.length === 0 || fees.every(({ amount }) => amount !== null && Number(amount) === 0))
		return words.free;
	const [only] = fees;
	return fees.length === 1 && only ? amountText(only.amount, language) : words.feesBelow;
}

export function LawsPart({ version, language }: PartProps) {
	const words = catalogueMessages[language].one;
	return (
		<Part id="can-cu" title={words.laws}>
			{version.laws.length === 0 ? (
				<p>{words.noLaws}</p>
			) : (
				<ul>
					{version.laws.map(({ reference, article }) => (
						<li>{article === null ? reference : words.article(reference, article)}</li>
					))}
				</ul>
			)}
		</Part>
	);
}
