import type { FormState } from "#platform/http/route.ts";
import { formatCount, type Language } from "#platform/i18n/index.ts";
import { Actions, Button, DataTable, EmptyState, Field, Form, Part } from "#platform/ui/index.ts";
import {
	type DoubtCount,
	type DoubtCounts,
	type DoubtKind,
	doubtKinds,
	type FaultGroup,
} from "../../domain/intake/faults.ts";
import { fields } from "../../domain/intake/fields.ts";
import { toldStates } from "../../domain/intake/told-states.ts";
import { faultMessages } from "../../intake/fault-messages.ts";
import { fieldMessages } from "../../intake/field-messages.ts";
import { intakeMessages } from "../../intake/messages.ts";
import { faultSentence } from "../../queries/intake/refused-file.ts";
import type { IntakeRow } from "../../store/intake/intakes.ts";
import type { RefusedRow } from "../../store/intake/refusals.ts";

interface Shown {
	readonly language: Language;
}

type Line = Pick<RefusedRow, "number"> & { readonly fault: RefusedRow["faults"][number] };

/** Each fault of the rows that were not taken: row, column, what stood there, what to do. */
export function RefusedTable({ rows, language }: Shown & { readonly rows: readonly RefusedRow[] }) {
	const words = intakeMessages[language];
	const lines = rows.flatMap(({ number, faults }) => faults.map((fault): Line => ({ number, fault })));
	return (
		<DataTable<Line>
			caption={words.refusedPart}
			captionHidden
			columns={[
				{ head: words.refusedHeads.row, cell: ({ number }) => formatCount(number, language), numeric: true },
				{ head: words.refusedHeads.field, cell: ({ fault }) => fieldMessages[language].fields[fault.field] },
				{ head: words.refusedHeads.value, cell: ({ fault }) => fault.value || "–" },
				{ head: words.refusedHeads.wrong, cell: ({ fault }) => faultSentence(fault, language) },
			]}
			rows={lines}
			empty={<EmptyState title={words.refusedNone}>{words.refusedNoneHelp}</EmptyState>}
		/>
	);
}

/** Many rows with one and the same fault, once. */
export function GroupTable({ groups, language }: Shown & { readonly groups: readonly FaultGroup[] }) {
	const words = intakeMessages[language];
	return (
		<DataTable<FaultGroup>
			caption={words.groups}
			columns={[
				{ head: words.refusedHeads.wrong, cell: (group) => groupSentence(group, language), namesRow: true },
				{ head: words.refusedHeads.field, cell: ({ field }) => fieldMessages[language].fields[field] },
				{ head: words.refusedHeads.value, cell: ({ value }) => value || "–" },
				{ head: words.doubtHeads.count, cell: ({ count }) => formatCount(count, language), numeric: true },
				{ head: words.doubtHeads.rows, cell: ({ rows }) => rows.join(", ") },
			]}
			rows={groups}
		/>
	);
}

const groupSentence = ({ kind }: FaultGroup, language: Language): string =>
	faultMessages[language].faults[kind]({ other: "…" });

type DoubtLine = DoubtCount & { readonly kind: DoubtKind };

export function DoubtPart({ doubts, language }: Shown & { readonly doubts: DoubtCounts }) {
	const words = intakeMessages[language];
	const lines = doubtKinds.flatMap((kind): DoubtLine[] => {
		const count = doubts[kind];
		return count ? [{ kind, ...count }] : [];
	});
	return (
		<Part id="xem-lai" title={words.doubtsPart}>
			<DataTable<DoubtLine>
				caption={words.doubtsPart}
				captionHidden
				columns={[
					{ head: words.doubtHeads.what, cell: ({ kind }) => faultMessages[language].doubts[kind] },
					{ head: words.doubtHeads.count, cell: ({ count }) => formatCount(count, language), numeric: true },
					{ head: words.doubtHeads.rows, cell: ({ rows }) => rows.join(", ") },
					{ head: words.doubtHeads.values, cell: ({ values }) => values.join("; ") },
				]}
				rows={lines}
				empty={<EmptyState title={words.doubtsNone}>{words.doubtsNoneHelp}</EmptyState>}
			/>
		</Part>
	);
}

interface Forms extends Shown {
	readonly form: FormState;
	readonly action: string;
	readonly intake: IntakeRow;
}

const Seen = ({ intake }: Pick<Forms, "intake">) => (
	<input type="hidden" name="phien_ban" value={String(intake.changes)} />
);

/** What each column is read as; headings are numbered, since they hold any sign. */
export function ColumnsPart({ form, action, intake, language }: Forms) {
	const words = intakeMessages[language];
	const options = fields.map((field) => ({ value: field, label: fieldMessages[language].fields[field] }));
	return (
		<Part id="cot" title={words.columnsPart} sub={words.columnsSub}>
			<Form form={form} action={action}>
				<Seen intake={intake} />
				{intake.columns.map(({ heading, field }, at) =>
					heading === "" ? null : (
						<Field
							type="select"
							name={`cot${at}`}
							label={heading}
							value={field ?? ""}
							options={options}
							empty={words.notRead}
							optional
						/>
					),
				)}
				<Actions>
					<Button kind="second">{words.saveColumns}</Button>
				</Actions>
			</Form>
		</Part>
	);
}

interface Unsettled {
	readonly states: readonly string[];
	readonly bodies: readonly string[];
	readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Words that rows stumbled over, each with the choice of what it means. */
export function WordsPart({ form, action, intake, language, states, bodies, choices }: Forms & Unsettled) {
	const words = intakeMessages[language];
	const meanings = toldStates.map((state) => ({
		value: state,
		label: fieldMessages[language].states[state],
	}));
	if (states.length + bodies.length === 0) return null;
	const of = (kind: "chu" | "ten", texts: readonly string[], options: Unsettled["choices"]) =>
		texts.map((text, at) => (
			<>
				<input type="hidden" name={`${kind}${at}`} value={text} />
				<Field
					type="select"
					name={`nghia_${kind}${at}`}
					label={`“${text}”`}
					options={options}
					empty={words.leave}
					optional
				/>
			</>
		));
	return (
		<Part
			id="tu-ngu"
			title={states.length > 0 ? words.wordsPart : words.bodiesPart}
			sub={states.length > 0 ? words.wordsSub : words.bodiesSub}
		>
			<Form form={form} action={action}>
				<Seen intake={intake} />
				{of("chu", states, meanings)}
				{states.length > 0 && bodies.length > 0 ? <p>{words.bodiesSub}</p> : null}
				{of("ten", bodies, choices)}
				<Actions>
					<Button kind="second">{words.saveWords}</Button>
				</Actions>
			</Form>
		</Part>
	);
}

/** One button, one act, about the state that was seen. */
export function ActForm({
	form,
	action,
	intake,
	label,
	second = false,
}: Omit<Forms, "language"> & { readonly label: string; readonly second?: boolean }) {
	return (
		<Form form={form} action={action}>
			<Seen intake={intake} />
			<Actions>
				<Button kind={second ? "second" : "main"}>{label}</Button>
			</Actions>
		</Form>
	);
}
