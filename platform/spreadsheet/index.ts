/** The one door to spreadsheets: nobody else may know which library reads and writes them. */
export {
	type Column,
	type Columns,
	choiceColumn,
	codeColumn,
	dayColumn,
	numberColumn,
	ownColumn,
	type RowOf,
	textColumn,
} from "./columns.ts";
export type { Fault, FaultCode } from "./faults.ts";
export { type ParsedRow, parseRows } from "./parse-rows.ts";
export type { Cell, ReadLimits, TableKind } from "./raw-table.ts";
export { readTable, type TableReading, type TableRow } from "./read-table.ts";
export { CsvFault, type CsvRow, type CsvStream, type OpenBytes, streamCsv } from "./stream-csv.ts";
export type { Table, TableColumn, Value } from "./table.ts";
export { type CsvOptions, writeCsv } from "./write-csv.ts";
export { writeOds, writeXlsx } from "./write-workbook.ts";
