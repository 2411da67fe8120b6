import type { ReadDb } from "#platform/db/connections.ts";
import {
	type Columns,
	type Fault,
	type ParsedRow,
	parseRows,
	readTable,
	type TableReading,
} from "#platform/spreadsheet/index.ts";
import { catalogueImportMessages } from "../../catalogue/import-messages.ts";
import { type Plan, planVersion, type WrittenVersion } from "../../domain/catalogue/planned-version.ts";
import { onlineScales } from "../../domain/catalogue/version.ts";
import { documentColumns, feeColumns, lawColumns, procedureColumns, stepColumns } from "./file-columns.ts";
import { contentOf, documentOf, feeOf, lawOf, type ProcedureRow, stepOf } from "./file-rows.ts";
import { knownProcedures } from "./known-procedures.ts";

const { vi, en } = catalogueImportMessages;

/** A fault with the sheet that it stands in; "" where it concerns the whole file. */
export type SheetFault = Fault & { readonly sheet: string };

export interface ReadRow {
	readonly code: string;
	readonly name: string;
	readonly plan: Plan;
	/** lists that the file brings */
	readonly lists: readonly ("steps" | "documents" | "fees" | "laws")[];
}

export interface CatalogueReading {
	/** empty as long as one fault refuses */
	readonly rows: readonly ReadRow[];
	readonly faults: readonly SheetFault[];
}

interface Sheet<C extends Columns> {
	readonly name: string;
	readonly reading: TableReading<keyof C & string>;
	readonly rows: readonly ParsedRow<C>[];
}
type Wrong = keyof typeof vi.wrong;

/** Reads a workbook of procedures and says everything that is wrong with it, each fault with sheet, row and cell. */
export async function readCatalogueFile(
	db: ReadDb,
	bytes: Uint8Array,
	unitId: string | null,
): Promise<CatalogueReading> {
	const faults: SheetFault[] = [];
	const main = await readSheet(bytes, procedureColumns, undefined, faults);
	const names = main.reading.sheets.map(({ name }) => name);
	const child = async <C extends Columns>(columns: C, sheet: keyof typeof vi.sheets) => {
		const name = names.find((one) => isCalled(one, sheet));
		return name === undefined || name === main.name ? null : readSheet(bytes, columns, name, faults);
	};
	const steps = await child(stepColumns, "steps");
	const documents = await child(documentColumns, "documents");
	const fees = await child(feeColumns, "fees");
	const laws = await child(lawColumns, "laws");
	const codes = new Set(main.rows.flatMap(({ values }) => values.code ?? []));
	checkProcedures(main, faults);
	// a code that is wrong itself would be told again for each row that hangs on it
	const codesAreRight = !faults.some(
		({ sheet, cell }) => sheet === main.name && cell.startsWith(codeLetter(main)),
	);
	if (codesAreRight)
		for (const sheet of [steps, documents, fees, laws]) if (sheet) checkCodes(sheet, codes, faults);
	if (steps) checkSteps(steps, faults);
	if (refuses(faults)) return { rows: [], faults: sorted(faults) };
	const known = await knownProcedures(db, [...codes], unitId);
	const rows = main.rows.map(({ number, values }): ReadRow => {
		const row = values as ProcedureRow;
		const written: WrittenVersion = {
			content: contentOf(row),
			parts: {
				steps: ofCode(steps, row.code, stepOf),
				documents: ofCode(documents, row.code, documentOf),
				fees: ofCode(fees, row.code, feeOf),
				laws: ofCode(laws, row.code, lawOf),
			},
		};
		const plan = planVersion(written, known.get(row.code) ?? null);
		if (plan.kind === "refused") faults.push(wrongIn(main, number, "from", plan.why));
		const { parts } = written;
		const lists = (["steps", "documents", "fees", "laws"] as const).filter((list) => parts[list] !== null);
		return { code: row.code, name: row.nameVi, plan, lists };
	});
	return { rows: refuses(faults) ? [] : rows, faults: sorted(faults) };
}

const refuses = (faults: readonly SheetFault[]): boolean => faults.some(({ weight }) => weight === "refusal");
const sorted = (faults: readonly SheetFault[]): readonly SheetFault[] =>
	faults.toSorted((a, b) => (a.sheet === b.sheet ? a.row - b.row : 0));

const folded = (text: string) =>
	text
		.normalize("NFC")
		.toLocaleLowerCase("vi")
		.replace(/[\s,]+/g, " ")
		.trim();
const isCalled = (name: string, sheet: keyof typeof vi.sheets): boolean =>
	[vi.sheets[sheet], en.sheets[sheet]].some((one) => folded(one) === folded(name));

/** Sheets of ours that are read apart are no doubt, nor is a list without rows. */
const expected: readonly string[] = ["other-sheets"];

async function readSheet<C extends Columns>(
	bytes: Uint8Array,
	columns: C,
	sheet: string | undefined,
	faults: SheetFault[],
): Promise<Sheet<C>> {
	const reading = await readTable(bytes, { columns, ...(sheet === undefined ? {} : { sheet }) });
	const parsed = parseRows(reading, columns);
	const silent = sheet === undefined ? expected : [...expected, "nothing-in-it", "hidden-sheet"];
	for (const fault of parsed.faults)
		if (!silent.includes(fault.code)) faults.push({ ...fault, sheet: reading.sheet });
	return { name: reading.sheet, reading, rows: parsed.rows };
}

function wrongIn<C extends Columns>(
	{ name, reading }: Pick<Sheet<C>, "name" | "reading">,
	row: number,
	column: keyof C & string,
	wrong: Wrong,
): SheetFault {
	const cell = reading.rows.find(({ number }) => number === row)?.cells[column];
	const place = reading.header?.columns.get(column);
	const letter = place === undefined || place > 25 ? "" : String.fromCharCode(65 + place);
	return {
		...{ sheet: name, row, code: "unwanted", weight: "refusal" },
		cell: cell?.address ?? (letter === "" ? "" : `${letter}${row}`),
		typed: cell?.text ?? "",
		vi: vi.said(vi.columns[column as keyof typeof vi.columns], vi.wrong[wrong]),
		en: en.said(en.columns[column as keyof typeof en.columns], en.wrong[wrong]),
	};
}

function codeLetter({ reading }: Sheet<typeof procedureColumns>): string {
	const place = reading.header?.columns.get("code") ?? 0;
	return String.fromCharCode(65 + place);
}

/** Something stands in the cell, readable or not. */
const isFilled = <C extends Columns>({ reading }: Sheet<C>, row: number, column: keyof C & string): boolean =>
	reading.rows.find(({ number }) => number === row)?.cells[column] !== undefined;

function checkProcedures(sheet: Sheet<typeof procedureColumns>, faults: SheetFault[]): void {
	const seen = new Set<string>();
	for (const { number, values } of sheet.rows) {
		const say = (column: keyof typeof procedureColumns, wrong: Wrong) =>
			faults.push(wrongIn(sheet, number, column, wrong));
		if (values.code !== null && seen.has(values.code)) say("code", "code-twice");
		if (values.code !== null) seen.add(values.code);
		if (values.nameVi !== null && values.nameVi.length < 3) say("nameVi", "name-short");
		const has = (column: keyof typeof procedureColumns) => isFilled(sheet, number, column);
		if (has("limit") && !has("limitUnit")) say("limitUnit", "unit-missing");
		if (!has("limit") && has("limitUnit")) say("limit", "limit-missing");
		if (has("law") !== has("onlineLevel")) say(has("law") ? "onlineLevel" : "law", "level-missing");
		if (values.law !== null && values.onlineLevel !== null) {
			const scale: readonly string[] = onlineScales[values.law];
			if (!scale.includes(values.onlineLevel)) say("onlineLevel", "level-off-scale");
		}
		if (values.law === "224/2026" && values.onlineLevel === "part" && !has("onlineReason"))
			say("onlineReason", "reason-owed");
		if (values.portal !== null && !values.portal.startsWith("https://")) say("portal", "portal-form");
	}
}

function checkCodes(
	// biome-ignore lint/suspicious/noExplicitAny: only the code is looked at, which every sheet has
	sheet: Sheet<any>,
	codes: ReadonlySet<string>,
	faults: SheetFault[],
): void {
	for (const { number, values } of sheet.rows)
		if (values.code !== null && !codes.has(values.code as string))
			faults.push(wrongIn(sheet, number, "code", "code-unknown"));
}

function checkSteps(sheet: Sheet<typeof stepColumns>, faults: SheetFault[]): void {
	for (const { number, values } of sheet.rows) {
		const has = (column: keyof typeof stepColumns) => isFilled(sheet, number, column);
		if (has("stepLimit") && !has("stepUnit")) faults.push(wrongIn(sheet, number, "stepUnit", "unit-missing"));
		if (!has("stepLimit") && has("stepUnit"))
			faults.push(wrongIn(sheet, number, "stepLimit", "limit-missing"));
		if (values.bodyKind !== null && !/^[a-z0-9.-]+$/.test(values.bodyKind))
			faults.push(wrongIn(sheet, number, "bodyKind", "body-kind-form"));
	}
}

/** Rows of the code in their order; null where the file has no such sheet, or nothing in it. */
function ofCode<C extends Columns, Item>(
	sheet: Sheet<C> | null,
	code: string,
	itemOf: (values: ParsedRow<C>["values"]) => Item,
): readonly Item[] | null {
	if (!sheet || sheet.rows.length === 0) return null;
	return sheet.rows.flatMap(({ values }) =>
		(values as { readonly code: string }).code === code ? [itemOf(values)] : [],
	);
}
