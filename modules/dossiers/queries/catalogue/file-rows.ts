import { Temporal } from "temporal-polyfill";
import type { RowOf, Table, Value } from "#platform/spreadsheet/index.ts";
import { catalogueImportMessages } from "../../catalogue/import-messages.ts";
import type { VersionContent } from "../../domain/catalogue/planned-version.ts";
import type {
	ProcedureDocument,
	ProcedureFee,
	ProcedureLaw,
	ProcedureStep,
	VersionDetails,
} from "../../domain/catalogue/version.ts";
import {
	documentColumns,
	feeColumns,
	fileWords,
	lawColumns,
	procedureColumns,
	stepColumns,
} from "./file-columns.ts";

type Needed<R, K extends keyof R> = R & { readonly [P in K]: NonNullable<R[P]> };

/** A row without a refusal: what is required is there. */
export type ProcedureRow = Needed<
	RowOf<typeof procedureColumns>,
	"code" | "nameVi" | "field" | "level" | "owner" | "from" | "source"
>;

export const contentOf = (row: ProcedureRow): VersionContent => ({
	from: row.from.toString(),
	code: row.code,
	nameVi: row.nameVi,
	nameEn: row.nameEn,
	field: row.field,
	level: row.level,
	owner: row.owner,
	kind: row.kind ?? "one-stop",
	limit: row.limit === null || row.limitUnit === null ? null : { amount: row.limit, unit: row.limitUnit },
	limitNote: row.limitNote,
	online: row.law === null || row.onlineLevel === null ? null : { law: row.law, level: row.onlineLevel },
	proactiveLevel: row.proactive,
	onlineReason: row.onlineReason,
	portalUrl: row.portal,
	onlinePayment: row.payment === null ? null : row.payment === "yes",
	about: row.about,
	whoFor: row.whoFor,
	result: row.result,
	conditions: row.conditions,
	receivedAt: row.receivedAt ?? [],
	announcedOn: row.announcedOn?.toString() ?? null,
	announcedBy: row.announcedBy,
	reviewOn: row.review?.toString() ?? null,
	source: row.source,
});

export const stepOf = (row: RowOf<typeof stepColumns>): ProcedureStep => ({
	name: row.stepName ?? "",
	bodyKind: row.bodyKind,
	bodyName: row.bodyName,
	limit:
		row.stepLimit === null || row.stepUnit === null ? null : { amount: row.stepLimit, unit: row.stepUnit },
});

export const documentOf = (row: RowOf<typeof documentColumns>): ProcedureDocument => ({
	name: row.documentName ?? "",
	copies: row.copies ?? 1,
	original: row.original === "original",
	required: row.required !== "no",
	form: row.form,
	note: row.note,
});

export const feeOf = (row: RowOf<typeof feeColumns>): ProcedureFee => ({
	name: row.feeName ?? "",
	amount: row.amount === null ? null : `${row.amount}`,
	note: row.note,
	law: row.feeLaw,
});

export const lawOf = (row: RowOf<typeof lawColumns>): ProcedureLaw => ({
	reference: row.reference ?? "",
	article: row.article,
});

const headingsOf = (columns: Readonly<Record<string, { readonly names: readonly [string, ...string[]] }>>) =>
	Object.values(columns).map((column) => ({ heading: column.names[0] }));

/** The sheets that `readCatalogueFile` reads, filled with these versions: a file that changes nothing when it is sent back. */
export function catalogueTables(versions: readonly VersionDetails[]): readonly Table[] {
	const { sheets, help } = catalogueImportMessages.vi;
	const lines = <Item>(
		list: (version: VersionDetails) => readonly Item[],
		cells: (item: Item) => readonly Value[],
	) => versions.flatMap((version) => list(version).map((item) => [version.code, ...cells(item)]));
	return [
		{ name: sheets.procedures, columns: headingsOf(procedureColumns), rows: versions.map(procedureCells) },
		{
			name: sheets.steps,
			columns: headingsOf(stepColumns),
			rows: lines(
				({ steps }) => steps,
				({ name, bodyName, bodyKind, limit }) => [
					name,
					bodyName,
					bodyKind,
					limit?.amount ?? null,
					limit === null ? null : fileWords.unit(limit.unit),
				],
			),
		},
		{
			name: sheets.documents,
			columns: headingsOf(documentColumns),
			rows: lines(
				({ documents }) => documents,
				({ name, copies, original, required, form, note }) => [
					name,
					copies,
					fileWords.original(original),
					fileWords.yes(required),
					form,
					note,
				],
			),
		},
		{
			name: sheets.fees,
			columns: headingsOf(feeColumns),
			rows: lines(
				({ fees }) => fees,
				({ name, amount, note, law }) => [name, amount === null ? null : Number(amount), note, law],
			),
		},
		{
			name: sheets.laws,
			columns: headingsOf(lawColumns),
			rows: lines(
				({ laws }) => laws,
				({ reference, article }) => [reference, article],
			),
		},
		{ name: sheets.help, columns: [{ heading: sheets.help, width: 60 }], rows: help.map((line) => [line]) },
	];
}

const day = (iso: string | null): Temporal.PlainDate | null =>
	iso === null ? null : Temporal.PlainDate.from(iso);

/** In the order of `procedureColumns`. */
function procedureCells(version: VersionDetails): readonly Value[] {
	const cells: Record<keyof typeof procedureColumns, Value> = {
		code: version.code,
		nameVi: version.nameVi,
		nameEn: version.nameEn,
		field: version.field,
		level: fileWords.level(version.level),
		owner: version.owner,
		kind: fileWords.kind(version.kind),
		from: day(version.from),
		limit: version.limit?.amount ?? null,
		limitUnit: version.limit === null ? null : fileWords.unit(version.limit.unit),
		limitNote: version.limitNote,
		receivedAt: version.receivedAt.map(fileWords.level).join("; "),
		law: version.online?.law ?? null,
		onlineLevel: version.online === null ? null : fileWords.online(version.online.level),
		onlineReason: version.onlineReason,
		proactive: version.proactiveLevel,
		portal: version.portalUrl,
		payment: version.onlinePayment === null ? null : fileWords.yes(version.onlinePayment),
		about: version.about,
		whoFor: version.whoFor,
		conditions: version.conditions,
		result: version.result,
		announcedOn: day(version.announcedOn),
		announcedBy: version.announcedBy,
		review: day(version.reviewOn),
		source: version.source,
	};
	return Object.keys(procedureColumns).map((name) => cells[name as keyof typeof procedureColumns]);
}
