import { z } from "zod";
import type {
	LimitUnit,
	ProcedureDocument,
	ProcedureFee,
	ProcedureLaw,
	ProcedureStep,
	VersionDetails,
	VersionParts,
} from "../../domain/catalogue/version.ts";
import { limitUnits } from "../../domain/catalogue/version.ts";
import { countOf, told } from "./version-fields.ts";

export const listNames = ["buoc", "giay-to", "phi", "can-cu"] as const;
export type ListName = (typeof listNames)[number];

/** Fields of one row, by list; a form has several rows, each field with the number of its row: `ten_3`. */
export const rowFields = {
	buoc: ["ten", "co_quan", "loai", "so", "don_vi"],
	"giay-to": ["ten", "so_luong", "ban", "can", "mau", "ghi_chu"],
	phi: ["ten", "muc", "ghi_chu", "van_ban"],
	"can-cu": ["ten", "dieu"],
} as const satisfies Record<ListName, readonly string[]>;
export type RowField = (typeof rowFields)[ListName][number];

/** More than any procedure has; longer lists come by spreadsheet. */
const mostRows = 60;
const spareRows = 3;

export type TypedRow = Readonly<Partial<Record<RowField, string>>>;

/** What stands in the form when it is opened, with empty rows below. */
export function rowsOf(list: ListName, version: VersionDetails): readonly TypedRow[] {
	const filled = {
		buoc: () => version.steps.map(stepRow),
		"giay-to": () => version.documents.map(documentRow),
		phi: () => version.fees.map(feeRow),
		"can-cu": () => version.laws.map(({ reference, article }) => ({ ten: reference, dieu: article ?? "" })),
	}[list]();
	return [...filled, ...Array.from({ length: spareRows }, () => ({}))].slice(0, mostRows);
}

const stepRow = (step: ProcedureStep): TypedRow => ({
	ten: step.name,
	co_quan: step.bodyName ?? "",
	loai: step.bodyKind ?? "",
	so: step.limit === null ? "" : `${step.limit.amount}`,
	don_vi: step.limit?.unit ?? "",
});

const documentRow = (document: ProcedureDocument): TypedRow => ({
	ten: document.name,
	so_luong: `${document.copies}`,
	ban: document.original ? "original" : "copy",
	can: document.required ? "always" : "sometimes",
	mau: document.form ?? "",
	ghi_chu: document.note ?? "",
});

const feeRow = (fee: ProcedureFee): TypedRow => ({
	ten: fee.name,
	muc: fee.amount?.replace(".", ",") ?? "",
	ghi_chu: fee.note ?? "",
	van_ban: fee.law ?? "",
});

const known = new Set<string>(Object.values(rowFields).flat());

/** The form of a list: every field of every row, and none else. */
export const listInput = (list: ListName) =>
	z
		.record(
			z.string().refine((name) => isFieldOf(list, name)),
			z.string().trim().max(1000),
		)
		.transform((fields, context) => partsOf(list, fields, context));

function isFieldOf(list: ListName, name: string): boolean {
	const [, field = "", number = ""] = /^([a-z_]+)_(\d{1,2})$/.exec(name) ?? [];
	return (
		known.has(field) && (rowFields[list] as readonly string[]).includes(field) && Number(number) < mostRows
	);
}

type Fields = Readonly<Record<string, string>>;
type Context = z.RefinementCtx<unknown>;

function partsOf(list: ListName, fields: Fields, context: Context): Partial<VersionParts> {
	const numbers = Array.from({ length: mostRows }, (_, at) => at).filter((at) => fields[`ten_${at}`]);
	const rows = numbers.map((at) => rowReader(fields, at, context));
	if (list === "buoc") return { steps: rows.map(stepOf) };
	if (list === "giay-to") return { documents: rows.map(documentOf) };
	if (list === "phi") return { fees: rows.map(feeOf) };
	return {
		laws: rows.map(({ text }): ProcedureLaw => ({ reference: text("ten"), article: text("dieu") || null })),
	};
}

interface RowReader {
	readonly text: (field: RowField) => string;
	readonly count: (field: RowField) => number | null;
	readonly refuse: (field: RowField, what: Parameters<typeof told>[0]) => void;
}

function rowReader(fields: Fields, at: number, context: Context): RowReader {
	const text = (field: RowField) => fields[`${field}_${at}`] ?? "";
	const refuse: RowReader["refuse"] = (field, what) =>
		context.addIssue({ code: "custom", path: [`${field}_${at}`], message: told(what) });
	const here = (field: RowField): Context => ({
		...context,
		addIssue: () => refuse(field, "badNumber"),
	});
	return { text, refuse, count: (field) => countOf(text(field), here(field)) };
}

const unitNames: readonly string[] = limitUnits;

function stepOf({ text, count, refuse }: RowReader): ProcedureStep {
	const amount = count("so");
	const unit = unitNames.includes(text("don_vi")) ? (text("don_vi") as LimitUnit) : null;
	if (amount !== null && unit === null) refuse("don_vi", "badUnit");
	const bodyKind = text("loai") || null;
	if (bodyKind !== null && !/^[a-z0-9.-]+$/.test(bodyKind)) refuse("loai", "badKind");
	return {
		name: text("ten"),
		bodyKind,
		bodyName: text("co_quan") || null,
		limit: amount === null || unit === null ? null : { amount, unit },
	};
}

const documentOf = ({ text, count }: RowReader): ProcedureDocument => ({
	name: text("ten"),
	copies: Math.min(20, count("so_luong") ?? 1),
	original: text("ban") === "original",
	required: text("can") !== "sometimes",
	form: text("mau") || null,
	note: text("ghi_chu") || null,
});

function feeOf({ text, count }: RowReader): ProcedureFee {
	const amount = count("muc");
	return {
		name: text("ten"),
		amount: amount === null ? null : `${amount}`,
		note: text("ghi_chu") || null,
		law: text("van_ban") || null,
	};
}
